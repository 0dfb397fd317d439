//! Measures names as a reader of an article gets them: the trained names with all the rules of `extract::entities`.
//!
//! Comes in: a list of tokens with name tags; its text is put together again, cut by our own rules and read whole. Goes out:
//! how many names were found, expected, and both.
//!
//! Lists disagree on what belongs to a name, so both sides are trimmed alike: titles ("President Trump" is *Trump*),
//! determiners and possessive endings fall away. What then is empty, such as "Mr. President" or "the Senator", and what names
//! a people, such as "Americans", counts on neither side: to this engine the one is a role, the other no person.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use crosscheck::extract::entities::{self, EntityKind, Form};
use crosscheck::extract::lexicon::{countries, posts, titles};
use crosscheck::language::Language;
use crosscheck::text::{Document, Span};

/// A name: its first byte, the byte after its last, its kind's place in [`KINDS`].
type Name = (usize, usize, usize);

const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];

/// A text with the names that a list gives it.
struct Gold {
    text: String,
    names: Vec<Name>,
}

/// One line: precision, recall and F of all names and of each kind in the list at `path`; its white space is that of the
/// treebank at `spacing`, word by word, where there is one.
///
/// Errors: a file that cannot be read.
pub fn measure(path: &Path, spacing: Option<&Path>) -> io::Result<String> {
    let mut counts = BTreeMap::from([(0, [0; 3]), (1, [0; 3]), (2, [0; 3])]);
    for gold in read(&fs::read_to_string(path)?, &spacing.map(spaces).transpose()?.unwrap_or_default()) {
        let document = Document::new(None, &gold.text);
        let found = found(&document);
        let trim = |name: &Name| trimmed(&document, *name);
        let [found, expected] = [found, gold.names].map(|names| names.iter().filter_map(trim).collect::<BTreeSet<_>>());
        for (&kind, [f, e, b]) in &mut counts {
            let count = |names: &BTreeSet<Name>| names.iter().filter(|name| name.2 == kind).count();
            *f += count(&found);
            *e += count(&expected);
            *b += found.intersection(&expected).filter(|name| name.2 == kind).count();
        }
    }
    let all = counts.values().fold([0; 3], |sum, one| [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]]);
    let kinds = KINDS.iter().zip(counts.values()).map(|(kind, counts)| line(kind, *counts));
    Ok(std::iter::once(line("all", all)).chain(kinds).collect::<Vec<_>>().join("; "))
}

fn line(name: &str, [found, gold, both]: [usize; 3]) -> String {
    let share = |of: usize| 100.0 * both as f64 / of.max(1) as f64;
    format!("{name} P {:.1} R {:.1} F {:.1}", share(found), share(gold), 200.0 * both as f64 / (found + gold).max(1) as f64)
}

/// The names that the engine finds: each mention by a name.
fn found(document: &Document) -> Vec<Name> {
    let entities = entities::find(document, &Language::read(document));
    let kind = |kind| match kind {
        EntityKind::Person => 0,
        EntityKind::Organisation => 1,
        EntityKind::Place => 2,
    };
    let names = entities.mentions.iter().filter(|(_, mention)| !matches!(mention.form, Form::Role | Form::Pronoun));
    names.map(|(id, mention)| (mention.span.start(), mention.span.end(), kind(entities.all[*id].kind))).collect()
}

/// A name without what the lists disagree on.
fn trimmed(document: &Document, (start, end, kind): Name) -> Option<Name> {
    let mut tokens = document.tokens_in(Span::new(start, end));
    let word = |index: usize| document.token_text(index);
    let folded = |index: usize| word(index).to_lowercase();
    let title = |index: &usize| {
        let word = folded(*index);
        matches!(word.as_str(), "the" | "a" | "an" | "of" | "state" | "vice")
            || kind == 0 && (titles::is_title(&word) || posts::post(&word).is_some())
    };
    let starts = kind == 0 || tokens.clone().next().is_some_and(|first| matches!(folded(first).as_str(), "the" | "a" | "an"));
    if starts {
        let limit = if kind == 0 { usize::MAX } else { 1 };
        tokens.start += tokens.clone().take(limit).take_while(title).count();
    }
    while tokens.len() > 1 && matches!(word(tokens.end - 1), "'s" | "’s" | "'" | "’") {
        tokens.end -= 1;
    }
    let people = kind == 0 && tokens.len() == 1 && countries::of_demonym(word(tokens.start)).is_some();
    (!tokens.is_empty() && !people).then(|| {
        let span = document.span_of(&tokens);
        (span.start(), span.end(), kind)
    })
}

/// The texts of a list, each token followed by white space where `spaces` says so, or else where writers put it.
fn read(list: &str, spaces: &[&str]) -> Vec<Gold> {
    let mut texts: Vec<Gold> = Vec::new();
    let mut number = 0;
    for block in list.split("\n\n") {
        if texts.is_empty() || block.contains("-DOCSTART-") {
            texts.push(Gold { text: String::new(), names: Vec::new() });
        }
        let Some(gold) = texts.last_mut() else { continue };
        for line in block.lines().filter(|line| !line.starts_with("-DOCSTART-")) {
            let (word, tag) = line.rsplit_once('\t').unwrap_or((line, "O"));
            if spaces.is_empty() && joins(&gold.text, word) && gold.text.ends_with(' ') {
                gold.text.pop();
            }
            let start = gold.text.len();
            gold.text.push_str(word);
            let kind = KINDS.iter().position(|kind| tag.ends_with(kind));
            match (kind, gold.names.last_mut()) {
                (Some(_), Some(last)) if tag.starts_with("I-") => last.1 = gold.text.len(),
                (Some(kind), _) => gold.names.push((start, gold.text.len(), kind)),
                _ => {}
            }
            gold.text.push_str(spaces.get(number).copied().unwrap_or(" "));
            number += 1;
        }
    }
    texts
}

/// Whether `word` follows `text` without white space.
fn joins(text: &str, word: &str) -> bool {
    let opened = text.trim_end().ends_with(['(', '[', '$', '“', '‘']);
    opened || word.starts_with(['.', ',', ';', ':', '!', '?', ')', ']', '%', '”', '’', '\'']) || word.eq_ignore_ascii_case("n't")
}

/// For each word of the treebank at `path`, what follows it: nothing, a space or the end of its paragraph.
fn spaces(path: &Path) -> io::Result<Vec<&'static str>> {
    let mut spaces: Vec<&'static str> = Vec::new();
    // The last word of a contraction, and what follows the whole.
    let mut contraction = (0, "");
    let text = fs::read_to_string(path)?;
    for line in text.lines() {
        let mut fields = line.split('\t');
        let id = fields.next().unwrap_or_default();
        let space = if line.contains("SpaceAfter=No") { "" } else { " " };
        if line.starts_with("# newpar") {
            spaces.last_mut().into_iter().for_each(|last| *last = "\n\n");
        } else if let Some((_, last)) = id.split_once('-').filter(|_| !line.starts_with('#')) {
            contraction = (last.parse().unwrap_or(0), space);
        } else if let Ok(id) = id.parse::<usize>() {
            let inner = if id < contraction.0 { "" } else { contraction.1 };
            spaces.push(if id <= contraction.0 { inner } else { space });
        } else if line.is_empty() {
            contraction = (0, "");
        }
    }
    Ok(spaces)
}
