//! The article's text with its paragraphs, sentences and tokens.

use std::ops::Range;

use super::{Span, paragraphs, sentences, tokenize};

/// One article's text and how it falls apart.
///
/// Guarantees: paragraphs, sentences and tokens are each sorted and disjoint, on char boundaries, and never empty; every
/// token lies in one sentence, every sentence in one paragraph; white space belongs to no token.
#[derive(Debug, Default)]
pub struct Document {
    text: String,
    /// Every token of the text, in order.
    pub tokens: Vec<Token>,
    /// Every sentence, heading and list item of the text, in order.
    pub sentences: Vec<Sentence>,
    /// Every paragraph of the text, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Where and when the report was written, as its first line says.
    pub dateline: Option<Dateline>,
    /// At every [`STEP`] bytes of the text: how many tokens end there or before, and how many sentences begin there or before.
    steps: Vec<(u32, u32)>,
}

/// How far apart the places are at which tokens and sentences are counted: so near that few stand between two of them.
const STEP: usize = 64;

/// A word, number, mark or symbol, cut as the Universal Dependencies treebanks of English cut it ("is" "n't", "London" "'s").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space, or the start of the text, comes before it.
    pub spaced: bool,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Begins with a letter or an apostrophe of a contraction.
    Word,
    /// Begins with a digit: "1,200", "9:30", "7/5/2019", "10th", "1990s".
    Number,
    /// A quotation mark, or an apostrophe that may be one.
    Quote,
    /// A full stop, comma, bracket, dash and the like.
    Punctuation,
    /// A currency sign, per cent sign, emoji, mathematical sign and the like.
    Symbol,
    /// A web or e-mail address, a handle or a hashtag.
    Address,
}

/// A stretch that a reader takes for one sentence, or a heading, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// The indices of its tokens.
    pub tokens: Range<usize>,
    /// The index of its paragraph.
    pub paragraph: usize,
}

/// A block of text between line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Without the white space around it.
    pub span: Span,
    /// What it serves as.
    pub kind: ParagraphKind,
    /// The indices of its sentences.
    pub sentences: Range<usize>,
}

/// What a paragraph serves as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    /// The article's title: the first paragraph at the most.
    Headline,
    /// A short line without a full stop over or between the paragraphs of the body.
    Subheading,
    /// A line that holds only place and date of the report, or "By …".
    Dateline,
    /// Running text.
    Body,
    /// An item of a list, with its mark.
    ListItem,
    /// A row of cells.
    TableRow,
    /// A turn of an interview or a debate: "Q: …", "SMITH: …".
    Turn,
    /// What stands under a picture: "Photo: …".
    Caption,
}

/// The place and date that the first line of a report names: "KYIV, Ukraine, 4 March (AP) — ".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// From the first letter up to the dash, or the whole line.
    pub span: Span,
    /// Whether it shares its paragraph with the report's first sentence.
    pub inline: bool,
}

impl Document {
    /// Reads `text`, under `headline` where the headline is known apart; the document's text is then
    /// headline + "\n\n" + text. Where no headline is given, a first line that looks like one is taken for it.
    #[must_use]
    pub fn new(headline: Option<&str>, text: &str) -> Self {
        let headline = headline.filter(|headline| !headline.trim().is_empty());
        let whole = match headline {
            Some(headline) => format!("{headline}\n\n{text}"),
            None => text.to_owned(),
        };
        let given = headline.map_or(0, str::len);
        let (mut paragraphs, dateline) = paragraphs::split(&whole, given);
        let mut tokens = Vec::with_capacity(whole.len() / 5);
        let mut all = Vec::new();
        for (index, paragraph) in paragraphs.iter_mut().enumerate() {
            let first = all.len();
            let body_start = dateline.filter(|d| d.inline && paragraph.span.contains(d.span)).map(|d| d.span.end());
            tokenize::tokenize(&whole, paragraph.span, &mut tokens);
            sentences::split(&whole, &tokens, paragraph.span, body_start, index, &mut all);
            paragraph.sentences = first..all.len();
        }
        let steps = steps(whole.len(), &tokens, &all);
        Self { text: whole, tokens, sentences: all, paragraphs, dateline, steps }
    }

    /// The whole text that all spans of this document point into.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text under `span`.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The text of token `index`.
    #[must_use]
    pub fn token_text(&self, index: usize) -> &str {
        self.slice(self.tokens[index].span)
    }

    /// From the first to the last of the tokens of `range`, which must not be empty.
    #[must_use]
    pub fn span_of(&self, range: &Range<usize>) -> Span {
        self.tokens[range.start].span.cover(self.tokens[range.end - 1].span)
    }

    /// The tokens that touch `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let (start, end) = (self.tokens_before(span.start()), self.tokens_before(span.end()));
        let cut = self.tokens.get(end).is_some_and(|token| token.span.start() < span.end());
        start..(end + usize::from(cut)).max(start)
    }

    /// How many tokens end at byte `at` or before it.
    fn tokens_before(&self, at: usize) -> usize {
        let step = |number: usize| self.steps.get(number).map_or(self.tokens.len(), |(tokens, _)| *tokens as usize);
        let (from, to) = (step(at / STEP), step(at / STEP + 1));
        from + self.tokens[from..to].partition_point(|token| token.span.end() <= at)
    }

    /// The index of the sentence that holds byte `at`, or of the last one before it.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        let step = |number: usize| self.steps.get(number).map_or(self.sentences.len(), |(_, sentences)| *sentences as usize);
        let (from, to) = (step(at / STEP), step(at / STEP + 1));
        (from + self.sentences[from..to].partition_point(|sentence| sentence.span.start() <= at)).checked_sub(1)
    }

    /// The kind of the paragraph that sentence `index` belongs to.
    #[must_use]
    pub fn kind_of(&self, index: usize) -> ParagraphKind {
        self.paragraphs[self.sentences[index].paragraph].kind
    }

    /// The headline's paragraph, where there is a headline.
    #[must_use]
    pub fn headline(&self) -> Option<&Paragraph> {
        self.paragraphs.first().filter(|paragraph| paragraph.kind == ParagraphKind::Headline)
    }
}

/// How many of `tokens` end, and how many of `sentences` begin, at every [`STEP`] bytes of a text of `length` bytes or before.
fn steps(length: usize, tokens: &[Token], sentences: &[Sentence]) -> Vec<(u32, u32)> {
    let (mut ended, mut begun) = (0, 0);
    let counts = (0..=length).step_by(STEP).map(|at| {
        ended += tokens[ended..].iter().take_while(|token| token.span.end() <= at).count();
        begun += sentences[begun..].iter().take_while(|sentence| sentence.span.start() <= at).count();
        (ended as u32, begun as u32)
    });
    counts.collect()
}
