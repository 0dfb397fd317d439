//! Any bytes as a file of any name, and as a clipping: an answer, the same one twice.
#![no_main]

use crosscheck::files::{read, read_clipping};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 6] = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a"];

fuzz_target!(|bytes: &[u8]| {
    let (choice, bytes) = bytes.split_first().unwrap_or((&0, bytes));
    let name = NAMES[usize::from(*choice) % NAMES.len()];
    let opened = read(name, bytes);
    assert_eq!(read(name, bytes), opened);
    match opened {
        Ok(opened) => {
            let (title, text) = opened.parts();
            assert!(title.is_none_or(|title| opened.text.starts_with(title) && opened.text.ends_with(text)));
        }
        Err(error) => assert!(error.to_string().ends_with('.')),
    }
    let _ = read_clipping(&String::from_utf8_lossy(bytes));
});
