//! Cuts a paragraph into tokens the way the English Universal Dependencies treebanks do.
//!
//! Contractions and possessives are cut off ("is" "n't", "Kyiv" "'s"), compounds are cut at their hyphens unless the first
//! part is a prefix ("face" "-" "to" "-" "face", but "co-operate"), abbreviations keep their full stop ("U.S.", "Mr.").

use super::paragraphs::is_month;
use super::seams::is_smiley;
use super::{Span, Token, TokenKind, fold_char};

/// Appends the tokens of `paragraph` to `tokens`.
pub(super) fn tokenize(text: &str, paragraph: Span, tokens: &mut Vec<Token>) {
    let mut scanner = Scanner { text, at: paragraph.start(), end: paragraph.end(), spaced: true, tokens };
    while let Some(c) = scanner.peek() {
        if c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}') {
            scanner.at += c.len_utf8();
            scanner.spaced = true;
        } else {
            scanner.token(c);
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    spaced: bool,
    tokens: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, length: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + length);
        self.tokens.push(Token { span, kind, spaced: self.spaced });
        self.at += length;
        self.spaced = false;
    }

    fn token(&mut self, first: char) {
        let opened = first.is_alphanumeric() && self.text[..self.at].ends_with(['(', '<', '[', '"', '“']);
        if let Some(length) = (self.spaced || opened).then(|| address_length(self.rest())).flatten() {
            return self.push(length, TokenKind::Address);
        }
        let folded = fold_char(first);
        if first.is_numeric() {
            self.number();
        } else if first.is_alphabetic() || (folded == '\'' && self.elision()) {
            self.word();
        } else if folded == '\'' && !self.spaced && self.clitic() {
            let length = word_length(&self.rest()[first.len_utf8()..]) + first.len_utf8();
            self.push(length, TokenKind::Word);
        } else if let Some(length) = self.smiley() {
            self.push(length, TokenKind::Symbol);
        } else if matches!(folded, '\'' | '"') {
            let double = self.rest().starts_with("''") || self.rest().starts_with("``");
            self.push(if double { 2 } else { first.len_utf8() }, TokenKind::Quote);
        } else if matches!(first, '.' | '-' | '!' | '?' | '*' | '_' | '=') {
            // Runs of one mark are one token: "...", "--", "?!" stays two.
            let length = self.rest().bytes().take_while(|&b| b == first as u8).count();
            self.push(length, TokenKind::Punctuation);
        } else {
            let kind = if is_punctuation(first) { TokenKind::Punctuation } else { TokenKind::Symbol };
            let length = cluster_length(self.rest());
            self.push(length, kind);
        }
    }

    /// "'90s", "'tis": an apostrophe for left-out letters at the start of a word.
    fn elision(&self) -> bool {
        let rest: String = self.rest().chars().skip(1).take(5).collect::<String>().to_lowercase();
        let whole_word = |word: &str| rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
        self.spaced && ["tis", "twas", "em", "til", "cause"].iter().any(|word| whole_word(word))
    }

    /// The bytes of ":)", ";-)" and the like at a word's place.
    fn smiley(&self) -> Option<usize> {
        // The longest, with the marks that may follow it.
        const LONGEST: usize = 6;
        let bytes = self.spaced.then(|| self.rest().bytes().take(LONGEST + 1).take_while(|b| b.is_ascii_graphic()).count())?;
        let run = self.rest().get(..bytes).filter(|_| bytes <= LONGEST)?.trim_end_matches(['.', ',', '!', '?']);
        is_smiley(run).then_some(run.len())
    }

    /// "'s", "'re" and the like directly after a word.
    fn clitic(&self) -> bool {
        let rest: String = self.rest().chars().skip(1).take(3).collect::<String>().to_lowercase();
        CLITICS.iter().any(|clitic| rest.strip_prefix(clitic).is_some_and(|after| !after.starts_with(char::is_alphanumeric)))
    }

    fn number(&mut self) {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let mut length = rest.chars().take_while(|c| c.is_numeric()).map(char::len_utf8).sum::<usize>();
        while length + 1 < bytes.len() && matches!(bytes[length], b'.' | b',' | b':' | b'/') && bytes[length + 1].is_ascii_digit() {
            length += 1 + bytes[length + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
        }
        let suffix = &rest[length..];
        let letters = suffix.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let lower = suffix[..letters].to_lowercase();
        // "10th" and "1990s" are one token, "12km" and "3pm" two; a letter before another digit is a code: "3D2".
        let code = suffix[letters..].starts_with(|c: char| c.is_ascii_digit());
        if matches!(lower.as_str(), "st" | "nd" | "rd" | "th" | "s" | "d") || (letters > 0 && code) {
            length += letters + if code { word_length(&suffix[letters..]) } else { 0 };
        }
        self.push(length, TokenKind::Number);
    }

    fn word(&mut self) {
        let rest = self.rest();
        if let Some(length) = abbreviation_length(rest) {
            return self.push(length, TokenKind::Word);
        }
        if let Some(length) = host_length(rest) {
            return self.push(length, TokenKind::Word);
        }
        let mut length = word_length(rest);
        if length == 0 {
            // An elision: the apostrophe and its letters.
            let apostrophe = self.peek().map_or(1, char::len_utf8);
            return self.push(apostrophe + word_length(&rest[apostrophe..]), TokenKind::Word);
        }
        let lower = rest[..length].to_lowercase();
        if let Some(cut) = negation_cut(&rest[..length]) {
            self.push(cut, TokenKind::Word);
            return self.push(length - cut, TokenKind::Word);
        }
        if matches!(lower.as_str(), "cannot" | "gonna" | "wanna" | "gotta") {
            self.push(3, TokenKind::Word);
            return self.push(length - 3, TokenKind::Word);
        }
        if let Some(cut) = clitic_cut(&rest[..length]) {
            self.push(cut, TokenKind::Word);
            return self.push(length - cut, TokenKind::Word);
        }
        if PREFIXES.contains(&lower.as_str()) {
            let after = &rest[length..];
            let hyphen = after.chars().next().filter(|&c| matches!(c, '-' | '‑')).map_or(0, char::len_utf8);
            if hyphen > 0 && after[hyphen..].starts_with(char::is_alphabetic) {
                length += hyphen + plain_word_length(&after[hyphen..]);
            }
        }
        self.push(length, TokenKind::Word);
    }
}

