//! Any bytes as a fragment and as a file of Crosscheck's: an answer; and any text that goes into a link comes back.
#![no_main]

use crosscheck::link::{Shared, from_file, pack, unpack};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for format in ["", "c1.", "d1."] {
        if let Ok(shared) = unpack(&format!("{format}{text}")) {
            let places = shared.dismissed.iter().map(|dismissal| &dismissal.finding).chain(&shared.selected);
            for span in places.map(|finding| finding.span) {
                assert!(shared.text.get(span.start()..span.end()).is_some(), "{span:?} is not in the text");
            }
        }
    }
    let _ = from_file(&text);
    let (before, now) = text.split_at(text.floor_char_boundary(text.len() / 2));
    let shared = Shared { text: now.into(), before: Some(before.into()), ..Shared::default() };
    let link = pack(&shared).expect("it is short");
    assert_eq!(unpack(&link).as_ref(), Ok(&shared));
});
