//! Short forms by initials that the text explains: "the World Health Organization (WHO)", "the Joint Mission, known as JM".

use std::ops::Range;

use super::kinds::is_acronym;
use super::view::View;
use super::{Entities, EntityId, EntityKind, Form};

/// Gives entities the acronyms that stand in brackets behind them, and ties the acronym's mentions to them.
pub(super) fn find(view: &View, entities: &mut Entities) {
    let mut explained: Vec<(EntityId, String)> = Vec::new();
    for (id, mention) in &entities.mentions {
        let entity = &entities.all[*id];
        let long = entity.kind != EntityKind::Person && mention.tokens.len() > 1;
        let short = short_form(view, mention.tokens.end).or_else(|| short_form_before(view, &mention.tokens));
        let Some(at) = short.filter(|_| long) else { continue };
        if entity.acronym.is_none() && !explained.iter().any(|(known, _)| known == id) {
            explained.push((*id, view.text(at).to_owned()));
        }
    }
    for (id, short) in explained {
        let mut place = None;
        for (owner, mention) in &mut entities.mentions {
            if mention.tokens.len() == 1 && view.text(mention.tokens.start) == short {
                place = place.or(Some(mention.span));
                *owner = id;
                mention.form = Form::Acronym;
            }
        }
        entities.all[id].acronym = place.map(|span| (short, span));
    }
    forget_empty(entities);
}

/// The token of the acronym after a long form that ends before `end`.
fn short_form(view: &View, end: usize) -> Option<usize> {
    let at = match (view.folded(end), view.folded(end + 1), view.folded(end + 2)) {
        ("(", _, ")") => end + 1,
        (",", "known", "as") => end + 3,
        (",", "or", _) if view.folded(end + 3) == "," => end + 2,
        _ => return None,
    };
    let bare = view.folded(end) == "(" || view.folded(end + 1) == "or" || matches!(view.folded(at + 1), "," | ".");
    (at < view.len() && bare && is_acronym(view.text(at))).then_some(at)
}

/// The token of the acronym that a long form in brackets explains: "IMO (International Maritime Organization)".
fn short_form_before(view: &View, long: &Range<usize>) -> Option<usize> {
    let open = long.start.checked_sub(1 + usize::from(long.start > 0 && view.folded(long.start - 1) == "the"))?;
    let at = open.checked_sub(1).filter(|_| view.folded(open) == "(" && view.folded(long.end) == ")")?;
    is_acronym(view.text(at)).then_some(at)
}

/// Takes out entities that have no mention left.
fn forget_empty(entities: &mut Entities) {
    let mut used = vec![false; entities.all.len()];
    entities.mentions.iter().for_each(|(id, _)| used[*id] = true);
    let mut order = vec![0; used.len()];
    let mut next = 0;
    for (id, used) in used.iter().enumerate() {
        order[id] = next;
        next += usize::from(*used);
    }
    let mut keep = used.iter();
    entities.all.retain(|_| *keep.next().unwrap_or(&true));
    entities.mentions.iter_mut().for_each(|(id, _)| *id = order[*id]);
}
