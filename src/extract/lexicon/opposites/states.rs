//! States: what something is or is not, told by an adjective after "be", "stay" or "become".

use super::Kind::{self, Outcome, Stage};
use super::{NONE, Scale, Words};

/// A scale of adjectives: each pole's name, and its other words.
const fn state(kind: Kind, one: (&'static str, &'static str), two: (&'static str, &'static str)) -> Scale {
    Scale { kind, poles: [Words { name: one.0, adjectives: one.1, ..NONE }, Words { name: two.0, adjectives: two.1, ..NONE }] }
}

pub(super) static SCALES: &[Scale] = &[
    // What holds for good, or for as long as an article speaks of it.
    state(Outcome, ("valid", "valid binding"), ("void", "void invalid non-binding unenforceable")),
    state(Outcome, ("compulsory", "compulsory mandatory obligatory"), ("voluntary", "voluntary optional")),
    state(Outcome, ("permanent", "permanent"), ("temporary", "temporary provisional")),
    state(Outcome, ("true", "true accurate correct"), ("false", "false untrue inaccurate incorrect")),
    state(Outcome, ("genuine", "genuine authentic real"), ("fake", "fake forged counterfeit bogus")),
    state(Outcome, ("possible", "possible feasible"), ("impossible", "impossible unfeasible")),
    state(Outcome, ("necessary", "necessary essential needed"), ("unnecessary", "unnecessary needless superfluous")),
    state(Outcome, ("domestic", "domestic"), ("foreign", "foreign")),
    state(Outcome, ("publicly owned", "state-owned publicly-owned nationalised"), ("privately owned", "privately-owned private")),
    state(Outcome, ("charitable", "non-profit nonprofit not-for-profit"), ("commercial", "for-profit commercial profit-making")),
    state(Outcome, ("insured", "insured covered"), ("uninsured", "uninsured")),
    state(Outcome, ("licensed", "licensed registered certified"), ("unlicensed", "unlicensed unregistered uncertified")),
    state(Outcome, ("armed", "armed"), ("unarmed", "unarmed")),
    state(Outcome, ("eligible", "eligible"), ("ineligible", "ineligible")),
    state(Outcome, ("anonymous", "anonymous unnamed"), ("named", "named identified")),
    state(Outcome, ("favourable", "favourable favorable positive"), ("unfavourable", "unfavourable unfavorable negative")),
    state(Outcome, ("lenient", "lenient mild"), ("harsh", "harsh severe draconian")),
    state(Outcome, ("constitutional", "constitutional"), ("unconstitutional", "unconstitutional")),
    state(Outcome, ("edible", "edible"), ("inedible", "inedible poisonous")),
    state(Outcome, ("fatal", "fatal lethal deadly"), ("harmless", "harmless benign")),
    state(Outcome, ("literate", "literate"), ("illiterate", "illiterate")),
    state(Outcome, ("related", "related"), ("unrelated", "unrelated")),
    state(Outcome, ("contagious", "contagious infectious"), ("not contagious", "non-contagious")),
    state(Outcome, ("precise", "precise exact"), ("imprecise", "imprecise inexact vague")),
    state(Outcome, ("fair", "fair just"), ("unfair", "unfair unjust")),
    state(Outcome, ("talkative", "talkative chatty garrulous"), ("silent", "silent taciturn tight-lipped")),
    // What passes.
    state(Stage, ("intact", "intact well-preserved undamaged"), ("ruined", "ruined derelict dilapidated")),
    state(Stage, ("full", "full packed crowded sold-out"), ("empty", "empty deserted half-empty vacant")),
    state(Stage, ("occupied", "occupied inhabited"), ("vacant", "vacant unoccupied uninhabited abandoned")),
    state(Stage, ("locked", "locked bolted"), ("unlocked", "unlocked")),
    state(Stage, ("married", "married"), ("single", "single unmarried divorced")),
    state(Stage, ("employed", "employed"), ("out of work", "unemployed jobless redundant")),
    state(Stage, ("solvent", "solvent"), ("bankrupt", "bankrupt insolvent")),
    state(Stage, ("profitable", "profitable"), ("loss-making", "loss-making unprofitable")),
    state(Stage, ("sober", "sober"), ("drunk", "drunk intoxicated")),
    state(Stage, ("clean", "clean pure uncontaminated"), ("contaminated", "contaminated dirty polluted tainted")),
    state(Stage, ("wet", "wet damp soaked"), ("dry", "dry parched")),
    state(Stage, ("calm", "calm quiet peaceful"), ("rough", "rough stormy violent tense")),
    state(Stage, ("available", "available"), ("unavailable", "unavailable")),
    state(Stage, ("complete", "complete finished"), ("unfinished", "unfinished incomplete")),
    state(
        Stage,
        ("content", "content satisfied pleased happy delighted"),
        ("unhappy", "dissatisfied unhappy displeased dismayed angry"),
    ),
    state(Stage, ("confident", "confident optimistic upbeat hopeful"), ("doubtful", "pessimistic doubtful downbeat")),
    state(Stage, ("willing", "willing eager keen"), ("reluctant", "reluctant unwilling loath")),
    state(Stage, ("friendly", "friendly amicable cordial"), ("hostile", "hostile acrimonious")),
    state(Stage, ("conscious", "conscious awake"), ("unconscious", "unconscious asleep comatose")),
    state(Stage, ("fit", "fit healthy well"), ("unwell", "unfit sick ill unwell injured")),
    state(Stage, ("sufficient", "sufficient adequate ample plentiful"), ("insufficient", "insufficient inadequate scarce scant")),
    state(Stage, ("early", "early"), ("late", "late overdue delayed")),
    state(Stage, ("popular", "popular"), ("unpopular", "unpopular")),
    state(Stage, ("visible", "visible"), ("invisible", "invisible hidden")),
    state(Stage, ("aware", "aware conscious"), ("unaware", "unaware ignorant oblivious")),
    state(Stage, ("prepared", "prepared ready"), ("unprepared", "unprepared unready")),
    state(Stage, ("sunny", "sunny bright clear cloudless"), ("overcast", "overcast cloudy foggy rainy")),
    state(Stage, ("passable", "passable navigable"), ("impassable", "impassable blocked")),
    state(Stage, ("leading", "ahead"), ("trailing", "behind")),
    state(Stage, ("cheap", "cheap inexpensive affordable"), ("dear", "expensive costly unaffordable")),
    state(Stage, ("rich", "rich wealthy prosperous affluent"), ("poor", "poor impoverished destitute")),
    state(Stage, ("rare", "rare uncommon unusual"), ("common", "common commonplace frequent widespread")),
    state(Stage, ("likely", "likely probable"), ("unlikely", "unlikely improbable")),
    state(Stage, ("public", "public published"), ("secret", "secret confidential unpublished")),
    state(Stage, ("level", "level flat"), ("steep", "steep hilly")),
    state(Stage, ("wide", "wide broad"), ("narrow", "narrow")),
    state(Stage, ("deep", "deep"), ("shallow", "shallow")),
    state(Stage, ("hot", "hot warm"), ("cold", "cold icy freezing")),
    state(Stage, ("sharp", "sharp"), ("blunt", "blunt")),
    state(Stage, ("straight", "straight"), ("crooked", "crooked bent winding")),
    state(Stage, ("sweet", "sweet"), ("sour", "sour bitter")),
    state(Stage, ("loud", "loud noisy deafening"), ("silent", "silent quiet inaudible")),
    state(Stage, ("sold", "sold"), ("unsold", "unsold")),
    Scale {
        kind: Stage,
        poles: [
            Words { name: "solved", acts: "solve resolve clear_up", adjectives: "solved resolved", ..NONE },
            Words { name: "unsolved", adjectives: "unsolved unresolved", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "holding", happens: "hold hold_firm stand_firm hold_out", ..NONE },
            Words { name: "giving way", happens: "give_way burst snap break collapse cave_in", ..NONE },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "exploded",
                acts: "explode detonate set_off",
                happens: "explode go_off detonate blow_up",
                nouns: "explosion detonation",
                ..NONE
            },
            Words { name: "made safe", acts: "defuse disarm make_safe", happens: "fail_to_explode", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "full", happens: "overflow brim_over", adjectives: "full brimful brimming", ..NONE },
            Words { name: "dry", acts: "drain empty", happens: "run_dry dry_up", adjectives: "dry empty", ..NONE },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "finishing",
                happens: "finish come_first come_second come_third come_fourth come_last cross_line",
                ..NONE
            },
            Words { name: "dropping out", happens: "drop_out pull_up retire_from_race give_up", ..NONE },
        ],
    },
    state(Stage, ("staffed", "staffed manned"), ("unstaffed", "unstaffed unmanned")),
    state(Stage, ("vaccinated", "vaccinated immunised"), ("unvaccinated", "unvaccinated")),
];
