//! OpenDocument texts (.odt).
//!
//! What is read is the body as it prints: deleted text, notes, comments, forms and tables of contents are left out.
//!
//! Source: OASIS OpenDocument 1.3, part 3. Names are read with the prefixes that all known programs write.

use std::collections::BTreeSet;

use super::docx::text;
use super::elements::{self, Elements};
use super::lines::Lines;
use super::markup::Tag;
use super::zip::Archive;
use super::{Fault, Opened};

/// The most spaces that one element may stand for; nobody reads more.
const MOST_SPACES: usize = 8;

/// The article in `archive`, where it is an OpenDocument text.
pub(super) fn read(archive: &Archive) -> Result<Option<Opened>, Fault> {
    let Some(kind) = text(archive, "mimetype")? else { return Ok(None) };
    let Some(kind) = kind.trim().strip_prefix("application/vnd.oasis.opendocument.") else { return Ok(None) };
    if !kind.starts_with("text") {
        return Err(Fault::Foreign("an OpenDocument file without running text"));
    }
    if text(archive, "META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Fault::Locked);
    }
    let content = text(archive, "content.xml")?.ok_or(Fault::Damaged)?;
    let mut reader = Reader::default();
    elements::read(&content, &mut reader)?;
    let end = reader.lines.length();
    Ok(Some(reader.lines.finish(0..end)))
}

#[derive(Default)]
struct Reader {
    lines: Lines,
    /// How many paragraphs are open; only what stands in one is text.
    paragraphs: usize,
    /// Paragraph styles that descend from that of titles.
    titles: BTreeSet<String>,
    /// List styles whose first level is numbered, and the one that is being read.
    numbered: BTreeSet<String>,
    style: String,
    /// For each open list the number of its next item, where its items are numbered.
    lists: Vec<Option<u32>>,
}

impl Elements for Reader {
    /// They hold no text of the body.
    const SKIPPED: &'static [&'static str] = &[
        "text:tracked-changes",
        "text:note",
        "text:table-of-content",
        "text:ruby-text",
        "office:annotation",
        "office:forms",
        "svg:title",
        "svg:desc",
        "draw:object",
        "text:bibliography",
    ];

    fn write(&mut self, text: &str) {
        if self.paragraphs > 0 {
            self.lines.flow(text);
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name {
            "style:style" if named(tag, "style:parent-style-name") == "Title" => drop(self.titles.insert(named(tag, "style:name"))),
            "text:list-style" => self.style = named(tag, "style:name"),
            "text:list-level-style-number" if named(tag, "text:level") == "1" && !named(tag, "style:num-format").is_empty() => {
                self.numbered.insert(self.style.clone());
            }
            "text:h" | "text:p" => {
                self.paragraphs += 1;
                match () {
                    () if self.is_title(tag) => self.lines.title(),
                    () if self.lists.is_empty() => self.lines.block(),
                    () => self.lines.line(),
                }
            }
            "text:s" => {
                let count = named(tag, "text:c").parse().unwrap_or(1);
                self.write(&" ".repeat(usize::min(count, MOST_SPACES)));
            }
            "text:tab" => self.write(" "),
            "text:line-break" => self.lines.line_break(),
            "text:list" => {
                let style = named(tag, "text:style-name");
                self.lists.push((self.lists.is_empty() && self.numbered.contains(&style)).then_some(1));
                if self.lists.len() == 1 {
                    self.lines.block();
                }
            }
            "text:list-item" => self.lines.next_item(self.lists.last_mut()),
            "table:table" => self.lines.block(),
            "table:table-row" => self.lines.row(),
            "table:table-cell" => self.lines.cell(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "text:h" | "text:p" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if self.lists.is_empty() { self.lines.title_end() } else { self.lines.line() }
            }
            "text:list" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.lines.block();
                }
            }
            "text:list-item" => self.lines.item_end(),
            "table:table-row" => self.lines.row_end(),
            "table:table" => self.lines.block(),
            _ => {}
        }
    }
}

impl Reader {
    fn is_title(&self, tag: &Tag) -> bool {
        let style = named(tag, "text:style-name");
        style == "Title" || self.titles.contains(&style) || (tag.name == "text:h" && named(tag, "text:outline-level") == "1")
    }
}

fn named(tag: &Tag, attribute: &str) -> String {
    tag.attribute(attribute).unwrap_or_default().into_owned()
}
