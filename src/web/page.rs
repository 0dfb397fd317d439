//! What the page knows: every signal, made once and owned at the top, so that none is ever used after its end.

use std::ops::Deref;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::analyzer::Analyzer;
use super::desk::{Desk, Marker};
use super::editor::Reading;
use super::hand::Hand;
use super::keeping::Keeping;
use super::long::Filling;
use super::packer::Packer;
use super::shelf::{Entries, Entry};
use super::status::Status;
use super::thread::Thread;
use crate::calendar::Date;
use crate::extract::ClaimKind;
use crate::link::FindingId;
use crate::report::views::Views;
use crate::report::{Confidence, Family};
use crate::workers::message::{Answer, CheckDoc, Finding, Packed, Passage};

/// What the panel beside the article shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Places that disagree.
    Findings,
    /// What evidence can settle.
    Claims,
    /// Who is named, and what they say.
    People,
    /// What happened when.
    Timeline,
    /// What is counted and measured.
    Figures,
}

impl Tab {
    /// All of them, as they stand in the panel.
    pub const ALL: [Tab; 5] = [Tab::Findings, Tab::Claims, Tab::People, Tab::Timeline, Tab::Figures];

    /// Its name for the person.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["Findings", "Claims", "People", "Timeline", "Figures"][self as usize]
    }

    /// The id of its button.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["tab-findings", "tab-claims", "tab-people", "tab-timeline", "tab-figures"][self as usize]
    }
}

/// Something said to the person above the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// A full sentence.
    pub words: String,
    /// Whether something did not work.
    pub trouble: bool,
    /// What a click on "Undo" does.
    pub undo: Option<Undo>,
}

/// The way back from what has just been done.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Puts the article back.
    Put(Draft),
    /// Takes the finding with that key back among the others.
    TakeBack(String),
    /// Sets a finding aside again.
    SetAside(SetAside),
    /// Turns a check off, or on.
    Turn(String, bool),
    /// Puts a deleted article back on this device, with its text.
    Restore(Entry, String),
}

/// A text and its day, as the person had them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The article.
    pub text: String,
    /// "2024-03-12", or empty.
    pub date: String,
}

/// A finding that the person has looked at and set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// [`Finding::key`].
    pub key: String,
    /// Why, in the person's words.
    pub reason: String,
    /// What this device keeps it by; nothing where a link's sender has set it aside.
    pub mark: Option<String>,
}

/// A check that is turned off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// Its id.
    pub check: String,
    /// Whether the sender of the opened link has done so, and only for this text.
    pub by_link: bool,
}

/// What a link asks for once its text has been checked.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The finding to show.
    pub selected: Option<FindingId>,
    /// What the sender has set aside, with the reasons.
    pub dismissed: Vec<(FindingId, String)>,
}

/// What was found in the text that a link held, or that it has replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// The alarms: [`Finding::key`] and what disagreed.
    pub findings: Vec<(String, String)>,
}

