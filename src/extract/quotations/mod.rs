//! Stretches in quotation marks.
//!
//! Comes in: a [`Document`]. Goes out: its [`Quotation`]s, nested ones after those they stand in. Straight and
//! typographic marks, single and double ones, and guillemets are read alike.
//!
//! ```
//! use crosscheck::{Article, Input};
//! let article = Article::read(&Input { text: "“It's a 24-hour job,” she said.", ..Input::default() });
//! assert_eq!(article.document.slice(article.quotations[0].inner), "It's a 24-hour job,");
//! ```
//!
//! A mark that has no partner never reaches beyond its paragraph, so that one stray mark cannot swallow the text. A
//! quotation of several paragraphs opens each of them with a mark and closes only the last (The Chicago Manual of Style,
//! 13.32); each paragraph of it is one [`Quotation`] here, tied to the one before by [`Quotation::continues`].
//!
//! Who speaks is not known here.

mod marks;

use std::ops::Range;

use self::marks::{Facing, Mark, Shape, has_arrows, marks};
use crate::text::{Document, Span, TokenKind};

/// The index of a quotation in [`Article::quotations`](crate::Article::quotations).
pub type QuotationId = usize;

/// A stretch in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing one, both included; of an unclosed one, to the next quotation or the end of its
    /// paragraph; of an unopened one, from the last quotation or the start of its sentence.
    pub span: Span,
    /// Without the marks.
    pub inner: Span,
    /// Whether it has a closing mark, or goes on in a paragraph that opens with a mark again.
    pub closed: bool,
    /// Whether it has an opening mark.
    pub opened: bool,
    /// 0, or how many quotations it stands in.
    pub depth: u8,
    /// The quotation in the paragraph before that this one goes on with.
    pub continues: Option<QuotationId>,
    /// Whether it is a title, a nickname or a word held at arm's length rather than speech: few words, no sentence.
    pub scare: bool,
}

/// The most paragraphs without marks that may lie between an opening mark and the closing mark it goes with, where the
/// paragraphs of a long quotation do not repeat the opening mark.
const LONGEST_BLOCK: usize = 6;
/// The most words of a quotation that is no sentence and still no speech.
const LONGEST_SCARE: usize = 4;
/// The most words of a title.
const LONGEST_TITLE: usize = 9;

/// The quotations of `document`, sorted by their start; an inner one after the one that it stands in.
///
/// Guarantees: linear in the text; spans lie inside one paragraph.
#[must_use]
pub fn find(document: &Document) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    let mut parts = Vec::with_capacity(document.paragraphs.len());
    let arrows = has_arrows(document);
    for paragraph in &document.paragraphs {
        let first = quotations.len();
        if let Some(tokens) = tokens_of(document, &paragraph.sentences) {
            Pairing::of(document, paragraph.span, tokens, arrows).finish(&mut quotations);
        }
        parts.push(first..quotations.len());
    }
    tie_paragraphs(document, &parts, &mut quotations);
    let singles = quotations.iter().any(|found| found.shape == Shape::Single && found.is_whole() && !found.quotation.scare);
    let doubles = quotations.iter().any(|found| found.shape != Shape::Single && !found.quotation.scare);
    keep_marked(quotations, singles && !doubles)
}

fn tokens_of(document: &Document, sentences: &Range<usize>) -> Option<Range<usize>> {
    let (first, last) = (document.sentences.get(sentences.start)?, document.sentences.get(sentences.end.checked_sub(1)?)?);
    Some(first.tokens.start..last.tokens.end)
}

/// A quotation with the family of its marks.
struct Found {
    quotation: Quotation,
    shape: Shape,
}

impl Found {
    fn is_whole(&self) -> bool {
        self.quotation.opened && self.quotation.closed
    }
}

/// A single mark without a partner is an apostrophe, unless the article quotes in single marks.
fn keep_marked(found: Vec<Found>, quotes_in_singles: bool) -> Vec<Quotation> {
    let keeps = |found: &Found| found.is_whole() || found.shape != Shape::Single || quotes_in_singles;
    let mut places = Vec::with_capacity(found.len());
    let mut count = 0;
    for one in &found {
        places.push(keeps(one).then_some(count));
        count += usize::from(keeps(one));
    }
    let kept = found.into_iter().filter(keeps).map(|one| one.quotation);
    kept.map(|quotation| Quotation { continues: quotation.continues.and_then(|id| places[id]), ..quotation }).collect()
}

/// Pairs the marks of one paragraph.
struct Pairing<'a> {
    document: &'a Document,
    paragraph: Span,
    open: Vec<Mark>,
    /// How many of `open` are of each family.
    open_of: [usize; 3],
    found: Vec<Found>,
    /// The last quotation that a mark after a number closed: its place in `found`.
    closed_by_number: Option<usize>,
    /// Where the last unopened or closed quotation ends.
    last_end: usize,
}

