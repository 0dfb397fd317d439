//! Lemmas: the dictionary form of a word, from its Penn tag and its last letters.
//!
//! Comes in: a folded word with its tag. Goes out: how many of its last characters fall away and what takes their place.
//! The rules are learned from treebanks; the rule of the longest ending that a word has applies, and a whole word (`^` at its
//! start) is the longest ending there is: "walked" → "walk", "carried" → "carry", "^went" → "go".

use super::Xpos;

/// The longest ending, in characters, that a rule may have without being a whole word.
pub(super) const LONGEST_ENDING: usize = 6;

/// An ending and what becomes of it.
#[derive(Clone, Copy, Debug)]
struct Rule {
    ending: &'static str,
    /// The characters that fall away.
    cut: u8,
    /// What takes their place.
    add: &'static str,
}

/// The rules of every tag.
#[derive(Debug)]
pub(super) struct Lemmatiser {
    /// By the number of the tag, sorted by ending.
    rules: Vec<Vec<Rule>>,
}

impl Lemmatiser {
    /// Reads what [`super::train`] wrote: `# VBD` opens a tag's rules, each an ending, a number and an addition between tabs.
    pub fn read(data: &'static str) -> Self {
        let mut rules: Vec<Vec<Rule>> = vec![Vec::new(); Xpos::ALL.len()];
        let mut tag = 0;
        for line in data.lines() {
            if let Some(name) = line.strip_prefix("# ") {
                tag = Xpos::ALL.iter().position(|xpos| xpos.name() == name).unwrap_or(0);
                continue;
            }
            let mut fields = line.split('\t');
            if let (Some(ending), Some(cut), Some(add)) = (fields.next(), fields.next(), fields.next()) {
                rules[tag].push(Rule { ending, cut: cut.parse().unwrap_or(0), add });
            }
        }
        Self { rules }
    }

    /// Appends the lemma of the folded word `word` to `lemma`.
    pub fn lemma(&self, word: &str, xpos: Xpos, lemma: &mut String) {
        let Some(rule) = self.rule(word, xpos) else { return lemma.push_str(word) };
        let cut = word.char_indices().rev().nth(usize::from(rule.cut).wrapping_sub(1));
        let stem = match rule.cut {
            0 => word,
            _ => cut.map_or("", |(at, _)| &word[..at]),
        };
        lemma.push_str(stem);
        lemma.push_str(rule.add);
    }

    fn rule(&self, word: &str, xpos: Xpos) -> Option<&Rule> {
        let rules = &self.rules[xpos as usize];
        if rules.is_empty() {
            return None;
        }
        let whole = rules.binary_search_by(|rule| match rule.ending.strip_prefix('^') {
            Some(ending) => ending.cmp(word),
            None => std::cmp::Ordering::Greater,
        });
        if let Ok(at) = whole {
            return Some(&rules[at]);
        }
        let starts = word.char_indices().rev().map(|(at, _)| at).take(LONGEST_ENDING);
        let mut endings = [""; LONGEST_ENDING + 1];
        let mut count = 1;
        for (ending, start) in endings[1..].iter_mut().zip(starts) {
            *ending = &word[start..];
            count += 1;
        }
        endings[..count]
            .iter()
            .rev()
            .find_map(|ending| rules.binary_search_by(|rule| rule.ending.cmp(ending)).ok().map(|at| &rules[at]))
    }
}
