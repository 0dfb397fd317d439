//! What holds for any text: no panic, places inside the text and between letters, the same answer twice, and time that
//! grows with the text and no faster.

use std::time::{Duration, Instant};

use crosscheck::calendar::Date;
use crosscheck::text::Span;
use crosscheck::{Article, Input, Report, report_on};

#[path = "support/numbers.rs"]
mod numbers;

use numbers::Numbers;

/// Texts that something has broken on, or could: each is made as long as a test asks for.
const HOSTILE: [(&str, &str); 36] = [
    ("spaces", " "),
    ("line breaks", "\n"),
    ("carriage returns", "\r\n\r"),
    ("nothing to see", "\u{200B}\u{FEFF}\u{0}"),
    ("combining marks", "e\u{301}\u{302}\u{303}"),
    ("emoji", "👩‍👩‍👧‍👦🏳️‍🌈🎡"),
    ("marks that turn the text round", "a\u{202E}b\u{2066}c\u{200F}12\u{2069} "),
    ("half a family", "👩\u{200D}👩\u{200D} 🏳\u{FE0F}\u{200D} "),
    ("scripts mixed in one word", "Mосква12Ζωήעברית漢字3.5กข "),
    ("what half a character becomes", "\u{FFFD}a\u{FFFD}12\u{FFFD} "),
    ("NUL between words", "Smith\u{0}said\u{0}12\u{0}"),
    ("right to left", "שלום \u{202E}עולם 12 "),
    ("straight quotation marks", "\""),
    ("single quotation marks", "'"),
    ("curly quotation marks", "“‘”’"),
    ("opening quotation marks", "“a "),
    ("quotations in quotations", "“He said ‘she said “no”’”, he said. "),
    ("unclosed quotations in paragraphs", "“We will go on, and on\n\n"),
    ("brackets", "([{"),
    ("quotations that open and never close", "“‘«„"),
    ("closed brackets", "(a (b) c) "),
    ("full stops", ". "),
    ("dots", "..."),
    ("dashes", "— – - "),
    ("capitals", "Anna Maria Smith Jones "),
    ("names without an end", "Smith-Jones-"),
    ("initials", "U.S.A. A.B. "),
    ("numbers", "12 1,200 3.5 million 40% $7 "),
    ("digits", "1234567890"),
    ("number words", "one hundred and twenty thousand "),
    ("dates", "Monday, 12 March 2024, "),
    ("slashes and colons", "1/2/3:4:5 "),
    ("one long word", "a"),
    ("said he said", "he said she said that "),
    ("not and not", "It was not so. It was so. "),
    ("a list", "- 12 people from Kyiv, Ukraine\n"),
];

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

fn input(text: &str) -> Input<'_> {
    Input { title: None, text, date: Date::new(2024, 3, 14), ..Input::default() }
}

/// The report, after a look at every place in it and in the layers.
fn checked(input: &Input) -> Report {
    let article = Article::read(input);
    let report = report_on(&article);
    let text = article.document.text();
    let assert_inside = |span: Span, what: &str| {
        assert!(text.get(span.start()..span.end()).is_some(), "{what} at {span:?} is not in {:?}", &text[..text.len().min(80)]);
    };
    assert!(text.ends_with(input.text), "the text is as given");
    article.document.tokens.iter().for_each(|token| assert_inside(token.span, "a token"));
    article.document.sentences.iter().for_each(|sentence| assert_inside(sentence.span, "a sentence"));
    article.times.iter().for_each(|time| assert_inside(time.span, "a time"));
    article.quantities.iter().for_each(|quantity| assert_inside(quantity.span, "a quantity"));
    article.quotations.iter().for_each(|quotation| assert_inside(quotation.span.cover(quotation.inner), "a quotation"));
    article.entities.mentions.iter().for_each(|(_, mention)| assert_inside(mention.span, "a mention"));
    article.propositions.iter().for_each(|proposition| assert_inside(proposition.span, "a proposition"));
    for attribution in &article.attributions {
        assert_inside(attribution.span, "an attribution");
        attribution.speaker.iter().chain(&attribution.cue).for_each(|&span| assert_inside(span, "a speaker or cue"));
    }
    report.claims.iter().for_each(|claim| assert_inside(claim.span, "a claim"));
    for finding in &report.findings {
        finding.labels().for_each(|label| assert_inside(label.span, &finding.check));
    }
    report
}

