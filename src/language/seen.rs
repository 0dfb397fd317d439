//! What was made of tokens that were seen before: most tokens of a text are the like of one before.
//!
//! Comes in: a token. Goes out: the values that the tagger or the parser's first layer makes of it, kept from the last time or
//! made anew. One table serves one document; it holds a bounded number of tokens, of two that fall on one place the later.

/// Tokens that are kept, a power of two.
const PLACES: usize = 2048;

/// Tokens with their values.
#[derive(Debug)]
pub(super) struct Seen<Token, Value> {
    /// None before the first token has come.
    places: Vec<Place<Token, Value>>,
}

/// What is kept of one token.
#[derive(Debug)]
struct Place<Token, Value> {
    token: Option<Token>,
    values: Vec<Value>,
}

impl<Token, Value> Default for Seen<Token, Value> {
    fn default() -> Self {
        Self { places: Vec::new() }
    }
}

impl<Token: Copy + PartialEq, Value> Seen<Token, Value> {
    /// The values of `token`, whose place its `hash` tells; `make` appends them where they are not kept.
    pub fn values(&mut self, token: &Token, hash: u32, make: impl FnOnce(&mut Vec<Value>)) -> &[Value] {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || Place { token: None, values: Vec::new() });
        }
        let place = &mut self.places[(hash >> (32 - PLACES.trailing_zeros())) as usize];
        if place.token.as_ref() != Some(token) {
            // Nothing is kept of what is half made.
            place.token = None;
            place.values.clear();
            make(&mut place.values);
            place.token = Some(*token);
        }
        &place.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::form::mix;

    #[test]
    fn keeps_values_and_mixes_none_up() {
        let (mut seen, mut made) = (Seen::default(), 0);
        for number in (0..3 * PLACES as u32).chain(0..10).chain(0..10) {
            let found = seen.values(&number, mix(7, number), |values| {
                made += 1;
                values.push(number + 1);
            });
            assert_eq!(found, [number + 1]);
        }
        assert!((3 * PLACES..3 * PLACES + 20).contains(&made), "{made} were made");
    }
}
