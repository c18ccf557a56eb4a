//! Looks into a database from outside, with the `sqlite3` that Muster has no part in.

use std::{path::Path, process::Command};

/// What a query answers, as text.
pub fn query(data: &Path, sql: &str) -> String {
    let output = Command::new("sqlite3")
        .arg(data.join("muster.db"))
        .arg(sql)
        .output()
        .expect("sqlite3 is missing: apt-get install sqlite3");
    assert!(
        output.status.success(),
        "{sql}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}
