//! What clocks show in large cities and zones, and when they are put forward.
//!
//! Source: the IANA time zone database (public domain), read and written down in minutes for the years since 2023.

/// A clock's distance from Greenwich.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of UTC in winter.
    pub minutes: i16,
    /// When it is put forward by an hour.
    pub summer: Summer,
}

/// When clocks are put forward, by month; the months of the change itself may be either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summer {
    /// Never.
    None,
    /// From the end of March to the end of October.
    Europe,
    /// From March to November.
    America,
    /// From October to April.
    Australia,
    /// From September to April.
    NewZealand,
}

use Summer::{America, Australia, Europe, NewZealand, None as Never};

impl Zone {
    /// The distances from UTC, in minutes, that it may have in `month`; both where the month is not known.
    #[must_use]
    pub fn offsets(self, month: Option<u8>) -> [i16; 2] {
        let (winter, summer) = (self.minutes, self.minutes + 60);
        let either = [winter, summer];
        let (forward, back) = match self.summer {
            Never => return [winter; 2],
            _ if month.is_none() => return either,
            Europe => (3, 10),
            America => (3, 11),
            Australia => (10, 4),
            NewZealand => (9, 4),
        };
        match month {
            Some(month) if month == forward || month == back => either,
            Some(month) if forward < back && (forward..back).contains(&month) => [summer; 2],
            Some(month) if forward > back && (month > forward || month < back) => [summer; 2],
            _ => [winter; 2],
        }
    }
}

/// The zone of a city or country with one clock, or of a zone by its name in words; `name` is folded.
#[must_use]
pub fn named(name: &str) -> Option<Zone> {
    let at = ZONES.binary_search_by(|(known, ..)| (*known).cmp(name)).ok()?;
    let (_, minutes, summer) = ZONES[at];
    Some(Zone { minutes, summer })
}

