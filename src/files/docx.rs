//! Word documents (.docx).
//!
//! What is read is the body as it prints: deleted, moved-away and hidden text, notes, comments, text boxes and tables of
//! contents are left out.
//!
//! Source: ECMA-376, part 1, section 17. Names are read with the prefix "w:", which all known programs write.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{self, Elements};
use super::lines::Lines;
use super::markup::{Markup, Piece, Tag};
use super::zip::Archive;
use super::{Fault, Opened, decode};

/// What the document's styles and lists say of its paragraphs.
#[derive(Default)]
struct Styles {
    /// Styles of titles by their ids.
    titles: BTreeSet<String>,
    /// Styles of the lines of a table of contents.
    contents: BTreeSet<String>,
    /// Styles that make a paragraph an item of a list, each with the list.
    items: BTreeMap<String, String>,
    /// Lists whose items are numbered, at least on their first level.
    numbered: BTreeSet<String>,
}

/// The article in `archive`, where it is a Word document.
pub(super) fn read(archive: &Archive) -> Result<Option<Opened>, Fault> {
    let main = related(archive, "", "", "/officeDocument")?.unwrap_or_else(|| "word/document.xml".into());
    let Some(document) = text(archive, &main)? else { return Ok(None) };
    if !document.contains("<w:document") {
        return Ok(None);
    }
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let part = |kind: &str| match related(archive, folder, file, kind)? {
        Some(name) => text(archive, &name),
        None => Ok(None),
    };
    let mut styles = Styles::default();
    part("/styles")?.iter().for_each(|xml| styles.read_styles(xml));
    part("/numbering")?.iter().for_each(|xml| styles.read_numbering(xml));
    let mut reader = Reader { styles, ..Reader::default() };
    elements::read(&document, &mut reader)?;
    let end = reader.lines.length();
    Ok(Some(reader.lines.finish(0..end)))
}

/// The part of `archive` called `name` as text.
pub(super) fn text(archive: &Archive, name: &str) -> Result<Option<String>, Fault> {
    let Some(part) = archive.part(name)? else { return Ok(None) };
    let (text, _) = decode::decode(&part).map_err(|_| Fault::Damaged)?;
    Ok(Some(text))
}

/// The part that `file` in `folder` names as what ends with `kind`.
fn related(archive: &Archive, folder: &str, file: &str, kind: &str) -> Result<Option<String>, Fault> {
    let within = |name: &str| format!("{folder}{}{name}", if folder.is_empty() { "" } else { "/" });
    let Some(xml) = text(archive, &within(&format!("_rels/{file}.rels")))? else { return Ok(None) };
    let target = Markup::new(&xml).find_map(|piece| match piece {
        Piece::Open(tag) if tag.attribute("Type").is_some_and(|own| own.ends_with(kind)) => tag.attribute("Target"),
        _ => None,
    });
    Ok(target.map(|target| target.strip_prefix('/').map_or_else(|| within(&target), str::to_owned)))
}

impl Styles {
    fn read_styles(&mut self, xml: &str) {
        let mut id = String::new();
        for piece in Markup::new(xml) {
            let Piece::Open(tag) = piece else { continue };
            match tag.name {
                "w:style" => id = tag.attribute("w:styleId").unwrap_or_default().into_owned(),
                // Programs translate the ids, not the names.
                "w:name" => match value(&tag).to_lowercase().as_str() {
                    "title" | "heading 1" => drop(self.titles.insert(id.clone())),
                    name if name.starts_with("toc ") => drop(self.contents.insert(id.clone())),
                    _ => {}
                },
                "w:numId" => drop(self.items.insert(id.clone(), value(&tag))),
                _ => {}
            }
        }
    }

