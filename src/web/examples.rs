//! Articles to try the page with, written for it.

use super::page::Draft;

/// An article to try.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What it is about, on its button.
    pub name: &'static str,
    /// What to look out for.
    pub about: &'static str,
    /// Its day of publication.
    pub date: &'static str,
    /// The article.
    pub text: &'static str,
}

/// All of them.
pub const EXAMPLES: [Example; 3] = [
    Example {
        name: "The bridge",
        about: "A city report whose dates and sums do not fit.",
        date: "2024-03-15",
        text: include_str!("examples/bridge.txt"),
    },
    Example {
        name: "The clinic",
        about: "A health story at odds with its sources and its headline.",
        date: "2023-11-09",
        text: include_str!("examples/clinic.txt"),
    },
    Example {
        name: "The harbour",
        about: "A report in which nothing disagrees.",
        date: "2024-06-21",
        text: include_str!("examples/harbour.txt"),
    },
];

impl Example {
    /// The article as the person would have pasted it.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { text: self.text.trim_end().to_owned(), date: self.date.to_owned() }
    }
}
