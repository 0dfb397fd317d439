//! What the components are made of: pieces of the screen, all of one type.
//!
//! Comes in: what a component says of its elements. Goes out: a [`View`] that Leptos mounts; once `built`, it follows the
//! signals that its parts have read.
//!
//! ```ignore
//! element("p.panel-status").toggle("panel-status--trouble", trouble).child(live(move || page.status.get().sentence()))
//! ```
//!
//! The views of Leptos' macro have a type each, and the page would have the code that builds them once for each type: a third
//! of its bytes. These are data until they are built, all by the code below. Where a view takes the place of one of its kind,
//! what stands on the screen stays and only takes on what is new, so that nobody loses focus or selection.

mod built;

use std::borrow::Cow;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// What a piece of the screen is to be.
pub enum View {
    /// Words.
    Text(Cow<'static, str>),
    /// An element with all that is in it.
    Element(Element),
    /// Pieces one after the other, as many as there are.
    List(Vec<View>),
    /// What is drawn anew when a signal changes that it has read.
    Live(Box<dyn FnMut() -> View>),
}

/// An element, to be written down setting by setting.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    settings: Vec<Setting>,
    children: Vec<View>,
}

/// One thing that an element is to have.
enum Setting {
    Attribute(&'static str, Value),
    /// An attribute that changes.
    Bound(&'static str, Box<dyn FnMut() -> Value>),
    /// A class that comes and goes.
    Class(&'static str, Box<dyn FnMut() -> bool>),
    /// An event and what is done then.
    Listener(&'static str, Box<dyn FnMut(Event)>),
}

/// What an attribute says; nothing where it is not there at all.
#[derive(PartialEq)]
pub struct Value(Option<Cow<'static, str>>);

/// An element of this tag and these classes: "button", "button.chip", "p.notice.notice--trouble".
pub fn element(name: &'static str) -> Element {
    let (tag, classes) = name.split_once('.').unwrap_or((name, ""));
    let element = Element(Box::new(Parts { tag, settings: Vec::new(), children: Vec::new() }));
    if classes.is_empty() { element } else { element.set("class", classes.replace('.', " ")) }
}

/// What `draw` gives, drawn anew when a signal changes that it has read.
pub fn live<V: Into<View>>(mut draw: impl FnMut() -> V + 'static) -> View {
    View::Live(Box::new(move || draw().into()))
}

/// What `draw` gives, as long as `condition` holds.
pub fn when<V: Into<View>>(condition: impl Fn() -> bool + Send + Sync + 'static, draw: impl Fn() -> V + 'static) -> View {
    let condition: Box<dyn Fn() -> bool + Send + Sync> = Box::new(condition);
    let holds = Memo::new(move |_| condition());
    live(move || holds.get().then(&draw))
}

impl Element {
    /// With that attribute. What is called "value" is what stands in the field.
    pub fn set(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with(Setting::Attribute(name, value.into()))
    }

    /// With an attribute that follows the signals which `value` reads.
    pub fn bind<V: Into<Value>>(self, name: &'static str, mut value: impl FnMut() -> V + 'static) -> Self {
        self.with(Setting::Bound(name, Box::new(move || value().into())))
    }

    /// With that class as long as `on` holds.
    pub fn toggle(self, class: &'static str, on: impl FnMut() -> bool + 'static) -> Self {
        self.with(Setting::Class(class, Box::new(on)))
    }

    /// Does something whenever `event` comes.
    pub fn on<E: EventDescriptor<EventType: JsCast>>(self, event: E, mut does: impl FnMut(E::EventType) + 'static) -> Self {
        let Cow::Borrowed(name) = event.name() else { return self };
        self.with(Setting::Listener(name, Box::new(move |event| does(event.unchecked_into()))))
    }

    /// Does something whenever it is pressed.
    pub fn press(self, mut does: impl FnMut() + 'static) -> Self {
        self.with(Setting::Listener("click", Box::new(move |_| does())))
    }

    /// With `child` behind those that it has.
    pub fn child(mut self, child: impl Into<View>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// With `children` behind those that it has.
    pub fn children<V: Into<View>>(self, children: impl IntoIterator<Item = V>) -> Self {
        self.child(children.into_iter().collect::<View>())
    }

    fn with(mut self, setting: Setting) -> Self {
        self.0.settings.push(setting);
        self
    }
}

impl Setting {
    /// What it is about.
    fn name(&self) -> &'static str {
        match self {
            Self::Attribute(name, _) | Self::Bound(name, _) | Self::Class(name, _) | Self::Listener(name, _) => name,
        }
    }
}

impl From<&'static str> for View {
    fn from(words: &'static str) -> Self {
        Self::Text(words.into())
    }
}

impl From<String> for View {
    fn from(words: String) -> Self {
        Self::Text(words.into())
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl<V: Into<View>> From<Vec<V>> for View {
    fn from(views: Vec<V>) -> Self {
        views.into_iter().collect()
    }
}

impl<V: Into<View>> From<Option<V>> for View {
    fn from(view: Option<V>) -> Self {
        view.into_iter().collect()
    }
}

impl<V: Into<View>> FromIterator<V> for View {
    fn from_iter<I: IntoIterator<Item = V>>(views: I) -> Self {
        let mut all = Vec::new();
        views.into_iter().for_each(|view| all.push(view.into()));
        Self::List(all)
    }
}

impl From<&'static str> for Value {
    fn from(words: &'static str) -> Self {
        Self(Some(words.into()))
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self(Some(words.into()))
    }
}

impl From<Option<String>> for Value {
    fn from(words: Option<String>) -> Self {
        Self(words.map(Cow::Owned))
    }
}

/// For attributes that are there or not, like `disabled`.
impl From<bool> for Value {
    fn from(there: bool) -> Self {
        Self(there.then_some("".into()))
    }
}
