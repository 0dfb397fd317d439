//! What an edit leaves: an article that is read with what was read of it before is read as if for the first time.

use crosscheck::calendar::Date;
use crosscheck::language::{Parser, Readings};
use crosscheck::report::json::{Form, answer_with_layers};
use crosscheck::{Article, Input, report_on};

#[path = "support/numbers.rs"]
mod numbers;

use numbers::Numbers;

/// Edits in all, and how many make one person's work at one article.
const EDITS: usize = 1000;
const SESSION: usize = 125;
/// Beyond this length, in bytes, an article is cut rather than added to.
const LONG: usize = 900;

/// Paragraphs in which names, days and numbers come back, some of them in another sense or spelling.
const PARAGRAPHS: [&str; 8] = [
    "Washington signs off the bridge\n\nMayor Anna Kowalska opened the bridge in Jordan Falls on Monday, 12 March 2024.",
    "“It cost $3 million,” Kowalska said. “Nobody was hurt.” The council’s engineer, Paul Jordan, put it at $3.2 million.",
    "Jordan denied that two workers had been hurt. Two workers were hurt, Dr. Jordan Washington of St. Anne’s hospital said.",
    "- 12 lorries\n- 3 cranes, 4 of them on loan\n- a ferry that Washington Shipping lent the town until 31 April",
    "The town, of 4,000 people, had 1,200 voters; 700 were for the bridge and 600 against, or 58.3% of them all.",
    "WASHINGTON, March 14 (AP) — Kowalski, 46, was born on 3 May 1970, and isn’t the mayor’s brother. He dates back to her.",
    "Q: Was it open? A: It was closed. All of the lanes were shut on Tuesday, although May said that one lane had been open.",
    "“We will not go, and the ferry of the town’s own\n\n“company will not go either,” said Paul Jordon, who went on Friday.",
];

/// What is typed in the middle of anything.
const TYPED: [&str; 16] =
    [" ", "\n\n", ".", ". ", ", ", "”", "“", "’s", "-", " not", " Jordan", " Washington said", " 12", " on Monday", "X", "é"];

fn parser() -> &'static Parser {
    Box::leak(Box::new(Parser::read(include_bytes!("../src/language/data/parser.bin")).expect("a model")))
}

/// A place in `text` that is not within a letter.
fn place(text: &str, numbers: &mut Numbers) -> usize {
    text.floor_char_boundary(numbers.below(text.len() + 1))
}

/// Changes `text` as a person does: types, deletes, replaces, pastes, moves a paragraph, or takes back what was done `before`.
fn edit(text: &mut String, before: &str, numbers: &mut Numbers) {
    let from = place(text, numbers);
    // A letter, some words, or a paragraph and more.
    let most = [1, 8, 40, 300][numbers.below(4)];
    let to = text.ceil_char_boundary((from + 1 + numbers.below(most)).min(text.len()));
    let paragraph = PARAGRAPHS[numbers.below(PARAGRAPHS.len())];
    match numbers.below(if text.len() > LONG { 4 } else { 10 }) {
        0 | 1 => text.replace_range(from..to, ""),
        2 => text.replace_range(from..to, TYPED[numbers.below(TYPED.len())]),
        3 => *text = before.to_owned(),
        4..=6 => text.insert_str(from, TYPED[numbers.below(TYPED.len())]),
        7 => text.insert_str(from, &format!("\n\n{paragraph}\n\n")),
        8 => text.insert_str(from, paragraph.split_once(". ").map_or(paragraph, |(sentence, _)| sentence)),
        _ => {
            let cut: String = text.drain(from..to).collect();
            text.insert_str(place(text, numbers), &cut);
        }
    }
}

/// All that is found in `article` and read out of it.
fn told(article: &Article) -> String {
    answer_with_layers(&serde_json::Value::Null, article, &report_on(article), &Form::default())
}

#[test]
fn an_edited_article_is_read_as_if_for_the_first_time() {
    let parser = parser();
    let sessions = (0..EDITS / SESSION).map(|seed| {
        std::thread::spawn(move || {
            let (mut numbers, mut readings) = (Numbers(seed as u64 + 1), Readings::default());
            let (mut text, mut before) = (PARAGRAPHS[seed].to_owned(), String::new());
            for count in 0..SESSION {
                let last = text.clone();
                edit(&mut text, &before, &mut numbers);
                before = last;
                // The page's parser comes after the first answers.
                let parser = Some(parser).filter(|_| count > 3);
                let input = Input { text: &text, date: Date::new(2024, 3, 14), parser, ..Input::default() };
                let (known, fresh) = (Article::read_with(&input, &mut readings), Article::read(&input));
                assert_eq!(told(&known), told(&fresh), "after {count} edits of session {seed}:\n{text}");
            }
        })
    });
    for session in sessions.collect::<Vec<_>>() {
        session.join().expect("an article that is read in the same way");
    }
}
