//! What comes from outside: pasted, dropped, or out of a file.
//!
//! The page reads none of it itself. Files go to the packer unopened, and so does the HTML that a program leaves on the
//! clipboard beside the plain text; what comes back is text. Nothing is ever parsed by the browser.

use leptos::prelude::*;
use web_sys::{DataTransfer, File};

use super::page::{Draft, Notice, Page};
use super::status::MOST_BYTES;
use crate::files::Opened;
use crate::workers::message::Parcel;

/// The longest file, and the longest HTML, in bytes, that is read: marked-up text is several times as long as its letters.
const LONGEST: usize = 4 * MOST_BYTES;

impl Page {
    /// Puts what was pasted at the caret: by its HTML where there is some, so that headings and paragraphs stay apart.
    pub fn paste_from(self, data: &DataTransfer) {
        let get = |kind: &str| data.get_data(kind).unwrap_or_default();
        let (html, plain) = (get("text/html"), lines(&get("text/plain")));
        if html.is_empty() || html.len() > LONGEST {
            self.paste(&plain);
        } else {
            self.hand_over(Parcel::Clipping { html, plain }, None);
        }
    }

    /// Has `file` read, to take the place of the article.
    pub fn open_file(self, file: File) {
        if file.size() > LONGEST as f64 {
            return self.complain("This file is larger than 20 MB, which is more than can be opened.");
        }
        self.hand_over(Parcel::Read { name: file.name() }, Some(file));
    }

    /// Takes the article out of the file called `name`, or what is said in its place.
    pub(super) fn take_file(self, name: &str, opened: Result<Opened, String>) {
        let opened = match opened {
            Ok(opened) if opened.text.trim().is_empty() => return self.complain(format!("{name} holds no text.")),
            Ok(opened) => opened,
            Err(words) => return self.complain(words),
        };
        let date = opened.date.map(|date| date.to_string()).unwrap_or_default();
        self.replace(&Draft { text: opened.text.trim().to_owned(), date }, "The file has taken the place of your article.");
        self.keep();
        if let Some(warning) = opened.encoding.warning() {
            let undo = self.notice.get_untracked().and_then(|notice| notice.undo);
            self.notice.set(Some(Notice { words: format!("{name} {warning}"), trouble: false, undo }));
        }
    }
}

/// `text` with line feeds alone between its lines and none at its ends.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").trim_matches(['\n', '\u{feff}']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_lines_of_plain_text() {
        assert_eq!(lines("\u{feff}One\r\n\r\nTwo\rThree\n"), "One\n\nTwo\nThree");
    }
}
