//! The page's side of the worker: asks, waits, and starts another when one dies.
//!
//! One request is under way at a time; of those that come meanwhile only the newest is kept. A worker dies by a panic
//! (seen as `error`) or by silence; it is then replaced and asked again, but a text that has ended two workers is not
//! tried a third time until it changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{MessageEvent, Worker};

use super::line::{self, Handlers};
use crate::calendar::Date;
use crate::workers::message::{Answer, CheckDoc, Reply, Request};
use crate::workers::port;

/// The worker's program.
const PROGRAM: &str = "worker_loader.js";
/// How long, in milliseconds, a worker may take to load, and to answer about a short text.
const PATIENCE: u32 = 20_000;
/// How much longer it may take for each 1,000 bytes of text.
const PATIENCE_PER_KILOBYTE: u32 = 20;
/// How many workers one text may end.
const MOST_DEATHS: u8 = 2;

/// What the page hears.
#[derive(Clone, Debug)]
pub enum Event {
    /// A worker listens; what it checks.
    Ready(Vec<CheckDoc>),
    /// The worker has its parser now, or cannot have it: whether it has. What was answered before would be answered better.
    Parser(bool),
    /// The newest request is answered: its number and the answer.
    Checked(u32, Answer),
    /// A worker died and another one has taken its place.
    Restarted,
    /// Workers keep dying over this text, or cannot be started at all.
    Stopped,
}

/// Asks the worker, one text at a time.
#[derive(Clone)]
pub struct Analyzer(Rc<Inner>);

struct Inner {
    notify: Box<dyn Fn(Event)>,
    state: RefCell<State>,
    handlers: RefCell<Option<Handlers>>,
}

#[derive(Default)]
struct State {
    worker: Option<Worker>,
    ready: bool,
    last_id: u32,
    waiting: Option<Request>,
    sent: Option<Request>,
    deaths: u8,
    deadline: Option<Timeout>,
}

impl Analyzer {
    /// Starts a worker; `notify` hears what comes of it.
    #[must_use]
    pub fn start(notify: impl Fn(Event) + 'static) -> Self {
        let analyzer = Self(Rc::new(Inner { notify: Box::new(notify), state: RefCell::default(), handlers: RefCell::default() }));
        let (heard, ended) = (analyzer.clone(), analyzer.clone());
        *analyzer.0.handlers.borrow_mut() = Some(Handlers::new(move |event| heard.hear(event), move || ended.bury()));
        analyzer.spawn();
        analyzer
    }

    /// Asks for a check of `text`; what was asked before and not answered yet is dropped. Answers the
    /// request's number.
    pub fn ask(&self, text: String, date: Option<Date>) -> u32 {
        let id = {
            let mut state = self.0.state.borrow_mut();
            let asked = state.waiting.as_ref().or(state.sent.as_ref());
            if asked.is_none_or(|asked| asked.text != text) {
                state.deaths = 0;
            }
            state.last_id = state.last_id.wrapping_add(1);
            state.waiting = Some(Request { id: state.last_id, text, date });
            if state.deaths >= MOST_DEATHS {
                return state.last_id;
            }
            state.last_id
        };
        if self.0.state.borrow().worker.is_none() {
            self.spawn();
        }
        self.send();
        id
    }

    /// Puts an end to the worker and to what it was asked; the next question starts another.
    pub fn stop(&self) {
        let mut state = self.0.state.borrow_mut();
        state.worker.take().iter().for_each(line::end);
        *state = State { last_id: state.last_id, ..State::default() };
    }

    fn spawn(&self) {
        let started = self.0.handlers.borrow().as_ref().and_then(|handlers| handlers.start(PROGRAM));
        let Some(worker) = started else { return (self.0.notify)(Event::Stopped) };
        let mut state = self.0.state.borrow_mut();
        state.worker = Some(worker);
        state.ready = false;
        state.deadline = Some(self.deadline(0));
    }

    fn deadline(&self, bytes: usize) -> Timeout {
        let analyzer = self.clone();
        let kilobytes = u32::try_from(bytes / 1000).unwrap_or(u32::MAX);
        Timeout::new(PATIENCE.saturating_add(kilobytes.saturating_mul(PATIENCE_PER_KILOBYTE)), move || analyzer.bury())
    }

    fn send(&self) {
        let mut state = self.0.state.borrow_mut();
        if !state.ready || state.sent.is_some() {
            return;
        }
        let Some(request) = state.waiting.take() else { return };
        let posted = state.worker.as_ref().is_some_and(|worker| line::ask(worker, &request));
        state.deadline = posted.then(|| self.deadline(request.text.len()));
        state.sent = Some(request);
        drop(state);
        if !posted {
            self.bury();
        }
    }

    fn hear(&self, event: &MessageEvent) {
        match port::read(event) {
            Some(Reply::Ready { checks, .. }) => {
                {
                    let mut state = self.0.state.borrow_mut();
                    state.ready = true;
                    state.deadline = None;
                }
                (self.0.notify)(Event::Ready(checks));
            }
            Some(Reply::Parser { arrived }) => {
                // A text that may have ended a worker is not asked about again before the person changes it.
                if self.0.state.borrow().deaths == 0 {
                    (self.0.notify)(Event::Parser(arrived));
                }
            }
            Some(Reply::Checked { id, answer }) => {
                let newest = {
                    let mut state = self.0.state.borrow_mut();
                    if state.sent.as_ref().is_none_or(|sent| sent.id != id) {
                        return;
                    }
                    state.sent = None;
                    state.deadline = None;
                    state.deaths = 0;
                    state.waiting.is_none()
                };
                if newest {
                    (self.0.notify)(Event::Checked(id, answer));
                }
            }
            None => return self.bury(),
        }
        self.send();
    }

    /// Puts an end to the worker and, unless too many have died over this text, starts another.
    fn bury(&self) {
        let stop = {
            let mut state = self.0.state.borrow_mut();
            state.worker.take().iter().for_each(line::end);
            state.ready = false;
            state.deadline = None;
            let unanswered = state.sent.take();
            state.waiting = state.waiting.take().or(unanswered);
            state.deaths = state.deaths.saturating_add(1);
            state.deaths >= MOST_DEATHS
        };
        if stop {
            return (self.0.notify)(Event::Stopped);
        }
        self.spawn();
        (self.0.notify)(Event::Restarted);
    }
}
