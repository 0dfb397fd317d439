//! The articles on this device, in the browser's own database.
//!
//! An article has an entry, which lists show, and a text, which is read when it is opened. Both are written in one step, sent
//! off before the call returns: nothing is lost where the page dies right after. Who may write an article is decided by its
//! [`Hold`], which one page of all that are open has.
//!
//! Errors: a browser that forbids all this, or has no room left, answers [`Refused`].

use std::sync::Arc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbRequest, IdbTransaction, IdbTransactionMode};

const DATABASE: &str = "crosscheck";
const VERSION: u32 = 1;
const ENTRIES: &str = "entries";
const TEXTS: &str = "texts";

/// The browser does not keep it, or does not give it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// An article in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What tells it from all others.
    pub id: String,
    /// What the person calls it; empty where its first line does.
    pub name: String,
    /// Its first line.
    pub title: String,
    /// The day of publication: "2024-03-12", or empty.
    pub date: String,
    /// Where it was published, as the person has typed it.
    pub source: String,
    /// When it was last changed, in milliseconds since 1970.
    pub edited: f64,
}

/// The articles, as a list shows them.
#[derive(Clone, Debug)]
pub enum Entries {
    /// They are being read.
    Unread,
    /// The browser keeps none.
    Refused,
    /// The one that was changed last comes first.
    Read(Arc<[Entry]>),
}

impl Entry {
    /// What it is called.
    #[must_use]
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { &self.title } else { &self.name }
    }

    fn to_object(&self) -> Result<Object, Refused> {
        let object = Object::new();
        for (key, value) in [("name", &self.name), ("title", &self.title), ("date", &self.date), ("source", &self.source)] {
            Reflect::set(&object, &key.into(), &value.into())?;
        }
        Reflect::set(&object, &"id".into(), &(&self.id).into())?;
        Reflect::set(&object, &"edited".into(), &self.edited.into())?;
        Ok(object)
    }

    fn of_object(object: &JsValue) -> Option<Self> {
        let get = |key: &str| Reflect::get(object, &key.into()).ok();
        let words = |key: &str| get(key).and_then(|value| value.as_string()).unwrap_or_default();
        Some(Self {
            id: get("id")?.as_string()?,
            name: words("name"),
            title: words("title"),
            date: words("date"),
            source: words("source"),
            edited: get("edited").and_then(|value| value.as_f64()).unwrap_or_default(),
        })
    }
}

/// All of them.
#[derive(Clone, Debug)]
pub struct Shelf(IdbDatabase);

impl Shelf {
    /// Opens it; the first time, makes it.
    pub async fn open() -> Result<Self, Refused> {
        let factory = window().indexed_db()?.ok_or(Refused)?;
        let request = factory.open_with_u32(DATABASE, VERSION)?;
        let opening = request.clone();
        let make = Closure::once(move || {
            let Ok(database) = opening.result().map(JsCast::unchecked_into::<IdbDatabase>) else { return };
            // Where one fails, opening does.
            let _ = database.create_object_store(ENTRIES).and_then(|_| database.create_object_store(TEXTS));
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        Ok(Self(result(&request).await?.unchecked_into()))
    }

    /// The articles, the one that was changed last first.
    pub async fn list(&self) -> Result<Vec<Entry>, Refused> {
        let store = self.begin(IdbTransactionMode::Readonly)?.object_store(ENTRIES)?;
        let all: Array = result(&store.get_all()?).await?.unchecked_into();
        let mut entries: Vec<Entry> = Vec::new();
        for entry in all.iter().filter_map(|entry| Entry::of_object(&entry)) {
            // There are few of them, and a sort of their own would be some kilobytes of the page.
            let at = entries.partition_point(|before| before.edited >= entry.edited);
            entries.insert(at, entry);
        }
        Ok(entries)
    }

    /// The text of the article `id`.
    pub async fn text(&self, id: &str) -> Result<String, Refused> {
        let store = self.begin(IdbTransactionMode::Readonly)?.object_store(TEXTS)?;
        result(&store.get(&id.into())?).await?.as_string().ok_or(Refused)
    }

    /// Writes the article in the place of what was kept of it before; without a `text`, its entry alone. What comes back
    /// tells when it is done.
    pub fn write(&self, entry: &Entry, text: Option<&str>) -> Result<Done, Refused> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let key = JsValue::from(&entry.id);
        transaction.object_store(ENTRIES)?.put_with_key(&entry.to_object()?.into(), &key)?;
        if let Some(text) = text {
            transaction.object_store(TEXTS)?.put_with_key(&text.into(), &key)?;
        }
        Ok(Done::of(&transaction))
    }

    /// Takes the article `id` away.
    pub fn remove(&self, id: &str) -> Result<Done, Refused> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        transaction.object_store(ENTRIES)?.delete(&id.into())?;
        transaction.object_store(TEXTS)?.delete(&id.into())?;
        Ok(Done::of(&transaction))
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, Refused> {
        let stores = Array::of2(&ENTRIES.into(), &TEXTS.into());
        Ok(self.0.transaction_with_str_sequence_and_mode(&stores, mode)?)
    }
}

/// A step that is under way.
pub struct Done(Promise);

impl Done {
    fn of(transaction: &IdbTransaction) -> Self {
        let done = Promise::new(&mut |resolve: Function, reject: Function| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        // The step does not wait for its own answers, which a page that dies would never hear.
        #[expect(deprecated, reason = "the bindings take the standard's method for an older one of that name")]
        let _ = transaction.commit();
        Self(done)
    }

    /// Waits for its end.
    pub async fn wait(self) -> Result<(), Refused> {
        JsFuture::from(self.0).await?;
        Ok(())
    }
}

async fn result(request: &IdbRequest) -> Result<JsValue, Refused> {
    let done = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await?;
    Ok(request.result()?)
}

/// The right to write one article; ends when dropped, and with the page.
pub struct Hold(Option<Function>);

impl Hold {
    /// Takes it for the article `id`; nothing where another page has it. A browser that keeps no such rights gives each.
    pub async fn take(id: &str) -> Option<Self> {
        let navigator = window().navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object);
        let Some(locks) = locks else { return Some(Self(None)) };
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &"ifAvailable".into(), &true.into()).ok()?;
        let name = format!("{DATABASE}-{id}");
        let answer = Promise::new(&mut |tell: Function, fail: Function| {
            let granted = Closure::once_into_js(move |lock: JsValue| held(&lock, &tell));
            if request.call3(&locks, &(&name).into(), &options, &granted).is_err() {
                let _ = fail.call0(&JsValue::NULL);
            }
        });
        JsFuture::from(answer).await.ok()?.dyn_into().ok().map(|release| Self(Some(release)))
    }
}

/// Tells how the right is given back, and what lasts until then; tells of nothing where it was not granted.
fn held(lock: &JsValue, tell: &Function) -> JsValue {
    if lock.is_null() {
        let _ = tell.call0(&JsValue::NULL);
        return JsValue::UNDEFINED;
    }
    let end = Promise::new(&mut |release: Function, _| {
        let _ = tell.call1(&JsValue::NULL, &release);
    });
    end.into()
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}
