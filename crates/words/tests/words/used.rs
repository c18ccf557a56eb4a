//! Nobody translates what nobody says: each key stands in the source of the crate that says it.

use std::{fs, path::Path};

use muster_words::Key;

fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            out.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_key_is_said_somewhere() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut text = String::new();
    for entry in fs::read_dir(crates).unwrap() {
        let source = entry.unwrap().path().join("src");
        if source.is_dir() {
            sources(&source, &mut text);
        }
    }
    let said: std::collections::BTreeSet<&str> = text
        .split("Key::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next())
        .collect();
    let silent: Vec<&str> = Key::ALL
        .iter()
        .filter(|key| !said.contains(format!("{key:?}").as_str()))
        .map(|key| key.id())
        .collect();
    assert!(silent.is_empty(), "no crate says {silent:#?}");
}