#[test]
fn every_text_gets_an_answer_and_the_same_one_twice() {
    for (_, piece) in HOSTILE {
        for bytes in [0, 1, 40, 3000] {
            let text = repeated(piece, bytes);
            let title = text.lines().next();
            for input in [input(&text), Input { title, ..input(&text) }, Input { date: None, ..input(&text) }] {
                assert_eq!(checked(&input), checked(&input));
            }
        }
    }
}

#[test]
fn texts_thrown_together_get_an_answer() {
    const PIECES: [&str; 40] = [
        "Monday",
        "12",
        "March",
        "2024",
        ",",
        ".",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "“",
        "”",
        "\"",
        "’s",
        "Mr.",
        "Smith",
        "said",
        "he",
        "not",
        "31 June",
        "$1.2",
        "million",
        "%",
        "third",
        "from",
        "to",
        "(",
        ")",
        "WHO",
        "é",
        "🎡",
        "\u{301}",
        "-",
        "—",
        "ago",
        "25:61",
        "99999999999999999999",
        "0",
        "of",
    ];
    let mut numbers = Numbers(4);
    for _ in 0..3000 {
        let text: String = (0..numbers.below(60)).map(|_| PIECES[numbers.below(PIECES.len())]).collect();
        checked(&input(&text));
    }
}

#[test]
fn every_cut_of_an_article_gets_an_answer() {
    let article = "KYIV, 12 March (AP) — “We lost 3 of 40 houses,” said Mayor Vitali Klitschko’s aide, Anna Ivanova (34).\n\n\
        She added: “It’s the 2nd strike since 31 June, 7.5% more than in 2023.\n\n“We’ll rebuild.” The WHO didn’t reply — yet.\n\n\
        Nine people died; earlier reports spoke of eleven, 1,200 km away… 🎡 café naïve";
    let letters: Vec<usize> = article.char_indices().map(|(at, _)| at).collect();
    for &at in &letters {
        checked(&input(&article[..at]));
        checked(&input(&article[at..]));
    }
}

#[test]
fn texts_of_one_line_and_of_marks_alone_get_an_answer() {
    for (piece, count) in [("“", 100_000), ("\"", 100_000), ("“‘", 50_000), ("(", 100_000), ("([{“", 25_000), ("a", 1_000_000)]
    {
        checked(&input(&piece.repeat(count)));
    }
    // Without a single full stop, and with one at the end of each sentence.
    for piece in ["the council met and ", "The council met on Monday, 12 March 2024. "] {
        checked(&input(&repeated(piece, if cfg!(debug_assertions) { 100_000 } else { 1_000_000 })));
    }
    let depth = 2_000;
    checked(&input(&format!("{}no{}", "“He said ‘she said ".repeat(depth), "’ he said”".repeat(depth))));
}

/// How long the engine takes for `bytes` of `piece`.
fn time(piece: &str, bytes: usize) -> Duration {
    let text = repeated(piece, bytes);
    let start = Instant::now();
    checked(&input(&text));
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    // The first call decodes the models.
    time("a", 1);
    // Eight times the text takes eight times as long where time is linear, and 64 times where it is quadratic. A busy
    // machine may make one measurement look so, not four.
    let steep = |piece: &str| {
        let (short, long) = (time(piece, 8_000), time(piece, 64_000));
        long > Duration::from_millis(100) && long > short * 24
    };
    let steep: Vec<_> = HOSTILE.iter().filter(|(_, piece)| (0..4).all(|_| steep(piece))).map(|(name, _)| name).collect();
    assert!(steep.is_empty(), "time grows too fast with {steep:?}");
}
