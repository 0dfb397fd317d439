//! Dealings: what people, firms and states do to and with one another, and what becomes of what they arrange.

use super::Kind::{self, Outcome, Stage, Stance};
use super::{NONE, Scale, Words};

/// A scale of verbs with an object, and the nouns for them: each pole's name, verbs, nouns.
const fn deed(kind: Kind, one: [&'static str; 3], two: [&'static str; 3]) -> Scale {
    Scale {
        kind,
        poles: [
            Words { name: one[0], acts: one[1], nouns: one[2], ..NONE },
            Words { name: two[0], acts: two[1], nouns: two[2], ..NONE },
        ],
    }
}

pub(super) static SCALES: &[Scale] = &[
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "held",
                acts: "hold stage play host contest go_ahead_with proceed_with attend come_to flock_to",
                happens: "take_place go_ahead kick_off come_off get_under_way",
                nouns: "staging",
                ..NONE
            },
            Words {
                name: "called off",
                acts: "cancel call_off postpone put_off abandon scrap scratch shelve rain_off wash_out",
                nouns: "cancellation postponement abandonment",
                ..NONE
            },
        ],
    },
    deed(
        Stance,
        ["praised", "praise commend compliment laud salute congratulate hail pay_tribute_to applaud", "praise compliment tribute"],
        [
            "criticised",
            "criticise criticize blast slam berate scold rebuke upbraid lambast chide castigate reprimand tell_off tear_into \
             lay_into savage",
            "criticism rebuke reprimand",
        ],
    ),
    deed(
        Stage,
        ["joined", "join enter sign_up_to accede_to affiliate_to enlist_in", "accession entry"],
        ["left", "leave quit withdraw_from secede_from walk_out_of pull_out_of", "departure exit withdrawal secession"],
    ),
    deed(Stance, ["encouraged", "encourage urge", "encouragement"], ["discouraged", "discourage deter dissuade", "deterrence"]),
    deed(
        Stance,
        ["helped", "help aid assist facilitate", "help aid assistance"],
        ["hindered", "hinder hamper impede obstruct thwart block", "obstruction"],
    ),
    deed(
        Stance,
        ["protected", "protect shield safeguard", "protection"],
        ["endangered", "endanger jeopardise jeopardize imperil", "endangerment"],
    ),
    deed(Stance, ["funded", "fund finance subsidise subsidize bankroll", "funding subsidy"], ["defunded", "defund", "defunding"]),
    deed(Stance, ["invited", "invite", "invitation"], ["shut out", "disinvite exclude", "exclusion"]),
    deed(
        Stance,
        ["promised", "promise pledge vow undertake guarantee", "promise pledge vow"],
        ["refused", "refuse decline", "refusal"],
    ),
    deed(Stance, ["respected", "respect honour honor", "respect"], ["scorned", "scorn despise insult", "scorn contempt"]),
    deed(Stance, ["remembered", "remember recall", ""], ["forgotten", "forget", ""]),
    deed(Stance, ["included", "include", "inclusion"], ["left out", "exclude omit leave_out", "exclusion omission"]),
    deed(Stance, ["sped up", "speed_up expedite fast-track", ""], ["held up", "hold_up stall delay", "hold-up"]),
    deed(
        Stance,
        ["confirmed", "confirm corroborate", "confirmation"],
        ["contradicted", "contradict refute rebut", "refutation rebuttal"],
    ),
    deed(Stance, ["forgiven", "forgive pardon", "forgiveness pardon"], ["punished", "punish penalise penalize", "punishment"]),
    deed(Stance, ["loved", "love adore", ""], ["hated", "hate loathe detest", ""]),
    deed(Stance, ["granted", "grant", ""], ["denied", "deny refuse turn_down", "denial refusal"]),
    deed(Stage, ["evacuated", "evacuate clear", "evacuation"], ["sheltered in", "occupy shelter_in", "occupation"]),
    deed(Stage, ["armed", "arm", "armament"], ["disarmed", "disarm", "disarmament"]),
    deed(
        Stage,
        ["centralised", "centralise centralize", "centralisation"],
        ["devolved", "devolve decentralise decentralize", "devolution"],
    ),
    deed(Stage, ["planted", "plant", "planting"], ["felled", "fell cut_down chop_down uproot", "felling"]),
    deed(Stage, ["filled", "fill refill", "filling"], ["emptied", "empty drain", "emptying drainage"]),
    deed(Stage, ["connected", "connect link reconnect", ""], ["cut off", "disconnect cut_off sever", "disconnection"]),
    deed(
        Stage,
        ["switched on", "switch_on turn_on activate", "activation"],
        ["switched off", "switch_off turn_off deactivate", "deactivation"],
    ),
    deed(Stage, ["locked", "lock", ""], ["unlocked", "unlock", ""]),
    deed(Stage, ["boarded", "board", "boarding"], ["got off", "disembark alight_from", "disembarkation"]),
    deed(
        Stage,
        ["enrolled", "enrol enroll register", "enrolment enrollment registration"],
        ["struck off", "deregister strike_off", "deregistration"],
    ),
    deed(
        Stage,
        ["qualified for", "qualify_for reach advance_to", "qualification"],
        ["missed out on", "miss_out_on fail_to_reach", ""],
    ),
    deed(Stage, ["promoted", "promote", "promotion"], ["relegated", "relegate demote", "relegation demotion"]),
    deed(Stage, ["found out", "detect spot notice", "detection"], ["overlooked", "overlook miss", "oversight"]),
    deed(Stage, ["cured", "cure heal", ""], ["infected", "infect", ""]),
    deed(Stage, ["lent", "lend", ""], ["borrowed", "borrow", ""]),
    deed(Stage, ["imported", "import", "import"], ["exported", "export", "export"]),
    deed(
        Stage,
        ["seized", "seize confiscate impound", "seizure confiscation"],
        ["given back", "return hand_back give_back restore", "return restitution"],
    ),
    deed(Outcome, ["upheld", "uphold sustain affirm allow", ""], ["thrown out", "throw_out dismiss reject quash", "dismissal"]),
    deed(
        Outcome,
        ["given away", "sell sell_off dispose_of part_with close shut_down wind_up scrap", "sale disposal"],
        ["kept", "keep keep_open retain hold_on_to hang_on_to save", "retention"],
    ),
    deed(Outcome, ["kept to", "keep honour honor fulfil fulfill stand_by", ""], ["broken", "break renege_on go_back_on", "breach"]),
    deed(Outcome, ["lived up to", "meet hit", ""], ["missed", "miss fall_short_of", ""]),
    deed(Stage, ["passed", "pass", ""], ["failed", "fail flunk", ""]),
    deed(Outcome, ["awarded", "award", "award"], ["stripped of", "strip_of", ""]),
    deed(Outcome, ["saved", "save rescue", "rescue"], ["lost", "lose", "loss"]),
    deed(
        Outcome,
        ["settled", "settle resolve solve", "settlement resolution solution"],
        ["left open", "leave_open leave_unresolved", ""],
    ),
];
