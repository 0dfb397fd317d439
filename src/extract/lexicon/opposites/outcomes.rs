//! Outcomes, which exclude each other: adopted or dropped, won or lost. Stages, which may follow one another: opened and
//! closed, arrested and released.

use super::{
    Kind::{Outcome, Stage},
    NONE, Scale, Words,
};

pub(super) static SCALES: &[Scale] = &[
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "agreed",
                acts: "adopt pass approve agree agree_on sign seal ratify enact clinch finalise finalize wave_through push_through \
                       sign_off implement nod_through vote_through go_ahead_with proceed_with rubber-stamp green-light carry clear_way_for \
                       give_go-ahead give_blessing give_nod give_assent give_approval give_backing put_seal_on sign_into_law write_into_law",
                happens: "pass go_ahead come_into_force take_effect go_through come_into_effect enter_into_force sail_through scrape_through \
                          win_approval gain_approval get_go-ahead get_nod receive_approval become_law",
                nouns: "adoption approval signing ratification enactment",
                ..NONE
            },
            Words {
                name: "dropped",
                acts: "drop shelve scrap abandon throw_out axe ditch vote_down call_off scupper discard put_aside bin turn_down \
                       torpedo reject kill_off bury sink strike_down send_to_dustbin send_to_scrapheap send_to_bin consign_to_dustbin \
                       consign_to_history consign_to_bin consign_to_scrapheap kick_into_touch kick_into_grass put_on_ice throw_on_scrapheap \
                       pull_plug_on turn_back_on shoot_down knock_back give_up_on deep-six jettison junk",
                happens: "collapse fall_through founder fall_apart come_to_nothing unravel fall_at_hurdle die_in_committee bite_dust \
                          hit_buffers fizzle_out come_to_grief",
                nouns: "collapse rejection abandonment shelving scrapping demise defeat",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "staying in office",
                happens: "stay_on stay_in_office stay_in_post survive cling_on hang_on keep_job keep_seat hold_seat remain_in_office keep_her_job keep_his_job hold_on be_re-elected \
                          win_another_term",
                acts: "re-elect reelect reinstate retain",
                nouns: "survival re-election reelection reinstatement",
                ..NONE
            },
            Words {
                name: "leaving office",
                happens: "resign step_down quit stand_down step_aside bow_out lose_job lose_seat lose_post",
                acts: "oust topple sack dismiss unseat depose remove force_out fire",
                nouns: "resignation ouster dismissal removal sacking toppling",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "convicted",
                acts: "convict find_guilty sentence jail imprison",
                nouns: "conviction sentencing imprisonment guilty_verdict",
                adjectives: "guilty culpable",
                ..NONE
            },
            Words {
                name: "acquitted",
                acts: "acquit clear clear_of exonerate find_not_guilty",
                happens: "walk_free",
                nouns: "acquittal exoneration",
                adjectives: "innocent blameless not-guilty",
            },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words {
                name: "pleading guilty",
                happens: "plead_guilty admit_guilt admit_charge admit_offence admit_offense confess_guilt",
                ..NONE
            },
            Words {
                name: "pleading not guilty",
                happens: "plead_not_guilty deny_charge deny_offence deny_offense deny_guilt maintain_innocence protest_innocence",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "going on", happens: "continue go_on drag_on rumble_on carry_on persist", adjectives: "ongoing", ..NONE },
            Words { name: "over", acts: "end call_off", happens: "end finish cease", adjectives: "over finished", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "arrested",
                acts: "arrest detain seize capture jail hold lock_up",
                nouns: "arrest detention capture",
                ..NONE
            },
            Words {
                name: "released",
                acts: "release free let_go set_free liberate",
                happens: "walk_free go_free",
                nouns: "release liberation",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "alive",
                happens: "survive live pull_through",
                nouns: "survival",
                adjectives: "alive unhurt unharmed",
                ..NONE
            },
            Words {
                name: "dead",
                acts: "kill murder assassinate execute",
                happens: "die perish drown succumb",
                nouns: "death killing murder assassination execution",
                adjectives: "dead deceased",
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "opened",
                acts: "open reopen unveil inaugurate launch",
                happens: "open reopen be_in_operation be_in_use",
                nouns: "opening reopening launch inauguration",
                adjectives: "open",
            },
            Words {
                name: "closed",
                acts: "close shut shut_down close_down shutter seal_off wind_up",
                happens: "close shut shut_down close_down go_under",
                nouns: "closure closing shutdown",
                adjectives: "closed shut shuttered idle mothballed disused",
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "imposed", acts: "impose introduce enforce slap reimpose", nouns: "imposition", ..NONE },
            Words {
                name: "lifted",
                acts: "lift repeal revoke rescind abolish waive end",
                nouns: "lifting repeal revocation abolition",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "won",
                acts: "win",
                happens: "win triumph prevail",
                nouns: "victory win triumph",
                adjectives: "victorious",
            },
            Words { name: "lost", acts: "lose", happens: "lose", nouns: "defeat loss", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "winning", happens: "win prevail triumph", ..NONE },
            Words { name: "beaten", acts: "beat defeat outvote outpoll", happens: "lose", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "built", acts: "build erect construct", nouns: "construction", ..NONE },
            Words {
                name: "torn down",
                acts: "demolish tear_down pull_down raze knock_down bulldoze dismantle",
                nouns: "demolition dismantling",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "spared",
                acts: "spare save rescue preserve",
                happens: "escape stay_dry remain_intact",
                nouns: "rescue preservation",
                adjectives: "intact whole unbroken undamaged unscathed untouched unharmed dry",
            },
            Words {
                name: "destroyed",
                acts: "destroy damage wreck flood ruin flatten gut",
                happens: "burn_down",
                nouns: "destruction",
                adjectives: "damaged broken cracked shattered ruined flooded",
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "found", acts: "find locate recover discover trace", nouns: "discovery recovery", ..NONE },
            Words {
                name: "missing",
                acts: "lose",
                happens: "vanish disappear go_missing",
                nouns: "disappearance",
                adjectives: "missing unaccounted",
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "begun",
                acts: "start begin launch resume restart kick_off",
                happens: "start begin resume restart get_under_way",
                nouns: "start beginning resumption launch",
                ..NONE
            },
            Words {
                name: "ended",
                acts: "end halt stop finish break_off call_off cancel discontinue",
                happens: "end stop cease finish break_off",
                nouns: "end halt cessation cancellation",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words { name: "upheld", acts: "uphold affirm confirm sustain", nouns: "affirmation", ..NONE },
            Words {
                name: "overturned",
                acts: "overturn quash overrule annul reverse nullify strike_down set_aside void invalidate",
                nouns: "annulment reversal",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "succeeded",
                happens: "succeed work pay_off",
                nouns: "success",
                adjectives: "successful effective",
                ..NONE
            },
            Words {
                name: "failed",
                happens: "fail flop backfire",
                nouns: "failure flop",
                adjectives: "unsuccessful useless ineffective worthless",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "published",
                acts: "publish disclose reveal release make_public unseal",
                nouns: "publication disclosure release",
                adjectives: "public",
                ..NONE
            },
            Words {
                name: "kept back",
                acts: "withhold suppress conceal hide keep_secret",
                nouns: "concealment suppression",
                adjectives: "secret confidential unpublished",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "renewed", acts: "renew extend prolong lengthen", nouns: "renewal prolongation extension", ..NONE },
            Words {
                name: "ended early",
                acts: "terminate revoke cut_short curtail shorten truncate",
                happens: "expire lapse",
                nouns: "termination expiry curtailment",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "admitted", acts: "admit accept enrol enroll let_in", nouns: "admission accession", ..NONE },
            Words {
                name: "expelled",
                acts: "expel evict deport exclude turn_away throw_out",
                nouns: "expulsion eviction deportation exclusion",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "appointed",
                acts: "appoint name install nominate promote elect",
                nouns: "appointment nomination promotion election",
                ..NONE
            },
            Words {
                name: "dismissed",
                acts: "dismiss sack fire demote remove oust",
                nouns: "dismissal sacking demotion removal",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "legal",
                acts: "legalise legalize decriminalise decriminalize",
                nouns: "legalisation legalization",
                adjectives: "legal lawful legitimate",
                ..NONE
            },
            Words {
                name: "illegal",
                acts: "outlaw ban criminalise criminalize",
                nouns: "ban",
                adjectives: "illegal unlawful illegitimate illicit",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "united",
                acts: "unite merge amalgamate combine unify reunite",
                happens: "merge",
                nouns: "merger unification amalgamation reunion",
                adjectives: "unanimous united",
            },
            Words {
                name: "split",
                acts: "split divide break_up demerge spin_off separate",
                happens: "split break_up",
                nouns: "split demerger break-up division separation",
                adjectives: "divided split",
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "safe", acts: "secure protect", adjectives: "safe secure stable steady drinkable", ..NONE },
            Words {
                name: "unsafe",
                acts: "endanger imperil contaminate",
                nouns: "contamination",
                adjectives: "unsafe dangerous hazardous insecure unstable volatile shaky contaminated",
                ..NONE
            },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "nationalised", acts: "nationalise nationalize", nouns: "nationalisation nationalization", ..NONE },
            Words { name: "privatised", acts: "privatise privatize", nouns: "privatisation privatization", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "paid",
                acts: "pay repay settle pay_off reimburse refund",
                nouns: "payment repayment settlement refund reimbursement",
                adjectives: "paid salaried",
                ..NONE
            },
            Words { name: "unpaid", acts: "default_on owe", nouns: "default arrears", adjectives: "unpaid outstanding", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words {
                name: "known",
                acts: "identify establish determine",
                nouns: "identification",
                adjectives: "known clear certain sure",
                ..NONE
            },
            Words { name: "unknown", adjectives: "unknown unclear unidentified uncertain unsure", ..NONE },
        ],
    },
    Scale {
        kind: Outcome,
        poles: [
            Words { name: "intentional", adjectives: "deliberate intentional", ..NONE },
            Words { name: "accidental", adjectives: "accidental unintentional inadvertent", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "recognised", acts: "recognise recognize", nouns: "recognition", ..NONE },
            Words { name: "unrecognised", acts: "disown derecognise derecognize", nouns: "non-recognition derecognition", ..NONE },
        ],
    },
    Scale {
        kind: Stage,
        poles: [
            Words { name: "deployed", acts: "deploy send dispatch", nouns: "deployment dispatch", ..NONE },
            Words {
                name: "recalled",
                acts: "recall pull_back pull_out withdraw bring_home",
                nouns: "recall pullback withdrawal",
                ..NONE
            },
        ],
    },
];
