//! The days that a TIMEX3 value spans.

use crosscheck::calendar::Date;

/// From the first day up to and without the last.
pub type Stretch = (Date, Date);

/// The days of `value`, where it is a stretch of the calendar.
pub fn of(value: &str) -> Option<Stretch> {
    let day = value.split('T').next()?;
    let parts: Vec<&str> = day.split('-').collect();
    let number = |text: &str| text.parse::<i32>().ok();
    let first = |year: i32, month: i32| Date::new(year, u8::try_from(month).ok()?, 1);
    let from = |start: Date, months: i32| Some((start, start.plus_months(months)?));
    match parts[..] {
        [decade] if decade.len() == 3 => from(first(number(decade)? * 10, 1)?, 120),
        [century] if century.len() == 2 => from(first(number(century)? * 100, 1)?, 1200),
        [year] if year.len() == 4 => from(first(number(year)?, 1)?, 12),
        [year, week, "WE"] => {
            let monday = monday(number(year)?, number(week.strip_prefix('W')?)?)?;
            Some((monday.plus_days(5)?, monday.plus_days(7)?))
        }
        [year, part] => match (part.as_bytes().first()?, number(part.get(1..)?)) {
            (b'W', Some(week)) => {
                let monday = monday(number(year)?, week)?;
                Some((monday, monday.plus_days(7)?))
            }
            (b'Q', Some(quarter)) => from(first(number(year)?, quarter * 3 - 2)?, 3),
            (b'H', Some(half)) => from(first(number(year)?, half * 6 - 5)?, 6),
            _ => from(first(number(year)?, number(part)?)?, 1),
        },
        [_, _, _] => {
            let date = Date::parse(day)?;
            Some((date, date.plus_days(1)?))
        }
        _ => None,
    }
}

/// The Monday of a week by ISO 8601.
fn monday(year: i32, week: i32) -> Option<Date> {
    let fourth = Date::new(year, 1, 4)?;
    fourth.plus_days(i64::from(week - 1) * 7 - fourth.weekday() as i64)
}

/// The seconds of a duration: "PT3H", "P2W", "P1.5Y"; months of 30 and years of 365 days.
pub fn seconds(value: &str) -> Option<f64> {
    let body = value.strip_prefix('P')?;
    let (days, clock) = body.split_once('T').unwrap_or((body, ""));
    let total = |part: &str, units: &[(char, f64)]| {
        let mut sum = 0.0;
        let mut rest = part;
        while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic()) {
            let factor = units.iter().find(|(letter, _)| rest[at..].starts_with(*letter))?.1;
            sum += rest[..at].parse::<f64>().ok()? * factor;
            rest = &rest[at + 1..];
        }
        rest.is_empty().then_some(sum)
    };
    let day = 86_400.0;
    Some(
        total(days, &[('Y', 365.0 * day), ('Q', 90.0 * day), ('M', 30.0 * day), ('W', 7.0 * day), ('D', day)])?
            + total(clock, &[('H', 3600.0), ('M', 60.0), ('S', 1.0)])?,
    )
}

/// The hour, and the minute where it is told, of "2019-05-07T18:30".
pub fn clock(value: &str) -> Option<(u8, u8)> {
    let (day, clock) = value.split_once('T')?;
    if day.starts_with('P') {
        return None;
    }
    let mut parts = clock.split(':');
    Some((parts.next()?.parse().ok()?, parts.next().map_or(Some(0), |minute| minute.parse().ok())?))
}
