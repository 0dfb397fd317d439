//! The share link from outside: what was packed comes back, and whatever happens to a link on its way is noticed.

use std::fs;
use std::path::Path;

use crosscheck::calendar::Date;
use crosscheck::link::{Dismissal, FindingId, LinkError, MAX_FRAGMENT, Shared, pack, unpack};
use crosscheck::text::Span;

#[path = "support/numbers.rs"]
mod numbers;

use numbers::Numbers;

fn packed(shared: &Shared) -> String {
    pack(shared).expect("it fits into a link")
}

/// A small article with everything that a link can hold.
fn full() -> Shared {
    let text = "Fair on Monday\n\nThe fair opens on Monday, 12 March 2024. “Bring €3,” she said. 🎡";
    let finding = |place: &str, check: &str| {
        let start = text.find(place).expect("the place is in the text");
        FindingId { check: check.into(), span: Span::new(start, start + place.len()) }
    };
    Shared {
        text: text.into(),
        date: Date::new(2024, 3, 1),
        dismissed: vec![
            Dismissal {
                finding: finding("“Bring €3,”", "attribution/unclosed-quotation"), reason: "She said “three”.".into()
            },
            Dismissal { finding: finding("🎡", "style/mixed-spelling"), reason: String::new() },
        ],
        selected: Some(finding("Monday,", "dates/weekday-mismatch")),
        off: Vec::new(),
        before: None,
    }
}

const LETTERS: &[u8; 68] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.&+=";

/// Fails where `damaged` opens as anything but what was sent.
fn assert_noticed(sent: &Shared, damaged: &str) {
    if let Ok(opened) = unpack(damaged) {
        assert_eq!(&opened, sent, "{damaged} shows another text");
    }
}

#[test]
fn what_was_packed_comes_back() {
    let long = Shared { text: "The council met again on Monday.\r\n".repeat(5000), ..Shared::default() };
    let odd = Shared { text: "\0\u{FEFF}\u{10FFFF}\t%41&#".into(), ..Shared::default() };
    let foreign = Shared { text: "Ζωή, 漢字, кириллица, עברית 🎡 ".repeat(90), ..Shared::default() };
    let quiet = Shared { off: vec!["style/mixed-units".into(), "dates/weekday-mismatch".into()], ..full() };
    let edited = Shared { before: Some(full().text.replace("opens", "opened").replace("€3", "€4 and a coat")), ..full() };
    for shared in [Shared::default(), full(), long, odd, foreign, quiet, edited] {
        assert_eq!(unpack(&packed(&shared)), Ok(shared));
    }
}

#[test]
fn links_are_made_of_letters_that_no_program_touches() {
    for words in 1..200 {
        let link = packed(&Shared { text: "It rained again. ".repeat(words), ..Shared::default() });
        let payload = link.strip_prefix("c1.").expect("a short text has the newest format");
        assert!(payload.bytes().all(|byte| LETTERS[..64].contains(&byte)), "{link}");
        assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link} ends in a sign that programs leave out");
    }
}

#[test]
fn what_programs_add_to_a_link_does_no_harm() {
    let link = packed(&full());
    let (front, back) = link.split_at(link.len() / 2);
    let encoded: String = link.bytes().map(|byte| format!("%{byte:02x}")).collect();
    for changed in [
        format!("#{link}"),
        format!("  #{link}\n"),
        format!("#{front}\r\n  {back}"),
        format!("#{front}%0A{back}"),
        format!("#{front}=\r\n{back}"),
        format!("#{front}\n> > {back}"),
        format!("#{link}%2526fbclid%253D1"),
        format!("#{front}\u{AD}{back}\u{200B}"),
        format!("#{link}&fbclid=IwAR0x-y_z"),
        format!("#{link}?utm_source=mail&utm_medium=d1.abc"),
        format!("#{link}%26gclid%3D1"),
        format!("#{link}."),
        format!("{link}>,"),
        format!("#{link}="),
        encoded,
    ] {
        assert_eq!(unpack(&changed), Ok(full()), "{changed}");
    }
}

