//! The same as a link holds, as a file, for texts that are too long for a link.

use serde::{Deserialize, Serialize};

use super::{LinkError, Shared, fields};

/// The layout of the file.
const LAYOUT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File<T> {
    crosscheck: u32,
    version: String,
    #[serde(flatten)]
    shared: T,
}

/// The content of a file that holds `shared`: JSON.
#[must_use]
pub fn to_file(shared: &Shared) -> String {
    let file = File { crosscheck: LAYOUT, version: env!("CARGO_PKG_VERSION").to_owned(), shared };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// What the file with the content `json` holds.
///
/// Errors: [`LinkError::UnknownFile`] for what [`to_file`] did not write, [`LinkError::UnknownFormat`] for a later layout.
pub fn from_file(json: &str) -> Result<Shared, LinkError> {
    let file: File<Shared> = serde_json::from_str(json).map_err(|_| LinkError::UnknownFile)?;
    match file.crosscheck {
        LAYOUT if fields::places_are_in_the_text(&file.shared) => Ok(file.shared),
        LAYOUT => Err(LinkError::UnknownFile),
        later => Err(LinkError::UnknownFormat(format!("file {later}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::FindingId;
    use crate::text::Span;

    #[test]
    fn what_was_written_is_read() {
        let selected = Some(FindingId { check: "dates/impossible-date".into(), span: Span::new(0, 2) });
        let shared = Shared { text: "“One” two.".into(), before: Some("Two.".into()), ..Shared::default() };
        assert_eq!(from_file(&to_file(&shared)), Ok(shared.clone()));
        let outside = Shared { selected, ..shared };
        assert_eq!(from_file(&to_file(&outside)), Err(LinkError::UnknownFile), "a place inside a character");
    }

    #[test]
    fn other_files_are_told_apart() {
        assert_eq!(from_file("{}"), Err(LinkError::UnknownFile));
        let later = r#"{"crosscheck":2,"version":"9","text":""}"#;
        assert_eq!(from_file(later), Err(LinkError::UnknownFormat("file 2".into())));
    }
}
