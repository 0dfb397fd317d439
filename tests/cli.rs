//! The command line from outside: what it prints, on which stream, and how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;

fn crosscheck(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.args(arguments).stdin(Stdio::null()).env_remove("NO_COLOR");
    command
}

/// Runs the command line with `input` on its standard input.
fn run(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let mut command = crosscheck(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command line starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    let input = input.into();
    // From a thread of its own: the output may fill its pipe before all of the input is taken.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the command line ends");
    writer.join().expect("the writer ends");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the output is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("complaints are UTF-8")
}

fn answers(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

/// A file with `bytes` in the tests' own folder.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the tests' folder can be written");
    path.to_string_lossy().into_owned()
}

#[test]
fn answers_in_the_order_of_the_lines() {
    let long = "The council met again. ".repeat(4000);
    let lines: Vec<_> = (0..200)
        .map(|n| {
            serde_json::json!({"id": n, "title": null, "text": if n % 50 == 0 { &long } else { "It rained." }, "date": null})
                .to_string()
        })
        .collect();
    let output = run(&["--jsonl"], lines.join("\n"));
    let ids: Vec<_> = answers(&output).iter().map(|answer| answer["id"].as_u64().expect("the id that was sent")).collect();
    assert_eq!(ids, (0..200).collect::<Vec<_>>());
}

#[test]
fn a_broken_line_gets_an_error_and_the_rest_goes_on() {
    let input = "{\"id\":\"a\",\"text\":\"One.\"}\nnot JSON\n\n{\"id\":\"b\"}\n[1]\n{\"id\":7,\"text\":\"Two.\",\"date\":\"12 March\"}\n\u{0}\n{\"text\":\"Three.\"}";
    let output = run(&["--jsonl"], input);
    assert_eq!(output.status.code(), Some(0));
    let answers = answers(&output);
    let errors: Vec<_> = answers.iter().map(|answer| (answer["id"].clone(), answer["error"].is_string())).collect();
    let null = Value::Null;
    assert_eq!(
        errors,
        [
            ("a".into(), false),
            (null.clone(), true),
            (null.clone(), true),
            (null.clone(), true),
            (7.into(), true),
            (null.clone(), true),
            (null, false)
        ]
    );
    assert_eq!(answers[4]["error"], "'12 March' is not a day of the calendar like 2024-03-12");
}

#[test]
fn a_record_that_is_too_long_gets_an_error() {
    let long = format!("{{\"id\":1,\"text\":\"{}\"}}", "x".repeat(6 << 20));
    let output = run(&["--jsonl"], format!("{long}\n{{\"id\":2,\"text\":\"One.\"}}\n{long}"));
    let answers = answers(&output);
    assert_eq!(answers.len(), 3);
    assert!(answers[0]["error"].as_str().is_some_and(|error| error.contains("longer than 5 MiB")));
    assert_eq!(answers[1]["id"], 2);
    assert!(answers[2]["id"].is_null() && answers[2]["error"].is_string());
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = crosscheck(&["--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command line starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is a pipe")).lines();
    for id in 0..3 {
        writeln!(stdin, "{{\"id\":{id},\"text\":\"It rained.\"}}").expect("it is listening");
        let line = lines.next().expect("an answer").expect("a line");
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
    drop(stdin);
    assert!(lines.next().is_none());
    assert!(child.wait().expect("it ends").success());
}

/// The most memory that the program had so far, in bytes.
#[cfg(target_os = "linux")]
fn peak(child: &std::process::Child) -> usize {
    let told = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("the program runs");
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux tells");
    1024 * line.trim().trim_end_matches(" kB").parse::<usize>().expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn an_endless_input_takes_no_more_memory_than_its_beginning() {
    let mut child = crosscheck(&["--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command line starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is a pipe")).lines();
    // Of a megabyte and of a page, the broken among them: 480 MB in all.
    let page = serde_json::json!({"id": 1, "text": "The council met on Monday, 12 March 2024. ".repeat(40)}).to_string();
    let broken = format!("{{{}", "x".repeat(1 << 20));
    // It runs until it has been looked at for the last time.
    let (looked, wait) = std::sync::mpsc::channel::<()>();
    let feeder = std::thread::spawn(move || {
        for _ in 0..480 {
            writeln!(stdin, "{broken}\n{page}").expect("it is listening");
        }
        drop((wait.recv(), stdin));
    });
    let mut answered = |count: usize| (0..count).for_each(|_| drop(lines.next().expect("an answer").expect("a line")));
    answered(160);
    let beginning = peak(&child);
    answered(800);
    let end = peak(&child);
    drop(looked);
    assert!(end < beginning + (24 << 20), "{beginning} bytes after 80 MB, {end} after 480 MB");
    feeder.join().expect("all was taken");
    child.wait().expect("it ends");
}

#[test]
fn a_slow_reader_slows_the_reading() {
    let mut child = crosscheck(&["--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command line starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    let taken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&taken);
    let feeder = std::thread::spawn(move || {
        while stdin.write_all(b"{\"id\":1,\"text\":\"It rained.\"}\n").is_ok() {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    // Until nothing more is taken: two pipes are full, and the few records between them.
    let mut before = usize::MAX;
    while before != taken.load(Ordering::Relaxed) {
        before = taken.load(Ordering::Relaxed);
        assert!(before < 20_000, "{before} records were taken, and nobody read an answer");
        std::thread::sleep(Duration::from_millis(500));
    }
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    feeder.join().expect("the feeder ends");
}

#[test]
fn ends_silently_when_nobody_reads_on() {
    let mut child = crosscheck(&["--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    drop(child.stdout.take());
    // More than any pipe holds; that it is refused at some point is the very thing.
    let feeder = std::thread::spawn(move || while stdin.write_all(b"{\"id\":1,\"text\":\"It rained.\"}\n").is_ok() {});
    let status = child.wait().expect("it ends though the input does not");
    feeder.join().expect("the feeder ends");
    let mut complaints = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaints).expect("UTF-8");
    assert_eq!((status.code(), complaints.as_str()), (Some(0), ""));
}

#[test]
fn json_counts_code_points_and_carries_the_text_of_every_place() {
    let record = serde_json::json!({"id": "x", "title": "Ünder the 😀 bridge", "text": "Émile’s “café” opened.\n\nIt is closed."});
    let output = run(&["--jsonl", "--layers"], record.to_string());
    let answer = &answers(&output)[0];
    let whole: Vec<char> = "Ünder the 😀 bridge\n\nÉmile’s “café” opened.\n\nIt is closed.".chars().collect();
    let layers = answer["layers"].as_object().expect("layers were asked for");
    let names = ["times", "quantities", "quotations", "attributions", "sentences", "tokens", "entities", "propositions"];
    assert!(names.iter().all(|name| layers[*name].is_array()), "a layer is missing");
    for layer in ["sentences", "tokens"] {
        let places = layers[layer].as_array().expect("a list");
        assert!(places.len() > 2, "{layer} is too short");
        for place in places {
            let range = place["start"].as_u64().expect("a number") as usize..place["end"].as_u64().expect("a number") as usize;
            assert_eq!(whole[range].iter().collect::<String>(), place["text"].as_str().expect("its text"));
        }
    }
}

#[test]
fn layers_are_there_on_demand_only() {
    let answer = &answers(&run(&["--format", "json"], "It rained."))[0];
    assert_eq!(answer["id"], "<stdin>");
    assert_eq!(answer["version"], env!("CARGO_PKG_VERSION"));
    assert!(answer["layers"].is_null() && answer["claims"].is_array() && answer["findings"].is_array());
    assert!(answers(&run(&["--format=json", "--layers"], "It rained."))[0]["layers"].is_object());
}

#[test]
fn every_mistake_gets_one_sentence_and_status_2() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let pdf = file("report.pdf", b"%PDF-1.7 ...");
    let cases: [(&[&str], &str); 14] = [
        (&["--date", "2024-02-30"], "'2024-02-30' is not a day of the calendar"),
        (&["--date"], "missing argument for option '--date'"),
        (&["--format", "pdf"], "'pdf' is not a format: choose text, json, markdown, html or annotations."),
        (&["--nonsense"], "invalid option '--nonsense'"),
        (&["--jsonl", "article.txt"], "leave out the files"),
        (&["--jsonl", "--format", "text"], "leave out the files, --format and --source"),
        (&["--layers"], "add --format json or --jsonl"),
        (&["--source", "javascript:alert(1)", "--format", "html"], "'javascript:alert(1)' is not an address of the web"),
        (&["--source", "https://example.org"], "--source belongs to one article"),
        (&["--source", "https://example.org", "--format", "json", "a.txt", "b.txt"], "--source belongs to one article"),
        (&["--source", "https://example.org", "--jsonl"], "leave out the files, --format and --source"),
        (&["no-such-file.txt"], "no-such-file.txt does not exist"),
        (&[folder], "is a folder: name the files in it"),
        (&[&pdf], "is a PDF file: save its text as .docx"),
    ];
    for (arguments, expected) in cases {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let complaint = stderr(&output);
        assert!(complaint.contains(expected), "{arguments:?}: {complaint}");
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
    }
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let good = file("good.txt", b"It rained.");
    let output = run(&["missing.txt", &good, "also-missing.txt"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("good.txt: no disagreement found"), "{}", stdout(&output));
    assert_eq!(stderr(&output).lines().count(), 2);
}

#[test]
fn other_encodings_are_read_as_far_as_they_can_be() {
    let latin = file("latin.txt", b"The caf\xE9 opened.");
    let output = run(&["--format", "json", "--layers", &latin], "");
    assert!(stderr(&output).contains("latin.txt is not UTF-8, so it was read as Windows-1252"));
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("The café opened."));
    let units: Vec<u8> = "\u{FEFF}The café opened.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = file("utf16.txt", &units);
    let output = run(&["--format", "json", "--layers", &utf16], "");
    assert!(stderr(&output).is_empty() && stdout(&output).contains("The café opened."));
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = run(&["--help"], "");
    assert_eq!(help.status.code(), Some(0));
    for option in ["--date", "--format", "--layers", "--jsonl", "--help", "--version", "NO_COLOR"] {
        assert!(stdout(&help).contains(option), "the help leaves out {option}");
    }
    assert_eq!(stdout(&run(&["--version"], "")), format!("crosscheck {}\n", env!("CARGO_PKG_VERSION")));
}

const UNCLOSED: &str = "The mayor spoke for long.\n\n“We will rebuild the bridge by spring, she said.\n\nNobody <b>objected</b>.\n";

#[test]
fn a_finding_is_drawn_under_its_line_and_told_by_the_status() {
    let path = file("unclosed.txt", UNCLOSED.as_bytes());
    let output = run(&[&path], "");
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), ""));
    let lines: Vec<_> = stdout(&output).lines().collect();
    assert_eq!(lines[0], "certain: This quotation is never closed [attribution/unclosed-quotation]");
    assert_eq!(lines[1], format!("  --> {path}:3:1"));
    assert_eq!(lines[3], " 3 | “We will rebuild the bridge by spring, she said.");
    assert!(lines[4].starts_with("   | ^^^^"));
    assert!(lines.last().is_some_and(|line| line.starts_with(&format!("{path}: 1 finding (1 certain); "))));
    assert!(!stdout(&output).contains('\u{1b}'), "a pipe is no terminal");
}

#[test]
fn every_format_shows_the_finding_and_hides_no_letter() {
    let json = &answers(&run(&["--format", "json"], UNCLOSED))[0];
    let finding = &json["findings"][0];
    assert_eq!((&finding["family"], &finding["confidence"]), (&"attribution".into(), &"certain".into()));
    assert_eq!(finding["primary"]["start"], 27);
    let markdown = run(&["--format", "markdown", "-"], UNCLOSED);
    assert!(stdout(&markdown).starts_with("# \\<stdin\\>\n\n## This quotation is never closed\n"), "{}", stdout(&markdown));
    let html = run(&["--format", "html"], UNCLOSED);
    assert!(stdout(&html).contains("<mark>“We will") && stdout(&html).contains("Nobody &lt;b&gt;objected&lt;/b&gt;."));
    assert!(stdout(&html).ends_with("</html>\n") && !stdout(&html).contains("<script"));
    assert!([markdown, html].iter().all(|output| output.status.code() == Some(1)));
}

#[test]
fn several_files_are_one_report_each() {
    let (one, two) = (file("one.txt", b"It rained."), file("two.txt", b"It snowed."));
    let output = run(&["--format", "json", &one, &two], "");
    assert_eq!(answers(&output).iter().map(|answer| answer["id"].clone()).collect::<Vec<_>>(), [one.as_str(), two.as_str()]);
    let html = run(&["--format", "html", &one, &two], "");
    assert_eq!(stdout(&html).matches("<section>").count(), 2);
    assert_eq!(stdout(&html).matches("<!doctype html>").count(), 1);
}

#[test]
fn places_lead_into_the_published_article() {
    let link = "https://example.org/a#:~:text=%E2%80%9CWe%20will%20rebuild%20the%20bridge%20by%20spring%2C%20she%20said.";
    let source = ["--source", "https://example.org/a"];
    for format in ["json", "markdown", "html"] {
        let output = run(&["--format", format, source[0], source[1]], UNCLOSED);
        assert!(stdout(&output).contains(link), "{}", stdout(&output));
        assert!(!stdout(&run(&["--format", format], UNCLOSED)).contains("example.org"));
    }
    let collection = &answers(&run(&["--format", "annotations", source[0], source[1]], UNCLOSED))[0];
    let target = &collection["first"]["items"][0]["target"][0];
    assert_eq!((&target["source"], &target["selector"][1]["start"]), (&source[1].into(), &27.into()));
    let record = |source: &str| serde_json::json!({"id": 1, "text": UNCLOSED, "source": source}).to_string();
    let lines = answers(&run(&["--jsonl"], [record("https://example.org/a"), record("nowhere"), record("")].join("\n")));
    assert_eq!(lines[0]["findings"][0]["primary"]["link"], link);
    assert!(lines[1]["error"].as_str().is_some_and(|error| error.starts_with("'nowhere' is not an address of the web")));
    assert!(lines[2]["findings"][0]["primary"]["link"].is_null());
}

#[test]
fn documents_of_other_programs_are_read() {
    let page = file("fair.html", b"<article><h1>Is it a fair?</h1><p>It opened on Monday, 12 March 2024.</article>");
    let output = run(&["--format", "json", &page], "");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(answers(&output)[0]["findings"][0]["check"], "dates/weekday-mismatch");
    let note = file("fair.md", b"---\ndate: 2024-03-20\n---\n\n# The *fair*\n\nIt opened on **Monday**, 12 March 2024.\n");
    let output = run(&[&note], "");
    assert!(stdout(&output).contains("fair.md:7:14\n"), "the file's own line: {}", stdout(&output));
}
