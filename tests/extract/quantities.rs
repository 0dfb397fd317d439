//! Quantities, from `quantities.md`.

use crosscheck::extract::{Hedge, Quantity, Unit};
use crosscheck::{Article, Input};

fn shown(article: &Article, quantity: &Quantity) -> String {
    let unit = match &quantity.unit {
        Unit::Count => "count",
        Unit::Ordinal => "ordinal",
        Unit::Percent => "percent",
        Unit::PercentPoint => "point",
        Unit::Fraction => "fraction",
        Unit::Times => "times",
        Unit::Money(code) => code,
        Unit::Measure(symbol) => symbol,
        Unit::Age => "age",
        Unit::Score => "score",
    };
    let round = |value: f64| (value * 1e4).round() / 1e4;
    let high = quantity.high.map_or(String::new(), |high| format!("..{}", round(high)));
    let noun = quantity.noun.map_or(String::new(), |noun| format!(" ({})", article.document.token_text(noun)));
    let hedge = match quantity.hedge {
        Hedge::Exact => "",
        Hedge::About => ", about",
        Hedge::AtLeast => ", at least",
        Hedge::AtMost => ", at most",
    };
    let rounding = if quantity.rounding > 0.0 { format!(" ±{}", round(quantity.rounding)) } else { String::new() };
    let place = article.document.slice(quantity.span);
    format!("{place} = {}{high}{rounding} {unit}{noun}{hedge}", round(quantity.value))
}

#[test]
fn finds_each_quantity_with_value_unit_noun_and_hedge() {
    let (mut cases, mut failures) = (0, Vec::new());
    for line in include_str!("quantities.md").lines() {
        let Some((text, expected)) = line.strip_prefix("- ").and_then(|case| case.split_once(" → ")) else { continue };
        let article = Article::read(&Input { text, ..Input::default() });
        let found: Vec<String> = article.quantities.iter().map(|quantity| shown(&article, quantity)).collect();
        let found = if found.is_empty() { "—".to_owned() } else { found.join("; ") };
        if found != expected {
            failures.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
        cases += 1;
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
    assert!(cases >= 120, "only {cases} cases were read");
}
