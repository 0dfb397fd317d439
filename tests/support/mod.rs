//! Reads specs: Markdown with sections, named cases and fenced articles.

use std::ops::Range;

use crosscheck::calendar::Date;

/// One fenced block of a spec.
#[derive(Debug, Default)]
pub struct Case {
    /// The `##` heading above it, in lower case: "flagged", "left alone".
    pub section: String,
    /// The `###` heading above it.
    pub name: String,
    /// The line of the spec that its fence opens on, from 1.
    pub line: usize,
    /// A first line "# …" of the block, without the mark.
    pub title: Option<String>,
    /// The publication date in the fence's info string: "```article 2024-03-12".
    pub date: Option<Date>,
    /// The block's text without its title, marks included.
    pub text: String,
}

/// A text whose marks have been taken out.
#[derive(Debug, Default)]
pub struct Marked {
    /// The text without marks.
    pub text: String,
    /// What stood between `[[` and `]]`, in bytes of the text.
    pub primary: Vec<Range<usize>>,
    /// What stood between `{{` and `}}`, in bytes of the text.
    pub secondary: Vec<Range<usize>>,
}

/// The cases of a spec, in order, or a sentence about what is wrong with it.
pub fn cases(spec: &str) -> Result<Vec<Case>, String> {
    let (mut section, mut name) = (String::new(), String::new());
    let mut cases = Vec::new();
    let mut open: Option<Case> = None;
    for (index, line) in spec.lines().enumerate() {
        let number = index + 1;
        if let Some(case) = &mut open {
            if line == "```" {
                cases.extend(open.take());
            } else if let Some(title) = line.strip_prefix("# ").filter(|_| case.text.is_empty() && case.title.is_none()) {
                case.title = Some(title.to_owned());
            } else if !(line.is_empty() && case.text.is_empty()) {
                case.text += line;
                case.text.push('\n');
            }
        } else if let Some(info) = line.strip_prefix("```article") {
            let info = info.trim();
            let date = Date::parse(info);
            if !info.is_empty() && date.is_none() {
                return Err(format!("line {number}: '{info}' is no date like 2024-03-12"));
            }
            let (section, name) = (section.clone(), name.clone());
            open = Some(Case { section, name, line: number, date, ..Case::default() });
        } else if let Some(heading) = line.strip_prefix("### ") {
            name = heading.to_owned();
        } else if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_lowercase();
        }
    }
    match open {
        Some(case) => Err(format!("line {}: the block is never closed", case.line)),
        None => Ok(cases),
    }
}

impl Marked {
    /// Takes the marks out of `text`.
    pub fn parse(text: &str) -> Self {
        let mut marked = Self::default();
        let (mut primary, mut secondary) = (None, None);
        let mut rest = text;
        while !rest.is_empty() {
            let here = marked.text.len();
            if let Some(after) = rest.strip_prefix("[[") {
                primary = Some(here);
                rest = after;
            } else if let (Some(after), Some(start)) = (rest.strip_prefix("]]"), primary) {
                marked.primary.push(start..here);
                primary = None;
                rest = after;
            } else if let Some(after) = rest.strip_prefix("{{") {
                secondary = Some(here);
                rest = after;
            } else if let (Some(after), Some(start)) = (rest.strip_prefix("}}"), secondary) {
                marked.secondary.push(start..here);
                secondary = None;
                rest = after;
            } else {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                marked.text.push_str(&rest[..length]);
                rest = &rest[length..];
            }
        }
        marked.text.truncate(marked.text.trim_end().len());
        marked
    }
}
