//! The article's elements on the screen: where its places stand, and how to bring them into view.

use web_sys::{HtmlElement, ScrollBehavior, ScrollToOptions, Window};

use super::editor::{Editor, Reading};
use super::highlights::first_line;
use crate::report::Family;
use crate::workers::message::{Finding, Place};

/// How much of the window's height stays free around a place that is scrolled to.
const MARGIN: f64 = 24.0;

/// The most findings that are marked beside the scroll bar.
const MOST_MARKED: usize = 300;

/// A place of a finding on the column beside the scroll bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The finding's index.
    pub finding: usize,
    /// Whose colour it has.
    pub family: Family,
    /// How far down the article it stands, in thousandths.
    pub permille: u32,
}

/// The article on the screen.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The text.
    pub editor: Editor,
    /// What scrolls.
    pub scroller: HtmlElement,
    /// What is scrolled: the paper with text and margin.
    pub paper: HtmlElement,
    /// What may cover the lower part of it.
    pub panel: Option<HtmlElement>,
    /// The browser's window.
    pub window: Window,
}

impl Desk {
    /// The offsets between which the text is in view, or less than a screen away.
    #[must_use]
    pub fn near_view(&self, reading: &Reading) -> (u32, u32) {
        let view = self.scroller.get_bounding_client_rect();
        reading.between(view.top() - view.height(), view.bottom() + view.height())
    }

    /// The middle of the first line of each place, in pixels below the top of the paper.
    #[must_use]
    pub fn lines(&self, reading: &Reading, places: &[Place]) -> Vec<i32> {
        let top = self.paper.get_bounding_client_rect().top();
        let line = |place: &Place| first_line(&reading.range(place.start, place.end)?);
        places.iter().filter_map(line).map(|(start, end)| ((start + end) / 2.0 - top) as i32).collect()
    }

    /// Where in the whole article each place of the findings `listed` stands.
    #[must_use]
    pub fn markers(&self, reading: &Reading, findings: &[Finding], listed: &[usize]) -> Vec<Marker> {
        let top = self.paper.get_bounding_client_rect().top();
        let height = f64::from(self.scroller.scroll_height()).max(1.0);
        let mut markers = Vec::new();
        for &finding in listed.iter().take(MOST_MARKED) {
            let Some(Finding { family, places, .. }) = findings.get(finding) else { continue };
            for place in places {
                let share = ((reading.top_of(place.start) - top) / height).clamp(0.0, 1.0);
                markers.push(Marker { finding, family: *family, permille: (share * 1000.0) as u32 });
            }
        }
        markers
    }

    /// Scrolls until all `lines`, or the first of them where they are too far apart, are in view. Says whether it had to.
    pub fn show(&self, lines: &[i32]) -> bool {
        // Where the screen is so low that the whole page scrolls.
        self.scroller.scroll_into_view();
        let Some(&first) = lines.first() else { return false };
        let (top, bottom) = lines.iter().fold((first, first), |(top, bottom), &line| (top.min(line), bottom.max(line)));
        let (first, top, bottom) = (f64::from(first), f64::from(top), f64::from(bottom));
        let height = self.free_height();
        let offset = self.scroller.get_bounding_client_rect().top() - self.paper.get_bounding_client_rect().top();
        let is_seen = |line: f64| line >= offset + MARGIN && line <= offset + height - MARGIN;
        let fits = bottom - top <= height - 4.0 * MARGIN;
        if is_seen(first) && (!fits || (is_seen(top) && is_seen(bottom))) {
            return false;
        }
        let wanted = if fits { (top + bottom - height) / 2.0 } else { first - height / 3.0 };
        let options = ScrollToOptions::new();
        options.set_top((f64::from(self.scroller.scroll_top()) + wanted - offset).max(0.0));
        let far = (wanted - offset).abs() > 3.0 * height;
        options.set_behavior(if far || self.wants_rest() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        self.scroller.scroll_to_with_scroll_to_options(&options);
        true
    }

    /// The height of what is seen of the article.
    fn free_height(&self) -> f64 {
        let view = self.scroller.get_bounding_client_rect();
        let panel = self.panel.as_ref().map(|panel| panel.get_bounding_client_rect());
        let covered = panel.filter(|panel| panel.left() < view.right() && panel.right() > view.left());
        // Not `clamp`, which panics where the view is that low, and brings the printing of fractions for its words.
        covered.map_or(view.height(), |panel| (panel.top() - view.top()).max(120.0).min(view.height()))
    }

    fn wants_rest(&self) -> bool {
        let query = self.window.match_media("(prefers-reduced-motion: reduce)");
        query.ok().flatten().is_some_and(|query| query.matches())
    }
}
