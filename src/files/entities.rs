//! Character references of HTML: "&eacute;", "&#8217;", "&#x2019;".
//!
//! The names are the 252 of HTML 4, which are what people and programs write; those that HTML 5 has added stay as they
//! are written.
//!
//! Source: the HTML 4.01 specification, section 24.

use std::borrow::Cow;

use super::decode::windows_1252;

/// The longest name, in bytes.
const LONGEST: usize = 8;

/// The names of U+00A0 to U+00FF, in order.
const LATIN_1: &str = "\
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
    middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave \
    Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc \
    iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Other names, each before its character.
const OTHERS: &str = "\
    OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η \
    Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω \
    alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho \
    ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ndash – mdash — lsquo ‘ rsquo ’ \
    sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ \
    frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ \
    dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ \
    infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube \
    ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈 rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ \
    diams ♦";

/// `text` with the characters that it refers to.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(body) = rest.strip_prefix('&') {
        let end = body.bytes().take(LONGEST + 1).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((reference(&body[..end])?, end + 2)));
        let (letter, used) = found.unwrap_or(('&', 1));
        out.push(letter);
        rest = &rest[used..];
        let next = rest.find('&').unwrap_or(rest.len());
        out.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    Cow::Owned(out)
}

/// What "&`name`;" stands for.
fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        // As HTML has it, the numbers of control characters mean those of Windows.
        return match code {
            0 => Some('\u{FFFD}'),
            0x80..=0x9F => Some(windows_1252(code as u8)),
            _ => char::from_u32(code),
        };
    }
    let named = match name {
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "amp" => '&',
        "apos" => '\'',
        "ensp" | "emsp" | "thinsp" => ' ',
        "zwnj" => '\u{200C}',
        "zwj" => '\u{200D}',
        "lrm" => '\u{200E}',
        "rlm" => '\u{200F}',
        _ => match LATIN_1.split_ascii_whitespace().zip('\u{A0}'..).find(|(own, _)| *own == name) {
            Some((_, letter)) => letter,
            None => {
                let mut words = OTHERS.split_ascii_whitespace();
                std::iter::from_fn(|| Some((words.next()?, words.next()?))).find(|(own, _)| *own == name)?.1.chars().next()?
            }
        },
    };
    Some(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_names_and_numbers() {
        let text = "Caf&eacute; &ldquo;AT&amp;T&rdquo; &#8217;&#x2019;&#146; &nbsp;|&yuml;&euro;&diams;";
        assert_eq!(decode(text), "Café “AT&T” ’’’ \u{A0}|ÿ€♦");
    }

    #[test]
    fn leaves_what_refers_to_nothing() {
        for text in ["AT&T", "&", "&;", "&#;", "&#xD800;", "&nonsense;", "&é;", "a & b;", "&&"] {
            assert_eq!(decode(text), text);
        }
    }
}
