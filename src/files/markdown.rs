//! Markdown without its marks.
//!
//! Every line stays in its place, so that a finding's line is the file's line; what is not text leaves an empty one. Marks
//! are known line by line: emphasis that goes on over a line's end keeps them.
//!
//! Source: CommonMark 0.31.2, and the front matter that site generators agree on.

use super::{Opened, entities};
use crate::calendar::Date;

/// The longest link or tag, and the most marks of emphasis that are open at once: whatever comes, time grows with it alone.
const LONGEST: usize = 2000;
const MOST_OPEN: usize = 16;

/// The article in `text`, whose lines end in line feeds alone.
pub(super) fn read(text: &str) -> Opened {
    let (front, date) = front_matter(text);
    let mut out = String::with_capacity(text.len());
    // What closes the block of code or the comment that is open.
    let mut until: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        if let Some(line) = front.get(index) {
            out.push_str(line);
        } else if let Some(end) = &until {
            if line.trim_start().starts_with(end.as_str()) || (end == "-->" && line.contains("-->")) {
                until = None;
            }
        } else if let Some(fence) = fence(line) {
            until = Some(fence);
        } else if line.trim_start().starts_with("<!--") {
            until = (!line.contains("-->")).then(|| "-->".to_owned());
        } else {
            block(line, &mut out);
        }
    }
    Opened { text: out, date, ..Opened::default() }
}

/// What the lines of the front matter leave: its title in its place. And the day of publication.
fn front_matter(text: &str) -> (Vec<String>, Option<Date>) {
    let mut lines = text.lines();
    let Some(fence) = lines.next().map(str::trim_end).filter(|line| matches!(*line, "---" | "+++")) else {
        return (Vec::new(), None);
    };
    let (mut out, mut date) = (vec![String::new()], None);
    for line in lines {
        if line.trim_end() == fence {
            out.push(String::new());
            return (out, date);
        }
        let (key, value) = line.split_once([':', '=']).unwrap_or((line, ""));
        let value = value.trim().trim_matches(['"', '\'']);
        match key.trim_end() {
            "title" => out.push(value.to_owned()),
            key => {
                if matches!(key, "date" | "published") {
                    date = value.get(..10).and_then(Date::parse);
                }
                out.push(String::new());
            }
        }
    }
    // Nothing ends it: the first line was a rule.
    (Vec::new(), None)
}

/// What ends the block of code that `line` begins.
fn fence(line: &str) -> Option<String> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == mark).count();
    (length >= 3 && !line[length..].contains('`')).then(|| line[..length].to_owned())
}

/// Appends `line` without the marks of what it is: heading, quotation, item, row, rule.
fn block(line: &str, out: &mut String) {
    let mut line = line.trim_end();
    while let Some(quoted) = line.trim_start().strip_prefix('>') {
        line = quoted.strip_prefix(' ').unwrap_or(quoted);
    }
    let trimmed = line.trim_start();
    if is_rule(trimmed) || is_definition(trimmed) {
        return;
    }
    let heading = trimmed.trim_start_matches('#');
    if heading.len() < trimmed.len() && trimmed.len() - heading.len() <= 6 && heading.starts_with(' ') {
        return inline(heading.trim().trim_end_matches('#').trim_end(), out);
    }
    if trimmed.len() > 1 && trimmed.starts_with('|') && trimmed.ends_with('|') {
        let cells = trimmed[1..trimmed.len() - 1].split('|');
        for (index, cell) in cells.enumerate() {
            out.push_str(if index > 0 { "\t" } else { "" });
            inline(cell.trim(), out);
        }
        return;
    }
    match trimmed.strip_prefix(['-', '*', '+']).and_then(|item| item.strip_prefix(' ')) {
        Some(item) => {
            out.push_str("- ");
            let item = item.trim_start();
            inline(["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| item.strip_prefix(mark)).unwrap_or(item), out);
        }
        None => inline(line, out),
    }
}

/// Whether `line` is a rule, the line under a heading or the line under a table's head.
fn is_rule(line: &str) -> bool {
    let is_of = |marks: &str| line.len() >= 3 && line.chars().all(|c| marks.contains(c));
    is_of("= ") || is_of("- ") || is_of("* ") || is_of("_ ") || (line.contains("--") && is_of("|-: "))
}

/// Whether `line` gives a link's address: "[name]: https://example.org".
fn is_definition(line: &str) -> bool {
    let Some((name, address)) = line.strip_prefix('[').and_then(|line| line.split_once("]: ")) else { return false };
    !name.starts_with('^') && !name.contains(']') && (address.contains("://") || address.starts_with(['/', '#', '<']))
}

/// Appends `text` without the marks of emphasis, code, links, pictures, notes and HTML.
fn inline(text: &str, out: &mut String) {
    let mut marks = emphasis(text).into_iter().peekable();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        while marks.next_if(|mark| mark.0 < at).is_some() {}
        if let Some((_, length)) = marks.next_if(|mark| mark.0 == at) {
            at += length;
            continue;
        }
        let rest = &text[at..];
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        let skipped = match letter {
            '\\' => rest[1..].chars().next().filter(char::is_ascii_punctuation).map(|escaped| {
                out.push(escaped);
                2
            }),
            '`' => rest[1..].find('`').map(|end| {
                out.push_str(&rest[1..=end]);
                end + 2
            }),
            '!' if near.starts_with("![") => link(&near[1..], out).map(|length| length + 1),
            '[' if near.starts_with("[^") => near.find(']').map(|end| end + 1),
            '[' => link(near, out),
            '<' => tag(near, out),
            '&' => near.bytes().take(10).position(|byte| byte == b';').map(|end| {
                out.push_str(&entities::decode(&rest[..=end]));
                end + 1
            }),
            _ => None,
        };
        at += skipped.unwrap_or_else(|| {
            out.push(letter);
            letter.len_utf8()
        });
    }
}

/// Appends what is shown of the link that `rest` begins with; answers its length.
fn link(rest: &str, out: &mut String) -> Option<usize> {
    let middle = rest.find(']')?;
    let after = &rest[middle + 1..];
    let end = match after.chars().next()? {
        '(' => after.find(')')?,
        '[' => after.find(']')?,
        _ => return None,
    };
    inline(&rest[1..middle], out);
    Some(middle + 1 + end + 1)
}

/// Appends what is shown of the tag or the address that `rest` begins with; answers its length.
fn tag(rest: &str, out: &mut String) -> Option<usize> {
    let end = rest.find('>')?;
    let inner = &rest[1..end];
    if inner.starts_with("http") || (inner.contains('@') && !inner.contains(' ')) {
        out.push_str(inner);
    } else if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) {
        return None;
    }
    Some(end + 1)
}