const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// First parts that stay with what follows their hyphen.
const PREFIXES: [&str; 20] = [
    "e", "co", "re", "pre", "non", "anti", "post", "semi", "ex", "un", "pro", "sub", "mid", "multi", "inter", "micro", "neo",
    "pan", "cross", "mini",
];

/// Abbreviations whose full stop is theirs, in lower case and without it.
const ABBREVIATIONS: [&str; 76] = [
    "c", "drs", "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "col", "lt", "sgt", "capt", "cmdr", "maj", "adm", "brig",
    "cpl", "pvt", "rev", "hon", "gov", "sen", "rep", "pres", "supt", "insp", "det", "cllr", "messrs", "mme", "mlle", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "corp", "co", "bros", "vs", "etc",
    "approx", "dept", "est", "fig", "vol", "pp", "ed", "eds", "ave", "blvd", "rd", "mt", "ft", "no", "nos", "op", "cf", "al",
    "assn", "univ", "tel", "ext", "repr",
];

/// The bytes of a web or e-mail address, handle or hashtag at the start of `rest`.
fn address_length(rest: &str) -> Option<usize> {
    // No address that a person reads is longer.
    const LONGEST: usize = 400;
    let mut ends = rest.char_indices().take(LONGEST).skip_while(|(_, c)| !c.is_whitespace()).map(|(at, _)| at);
    let end = ends.next().or((rest.len() <= LONGEST).then_some(rest.len()))?;
    let run = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”', '\'', '’', '>']);
    let body = run.strip_prefix(['@', '#']).unwrap_or("");
    let handle = body.starts_with(char::is_alphabetic) && body.chars().all(|c| c.is_alphanumeric() || c == '_');
    let web = run.starts_with("http://") || run.starts_with("https://") || run.starts_with("www.");
    let mail = run.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && run.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-+@".contains(&b))
    });
    (handle || web || mail).then_some(run.len())
}

