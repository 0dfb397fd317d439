//! A check's documentation, read out of its own file when the engine is compiled.

/// The opening `//!` comment of the file it stands in, which is named, as a `&'static str` without the marks. Only the
/// comment's bytes end up in the binary, not the file's.
///
/// `file!()` would know the name, but not where the file is once this package is another's dependency.
macro_rules! doc {
    ($name:literal) => {{
        const SOURCE: &str = include_str!($name);
        const LENGTH: usize = $crate::checks::doc::length(SOURCE.as_bytes());
        static TEXT: [u8; LENGTH] = $crate::checks::doc::text(SOURCE.as_bytes());
        match std::str::from_utf8(&TEXT) {
            Ok(text) => text,
            Err(_) => panic!("a part of a source file cut at line ends is UTF-8"),
        }
    }};
}

/// The bytes of the opening comment without its marks.
pub(super) const fn length(source: &[u8]) -> usize {
    scan::<0>(source).0
}

/// The opening comment without its marks; `N` is its [`length`].
pub(super) const fn text<const N: usize>(source: &[u8]) -> [u8; N] {
    scan::<N>(source).1
}

const fn scan<const N: usize>(source: &[u8]) -> (usize, [u8; N]) {
    let mut text = [0; N];
    let (mut length, mut at) = (0, 0);
    while at + 3 <= source.len() && source[at] == b'/' && source[at + 1] == b'/' && source[at + 2] == b'!' {
        at += 3;
        if at < source.len() && source[at] == b' ' {
            at += 1;
        }
        while at < source.len() {
            if length < N {
                text[length] = source[at];
            }
            length += 1;
            at += 1;
            if source[at - 1] == b'\n' {
                break;
            }
        }
    }
    (length, text)
}
