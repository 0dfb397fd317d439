//! Reads `attributions.md`: each expected line is an attribution: kind, speaker, cue, what is said. The cue is for the
//! reader; right is what has the kind, the speaker and the words.

use crosscheck::extract::{Attribution, AttributionKind};
use crosscheck::{Article, Input};

use crate::cases::score;

fn found(text: &str) -> Vec<String> {
    let article = Article::read(&Input { text, ..Input::default() });
    let slice = |span| article.document.slice(span);
    let line = |attribution: &Attribution| {
        let kind = match attribution.kind {
            AttributionKind::Direct => "direct",
            AttributionKind::Indirect => "indirect",
            AttributionKind::Mixed => "mixed",
        };
        let speaker = match (attribution.speaker, attribution.antecedent) {
            (Some(pronoun), Some(name)) => {
                let name = attribution.entity.map_or(slice(name), |id| article.entities.all[id].name.as_str());
                format!("{} ({name})", slice(pronoun))
            }
            (speaker, _) => speaker.map_or("-", slice).to_owned(),
        };
        format!("{kind} | {speaker} | {} | {}", attribution.cue.map_or("-", slice), slice(attribution.span))
    };
    article.attributions.iter().map(line).collect()
}

/// An attribution without its cue: who says what, and whether it is quoted.
fn without_cue(line: &str) -> String {
    let parts: Vec<&str> = line.splitn(4, " | ").collect();
    let [kind, speaker, _, said] = parts[..] else { panic!("{line} has no four parts") };
    format!("{kind} | {speaker} | {said}")
}

/// How many of the expected are found, and how many there are with those found besides.
fn count(expected: &[String], found: &[String]) -> (usize, usize) {
    let mut rest: Vec<String> = found.iter().map(|line| without_cue(line)).collect();
    let before = rest.len();
    for line in expected.iter().map(|line| without_cue(line)) {
        if let Some(at) = rest.iter().position(|found| *found == line) {
            rest.remove(at);
        }
    }
    (before - rest.len(), expected.len() + rest.len())
}

#[test]
fn finds_who_says_what() {
    let (open, held_back) = score("attributions", found, count);
    assert!(open.all + held_back.all >= 300, "too few attributions: {open:?}, {held_back:?}");
    let all = (open.right + held_back.right) as f64 / (open.all + held_back.all) as f64;
    assert!(all >= 0.9, "{all:.3}");
    assert!(open.share() >= 0.95 && held_back.share() >= 0.79, "{open:?}, {held_back:?}");
}
