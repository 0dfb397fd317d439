//! # What it looks for
//! A description, a title or a small word whose name dropped out: a verb of saying, a comma and no speaker, a "Dr" before a
//! comma, "a spokesman for" nobody.
//!
//! # Why it matters
//! The reader cannot tell who says so, and the sentence shows that something was cut by mistake.
//!
//! # Example
//! A fault was the cause, said, a spokesman for the ministry. (Nobody is named between "said" and the comma.)
//!
//! # What it cannot know
//! Who was meant; whether a house style writes descriptions without a name or an article on purpose.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 6.28 (appositives stand beside the noun that they describe).

use std::ops::Range;

use super::gaps;
use crate::article::Article;
use crate::checks::Check;
use crate::extract::Quotation;
use crate::extract::lexicon::List;
use crate::language::{NameKind, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "attribution/missing-name",
    family: Family::Attribution,
    title: "Names that dropped out",
    doc: doc!("missing_name.rs"),
    run,
};

/// Verbs that a speaker follows: "…, said Ann Lee, a baker".
const SAYING: &List = &List::of("added explained recalled said says warned wrote");
/// Titles that a surname follows.
const TITLES: &List = &List::of("Dr Dr. Gov. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Sen.");
/// Verbs that take a bare "by": "as a train went by, the windows shook".
const PASSING: &List = &List::of(
    "abide come drive drop flash fly get go live march pass put roll run rush sail scrape set sit slip stand stop swing \
    tick walk whizz",
);
/// Posts that need a name or an article at the start of a sentence, folded.
const POSTS: &List = &List::of(
    "chair chairman chairwoman chancellor commissioner director governor mayor minister president secretary \
    senator spokesman spokeswoman",
);
/// Words of ranks, which a name follows or an article precedes.
const RANKS: &List = &List::of("admiral air brigadier captain colonel commander general lieutenant major marshal rear vice");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut quotations = article.quotations.iter().filter(|quotation| !quotation.scare).peekable();
    let mut quoted = 0;
    let spaced = gaps::spaces_marks(article);
    for (index, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        for at in sentence.tokens.clone() {
            let start = article.document.tokens[at].span.start();
            while let Some(quotation) = quotations.next_if(|quotation: &&Quotation| quotation.span.start() <= start) {
                quoted = quoted.max(quotation.span.end());
            }
            if start < quoted {
                continue;
            }
            let words = Words { article, sentence: sentence.tokens.clone() };
            let waiting = || Some((gaps::gap(article, &sentence.tokens, at, spaced)?, Confidence::Likely));
            if let Some((gap, confidence)) = words.gap(at).or_else(waiting) {
                findings.push(finding(article, &gap, confidence));
            }
        }
    }
}

fn finding(article: &Article, gap: &Range<usize>, confidence: Confidence) -> Finding {
    let span = article.document.span_of(gap);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A name seems to be missing here".into(),
        reason: format!("A description or title stands at “{}”, and no name goes with it.", article.document.slice(span)),
        advice: "Look up in your notes who is meant.".into(),
        primary: Label::new(span, "whose name?"),
        secondary: Vec::new(),
    }
}

/// The words of one sentence.
#[derive(Debug)]
struct Words<'a> {
    article: &'a Article,
    sentence: Range<usize>,
}

impl Words<'_> {
    /// The text of token `at`; empty outside of the sentence.
    fn text(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.article.document.token_text(at) } else { "" }
    }

    fn tag(&self, at: usize) -> Option<Xpos> {
        self.sentence.contains(&at).then(|| self.article.language.xpos(at))
    }

    fn is_comma(&self, at: usize) -> bool {
        self.text(at) == ","
    }

    /// The token before `at`, where the sentence has one.
    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.text(before))
    }

    /// The tokens around the place at `at` where a name is missing.
    fn gap(&self, at: usize) -> Option<(Range<usize>, Confidence)> {
        let end = |length: usize| at..(at + length).min(self.sentence.end);
        if self.is_saying(at) || self.is_title(at) {
            Some((end(4), Confidence::Likely))
        } else if self.is_agent(at) || self.is_post(at) {
            Some((end(3), Confidence::Likely))
        } else {
            self.rank(at).map(|gap| (gap, Confidence::Likely))
        }
    }

    /// Whether a description with an article or "who" begins at `at`.
    fn describes(&self, at: usize) -> bool {
        matches!(self.text(at), "a" | "an" | "the" | "who")
    }

    /// "…, said, a spokesman for the ministry"; "…” said, who heads the directorate".
    fn is_saying(&self, at: usize) -> bool {
        let spoken = matches!(self.before(at), "," | "”" | "\"" | "’" | "'" | "“" | "''");
        spoken && self.is_comma(at + 1) && self.describes(at + 2) && SAYING.has(self.text(at))
    }

    /// "Dr , a consultant in Leeds".
    fn is_title(&self, at: usize) -> bool {
        let named = self.before(at).starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
        !named && self.is_comma(at + 1) && self.describes(at + 2) && TITLES.has(self.text(at))
    }

    /// "as was shown by, an economist at the university,".
    fn is_agent(&self, at: usize) -> bool {
        if self.text(at) != "by" || !self.is_comma(at + 1) || !self.describes(at + 2) {
            return false;
        }
        let from = at.saturating_sub(5).max(self.sentence.start);
        let participle = (from..at).rev().find(|&before| self.tag(before) == Some(Xpos::Vbn));
        let passive = participle.is_some_and(|verb| {
            let alone = verb + 1 == at;
            !alone || !PASSING.has(self.article.language.lemma(verb))
        });
        let closed = (at + 3..self.sentence.end).take(12).any(|after| self.is_comma(after));
        passive && closed
    }

    fn is_named_post(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase) && POSTS.has(self.article.language.folded(at))
    }

    /// "Governor, who spoke in Warsaw, …" and "Chair of the summit, former captain of a trawler, said …".
    fn is_post(&self, at: usize) -> bool {
        if at != self.sentence.start || !self.is_named_post(at) || self.text(self.sentence.end - 1) == "?" {
            return false;
        }
        let Some(comma) = (at + 1..self.sentence.end).take(6).find(|&at| self.is_comma(at)) else { return false };
        let unnamed = (at + 1..comma).all(|at| self.tag(at) != Some(Xpos::Nnp));
        let bare = comma == at + 1 && self.text(comma + 1) == "who";
        let of = self.text(at + 1) == "of" && unnamed && matches!(self.text(comma + 1), "former" | "retired");
        (bare || of) && (comma + 2..self.sentence.end).any(|at| self.is_comma(at))
    }

    /// "but the president's envoy for Ukraine, retired lieutenant general, is": a rank with neither article nor name.
    fn rank(&self, at: usize) -> Option<Range<usize>> {
        if !matches!(self.text(at), "former" | "retired") || self.before(at) != "," {
            return None;
        }
        let end = (at + 1..self.sentence.end).take(4).find(|&after| !RANKS.has(self.text(after)))?;
        let verb = matches!(self.tag(end + 1), Some(Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
        let names = &self.article.language.names;
        // Whom the description would follow stands after the comma before: "Rubio stays away, but the envoy, retired general, is".
        let phrase = (self.sentence.start..at - 1).rev().find(|&before| self.is_comma(before)).unwrap_or(self.sentence.start);
        let from = names.partition_point(|name| name.tokens.end <= phrase);
        let person = names[from..].iter().take_while(|name| name.tokens.start < at).any(|name| name.kind == NameKind::Person);
        (end > at + 1 && self.is_comma(end) && verb && !person).then_some(at..end)
    }
}
