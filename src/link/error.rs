//! Why a link does not open, and what to ask the sender for.

use std::fmt;

/// Why a link cannot be made or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The fragment is none of ours.
    NoArticle,
    /// A format of a later version, or of no version at all: its name.
    UnknownFormat(String),
    /// The end is missing.
    Truncated {
        /// The characters that arrived.
        arrived: usize,
        /// The characters that were sent, where the link still tells.
        sent: Option<usize>,
    },
    /// Characters were changed, lost or added.
    Altered,
    /// A file that is none of ours.
    UnknownFile,
    /// More than an address can hold.
    TooLong,
}

impl std::error::Error for LinkError {}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoArticle => {
                f.write_str("This address holds no article: paste the text itself, or ask the sender for the whole link.")
            }
            Self::UnknownFormat(name) => write!(
                f,
                "This link has the format '{name}', which this version does not know: reload the page to get the newest version, \
                 or ask the sender for the text itself."
            ),
            Self::Truncated { arrived, sent: Some(sent) } => write!(
                f,
                "This link has lost its end: {arrived} of {sent} characters arrived. Nothing of it is shown; ask the sender for \
                 the whole link, in a file if their program cuts long links."
            ),
            Self::Truncated { sent: None, .. } => f.write_str(
                "This link has lost nearly all of its characters. Ask the sender for the whole link, in a file if their program \
                 cuts long links.",
            ),
            Self::Altered => f.write_str(
                "This link was changed on its way, so nothing of it is shown. Ask the sender for it once more, in a file if it \
                 came through a chat.",
            ),
            Self::UnknownFile => f.write_str(
                "This file holds no article of Crosscheck's that is whole, so nothing of it is shown. Ask the sender for it once more.",
            ),
            Self::TooLong => f.write_str(
                "This article is too long for a link, which holds about two million characters. Send the text itself in a file.",
            ),
        }
    }
}
