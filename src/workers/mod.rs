//! The page's workers: what works apart from it, so that it paints before they have loaded and stays quick while they work.
//!
//! Comes in: what the page asks over a `port`. Goes out: the answers, as [`message`]s. The page's own half is
//! `web`; nothing here knows it, nor the crates that draw it.
//!
//! - [`checking`] runs the engine, and fetches the parser's `model`.
//! - [`packing`] opens links and makes them, reads files, and writes a report as an [`export`].

pub mod checking;
pub mod export;
pub mod message;
mod model;
pub mod packing;
pub mod port;