/// The marks of emphasis in `text` that belong together, in order: where each begins and its length.
///
/// A mark opens where white space or punctuation stands before it and none after it, and closes the other way round.
fn emphasis(text: &str) -> Vec<(usize, usize)> {
    let mut marks = Vec::new();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['*', '_', '~', '`', '\\']) {
        let start = at + next;
        let rest = &text[start..];
        let mark = &rest[..1];
        at = start + 1;
        match mark {
            // Nothing is meant as a mark in code, or after a backslash.
            "`" => at += rest[1..].find('`').map_or(0, |end| end + 1),
            "\\" => at += rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => {
                let length = rest.len() - rest.trim_start_matches(mark).len();
                let run = &rest[..length];
                at = start + length;
                let before = text[..start].chars().next_back().unwrap_or(' ');
                let after = rest[length..].chars().next().unwrap_or(' ');
                let is_apart = |c: char| !c.is_alphanumeric();
                if let Some(opener) =
                    open.iter().rposition(|(_, own)| *own == run).filter(|_| !before.is_whitespace() && is_apart(after))
                {
                    marks.extend([(open[opener].0, length), (start, length)]);
                    open.truncate(opener);
                } else if is_apart(before) && !after.is_whitespace() && (mark != "~" || length == 2) && length <= 3 {
                    open.truncate(MOST_OPEN);
                    open.push((start, run));
                }
            }
        }
    }
    marks.sort_unstable();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_marks_away_and_keeps_every_line_in_its_place() {
        let text = "---\ntitle: \"The bridge\"\ndate: 2024-03-12T08:00:00Z\n---\n\n## What *happened*\n\n\
            **Two** [lanes](https://example.org/a), ![a photo](x.png) and <b>one</b> more[^1].\n> It `opened`.\n\
            ```\n12 lines of code\n```\n#5 stays [1].\n+ 5 * 3 = snake_case \\*\n\n| a | b | c |\n|---|--:|---|\n[a]: https://example.org";
        let expected = "\nThe bridge\n\n\n\nWhat happened\n\nTwo lanes, a photo and one more.\nIt opened.\n\n\n\n\
            #5 stays [1].\n- 5 * 3 = snake_case *\n\na\tb\tc\n\n";
        let opened = read(text);
        assert_eq!(opened.text, expected);
        assert_eq!(opened.date, Date::new(2024, 3, 12));
        assert_eq!(opened.text.split('\n').count(), text.split('\n').count());
    }

    #[test]
    fn emphasis_needs_both_its_marks() {
        for (text, expected) in [
            ("***all*** of _it_, ~~gone~~ and **a *b* c**", "all of it, gone and a b c"),
            ("*Correction: 2 * 3 is 6, not __init__", "*Correction: 2 * 3 is 6, not init"),
            ("about ~5 km, ~6 at most, a_b_c", "about ~5 km, ~6 at most, a_b_c"),
            ("`*code*` and \\*stars\\*", "*code* and *stars*"),
            ("an <https://example.org> and 1 < 2 > 0 &amp; &eacute;", "an https://example.org and 1 < 2 > 0 & é"),
        ] {
            assert_eq!(read(text).text, expected);
        }
    }

    #[test]
    fn a_first_rule_is_no_front_matter() {
        assert_eq!(read("---\nOne.\n").text, "\nOne.");
    }
}
