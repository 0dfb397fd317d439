//! Cuts the text into paragraphs and says what each serves as.
//!
//! Blank lines always part paragraphs. A single line break does too, unless the text is hard-wrapped: lines of about one
//! length that stop in the middle of their sentences.

use super::{Dateline, Paragraph, ParagraphKind, Span};

/// The longest line, in bytes, that may pass for a heading.
const LONGEST_HEADING: usize = 200;
/// The longest first part of a report, in bytes, that may pass for place and date.
const LONGEST_DATELINE: usize = 70;

/// The paragraphs of `text`, whose first `given` bytes are a headline known apart (0: none), without their sentences.
pub(super) fn split(text: &str, given: usize) -> (Vec<Paragraph>, Option<Dateline>) {
    let mut spans = Vec::new();
    if given > 0 {
        push_trimmed(text, 0, given, &mut spans);
    }
    let wrapped = is_hard_wrapped(&text[given..]);
    let mut start = given;
    let mut blank_before = false;
    for line in lines(text, given) {
        let blank = line.of(text).trim().is_empty();
        if blank || (!wrapped && !blank_before) {
            push_trimmed(text, start, line.start(), &mut spans);
            start = line.start();
        }
        blank_before = blank;
    }
    push_trimmed(text, start, text.len(), &mut spans);
    classify(text, given > 0, &spans)
}

/// The lines of `text` from byte `from` on, with whatever ends them left out.
fn lines(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let mut start = from;
    let mut rest = text[from..].split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']);
    std::iter::from_fn(move || {
        let line = rest.next()?;
        let span = Span::new(start, start + line.len());
        // Every separator's own length lies between this line's end and the next one's start.
        start = span.end() + text[span.end()..].chars().next().map_or(0, char::len_utf8);
        Some(span)
    })
}

fn push_trimmed(text: &str, start: usize, end: usize, spans: &mut Vec<Span>) {
    let part = &text[start..end];
    let inner = part.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if !inner.is_empty() {
        let start = start + (inner.as_ptr() as usize - part.as_ptr() as usize);
        spans.push(Span::new(start, start + inner.len()));
    }
}

/// Whether most lines that another line follows stop, at about one length, in the middle of a sentence.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut inner, mut cut) = (0, 0);
    let mut previous: Option<&str> = None;
    for line in text.lines().map(str::trim) {
        if let Some(before) = previous.filter(|_| !line.is_empty()) {
            inner += 1;
            let length = before.chars().count();
            let goes_on = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '-' | '\'' | '’'));
            cut += usize::from((45..=100).contains(&length) && goes_on);
        }
        previous = (!line.is_empty()).then_some(line);
    }
    inner >= 3 && cut * 2 > inner
}

fn classify(text: &str, headline_given: bool, spans: &[Span]) -> (Vec<Paragraph>, Option<Dateline>) {
    let mut dateline = None;
    let mut body_seen = false;
    let mut paragraphs = Vec::with_capacity(spans.len());
    for (index, &span) in spans.iter().enumerate() {
        let line = span.of(text);
        let more = index + 1 < spans.len();
        let kind = if index == 0 && (headline_given || (more && is_heading(line) && marked_kind(line).is_none())) {
            ParagraphKind::Headline
        } else if let Some(kind) = marked_kind(line) {
            kind
        } else if !body_seen && is_dateline_alone(line) {
            dateline = dateline.or(Some(Dateline { span, inline: false }));
            ParagraphKind::Dateline
        } else if more && is_heading(line) {
            ParagraphKind::Subheading
        } else {
            if !body_seen && dateline.is_none() {
                dateline = inline_dateline(text, span);
            }
            body_seen = true;
            ParagraphKind::Body
        };
        paragraphs.push(Paragraph { span, kind, sentences: 0..0 });
    }
    (paragraphs, dateline)
}

/// A short line that ends like no sentence.
fn is_heading(line: &str) -> bool {
    let end = line.trim_end_matches(['"', '”', '\'', '’', ')', ']', '*', '_']);
    line.len() <= LONGEST_HEADING
        && !end.ends_with(['.', '!', '?', '…', ',', ';', ':'])
        && !line.contains(['\t', '|'])
        && line.split_whitespace().count() <= 25
        && !is_speech(line)
}

/// A line that opens a quotation is somebody's words, not a heading, unless it closes it and goes on.
fn is_speech(line: &str) -> bool {
    line.starts_with(['“', '"', '‘', '—']) && line.split_whitespace().count() > 12
}

