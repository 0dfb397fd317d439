//! The longest stretch of text that has come before: what followed it then may follow now.

use super::histories::mixed;

/// The shortest stretch that counts, in bytes.
const SHORTEST: usize = 5;
/// The longest that is told apart.
const LONGEST: usize = 60;
/// How many places are remembered.
const PLACES: usize = 1 << 16;

/// The text so far and where stretches of six bytes stood last.
#[derive(Clone, Debug)]
pub struct Matches {
    text: Vec<u8>,
    places: Vec<u32>,
    /// Where the stretch goes on.
    next: usize,
    length: usize,
}

impl Matches {
    /// Before any text.
    pub fn new() -> Self {
        Self { text: Vec::new(), places: vec![0; PLACES], next: 0, length: 0 }
    }

    /// How long the stretch is, and whether its next bit is set; `bits` are the byte's so far behind a leading one.
    pub fn expected(&self, bits: u32) -> Option<(usize, bool)> {
        let known = 31 - bits.leading_zeros();
        let byte = u32::from(*self.text.get(self.next)?) | 256;
        let fits = self.length > 0 && byte >> (8 - known) == bits;
        fits.then_some((self.length, byte >> (7 - known) & 1 == 1))
    }

    /// The stretch does not go on.
    pub fn lose(&mut self) {
        self.length = 0;
    }

    /// The text goes on by `byte`.
    pub fn end_byte(&mut self, byte: u8) {
        if self.length > 0 {
            self.next += 1;
            self.length = (self.length + 1).min(LONGEST);
        }
        self.text.push(byte);
        let [.., a, b, c, d, e, f] = self.text[..] else { return };
        let place = mixed(u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, 0, 0])) as usize & (PLACES - 1);
        if self.length == 0 {
            let earlier = self.places[place] as usize;
            let back = self.text[..earlier].iter().rev().zip(self.text.iter().rev());
            let length = back.take(32).take_while(|(then, now)| then == now).count();
            if length >= SHORTEST {
                (self.length, self.next) = (length, earlier);
            }
        }
        self.places[place] = self.text.len() as u32;
    }
}
