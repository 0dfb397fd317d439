//! Where an article was published, and links that lead to single places in it.
//!
//! A link is a text fragment: the browser looks for the words in the page and shows them. It holds no position, so it
//! finds its place in a page that holds more than the article, and finds nothing where the words have changed.
//!
//! Source: the URL Fragment Text Directives of the WICG, <https://wicg.github.io/scroll-to-text-fragment/>.

use crate::text::Span;

/// The longest place, in bytes, that is told word for word; of a longer one, or of several lines, its ends are told.
const LONGEST_EXACT: usize = 120;

/// How many words tell an end of a long place, and how many stand around a short one.
const WORDS: usize = 4;

/// The address of a published article.
///
/// Guarantees: it is of the web, and holds no white space, control characters, quotation marks or angle brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source(String);

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What the article is called.
    pub name: &'a str,
    /// Its whole text, which the report's places point into.
    pub text: &'a str,
    /// Where it was published, where that is known.
    pub source: Option<&'a Source>,
}

impl Source {
    /// Takes `given` where it is an address of the web: `https://example.org/fair`.
    #[must_use]
    pub fn parse(given: &str) -> Option<Self> {
        // An address may have been copied with a text fragment of its own.
        let given = given.trim().split(":~:").next()?;
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| given.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
        let host = &given[scheme.len()..];
        if host.is_empty() || host.starts_with(['/', '?', '#']) {
            return None;
        }
        let mut address = String::with_capacity(given.len());
        for letter in given.trim_end_matches('#').chars() {
            if letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | '"' | '\'' | '`' | '\\') {
                percent_encode(letter, &mut address);
            } else {
                address.push(letter);
            }
        }
        Some(Self(address))
    }

    /// The address itself.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.0
    }

    /// The address of the place `span` of the article's `text`.
    #[must_use]
    pub fn link(&self, text: &str, span: Span) -> String {
        let mark = if self.0.contains('#') { "" } else { "#" };
        format!("{}{mark}{}", self.0, directive(text, span))
    }
}

/// What leads to the place `span` of `text` behind the "#" of an address: ":~:text=before-,place,-after".
pub(super) fn directive(text: &str, span: Span) -> String {
    let span = whole_words(text, span);
    let place = span.of(text).trim();
    let before = text[..span.start()].rsplit('\n').next().unwrap_or_default();
    let after = text[span.end()..].split('\n').next().unwrap_or_default();
    let is_long = place.len() > LONGEST_EXACT || place.contains(['\n', '\t']);
    // A short place is likely to stand elsewhere in the page as well.
    let needs_context = !is_long && (place.split_whitespace().count() < WORDS || text.matches(place).nth(1).is_some());
    let mut out = String::from(":~:text=");
    if needs_context && !before.trim().is_empty() {
        encode(last_words(before), &mut out);
        out.push_str("-,");
    }
    if is_long {
        encode(first_words(place), &mut out);
        out.push(',');
        encode(last_words(place), &mut out);
    } else {
        encode(place, &mut out);
    }
    if needs_context && !after.trim().is_empty() {
        out.push_str(",-");
        encode(first_words(after), &mut out);
    }
    out
}

/// `span` with the rest of the words that it cuts: browsers find whole words only.
fn whole_words(text: &str, span: Span) -> Span {
    let cut = |at: usize| {
        let (mut before, mut after) = (text[..at].chars().rev(), text[at..].chars());
        match (before.next(), after.next()) {
            (Some(a), Some(b)) if a.is_alphanumeric() && b.is_alphanumeric() => true,
            // "London’s", "1,200" and "3.5" are words each.
            (Some(a), Some(b)) if is_inner(a) => b.is_alphanumeric() && before.next().is_some_and(char::is_alphanumeric),
            (Some(a), Some(b)) if is_inner(b) => a.is_alphanumeric() && after.next().is_some_and(char::is_alphanumeric),
            _ => false,
        }
    };
    let (mut start, mut end) = (span.start(), span.end());
    while cut(start) {
        start = text.floor_char_boundary(start - 1);
    }
    while cut(end) {
        end = text.ceil_char_boundary(end + 1);
    }
    Span::new(start, end)
}

