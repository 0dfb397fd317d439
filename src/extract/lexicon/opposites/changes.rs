//! Changes: what goes up or down, tighter or looser, better or worse.

use super::{Kind::Change, NONE, Scale, Words};

pub(super) static SCALES: &[Scale] = &[
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "rising",
                acts: "raise increase lift boost hike step_up push_up drive_up put_up bump_up ratchet_up mark_up top_up",
                happens: "rise increase climb grow jump soar surge go_up rebound rally gain swell edge_up shoot_up rocket \
                          tick_up pick_up mount balloon spike recover creep_up double triple quadruple advance",
                nouns: "rise increase growth climb jump surge gain upturn hike upswing uptick rebound spike doubling",
                adjectives: "up higher",
            },
            Words {
                name: "falling",
                acts: "cut lower reduce slash decrease trim pare push_down bring_down drive_down halve scale_back roll_back mark_down \
                       pare_back",
                happens: "fall decrease drop decline shrink sink plunge tumble slump go_down slide dip plummet dwindle ebb \
                          recede edge_down slip drop_off contract halve nosedive subside",
                nouns: "fall decrease drop decline reduction slump plunge dip downturn cut slide contraction halving shrinkage",
                adjectives: "down lower",
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "tightened",
                acts: "tighten toughen stiffen",
                happens: "tighten",
                nouns: "tightening toughening",
                ..NONE
            },
            Words {
                name: "loosened",
                acts: "loosen relax ease soften slacken",
                happens: "loosen ease",
                nouns: "loosening easing relaxation softening",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "stronger",
                acts: "strengthen reinforce bolster shore_up",
                happens: "strengthen appreciate intensify",
                nouns: "strengthening reinforcement appreciation",
                ..NONE
            },
            Words {
                name: "weaker",
                acts: "weaken undermine erode devalue dilute water_down",
                happens: "weaken depreciate",
                nouns: "weakening erosion depreciation devaluation dilution",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "better",
                acts: "improve enhance",
                happens: "improve brighten",
                nouns: "improvement",
                adjectives: "better",
            },
            Words {
                name: "worse",
                acts: "worsen",
                happens: "worsen deteriorate degrade slip decline",
                nouns: "deterioration worsening",
                adjectives: "worse",
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "faster",
                acts: "accelerate speed_up quicken hasten",
                happens: "accelerate speed_up quicken",
                nouns: "acceleration",
                adjectives: "faster quicker",
            },
            Words {
                name: "slower",
                acts: "slow slow_down decelerate",
                happens: "slow slow_down decelerate",
                nouns: "slowdown deceleration",
                adjectives: "slower",
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "larger",
                acts: "expand enlarge widen extend broaden",
                happens: "expand widen broaden",
                nouns: "expansion enlargement widening extension",
                adjectives: "larger bigger wider",
            },
            Words {
                name: "smaller",
                acts: "shrink narrow downsize curtail shorten",
                happens: "shrink narrow",
                nouns: "narrowing shortening curtailment",
                adjectives: "smaller narrower",
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words {
                name: "escalating",
                acts: "escalate inflame stoke intensify heighten aggravate",
                happens: "escalate intensify flare_up heighten",
                nouns: "escalation intensification",
                ..NONE
            },
            Words {
                name: "calming",
                acts: "defuse calm de-escalate soothe",
                happens: "calm calm_down abate die_down cool",
                nouns: "de-escalation calming",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "warmer", acts: "warm heat", happens: "warm warm_up", nouns: "warming", adjectives: "warmer hotter" },
            Words { name: "colder", acts: "cool chill", happens: "cool cool_down", nouns: "cooling", adjectives: "colder cooler" },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "dearer", happens: "appreciate", adjectives: "dearer costlier pricier", ..NONE },
            Words { name: "cheaper", happens: "depreciate", adjectives: "cheaper", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "advancing", happens: "advance", nouns: "advance", ..NONE },
            Words { name: "retreating", happens: "retreat fall_back", nouns: "retreat", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "hardened", acts: "harden", happens: "harden", nouns: "hardening", ..NONE },
            Words { name: "softened", acts: "soften", happens: "soften", nouns: "softening", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "simpler", acts: "simplify streamline", nouns: "simplification", adjectives: "simpler", ..NONE },
            Words { name: "more complicated", acts: "complicate", nouns: "complication", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "more likely", adjectives: "likelier", ..NONE },
            Words { name: "less likely", adjectives: "unlikelier", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "in surplus", happens: "", nouns: "surplus", ..NONE },
            Words { name: "in deficit", happens: "", nouns: "deficit shortfall", ..NONE },
        ],
    },
    Scale {
        kind: Change,
        poles: [Words { name: "a profit", nouns: "profit", ..NONE }, Words { name: "a loss", nouns: "loss", ..NONE }],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "brought forward", acts: "bring_forward advance hasten move_forward move_up", ..NONE },
            Words {
                name: "put back",
                acts: "postpone delay put_back put_off defer push_back",
                nouns: "postponement delay deferral",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Change,
        poles: [
            Words { name: "kept as it was", acts: "freeze hold keep maintain retain", nouns: "freeze", ..NONE },
            Words {
                name: "changed",
                acts: "raise increase hike lift cut reduce lower slash put_up",
                nouns: "rise increase hike cut reduction",
                ..NONE
            },
        ],
    },
];