/// The bytes of "Booking.com", "report.pdf" and the like at the start of `rest`.
fn host_length(rest: &str) -> Option<usize> {
    const LAST_PARTS: [&str; 19] = [
        "com", "co", "doc", "edu", "eu", "gov", "htm", "html", "info", "int", "io", "jpg", "mil", "net", "org", "pdf", "tv", "uk",
        "xls",
    ];
    const LONGEST: usize = 80;
    let run = rest.bytes().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')).count();
    let run = rest[..run].trim_end_matches(['.', '-']);
    let (host, last) = run.rsplit_once('.')?;
    let whole =
        host.bytes().filter(u8::is_ascii_alphabetic).count() > 1 && !host.ends_with('.') && !rest[run.len()..].starts_with('@');
    let known = LAST_PARTS.contains(&last) || matches!(last, "Com" | "DOC" | "PDF" | "XLS");
    (whole && known).then_some(run.len())
}

/// The bytes of letters, digits, combining marks and inner apostrophes at the start of `rest`.
fn word_length(rest: &str) -> usize {
    let mut length = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = c.is_alphanumeric() || is_mark(c) || c == '_';
        let apostrophe = fold_char(c) == '\'' && at > 0 && chars.peek().is_some_and(|&(_, next)| next.is_alphabetic());
        if !joins && !apostrophe {
            break;
        }
        length = at + c.len_utf8();
    }
    length
}

/// As [`word_length`], but stops at an apostrophe.
fn plain_word_length(rest: &str) -> usize {
    rest.find(|c: char| !c.is_alphanumeric() && !is_mark(c)).unwrap_or(rest.len())
}

/// The bytes before "n't".
fn negation_cut(word: &str) -> Option<usize> {
    let mut ends = word.char_indices().rev();
    let (_, t) = ends.next()?;
    let (_, apostrophe) = ends.next()?;
    let (n_at, n) = ends.next()?;
    (t.eq_ignore_ascii_case(&'t') && fold_char(apostrophe) == '\'' && n.eq_ignore_ascii_case(&'n') && n_at > 0).then_some(n_at)
}

/// The bytes before "'s", "'ll" and the like at the end of a word.
fn clitic_cut(word: &str) -> Option<usize> {
    let (at, _) = word.char_indices().rev().find(|&(_, c)| fold_char(c) == '\'')?;
    let apostrophe = word[at..].chars().next().map_or(1, char::len_utf8);
    let tail = word[at + apostrophe..].to_lowercase();
    (at > 0 && CLITICS.contains(&tail.as_str())).then_some(at)
}

/// The bytes of "U.S.", "a.m.", "Mr." and the like at the start of `rest`, their full stops included.
fn abbreviation_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    // Single letters, each with its full stop: "U.S.", "J.", "p.m.".
    let mut length = 0;
    while bytes.len() > length + 1 && bytes[length].is_ascii_alphabetic() && bytes[length + 1] == b'.' {
        length += 2;
    }
    let goes_on = rest[length..].starts_with(char::is_alphanumeric);
    if length >= 4 && !goes_on {
        return Some(length);
    }
    if length == 2 && bytes[0].is_ascii_uppercase() && bytes[0] != b'I' && !goes_on {
        return Some(2);
    }
    // "U.S" without its last full stop, "Ph.D.", "Lt.Gen." are left to the words' own list.
    let word = plain_word_length(rest);
    let dotted = bytes.get(word) == Some(&b'.');
    let lower = rest[..word].to_lowercase();
    if lower == "ph" && rest[word..].starts_with(".D.") {
        return Some(word + 3);
    }
    let capital = rest.starts_with(char::is_uppercase);
    if !dotted {
        return None;
    }
    let spaced = !rest[word + 1..].trim_start_matches(' ').is_empty();
    let known = match lower.as_str() {
        // Words of their own right: an abbreviation only before a number or as a name's part.
        "ft" if capital => spaced,
        // "(b. March 1950, m. 1970)"
        "b" | "d" | "m" => {
            let after = rest[word + 1..].trim_start();
            after.starts_with(|c: char| c.is_ascii_digit()) || (spaced && is_month(after.split(' ').next().unwrap_or("")))
        }
        "c" | "no" | "nos" | "pp" | "fig" | "vol" | "op" | "ft" | "approx" => {
            rest[word + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit())
        }
        "mar" | "dec" | "sep" | "jan" | "feb" | "apr" | "jun" | "jul" | "aug" | "sept" | "oct" | "nov" | "co" | "gen" | "rep"
        | "ed" | "est" | "det" | "st" | "col" | "hon" | "ms" | "al" | "rd" | "mt" | "ext" | "sen" | "adm" | "maj" | "pres"
        | "rev" | "gov" => (capital || lower == "al") && spaced,
        _ => ABBREVIATIONS.contains(&lower.as_str()),
    };
    known.then_some(word + 1)
}

