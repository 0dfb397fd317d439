//! Feasts whose day follows from the year: "Christmas Eve", "Easter Monday", "Thanksgiving".
//!
//! Source: the calendars of the United States and the United Kingdom; Easter by the anonymous Gregorian algorithm
//! (Nature, 1876). Feasts that move with the moon elsewhere are not known.

use crate::calendar::{Date, Weekday, days_in_month};

/// How the day of a feast is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// Month and day.
    Fixed(u8, u8),
    /// The first (1), second … or last (0) such weekday of a month, and so many days more.
    Weekday(u8, Weekday, u8, u8),
    /// Days after Easter Sunday.
    Easter(i8),
}

/// The names of feasts, word by word, longer ones before those that they begin with.
pub(super) const NAMES: [(&[&str], Feast); 41] = [
    (&["christmas", "eve"], Feast::Fixed(12, 24)),
    (&["christmas", "day"], Feast::Fixed(12, 25)),
    (&["christmas"], Feast::Fixed(12, 25)),
    (&["boxing", "day"], Feast::Fixed(12, 26)),
    (&["new", "year", "'s", "eve"], Feast::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Feast::Fixed(1, 1)),
    (&["new", "year", "'s"], Feast::Fixed(1, 1)),
    (&["valentine", "'s", "day"], Feast::Fixed(2, 14)),
    (&["st.", "patrick", "'s", "day"], Feast::Fixed(3, 17)),
    (&["st", "patrick", "'s", "day"], Feast::Fixed(3, 17)),
    (&["april", "fools", "'", "day"], Feast::Fixed(4, 1)),
    (&["april", "fool", "'s", "day"], Feast::Fixed(4, 1)),
    (&["earth", "day"], Feast::Fixed(4, 22)),
    (&["anzac", "day"], Feast::Fixed(4, 25)),
    (&["may", "day"], Feast::Fixed(5, 1)),
    (&["juneteenth"], Feast::Fixed(6, 19)),
    (&["canada", "day"], Feast::Fixed(7, 1)),
    (&["the", "fourth", "of", "july"], Feast::Fixed(7, 4)),
    (&["bastille", "day"], Feast::Fixed(7, 14)),
    (&["halloween"], Feast::Fixed(10, 31)),
    (&["all", "saints", "'", "day"], Feast::Fixed(11, 1)),
    (&["guy", "fawkes", "night"], Feast::Fixed(11, 5)),
    (&["bonfire", "night"], Feast::Fixed(11, 5)),
    (&["veterans", "day"], Feast::Fixed(11, 11)),
    (&["remembrance", "day"], Feast::Fixed(11, 11)),
    (&["armistice", "day"], Feast::Fixed(11, 11)),
    (&["martin", "luther", "king", "day"], Feast::Weekday(3, Weekday::Monday, 1, 0)),
    (&["presidents", "'", "day"], Feast::Weekday(3, Weekday::Monday, 2, 0)),
    (&["memorial", "day"], Feast::Weekday(0, Weekday::Monday, 5, 0)),
    (&["labor", "day"], Feast::Weekday(1, Weekday::Monday, 9, 0)),
    (&["columbus", "day"], Feast::Weekday(2, Weekday::Monday, 10, 0)),
    (&["thanksgiving", "day"], Feast::Weekday(4, Weekday::Thursday, 11, 0)),
    (&["thanksgiving"], Feast::Weekday(4, Weekday::Thursday, 11, 0)),
    (&["black", "friday"], Feast::Weekday(4, Weekday::Thursday, 11, 1)),
    (&["cyber", "monday"], Feast::Weekday(4, Weekday::Thursday, 11, 4)),
    (&["ash", "wednesday"], Feast::Easter(-46)),
    (&["palm", "sunday"], Feast::Easter(-7)),
    (&["good", "friday"], Feast::Easter(-2)),
    (&["easter", "monday"], Feast::Easter(1)),
    (&["easter", "sunday"], Feast::Easter(0)),
    (&["easter"], Feast::Easter(0)),
];

impl Feast {
    /// The day in `year`.
    pub fn day(self, year: i32) -> Option<Date> {
        match self {
            Feast::Fixed(month, day) => Date::new(year, month, day),
            Feast::Weekday(number, weekday, month, more) => nth_weekday(year, month, weekday, number)?.plus_days(i64::from(more)),
            Feast::Easter(days) => easter(year)?.plus_days(i64::from(days)),
        }
    }
}

/// The first (1), second … or last (0) such weekday of a month.
pub(super) fn nth_weekday(year: i32, month: u8, weekday: Weekday, number: u8) -> Option<Date> {
    if number == 0 {
        let last = Date::new(year, month, days_in_month(year, month))?;
        return last.plus_days(-(last.weekday() as i64 - weekday as i64).rem_euclid(7));
    }
    let first = Date::new(year, month, 1)?;
    let days = (weekday as i64 - first.weekday() as i64).rem_euclid(7) + 7 * i64::from(number - 1);
    first.plus_days(days).filter(|date| date.month() == month)
}

fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_feasts_in_their_years() {
        let days = [
            (Feast::Easter(0), 2019, "2019-04-21"),
            (Feast::Easter(0), 2024, "2024-03-31"),
            (Feast::Easter(-2), 1961, "1961-03-31"),
            (Feast::Weekday(4, Weekday::Thursday, 11, 0), 2012, "2012-11-22"),
            (Feast::Weekday(4, Weekday::Thursday, 11, 1), 2013, "2013-11-29"),
            (Feast::Weekday(0, Weekday::Monday, 5, 0), 2021, "2021-05-31"),
        ];
        for (feast, year, day) in days {
            assert_eq!(feast.day(year), Date::parse(day), "{feast:?} in {year}");
        }
    }

    #[test]
    fn longer_names_stand_first() {
        for (index, (name, _)) in NAMES.iter().enumerate() {
            assert!(NAMES[..index].iter().all(|(earlier, _)| !name.starts_with(earlier)), "{name:?} is never reached");
        }
    }
}
