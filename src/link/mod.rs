//! The share link: a text and what belongs to it, packed into an address that no server ever sees.
//!
//! Comes in: [`Shared`]. Goes out: what stands behind the `#` of the address, and back. Findings are not in it: the
//! receiver's engine finds them again.
//!
//! ```
//! use crosscheck::link::{Shared, pack, unpack};
//! let shared = Shared { text: "It rained.".into(), ..Shared::default() };
//! let fragment = pack(&shared).expect("a short text fits");
//! assert!(fragment.starts_with("c1."));
//! assert_eq!(unpack(&format!("#{fragment}&fbclid=x")), Ok(shared));
//! ```
//!
//! Formats `c1` and `d1`: the letter is the codec (`c` the one in `mixing`, for texts up to 128 KiB; `d` raw deflate, for
//! longer ones), the digit the layout. Behind the dot stands base64url without padding of: CRC-32 of all that follows (4
//! bytes, little-endian), the length of the packed bytes, the length of the plain ones, the packed bytes; `frame` does
//! this. The plain bytes are fields, each a tag, a length and its bytes, in any order, and at the end the text without a
//! length; a reader leaves out tags that it does not know, so fields can be added; `fields` does this. Lengths and offsets
//! are LEB128. A link that was ever given away opens for ever: `tests/link/` holds some.
//!
//! A fragment `text=…` holds a plain text, percent-encoded, that some other program has put there; `plain` reads it.
//!
//! The checksum is taken over the packed bytes: it finds every change of one character with certainty, where one over
//! the plain bytes would do so only most likely, and nothing is inflated that was not packed here.

mod changes;
mod error;
mod fields;
mod file;
mod frame;
mod mixing;
mod plain;

pub use changes::{Change, changes};
pub use error::LinkError;
pub use file::{from_file, to_file};
#[cfg(feature = "train")]
pub use mixing::train;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::text::Span;

/// The longest fragment that opens by every route in today's browsers, `#` not counted.
///
/// Source: tried in Chromium 156, which refuses to navigate to addresses of 2 MiB.
pub const MAX_FRAGMENT: usize = 2_097_000;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shared {
    /// The article, headline included.
    pub text: String,
    /// The day of publication, where the sender gave it.
    pub date: Option<Date>,
    /// What the sender has looked at and found to be in order.
    pub dismissed: Vec<Dismissal>,
    /// The checks that the sender has turned off, by their ids.
    pub off: Vec<String>,
    /// What the sender wants to show.
    pub selected: Option<FindingId>,
    /// The text of the link that the sender has opened and edited.
    pub before: Option<String>,
}

/// A finding that somebody has looked at and found to be in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// Which one.
    pub finding: FindingId,
    /// Why, in the person's words; may be empty.
    pub reason: String,
}

/// What tells a finding from all others on the same text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingId {
    /// The check's id.
    pub check: String,
    /// Its primary place.
    pub span: Span,
}

/// The fragment of an address that holds `shared`, without its `#`.
///
/// Errors: [`LinkError::TooLong`] where it would not open everywhere.
pub fn pack(shared: &Shared) -> Result<String, LinkError> {
    frame::wrap(&fields::write(shared)?)
}

/// What `fragment` holds; the `#` before it and what mail and chat programs do to a link are no matter.
///
/// Guarantees: never panics; answers exactly what was packed, or an error, or the plain text of a `text=…`; every span lies
/// in the text, on char boundaries. Takes no more than 64 MB and, optimised, a second, whatever the fragment claims to hold;
/// its text is no longer than 4 MiB. `tests/hostile.rs` holds it to that.
pub fn unpack(fragment: &str) -> Result<Shared, LinkError> {
    match plain::read(fragment) {
        Some(shared) => shared,
        None => fields::read(&frame::unwrap(fragment)?),
    }
}
