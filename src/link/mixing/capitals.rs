//! Capitals as marks before small letters, so that "The" and "the" are one word to the models.
//!
//! `\x01` makes the next letter a capital, `\x02` all letters up to the next other character, and `\x03` stands before a
//! byte that is meant as itself.

/// The next letter is a capital.
pub const CAPITAL: u8 = 1;
/// The next letters are capitals.
pub const CAPITALS: u8 = 2;
/// The next byte is no mark.
const VERBATIM: u8 = 3;

/// `plain` in small letters and marks.
pub fn fold(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() + plain.len() / 8);
    let mut rest = plain;
    while let Some(&byte) = rest.first() {
        let run = rest.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        let whole = run >= 2 && !rest.get(run).is_some_and(u8::is_ascii_lowercase);
        let taken = if whole { run } else { 1 };
        match byte {
            b'A'..=b'Z' => out.push(if whole { CAPITALS } else { CAPITAL }),
            CAPITAL..=VERBATIM => out.push(VERBATIM),
            _ => {}
        }
        out.extend(rest[..taken].iter().map(u8::to_ascii_lowercase));
        rest = &rest[taken..];
    }
    out
}

/// Undoes [`fold`], byte by byte.
#[derive(Debug, Default)]
pub struct Unfolder {
    mark: u8,
}

impl Unfolder {
    /// What `byte` stands for, if it stands for anything by itself.
    pub fn next(&mut self, byte: u8) -> Option<u8> {
        let mark = self.mark;
        match (mark, byte) {
            (VERBATIM, _) => self.mark = 0,
            (_, CAPITAL..=VERBATIM) => {
                self.mark = byte;
                return None;
            }
            (CAPITALS, b'a'..=b'z') => return Some(byte.to_ascii_uppercase()),
            (CAPITAL, b'a'..=b'z') => {
                self.mark = 0;
                return Some(byte.to_ascii_uppercase());
            }
            _ => self.mark = 0,
        }
        Some(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_can_be_undone() {
        for text in ["", "The U.S. and NATO, McDonald and BBCs", "ABC", "AbCDeF", "\u{1}\u{2}a\u{3}B\u{3}", "ÄÖ “É”", "USA1A"]
        {
            let mut unfolder = Unfolder::default();
            let back: Vec<u8> = fold(text.as_bytes()).into_iter().filter_map(|byte| unfolder.next(byte)).collect();
            assert_eq!(back, text.as_bytes(), "{text}");
        }
        assert_eq!(fold(b"The US met McCoy."), b"\x01the \x02us met \x01mc\x01coy.");
    }
}
