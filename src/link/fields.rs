//! The plain bytes of a link: tagged fields.

use super::{Dismissal, FindingId, LinkError, Shared, changes};
use crate::calendar::Date;
use crate::text::Span;

/// The version of the engine that packed it: for whoever wonders years later why a link shows other findings.
const VERSION: u8 = b'v';
const TEXT: u8 = b't';
/// The text where it stands last, without a length.
const REST: u8 = b'T';
/// What turns the text into the one before it.
const BEFORE: u8 = b'b';
const DATE: u8 = b'd';
const DISMISSAL: u8 = b'x';
const SELECTED: u8 = b's';
const OFF: u8 = b'o';

/// The most dismissals that a link holds: beyond what anybody looks at, and a small part of what a hostile link could
/// otherwise make of 4 MiB.
const MOST_DISMISSALS: usize = 10_000;

/// `shared` as fields.
///
/// Errors: [`LinkError::TooLong`] where it is more than `read` takes.
pub(super) fn write(shared: &Shared) -> Result<Vec<u8>, LinkError> {
    if shared.dismissed.len() > MOST_DISMISSALS {
        return Err(LinkError::TooLong);
    }
    let mut out = Vec::with_capacity(shared.text.len() + 64);
    push_field(&mut out, VERSION, env!("CARGO_PKG_VERSION").as_bytes());
    if let Some(date) = shared.date {
        push_field(&mut out, DATE, date.to_string().as_bytes());
    }
    for dismissal in &shared.dismissed {
        let mut field = finding(&dismissal.finding);
        field.extend_from_slice(dismissal.reason.as_bytes());
        push_field(&mut out, DISMISSAL, &field);
    }
    for check in &shared.off {
        push_field(&mut out, OFF, check.as_bytes());
    }
    if let Some(selected) = &shared.selected {
        push_field(&mut out, SELECTED, &finding(selected));
    }
    if let Some(before) = &shared.before {
        push_field(&mut out, BEFORE, &changes::back(before, &shared.text));
    }
    out.push(REST);
    out.extend_from_slice(shared.text.as_bytes());
    Ok(out)
}

/// What the fields of `plain` say. Bytes that the checksum has passed and that make no sense were not packed here.
pub(super) fn read(plain: &[u8]) -> Result<Shared, LinkError> {
    read_fields(plain).filter(places_are_in_the_text).ok_or(LinkError::Altered)
}

fn read_fields(plain: &[u8]) -> Option<Shared> {
    let mut shared = Shared::default();
    let mut reader = Reader::new(plain);
    let mut back = None;
    while let Some(tag) = reader.byte() {
        if tag == REST {
            shared.text = text(reader.rest())?;
            break;
        }
        let bytes = reader.bytes()?;
        let mut field = Reader::new(bytes);
        match tag {
            DISMISSAL if shared.dismissed.len() == MOST_DISMISSALS => return None,
            TEXT => shared.text = text(bytes)?,
            DATE => shared.date = Some(Date::parse(std::str::from_utf8(bytes).ok()?)?),
            DISMISSAL => shared.dismissed.push(Dismissal { finding: field.finding()?, reason: text(field.rest())? }),
            OFF => shared.off.push(text(bytes)?),
            SELECTED => shared.selected = Some(field.finding()?),
            BEFORE => back = Some(bytes),
            _ => {}
        }
    }
    if let Some(back) = back {
        shared.before = Some(changes::undo(back, &shared.text)?);
    }
    Some(shared)
}

/// Whether every finding's place lies in the text, on char boundaries.
pub(super) fn places_are_in_the_text(shared: &Shared) -> bool {
    let findings = shared.dismissed.iter().map(|dismissal| &dismissal.finding).chain(&shared.selected);
    findings.map(|finding| finding.span).all(|span| shared.text.get(span.start()..span.end()).is_some())
}

fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

fn finding(finding: &FindingId) -> Vec<u8> {
    let mut out = Vec::new();
    push_number(&mut out, finding.check.len());
    out.extend_from_slice(finding.check.as_bytes());
    push_number(&mut out, finding.span.start());
    push_number(&mut out, finding.span.len());
    out
}

fn push_field(out: &mut Vec<u8>, tag: u8, bytes: &[u8]) {
    out.push(tag);
    push_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// Appends `number` in LEB128: seven bits a byte, the lowest first, the top bit where more follow.
pub(super) fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes bytes from the front; `None` where there are not enough.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    /// A number in LEB128 of at most 28 bits, far beyond all that a link holds.
    pub(super) fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A length and that many bytes.
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    fn finding(&mut self) -> Option<FindingId> {
        let check = text(self.bytes()?)?;
        let (start, length) = (self.number()?, self.number()?);
        Some(FindingId { check, span: Span::new(start, start + length) })
    }

    /// All that is left.
    pub(super) fn rest(self) -> &'a [u8] {
        self.rest
    }
}
