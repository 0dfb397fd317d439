//! Reads treebanks in the format CoNLL-U.

use std::path::Path;

use super::TrainError;
use crate::language::{Relation, Upos, Xpos};

/// One text of a treebank.
#[derive(Debug, Default)]
pub(super) struct GoldDocument {
    pub sentences: Vec<GoldSentence>,
}

/// One sentence of a treebank.
#[derive(Debug, Default)]
pub(super) struct GoldSentence {
    /// Whether it begins a paragraph.
    pub begins_paragraph: bool,
    pub tokens: Vec<GoldToken>,
}

/// One token of a treebank.
#[derive(Debug)]
pub(super) struct GoldToken {
    pub form: String,
    pub lemma: String,
    pub upos: Upos,
    pub xpos: Xpos,
    /// The token that it depends on, counted in its sentence; `None` at the root.
    pub head: Option<usize>,
    pub relation: Relation,
    /// Whether white space comes after it.
    pub space_after: bool,
}

/// The texts in the file at `path`.
pub(super) fn read(path: &Path) -> Result<Vec<GoldDocument>, TrainError> {
    let mut documents = vec![GoldDocument::default()];
    let mut sentence = GoldSentence { begins_paragraph: true, ..GoldSentence::default() };
    // The last token of a contraction and whether white space comes after it.
    let mut contraction = None;
    for (number, line) in super::load(path)?.lines().enumerate() {
        if line.is_empty() {
            let last = documents.last_mut().map(|document| &mut document.sentences);
            last.into_iter().for_each(|sentences| sentences.push(std::mem::take(&mut sentence)));
        } else if line.starts_with("# newdoc") {
            documents.push(GoldDocument::default());
            sentence.begins_paragraph = true;
        } else if line.starts_with("# newpar") {
            sentence.begins_paragraph = true;
        } else if !line.starts_with('#') {
            let bad = || TrainError::Line(path.display().to_string(), number + 1);
            let fields: Vec<&str> = line.split('\t').collect();
            let &[id, form, lemma, upos, xpos, _, head, relation, _, misc] = fields.as_slice() else { return Err(bad()) };
            let space_after = !misc.split('|').any(|item| item == "SpaceAfter=No");
            if let Some((_, last)) = id.split_once('-') {
                contraction = Some((last.parse::<usize>().map_err(|_| bad())?, space_after));
            } else if let Ok(id) = id.parse::<usize>() {
                let inside = contraction.filter(|&(last, _)| id <= last);
                let space_after = inside.map_or(space_after, |(last, space)| id == last && space);
                let upos = Upos::ALL.into_iter().find(|tag| tag.name() == upos).ok_or_else(bad)?;
                let xpos = Xpos::ALL.into_iter().find(|tag| tag.name() == xpos).ok_or_else(bad)?;
                let head = head.parse::<usize>().map_err(|_| bad())?.checked_sub(1);
                let relation = Relation::ALL.into_iter().find(|known| known.name() == relation).ok_or_else(bad)?;
                let (form, lemma) = (form.to_owned(), lemma.to_owned());
                sentence.tokens.push(GoldToken { form, lemma, upos, xpos, head, relation, space_after });
                contraction = inside.filter(|&(last, _)| id < last);
            }
        }
    }
    documents.retain(|document| !document.sentences.is_empty());
    Ok(documents)
}
