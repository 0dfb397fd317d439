//! Grows the forest from labelled articles, and tells how good it is on others.
//!
//! Comes in: a folder with `articles.jsonl`, `articles-more.jsonl` and the clean texts, and this repository's own labelled
//! articles. Goes out: `data/forest.bin`. The same from the same input: nothing is drawn by chance.
//!
//! Every other text of the clean sets and of `articles-more.jsonl` is left to the report, and so are all labelled articles
//! that are held back.

mod grow;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Deserialize;

use self::rows::Rows;
use super::forest::{CLUSTERS, Forest};
use super::told::tells;
use crate::article::{Article, Input};
use crate::calendar::Date;
use crate::language::{self, Parser};

/// A text of any of the sets.
#[derive(Deserialize)]
struct Text {
    title: Option<String>,
    text: String,
    date: Option<String>,
    /// The disagreements that are known of.
    #[serde(default)]
    issues: Vec<Issue>,
    /// In contradoc: whether one was planted.
    #[serde(default)]
    label: u8,
}

/// A disagreement.
#[derive(Deserialize)]
struct Issue {
    /// Exact parts of title or text.
    sides: Vec<String>,
}

/// Trains from `bench` and `labelled`, writes into `data`, and reports to standard output.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn train(bench: &Path, labelled: &Path, data: &Path, parser: &'static Parser) -> io::Result<()> {
    let every = |texts: Vec<Text>, odd: usize| {
        texts.into_iter().enumerate().filter(|(at, _)| at % 2 == odd).map(|(_, text)| text).collect::<Vec<_>>()
    };
    let set = |name: &str| read(&bench.join(name));
    let own = |name: &str| read(&labelled.join(name));
    let mut training = set("articles.jsonl")?;
    training.extend(every(set("articles-more.jsonl")?, 0));
    for name in ["open", "kinds-open", "wording-open", "accounts-open"] {
        training.extend(own(&format!("{name}.jsonl"))?);
    }
    let clean = |odd: usize| -> io::Result<Vec<Text>> {
        let mut texts = every(set("clean_wikinews.jsonl")?, odd);
        texts.extend(every(set("clean_gum.jsonl")?, odd));
        texts.extend(every(set("contradoc.jsonl")?.into_iter().filter(|text| text.label == 0).collect(), odd));
        Ok(texts)
    };
    training.extend(clean(0)?);

    let articles: Vec<Article> = training.iter().map(|text| text.read(parser)).collect();
    let mut forest = Forest { rarities: rarities(&articles), ..Forest::default() };
    let rows = Rows::of(&training, &articles, &forest);
    forest.grow(&rows);
    fs::write(data.join("forest.bin"), forest.write())?;
    report("trained on", &forest, &rows)?;
    for (name, texts) in [
        ("articles-more, other half", every(set("articles-more.jsonl")?, 1)),
        ("held-back", own("held-back.jsonl")?),
        ("kinds-held-back", own("kinds-held-back.jsonl")?),
        ("wording-held-back", own("wording-held-back.jsonl")?),
        ("accounts-held-back", own("accounts-held-back.jsonl")?),
        ("clean, other half", clean(1)?),
    ] {
        let articles: Vec<Article> = texts.iter().map(|text| text.read(parser)).collect();
        report(name, &forest, &Rows::of(&texts, &articles, &forest))?;
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<Vec<Text>> {
    let lines = fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    lines.lines().map(|line| serde_json::from_str(line).map_err(io::Error::from)).collect()
}

impl Text {
    fn read(&self, parser: &'static Parser) -> Article {
        let date = self.date.as_deref().and_then(Date::parse);
        Article::read(&Input { title: self.title.as_deref(), text: &self.text, date, parser: Some(parser) })
    }
}

/// How rare the words of each cluster are: the mean over their occurrences of the logarithm of texts to texts with the word.
fn rarities(articles: &[Article]) -> Vec<u8> {
    let mut texts: BTreeMap<String, u32> = BTreeMap::new();
    let words = |article: &Article| -> Vec<String> {
        let telling = (0..article.document.tokens.len()).filter(|&token| tells(article, token));
        telling.map(|token| article.language.lemma(token).to_lowercase()).collect()
    };
    for article in articles {
        let mut words = words(article);
        words.sort_unstable();
        words.dedup();
        for word in words {
            *texts.entry(word).or_default() += 1;
        }
    }
    let total = (articles.len() + 1) as f64;
    let mut sums = vec![(0.0, 0.0); CLUSTERS];
    for word in articles.iter().flat_map(words) {
        let rarity = (total / f64::from(texts[&word] + 1)).ln();
        let (sum, count) = &mut sums[language::cluster(&word) as usize];
        *sum += rarity;
        *count += 1.0;
    }
    let mean = |(sum, count): (f64, f64)| if count > 0.0 { sum / count } else { total.ln() - 1.0 };
    sums.into_iter().map(|sums| (mean(sums) * 16.0) as u8).collect()
}

/// Writes what the forest says of `rows` at several thresholds.
fn report(name: &str, forest: &Forest, rows: &Rows) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let reach: BTreeSet<usize> = rows.texts.iter().flat_map(|(_, shown)| shown.iter().copied()).collect();
    writeln!(
        out,
        "{name}: {} texts, {} pairs, {} disagreements of two places, {} of them among the pairs",
        rows.counts[0],
        rows.right.len(),
        rows.counts[1],
        reach.len()
    )?;
    for least in [-2500, -2000, -1500, -1250, -1000, -750, -500, -250, 0] {
        let said: Vec<usize> = (0..rows.right.len()).filter(|&row| forest.score(&rows.values[row]) >= least).collect();
        let right = said.iter().filter(|&&row| rows.right[row]).count();
        let shown: BTreeSet<usize> = said.iter().flat_map(|&row| rows.texts[row].1.iter().copied()).collect();
        let texts: BTreeSet<usize> = said.iter().map(|&row| rows.texts[row].0).collect();
        writeln!(
            out,
            "  {least:5}: {:4} said in {:3} texts, {right:3} right, {:3} disagreements",
            said.len(),
            texts.len(),
            shown.len()
        )?;
    }
    Ok(())
}
