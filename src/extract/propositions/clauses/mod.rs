//! Clauses: which phrases belong to which verb.
//!
//! Comes in: the [`Item`]s of one sentence. Goes out: [`Clause`]s, by index into the items' phrases. One pass, left to
//! right, with a stack for clauses that are interrupted by a relative clause: "the *bishop*, who had a cold, *stayed* away".
//!
//! | what stands before the verb | its subject |
//! |---|---|
//! | a phrase without a preposition | that phrase; the first one, where several are joined or in apposition |
//! | "who", "which", "that" | the noun before it |
//! | the object of a verb of saying or thinking | that object: "said the *mayor* had left" |
//! | a comma that ends a relative clause | the subject that still waits for a verb |
//! | "and", "but" | the subject of the verb before |
//! | an infinitive or "-ing" form | the object of the verb before, else its subject |

mod subjects;

use super::Modality;
use super::groups::{Form, Group};
use super::items::{Item, Mark};
use super::phrases::Phrase;
use crate::extract::lexicon::List;
use crate::language::{Language, Xpos};

/// A verb with its phrases.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub group: Group,
    pub subject: Option<Phrase>,
    pub object: Option<Phrase>,
    pub obliques: Vec<(usize, Phrase)>,
    /// A noun after a form of "be".
    pub predicate: Option<Phrase>,
    pub times: Vec<usize>,
    /// How the clause around it, or "if", says to take it.
    pub mood: Option<Modality>,
}

/// A clause under way.
#[derive(Clone, Debug, Default)]
struct Frame {
    subject: Option<Phrase>,
    /// The last finite verb, as an index into the clauses.
    verb: Option<usize>,
    /// A phrase after the verb and a comma or "and", which may be the next verb's subject.
    candidate: Option<Phrase>,
    /// Whether the candidate is joined to an object by "and": "bought apples and pears".
    joined: bool,
    /// A phrase after the subject and a comma: a name for it, or who says so ("the talks, *she* said, go on").
    aside: Option<Phrase>,
    /// The noun that a relative clause belongs to, and the preposition before "which".
    antecedent: Option<(Option<usize>, Phrase)>,
    relative: bool,
    after_comma: bool,
    /// How an "if", or a verb like "hope" before "that", says to take it.
    mood: Option<Modality>,
}

/// How deep relative clauses may stand in one another.
const DEEPEST: usize = 6;

/// Verbs with two objects, the first of whom is given the second.
const GIVING: &List = &List::of("award give grant hand lend offer owe pay sell send show tell");

/// Verbs of saying that may stand before their subject.
const SAYING: &List = &List::of("add announce argue ask explain insist joke recall report say state warn write");

/// Verbs after which "that" tells what somebody would have so, or takes to be so, sorted.
const ATTITUDES: &[(&str, Modality)] = &[
    ("allege", Modality::Alleged),
    ("believe", Modality::Possible),
    ("claim", Modality::Alleged),
    ("demand", Modality::Required),
    ("deny", Modality::Alleged),
    ("doubt", Modality::Possible),
    ("expect", Modality::Possible),
    ("fear", Modality::Possible),
    ("hope", Modality::Intended),
    ("imagine", Modality::Possible),
    ("propose", Modality::Intended),
    ("suggest", Modality::Possible),
    ("suspect", Modality::Possible),
    ("think", Modality::Possible),
    ("urge", Modality::Required),
    ("wish", Modality::Intended),
    ("worry", Modality::Possible),
];

/// How to take what follows `verb` and "that".
fn mood(verb: &str) -> Option<Modality> {
    ATTITUDES.binary_search_by(|(entry, _)| (*entry).cmp(verb)).ok().map(|at| ATTITUDES[at].1)
}

/// Reads items one after the other.
struct Reader<'a> {
    language: &'a Language,
    headline: bool,
    frames: Vec<Frame>,
    clauses: Vec<Clause>,
    /// The clause that takes phrases, until a mark closes it.
    open: Option<usize>,
    preposition: Option<usize>,
    /// The mark since the last phrase or verb.
    mark: Option<Mark>,
    last_phrase: Option<Phrase>,
    /// Whether nothing stands between the last phrase and here.
    beside_phrase: bool,
    /// Whether a finite verb comes next.
    before_verb: bool,
    after_quote: bool,
    waiting: Vec<(usize, Phrase)>,
    waiting_times: Vec<usize>,
    /// A participle before the subject: "Asked about it, the mayor …".
    dangling: Option<usize>,
}

/// The clauses that `items` make up. In a `headline`, "to" after the subject tells the future.
pub(super) fn clauses(language: &Language, items: &[Item], headline: bool) -> Vec<Clause> {
    let mut reader = Reader {
        language,
        headline,
        frames: vec![Frame::default()],
        clauses: Vec::new(),
        open: None,
        preposition: None,
        mark: None,
        last_phrase: None,
        beside_phrase: false,
        before_verb: false,
        after_quote: false,
        waiting: Vec::new(),
        waiting_times: Vec::new(),
        dangling: None,
    };
    for (number, item) in items.iter().enumerate() {
        reader.before_verb = matches!(items.get(number + 1), Some(Item::Group(group)) if group.form == Form::Finite);
        reader.read(item);
    }
    reader.flush();
    reader.clauses
}

