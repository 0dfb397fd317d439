//! Keeping: the article is written to this device as one types, and comes back when the page is opened again.
//!
//! What a link or an example has brought is kept from the first change on; it never takes the place of what was kept
//! before. One page at a time writes an article: where another has it, what is changed here is kept as a second one.

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::outgoing::name;
use super::page::{Draft, Notice, Page, Undo};
use super::shelf::{Done, Entries, Entry, Hold, Refused, Shelf};

/// The longest text, in bytes, that is written at each key; a longer one waits for a pause.
const AT_ONCE: usize = 100_000;
/// That pause, in milliseconds.
const PAUSE: u32 = 800;
/// How long, in milliseconds, the page that is being left may take to give up its right to an article.
const GRACE: i32 = 250;
/// Where this tab remembers its article across a reload.
const TAB: &str = "crosscheck-article";
/// What is said where the browser keeps nothing.
const NOT_KEPT: &str = "Your browser does not keep this article: it forbids it, or has no room left. Your text is still here; \
                        save it as a file before you close the page.";
/// What is said of an article that another page has open.
const ELSEWHERE: &str = "This article is open in another tab, which keeps it. What you change here is kept as a second article.";
/// What is said where such an article cannot be changed.
const BUSY: &str = "This article is open in another tab: change it there, or close that tab first.";

/// What is said where the browser refuses it.
const NOT_CHANGED: &str = "Your browser does not let the page change what is kept on this device. Reload the page and try again.";

/// What the page knows of the device's articles.
#[derive(Default)]
pub struct Keeping {
    /// Where they lie; nothing before it is open.
    shelf: Option<Result<Shelf, Refused>>,
    /// The article that is written to.
    current: Option<Kept>,
    /// The one before, whose text an undo brings back.
    left: Option<Kept>,
    /// A change that is not written yet waits for this.
    pause: Option<Timeout>,
    /// Whether there is such a change.
    changed: bool,
    /// Whether the person knows that nothing is kept.
    told: bool,
}

struct Kept {
    entry: Entry,
    /// Comes with the next turn for an article that has just been begun.
    hold: Option<Hold>,
}

impl Page {
    /// Opens the shelf, and the article that was open here last, unless something else is there already.
    pub(super) fn recall(self, something_else: bool) {
        spawn_local(async move {
            let shelf = Shelf::open().await;
            self.keeping.update_value(|keeping| keeping.shelf = Some(shelf.clone()));
            if self.keeping.with_value(|keeping| keeping.changed) {
                return self.keep();
            }
            let Ok(entries) = self.load_entries().await else { return };
            let wanted = remembered();
            // A tab that was left empty comes back empty.
            let entry = match &wanted {
                None => entries.first(),
                Some(id) => entries.iter().find(|entry| entry.id == *id),
            };
            if let Some(entry) = entry.cloned().filter(|_| !something_else && self.empty.get_untracked()) {
                self.take_down(entry, true).await;
            }
        });
    }

    /// The person has changed the article.
    pub fn touched(self) {
        forget_link();
        if self.empty.get_untracked() {
            return self.leave();
        }
        self.keeping.update_value(|keeping| keeping.changed = true);
        let whole = self.filling.with_value(Option::is_none);
        if whole && self.reading.with_value(|reading| reading.text.len()) <= AT_ONCE {
            return self.keep();
        }
        let pause = Timeout::new(PAUSE, move || self.keep());
        self.keeping.update_value(|keeping| keeping.pause = Some(pause));
    }

    /// Where the articles lie, once it is open and where the browser has such a place.
    fn shelf(self) -> Option<Shelf> {
        self.keeping.with_value(|keeping| keeping.shelf.clone())?.ok()
    }

    /// Writes what is not written yet.
    pub fn keep_rest(self) {
        if self.keeping.with_value(|keeping| keeping.changed) {
            self.keep();
        }
    }

    /// Writes the article as it stands.
    pub(super) fn keep(self) {
        let Draft { text, date } = self.draft();
        if text.trim().is_empty() {
            return;
        }
        let Some(shelf) = self.keeping.with_value(|keeping| keeping.shelf.clone()) else {
            return self.keeping.update_value(|keeping| keeping.changed = true);
        };
        let known = self.keeping.with_value(|keeping| keeping.current.as_ref().map(|kept| kept.entry.clone()));
        let begun = known.is_none();
        let entry = Entry {
            title: name(&text),
            date,
            source: self.source.get_untracked(),
            edited: js_sys::Date::now(),
            ..known.unwrap_or_else(|| Entry { id: new_id(), ..Entry::default() })
        };
        let written = shelf.and_then(|shelf| shelf.write(&entry, Some(&text)));
        self.keeping.update_value(|keeping| {
            keeping.changed = false;
            keeping.pause = None;
            let hold = keeping.current.take().and_then(|kept| kept.hold);
            keeping.current = Some(Kept { entry: entry.clone(), hold });
        });
        if begun {
            remember(&entry.id);
        }
        spawn_local(async move {
            if begun {
                self.hold(&entry.id).await;
            }
            self.tell_whether_kept(settled(written).await);
        });
    }

