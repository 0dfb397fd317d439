//! The parser: the command line carries its model along and reads it when first asked.

use std::sync::OnceLock;

use crosscheck::language::Parser;

/// The one parser.
pub fn parser() -> &'static Parser {
    static PARSER: OnceLock<Parser> = OnceLock::new();
    let read = || Parser::read(include_bytes!("../../language/data/parser.bin"));
    PARSER.get_or_init(|| read().expect("the model lies beside the program that reads it"))
}
