//! Highlights over the article that leave its document as it is: the CSS Custom Highlight API.
//!
//! Only ranges near what is in view are registered: browsers become slow with hundreds of them, and each must be kept in
//! step with every edit. web-sys counts this API as unstable, so it is reached by name; where a browser lacks it, nothing is painted and the list of findings still serves.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

use super::editor::Reading;
use crate::report::{Confidence, Family};
use crate::workers::message::{Answer, Place};

/// What to paint.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The text, as it was read for the answer.
    pub reading: &'a Reading,
    /// Findings and claims.
    pub answer: &'a Answer,
    /// The chosen finding.
    pub finding: Option<usize>,
    /// The chosen claim.
    pub claim: Option<usize>,
    /// The place that an entry of a view has led to.
    pub place: Option<(u32, u32)>,
    /// Whether claims are what the person looks at.
    pub claims_first: bool,
    /// Whether findings that are merely possible are asked for.
    pub possible: bool,
    /// Findings that the person has set aside.
    pub dismissed: &'a dyn Fn(usize) -> bool,
    /// From which offset to which.
    pub window: (u32, u32),
}

/// Each name in the style sheet with what it paints over; later ones lie above.
const NAMES: [&str; 12] = [
    "claim-faint",
    "claim",
    "dates",
    "numbers",
    "attribution",
    "names",
    "contradiction",
    "structure",
    "style",
    "chosen-claim",
    "chosen-other",
    "chosen",
];

const CLAIM_FAINT: usize = 0;
const CLAIM: usize = 1;
const FIRST_FAMILY: usize = 2;
const CHOSEN_CLAIM: usize = 9;
const CHOSEN_OTHER: usize = 10;
const CHOSEN: usize = 11;

/// Paints `scene`, in the place of what was painted before.
pub fn paint(scene: &Scene<'_>) {
    let Some(registry) = Registry::find() else { return };
    let layers = NAMES.map(|_| Array::new());
    let add = |layer: usize, start: u32, end: u32| {
        let near = start < scene.window.1 && scene.window.0 < end;
        if let Some(range) = near.then(|| scene.reading.range(start, end)).flatten() {
            layers[layer].push(&range);
        }
    };
    let claims = &scene.answer.claims;
    let claim_layer = if scene.claims_first { CLAIM } else { CLAIM_FAINT };
    for (index, claim) in claims.iter().enumerate().skip(claims.partition_point(|claim| claim.end <= scene.window.0)) {
        if claim.start >= scene.window.1 {
            break;
        }
        let layer = if scene.claim == Some(index) { CHOSEN_CLAIM } else { claim_layer };
        add(layer, claim.start, claim.end);
    }
    for (index, finding) in scene.answer.findings.iter().enumerate() {
        let chosen = scene.finding == Some(index);
        if !chosen && ((finding.confidence == Confidence::Possible && !scene.possible) || (scene.dismissed)(index)) {
            continue;
        }
        for (place, Place { start, end, .. }) in finding.places.iter().enumerate() {
            let layer = match (chosen, place) {
                (true, 0) => CHOSEN,
                (true, _) => CHOSEN_OTHER,
                (false, _) => FIRST_FAMILY + Family::ALL.iter().position(|family| *family == finding.family).unwrap_or(0),
            };
            add(layer, *start, *end);
        }
    }
    if let Some((start, end)) = scene.place {
        add(CHOSEN, start, end);
    }
    for (priority, (name, ranges)) in NAMES.iter().zip(&layers).enumerate() {
        registry.set(name, ranges, priority);
    }
}

/// `CSS.highlights` and the constructor of its values.
struct Registry {
    map: JsValue,
    set: Function,
    highlight: Function,
}

impl Registry {
    fn find() -> Option<Self> {
        let global = js_sys::global();
        let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined());
        let map = get(&get(&global, "CSS")?, "highlights")?;
        let set = get(&map, "set")?.dyn_into().ok()?;
        let highlight = get(&global, "Highlight")?.dyn_into().ok()?;
        Some(Self { map, set, highlight })
    }

    fn set(&self, name: &str, ranges: &Array, priority: usize) {
        if let Ok(highlight) = Reflect::construct(&self.highlight, ranges) {
            let _ = Reflect::set(&highlight, &"priority".into(), &(priority as f64).into());
            let _ = self.set.call2(&self.map, &name.into(), &highlight);
        }
    }
}

/// The top and the bottom of the first line of `range`, in the window.
#[must_use]
pub fn first_line(range: &Range) -> Option<(f64, f64)> {
    let rectangle = range.get_client_rects()?.get(0)?;
    Some((rectangle.top(), rectangle.bottom()))
}