    /// Takes the right to write the article that has just been begun.
    async fn hold(self, id: &str) {
        let hold = Hold::take(id).await;
        self.keeping.update_value(|keeping| {
            if let Some(kept) = keeping.current.as_mut().filter(|kept| kept.entry.id == id) {
                kept.hold = hold;
            }
        });
    }

    fn tell_whether_kept(self, kept: Result<(), Refused>) {
        let told = self.keeping.with_value(|keeping| keeping.told);
        self.keeping.update_value(|keeping| keeping.told = kept.is_err());
        if kept.is_err() && !told {
            self.complain(NOT_KEPT);
        }
    }

    /// What is typed from now on is another article.
    pub(super) fn leave(self) {
        self.keep_rest();
        self.keeping.update_value(|keeping| {
            keeping.changed = false;
            keeping.pause = None;
            keeping.left = keeping.current.take();
        });
        remember("");
        self.source.set(String::new());
    }

    /// An undo has brought the text back that was left: it is the same article again.
    pub(super) fn take_up(self) {
        self.keeping.update_value(|keeping| keeping.current = keeping.left.take());
        let id = self.current();
        self.keeping.with_value(|keeping| {
            if let Some(kept) = &keeping.current {
                self.source.set(kept.entry.source.clone());
            }
        });
        remember(&id.unwrap_or_default());
    }

    /// Which article is written to.
    #[must_use]
    pub fn current(self) -> Option<String> {
        self.keeping.with_value(|keeping| keeping.current.as_ref().map(|kept| kept.entry.id.clone()))
    }

    /// Puts the article of `entry` on the desk; where it must be empty, only if nothing was begun there meanwhile.
    async fn take_down(self, entry: Entry, if_empty: bool) {
        let Some(shelf) = self.shelf() else { return };
        let Ok(text) = shelf.text(&entry.id).await else {
            return self.complain(format!("The browser does not give \u{201c}{}\u{201d} back.", entry.shown()));
        };
        let hold = self.right_to(&entry.id).await;
        if if_empty && !self.empty.get_untracked() {
            return;
        }
        self.leave();
        self.put(&Draft { text, date: entry.date.clone() });
        if hold.is_none() {
            return self.complain(ELSEWHERE);
        }
        self.notice.set(None);
        remember(&entry.id);
        self.source.set(entry.source.clone());
        self.keeping.update_value(|keeping| keeping.current = Some(Kept { entry, hold }));
    }

    /// The right to write the article `id`: kept from before where it is the one that was left last.
    async fn right_to(self, id: &str) -> Option<Hold> {
        let mut hold = None;
        self.keeping.update_value(|keeping| {
            if keeping.left.as_ref().is_some_and(|left| left.entry.id == id) {
                hold = keeping.left.take().and_then(|left| left.hold);
            }
        });
        match hold {
            Some(hold) => Some(hold),
            None => patiently(id).await,
        }
    }

    /// Where the text of an opened link is that of the article that was kept last, they are one.
    pub(super) fn adopt(self, text: String) {
        let Some(shelf) = self.shelf() else { return };
        spawn_local(async move {
            let Ok(Some(entry)) = shelf.list().await.map(|entries| entries.into_iter().next()) else { return };
            if shelf.text(&entry.id).await.as_ref() != Ok(&text) || self.current().is_some() || self.draft().text != text {
                return;
            }
            let Some(hold) = self.right_to(&entry.id).await else { return };
            if self.current().is_none() && self.draft().text == text {
                remember(&entry.id);
                self.source.set(entry.source.clone());
                self.keeping.update_value(|keeping| keeping.current = Some(Kept { entry, hold: Some(hold) }));
            }
        });
    }
}

impl Page {
    /// Lists the articles on this device, and none until they are read: a list that changes its order under somebody's finger
    /// has the wrong article deleted.
    pub fn open_shelf(self) {
        self.entries.set(Entries::Unread);
        self.list_kept();
    }

    /// Lists the articles on this device anew.
    fn list_kept(self) {
        self.keep_rest();
        spawn_local(async move {
            let entries = self.load_entries().await;
            self.entries.set(entries.map_or(Entries::Refused, |entries| Entries::Read(entries.into())));
        });
    }