/// What the first characters of a line say it is.
fn marked_kind(line: &str) -> Option<ParagraphKind> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let after = chars.as_str();
    if matches!(first, '•' | '▪' | '◦' | '‣' | '·' | '*' | '-' | '–') && after.starts_with([' ', '\t', '\u{a0}']) {
        return Some(ParagraphKind::ListItem);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && (line[digits..].starts_with(". ") || line[digits..].starts_with(") ")) {
        return Some(ParagraphKind::ListItem);
    }
    if line.matches('\t').count() >= 2 || line.matches(" | ").count() >= 2 {
        return Some(ParagraphKind::TableRow);
    }
    let (label, rest) = line.split_once(':')?;
    let lower = label.to_lowercase();
    if matches!(lower.as_str(), "photo" | "picture" | "image" | "caption" | "photograph" | "file photo" | "pictured" | "video") {
        return Some(ParagraphKind::Caption);
    }
    let turn = matches!(label, "Q" | "A" | "Question" | "Answer" | "Interviewer")
        || (label.len() >= 2
            && label.split_whitespace().count() <= 4
            && label.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '’'))
            && rest.split_whitespace().count() >= 2);
    (turn && rest.starts_with([' ', '\t', '\u{a0}'])).then_some(ParagraphKind::Turn)
}

/// "Friday, January 4, 2019", "London, 4 March 2024", "By Ann Lee".
fn is_dateline_alone(line: &str) -> bool {
    let words: Vec<&str> = line.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    if words.len() > 8 || line.ends_with(['.', '?', '!', '"', '”']) {
        return false;
    }
    let byline = words.len() >= 2
        && matches!(words[0], "By" | "BY")
        && words[1..].iter().all(|word| word.starts_with(char::is_uppercase) || *word == "and");
    let year = words.iter().any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    byline || (year && words.iter().any(|word| is_month(word)))
}

/// "March", "Sept."
pub(super) fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = word.to_ascii_lowercase();
    lower.len() >= 3
        && MONTHS.iter().any(|month| lower.starts_with(month))
        && lower.bytes().all(|b| b.is_ascii_alphabetic() || b == b'.')
}

/// The part before the first dash, where it begins in capitals or carries an agency in brackets.
fn inline_dateline(text: &str, paragraph: Span) -> Option<Dateline> {
    let line = paragraph.of(text);
    let (end, _) = ["—", "–", " - ", "--"]
        .iter()
        .filter_map(|dash| line.find(dash).map(|at| (at, dash)))
        .min()
        .filter(|&(at, _)| at > 2 && at <= LONGEST_DATELINE)?;
    let head = line[..end].trim_end();
    let place = head.split([',', '(']).next()?.trim();
    let capitals = place.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && place.chars().all(|c| !c.is_lowercase())
        && place.split_whitespace().count() <= 4;
    let agency = head.ends_with(')') && head.contains('(') && place.starts_with(char::is_uppercase);
    (capitals || agency).then(|| Dateline { span: Span::new(paragraph.start(), paragraph.start() + head.len()), inline: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<ParagraphKind> {
        split(text, 0).0.iter().map(|paragraph| paragraph.kind).collect()
    }

    #[test]
    fn single_and_double_breaks_part_paragraphs() {
        assert_eq!(split("One sentence.\nAnother one.\r\n\r\nA third.", 0).0.len(), 3);
    }

    #[test]
    fn hard_wrapped_lines_stay_together() {
        let text = "The council met on Tuesday to discuss the plan that had been\nput forward by the mayor in the spring and had since been\nrevised twice by the two committees that are in charge of\nroads and parks.\n\nIt adjourned.";
        assert_eq!(split(text, 0).0.len(), 2);
    }

    #[test]
    fn says_what_lines_serve_as() {
        use ParagraphKind::{Body, Caption, Dateline, Headline, ListItem, Subheading, Turn};
        let text = "Bridge opens in Arno\nFriday, January 4, 2019\nThe bridge opened.\nWhat comes next\n- a ferry\nQ: And then?\nPhoto: A ferry\nThat is all.";
        assert_eq!(kinds(text), [Headline, Dateline, Body, Subheading, ListItem, Turn, Caption, Body]);
    }

    #[test]
    fn finds_the_dateline_in_the_first_paragraph() {
        let text = "KYIV, Ukraine (AP) — It rained.\nMORE — later.";
        let dateline = split(text, 0).1.map(|d| d.span.of(text));
        assert_eq!(dateline, Some("KYIV, Ukraine (AP)"));
    }

    #[test]
    fn leaves_a_dash_in_a_sentence_alone() {
        assert_eq!(split("The bill — long awaited — passed.", 0).1, None);
    }
}
