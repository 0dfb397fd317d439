//! Why a file cannot be read, in words.

use std::fmt;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// What the file is called.
    pub name: String,
    /// What is the matter with it.
    pub fault: Fault,
}

/// What is the matter with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A document of a kind that is not read here, with its article: "a PDF file".
    Foreign(&'static str),
    /// Named as a document of Word or OpenDocument and none.
    Misnamed,
    /// Protected by a password.
    Locked,
    /// Cut off, or changed on its way.
    Damaged,
    /// Larger, once unpacked, than any article.
    TooLarge,
    /// Bytes that are no letters.
    NotText,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match self.fault {
            Fault::Foreign(kind) => write!(f, "{name} is {kind}: save its text as .docx, .odt, .html, .md or .txt first."),
            Fault::Misnamed => {
                write!(
                    f,
                    "{name} is no document of the kind that its name says: open it in the program that made it, and save it again."
                )
            }
            Fault::Locked => write!(f, "{name} is protected by a password: save it without one first."),
            Fault::Damaged => {
                write!(f, "{name} is damaged: open it in the program that made it and save it again, or ask for another copy.")
            }
            Fault::TooLarge => write!(f, "{name} unpacks to more than 64 MB, which no article does: copy the text out of it."),
            Fault::NotText => write!(f, "{name} is not text: save it as .docx, .odt, .html, .md or .txt first."),
        }
    }
}

impl std::error::Error for FileError {}

/// What the first bytes say of a file that is neither text nor a ZIP archive.
pub(super) fn foreign(bytes: &[u8]) -> Option<Fault> {
    const MARKS: [(&[u8], &str); 8] = [
        (b"%PDF-", "a PDF file"),
        (b"{\\rtf", "an RTF file"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1F\x8B", "a packed file"),
        (b"7z\xBC\xAF", "a packed file"),
        (b"Rar!", "a packed file"),
    ];
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        // Office keeps a document with a password in a stream of this name inside the old container.
        let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(stream.len()).any(|window| window == stream);
        return Some(if locked { Fault::Locked } else { Fault::Foreign("an old Word file") });
    }
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| Fault::Foreign(kind))
}
