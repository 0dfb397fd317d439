//! The packer's side: opens links and makes them.

use qrcodegen::{QrCode, QrCodeEcc};

use super::message::{Delivery, Packed, Parcel, Passage};
use super::port;
use crate::link::{self, LinkError, Shared};

/// The longest text around a change that is quoted, in bytes.
const LONGEST_QUOTED: usize = 400;

/// Listens for parcels, for ever.
pub fn listen() {
    port::listen(&Delivery::Ready, |parcel| match parcel {
        Parcel::Open(fragment) => Delivery::Opened(open(&fragment).map_err(|error| error.to_string())),
        Parcel::Pack { shared, address } => Delivery::Packed(pack(&shared, address).map_err(|error| error.to_string())),
    });
}

fn open(fragment: &str) -> Result<(Shared, Vec<Passage>), LinkError> {
    let shared = link::unpack(fragment)?;
    let changes = passages(&shared);
    Ok((shared, changes))
}

fn pack(shared: &Shared, mut address: String) -> Result<Packed, LinkError> {
    address.push_str(&link::pack(shared)?);
    let code = QrCode::encode_text(&address, QrCodeEcc::Low).ok().map(|code| (code.size() as u32, path(&code)));
    Ok(Packed { address, code, changes: passages(shared) })
}

/// The dark squares of `code`, each run of them in a row as a rectangle.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    path
}

/// What has changed in `shared`, with both wordings.
fn passages(shared: &Shared) -> Vec<Passage> {
    let Some(before) = &shared.before else { return Vec::new() };
    let quoted = |text: &str| match text.len() {
        ..=LONGEST_QUOTED => text.trim().to_owned(),
        _ => format!("{}…", text[..text.floor_char_boundary(LONGEST_QUOTED)].trim()),
    };
    let changes = link::changes(before, &shared.text).into_iter();
    changes.map(|change| Passage { before: quoted(&before[change.before]), now: quoted(&shared.text[change.now]) }).collect()
}
