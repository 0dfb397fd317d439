//! Plain bytes as a fragment and back: codec, lengths, checksum, base64url, and the damage that links suffer.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::fields::{Reader, push_number};
use super::{LinkError, MAX_FRAGMENT, mixing};

/// How the plain bytes are packed: the letter of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Codec {
    /// Raw deflate.
    Deflate,
    /// The codec in `mixing`.
    Mixing,
}

/// The formats, each with the dot that ends it. None is ever taken away.
const FORMATS: [(&str, Codec); 2] = [("c1.", Codec::Mixing), ("d1.", Codec::Deflate)];

/// The letters of a format.
const FORMAT: usize = 3;

/// Nothing is inflated beyond this many bytes.
const MAX_PLAIN: usize = 4 << 20;

/// The most plain bytes that codec `c` takes: more than forty pages, and no more than half a second.
const MAX_MIXED: usize = 128 << 10;

/// The bytes of the checksum.
const CHECKSUM: usize = 4;

/// `plain` as a fragment, without its `#`. The last character is a letter or a digit: many programs leave out a sign that
/// ends a link.
pub(super) fn wrap(plain: &[u8]) -> Result<String, LinkError> {
    if plain.len() > MAX_PLAIN {
        return Err(LinkError::TooLong);
    }
    let (format, mut packed) =
        if plain.len() <= MAX_MIXED { ("c1.", mixing::pack(plain)) } else { ("d1.", compress_to_vec(plain, 9)) };
    let mut fragment = framed(format, &packed, plain.len());
    if fragment.ends_with(['-', '_']) {
        // Both codecs read no further than their own end.
        packed.push(0);
        fragment = framed(format, &packed, plain.len());
    }
    if fragment.len() > MAX_FRAGMENT { Err(LinkError::TooLong) } else { Ok(fragment) }
}

fn framed(format: &str, packed: &[u8], plain_length: usize) -> String {
    let mut body = Vec::with_capacity(packed.len() + 8);
    push_number(&mut body, packed.len());
    push_number(&mut body, plain_length);
    body.extend_from_slice(packed);
    let mut bytes = crc32(&body).to_le_bytes().to_vec();
    bytes.append(&mut body);
    let mut fragment = format.to_owned();
    BASE64.encode_string(&bytes, &mut fragment);
    fragment
}

/// The plain bytes of `fragment`.
pub(super) fn unwrap(fragment: &str) -> Result<Vec<u8>, LinkError> {
    // Percent-encoding takes three characters for one, and some programs encode twice.
    if fragment.len() > 5 * MAX_FRAGMENT {
        return Err(LinkError::TooLong);
    }
    let fragment = cleaned(fragment);
    let (codec, payload) = payload(&fragment)?;
    if payload.len() > MAX_FRAGMENT {
        return Err(LinkError::TooLong);
    }
    // A single letter left over holds no byte; what it is missing is told by the lengths.
    let whole = if payload.len() % 4 == 1 { &payload[..payload.len() - 1] } else { payload };
    let mut bytes = Vec::new();
    if BASE64.decode_vec(whole, &mut bytes).is_err() {
        // Cut inside a group of letters, bits are left over: only what stands in whole groups is sure.
        bytes.clear();
        BASE64.decode_vec(&whole[..whole.len() / 4 * 4], &mut bytes).map_err(|_| LinkError::Altered)?;
    }
    let body = bytes.get(CHECKSUM..).unwrap_or_default();
    let mut reader = Reader::new(body);
    let (Some(packed_length), Some(plain_length)) = (reader.number(), reader.number()) else {
        return Err(LinkError::Truncated { arrived: payload.len(), sent: None });
    };
    let packed = reader.rest();
    let sent = characters(bytes.len() - packed.len() + packed_length.min(MAX_FRAGMENT));
    if packed.len() < packed_length && payload.len() < sent {
        return Err(LinkError::Truncated { arrived: FORMAT + payload.len(), sent: Some(FORMAT + sent) });
    }
    let intact = payload.len() == sent && packed.len() == packed_length && bytes[..CHECKSUM] == crc32(body).to_le_bytes();
    if !intact {
        return Err(LinkError::Altered);
    }
    unpack(codec, packed, plain_length)
}

