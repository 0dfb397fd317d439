//! Text that comes from outside: pasted, dropped, or out of a file, plain, in Markdown or in HTML.
//!
//! HTML is read in a document of its own that runs nothing, loads nothing and is never shown; only its text goes on, with
//! a line for each paragraph, heading, list item and table row.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DomParser, Element, Node, SupportedType, Text, TextDecoder};

use super::status::MOST_BYTES;

/// Elements that hold no text of the article.
const SKIPPED: [&str; 14] = [
    "SCRIPT", "STYLE", "HEAD", "TEMPLATE", "NOSCRIPT", "SVG", "svg", "IFRAME", "OBJECT", "BUTTON", "SELECT", "NAV", "FORM", "MATH",
];

/// Elements that a blank line sets apart.
const BLOCKS: [&str; 20] = [
    "P",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "BLOCKQUOTE",
    "UL",
    "OL",
    "TABLE",
    "FIGURE",
    "PRE",
    "ARTICLE",
    "SECTION",
    "HEADER",
    "FOOTER",
    "HR",
    "DL",
    "ASIDE",
];

/// Elements that stand on a line of their own.
const LINES: [&str; 7] = ["DIV", "LI", "TR", "FIGCAPTION", "DT", "DD", "CAPTION"];

/// The text that was pasted or dropped: from HTML where there is some, so that headings and paragraphs stay apart.
#[must_use]
pub fn from_transfer(data: &DataTransfer) -> String {
    let get = |kind: &str| data.get_data(kind).unwrap_or_default();
    let html = get("text/html");
    let text = if html.len() > MOST_BYTES * 4 { String::new() } else { from_html(&html).unwrap_or_default() };
    if text.is_empty() { plain(&get("text/plain")) } else { text }
}

/// The text of a file, by its name and bytes.
#[must_use]
pub fn from_file(name: &str, bytes: &[u8]) -> String {
    let text = decode(bytes);
    let name = name.to_lowercase();
    if name.ends_with(".html") || name.ends_with(".htm") {
        return from_html(&text).unwrap_or_default();
    }
    if name.ends_with(".md") || name.ends_with(".markdown") { from_markdown(&text) } else { plain(&text) }
}

/// `text` with line feeds alone between its lines and none at its ends.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").trim_matches(['\n', '\u{feff}']).to_owned()
}

/// Markdown without the marks of headings, emphasis, links and quotations.
#[must_use]
pub fn from_markdown(text: &str) -> String {
    let lines = plain(text);
    let mut out = String::with_capacity(lines.len());
    for line in lines.lines() {
        let heading = line.trim_start_matches('#');
        let is_heading = heading.len() < line.len() && line.len() - heading.len() <= 6 && heading.starts_with(' ');
        let line = if is_heading { heading.trim().trim_end_matches('#').trim_end() } else { line };
        let line = line.strip_prefix("> ").unwrap_or(if line == ">" { "" } else { line });
        without_links(&line.replace("**", "").replace("__", ""), &mut out);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// Appends `line` with "[text](address)" as "text".
fn without_links(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let link = rest[open..].find("](").and_then(|middle| {
            let (middle, close) = (open + middle, rest[open + middle..].find(')')?);
            Some((&rest[open + 1..middle], middle + close + 1))
        });
        let Some((text, end)) = link else { break };
        out.push_str(rest[..open].strip_suffix('!').unwrap_or(&rest[..open]));
        out.push_str(text);
        rest = &rest[end..];
    }
    out.push_str(rest);
}

/// `bytes` as UTF-8 or UTF-16 where they say so, or as Windows-1252, which every byte is.
fn decode(bytes: &[u8]) -> String {
    let label = match bytes {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => "windows-1252",
        },
    };
    let decoder = TextDecoder::new_with_label(label);
    decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes)).unwrap_or_default()
}

/// The text of a page or a part of one.
fn from_html(html: &str) -> Option<String> {
    if html.trim().is_empty() {
        return None;
    }
    let body: Node = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?.body()?.into();
    let mut out = Lines::default();
    let mut next = body.first_child();
    while let Some(node) = next {
        let entered = out.enter(&node);
        next = if entered { node.first_child() } else { None };
        let mut at = node;
        while next.is_none() && at != body {
            out.leave(&at);
            next = at.next_sibling();
            let Some(parent) = at.parent_node() else { break };
            at = parent;
        }
    }
    Some(out.text.trim().to_owned())
}

/// Text as it is gathered, with the line feeds that are due before the next letter.
#[derive(Default)]
struct Lines {
    text: String,
    due: usize,
    space: bool,
    verbatim: usize,
}

impl Lines {
    /// Reads `node`; says whether to go on with what is in it.
    fn enter(&mut self, node: &Node) -> bool {
        if let Some(text) = node.dyn_ref::<Text>() {
            self.write(&text.data());
            return false;
        }
        let Some(element) = node.dyn_ref::<Element>() else { return false };
        let name = element.tag_name();
        if SKIPPED.contains(&name.as_str()) || element.has_attribute("hidden") {
            return false;
        }
        self.part(&name);
        match name.as_str() {
            "BR" => self.due = (self.due + 1).min(2),
            "LI" => self.write("- "),
            "TD" | "TH" if element.previous_element_sibling().is_some() => self.text.push('\t'),
            "PRE" => self.verbatim += 1,
            _ => {}
        }
        true
    }

    fn leave(&mut self, node: &Node) {
        if let Some(element) = node.dyn_ref::<Element>() {
            let name = element.tag_name();
            self.part(&name);
            if name == "PRE" {
                self.verbatim = self.verbatim.saturating_sub(1);
            }
        }
    }

    fn part(&mut self, name: &str) {
        let due = if BLOCKS.contains(&name) { 2 } else { usize::from(LINES.contains(&name)) };
        self.due = self.due.max(due);
    }

    fn write(&mut self, text: &str) {
        for letter in text.chars() {
            if self.verbatim == 0 && (letter.is_ascii_whitespace()) {
                self.space = true;
                continue;
            }
            if self.due > 0 {
                if !self.text.is_empty() {
                    self.text.extend(std::iter::repeat_n('\n', self.due));
                }
            } else if self.space && !self.text.is_empty() && !self.text.ends_with([' ', '\t']) {
                self.text.push(' ');
            }
            (self.due, self.space) = (0, false);
            self.text.push(letter);
        }
        // "- " ends in a space of its own.
        self.space |= text == "- ";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_marks_of_markdown_away() {
        let text =
            "# The bridge\r\n\r\n**Two** [lanes](https://example.org/a) and ![a photo](x.png).\n\n> It opened.\n#5 stays [1].";
        assert_eq!(from_markdown(text), "The bridge\n\nTwo lanes and a photo.\n\nIt opened.\n#5 stays [1].");
    }

    #[test]
    fn keeps_the_lines_of_plain_text() {
        assert_eq!(plain("\u{feff}One\r\n\r\nTwo\rThree\n"), "One\n\nTwo\nThree");
    }
}
