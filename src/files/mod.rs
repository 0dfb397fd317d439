//! Articles as files: what programs write, made into the plain text that the engine reads.
//!
//! Comes in: a file's name and bytes. Goes out: an [`Opened`] article, a line for each paragraph, heading, list item and
//! table row, or a [`FileError`] that says in one sentence why there is none.
//!
//! ```
//! let opened = crosscheck::files::read("fair.html", b"<h1>The fair</h1><p>It rained.").expect("it is HTML");
//! assert_eq!(opened.text, "The fair\n\nIt rained.");
//! ```
//!
//! | format | file | kept |
//! |---|---|---|
//! | plain text | `decode` | every line |
//! | Markdown | `markdown` | every line in its place, without its marks |
//! | HTML | `html` | the main article of a page where it is marked as such |
//! | Word (.docx) | `docx` | body text, lists and tables; no notes, comments or deleted text |
//! | OpenDocument (.odt) | `odt` | the same |
//!
//! What a file is, its first bytes say; its name decides only between the kinds of text. This room knows no article: it
//! reads no meaning into what it opens, and follows no link in it.

mod decode;
mod docx;
mod elements;
mod entities;
mod error;
mod html;
mod lines;
mod markdown;
mod markup;
mod odt;
mod zip;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use zip::Archive;

pub use decode::Encoding;
pub use error::{Fault, FileError};

/// An article out of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// All of its text, the headline first; line feeds alone between its lines.
    pub text: String,
    /// How many bytes of the text are the headline, where the file marks one; else 0.
    pub headline: usize,
    /// The day of publication, where the file tells it.
    pub date: Option<Date>,
    /// How its bytes were read.
    pub encoding: Encoding,
}

impl Opened {
    /// The headline, where the file marks one, and the text under it.
    #[must_use]
    pub fn parts(&self) -> (Option<&str>, &str) {
        match self.headline {
            0 => (None, &self.text),
            end => (Some(&self.text[..end]), self.text[end..].trim_start_matches('\n')),
        }
    }
}

/// Reads the file that is called `name`.
///
/// Guarantees: never panics, whatever the bytes; the text holds no carriage returns and is no longer than 64 MiB.
///
/// Errors: a document of a kind that is not read here, and one that is locked, damaged or larger than can be held.
pub fn read(name: &str, bytes: &[u8]) -> Result<Opened, FileError> {
    let lower = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    let opened = if bytes.starts_with(b"PK") {
        packed(bytes)
    } else if let Some(kind) = error::foreign(bytes) {
        Err(kind)
    } else if ends(&[".docx", ".odt"]) {
        Err(Fault::Misnamed)
    } else {
        decode::decode(bytes).map(|(text, encoding)| {
            let opened = match () {
                () if ends(&[".html", ".htm", ".xhtml"]) => html::read_page(&text),
                () if ends(&[".md", ".markdown"]) => markdown::read(&text),
                () => Opened { text, ..Opened::default() },
            };
            Opened { encoding, ..opened }
        })
    };
    opened.map_err(|fault| FileError { name: name.to_owned(), fault })
}

/// The text of a part of a web page or of a document, as the clipboard holds it: HTML.
#[must_use]
pub fn read_clipping(html: &str) -> String {
    html::read_clipping(html)
}

/// A document that is a ZIP archive.
fn packed(bytes: &[u8]) -> Result<Opened, Fault> {
    let archive = Archive::open(bytes)?;
    if let Some(kind) = archive.foreign() {
        return Err(Fault::Foreign(kind));
    }
    match odt::read(&archive)? {
        Some(opened) => Ok(opened),
        None => docx::read(&archive)?.ok_or(Fault::Foreign("a ZIP file")),
    }
}
