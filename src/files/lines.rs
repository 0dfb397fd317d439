//! Text as it is gathered out of a marked-up document: a line for each paragraph, heading, list item and table row.

use std::ops::Range;

use super::Opened;

/// What has been gathered, and what is due before the next letter.
///
/// Guarantees: no line ends in white space but for empty cells, and no two blank lines follow each other.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// The line feeds before the next letter.
    due: usize,
    /// The white space before the next letter.
    space: Option<char>,
    /// What opens the line that is due: "- ", or the tab before a cell.
    mark: String,
    /// Whether nothing has been written since an item or a cell began: breaks before its first letter do not count.
    fresh: bool,
    row: Row,
    raised: bool,
    /// Whether the next letter opens a title, and the titles so far.
    titled: bool,
    titles: Vec<Range<usize>>,
}

/// The row of cells at hand.
#[derive(Debug, Default)]
struct Row {
    start: usize,
    /// Whether it has had a cell, and whether a cell has had a second line.
    started: bool,
    broken: bool,
}

impl Lines {
    /// What comes next stands apart from what came before.
    pub(super) fn block(&mut self) {
        self.due(2);
    }

    /// What comes next stands on a line of its own.
    pub(super) fn line(&mut self) {
        self.due(1);
    }

    /// A line ends within its paragraph; twice in a row they part paragraphs.
    pub(super) fn line_break(&mut self) {
        self.due(self.due + 1);
    }

    fn due(&mut self, lines: usize) {
        if !self.fresh {
            self.due = self.due.max(lines).min(2);
        }
    }

    /// What comes next is an item of a list, after its `mark`.
    pub(super) fn item(&mut self, mark: &str) {
        self.fresh = false;
        self.line();
        mark.clone_into(&mut self.mark);
        self.fresh = true;
    }

    /// What comes next is an item of `list`: of one that is numbered the next, whose number it has, or one with a dash.
    pub(super) fn next_item(&mut self, list: Option<&mut Option<u32>>) {
        match list {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                self.item(&mark);
            }
            _ => self.item("- "),
        }
    }

    /// The item ends.
    pub(super) fn item_end(&mut self) {
        if self.fresh {
            self.mark.clear();
        }
        self.fresh = false;
        self.due = 1;
    }

    /// A row of cells begins.
    pub(super) fn row(&mut self) {
        self.fresh = false;
        self.line();
        self.row = Row { start: self.text.len(), ..Row::default() };
    }

    /// A cell begins. Where an earlier cell of its row holds paragraphs, the table only lays out the page.
    pub(super) fn cell(&mut self) {
        self.fresh = false;
        if !std::mem::replace(&mut self.row.started, true) {
            self.line();
        } else if self.row.broken {
            self.block();
        } else {
            if self.text.len() > self.row.start {
                self.due = 0;
            }
            self.mark.push('\t');
        }
        self.fresh = true;
    }

    /// The row ends; empty cells at its end leave nothing.
    pub(super) fn row_end(&mut self) {
        self.mark.clear();
        self.fresh = false;
        self.due = 1;
    }

    /// What comes next, up to [`Self::title_end`], is a title.
    pub(super) fn title(&mut self) {
        self.block();
        self.titled = true;
    }

    /// The title ends.
    pub(super) fn title_end(&mut self) {
        if !self.titled
            && let Some(last) = self.titles.last_mut().filter(|last| last.start == last.end)
        {
            last.end = self.text.len();
        }
        self.titled = false;
        self.block();
    }

    /// Whether digits are raised from here on: "m²", and the numbers of notes, which must not grow into the number before.
    pub(super) fn raise(&mut self, raised: bool) {
        self.raised = raised;
    }

    /// `text` whose white space serves only to part words.
    pub(super) fn flow(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}' => {
                    self.space = Some(if self.space.is_none() { letter } else { ' ' });
                }
                // It shows only where a line is broken.
                '\u{ad}' => {}
                _ => self.letter(letter),
            }
        }
    }

    /// `text` whose line feeds part lines.
    pub(super) fn verbatim(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line_break();
            }
            self.flow(line);
        }
    }

    fn letter(&mut self, letter: char) {
        if self.due > 0 && !self.text.is_empty() {
            self.row.broken |= self.text.len() > self.row.start;
            self.text.extend(std::iter::repeat_n('\n', self.due));
        } else if let Some(space) = self.space.filter(|_| self.mark.is_empty() && !self.text.is_empty() && self.due == 0) {
            self.text.push(if space == '\u{a0}' { space } else { ' ' });
        }
        if self.titled {
            self.titles.push(self.text.len()..self.text.len());
            self.titled = false;
        }
        self.text.push_str(&self.mark);
        self.mark.clear();
        (self.due, self.space, self.fresh) = (0, None, false);
        self.text.push(if self.raised { raised(letter) } else { letter });
    }

    /// How much has been gathered, in bytes.
    pub(super) fn length(&self) -> usize {
        self.text.len()
    }

    /// The article that stands within `part` of what has been gathered.
    pub(super) fn finish(mut self, part: Range<usize>) -> Opened {
        self.text.truncate(part.end);
        let part = &self.text[part.start..];
        let text = part.trim();
        let start = self.text.len() - part.trim_start().len();
        let headline = self.titles.iter().find(|title| title.start == start && title.end <= self.text.len());
        // One that is the whole of the text is none.
        let headline = headline.map_or(0, |title| title.len()).min(text.len());
        let headline = if headline == text.len() { 0 } else { headline };
        Opened { text: text.to_owned(), headline, ..Opened::default() }
    }
}

fn raised(letter: char) -> char {
    match letter {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32(u32::from('⁰') + u32::from(letter) - u32::from('0')).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(write: impl Fn(&mut Lines)) -> String {
        let mut lines = Lines::default();
        write(&mut lines);
        let end = lines.length();
        lines.finish(0..end).text
    }

    #[test]
    fn an_item_stays_with_its_mark_whatever_blocks_it_holds() {
        let text = gathered(|lines| {
            for item in [" one ", "", "two"] {
                lines.item("- ");
                lines.block();
                lines.flow(item);
                lines.block();
                lines.item_end();
            }
        });
        assert_eq!(text, "- one\n- two");
    }

    #[test]
    fn a_row_is_a_line_and_an_empty_cell_keeps_its_place() {
        let text = gathered(|lines| {
            for row in [["a", "b", "c"], ["", "d", ""], ["e", "", "f"]] {
                lines.row();
                for cell in row {
                    lines.cell();
                    lines.block();
                    lines.flow(cell);
                    lines.block();
                }
                lines.row_end();
            }
        });
        assert_eq!(text, "a\tb\tc\n\td\ne\t\tf");
    }

    #[test]
    fn cells_that_hold_paragraphs_lay_out_the_page() {
        let text = gathered(|lines| {
            lines.row();
            for cell in ["One.\nTwo.", "Three."] {
                lines.cell();
                lines.verbatim(cell);
            }
            lines.row_end();
        });
        assert_eq!(text, "One.\nTwo.\n\nThree.");
    }
}
