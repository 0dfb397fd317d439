//! HTML: whole pages, and the clippings that programs put on the clipboard.
//!
//! Only tags are read, no tree is built: for lines of text it is enough to know where a block begins and ends. Nothing is
//! loaded, run or followed.

use std::ops::Range;

use super::lines::Lines;
use super::markup::{Markup, Piece, Tag};
use super::{Opened, entities};
use crate::calendar::Date;

/// Elements whose content is no markup; none of it is text of the article.
const RAW: [&str; 8] = ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"];

/// Elements that hold no text of the article.
const SKIPPED: [&str; 12] =
    ["template", "noscript", "svg", "math", "object", "audio", "video", "canvas", "button", "select", "nav", "dialog"];

/// Elements without an end tag.
const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements that a blank line sets apart.
const BLOCKS: [&str; 22] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "table",
    "figure",
    "pre",
    "article",
    "main",
    "section",
    "header",
    "footer",
    "aside",
    "hr",
    "address",
];

/// Elements that stand on a line of their own.
const LINES: [&str; 8] = ["div", "figcaption", "dt", "dd", "caption", "summary", "details", "legend"];

/// The main article of a whole page, where the page marks it, or all of its text.
pub(super) fn read_page(html: &str) -> Opened {
    let reader = Reader::read(html);
    let (part, date) = (reader.main_part(), reader.date);
    Opened { date, ..reader.lines.finish(part) }
}

/// All the text of a part of a page.
pub(super) fn read_clipping(html: &str) -> String {
    let reader = Reader::read(html);
    let end = reader.lines.length();
    reader.lines.finish(0..end).text
}

#[derive(Default)]
struct Reader {
    lines: Lines,
    /// How many "pre" are open.
    verbatim: usize,
    /// The element whose content is skipped, and how many of its name are open.
    skipped: Option<(String, usize)>,
    /// For each open list the number of its next item, where its items are numbered.
    lists: Vec<Option<u32>>,
    /// Whether the open paragraph is an item of a list as Word writes one.
    word_item: bool,
    articles: Regions,
    mains: Regions,
    date: Option<Date>,
}

/// The stretches of text that elements of one name hold, those within others left out.
#[derive(Default)]
struct Regions {
    all: Vec<Range<usize>>,
    open: usize,
}

impl Regions {
    fn enter(&mut self, at: usize) {
        if self.open == 0 {
            self.all.push(at..usize::MAX);
        }
        self.open += 1;
    }

    fn leave(&mut self, at: usize) {
        self.open = self.open.saturating_sub(1);
        if let Some(last) = self.all.last_mut().filter(|last| self.open == 0 && last.end == usize::MAX) {
            last.end = at;
        }
    }

    fn longest(&self, length: usize) -> Option<Range<usize>> {
        self.all.iter().map(|part| part.start..part.end.min(length)).max_by_key(ExactSizeIterator::len)
    }
}

impl Reader {
    fn read(html: &str) -> Self {
        let mut reader = Self::default();
        let mut markup = Markup::new(html);
        while let Some(piece) = markup.next() {
            if reader.is_skipping(&piece) {
                continue;
            }
            match piece {
                Piece::Text(text) => reader.write(&entities::decode(text)),
                Piece::Literal(text) => reader.write(text),
                Piece::Close(name) => reader.close(&name.to_ascii_lowercase()),
                Piece::Open(tag) => {
                    let name = tag.name.to_ascii_lowercase();
                    if RAW.contains(&name.as_str()) {
                        markup.skip_to_end_of(&name);
                    } else {
                        reader.open(&name, &tag);
                    }
                }
            }
        }
        reader
    }

    /// Whether `piece` lies in an element that is skipped.
    fn is_skipping(&mut self, piece: &Piece) -> bool {
        let Some((name, open)) = &mut self.skipped else { return false };
        match piece {
            Piece::Open(tag) if tag.is(name) && !tag.empty => *open += 1,
            Piece::Close(own) if own.eq_ignore_ascii_case(name) => *open -= 1,
            _ => {}
        }
        if *open == 0 {
            self.skipped = None;
        }
        true
    }

    fn write(&mut self, text: &str) {
        if self.verbatim > 0 { self.lines.verbatim(text) } else { self.lines.flow(text) }
    }