fn unpack(codec: Codec, packed: &[u8], plain_length: usize) -> Result<Vec<u8>, LinkError> {
    let most = if codec == Codec::Mixing { MAX_MIXED } else { MAX_PLAIN };
    if plain_length > most {
        return Err(LinkError::TooLong);
    }
    let plain = match codec {
        Codec::Mixing => mixing::unpack(packed, plain_length),
        Codec::Deflate => decompress_to_vec_with_limit(packed, plain_length).map_err(|_| LinkError::Altered)?,
    };
    if plain.len() == plain_length { Ok(plain) } else { Err(LinkError::Altered) }
}

/// How many letters base64 takes for that many bytes.
fn characters(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

/// `fragment` without what programs put into a link that they wrap, encode or decorate. What is left out here is no
/// letter of a link, so that nothing is lost; the checksum tells whether the rest is whole.
fn cleaned(fragment: &str) -> Cow<'_, str> {
    let mut cleaned = Cow::Borrowed(fragment);
    for _ in 0..2 {
        if cleaned.contains('%') {
            cleaned = Cow::Owned(percent_decoded(&cleaned));
        }
    }
    if cleaned.contains(is_blank) {
        cleaned = Cow::Owned(joined_lines(&cleaned));
    }
    cleaned
}

/// `text` without blanks, and without what mail puts around a break: "=" before it, marks of a quotation behind it.
fn joined_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split(['\n', '\r']) {
        let line = line.trim_matches(is_blank).trim_start_matches(|c| c == '>' || is_blank(c));
        joined.extend(line.strip_suffix('=').unwrap_or(line).chars().filter(|&c| !is_blank(c)));
    }
    joined
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|&digit| char::from(digit).to_digit(16));
        match (byte, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The codec and the letters of base64 behind the format; parameters and full stops that came after them are left out.
fn payload(fragment: &str) -> Result<(Codec, &str), LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let known = FORMATS.iter().find_map(|&(format, codec)| Some((codec, fragment.strip_prefix(format)?)));
    let Some((codec, payload)) = known else {
        return Err(unknown(fragment));
    };
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = payload.find(|c| !letter(c)).unwrap_or(payload.len());
    let (payload, tail) = payload.split_at(end);
    let whole = tail.starts_with(['&', '?', '#']) || !tail.contains(letter);
    if whole { Ok((codec, payload)) } else { Err(LinkError::Altered) }
}

/// What to say of a fragment that does not begin as ours do.
fn unknown(fragment: &str) -> LinkError {
    let (format, _) = fragment.split_once('.').unwrap_or((fragment, ""));
    let mut letters = format.chars();
    let codec = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let number = letters.as_str();
    match format {
        _ if !fragment.is_empty() && FORMATS.iter().any(|(format, _)| format.starts_with(fragment)) => {
            LinkError::Truncated { arrived: fragment.len(), sent: None }
        }
        _ if codec && (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            LinkError::UnknownFormat(format.to_owned())
        }
        _ if fragment.len() > 20 => LinkError::Altered,
        _ => LinkError::NoArticle,
    }
}

/// The checksum of `bytes`: finds every change within 32 neighbouring bits.
///
/// Source: CRC-32 of ISO-HDLC, as in gzip and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut index = 0;
        while index < 256 {
            let mut value = index as u32;
            let mut bit = 0;
            while bit < 8 {
                value = if value & 1 == 1 { 0xEDB8_8320 ^ (value >> 1) } else { value >> 1 };
                bit += 1;
            }
            table[index] = value;
            index += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |sum, &byte| TABLE[usize::from(sum as u8 ^ byte)] ^ (sum >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_as_the_standard_says() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn inflates_no_more_than_it_was_told() {
        let packed = compress_to_vec(&vec![b'a'; 50 << 20], 9);
        assert_eq!(unpack(Codec::Deflate, &packed, 1000), Err(LinkError::Altered));
        assert_eq!(unpack(Codec::Deflate, &packed, 50 << 20), Err(LinkError::TooLong));
        assert_eq!(unpack(Codec::Mixing, &packed, MAX_MIXED + 1), Err(LinkError::TooLong));
    }

    #[test]
    fn whole_links_by_others_do_no_harm() {
        let mut state = 1_u32;
        let mut noise = || {
            state = state.wrapping_mul(0x915F_77F5).wrapping_add(0x7F4A_7C15);
            state >> 8
        };
        for _ in 0..300 {
            let packed: Vec<u8> = (0..noise() % 80).map(|_| noise() as u8).collect();
            let length = noise() as usize % 2000;
            for (format, _) in FORMATS {
                let fragment = framed(format, &packed, length);
                if let Ok(plain) = unwrap(&fragment) {
                    assert_eq!(plain.len(), length);
                }
                let _ = crate::link::unpack(&fragment);
            }
        }
    }
}