#[test]
fn every_cut_is_called_one() {
    let link = packed(&full());
    for end in 1..link.len() {
        let opened = unpack(&link[..end]);
        assert!(matches!(opened, Err(LinkError::Truncated { .. })), "{end} of {}: {opened:?}", link.len());
    }
    let Err(error) = unpack(&link[..link.len() - 7]) else { panic!("a cut link opens") };
    let expected = format!("This link has lost its end: {} of {} characters arrived.", link.len() - 7, link.len());
    assert!(error.to_string().starts_with(&expected), "{error}");
}

#[test]
fn every_single_change_is_noticed() {
    let sent = Shared { text: "It rained on Monday.".into(), ..Shared::default() };
    let link = packed(&sent);
    for at in 0..=link.len() {
        let (front, back) = link.split_at(at);
        for letter in LETTERS.map(char::from) {
            assert_noticed(&sent, &format!("{front}{letter}{back}"));
            if let Some(rest) = back.get(1..) {
                assert_noticed(&sent, &format!("{front}{letter}{rest}"));
            }
        }
        if let Some(rest) = back.get(1..) {
            assert_noticed(&sent, &format!("{front}{rest}"));
            let (first, second) = (&back[..1], rest.get(..1).unwrap_or_default());
            assert_noticed(&sent, &format!("{front}{second}{first}{}", rest.get(1..).unwrap_or_default()));
        }
    }
}

#[test]
fn changes_of_long_links_are_noticed() {
    let mut numbers = Numbers(1);
    let words = ["council", "met", "on", "Monday", "twelve", "people", "said", "no"];
    let text = (0..3000).map(|_| words[numbers.below(words.len())]).collect::<Vec<_>>().join(" ");
    let sent = Shared { text, ..Shared::default() };
    let link = packed(&sent);
    for _ in 0..2000 {
        let (from, to) = (numbers.below(link.len()), numbers.below(link.len()));
        let (from, to) = (from.min(to), from.max(to));
        let letter = char::from(LETTERS[numbers.below(LETTERS.len())]);
        assert_noticed(&sent, &format!("{}{letter}{}", &link[..from], &link[from + 1..]));
        assert_noticed(&sent, &format!("{}{}", &link[..from], &link[to..]));
        assert_noticed(&sent, &link.replacen(&link[from..=from], &letter.to_string(), 3));
        assert_noticed(&sent, &link[..from].to_lowercase());
    }
}

#[test]
fn any_text_is_an_answer_or_an_error() {
    let mut numbers = Numbers(2);
    let pieces = ["d1.", "c1.", "#", "%", "%4", "%FF", "A", "AAAA", "____", "é", "\u{0}", "&", " ", "/wAA", "d2.", "gAAA", "f39/"];
    for _ in 0..20_000 {
        let text: String = (0..numbers.below(24)).map(|_| pieces[numbers.below(pieces.len())]).collect();
        assert!(unpack(&text).is_err(), "{text} opens");
        assert!(unpack(&format!("d1.{text}")).is_err(), "d1.{text} opens");
        assert!(unpack(&format!("c1.{text}")).is_err(), "c1.{text} opens");
    }
}

#[test]
fn what_is_no_link_of_ours_is_called_so() {
    for (fragment, error) in [
        ("", LinkError::NoArticle),
        ("#", LinkError::NoArticle),
        ("#about", LinkError::NoArticle),
        ("#d2.AAAA", LinkError::UnknownFormat("d2".into())),
        ("#b1.AAAA", LinkError::UnknownFormat("b1".into())),
        ("#d1.", LinkError::Truncated { arrived: 0, sent: None }),
        ("#d1.!!!", LinkError::Truncated { arrived: 0, sent: None }),
        ("#d1.AA!AA", LinkError::Altered),
        ("#c2.AAAA", LinkError::UnknownFormat("c2".into())),
        ("#c1.AA!AA", LinkError::Altered),
    ] {
        assert_eq!(unpack(fragment), Err(error), "{fragment}");
    }
}

#[test]
fn what_does_not_fit_is_refused_on_both_sides() {
    let mut numbers = Numbers(3);
    let noise: String = (0..2_000_000).map(|_| char::from(b' ' + numbers.below(90) as u8)).collect();
    assert_eq!(pack(&Shared { text: noise, ..Shared::default() }), Err(LinkError::TooLong));
    assert_eq!(pack(&Shared { text: "a".repeat(5 << 20), ..Shared::default() }), Err(LinkError::TooLong));
    assert_eq!(unpack(&format!("#d1.{}", "A".repeat(MAX_FRAGMENT + 1))), Err(LinkError::TooLong));
}

