//! What the parser's first layer makes of tokens that it has seen: most tokens of a text are the like of one before.
//!
//! Comes in: a token's rows. Goes out: its products, kept from the last time or made anew. One table serves one document; it
//! holds a bounded number of tokens, of two that fall on one place the later.

use super::input::Rows;
use super::lanes::Sums;
use crate::language::form::mix;

/// Tokens that are kept, a power of two.
const PLACES: usize = 2048;

/// Tokens with their products.
#[derive(Debug, Default)]
pub(in crate::language) struct Seen {
    /// None before the first token has come.
    places: Vec<Place>,
}

/// What is kept of one token; nothing where there are no products.
#[derive(Clone, Debug, Default)]
struct Place {
    rows: Rows,
    products: Vec<Sums>,
}

impl Seen {
    /// The products of a token that has these rows; `make` appends them where they are not kept.
    pub fn products(&mut self, rows: &Rows, make: impl FnOnce(&mut Vec<Sums>)) -> &[Sums] {
        if self.places.is_empty() {
            self.places.resize(PLACES, Place::default());
        }
        let hash = rows.iter().fold(0, |hash, &row| mix(hash, row));
        let place = &mut self.places[(hash >> (32 - PLACES.trailing_zeros())) as usize];
        if place.products.is_empty() || place.rows != *rows {
            let mut products = std::mem::take(&mut place.products);
            products.clear();
            make(&mut products);
            *place = Place { rows: *rows, products };
        }
        &place.products
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::parser::lanes::{Eight, Weights};

    /// A product that tells `number`.
    fn product(number: u32) -> Sums {
        let mut product = Sums::none();
        Weights::new(&[number as i16], 1, 1).multiply(0..1, 0, &[Eight::new([1; 8])], |sums| product = sums[0]);
        product
    }

    #[test]
    fn keeps_products_and_mixes_none_up() {
        let (mut seen, mut made) = (Seen::default(), 0);
        for number in (0..3 * PLACES as u32).chain(0..10).chain(0..10) {
            let mut make = |products: &mut Vec<Sums>| {
                made += 1;
                products.push(product(number));
            };
            let found: Vec<_> = seen.products(&[number; 10], &mut make).iter().map(|sums| sums.array()).collect();
            assert_eq!(found, [product(number).array()]);
        }
        assert!((3 * PLACES..3 * PLACES + 20).contains(&made), "{made} were made");
    }
}
