//! The quotation marks of one paragraph and which way each of them faces.
//!
//! Comes in: a paragraph's tokens. Goes out: its [`Mark`]s; apostrophes that can be nothing else are left out already.
//! The space around a mark tells most of it, the glyph the rest. Which marks belong together is not known here.

use crate::extract::lexicon::List;
use std::ops::Range;

use crate::text::{Document, TokenKind};

/// The family of glyphs that a mark is from; a quotation closes with a mark of the family it was opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `"`, `“ ”`, `„ “`, two apostrophes.
    Double,
    /// `'`, `‘ ’`.
    Single,
    /// `« »`.
    Guillemet,
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facing {
    /// It can only open.
    Opens,
    /// It can only close.
    Closes,
    /// It closes what is open, and opens where nothing is.
    Either,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its token.
    pub token: usize,
    /// Its family.
    pub shape: Shape,
    /// What it can do.
    pub facing: Facing,
    /// Whether it stands directly after a number and may mean feet, inches, minutes or seconds.
    pub after_number: bool,
    /// Whether it may be a possessive's apostrophe: "the mayors' plan".
    pub possessive: bool,
}

/// Words whose first letters an apostrophe replaces, without the apostrophe.
const ELISIONS: &List = &List::of("bout cause cos cuz em fore n neath round til tis twas");

/// The marks among `tokens`, which are those of one paragraph.
///
/// `arrows` tells that the text's `»` are arrows.
pub(super) fn marks(document: &Document, tokens: Range<usize>, arrows: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut opened = None;
    let quote = |&token: &usize| document.tokens[token].kind == TokenKind::Quote && !(arrows && document.token_text(token) == "»");
    for token in tokens.clone().filter(quote) {
        let mark = read(document, &tokens, token, opened);
        if let Some(mark) = mark {
            if mark.facing == Facing::Opens {
                opened = Some(token);
            }
            marks.push(mark);
        }
    }
    marks
}

/// Whether `»` points somewhere in this text ("Watch the video »", "Home » News") rather than quotes: nothing is its partner,
/// and it never stands right before a word.
pub(super) fn has_arrows(document: &Document) -> bool {
    let text = document.text();
    let opens = |(at, mark): (usize, &str)| text[at + mark.len()..].starts_with(char::is_alphanumeric);
    text.contains('»') && !text.contains('«') && !text.match_indices('»').any(opens)
}

/// The mark at `token`; `opened` is the last token before it that opens a quotation.
fn read(document: &Document, tokens: &Range<usize>, token: usize, opened: Option<usize>) -> Option<Mark> {
    let glyph = document.token_text(token);
    let shape = shape(glyph);
    let before = space_before(document, tokens, token, opened);
    let after = word_after(document, tokens, token);
    let glued = token > tokens.start && !document.tokens[token].spaced;
    let facing = match shape {
        Shape::Single => facing_of_single(document, tokens, token, before, after)?,
        Shape::Double | Shape::Guillemet => facing_of_double(glyph, before, after),
    };
    let last = if glued { document.token_text(token - 1) } else { "" };
    Some(Mark {
        token,
        shape,
        facing,
        after_number: glued && document.tokens[token - 1].kind == TokenKind::Number,
        possessive: shape == Shape::Single && last.ends_with(['s', 'S', 'x', 'z']) && next_is_spaced_word(document, tokens, token),
    })
}

fn shape(glyph: &str) -> Shape {
    match glyph {
        "«" | "»" => Shape::Guillemet,
        "\"" | "“" | "”" | "„" | "‟" | "''" | "``" => Shape::Double,
        _ => Shape::Single,
    }
}

/// Where the glyph and the space around it do not agree, the mark is `Either`, and what is open decides.
fn facing_of_double(glyph: &str, before: bool, after: bool) -> Facing {
    let opens = before && after;
    let closes = !before && !after;
    match glyph {
        "“" | "„" | "‟" | "«" | "``" => {
            if closes {
                Facing::Either
            } else {
                Facing::Opens
            }
        }
        "”" | "»" => {
            if opens {
                Facing::Either
            } else {
                Facing::Closes
            }
        }
        _ if opens => Facing::Opens,
        _ if closes => Facing::Closes,
        _ => Facing::Either,
    }
}

/// `None` where it is an apostrophe.
fn facing_of_single(document: &Document, tokens: &Range<usize>, token: usize, before: bool, after: bool) -> Option<Facing> {
    let glyph = document.token_text(token);
    match (before, after) {
        (true, true) => (glyph != "’" && !is_elision(document, tokens, token)).then_some(Facing::Opens),
        (false, false) => Some(Facing::Closes),
        (_, true) | (true, false) if glyph == "‘" => Some(Facing::Opens),
        // After a dash it closes what the dash breaks off; between two spaces it belongs to nothing.
        (true, false) => (!document.tokens[token].spaced).then_some(Facing::Closes),
        // Glued to words on both sides, it is an apostrophe that the tokenizer did not know.
        (false, true) => None,
    }
}

/// Whether the mark begins a word or year cut short: "'90s", "'bout".
fn is_elision(document: &Document, tokens: &Range<usize>, token: usize) -> bool {
    let Some(next) = Some(token + 1).filter(|next| tokens.contains(next)) else { return false };
    let word = document.token_text(next);
    match document.tokens[next].kind {
        TokenKind::Number => {
            let digits = word.trim_end_matches(['s', 'S']);
            digits.len() == 2 && (digits.len() < word.len() || !next_is_spaced_word(document, tokens, next))
        }
        TokenKind::Word => ELISIONS.has(word.to_lowercase().as_str()),
        _ => false,
    }
}

/// Whether a quotation may open at `token` as far as what stands before it goes: white space, a bracket, a dash, or
/// another mark that opens.
fn space_before(document: &Document, tokens: &Range<usize>, token: usize, opened: Option<usize>) -> bool {
    if token == tokens.start || document.tokens[token].spaced {
        return true;
    }
    let previous = document.token_text(token - 1);
    opened == Some(token - 1) || previous.ends_with(['(', '[', '{', '-', '–', '—', '/', '‑', '―'])
}

/// Whether a quotation may open at `token` as far as what stands after it goes: something other than white space or
/// closing punctuation, other marks skipped.
fn word_after(document: &Document, tokens: &Range<usize>, token: usize) -> bool {
    let mut next = token + 1;
    // Three marks in a row are the most that occur: a closing one, one around it, and the next one's opening.
    while next < tokens.end.min(token + 4) && document.tokens[next].kind == TokenKind::Quote && !document.tokens[next].spaced {
        next += 1;
    }
    if next >= tokens.end || document.tokens[next].spaced {
        return false;
    }
    let word = document.token_text(next);
    let ellipsis = word.starts_with('…') || word.starts_with("..");
    let dash = word.starts_with(['-', '–', '—']);
    if ellipsis || dash {
        return document.tokens[token].spaced;
    }
    !word.starts_with(['.', ',', ';', ':', '!', '?', ')', ']', '}', '/'])
}

fn next_is_spaced_word(document: &Document, tokens: &Range<usize>, token: usize) -> bool {
    tokens.contains(&(token + 1)) && document.tokens[token + 1].spaced && document.tokens[token + 1].kind == TokenKind::Word
}
