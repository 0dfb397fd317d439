//! What is going on, in words.

/// What the page and its worker are doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// The engine is on its way.
    Loading,
    /// There is nothing to check.
    Empty,
    /// The text changes.
    Reading,
    /// The worker is at it.
    Checking,
    /// The answer stands.
    Done {
        /// Findings that are listed without asking.
        findings: usize,
        /// Findings that are merely possible.
        possible: usize,
        /// How long the article is.
        words: usize,
    },
    /// The beginning of a long text is checked, the rest is under way.
    Partly {
        /// How long the beginning is.
        words: usize,
    },
    /// The person has stopped the check.
    Unchecked {
        /// How many words were checked before, where any were.
        words: Option<usize>,
    },
    /// The worker died and another one has taken its place.
    Restarted,
    /// The worker dies whenever it reads this text, or cannot be started.
    Stopped,
    /// The text is longer than can be checked.
    TooLong,
}

/// The longest text, in bytes, that is checked.
pub const MOST_BYTES: usize = 5_000_000;

impl Status {
    /// One sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Loading => "Getting ready …".into(),
            Self::Empty => "Ready for an article.".into(),
            Self::Reading => "Reading …".into(),
            Self::Checking => "Checking …".into(),
            Self::Done { findings, possible, words } => {
                let found = match findings {
                    0 => "Nothing disagrees".into(),
                    _ => counted(*findings, "finding"),
                };
                let more = if *possible == 0 { String::new() } else { format!(", {possible} more possible") };
                format!("{found}{more} in {}.", counted(*words, "word"))
            }
            Self::Partly { words } => format!("The first {} are checked, the rest is under way …", counted(*words, "word")),
            Self::Unchecked { words: Some(words) } => {
                format!("You have stopped the check: only the first {} are checked.", counted(*words, "word"))
            }
            Self::Unchecked { words: None } => "You have stopped the check: the text as it stands is not checked.".into(),
            Self::Restarted => "The checker stopped and was started again. Your text is still here.".into(),
            Self::Stopped => {
                "The checker stopped twice on this text, so it waits until you change it. Your text is still here.".into()
            }
            Self::TooLong => "This text is longer than 5 MB, which is more than can be checked at once. It is still here.".into(),
        }
    }

    /// Whether something did not work.
    #[must_use]
    pub fn is_trouble(&self) -> bool {
        matches!(self, Self::Unchecked { .. } | Self::Restarted | Self::Stopped | Self::TooLong)
    }
}

/// "1 finding", "1,204 words".
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_many() {
        let done = |findings, possible, words| Status::Done { findings, possible, words }.sentence();
        assert_eq!(done(1, 0, 1204), "1 finding in 1,204 words.");
        assert_eq!(done(0, 2, 1), "Nothing disagrees, 2 more possible in 1 word.");
        assert_eq!(done(12, 0, 1_000_000), "12 findings in 1,000,000 words.");
    }
}
