//! Words that may call one thing in one article: "volunteers" and "participants", "harm" and "damage".
//!
//! Comes in: two lemmas. Goes out: whether they are one word or kin. Kin are no synonyms everywhere: they are what a
//! reporter writes so as not to repeat a word.
//!
//! Source: our own lists, after the habits of news agencies.

use std::sync::{LazyLock, OnceLock};

use super::glance::Glance;

/// Sets of kin, each parted by spaces.
const KIN: &[&str] = &[
    "accident collision crash smash",
    "admit hospital hospitalise hospitalize",
    "aid assistance help relief support",
    "airline carrier",
    "apartment building cottage dwelling flat home house property residence",
    "bill draft law legislation measure",
    "blaze fire flame inferno",
    "boat craft ferry ship vessel",
    "boss chief director executive head leader manager",
    "bribe kickback payment payoff",
    "building hall house premises",
    "bus coach",
    "business company concern firm group maker manufacturer operator producer",
    "capital city town",
    "candidate contender hopeful",
    "car lorry truck van vehicle tram bus",
    "attendance crowd spectator fan audience onlooker",
    "child kid pupil schoolchild student youngster",
    "city community district hamlet place settlement town village",
    "client customer shopper",
    "complaint grievance",
    "condition requirement stipulation",
    "cortege hearse procession",
    "contract deal agreement accord pact treaty",
    "councillor legislator lawmaker member parliamentarian senator deputy",
    "cash fund money sum",
    "cause provoke trigger",
    "climb grow increase rise swell",
    "cut decrease drop fall reduction shrink",
    "damage harm hurt impair injure",
    "danger hazard risk threat",
    "data figure number statistic",
    "deceive mislead",
    "dismiss fire sack",
    "doctor medic physician surgeon",
    "drug medicine medication pill tablet",
    "employee staff worker workforce colleague",
    "error fault mistake slip",
    "family parent relative household",
    "fan spectator supporter viewer",
    "farmer grower",
    "fault defect flaw",
    "flood inundation",
    "hide conceal withhold",
    "hit strike",
    "investigation inquiry probe",
    "judge magistrate",
    "juror jury jurywoman juryman",
    "know aware knowledge",
    "land lot plot parcel site ground",
    "leak spill",
    "letter email message note",
    "loan credit debt borrowing",
    "memory recall recollection",
    "meet meeting talk",
    "migrant refugee",
    "money fund cash",
    "occupy live inhabit",
    "officer police policeman policewoman constable",
    "participant volunteer subject patient",
    "pay payment salary wage",
    "plane aircraft jet airliner",
    "player footballer athlete",
    "poison toxic contaminate pollute",
    "receive get accept take",
    "resident villager inhabitant neighbour neighbor householder",
    "rocket missile",
    "shop store outlet supermarket",
    "soldier troop fighter",
    "study trial research experiment",
    "survivor victim casualty",
    "test check examination inspection",
    "visitor tourist guest traveller traveler passenger",
    "warn warning alert",
    "weapon gun firearm arm",
    "witness onlooker bystander",
    "work labour labor job",
    "worry concern fear",
    "airfield airport runway",
    "award prize",
    "ballot election poll vote",
    "ceasefire truce armistice",
    "charge fare fee toll",
    "clinic hospital infirmary ward",
    "collapse cave-in",
    "conflict war fighting",
    "crowd audience turnout",
    "demonstration march protest rally procession",
    "duty levy tariff tax",
    "earthquake quake tremor",
    "expenditure outlay spending",
    "film movie picture",
    "fixture game match tie contest",
    "gale hurricane storm typhoon cyclone",
    "garbage refuse rubbish trash waste",
    "handover transfer",
    "highway motorway freeway road",
    "holiday vacation",
    "illness disease ailment infection",
    "lawsuit suit action claim case",
    "licence license permit permission",
    "limit curb restriction cap",
    "merger takeover acquisition",
    "moisture humidity wetness",
    "motion resolution proposal plan scheme blueprint",
    "newspaper paper daily weekly",
    "opening inauguration launch",
    "pack forward",
    "petrol gasoline fuel",
    "pledge promise vow",
    "post job position role",
    "prison jail gaol",
    "profit earnings income",
    "rainfall rain precipitation",
    "robbery heist raid hold-up",
    "rule regulation",
    "sale disposal",
    "salary wage pay",
    "sales turnover revenue",
    "seat place",
    "session sitting gathering",
    "shortage lack scarcity",
    "squad side team",
    "strike walkout stoppage",
    "summit conference",
    "supply stock",
    "toll tally count",
    "trainer manager coach",
    "trial hearing",
    "verdict ruling judgment judgement decision",
    "woodland forest wood",
    "close shut",
    "cure heal",
    "recession slump downturn",
    "breath breather",
    "robber raider thief burglar bandit intruder",
    "climber mountaineer alpinist",
    "sailor seaman crewman mariner crew",
    "marcher demonstrator protester protestor",
    "juror jury",
    "gunman attacker assailant shooter",
    "hostage captive",
    "striker picket",
    "singer chorister choir",
    "book novel volume",
    "worker miner labourer laborer",
    "beekeeper apiarist",
    "bidder tenderer bid tender",
    "cow cattle",
    "begin start",
    "end finish",
    "buy purchase",
    "big large huge",
    "small little tiny",
    "speak talk",
    "win victory",
    "road street",
    "mistake error",
    "bread loaf",
    "sea ocean",
    "fear dread",
    "quiet silent",
    "reply answer",
    "wage salary pay",
    "vet veterinarian",
];

/// Every word with the number of a set that it is in, sorted.
fn index() -> &'static [(&'static str, usize)] {
    static INDEX: OnceLock<Vec<(&str, usize)>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let words = KIN.iter().enumerate().flat_map(|(set, words)| words.split(' ').map(move |word| (word, set)));
        let mut index: Vec<_> = words.collect();
        index.sort_unstable();
        index
    })
}

/// The numbers of the sets that a word is in: two words that share one may call one thing.
pub fn sets(word: &str) -> impl Iterator<Item = usize> + use<'_> {
    static GLANCE: LazyLock<Glance> = LazyLock::new(|| index().iter().map(|(word, _)| *word).collect());
    let index = if GLANCE.may_hold(word) { index() } else { &[] };
    let from = index.partition_point(|(known, _)| *known < word);
    index[from..].iter().take_while(move |(known, _)| *known == word).map(|(_, set)| *set)
}

/// Whether two lemmas may call one thing.
#[must_use]
pub fn are_kin(one: &str, other: &str) -> bool {
    one == other || sets(one).any(|set| sets(other).any(|its| its == set))
}

/// One word for all of a set that `lemma` is in, the first of its first set; itself where it is in none.
#[must_use]
pub fn one_of_kin(lemma: &str) -> &str {
    sets(lemma).next().and_then(|set| KIN[set].split(' ').next()).unwrap_or(lemma)
}

#[cfg(test)]
mod tests {
    use super::are_kin;

    #[test]
    fn kin_call_one_thing() {
        assert!(are_kin("volunteer", "participant") && are_kin("damage", "harm") && are_kin("x", "x"));
        assert!(!are_kin("volunteer", "harm"));
    }
}