    fn read_numbering(&mut self, xml: &str) {
        // First come the kinds of list, then the lists of each kind.
        let mut kinds = BTreeSet::new();
        let (mut kind, mut list, mut level) = (String::new(), String::new(), String::new());
        for piece in Markup::new(xml) {
            let Piece::Open(tag) = piece else { continue };
            match tag.name {
                "w:abstractNum" => kind = tag.attribute("w:abstractNumId").unwrap_or_default().into_owned(),
                "w:lvl" => level = tag.attribute("w:ilvl").unwrap_or_default().into_owned(),
                "w:numFmt" if level == "0" && value(&tag) == "decimal" => drop(kinds.insert(kind.clone())),
                "w:num" => list = tag.attribute("w:numId").unwrap_or_default().into_owned(),
                "w:abstractNumId" if kinds.contains(&value(&tag)) => drop(self.numbered.insert(list.clone())),
                _ => {}
            }
        }
    }
}

/// The value that most of Word's elements have.
fn value(tag: &Tag) -> String {
    tag.attribute("w:val").unwrap_or_default().into_owned()
}

/// Whether a property is switched on, as it is where it has no value.
fn is_on(tag: &Tag) -> bool {
    !matches!(value(tag).as_str(), "0" | "false" | "off")
}

#[derive(Default)]
struct Reader {
    styles: Styles,
    lines: Lines,
    /// Whether letters are read: within "w:t" alone.
    in_text: bool,
    hidden: bool,
    contents: bool,
    /// What the paragraph at hand is; its list by its id, until its first letters have come.
    title: bool,
    item: Option<String>,
    level: usize,
    begun: bool,
    in_item: bool,
    /// The number reached in each numbered list.
    reached: BTreeMap<String, u32>,
}

impl Elements for Reader {
    /// They hold another version of the text, or none of it.
    const SKIPPED: &'static [&'static str] = &["w:del", "w:moveFrom", "mc:Fallback", "w:pict", "w:txbxContent"];

    fn write(&mut self, text: &str) {
        if self.in_text && !self.hidden && !self.contents {
            self.lines.flow(text);
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name {
            "w:p" => {
                (self.item, self.level, self.contents, self.title) = (None, 0, false, false);
                (self.begun, self.in_item) = (false, false);
            }
            "w:pStyle" => self.style(&value(tag)),
            "w:outlineLvl" if value(tag) == "0" => self.title = true,
            "w:numId" => self.item = Some(value(tag)).filter(|list| list != "0"),
            "w:ilvl" => self.level = value(tag).parse().unwrap_or(0),
            "w:r" => {
                self.hidden = false;
                self.lines.raise(false);
                if !std::mem::replace(&mut self.begun, true) {
                    self.begin();
                }
            }
            "w:vanish" => self.hidden = is_on(tag),
            "w:vertAlign" => self.lines.raise(value(tag) == "superscript"),
            "w:t" => self.in_text = true,
            "w:tab" | "w:ptab" => self.lines.flow(" "),
            "w:noBreakHyphen" => self.lines.flow("\u{2011}"),
            "w:br" | "w:cr" => self.lines.line_break(),
            "w:tr" => self.lines.row(),
            "w:tc" => self.lines.cell(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "w:t" => self.in_text = false,
            "w:p" => {
                self.lines.raise(false);
                if self.in_item { self.lines.item_end() } else { self.lines.title_end() }
            }
            "w:tr" => self.lines.row_end(),
            "w:tbl" => self.lines.block(),
            _ => {}
        }
    }
}

impl Reader {
    fn style(&mut self, id: &str) {
        self.title = self.styles.titles.contains(id);
        self.contents = self.styles.contents.contains(id);
        self.item = self.styles.items.get(id).cloned();
    }

    /// The paragraph's first letters come: all its properties are known.
    fn begin(&mut self) {
        if self.title {
            return self.lines.title();
        }
        let Some(list) = self.item.take() else { return self.lines.block() };
        self.in_item = true;
        if !self.styles.numbered.contains(&list) || self.level > 0 {
            return self.lines.item("- ");
        }
        let number = self.reached.entry(list).or_default();
        *number += 1;
        self.lines.item(&format!("{number}. "));
    }
}
