//! A text that another program puts behind the `#` as it is: `text=It%20rained.`, as a bookmark does that takes along what
//! is selected in a page.
//!
//! No checksum tells whether it is whole. It is never made here: a share link keeps its promises. Everything up to the
//! first `&` is the text, so that parameters which programs add do no harm; an `&` of its own is written `%26`.

use super::{LinkError, MAX_FRAGMENT, Shared};

/// What such a fragment begins with. No format has a `=` in its name.
const MARK: &str = "text=";

/// What `fragment` holds, where it is of this kind.
pub(super) fn read(fragment: &str) -> Option<Result<Shared, LinkError>> {
    let rest = fragment.strip_prefix('#').unwrap_or(fragment).strip_prefix(MARK)?;
    let encoded = rest.split('&').next().unwrap_or_default();
    if encoded.len() > MAX_FRAGMENT {
        return Some(Err(LinkError::TooLong));
    }
    let text = decoded(encoded).replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.is_empty() {
        return Some(Err(LinkError::NoArticle));
    }
    Some(Ok(Shared { text: text.to_owned(), ..Shared::default() }))
}

/// `encoded` with its percent signs resolved; one that encodes nothing stands for itself.
fn decoded(encoded: &str) -> String {
    let bytes = encoded.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = bytes.get(at + 1..at + 3).filter(|_| byte == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        // A sign is no digit, though a number may have one.
        let value = pair.filter(|pair| !pair.starts_with('+')).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        out.push(value.unwrap_or(byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fragment: &str) -> Option<String> {
        read(fragment)?.ok().map(|shared| shared.text)
    }

    #[test]
    fn reads_what_encode_uri_component_writes() {
        let cases = [
            ("#text=It%20rained.%0A%0AAll%20day%3A%2050%25%20%26%20more%2B", "It rained.\n\nAll day: 50% & more+"),
            ("text=Z%C3%BCrich+1", "Zürich+1"),
            ("#text=It%20rained.&fbclid=IwAR1", "It rained."),
            ("#text=%0D%0AOne%0D%0ATwo%20", "One\nTwo"),
            ("#text=100% of 5%x and %+5", "100% of 5%x and %+5"),
            ("#text=cut%E2%8", "cut\u{fffd}%8"),
        ];
        for (fragment, expected) in cases {
            assert_eq!(text(fragment).as_deref(), Some(expected), "{fragment}");
        }
    }

    #[test]
    fn leaves_share_links_alone() {
        for fragment in ["", "#", "#c1.AAAA", "#text", "#texts=a", "#about"] {
            assert_eq!(read(fragment), None, "{fragment}");
        }
        assert_eq!(read("#text="), Some(Err(LinkError::NoArticle)));
        assert_eq!(read("#text=%20%0A"), Some(Err(LinkError::NoArticle)));
    }
}
