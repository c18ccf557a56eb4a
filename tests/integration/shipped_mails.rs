//! Every mail that Muster brings along, in every language, as programs that share no code with ours read it.

use std::{fs, path::Path, process::Command};

use muster_words::Language;

use crate::shipped::shipped;

/// Where the pages are kept for whoever wants to look at them.
const KEEP: &str = "MUSTER_PICTURES";

#[test]
fn every_mail_in_every_language_is_valid_small_and_no_spam() {
    let temporary = tempfile::tempdir().unwrap();
    let kept = std::env::var_os(KEEP).map(|folder| Path::new(&folder).join("mails"));
    let folder = kept.as_deref().unwrap_or(temporary.path());
    fs::create_dir_all(folder).unwrap();
    let mails: Vec<_> = Language::all().flat_map(shipped).collect();
    for mail in &mails {
        fs::write(folder.join(format!("{}.html", mail.name)), &mail.page).unwrap();
        fs::write(folder.join(format!("{}.eml", mail.name)), &mail.bytes).unwrap();
    }
    let written = mails.len();
    assert_eq!(Language::all().len(), 12);
    assert_eq!(written, 12 * 6);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/check_mails.py");
    let output = Command::new("python3").arg(script).arg(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    println!("{said}");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 1, "{said}");
    assert!(
        lines[0].starts_with(&format!("checked {written}, worst ")),
        "{said}"
    );
}
