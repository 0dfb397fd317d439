//! What the article says: one kind of thing a file.
//!
//! Comes in: a [`Document`](crate::text::Document) and its [`Language`](crate::language::Language). Goes out: times,
//! quantities, quotations, entities, attributions, propositions and claims, each list sorted by place.
//!
//! This room does not judge: two dates that cannot both be right are two dates here.

pub mod attributions;
pub mod claims;
pub mod entities;
pub mod lexicon;
pub mod propositions;
pub mod quantities;
pub mod quotations;
pub mod times;

pub use attributions::{Attribution, AttributionKind};
pub use claims::{Claim, ClaimKind};
pub use entities::{Entities, Entity, EntityId, EntityKind, Form, Gender, Mention, Role};
pub use propositions::{Argument, Modality, Polarity, Proposition, Tense};
pub use quantities::{Hedge, Quantity, Unit};
pub use quotations::{Quotation, QuotationId};
pub use times::{Clock, DayPart, Direction, Modifier, Part, Time, TimeKind, TimeUnit, Written};
