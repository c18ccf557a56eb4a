//! A language's file, read for a test.

use std::{fs, path::PathBuf};

use fluent_syntax::{ast::Resource, parser};

/// The tags of all files, English first.
pub fn tags() -> Vec<String> {
    let mut tags: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "ftl"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    tags
}

pub fn text(tag: &str) -> String {
    fs::read_to_string(folder().join(format!("{tag}.ftl"))).unwrap()
}

/// Its messages; fails where Fluent cannot read it.
pub fn parse<'a>(tag: &str, text: &'a str) -> Resource<&'a str> {
    parser::parse(text).unwrap_or_else(|(_, errors)| {
        let places: Vec<String> = errors
            .iter()
            .map(|error| {
                let line = text[..error.pos.start].lines().count();
                format!("{tag}.ftl, line {line}: {error}")
            })
            .collect();
        panic!("{}", places.join("\n"))
    })
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("languages")
}
