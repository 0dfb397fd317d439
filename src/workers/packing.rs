//! The packer's side: opens links and makes them, reads files, writes reports, and makes text of what was on the clipboard.

use qrcodegen::{QrCode, QrCodeEcc};

use super::export;
use super::message::{Delivery, Packed, Parcel, Passage};
use super::port;
use crate::files::{self, Opened};
use crate::link::{self, LinkError, Shared};

/// The longest text around a change that is quoted, in bytes.
const LONGEST_QUOTED: usize = 400;

/// Listens for parcels, for ever.
pub fn listen() {
    port::listen(&Delivery::Ready, |parcel| match parcel {
        Parcel::Open(fragment) => opened(link::unpack(&fragment)),
        Parcel::Pack { shared, address } => Delivery::Packed(pack(&shared, address).map_err(|error| error.to_string())),
        Parcel::Write(export) => Delivery::Written(export::write(export)),
        Parcel::Save(shared) => Delivery::Saved(link::to_file(&shared)),
        Parcel::Read { name } => read(name),
        Parcel::Clipping { html, plain } => {
            let text = files::read_clipping(&html);
            Delivery::Clipping(if text.is_empty() { plain } else { text })
        }
    });
}

fn opened(shared: Result<Shared, LinkError>) -> Delivery {
    Delivery::Opened(match shared {
        Ok(shared) => {
            let changes = passages(&shared);
            Ok((shared, changes))
        }
        Err(error) => Err(error.to_string()),
    })
}

/// Reads the file that came along: an article, or what a link holds.
fn read(name: String) -> Delivery {
    let Some(bytes) = port::attached() else {
        let words = format!("{name} could not be read: look whether it is still there.");
        return Delivery::Read { name, opened: Err(words) };
    };
    let file = files::read(&name, &bytes);
    match &file {
        Ok(Opened { text, .. }) if name.to_lowercase().ends_with(".json") => opened(link::from_file(text)),
        _ => Delivery::Read { name, opened: file.map_err(|error| error.to_string()) },
    }
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
