//! Words for a whole sort of things, and words for what is of that sort: a pistol is a weapon, a cramp a side effect.
//!
//! Comes in: two lemmas. Goes out: whether the one is of the sort that the other names. Only sorts that reports say there was
//! "none" of.
//!
//! Source: our own lists.

/// A word for the sort, and what is of it, parted by spaces.
const SORTS: &[(&str, &str)] = &[
    ("animal", "bull calf cat chicken cow dog donkey duck foal goat goose hen horse lamb pig pony sheep turkey"),
    ("arm", "grenade gun pistol revolver rifle shotgun"),
    ("child", "baby boy daughter girl infant son toddler twin"),
    ("crack", "fissure fracture"),
    ("drug", "amphetamine cannabis cocaine ecstasy heroin ketamine methamphetamine opium"),
    ("effect", "ache cramp dizziness fever headache itch nausea rash sickness swelling vomiting"),
    ("explosive", "bomb detonator dynamite grenade mine"),
    ("firearm", "gun pistol revolver rifle shotgun"),
    ("injury", "break bruise burn concussion cut fracture laceration wound"),
    ("medal", "bronze gold silver"),
    ("symptom", "ache cough cramp dizziness fever headache nausea rash"),
    ("tree", "ash beech birch chestnut elm fir lime maple oak pine plane poplar spruce willow"),
    ("valuable", "bracelet jewel jewellery necklace ring watch"),
    ("weapon", "axe blade dagger firearm grenade gun handgun knife machete pistol revolver rifle shotgun sword"),
];

/// Whether `lemma` names what is of the sort `sort`.
#[must_use]
pub fn is_of_sort(lemma: &str, sort: &str) -> bool {
    SORTS.iter().any(|(name, words)| *name == sort && words.split(' ').any(|word| word == lemma))
}

#[cfg(test)]
mod tests {
    use super::is_of_sort;

    #[test]
    fn a_pistol_is_a_weapon() {
        assert!(is_of_sort("pistol", "weapon") && !is_of_sort("weapon", "pistol"));
    }
}