impl Reader<'_> {
    fn read(&mut self, item: &Item) {
        match item {
            Item::Phrase(phrase) => self.phrase(phrase),
            Item::Group(group) => self.group(group),
            Item::Time(time) => self.time(*time),
            Item::Preposition(at) => self.preposition = Some(*at),
            Item::Mark(mark) => self.mark(*mark),
            Item::Particle(at) => self.particle(*at),
            Item::Quote => {}
        }
        self.after_quote = matches!(item, Item::Quote) || self.after_quote && matches!(item, Item::Mark(Mark::Comma));
        if !matches!(item, Item::Phrase(_) | Item::Quote) {
            self.beside_phrase = false;
        }
    }

    fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn phrase(&mut self, phrase: &Phrase) {
        if self.opens_relative(phrase) {
            self.relative(Mark::Relative, None);
        }
        let copula = self.open.filter(|&open| self.takes_predicate(open));
        if let Some(preposition) = self.preposition.take() {
            match self.open {
                Some(open) => self.clauses[open].obliques.push((preposition, phrase.clone())),
                None => self.waiting.push((preposition, phrase.clone())),
            }
        } else if let Some(open) = copula {
            self.clauses[open].predicate = Some(phrase.clone());
        } else if let Some(open) = self.open.filter(|_| self.mark.is_none()) {
            self.object(open, phrase);
        } else {
            self.subject(phrase);
        }
        self.last_phrase = Some(phrase.clone());
        self.beside_phrase = true;
        self.mark = None;
    }

    /// Whether a pronoun opens a relative clause without "that": "the complaints *it* has received".
    fn opens_relative(&self, phrase: &Phrase) -> bool {
        let nominative = matches!(self.language.folded(phrase.head), "i" | "he" | "it" | "she" | "they" | "we");
        let beside = self.beside_phrase && self.mark.is_none() && self.preposition.is_none();
        let verb = |open: usize| self.clauses[open].group.lemma.as_str();
        let joins = |open: usize| self.clauses[open].obliques.last().map_or("", |(at, _)| self.language.folded(*at));
        let noun = |phrase: &Phrase| matches!(self.language.xpos(phrase.head), Xpos::Nn | Xpos::Nns);
        let clausal = |open: usize| {
            subjects::takes_clause(verb(open)) || SAYING.has(verb(open)) || GIVING.has(verb(open)) || mood(verb(open)).is_some()
        };
        let inside = match self.open {
            Some(open) => !clausal(open) && !matches!(joins(open), "after" | "as" | "before" | "by" | "since" | "until"),
            None => self.waiting.is_empty() && self.frames.last().is_some_and(|frame| frame.subject == self.last_phrase),
        };
        self.before_verb && nominative && beside && inside && self.last_phrase.as_ref().is_some_and(noun)
    }

    fn takes_predicate(&self, open: usize) -> bool {
        let clause = &self.clauses[open];
        let plain = clause.predicate.is_none() && clause.obliques.is_empty() && self.mark.is_none();
        plain && matches!(clause.group.lemma.as_str(), "be" | "become" | "remain")
    }

    fn object(&mut self, open: usize, phrase: &Phrase) {
        let clause = &mut self.clauses[open];
        let inverted = clause.subject.is_none() && clause.group.form == Form::Finite && SAYING.has(clause.group.lemma.as_str());
        if inverted && !clause.group.passive {
            return clause.subject = Some(phrase.clone());
        }
        let giving = GIVING.has(clause.group.lemma.as_str());
        match &clause.object {
            None => clause.object = Some(phrase.clone()),
            Some(receiver) if giving && clause.obliques.is_empty() => {
                let receiver = receiver.clone();
                clause.obliques.push((clause.group.main, receiver));
                clause.object = Some(phrase.clone());
            }
            Some(_) => self.subject(phrase),
        }
    }

    /// A phrase that may be the subject of a verb to come.
    fn subject(&mut self, phrase: &Phrase) {
        let joined = self.mark == Some(Mark::Conjunction) && self.open.is_some_and(|open| self.clauses[open].object.is_some());
        let comma = self.mark == Some(Mark::Comma);
        let frame = self.frame();
        if frame.verb.is_some() {
            frame.candidate = Some(phrase.clone());
            frame.joined = joined;
        } else if comma && (frame.subject.is_some() || frame.antecedent.is_some()) {
            frame.aside = Some(phrase.clone());
        } else if frame.subject.is_none() {
            frame.subject = Some(phrase.clone());
        }
    }

    fn time(&mut self, time: Option<usize>) {
        self.preposition = None;
        let Some(time) = time else { return };
        match self.open {
            Some(open) => self.clauses[open].times.push(time),
            None => self.waiting_times.push(time),
        }
    }

    fn particle(&mut self, at: usize) {
        let Some(open) = self.open.filter(|_| self.mark.is_none()) else { return };
        let clause = &mut self.clauses[open];
        if clause.object.is_some() && clause.obliques.is_empty() && !clause.group.lemma.contains(' ') {
            clause.group.lemma = format!("{} {}", clause.group.lemma, self.language.folded(at));
        }
    }

    fn mark(&mut self, mark: Mark) {
        let preposition = self.preposition.take();
        match mark {
            Mark::Comma => {
                let frame = self.frame();
                if frame.relative && frame.after_comma && frame.verb.is_some() {
                    self.pop();
                }
                self.open = None;
            }
            Mark::Conjunction | Mark::Alternative => {}
            Mark::Relative | Mark::Which | Mark::Whose => self.relative(mark, preposition),
            Mark::Subordinator | Mark::Condition => self.subordinate(mark == Mark::Condition),
            Mark::Stop => {
                self.flush();
                self.frames = vec![Frame::default()];
                self.open = None;
            }
        }
        self.mark = match (self.mark, mark) {
            // ", or" and ", and" keep the stronger mark.
            (Some(Mark::Alternative), Mark::Comma) => Some(Mark::Alternative),
            _ => Some(mark),
        };
    }

    fn pop(&mut self) {
        if self.frames.len() > 1 {
            self.frames.pop();
        }
    }

    fn relative(&mut self, mark: Mark, preposition: Option<usize>) {
        if self.frames.len() >= DEEPEST {
            return;
        }
        let joined = self.mark == Some(Mark::Conjunction) && self.frame().relative && self.frame().verb.is_some();
        if joined && mark == Mark::Relative && self.frame().subject.is_some() {
            // "who came and who went"
            let frame = self.frame();
            *frame = Frame { antecedent: frame.subject.take().map(|subject| (None, subject)), verb: None, ..frame.clone() };
            self.open = None;
            return;
        }
        let which = mark == Mark::Which && self.mark == Some(Mark::Comma) && self.frame().verb.is_none();
        let waiting = if which { self.frame().subject.clone() } else { None };
        let antecedent =
            waiting.or_else(|| self.last_phrase.clone()).filter(|_| mark != Mark::Whose).map(|phrase| (preposition, phrase));
        let mood = self.frame().mood;
        let after_comma = matches!(self.mark, Some(Mark::Comma));
        self.frames.push(Frame { antecedent, relative: true, after_comma, mood, ..Frame::default() });
        self.open = None;
    }

    /// A new clause, inside the one under way where that still waits for its verb.
    fn subordinate(&mut self, conditional: bool) {
        let inside = self.frame().subject.is_some() && self.frame().verb.is_none();
        let around =
            if inside { self.frame().mood } else { self.frame().verb.and_then(|verb| mood(&self.clauses[verb].group.lemma)) };
        let mood = if conditional { Some(Modality::Conditional) } else { around };
        let frame = Frame { mood, after_comma: self.mark == Some(Mark::Comma), relative: inside, ..Frame::default() };
        if inside && self.frames.len() < DEEPEST {
            self.frames.push(frame);
        } else {
            let (relative, after_comma) = (self.frame().relative, self.frame().after_comma);
            *self.frame() = Frame { relative, after_comma, ..frame };
        }
        self.open = None;
    }

    fn group(&mut self, group: &Group) {
        if group.form == Form::Participle && self.frame().antecedent.is_some() && self.frame().subject.is_some() {
            // "which Russia annexed": a past tense taken for a participle.
            let past = Group { form: Form::Finite, passive: false, tense: super::Tense::Past, ..group.clone() };
            return self.group(&past);
        }
        let bare = self.headline && group.form == Form::Infinitive && self.frame().subject.is_some() && self.frame().verb.is_none();
        if group.form == Form::Finite || bare {
            self.finite(group, bare);
        } else {
            self.nonfinite(group);
        }
        self.mark = None;
        self.preposition = None;
    }

    /// A new clause, which takes what waits for a verb, and the phrases to come.
    fn push(&mut self, group: Group, subject: Option<Phrase>) -> usize {
        let mood = self.frame().mood;
        let mut clause = Clause {
            group,
            subject: None,
            object: None,
            obliques: std::mem::take(&mut self.waiting),
            predicate: None,
            times: std::mem::take(&mut self.waiting_times),
            mood,
        };
        clause.settle(subject);
        self.clauses.push(clause);
        self.open = Some(self.clauses.len() - 1);
        self.clauses.len() - 1
    }

    /// Gives what still waits to the last verb.
    fn flush(&mut self) {
        let (obliques, times) = (std::mem::take(&mut self.waiting), std::mem::take(&mut self.waiting_times));
        if let Some(clause) = self.clauses.last_mut() {
            clause.obliques.extend(obliques);
            clause.times.extend(times);
        }
    }
}

impl Clause {
    /// Gives the clause its grammatical subject, which undergoes a passive verb.
    pub(super) fn settle(&mut self, subject: Option<Phrase>) {
        match subject {
            None => {}
            undergoes if self.group.passive => self.object = undergoes,
            acts => self.subject = acts,
        }
    }
}