    fn open(&mut self, name: &str, tag: &Tag) {
        if name == "meta" {
            return self.meta(tag);
        }
        let style = tag.attribute("style").unwrap_or_default();
        if !VOID.contains(&name) && (SKIPPED.contains(&name) || is_hidden(tag, &style)) {
            if !tag.empty {
                self.skipped = Some((name.to_owned(), 1));
            }
            return;
        }
        if name == "p" && style.contains("mso-list:") {
            self.word_item = true;
            return self.lines.item("- ");
        }
        self.part(name);
        match name {
            "br" => self.lines.line_break(),
            "h1" => self.lines.title(),
            "p" if tag.attribute("class").is_some_and(|class| class == "MsoTitle") => self.lines.title(),
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(tag.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1))),
            "li" => self.lines.next_item(self.lists.last_mut()),
            "tr" => self.lines.row(),
            "td" | "th" => self.lines.cell(),
            "pre" => self.verbatim += 1,
            "sup" => self.lines.raise(true),
            // Browsers draw these marks themselves.
            "q" => self.write("“"),
            "article" => self.articles.enter(self.lines.length()),
            "main" => self.mains.enter(self.lines.length()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "q" => self.write("”"),
            "sup" => self.lines.raise(false),
            "pre" => self.verbatim = self.verbatim.saturating_sub(1),
            "h1" => self.lines.title_end(),
            "li" => self.lines.item_end(),
            "tr" => self.lines.row_end(),
            "ul" | "ol" => drop(self.lists.pop()),
            "article" => self.articles.leave(self.lines.length()),
            "main" => self.mains.leave(self.lines.length()),
            "p" if self.word_item => {
                self.word_item = false;
                return self.lines.item_end();
            }
            "p" => self.lines.title_end(),
            _ => {}
        }
        self.part(name);
    }

    fn part(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            // A list within an item goes on below it, a list of its own stands apart.
            if matches!(name, "ul" | "ol") && !self.lists.is_empty() { self.lines.line() } else { self.lines.block() }
        } else if LINES.contains(&name) {
            self.lines.line();
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let is_date = |name: &str| matches!(name, "article:published_time" | "datePublished" | "date" | "dcterms.created");
        let named = ["property", "name", "itemprop"].into_iter().filter_map(|key| tag.attribute(key)).any(|name| is_date(&name));
        if named && let Some(content) = tag.attribute("content") {
            self.date = self.date.or_else(|| Date::parse(content.get(..10)?));
        }
    }

    /// The longest element "article" where it is more than half of the page's text; else the longest "main"; else all.
    fn main_part(&self) -> Range<usize> {
        let length = self.lines.length();
        let article = self.articles.longest(length).filter(|part| part.len() * 2 > length);
        article.or_else(|| self.mains.longest(length).filter(|part| !part.is_empty())).unwrap_or(0..length)
    }
}

/// Whether what `tag` holds is not shown. Word writes the marks of its lists as text that HTML ignores.
fn is_hidden(tag: &Tag, style: &str) -> bool {
    let is_set =
        |words: &str| style.split(';').any(|part| part.split_ascii_whitespace().collect::<String>().eq_ignore_ascii_case(words));
    tag.attribute("hidden").is_some()
        || tag.attribute("aria-hidden").is_some_and(|value| value == "true")
        || (!style.is_empty() && (is_set("display:none") || is_set("mso-list:Ignore")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_article() {
        let page = "<!doctype html><html><head><title>No</title><meta property=article:published_time content=2024-03-12T08:00Z>\
            <style>p{}</style></head><body><nav><p>Menu</p></nav><main><article><h1>The <em>fair</em></h1>\
            <p>It opened on Monday,\n 12&nbsp;March.<p>“It rained<sup>1</sup>,” <q>Ann</q> said.<script>if (a</b) x()</script></article>\
            <aside><p>More</p></aside></main><footer>Imprint</footer></body></html>";
        let opened = read_page(page);
        assert_eq!(opened.text, "The fair\n\nIt opened on Monday, 12\u{a0}March.\n\n“It rained¹,” “Ann” said.");
        assert_eq!(&opened.text[..opened.headline], "The fair");
        assert_eq!(opened.date, Date::new(2024, 3, 12));
    }

    #[test]
    fn a_page_that_marks_no_article_is_all_of_its_text() {
        let opened =
            read_page("<div>One<br>two<br><br>three</div><article>A teaser</article><p>Four, and much more than a teaser.");
        assert_eq!(opened.text, "One\ntwo\n\nthree\n\nA teaser\n\nFour, and much more than a teaser.");
        assert_eq!(opened.headline, 0);
    }

    #[test]
    fn lists_and_tables_keep_their_lines() {
        let html = "<p>We need:</p><ol start=3><li><p>rope</p></li><li>nails<ul><li>long</li></ul></li></ol>\
            <table><tr><th>Town</th><th>Votes</th><th>Share</th></tr><tr><td><p>Arno</p></td><td>12</td><td>40%</td></tr></table>After.";
        let expected = "We need:\n\n3. rope\n4. nails\n- long\n\nTown\tVotes\tShare\nArno\t12\t40%\n\nAfter.";
        assert_eq!(read_clipping(html), expected);
    }

    #[test]
    fn what_is_not_shown_is_not_read() {
        let html = "<p>One<span hidden> two</span><i aria-hidden=true>!</i> <b style='color: red; Display : none'>x<b>y</b>z</b>three\
            <svg><text>four</text></svg><svg/><button>five</button><!-- six --> seven</p>";
        assert_eq!(read_clipping(html), "One three seven");
    }
}
