//! What stands where: times, numbers, quotations, statements and names, each with what it means.

use super::days::Told;
use super::figures::in_words;
use super::people::{kind_name, roles, speaker};
use super::{Mark, MarkKind, Reader};
use crate::extract::{AttributionKind, Quotation};

/// All marks, in the order of the text.
pub(super) fn find(reader: &Reader, times: &[Told]) -> Vec<Mark> {
    let article = reader.article;
    let time = |(time, told): (&crate::extract::Time, &Told)| {
        let gap = if told.origin.is_empty() { "" } else { ": " };
        reader.mark(time.span, MarkKind::Time, format!("{}{gap}{}", told.words, told.origin))
    };
    let mut marks: Vec<_> = article.times.iter().zip(times).map(time).collect();
    marks.extend(article.quantities.iter().map(|quantity| {
        let says = in_words(article, quantity);
        reader.mark(quantity.span, MarkKind::Number, says)
    }));
    quotations(reader, &mut marks);
    names(reader, &mut marks);
    marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    marks
}

fn quotations(reader: &Reader, marks: &mut Vec<Mark>) {
    let article = reader.article;
    let mut told = vec![false; article.quotations.len()];
    for attribution in &article.attributions {
        if let Some(quotation) = attribution.quotation {
            told[quotation] = true;
        }
        let (kind, how) = match attribution.kind {
            AttributionKind::Indirect => (MarkKind::Statement, "reported"),
            AttributionKind::Direct => (MarkKind::Quotation, "quoted"),
            AttributionKind::Mixed => (MarkKind::Quotation, "quoted in part"),
        };
        let says = match speaker(article, attribution) {
            Some(name) => format!("{how} from {name}"),
            None => format!("{how}, from nobody named"),
        };
        marks.push(reader.mark(attribution.span, kind, says));
    }
    let speech = |(quotation, told): &(&Quotation, bool)| !told && quotation.depth == 0 && (!quotation.scare || !quotation.closed);
    for (quotation, _) in article.quotations.iter().zip(told).filter(speech) {
        let says = if quotation.closed { "no speaker was found" } else { "its mark has no partner; no speaker was found" };
        marks.push(reader.mark(quotation.span, MarkKind::Quotation, says.into()));
    }
}

fn names(reader: &Reader, marks: &mut Vec<Mark>) {
    let all = &reader.article.entities.all;
    let said: Vec<String> = all
        .iter()
        .map(|entity| {
            let roles = roles(reader, entity);
            let about = if roles.is_empty() { kind_name(entity.kind).to_lowercase() } else { roles.join(", ") };
            format!("{}, {about}", entity.name)
        })
        .collect();
    let mentions = reader.article.entities.mentions.iter();
    marks.extend(mentions.map(|(id, mention)| reader.mark(mention.span, MarkKind::Name, said[*id].clone())));
}
