//! What is counted and measured: each number under the thing that it counts, with the range they span and the sums they make.

use std::collections::BTreeMap;

use super::{Group, Reader, counted};
use crate::article::Article;
use crate::extract::{Hedge, Quantity, Unit};

/// The most numbers of one paragraph among which a sum is looked for.
const MOST_PARTS: usize = 12;

/// One group for each thing counted, those with most numbers first.
pub(super) fn groups(reader: &Reader) -> Vec<Group> {
    let article = reader.article;
    let mut found: Vec<(String, Vec<&Quantity>)> = Vec::new();
    let mut places = BTreeMap::new();
    for quantity in &article.quantities {
        let (key, title) = counts(article, quantity);
        let at = *places.entry(key).or_insert(found.len());
        if at == found.len() {
            found.push((title, Vec::new()));
        }
        found[at].1.push(quantity);
    }
    found.sort_by_key(|(_, all)| std::cmp::Reverse(all.len()));
    let group = |(title, all): (String, Vec<&Quantity>)| {
        let entry = |quantity: &&Quantity| reader.entry(&in_words(article, quantity), quantity.span);
        Group { title, note: note(article, &all), entries: all.iter().map(entry).collect(), ..Group::default() }
    };
    found.into_iter().map(group).collect()
}

/// What the number counts or measures: a key that two numbers of one thing share, and a name.
fn counts(article: &Article, quantity: &Quantity) -> (String, String) {
    let own = |name: &str| (format!(" {name}"), name.to_owned());
    match &quantity.unit {
        Unit::Count => match quantity.noun {
            Some(noun) => (article.language.lemma(noun).to_owned(), article.language.folded(noun).to_owned()),
            None => own("numbers by themselves"),
        },
        Unit::Ordinal => own("places in an order"),
        Unit::Percent | Unit::PercentPoint => own("percentages"),
        Unit::Fraction => own("shares"),
        Unit::Times => own("multiples"),
        Unit::Money(currency) => own(&format!("money, {currency}")),
        Unit::Measure(symbol) => own(&format!("measures, {symbol}")),
        Unit::Age => own("ages"),
        Unit::Score => own("scores"),
    }
}

/// How many they are, from the lowest to the highest, and what adds up among them.
fn note(article: &Article, all: &[&Quantity]) -> String {
    let (Some(low), Some(high)) = (all.iter().map(|it| it.value).reduce(f64::min), all.iter().map(|it| it.value).reduce(f64::max))
    else {
        return String::new();
    };
    let mut parts = vec![counted(all.len(), "figure")];
    if low < high {
        parts.push(format!("from {} to {}", number(low), number(high)));
    }
    let paragraph = |quantity: &&Quantity| {
        let sentence = article.document.sentence_at(quantity.span.start());
        sentence.map(|sentence| article.document.sentences[sentence].paragraph)
    };
    parts.extend(all.chunk_by(|one, other| paragraph(one) == paragraph(other)).filter_map(sum));
    parts.join(" · ")
}

/// "5 + 4 + 9 = 18": where one of the numbers is what all others make.
fn sum(of: &[&Quantity]) -> Option<String> {
    let exact = of.iter().all(|quantity| quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0);
    if !exact || !(3..=MOST_PARTS).contains(&of.len()) {
        return None;
    }
    let half = of.iter().map(|quantity| quantity.value).sum::<f64>() / 2.0;
    let total = of.iter().position(|quantity| (quantity.value - half).abs() < 1e-6)?;
    let parts = of.iter().enumerate().filter(|(index, _)| *index != total).map(|(_, quantity)| number(quantity.value));
    Some(format!("{} = {}", parts.collect::<Vec<_>>().join(" + "), number(half)))
}

/// "about 400 people", "from 9 to 12 km", "4,200,000 GBP".
pub(super) fn in_words(article: &Article, quantity: &Quantity) -> String {
    let hedge = match quantity.hedge {
        Hedge::Exact => "",
        Hedge::About => "about ",
        Hedge::AtLeast => "at least ",
        Hedge::AtMost => "at most ",
    };
    let value = match quantity.high {
        Some(high) => format!("{} to {}", number(quantity.value), number(high)),
        None => number(quantity.value),
    };
    let unit = match &quantity.unit {
        Unit::Count => quantity.noun.map_or("", |noun| article.language.folded(noun)),
        Unit::Ordinal => "in order",
        Unit::Percent => "percent",
        Unit::PercentPoint => "percentage points",
        Unit::Fraction => "of the whole",
        Unit::Times => "times",
        Unit::Money(currency) => currency,
        Unit::Measure(symbol) => symbol,
        Unit::Age => "years of age",
        Unit::Score => "as a score",
    };
    format!("{hedge}{value} {unit}").trim_end().to_owned()
}

/// "4,200,000", "0.25".
fn number(value: f64) -> String {
    let written = format!("{:.3}", value.abs());
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    let mut grouped = if value < 0.0 { String::from("-") } else { String::new() };
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let part = part.trim_end_matches('0');
    if !part.is_empty() {
        grouped.push('.');
        grouped.push_str(part);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers() {
        let cases = [
            (0.0, "0"),
            (4.0, "4"),
            (1204.0, "1,204"),
            (4_200_000.0, "4,200,000"),
            (0.25, "0.25"),
            (-3.5, "-3.5"),
            (1.0 / 3.0, "0.333"),
        ];
        for (value, words) in cases {
            assert_eq!(number(value), words);
        }
    }
}
