//! Reads articles from files and standard input, in whatever bytes they come.

use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

/// Where an article comes from.
pub enum Source {
    /// A file by its path.
    File(PathBuf),
    /// Standard input.
    StandardInput,
}

/// An article as text.
#[derive(Debug)]
pub struct Decoded {
    /// All that could be read.
    pub text: String,
    /// What could not be, in a sentence.
    pub warning: Option<String>,
}

/// Why an article could not be read.
#[derive(Debug)]
pub enum ReadError {
    /// A folder in place of a file.
    Folder(String),
    /// There is no such file.
    Missing(String),
    /// The file is there and cannot be read.
    Unreadable(String, io::Error),
    /// A document of another program.
    NotText(String, &'static str),
    /// More than spans can address.
    TooLong(String),
}

/// Spans count bytes in 32 bits, and no article comes near half of that.
const LIMIT: u64 = 1 << 30;

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(name) => {
                write!(f, "{name} is a folder: name the files in it, as in '{}/*.txt'.", name.trim_end_matches('/'))
            }
            Self::Missing(name) => write!(f, "{name} does not exist: look at how it is spelled."),
            Self::Unreadable(name, error) => write!(f, "{name} cannot be read ({error}): look at its permissions."),
            Self::NotText(name, kind) => write!(f, "{name} is {kind}, not plain text: save it as text first."),
            Self::TooLong(name) => write!(f, "{name} is longer than 1 GiB: cut it into articles."),
        }
    }
}

impl Source {
    /// What reports and complaints call it.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.to_string_lossy().into_owned(),
            Self::StandardInput => "<stdin>".into(),
        }
    }

    /// Reads all of it.
    pub fn read(&self) -> Result<Decoded, ReadError> {
        let bytes = match self {
            Self::StandardInput => {
                if io::stdin().is_terminal() {
                    crate::complain("Reading the article from the keyboard; end it with Ctrl-D, or name a file next time.");
                }
                read_all(io::stdin().lock())
            }
            Self::File(path) if path.is_dir() => return Err(ReadError::Folder(self.name())),
            Self::File(path) => File::open(path).and_then(read_all),
        };
        let bytes = bytes.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ReadError::Missing(self.name()),
            io::ErrorKind::FileTooLarge => ReadError::TooLong(self.name()),
            _ => ReadError::Unreadable(self.name(), error),
        })?;
        decode(&self.name(), bytes)
    }
}

fn read_all(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Takes UTF-8 as it stands, UTF-16 by its byte order mark, and of anything else what can be read.
fn decode(name: &str, bytes: Vec<u8>) -> Result<Decoded, ReadError> {
    const FOREIGN: [(&[u8], &str); 3] =
        [(b"PK\x03\x04", "a Word or ZIP file"), (b"%PDF-", "a PDF file"), (b"\xD0\xCF\x11\xE0", "an old Word file")];
    if let Some((_, kind)) = FOREIGN.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(ReadError::NotText(name.into(), kind));
    }
    let utf16 = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        Some([0xFE, 0xFF]) => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    if let Some(unit) = utf16 {
        let units: Vec<_> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        return Ok(Decoded { text: String::from_utf16_lossy(&units), warning: None });
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, warning: None },
        Err(error) => {
            let warning = format!(
                "{name} is not UTF-8: what could not be read is shown as \u{FFFD}. Save it as UTF-8 to have all of it checked."
            );
            Decoded { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), warning: Some(warning) }
        }
    })
}
