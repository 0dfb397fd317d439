//! Reads `attributions.md`: each expected line is an attribution: kind, speaker, cue, what is said.

use crosscheck::extract::{Attribution, AttributionKind};
use crosscheck::{Article, Input};

use crate::cases::verify;

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
            (Some(pronoun), Some(name)) => format!("{} ({})", slice(pronoun), slice(name)),
            (speaker, _) => speaker.map_or("-", slice).to_owned(),
        };
        format!("{kind} | {speaker} | {} | {}", attribution.cue.map_or("-", slice), slice(attribution.span))
    };
    article.attributions.iter().map(line).collect()
}

#[test]
fn finds_who_says_what() {
    verify("attributions", 80, found);
}
