//! Finds articles in files and on standard input; what they hold is made of them elsewhere.

use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

use crosscheck::files::{self, FileError, Opened};

/// Where an article comes from.
pub enum Source {
    /// A file by its path.
    File(PathBuf),
    /// Standard input.
    StandardInput,
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
    /// What it holds is no article.
    Unknown(FileError),
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
            Self::Unknown(error) => error.fmt(f),
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

    /// Reads all of it, whatever program has written it.
    pub fn read(&self) -> Result<Opened, ReadError> {
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
        files::read(&self.name(), &bytes).map_err(ReadError::Unknown)
    }
}

fn read_all(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
