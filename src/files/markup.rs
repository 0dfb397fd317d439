//! The tags and texts of HTML and XML, one after the other, without a tree.
//!
//! It knows no element by its name, expands no entity that a document defines, and takes whatever comes: what is no tag is
//! text.

use std::borrow::Cow;

use super::entities;

/// The next thing in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag's name.
    Close(&'a str),
    /// Letters between tags, with their character references.
    Text(&'a str),
    /// Letters that are meant as they stand.
    Literal(&'a str),
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// As written.
    pub(super) name: &'a str,
    /// Whether it is its own end tag as well: "<w:br/>".
    pub(super) empty: bool,
    attributes: &'a str,
}

/// Goes through a document.
#[derive(Clone, Debug)]
pub(super) struct Markup<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Markup<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Goes on behind the next end tag of `name`, in whatever case.
    pub(super) fn skip_to_end_of(&mut self, name: &str) {
        let rest = &self.text[self.at..];
        let is_end = |&at: &usize| {
            let tag = &rest.as_bytes()[at + 2..];
            tag.len() >= name.len() && tag[..name.len()].eq_ignore_ascii_case(name.as_bytes())
        };
        let end = rest.match_indices("</").map(|(at, _)| at).find(is_end);
        self.at = end.map_or(self.text.len(), |end| self.at + end);
    }

    /// A tag that begins at the "<" where the text now stands, and where it ends.
    fn tag(rest: &'a str) -> Option<(Piece<'a>, usize)> {
        let close = rest.starts_with("</");
        let start = if close { 2 } else { 1 };
        if !rest[start..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
            return None;
        }
        let name_end =
            rest[start..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).map_or(rest.len(), |at| start + at);
        let name = &rest[start..name_end];
        let end = name_end + tag_end(&rest[name_end..]);
        if close {
            return Some((Piece::Close(name), end));
        }
        let attributes = rest[name_end..end].strip_suffix('>').unwrap_or(&rest[name_end..end]);
        let empty = attributes.ends_with('/');
        Some((Piece::Open(Tag { name, empty, attributes }), end))
    }
}

/// Where the tag ends that goes on with `rest`: behind the first ">" that no quotation marks hold.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            // A quotation mark opens a value only behind "=".
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    rest.len()
}

impl<'a> Iterator for Markup<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = &self.text[self.at..];
            if rest.is_empty() {
                return None;
            }
            if !rest.starts_with('<') {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Some(Piece::Text(&rest[..end]));
            }
            if let Some((piece, end)) = Self::tag(rest) {
                self.at += end;
                return Some(piece);
            }
            let until = |end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
            if let Some(section) = rest.strip_prefix("<![CDATA[") {
                let end = until("]]>");
                self.at += end;
                return Some(Piece::Literal(section[..end - "<![CDATA[".len()].strip_suffix("]]>").unwrap_or(section)));
            }
            match &rest.as_bytes()[1..] {
                [b'!', b'-', b'-', ..] => self.at += until("-->"),
                [b'!' | b'?' | b'/', ..] => self.at += until(">"),
                _ => {
                    self.at += 1;
                    return Some(Piece::Text(&rest[..1]));
                }
            }
        }
    }
}

impl<'a> Tag<'a> {
    /// Whether it is called `name` in HTML.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Its attributes in order: name and value as written.
    fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            let name_end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=').unwrap_or(rest.len());
            let name = &rest[..name_end];
            rest = rest[name_end..].trim_ascii_start();
            let Some(after) = rest.strip_prefix('=') else { return (!name.is_empty()).then_some((name, "")) };
            let value = after.trim_ascii_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (start, end) = match quote {
                Some(quote) => (1, value[1..].find(quote).map_or(value.len(), |at| at + 1)),
                None => (0, value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
            };
            rest = value[end..].strip_prefix(['"', '\'']).unwrap_or(&value[end..]);
            Some((name, &value[start..end]))
        })
    }

    /// The value of the attribute `name`; empty where it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| entities::decode(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_tags_from_text() {
        let text = "<!doctype html><p class='a>b' id=c>1 < 2<br/>&amp;<!-- <p> --></P><![CDATA[<x>]]>";
        let pieces: Vec<_> = Markup::new(text).collect();
        let [Piece::Open(p), Piece::Text("1 "), Piece::Text("<"), Piece::Text(" 2"), Piece::Open(br), rest @ ..] = &pieces[..]
        else {
            panic!("{pieces:?}");
        };
        assert_eq!((p.attribute("CLASS").as_deref(), p.attribute("id").as_deref(), p.empty), (Some("a>b"), Some("c"), false));
        assert!(br.is("BR") && br.empty && br.attribute("class").is_none());
        assert_eq!(rest, [Piece::Text("&amp;"), Piece::Close("P"), Piece::Literal("<x>")]);
    }

    #[test]
    fn takes_what_is_cut_off_anywhere() {
        let text = "<p class=\"a\" b = 'c' d>é<![CDATA[x]]><!-- y --></p>";
        for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
            for piece in Markup::new(&text[..end]) {
                if let Piece::Open(tag) = piece {
                    assert!(tag.attributes().count() <= 3);
                }
            }
        }
    }
}
