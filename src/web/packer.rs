//! The page's side of the packer: hands parcels over, one after the other, and starts another packer when one dies.
//!
//! It is started by the first parcel, or before when nothing else is being loaded: a quarter of a megabyte would otherwise
//! come down the line beside the engine, and few visits need it at once.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{File, MessageEvent, Worker};

use super::line::{self, Handlers};
use crate::workers::message::{Delivery, Parcel};
use crate::workers::port;

/// The packer's program.
const PROGRAM: &str = "packer_loader.js";
/// How long, in milliseconds, it may take to load, and for a parcel.
const PATIENCE: u32 = 20_000;
/// What is said where it does not answer.
const SILENT: &str =
    "The part of the page that packs links does not answer. Reload the page, or ask the sender for the text itself.";
/// What is said of a file then.
const UNREAD: &str = "The part of the page that reads files does not answer. Reload the page, or paste the text instead.";
/// What is said of a report then.
const UNWRITTEN: &str = "The part of the page that writes reports does not answer. Reload the page and try again.";

/// Hands parcels over.
#[derive(Clone)]
pub struct Packer(Rc<Inner>);

struct Inner {
    notify: Box<dyn Fn(Delivery)>,
    state: RefCell<State>,
    handlers: RefCell<Option<Handlers>>,
}

#[derive(Default)]
struct State {
    worker: Option<Worker>,
    ready: bool,
    waiting: VecDeque<(Parcel, Option<File>)>,
    sent: Option<Parcel>,
    deadline: Option<Timeout>,
}

impl Packer {
    /// A packer that is yet to be started; `notify` hears what it delivers.
    #[must_use]
    pub fn new(notify: impl Fn(Delivery) + 'static) -> Self {
        let packer = Self(Rc::new(Inner { notify: Box::new(notify), state: RefCell::default(), handlers: RefCell::default() }));
        let (heard, ended) = (packer.clone(), packer.clone());
        *packer.0.handlers.borrow_mut() = Some(Handlers::new(move |event| heard.hear(event), move || ended.give_up()));
        packer
    }

    /// Starts it where it does not run, so that the first parcel need not wait for it.
    pub fn start(&self) {
        if self.0.state.borrow().worker.is_none() {
            self.spawn();
        }
    }

    /// Hands `parcel` over, after those that wait, with the file that belongs to it.
    pub fn hand_over(&self, parcel: Parcel, file: Option<File>) {
        self.0.state.borrow_mut().waiting.push_back((parcel, file));
        self.start();
        self.send();
    }

    fn spawn(&self) {
        let started = self.0.handlers.borrow().as_ref().and_then(|handlers| handlers.start(PROGRAM));
        let Some(worker) = started else { return self.give_up() };
        let mut state = self.0.state.borrow_mut();
        state.worker = Some(worker);
        state.ready = false;
        state.deadline = Some(self.deadline());
    }

    fn deadline(&self) -> Timeout {
        let packer = self.clone();
        Timeout::new(PATIENCE, move || packer.give_up())
    }

    fn send(&self) {
        let mut state = self.0.state.borrow_mut();
        if !state.ready || state.sent.is_some() {
            return;
        }
        let Some((parcel, file)) = state.waiting.pop_front() else { return };
        if let Some(worker) = &state.worker {
            // What cannot be posted is not answered, and then given up.
            file.iter().for_each(|file| line::attach(worker, file));
            line::ask(worker, &parcel);
        }
        state.deadline = Some(self.deadline());
        state.sent = Some(parcel);
    }

    fn hear(&self, event: &MessageEvent) {
        let Some(delivery) = port::read::<Delivery>(event) else { return self.give_up() };
        {
            let mut state = self.0.state.borrow_mut();
            state.ready = true;
            state.deadline = None;
            if delivery != Delivery::Ready {
                state.sent = None;
            }
        }
        (self.0.notify)(delivery);
        self.send();
    }

    /// Ends the packer; what it was asked for is answered with a sentence. The next parcel starts another.
    fn give_up(&self) {
        let unanswered: Vec<Parcel> = {
            let mut state = self.0.state.borrow_mut();
            state.worker.take().iter().for_each(line::end);
            state.ready = false;
            state.deadline = None;
            let sent = state.sent.take();
            sent.into_iter().chain(std::mem::take(&mut state.waiting).into_iter().map(|(parcel, _)| parcel)).collect()
        };
        for parcel in unanswered {
            (self.0.notify)(match parcel {
                Parcel::Open(_) => Delivery::Opened(Err(SILENT.into())),
                Parcel::Pack { .. } | Parcel::Save(_) => Delivery::Packed(Err(SILENT.into())),
                Parcel::Write(_) => Delivery::Written(Err(UNWRITTEN.into())),
                Parcel::Read { name } => Delivery::Read { name, opened: Err(UNREAD.into()) },
                Parcel::Clipping { plain, .. } => Delivery::Clipping(plain),
            });
        }
    }
}