fn is_inner(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '.' | ',')
}

/// The first words of `text`, of its first line alone.
fn first_words(text: &str) -> &str {
    let line = text.split(['\n', '\t']).next().unwrap_or_default().trim_start();
    let end = line.match_indices(char::is_whitespace).map(|(at, _)| at).filter(|&at| !line[..at].ends_with(char::is_whitespace));
    &line[..end.into_iter().nth(WORDS - 1).unwrap_or(line.trim_end().len())]
}

/// The last words of `text`, of its last line alone.
fn last_words(text: &str) -> &str {
    let line = text.rsplit(['\n', '\t']).next().unwrap_or_default().trim_end();
    let starts = line.rmatch_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    let start = starts.filter(|&at| !line[at..].starts_with(char::is_whitespace)).nth(WORDS - 1);
    &line[start.unwrap_or(line.len() - line.trim_start().len())..]
}

/// Appends `text` with everything percent-encoded that means something in a text fragment.
fn encode(text: &str, out: &mut String) {
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '~') {
            out.push(letter);
        } else {
            percent_encode(letter, out);
        }
    }
}

/// Appends the bytes of `letter`, each as "%" and two digits.
pub(super) fn percent_encode(letter: char, out: &mut String) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
        out.extend(['%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directive_to(text: &str, place: &str) -> String {
        let start = text.find(place).expect("the place is in the text");
        directive(text, Span::new(start, start + place.len()))
    }

    #[test]
    fn a_short_place_has_its_neighbours() {
        let text = "The fair\n\nCome on Monday, 12 March 2024, and bring – well-known – friends & family.";
        assert_eq!(directive_to(text, "Monday"), ":~:text=Come%20on-,Monday,-%2C%2012%20March%202024%2C");
        assert_eq!(directive_to(text, "The"), ":~:text=The,-fair");
        assert_eq!(
            directive_to(text, "friends & family."),
            ":~:text=bring%20%E2%80%93%20well%2Dknown%20%E2%80%93-,friends%20%26%20family."
        );
    }

    #[test]
    fn a_long_place_is_told_by_its_ends() {
        let text = "It opened on a wet Monday in the rain.\nNobody came to see it on that day.";
        assert_eq!(directive_to(text, text), ":~:text=It%20opened%20on%20a,it%20on%20that%20day.");
        assert_eq!(directive_to(text, "a wet Monday in the rain"), ":~:text=a%20wet%20Monday%20in%20the%20rain");
    }

    #[test]
    fn words_are_not_cut() {
        let text = "Visit London’s 1,200 parks, a 12-year-old said.";
        assert_eq!(directive_to(text, "London"), ":~:text=Visit-,London%E2%80%99s,-1%2C200%20parks%2C%20a%2012%2Dyear%2Dold");
        assert!(directive_to(text, "200").contains("1%2C200,-parks"));
        assert!(directive_to(text, "12").contains("-,12,-%2Dyear%2Dold"));
    }

    #[test]
    fn only_the_web_is_a_source() {
        for given in ["javascript:alert(1)", "file:///etc/passwd", "example.org", "https://", "https://#x", "", "data:text/html,x"]
        {
            assert_eq!(Source::parse(given), None, "{given}");
        }
        let link = |given: &str| Source::parse(given).map(|source| source.link("It rained in the night.", Span::new(0, 23)));
        let text = ":~:text=It%20rained%20in%20the%20night.";
        assert_eq!(link(" https://example.org/a b\"> "), Some(format!("https://example.org/a%20b%22%3E#{text}")));
        assert_eq!(link("HTTP://example.org/#top:~:text=x"), Some(format!("HTTP://example.org/#top{text}")));
    }
}
