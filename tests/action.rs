//! The GitHub action in `.github/actions/check`: which articles it checks, how it ends, and what it marks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regex_lite::Regex;
use serde_json::Value;

fn action() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/actions/check")
}

/// A repository with an article that disagrees with itself, in a folder of a folder, and one that does not.
fn repository(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(root.join("news/2024")).expect("the tests' folder can be written");
    fs::write(root.join("news/2024/fair.md"), "# The fair\n\nIt opens on Monday, 12 March 2024.\n").expect("a file");
    fs::write(root.join("news/rain.md"), "It rained.\n").expect("a file");
    root
}

fn run(repository: &Path, files: &str, fail: &str) -> Output {
    let programs = Path::new(env!("CARGO_BIN_EXE_crosscheck")).parent().expect("a program lies in a folder");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new(action().join("check"));
    command.current_dir(repository).env("PATH", path).env("FILES", files).env("FAIL", fail);
    command.output().expect("Bash is there")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the output is UTF-8")
}

#[test]
fn checks_the_articles_that_the_patterns_name() {
    let repository = repository("action");
    for (files, fail, status, checked) in [
        ("**/*.md", "true", 1, 2),
        ("**/*.md", "false", 0, 2),
        ("news/*.md", "true", 0, 1),
        ("news/*.md news/2024/*.md", "true", 1, 2),
        ("*.md", "true", 0, 0),
        ("news/2023.md", "true", 2, 0),
        ("--help", "true", 2, 0),
    ] {
        let output = run(&repository, files, fail);
        assert_eq!(output.status.code(), Some(status), "{files}: {output:?}");
        let reports = stdout(&output).lines().filter(|line| line.starts_with("news/") && line.contains(".md: ")).count();
        assert_eq!(reports, checked, "{files}: {}", stdout(&output));
    }
}

#[test]
fn marks_the_line_that_disagrees() {
    let matcher = fs::read_to_string(action().join("matcher.json")).expect("the matcher");
    let matcher: Value = serde_json::from_str(&matcher).expect("JSON");
    let patterns = matcher["problemMatcher"][0]["pattern"].as_array().expect("patterns, a line each");
    let output = run(&repository("marks"), "**/*.md", "true");
    let lines: Vec<_> = stdout(&output).lines().collect();
    let part = |pattern: usize, line: usize, name: &str| {
        let regex = Regex::new(patterns[pattern]["regexp"].as_str().expect("a pattern")).expect("a regular expression");
        let found = regex.captures(lines[line]).unwrap_or_else(|| panic!("{} does not match", lines[line]));
        found[patterns[pattern][name].as_u64().expect("a group") as usize].to_owned()
    };
    assert_eq!(part(0, 0, "message"), "Monday does not match 12 March 2024");
    assert_eq!(part(0, 0, "code"), "dates/weekday-mismatch");
    assert_eq!((part(1, 1, "file"), part(1, 1, "line")), ("news/2024/fair.md".into(), "3".into()));
    assert_eq!(part(1, 1, "column"), "13");
}