impl<'a> Pairing<'a> {
    fn of(document: &'a Document, paragraph: Span, tokens: Range<usize>, arrows: bool) -> Self {
        let marks = marks(document, tokens, arrows);
        let mut pairing = Self {
            document,
            paragraph,
            open: Vec::new(),
            open_of: [0; 3],
            found: Vec::new(),
            closed_by_number: None,
            last_end: paragraph.start(),
        };
        // Whether a closing single mark that is no possessive comes later, before the next one that opens.
        let mut closer_later = false;
        let mut later = vec![false; marks.len()];
        for (at, mark) in marks.iter().enumerate().rev().filter(|(_, mark)| mark.shape == Shape::Single) {
            later[at] = closer_later;
            closer_later = mark.facing == Facing::Closes && (closer_later || !mark.possessive);
        }
        for (mark, later) in marks.iter().zip(later) {
            match mark.shape {
                Shape::Single => pairing.single(*mark, later),
                Shape::Double | Shape::Guillemet => pairing.double(*mark),
            }
        }
        pairing
    }

    fn push(&mut self, mark: Mark) {
        self.open.push(mark);
        self.open_of[mark.shape as usize] += 1;
    }

    fn single(&mut self, mark: Mark, closer_later: bool) {
        let inside = self.open.last().is_some_and(|open| open.shape == Shape::Single);
        match mark.facing {
            Facing::Opens => self.push(mark),
            _ if !inside || (mark.possessive && closer_later) => {}
            _ if mark.after_number && self.is_followed_by_number(mark.token) => {}
            _ => self.close(mark),
        }
    }

    fn double(&mut self, mark: Mark) {
        let inside = self.open_of[mark.shape as usize] > 0;
        match mark.facing {
            _ if mark.after_number && mark.facing != Facing::Opens && (!inside || self.is_inches(mark.token)) => {
                if !inside {
                    self.reopen(mark);
                }
            }
            Facing::Opens => self.push(mark),
            _ if inside => self.close(mark),
            Facing::Either if self.document.tokens.get(mark.token + 1).is_some_and(|next| self.paragraph.contains(next.span)) => {
                self.push(mark);
            }
            _ => self.reopen_or_unopened(mark),
        }
    }

    /// "5'10"": the number before the mark follows a foot mark.
    fn is_inches(&self, token: usize) -> bool {
        token >= 3
            && matches!(self.document.token_text(token - 2), "'" | "’" | "′")
            && self.document.tokens[token - 3].kind == TokenKind::Number
    }

    fn is_followed_by_number(&self, token: usize) -> bool {
        self.document.tokens.get(token + 1).is_some_and(|next| next.kind == TokenKind::Number && !next.spaced)
    }

    fn close(&mut self, mark: Mark) {
        while let Some(open) = self.open.pop() {
            self.open_of[open.shape as usize] -= 1;
            if open.shape == mark.shape {
                let span = self.document.tokens[open.token].span.cover(self.document.tokens[mark.token].span);
                self.closed_by_number = mark.after_number.then_some(self.found.len());
                return self.add(span, Some(open.token), Some(mark.token), mark.shape);
            }
            if open.shape != Shape::Single {
                self.unclosed(open);
            }
        }
    }

    fn unclosed(&mut self, open: Mark) {
        let span = Span::new(self.document.tokens[open.token].span.start(), self.paragraph.end());
        self.add(span, Some(open.token), None, open.shape);
    }

    /// A closing mark that nothing opened: where the mark before it meant inches, the quotation goes on up to here.
    fn reopen(&mut self, mark: Mark) -> bool {
        let Some(found) = self.closed_by_number.take().and_then(|at| self.found.get_mut(at)) else { return false };
        let end = self.document.tokens[mark.token].span;
        found.quotation.span = found.quotation.span.cover(end);
        found.quotation.inner = Span::new(found.quotation.inner.start(), end.start());
        self.last_end = end.end();
        true
    }

    fn reopen_or_unopened(&mut self, mark: Mark) {
        if self.reopen(mark) {
            return;
        }
        let end = self.document.tokens[mark.token].span;
        let sentence = self.document.sentence_at(end.start()).map_or(0, |index| self.document.sentences[index].span.start());
        let start = sentence.max(self.last_end).min(end.start());
        if start < end.start() {
            self.add(Span::new(start, end.end()), None, Some(mark.token), mark.shape);
        }
    }

    fn add(&mut self, span: Span, open: Option<usize>, close: Option<usize>, shape: Shape) {
        let start = open.map_or(span.start(), |token| self.document.tokens[token].span.end());
        let end = close.map_or(span.end(), |token| self.document.tokens[token].span.start());
        let inner = Span::new(start, end.max(start));
        if close.is_some() {
            self.last_end = self.last_end.max(span.end());
        }
        let (opened, closed) = (open.is_some(), close.is_some());
        let quotation = Quotation { span, inner, closed, opened, depth: 0, continues: None, scare: false };
        self.found.push(Found { quotation, shape });
    }

