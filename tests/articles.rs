//! Long articles through everything at once: the report as the command line prints it.
//!
//! `flood.txt` and `museum.txt` disagree with themselves in several places, `trial.txt` and `earnings.txt` do not, though
//! much in them looks as if. The snapshots beside them are written by the test and read by a person:
//! `INSTA_UPDATE=always cargo test --test articles`, then `git diff`.

use std::path::Path;
use std::process::Command;

fn report(name: &str, date: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles"))
        .args(["--date", date, name])
        .output()
        .expect("the command line starts");
    let status = output.status.code().expect("it ends by itself");
    format!("{}status {status}\n", String::from_utf8(output.stdout).expect("the report is UTF-8"))
}

#[test]
fn reports_are_as_they_were_read() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("articles");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, date) in [("flood", "2024-03-14"), ("museum", "2024-05-20"), ("trial", "2024-06-06"), ("earnings", "2024-07-24")]
        {
            insta::assert_snapshot!(name, report(&format!("{name}.txt"), date));
        }
    });
}