/// Names in lower case, sorted.
static ZONES: [(&str, i16, Summer); 148] = [
    ("abu dhabi", 240, Never),
    ("accra", 0, Never),
    ("addis ababa", 180, Never),
    ("adelaide", 570, Australia),
    ("algiers", 60, Never),
    ("amsterdam", 60, Europe),
    ("ankara", 180, Never),
    ("athens", 120, Europe),
    ("atlanta", -300, America),
    ("auckland", 720, NewZealand),
    ("australian eastern daylight time", 660, Never),
    ("australian eastern standard time", 600, Never),
    ("baghdad", 180, Never),
    ("baku", 240, Never),
    ("bangkok", 420, Never),
    ("barcelona", 60, Europe),
    ("beijing", 480, Never),
    ("belfast", 0, Europe),
    ("belgrade", 60, Europe),
    ("berlin", 60, Europe),
    ("bern", 60, Europe),
    ("bogota", -300, Never),
    ("bogotá", -300, Never),
    ("boston", -300, America),
    ("brasilia", -180, Never),
    ("bratislava", 60, Europe),
    ("brisbane", 600, Never),
    ("british summer time", 60, Never),
    ("brussels", 60, Europe),
    ("bucharest", 120, Europe),
    ("budapest", 60, Europe),
    ("buenos aires", -180, Never),
    ("california", -480, America),
    ("canberra", 600, Australia),
    ("cape town", 120, Never),
    ("caracas", -240, Never),
    ("central european summer time", 120, Never),
    ("central european time", 60, Europe),
    ("chicago", -360, America),
    ("china", 480, Never),
    ("cologne", 60, Europe),
    ("colombo", 330, Never),
    ("copenhagen", 60, Europe),
    ("dakar", 0, Never),
    ("dallas", -360, America),
    ("darwin", 570, Never),
    ("delhi", 330, Never),
    ("denver", -420, America),
    ("detroit", -300, America),
    ("dhaka", 360, Never),
    ("doha", 180, Never),
    ("dubai", 240, Never),
    ("dublin", 0, Europe),
    ("eastern european time", 120, Europe),
    ("edinburgh", 0, Europe),
    ("france", 60, Europe),
    ("frankfurt", 60, Europe),
    ("geneva", 60, Europe),
    ("germany", 60, Europe),
    ("glasgow", 0, Europe),
    ("greenwich mean time", 0, Never),
    ("hamburg", 60, Europe),
    ("hanoi", 420, Never),
    ("harare", 120, Never),
    ("havana", -300, America),
    ("hawaii", -600, Never),
    ("helsinki", 120, Europe),
    ("hobart", 600, Australia),
    ("hong kong", 480, Never),
    ("honolulu", -600, Never),
    ("houston", -360, America),
    ("india", 330, Never),
    ("indian standard time", 330, Never),
    ("islamabad", 300, Never),
    ("istanbul", 180, Never),
    ("italy", 60, Europe),
    ("jakarta", 420, Never),
    ("japan", 540, Never),
    ("japan standard time", 540, Never),
    ("johannesburg", 120, Never),
    ("kabul", 270, Never),
    ("karachi", 300, Never),
    ("kathmandu", 345, Never),
    ("kiev", 120, Europe),
    ("kuala lumpur", 480, Never),
    ("kyiv", 120, Europe),
    ("lagos", 60, Never),
    ("lima", -300, Never),
    ("lisbon", 0, Europe),
    ("london", 0, Europe),
    ("los angeles", -480, America),
    ("luxembourg", 60, Europe),
    ("madrid", 60, Europe),
    ("manila", 480, Never),
    ("melbourne", 600, Australia),
    ("mexico city", -360, Never),
    ("miami", -300, America),
    ("milan", 60, Europe),
    ("minsk", 180, Never),
    ("montreal", -300, America),
    ("moscow", 180, Never),
    ("mumbai", 330, Never),
    ("munich", 60, Europe),
    ("nairobi", 180, Never),
    ("new delhi", 330, Never),
    ("new york", -300, America),
    ("new zealand", 720, NewZealand),
    ("osaka", 540, Never),
    ("oslo", 60, Europe),
    ("ottawa", -300, America),
    ("paris", 60, Europe),
    ("perth", 480, Never),
    ("philadelphia", -300, America),
    ("phoenix", -420, Never),
    ("prague", 60, Europe),
    ("pretoria", 120, Never),
    ("quito", -300, Never),
    ("reykjavik", 0, Never),
    ("riga", 120, Europe),
    ("rio de janeiro", -180, Never),
    ("riyadh", 180, Never),
    ("rome", 60, Europe),
    ("san francisco", -480, America),
    ("seattle", -480, America),
    ("seoul", 540, Never),
    ("shanghai", 480, Never),
    ("singapore", 480, Never),
    ("sofia", 120, Europe),
    ("spain", 60, Europe),
    ("stockholm", 60, Europe),
    ("sydney", 600, Australia),
    ("são paulo", -180, Never),
    ("taipei", 480, Never),
    ("tallinn", 120, Europe),
    ("tashkent", 300, Never),
    ("tehran", 210, Never),
    ("tokyo", 540, Never),
    ("toronto", -300, America),
    ("universal time", 0, Never),
    ("vancouver", -480, America),
    ("vienna", 60, Europe),
    ("vilnius", 120, Europe),
    ("warsaw", 60, Europe),
    ("washington", -300, America),
    ("wellington", 720, NewZealand),
    ("yerevan", 240, Never),
    ("zurich", 60, Europe),
    ("zürich", 60, Europe),
];

#[cfg(test)]
mod tests {
    use super::{ZONES, Zone, named};

    #[test]
    fn names_are_sorted() {
        assert!(ZONES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn clocks_are_put_forward() {
        let offsets = |name: &str, month: u8| named(name).map(|zone: Zone| zone.offsets(Some(month)));
        assert_eq!(offsets("new york", 1), Some([-300; 2]));
        assert_eq!(offsets("new york", 7), Some([-240; 2]));
        assert_eq!(offsets("sydney", 1), Some([660; 2]));
        assert_eq!(offsets("sydney", 7), Some([600; 2]));
        assert_eq!(offsets("london", 3), Some([0, 60]));
        assert_eq!(offsets("tokyo", 3), Some([540; 2]));
    }
}
