//! What the page and its workers say to each other; each request carries a number that its answer repeats.
//!
//! Units: offsets count UTF-16 code units, as the browser does. The worker translates.

use serde::{Deserialize, Serialize};

use super::export::{Export, Written};
use crate::calendar::Date;
use crate::extract::ClaimKind;
use crate::files::Opened;
use crate::link::Shared;
use crate::report::{Confidence, Family};
use crate::text::Span;

/// From the page: check this.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The answer carries the same number.
    pub id: u32,
    /// The article as it stands in the page.
    pub text: String,
    /// The day of publication, where the person gave it.
    pub date: Option<Date>,
}

/// From the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It listens now. What is posted before is lost.
    Ready {
        /// The engine's version.
        version: String,
        /// What it checks.
        checks: Vec<CheckDoc>,
    },
    /// The parser has arrived, and from now on takes part in every answer; or it cannot be had.
    Parser {
        /// Whether it has arrived.
        arrived: bool,
    },
    /// The answer to a request.
    Checked {
        /// The request's number.
        id: u32,
        /// What was found.
        answer: Answer,
    },
}

/// From the page to the packer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Parcel {
    /// Open this fragment.
    Open(String),
    /// Make a link of this.
    Pack {
        /// What it holds.
        shared: Shared,
        /// The address in front of the fragment, `#` included.
        address: String,
    },
    /// Make a file of this.
    Save(Shared),
    /// Read the file that comes with it.
    Read {
        /// What it is called.
        name: String,
    },
    /// Write a report.
    Write(Export),
    /// Make text of what was on the clipboard.
    Clipping {
        /// With its form.
        html: String,
        /// Without.
        plain: String,
    },
}

/// From the packer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Delivery {
    /// It listens now.
    Ready,
    /// What the fragment, or a file with the same content, holds; or why it does not open.
    Opened(Result<(Shared, Vec<Passage>), String>),
    /// The link, or why there is none.
    Packed(Result<Packed, String>),
    /// The content of the file.
    Saved(String),
    /// The article in the file, or why there is none.
    Read {
        /// What the file is called.
        name: String,
        /// What it holds.
        opened: Result<Opened, String>,
    },
    /// The report as a file, or why there is none.
    Written(Result<Written, String>),
    /// The text that was on the clipboard.
    Clipping(String),
}

/// A link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// The whole address.
    pub address: String,
    /// How many squares its QR code has in a row, and the dark ones as an SVG path; none where it is too long for one.
    pub code: Option<(u32, String)>,
    /// What has changed since the link that was opened.
    pub changes: Vec<Passage>,
}

/// A passage that is not what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// What it was; empty where something was put in.
    pub before: String,
    /// What it is; empty where something was left out.
    pub now: String,
}

/// What a check does, as its own file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckDoc {
    /// "dates/weekday-mismatch".
    pub id: String,
    /// What it is about.
    pub family: Family,
    /// What it looks for, as a heading.
    pub title: String,
    /// Markdown with five headings.
    pub doc: String,
}

/// A report in the page's units.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// How many words the article has.
    pub words: usize,
    /// Its headline, subheadings and the like, in the order of the text.
    pub headings: Vec<Heading>,
    /// Where it disagrees with itself, in the order of the text.
    pub findings: Vec<Finding>,
    /// What evidence can settle, in the order of the text.
    pub claims: Vec<Claim>,
    /// What was understood, packed: [`Views`](crate::report::views::Views) in postcard's form. The page unpacks it when it
    /// is first asked for, which is a tenth of the work of reading it with each answer.
    #[serde(with = "serde_bytes")]
    pub views: Vec<u8>,
}

/// A paragraph that is not running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Where it starts.
    pub start: u32,
    /// Whether it is the article's title.
    pub title: bool,
}

/// A place in the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it says, in a few words.
    pub note: String,
    /// What stands before it in its sentence.
    pub before: String,
    /// The place itself.
    pub text: String,
    /// What stands after it in its sentence.
    pub after: String,
}

/// Places that cannot all be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The check's id.
    pub check: String,
    /// What it is about.
    pub family: Family,
    /// How sure the engine is.
    pub confidence: Confidence,
    /// What disagrees.
    pub message: String,
    /// Why, with the numbers.
    pub reason: String,
    /// What to look up.
    pub advice: String,
    /// Its primary place in bytes, as a link names it.
    pub span: Span,
    /// All its places, the primary one first; never empty.
    pub places: Vec<Place>,
}

/// Something that evidence can settle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it says.
    pub text: String,
    /// What it is about.
    pub kinds: Vec<ClaimKind>,
    /// How soon an editor would want it checked: 0 to 1.
    pub score: f32,
    /// Whose word it is, where it is not the article's own.
    pub speaker: Option<String>,
}

impl Finding {
    /// What names it across edits that do not touch it: the check and what its places say, not where they stand.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = self.check.clone();
        for place in &self.places {
            key.push('\n');
            key.push_str(&place.text);
        }
        key
    }

    /// Whether it stands among the alarms: not a mere possibility, and not a matter of style.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        self.confidence >= Confidence::Likely && self.family != Family::Style
    }
}
