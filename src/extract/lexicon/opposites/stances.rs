//! Stances: who is for or against what, who is there or stays away, who goes on or gives up.

use super::{
    Kind::{Stage, Stance},
    NONE, Scale, Words,
};

pub(super) static SCALES: &[Scale] = &[
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "supported",
                acts: "support back endorse welcome approve hail favour favor champion embrace advocate applaud praise commend \
                       defend vote_for vote_in_favour vote_in_favor speak_for speak_in_favour speak_in_favor throw_weight get_behind stand_behind \
                       side_with agree_with agree_to consent_to sign_up_to accept greenlight wave_through say_yes lobby_for campaign_for",
                nouns: "support endorsement backing approval acceptance",
                adjectives: "supportive",
                ..NONE
            },
            Words {
                name: "rejected",
                acts: "oppose reject condemn veto denounce criticise criticize refuse decline disapprove vote_against vote_down \
                       speak_against throw_out turn_down rule_out spurn rebuff dismiss resist deplore decry slam blast rail_against \
                       object_to disagree_with campaign_against lobby_against protest_against reject say_no repudiate snub",
                nouns: "opposition rejection condemnation veto refusal disapproval denunciation",
                adjectives: "opposed",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "taking part",
                acts: "attend take_part participate_in travel_to show_up turn_up be_present be_at sit_at be_represented \
                       compete_in appear_at speak_at perform_at play_at",
                nouns: "attendance participation presence appearance",
                adjectives: "present",
                ..NONE
            },
            Words {
                name: "staying away",
                acts: "skip miss boycott stay_away shun pull_out withdraw_from drop_out opt_out stay_home be_absent be_missing \
                       send_apologies give_a_miss cancel",
                nouns: "absence boycott non-attendance no-show",
                adjectives: "absent missing",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "continued",
                acts: "continue continue_with go_on_with carry_on press_on press_ahead keep_up stay_in remain_in stick_with stick_to \
                       persevere persist proceed_with pursue go_ahead_with commit_to stand_by recommit",
                nouns: "continuation commitment",
                adjectives: "committed",
                ..NONE
            },
            Words {
                name: "given up",
                acts: "withdraw_from pull_out abandon give_up walk_away quit leave drop walk_out back_out exit move_on break_off \
                       turn_back opt_out bow_out renounce scrap ditch withdraw",
                nouns: "withdrawal abandonment exit pull-out pullout walkout departure",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words { name: "hired", acts: "hire recruit take_on employ add", nouns: "hiring recruitment hire", ..NONE },
            Words {
                name: "laid off",
                acts: "lay_off fire dismiss sack let_go shed cut axe make_redundant retrench",
                nouns: "layoff lay-off redundancy dismissal sacking firing",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "bought",
                acts: "buy acquire purchase snap_up take_over",
                nouns: "purchase acquisition takeover",
                ..NONE
            },
            Words { name: "sold", acts: "sell sell_off divest offload dispose_of", nouns: "disposal divestment", ..NONE },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "admitted",
                acts: "admit confess acknowledge concede plead_guilty",
                nouns: "admission confession",
                ..NONE
            },
            Words { name: "denied", acts: "deny dispute contest plead_not_guilty", nouns: "denial", ..NONE },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "allowed",
                acts: "allow permit let authorise authorize license",
                nouns: "permission permit",
                adjectives: "allowed permitted",
                ..NONE
            },
            Words {
                name: "forbidden",
                acts: "ban forbid prohibit bar outlaw disallow",
                nouns: "ban prohibition",
                adjectives: "forbidden banned prohibited",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words { name: "blamed", acts: "blame accuse", nouns: "blame accusation", ..NONE },
            Words { name: "cleared", acts: "exonerate absolve clear_of", nouns: "exoneration", ..NONE },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words { name: "trusted", acts: "trust believe_in rely_on", nouns: "trust confidence", ..NONE },
            Words { name: "distrusted", acts: "distrust mistrust doubt", nouns: "distrust mistrust", ..NONE },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words { name: "won over", acts: "beat defeat overcome outpoint thrash", nouns: "win victory", ..NONE },
            Words { name: "lost to", acts: "lose_to fall_to succumb_to", nouns: "loss defeat", ..NONE },
        ],
    },
    Scale {
        kind: Stance,
        poles: [
            Words {
                name: "agreed with",
                acts: "heed follow obey comply_with abide_by observe honour honor",
                nouns: "compliance",
                ..NONE
            },
            Words {
                name: "defied",
                acts: "defy ignore flout breach violate disobey disregard",
                nouns: "defiance breach violation",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "married", acts: "marry wed", nouns: "marriage wedding", ..NONE },
            Words { name: "divorced", acts: "divorce", nouns: "divorce", ..NONE },
        ],
    },
];