    async fn load_entries(self) -> Result<Vec<Entry>, Refused> {
        let shelf = self.keeping.with_value(|keeping| keeping.shelf.clone());
        shelf.unwrap_or(Err(Refused))?.list().await
    }

    /// Begins another article; the one before stays where it is kept.
    pub fn begin_another(self) {
        let told = self.keeping.with_value(|keeping| keeping.told);
        self.replace(&Draft::default(), if told { "The article was cleared." } else { "The article before stays under Articles." });
    }

    /// Opens a kept article in the place of the one that is open.
    pub fn open_kept(self, entry: Entry) {
        if self.current().as_ref() != Some(&entry.id) {
            spawn_local(self.take_down(entry, false));
        }
    }

    /// Calls a kept article `name`; by its first line where that is empty.
    pub fn rename(self, mut entry: Entry, name: &str) {
        name.clone_into(&mut entry.name);
        self.change(entry, |shelf, entry| shelf.write(entry, None), |_| {});
    }

    /// Takes a kept article from this device, and offers the way back.
    pub fn delete(self, entry: Entry) {
        let Some(shelf) = self.shelf() else { return };
        spawn_local(async move {
            let Ok(text) = shelf.text(&entry.id).await else { return self.complain(NOT_CHANGED) };
            let undo = Undo::Restore(entry.clone(), text);
            let words = format!("\u{201c}{}\u{201d} was deleted.", entry.shown());
            self.change(
                entry,
                |shelf, entry| shelf.remove(&entry.id),
                move |entry| {
                    if self.current().as_ref() == Some(&entry.id) {
                        self.keeping.update_value(|keeping| keeping.changed = false);
                        self.put(&Draft::default());
                        self.leave();
                        self.keeping.update_value(|keeping| keeping.left = None);
                    }
                    self.notice.set(Some(Notice { words, trouble: false, undo: Some(undo) }));
                },
            );
        });
    }

    /// Puts a deleted article back among the others.
    pub fn restore(self, entry: Entry, text: String) {
        self.change(entry, move |shelf, entry| shelf.write(entry, Some(&text)), |_| {});
    }

    /// Changes what is kept of an article, where no other page writes it, and lists all of them anew.
    fn change(
        self,
        entry: Entry,
        step: impl FnOnce(&Shelf, &Entry) -> Result<Done, Refused> + 'static,
        then: impl FnOnce(&Entry) + 'static,
    ) {
        let Some(shelf) = self.shelf() else { return };
        spawn_local(async move {
            let own = self.current().as_ref() == Some(&entry.id);
            let hold = if own { None } else { self.right_to(&entry.id).await };
            if !own && hold.is_none() {
                return self.complain(BUSY);
            }
            match settled(step(&shelf, &entry)).await {
                Ok(()) => {
                    self.keeping.update_value(|keeping| {
                        if let Some(kept) = keeping.current.as_mut().filter(|kept| kept.entry.id == entry.id) {
                            kept.entry.name.clone_from(&entry.name);
                        }
                    });
                    then(&entry);
                }
                Err(Refused) => self.complain(NOT_CHANGED),
            }
            self.list_kept();
        });
    }
}

/// Whether what was begun has come to a good end.
async fn settled(begun: Result<Done, Refused>) -> Result<(), Refused> {
    begun?.wait().await
}

/// The right to write the article `id`, asked for twice: a page that is being left may still have it.
async fn patiently(id: &str) -> Option<Hold> {
    if let Some(hold) = Hold::take(id).await {
        return Some(hold);
    }
    let wait = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, GRACE);
    });
    JsFuture::from(wait).await.ok()?;
    Hold::take(id).await
}

/// An id that no other article has: the time, and luck.
fn new_id() -> String {
    format!("{:x}-{:x}", js_sys::Date::now() as u64, (js_sys::Math::random() * f64::from(u32::MAX)) as u32)
}

/// The article of this tab; empty where it was left without one, nothing where the tab is new.
fn remembered() -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(TAB).ok().flatten()
}

fn remember(id: &str) {
    if let Some(storage) = window().session_storage().ok().flatten() {
        // Where it is refused, the last article comes back instead of the tab's own.
        let _ = storage.set_item(TAB, id);
    }
}

/// Takes the link out of the address: what stands in the page is not what it holds any more.
fn forget_link() {
    let location = window().location();
    if location.hash().is_ok_and(|hash| !hash.is_empty()) {
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        // Where it is refused, the address still opens what it holds.
        let _ = window().history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
    }
}