#[test]
fn every_error_says_what_to_do() {
    let errors = [
        LinkError::NoArticle,
        LinkError::UnknownFormat("d9".into()),
        LinkError::Truncated { arrived: 5, sent: Some(10) },
        LinkError::Truncated { arrived: 5, sent: None },
        LinkError::Altered,
        LinkError::UnknownFile,
        LinkError::TooLong,
    ];
    for sentence in errors.map(|error| error.to_string()) {
        assert!(
            sentence.ends_with('.') && ["sk the sender", "Send the text"].iter().any(|ask| sentence.contains(ask)),
            "{sentence}"
        );
    }
}

#[test]
fn links_that_were_given_away_open_for_ever() {
    let replied = Shared { before: Some(full().text.replace("opens", "opened")), ..full() };
    for (name, shared) in [("d1", full()), ("c1", full()), ("c1-reply", replied)] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/link/{name}.txt"));
        let link = fs::read_to_string(file).expect("the link is kept");
        assert_eq!(unpack(&link), Ok(shared.clone()), "{name}");
        if name.starts_with('c') {
            assert_eq!(packed(&shared), link.trim(), "the codec is not what it was: it needs a letter of its own");
        }
    }
}

/// Short articles on what news is about, each with its own names and numbers.
fn articles(count: usize) -> Vec<Shared> {
    let places = ["Millbrook", "Bodø", "Łódź", "Springfield", "Nantes"];
    let events = ["The council approved", "A court rejected", "Police confirmed", "The minister criticised", "Doctors welcomed"];
    let things = ["a plan for the harbour", "the new budget", "reports of a fire", "a study of 400 patients", "the strike"];
    let mut numbers = Numbers(11);
    let mut pick = |words: &[&'static str]| words[numbers.below(words.len())];
    let mut article = |number: usize| {
        let sentence = |_| format!("{} {} in {} on day {number}, she said. ", pick(&events), pick(&things), pick(&places));
        Shared { text: (0..1 + number % 9).map(sentence).collect(), ..Shared::default() }
    };
    (0..count).map(&mut article).collect()
}

/// How much damage is tried: more with `CROSSCHECK_LINK_TRIES=10000000`.
fn tries(usual: usize) -> usize {
    std::env::var("CROSSCHECK_LINK_TRIES").ok().and_then(|tries| tries.parse().ok()).unwrap_or(usual)
}

#[test]
fn damaged_links_never_show_another_text() {
    let links: Vec<(Shared, String)> = articles(100).into_iter().map(|shared| (shared.clone(), packed(&shared))).collect();
    let mut numbers = Numbers(12);
    let mut repaired = 0;
    for _ in 0..tries(100_000) {
        let (sent, link) = &links[numbers.below(links.len())];
        let (from, letter) = (numbers.below(link.len()), char::from(LETTERS[numbers.below(LETTERS.len())]));
        let to = (from + 1 + numbers.below(8)).min(link.len());
        let damaged = match numbers.below(5) {
            0 => format!("{}{letter}{}", &link[..from], &link[from + 1..]),
            1 => format!("{}{letter}{}", &link[..from], &link[from..]),
            2 => format!("{}{}", &link[..from], &link[to..]),
            3 => link[..from].to_owned(),
            _ => format!("{}{}{}", &link[..from], link[from..to].chars().rev().collect::<String>(), &link[to..]),
        };
        let Ok(opened) = unpack(&damaged) else { continue };
        assert_eq!(&opened, sent, "{damaged} shows another text");
        repaired += 1;
    }
    assert!(repaired > 0, "nothing was repaired, not even what was put behind a whole link");
}

#[test]
fn the_longest_fragments_are_refused_quickly() {
    let long = "A".repeat(MAX_FRAGMENT);
    let start = std::time::Instant::now();
    for fragment in [format!("c1.{long}"), format!("d1.{long}"), format!("c1.{}", "%41".repeat(MAX_FRAGMENT)), " ".repeat(2 << 20)]
    {
        assert!(unpack(&fragment).is_err());
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
