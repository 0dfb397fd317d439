//! Propositions, from `propositions.md`.

use crosscheck::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crosscheck::{Article, Input};

fn shown(article: &Article, proposition: &Proposition) -> String {
    let slice = |argument: &Argument| article.document.slice(argument.span).to_owned();
    let mut parts = Vec::new();
    parts.extend((proposition.polarity == Polarity::Negated).then(|| "not".to_owned()));
    parts.extend((proposition.modality != Modality::Asserted).then(|| format!("{:?}", proposition.modality).to_lowercase()));
    parts.extend((proposition.tense != Tense::None).then(|| format!("{:?}", proposition.tense).to_lowercase()));
    parts.extend(proposition.subject.iter().map(|argument| format!("who: {}", slice(argument))));
    parts.extend(proposition.object.iter().map(|argument| format!("what: {}", slice(argument))));
    parts.extend(proposition.obliques.iter().map(|(preposition, argument)| format!("{preposition}: {}", slice(argument))));
    parts.extend(proposition.times.iter().map(|time| format!("when: {}", article.document.slice(article.times[*time].span))));
    let noun = if proposition.nominal { "noun " } else { "" };
    format!("{noun}{} ({})", proposition.lemma, parts.join(", "))
}

#[test]
fn finds_who_does_what_to_whom() {
    let (mut cases, mut failures) = (0, Vec::new());
    for line in include_str!("propositions.md").lines() {
        let Some((text, expected)) = line.strip_prefix("- ").and_then(|case| case.split_once(" → ")) else { continue };
        let article = Article::read(&Input { text, ..Input::default() });
        let found: Vec<String> = article.propositions.iter().map(|proposition| shown(&article, proposition)).collect();
        let found = if found.is_empty() { "—".to_owned() } else { found.join("; ") };
        if found != expected {
            failures.push(format!("- {text} → {found}\n  expected {expected}"));
        }
        cases += 1;
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
    assert!(cases > 59, "the cases were not read");
}
