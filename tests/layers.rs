//! The rules of the house: which room may know which, and what the engine may never name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crosscheck::checks;

/// The rooms from left to right; a room may name itself and those before it.
const ROOMS: [&str; 12] =
    ["calendar", "text", "language", "extract", "article", "report", "checks", "link", "files", "workers", "web", "bin"];

/// What only the page and the wasm binaries may name.
const BROWSER: [&str; 5] = ["leptos", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

/// What would make the engine's answer depend on more than the text.
const WORLD: [&str; 9] =
    ["std::time", "std::env", "std::fs", "std::net", "std::process", "std::thread", "RandomState", "HashMap::new", "HashSet::new"];

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder of this repository");
    for path in entries.map(|entry| entry.expect("an entry of this repository").path()) {
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every source file as its path below `src/` and its text without comments.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files.sort();
    assert!(files.len() > 20, "the source files were not found");
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(&root).expect("a file below src").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(path).expect("a source file in UTF-8");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (name, code)
    };
    files.iter().map(read).collect()
}

fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|name| *name == room)
}

/// The names that follow `crate::` or `crosscheck::` in `code`, those of a braced list included.
fn rooms_named(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, path) in code.match_indices("crate::").chain(code.match_indices("crosscheck::")) {
        let rest = &code[at + path.len()..];
        let list = match rest.strip_prefix('{') {
            Some(braced) => braced.split('}').next().unwrap_or_default(),
            None => rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default(),
        };
        names.extend(list.split(',').map(|name| name.trim().split("::").next().unwrap_or_default().to_owned()));
    }
    names
}

#[test]
fn rooms_know_only_those_to_their_left() {
    for (file, code) in sources() {
        let Some(own) = rank(room(&file)) else { continue };
        for name in rooms_named(&code) {
            let named = match name.as_str() {
                "Article" | "Input" => rank("article"),
                "Report" => rank("report"),
                other => rank(other),
            };
            assert!(named.is_none_or(|named| named <= own), "src/{file} names {name}, which lies to its right");
        }
    }
}

#[test]
fn only_the_page_names_the_browser() {
    for (file, code) in sources() {
        if matches!(room(&file), "workers" | "web")
            || matches!(file.as_str(), "bin/app.rs" | "bin/npm.rs" | "bin/packer.rs" | "bin/worker.rs")
        {
            continue;
        }
        for name in BROWSER {
            assert!(!code.contains(name), "src/{file} names {name}");
        }
    }
}

#[test]
fn the_engine_depends_on_the_text_alone() {
    for (file, code) in sources() {
        if matches!(room(&file), "workers" | "web" | "bin" | "train") || file.contains("/train/") {
            continue;
        }
        // Its tests are not the engine.
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for name in WORLD {
            assert!(!code.contains(name), "src/{file} names {name}");
        }
    }
}

#[test]
fn the_engine_uses_no_unsafe_code_and_no_blanket_permissions() {
    for (file, code) in sources() {
        assert!(!code.contains("allow(dead_code)"), "src/{file} allows dead code");
        assert!(!code.contains("unsafe {"), "src/{file} is unsafe");
    }
}

#[test]
fn a_check_is_its_path_and_has_a_spec() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for check in checks::all() {
        let (family, name) = check.id.split_once('/').expect("an id of family and name");
        assert_eq!(family, check.family.name(), "{} stands in another family's folder", check.id);
        let file = root.join("src/checks").join(family).join(format!("{}.rs", name.replace('-', "_")));
        assert!(file.is_file(), "{} has no file {}", check.id, file.display());
        let spec = root.join("tests/checks").join(format!("{}.md", check.id));
        assert!(spec.is_file(), "{} has no spec {}", check.id, spec.display());
    }
}

#[test]
fn every_file_in_a_family_is_a_registered_check() {
    for (file, code) in sources() {
        if file.starts_with("checks/") && code.contains("CHECK: Check") && file != "checks/mod.rs" {
            let name = file.rsplit('/').next().unwrap_or_default();
            assert!(code.contains(&format!("doc!(\"{name}\")")), "src/{file} has another file's documentation");
            let id = file.trim_start_matches("checks/").trim_end_matches(".rs").replace('_', "-");
            assert!(checks::all().any(|check| check.id == id), "src/{file} is in no CHECKS");
        }
    }
}

#[test]
fn every_check_says_what_it_is() {
    for check in checks::all() {
        let mut at = 0;
        for heading in ["# What it looks for", "# Why it matters", "# Example", "# What it cannot know", "# Source"] {
            let found = check.doc[at..].find(heading);
            at += found.unwrap_or_else(|| panic!("{} has no heading '{heading}' in its place", check.id));
        }
        assert!(check.doc.len() < 4000, "{}'s documentation is longer than a page", check.id);
    }
}

#[test]
fn ids_are_unique_and_families_in_order() {
    let all: Vec<_> = checks::all().collect();
    for pair in all.windows(2) {
        assert!((pair[0].family, pair[0].id) < (pair[1].family, pair[1].id), "{} is out of order", pair[1].id);
    }
}

#[test]
fn the_readme_names_every_check() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    for check in checks::all() {
        assert!(readme.contains(check.title), "README.md has no '{}' ({})", check.title, check.id);
    }
}

#[test]
fn the_readme_says_what_each_dependency_is_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect("a file of this repository");
    let (manifest, readme) = (read("Cargo.toml"), read("README.md"));
    let named: BTreeSet<_> = dependencies(&manifest).collect();
    let section = readme.split("\n## ").find(|section| section.starts_with("Dependencies")).expect("README.md has a list");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let listed: BTreeSet<_> = rows
        .flat_map(|row| row.split(" | ").next().unwrap_or_default().split("`, `"))
        .map(|name| name.trim_end_matches('`'))
        .collect();
    assert_eq!(listed, named, "README.md lists other dependencies than Cargo.toml");
}

/// The names in every table of dependencies of `manifest`.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    manifest.lines().filter_map(move |line| {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = table.ends_with("dependencies");
            return table.strip_prefix("dependencies.");
        }
        line.split_once(" = ").map(|(name, _)| name).filter(|_| inside)
    })
}