/// The whole page, in the hand of whatever works on it.
#[derive(Clone, Copy)]
pub struct Page(&'static State);

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The whole page's state.
pub struct State {
    /// What was found in the text, without the checks that are off.
    pub answer: RwSignal<Arc<Answer>>,
    /// What was understood of it; unpacked when it is first looked at.
    pub views: Memo<Arc<Views>>,
    /// What is checked.
    pub checks: RwSignal<Arc<Vec<CheckDoc>>>,
    /// What is going on.
    pub status: RwSignal<Status>,
    /// Whether the text is so long that its check takes a while.
    pub long: RwSignal<bool>,
    /// Whether there is no text.
    pub empty: RwSignal<bool>,
    /// The day of publication as the field has it: "2024-03-12", or empty.
    pub date: RwSignal<String>,
    /// What the panel shows.
    pub tab: RwSignal<Tab>,
    /// The chosen finding's index.
    pub finding: RwSignal<Option<usize>>,
    /// The chosen claim's index.
    pub claim: RwSignal<Option<usize>>,
    /// The place that an entry of a view has led to.
    pub place: RwSignal<Option<(u32, u32)>>,
    /// What is shown beside a place of the article.
    pub hand: RwSignal<Option<Hand>>,
    /// Where in the article the listed findings are.
    pub markers: RwSignal<Arc<Vec<Marker>>>,
    /// The one kind of claims to list.
    pub kind: RwSignal<Option<ClaimKind>>,
    /// Whose claims to list.
    pub speaker: RwSignal<Option<String>>,
    /// Whether findings that are merely possible are listed.
    pub possible: RwSignal<bool>,
    /// Findings set aside.
    pub aside: RwSignal<Arc<Vec<SetAside>>>,
    /// Checks that are turned off.
    pub off: RwSignal<Arc<Vec<Off>>>,
    /// Whether findings that were set aside are listed.
    pub show_aside: RwSignal<bool>,
    /// What a screen reader says next.
    pub said: RwSignal<String>,
    /// What is said to the person.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the panel covers the lower part of a small screen.
    pub sheet: RwSignal<bool>,
    /// The line that joins the chosen places.
    pub thread: RwSignal<Option<Thread>>,
    /// The link that was made, or why there is none; nothing while it is made.
    pub packed: RwSignal<Option<Result<Packed, String>>>,
    /// Whether the link could be copied.
    pub copied: RwSignal<Option<bool>>,
    /// Where the article was published, as the person has typed it.
    pub source: RwSignal<String>,
    /// What the report was saved as, or why it was not.
    pub exported: RwSignal<Option<Result<String, String>>>,
    /// The articles on this device, as they were listed last.
    pub entries: RwSignal<Entries>,
    /// What has changed since the link that was opened, or what the opened link has changed.
    pub changes: RwSignal<Arc<[Passage]>>,
    /// What was found before that.
    pub since: RwSignal<Option<Since>>,
    /// The findings that were last said aloud, by their keys.
    pub(super) heard: StoredValue<Option<Vec<String>>, LocalStorage>,
    /// Whether the caret came to its place from the list.
    pub(super) came: StoredValue<bool, LocalStorage>,
    /// The text of the opened link.
    pub(super) opened: StoredValue<Option<String>, LocalStorage>,
    /// The text before, and the number under which it is being checked.
    pub(super) earlier: StoredValue<Option<(String, Option<u32>)>, LocalStorage>,
    /// What packs, once the page has begun.
    pub(super) packer: StoredValue<Option<Packer>, LocalStorage>,
    /// The article's elements, once they stand.
    pub(super) desk: StoredValue<Option<Desk>, LocalStorage>,
    /// The worker, once it was started.
    pub(super) analyzer: StoredValue<Option<Analyzer>, LocalStorage>,
    /// All that was found in the text.
    pub(super) whole: StoredValue<Arc<Answer>, LocalStorage>,
    /// The text that the answer is about.
    pub(super) reading: StoredValue<Reading, LocalStorage>,
    /// The text that is being checked.
    pub(super) asked: StoredValue<Reading, LocalStorage>,
    /// A long text on its way into the article.
    pub(super) filling: StoredValue<Option<Filling>, LocalStorage>,
    /// Whether the text is new and long, so that its beginning is checked first.
    pub(super) begun: StoredValue<bool, LocalStorage>,
    /// What the page knows of the device's articles.
    pub(super) keeping: StoredValue<Keeping, LocalStorage>,
    /// Whether the text is being replaced, and not typed.
    pub(super) putting: StoredValue<bool, LocalStorage>,
    /// What waits for a pause in typing.
    pub(super) pause: StoredValue<Option<Timeout>, LocalStorage>,
    /// What waits for the next frame.
    pub(super) repaint: StoredValue<Option<Timeout>, LocalStorage>,
    /// What waits to scroll to the chosen places.
    pub(super) arrival: StoredValue<Vec<Timeout>, LocalStorage>,
    /// What waits for the pointer to rest.
    pub(super) rest: StoredValue<Option<Timeout>, LocalStorage>,
    /// What has led to the chosen place, to go back to.
    pub(super) origin: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Whether the worker has its parser or cannot have it, so that its next answer is its last word.
    pub(super) settled: StoredValue<bool, LocalStorage>,
    /// What an opened link asks for.
    pub(super) wanted: StoredValue<Option<Wanted>, LocalStorage>,
}

impl Page {
    /// An empty page. To be made once, under the root owner.
    #[must_use]
    pub fn new() -> Self {
        let answer = RwSignal::new(Arc::<Answer>::default());
        let state = State {
            answer,
            views: Memo::new(move |_| answer.with(|answer| postcard::from_bytes(&answer.views).map(Arc::new).unwrap_or_default())),
            checks: RwSignal::default(),
            status: RwSignal::new(Status::Loading),
            long: RwSignal::new(false),
            empty: RwSignal::new(true),
            date: RwSignal::default(),
            tab: RwSignal::new(Tab::Findings),
            finding: RwSignal::new(None),
            claim: RwSignal::new(None),
            place: RwSignal::new(None),
            hand: RwSignal::new(None),
            markers: RwSignal::default(),
            kind: RwSignal::new(None),
            speaker: RwSignal::new(None),
            possible: RwSignal::new(false),
            aside: RwSignal::default(),
            off: RwSignal::default(),
            show_aside: RwSignal::new(false),
            said: RwSignal::default(),
            notice: RwSignal::new(None),
            sheet: RwSignal::new(false),
            thread: RwSignal::new(None),
            packed: RwSignal::new(None),
            copied: RwSignal::new(None),
            source: RwSignal::default(),
            exported: RwSignal::new(None),
            entries: RwSignal::new(Entries::Unread),
            changes: RwSignal::default(),
            since: RwSignal::new(None),
            heard: StoredValue::new_local(None),
            came: StoredValue::new_local(false),
            opened: StoredValue::new_local(None),
            earlier: StoredValue::new_local(None),
            packer: StoredValue::new_local(None),
            desk: StoredValue::new_local(None),
            analyzer: StoredValue::new_local(None),
            whole: StoredValue::new_local(Arc::default()),
            reading: StoredValue::new_local(Reading::default()),
            asked: StoredValue::new_local(Reading::default()),
            filling: StoredValue::new_local(None),
            begun: StoredValue::new_local(false),
            keeping: StoredValue::new_local(Keeping::default()),
            putting: StoredValue::new_local(false),
            pause: StoredValue::new_local(None),
            repaint: StoredValue::new_local(None),
            arrival: StoredValue::new_local(Vec::new()),
            rest: StoredValue::new_local(None),
            origin: StoredValue::new_local(None),
            settled: StoredValue::new_local(false),
            wanted: StoredValue::new_local(None),
        };
        // As long as the browser shows the page.
        Self(Box::leak(Box::new(state)))
    }

    /// The day of publication, where the field holds one.
    #[must_use]
    pub fn published(self) -> Option<Date> {
        self.date.with_untracked(|date| Date::parse(date))
    }

    /// The finding that the worker has counted as `index`, unless it is set aside: it counts those of checks that are off.
    #[must_use]
    pub fn counted_as(self, index: u32) -> Option<usize> {
        let whole = self.whole.with_value(Arc::clone);
        let counted = whole.findings.get(index as usize)?;
        let answer = self.answer.get();
        let at = answer.findings.iter().position(|it| it.check == counted.check && it.span == counted.span)?;
        (self.group_of(&answer.findings[at]) != Group::Aside).then_some(at)
    }

    /// Whether the person has set `finding` aside.
    #[must_use]
    pub fn is_aside(self, finding: &Finding) -> bool {
        self.aside.with(|aside| !aside.is_empty() && is_among(aside, finding))
    }

    /// The findings of `group` by their indices, in the order of the text.
    #[must_use]
    pub fn group(self, group: Group) -> Vec<usize> {
        let answer = self.answer.get();
        let of_group = |(index, finding): (usize, &Finding)| (self.group_of(finding) == group).then_some(index);
        answer.findings.iter().enumerate().filter_map(of_group).collect()
    }

    /// The findings as they are listed: those that are folded away are left out.
    #[must_use]
    pub fn listed(self) -> Vec<usize> {
        let mut all = self.group(Group::Alarm);
        all.extend(self.group(Group::Style));
        if self.possible.get() {
            all.extend(self.group(Group::Possible));
        }
        if self.show_aside.get() {
            all.extend(self.group(Group::Aside));
        }
        all
    }

    fn group_of(self, finding: &Finding) -> Group {
        match (finding.confidence, finding.family) {
            _ if self.is_aside(finding) => Group::Aside,
            (Confidence::Possible, _) => Group::Possible,
            (_, Family::Style) => Group::Style,
            _ => Group::Alarm,
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether `finding` is among those set aside.
#[must_use]
pub fn is_among(aside: &[SetAside], finding: &Finding) -> bool {
    let key = finding.key();
    aside.iter().any(|aside| aside.key == key)
}

impl Page {
    /// What the alarms say that were there before and are gone, and those that are new; nothing before both are known.
    #[must_use]
    pub fn gone_and_new(self) -> Option<(Vec<String>, Vec<String>)> {
        let since = self.since.get()?;
        let answer = self.answer.get();
        let now: Vec<&Finding> = answer.findings.iter().filter(|finding| finding.is_alarm()).collect();
        let gone = since.findings.iter().filter(|(key, _)| now.iter().all(|finding| finding.key() != *key));
        let new = now.iter().filter(|finding| since.findings.iter().all(|(key, _)| finding.key() != *key));
        Some((gone.map(|(_, words)| words.clone()).collect(), new.map(|finding| finding.message.clone()).collect()))
    }
}

/// How findings are grouped in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// An editor would most likely change one of the places.
    Alarm,
    /// One thing written two ways.
    Style,
    /// Worth a look by someone who has time.
    Possible,
    /// Looked at and set aside.
    Aside,
}