    /// Sorts what was found, ends unclosed quotations where the next one begins, counts the depths and knows words at arm's
    /// length.
    fn finish(mut self, all: &mut Vec<Found>) {
        while let Some(open) = self.open.pop() {
            let starts_paragraph = self.document.tokens[open.token].span.start() == self.paragraph.start();
            if open.shape != Shape::Single || starts_paragraph {
                self.unclosed(open);
            }
        }
        self.found.sort_by_key(|found| (found.quotation.span.start(), std::cmp::Reverse(found.quotation.span.end())));
        let text = self.document.text();
        let mut next: Option<usize> = None;
        for found in self.found.iter_mut().rev() {
            let quotation = &mut found.quotation;
            if let Some(next) = next.filter(|_| !quotation.closed) {
                let cut = |span: Span| {
                    let end = next.min(span.end()).max(span.start());
                    Span::new(span.start(), span.start() + text[span.start()..end].trim_end().len())
                };
                (quotation.span, quotation.inner) = (cut(quotation.span), cut(quotation.inner));
            }
            if found.shape != Shape::Single {
                next = Some(quotation.span.start());
            }
        }
        let mut ends: Vec<usize> = Vec::new();
        for found in &mut self.found {
            while ends.last().is_some_and(|&end| end <= found.quotation.span.start()) {
                ends.pop();
            }
            let quotation = &mut found.quotation;
            quotation.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
            quotation.scare = quotation.opened && quotation.closed && is_scare(self.document, quotation.inner, quotation.span);
            ends.push(quotation.span.end());
        }
        all.append(&mut self.found);
    }
}

/// Ties a quotation that its paragraph does not close to the paragraph that goes on with it.
fn tie_paragraphs(document: &Document, parts: &[Range<usize>], found: &mut [Found]) {
    for (index, part) in parts.iter().enumerate() {
        let paragraph = document.paragraphs[index].span;
        let reaches_end = |id: &usize| !found[*id].quotation.closed && found[*id].quotation.span.end() == paragraph.end();
        let Some(open) = part.clone().rev().find(reaches_end) else { continue };
        let shape = found[open].shape;
        let Some(next) = parts.get(index + 1) else { continue };
        let start = document.paragraphs[index + 1].span.start();
        let goes_on = next.clone().next().filter(|&id| found[id].shape == shape && found[id].quotation.span.start() == start);
        let block = || {
            let rest = parts.iter().skip(index + 1).take(LONGEST_BLOCK);
            let first = rest.map(|part| part.clone().next()).find(Option::is_some)??;
            (!found[first].quotation.opened && found[first].shape == shape).then_some(first)
        };
        let Some(later) = goes_on.or_else(block) else { continue };
        found[open].quotation.closed = true;
        found[later].quotation.opened = true;
        found[later].quotation.continues = Some(open);
    }
}

/// Whether the words of `inner` are a title, a nickname or a word at arm's length.
fn is_scare(document: &Document, inner: Span, whole: Span) -> bool {
    let tokens = document.tokens_in(inner);
    let is_word = |&token: &usize| matches!(document.tokens[token].kind, TokenKind::Word | TokenKind::Number | TokenKind::Address);
    // Two more than a title holds are enough to know.
    let words: Vec<&str> = tokens.clone().filter(is_word).take(LONGEST_TITLE + 2).map(|token| document.token_text(token)).collect();
    let end = tokens.last().map_or("", |token| document.token_text(token));
    if words.len() > LONGEST_TITLE || introduced(document, whole) {
        return false;
    }
    // "That's a lie" has but the capital of a sentence.
    let clitic = |word: &str| word.starts_with(['\'', '’']);
    let capitals = words.iter().filter(|word| (word.len() > 3 || !word.starts_with(char::is_alphabetic)) && !clitic(word));
    let title = words.len() >= 2
        && words[0].starts_with(char::is_uppercase)
        && (capitals.clone().any(|word| word != &words[0]) || words.iter().all(|word| word.starts_with(char::is_uppercase)))
        && capitals.clone().all(|word| !word.starts_with(char::is_lowercase))
        && !end.ends_with(['.', '!', '?']);
    title || (words.len() <= LONGEST_SCARE && !end.ends_with(['.', '!', '?', ',', '…', '-', '–', '—']))
}

/// Whether a comma or colon before `whole` announces it, or a comma after its words hands over to "said".
fn introduced(document: &Document, whole: Span) -> bool {
    let tokens = document.tokens_in(whole);
    let before = tokens.start.checked_sub(1).map_or("", |token| document.token_text(token));
    let last = tokens.end.checked_sub(2).map_or("", |token| document.token_text(token));
    let cue = (tokens.end..tokens.end + 3).take_while(|&token| token < document.tokens.len());
    let said =
        |token: usize| matches!(document.token_text(token), "said" | "says" | "asked" | "added" | "replied" | "wrote" | "shouted");
    before == ":" || (last == "," && cue.clone().any(said))
}