/// The bytes of the first character and all that belongs to it: variation selectors, joiners, modifiers.
fn cluster_length(rest: &str) -> usize {
    let mut length = 0;
    let mut joined = false;
    for (at, c) in rest.char_indices() {
        if at > 0
            && !joined
            && !matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20e3}')
            && !is_mark(c)
        {
            break;
        }
        joined = c == '\u{200d}';
        length = at + c.len_utf8();
    }
    length
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}

fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '!' | '('
            | ')'
            | ','
            | '-'
            | '.'
            | '/'
            | ':'
            | ';'
            | '?'
            | '['
            | ']'
            | '{'
            | '}'
            | '…'
            | '•'
            | '·'
            | '¿'
            | '¡'
            | '\\'
            | '_'
            | '*'
            | '<'
            | '>'
            | '|'
    ) || fold_char(c) == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|token| token.span.of(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cuts_as_the_treebanks_do() {
        for (text, expected) in [
            ("Rubio isn’t going, can't and cannot.", "Rubio is n’t going , ca n't and can not ."),
            ("Trump’s envoy, the mayors' plan", "Trump ’s envoy , the mayors ' plan"),
            ("a face-to-face, co-operative non-aggression", "a face - to - face , co-operative non-aggression"),
            ("$1,200.50 (12%) at 9:30 a.m. on 7/5/2019.", "$ 1,200.50 ( 12 % ) at 9:30 a.m. on 7/5/2019 ."),
            ("The U.S. and U.K. and J. Smith of Acme Inc. met Dr. No.", "The U.S. and U.K. and J. Smith of Acme Inc. met Dr. No ."),
            ("12km, 3pm, the 10th, the 1990s, 2019-20", "12 km , 3 pm , the 10th , the 1990s , 2019 - 20"),
            ("“Yes,” he said... ‘no’ -- wait", "“ Yes , ” he said ... ‘ no ’ -- wait"),
            ("see https://example.org/a?b=c. @ann #tag a.b@c.de", "see https://example.org/a?b=c . @ann #tag a.b@c.de"),
            ("Booking.com (info@a.org) isn't gonna pay.", "Booking.com ( info@a.org ) is n't gon na pay ."),
            ("It came c. 1818, e.g. to Drs. Ann and Lee.", "It came c. 1818 , e.g. to Drs. Ann and Lee ."),
            ("Fine :) he wrote ;-), see (Lee: 4)", "Fine :) he wrote ;-) , see ( Lee : 4 )"),
            ("I’ve O'Brien’s 65-year-old", "I ’ve O'Brien ’s 65 - year - old"),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn takes_any_bytes() {
        for text in ["'", "''''", "a\u{300}\u{301}", "👩‍👩‍👧 ok", "\u{0}a\u{0}", "co-é", "co-", "n't", "'s", ".", "ﬁ-ﬁ", "x’", "½ 3½"]
        {
            cut(text);
        }
    }
}
