//! What this device keeps of the person's own decisions: findings set aside, and checks that are turned off.
//!
//! Of an article only a number is kept, made of the words around a finding's places: nobody can read the text out of it.
//! Each change is read, made and written at once, so that two open pages keep what the other has kept. A browser that
//! forbids this, or has no room left, says so by [`Lost`].

use leptos::prelude::window;

use crate::workers::message::Finding;

const ASIDE: &str = "crosscheck-aside";
const OFF: &str = "crosscheck-off";

/// The most findings that are kept aside; the oldest go first.
const MOST: usize = 2000;

/// The browser does not keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

/// What names `finding` on this device: its check, its places and the sentences around them.
#[must_use]
pub fn mark(finding: &Finding) -> String {
    let around = finding.places.iter().flat_map(|place| [&place.before, &place.text, &place.after]);
    let parts = std::iter::once(&finding.check).chain(around);
    format!("{:016x}", parts.fold(FNV_OFFSET, |sum, part| part.bytes().chain([0]).fold(sum, mixed)))
}

/// Source: Fowler, Noll and Vo, the 64-bit FNV-1a.
const FNV_OFFSET: u64 = 0xCBF2_9CE4_8422_2325;

fn mixed(sum: u64, byte: u8) -> u64 {
    (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
}

/// The findings that are kept aside: their marks with the reasons.
#[must_use]
pub fn aside() -> Vec<(String, String)> {
    let pair = |line: String| line.split_once(' ').map(|(mark, reason)| (mark.to_owned(), reason.to_owned()));
    lines(ASIDE).into_iter().filter_map(pair).collect()
}

/// Keeps the finding with that mark aside, or no longer where there is no reason. A reason may be empty.
pub fn keep_aside(mark: &str, reason: Option<&str>) -> Result<(), Lost> {
    let mut all = lines(ASIDE);
    all.retain(|line| line.split(' ').next() != Some(mark));
    all.extend(reason.map(|reason| format!("{mark} {}", reason.replace(['\n', '\r'], " "))));
    write(ASIDE, &all[all.len().saturating_sub(MOST)..])
}

/// The ids of the checks that are turned off on this device.
#[must_use]
pub fn off() -> Vec<String> {
    lines(OFF)
}

/// Keeps `check` turned off, or no longer.
pub fn keep_off(check: &str, off: bool) -> Result<(), Lost> {
    let mut all = lines(OFF);
    all.retain(|line| line != check);
    all.extend(off.then(|| check.to_owned()));
    write(OFF, &all)
}

fn lines(name: &str) -> Vec<String> {
    let storage = window().local_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(name).ok().flatten()).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn write(name: &str, lines: &[String]) -> Result<(), Lost> {
    let storage = window().local_storage().ok().flatten().ok_or(Lost)?;
    storage.set_item(name, &lines.join("\n")).map_err(|_| Lost)
}
