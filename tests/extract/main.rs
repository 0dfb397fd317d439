//! One meaning, many wordings: what each layer of room `extract` finds in small texts. One Markdown file a layer beside
//! this one holds the cases, one Rust file reads them.

mod attributions;
mod cases;
mod claims;
mod entities;
mod propositions;
mod quantities;
mod quotations;
mod times;
