//! How a [`View`] is built, and how another one takes its place.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, Node, Text};

use super::{Parts, Setting, Value, View};

/// The elements that are drawings.
const DRAWN: [&str; 4] = ["svg", "path", "line", "circle"];
const SVG: &str = "http://www.w3.org/2000/svg";

/// A view that has been built.
pub enum Built {
    Text(Text, Cow<'static, str>),
    Element(Standing),
    /// The pieces, and an empty text that ends them.
    List(Vec<Built>, Text),
    Live(RenderEffect<Built>),
}

/// An element that has been built.
pub struct Standing {
    node: Element,
    tag: &'static str,
    settings: Vec<(&'static str, Kept)>,
    children: Vec<Built>,
}

/// What a setting has become, to be kept as long as its element stands.
enum Kept {
    Value(Value),
    Effect { _runs: RenderEffect<()> },
    Listener { _hears: Listener },
}

struct Listener {
    node: Element,
    event: &'static str,
    does: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let does = self.does.as_ref().unchecked_ref();
        // Fails for no element.
        let _ = self.node.remove_event_listener_with_callback(self.event, does);
    }
}

impl Render for View {
    type State = Built;

    fn build(self) -> Built {
        match self {
            Self::Text(words) => Built::Text(document().create_text_node(&words), words),
            Self::Element(element) => Built::Element(Standing::build(element)),
            Self::List(views) => Built::List(views.into_iter().map(Self::build).collect(), document().create_text_node("")),
            Self::Live(mut draw) => Built::Live(RenderEffect::new(move |before: Option<Built>| match before {
                None => draw().build(),
                Some(mut built) => {
                    draw().rebuild(&mut built);
                    built
                }
            })),
        }
    }

    fn rebuild(self, built: &mut Built) {
        match (self, &mut *built) {
            (Self::Text(new), Built::Text(node, old)) => {
                if new != *old {
                    node.set_data(&new);
                    *old = new;
                }
            }
            (Self::Element(new), Built::Element(old)) if old.is_like(&new) => old.take_on(new),
            (Self::List(new), Built::List(old, end)) => take_on(new, old, end),
            (view, old) => {
                let mut new = view.build();
                old.insert_before_this(&mut new);
                old.unmount();
                *built = new;
            }
        }
    }
}

/// Makes `new` of the pieces `old`, which `end` ends.
fn take_on(new: Vec<View>, old: &mut Vec<Built>, end: &Text) {
    old.drain(new.len().min(old.len())..).for_each(|mut piece| piece.unmount());
    for (index, view) in new.into_iter().enumerate() {
        if let Some(piece) = old.get_mut(index) {
            view.rebuild(piece);
            continue;
        }
        let mut piece = view.build();
        if let Some(parent) = end.parent_element() {
            piece.mount(&parent, Some(end));
        }
        old.push(piece);
    }
}

impl Standing {
    fn build(element: super::Element) -> Self {
        let Parts { tag, settings, children } = *element.0;
        let namespace = if DRAWN.contains(&tag) { SVG } else { "http://www.w3.org/1999/xhtml" };
        let node = document().create_element_ns(Some(namespace), tag).expect("the tag is one of HTML's or SVG's");
        let settings = settings.into_iter().map(|setting| (setting.name(), keep(setting, &node))).collect();
        let mut children: Vec<Built> = children.into_iter().map(View::build).collect();
        children.iter_mut().for_each(|child| child.mount(&node, None));
        Self { node, tag, settings, children }
    }

    /// Whether `new` differs in nothing but what its settings say and what is in its children.
    fn is_like(&self, new: &super::Element) -> bool {
        let new = &*new.0;
        let names = new.settings.iter().map(Setting::name);
        self.tag == new.tag && self.children.len() == new.children.len() && names.eq(self.settings.iter().map(|it| it.0))
    }

    fn take_on(&mut self, new: super::Element) {
        let Parts { settings, children, .. } = *new.0;
        for (setting, (_, kept)) in settings.into_iter().zip(&mut self.settings) {
            match (&setting, &*kept) {
                (Setting::Attribute(_, new), Kept::Value(old)) if new == old => {}
                _ => *kept = keep(setting, &self.node),
            }
        }
        for (view, child) in children.into_iter().zip(&mut self.children) {
            view.rebuild(child);
        }
    }
}

/// Gives `node` what `setting` says.
fn keep(setting: Setting, node: &Element) -> Kept {
    let node = node.clone();
    match setting {
        Setting::Attribute(name, value) => {
            value.write(&node, name);
            Kept::Value(value)
        }
        Setting::Bound(name, mut value) => Kept::Effect { _runs: RenderEffect::new(move |_| value().write(&node, name)) },
        Setting::Class(class, mut on) => {
            let toggle = move |_| drop(node.class_list().toggle_with_force(class, on()));
            Kept::Effect { _runs: RenderEffect::new(toggle) }
        }
        Setting::Listener(event, does) => {
            let does = Closure::wrap(does);
            let _ = node.add_event_listener_with_callback(event, does.as_ref().unchecked_ref());
            Kept::Listener { _hears: Listener { node, event, does } }
        }
    }
}

impl Value {
    fn write(&self, node: &Element, name: &str) {
        let Some(words) = &self.0 else { return drop(node.remove_attribute(name)) };
        match name {
            // As an attribute it would be refused by the page's policy.
            "style" => node.unchecked_ref::<HtmlElement>().style().set_css_text(words),
            "value" => drop(js_sys::Reflect::set(node, &name.into(), &(&**words).into())),
            // Fails only for names that no attribute has.
            _ => drop(node.set_attribute(name, words)),
        }
    }
}

impl Built {
    /// The first of its nodes.
    fn first(&self) -> Option<Node> {
        match self {
            Self::Text(node, _) => Some(node.clone().into()),
            Self::Element(element) => Some(element.node.clone().into()),
            Self::List(pieces, end) => pieces.first().map_or_else(|| Some(end.clone().into()), Self::first),
            Self::Live(effect) => effect.with_value_mut(|built| built.first())?,
        }
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Text(node, _) => node.remove(),
            Self::Element(element) => element.node.remove(),
            Self::List(pieces, end) => {
                pieces.iter_mut().for_each(Self::unmount);
                end.remove();
            }
            Self::Live(effect) => {
                effect.with_value_mut(Self::unmount);
            }
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let put = |node: &Node| drop(parent.insert_before(node, marker));
        match self {
            Self::Text(node, _) => put(node),
            Self::Element(element) => put(&element.node),
            Self::List(pieces, end) => {
                pieces.iter_mut().for_each(|piece| piece.mount(parent, marker));
                put(end);
            }
            Self::Live(effect) => {
                effect.with_value_mut(|built| built.mount(parent, marker));
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.first() else { return false };
        first.parent_element().is_some_and(|parent| child.try_mount(&parent, Some(&first)))
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
