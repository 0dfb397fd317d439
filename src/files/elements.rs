//! The elements of an XML document, one inside the other.

use super::entities;
use super::error::Fault;
use super::markup::{Markup, Piece, Tag};

/// What the elements of a format mean.
pub(super) trait Elements {
    /// Those whose content is no text of the article.
    const SKIPPED: &'static [&'static str];

    fn open(&mut self, tag: &Tag);
    fn close(&mut self, name: &str);
    /// Letters between tags, with their character references resolved.
    fn write(&mut self, text: &str);
}

/// Tells `reader` of everything in `xml` but of what it skips; an empty element closes as it opens.
///
/// Errors: [`Fault::Damaged`] where not everything that opens closes, or the other way round.
pub(super) fn read(xml: &str, reader: &mut impl Elements) -> Result<(), Fault> {
    read_all(xml, reader).ok_or(Fault::Damaged)
}

fn read_all<Reader: Elements>(xml: &str, reader: &mut Reader) -> Option<()> {
    let mut depth = 0_usize;
    let mut skipped = None;
    for piece in Markup::new(xml) {
        match piece {
            Piece::Open(tag) => {
                depth += usize::from(!tag.empty);
                if skipped.is_some() {
                    continue;
                }
                if Reader::SKIPPED.contains(&tag.name) {
                    skipped = (!tag.empty).then_some(depth);
                    continue;
                }
                reader.open(&tag);
                if tag.empty {
                    reader.close(tag.name);
                }
            }
            Piece::Close(name) => {
                depth = depth.checked_sub(1)?;
                match skipped {
                    Some(outside) if depth < outside => skipped = None,
                    Some(_) => {}
                    None => reader.close(name),
                }
            }
            Piece::Text(_) | Piece::Literal(_) if skipped.is_some() => {}
            Piece::Text(text) => reader.write(&entities::decode(text)),
            Piece::Literal(text) => reader.write(text),
        }
    }
    (depth == 0).then_some(())
}
