//! Finds the languages, and makes a Rust name for each message of `en.ftl`: a message that does not exist does not
//! compile.

// What is printed is how a build script speaks to Cargo.
#![allow(clippy::print_stdout)]

mod variables;

use std::{env, error::Error, fmt::Write, fs, path::Path};

use fluent_syntax::{
    ast::{Pattern, PatternElement},
    parser,
};

/// The language that the others are translated from.
const SOURCE: &str = "en";

/// Messages that begin so are facts about a language, or forms that only other messages of the same file use.
const NOT_SAID: [&str; 2] = ["language-", "form-"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=languages");
    println!("cargo::rerun-if-changed=build");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("languages");
    let mut tags = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "ftl") {
            let tag = path.file_stem().and_then(|stem| stem.to_str());
            tags.push(tag.ok_or("a language's file is named by its tag")?.to_owned());
        }
    }
    tags.sort();
    let out = Path::new(&env::var("OUT_DIR")?).to_owned();
    fs::write(out.join("languages.rs"), languages(&folder, &tags)?)?;
    fs::write(out.join("keys.rs"), keys(&folder)?)?;
    Ok(())
}

/// A table with the facts about every language, and its file.
fn languages(folder: &Path, tags: &[String]) -> Result<String, Box<dyn Error>> {
    let english = tags.iter().position(|tag| tag == SOURCE);
    let english = english.ok_or("languages/en.ftl is missing")?;
    let mut out = String::new();
    writeln!(out, "const ENGLISH_AT: u8 = {};", u8::try_from(english)?)?;
    writeln!(out, "static FACTS: [Facts; {}] = [", u8::try_from(tags.len())?)?;
    for tag in tags {
        let path = folder.join(format!("{tag}.ftl"));
        let text = fs::read_to_string(&path)?;
        // What cannot be read of a translation is said in English; a test names it.
        let file = parser::parse(text.as_str()).unwrap_or_else(|(file, _)| file);
        let all = variables::patterns(&file);
        let fact = |name: &str| all.get(name).and_then(|pattern| plain(pattern));
        let missing = |name: &str| format!("languages/{tag}.ftl lacks {name}");
        let own_name = fact("language-own-name").ok_or_else(|| missing("language-own-name"))?;
        let english_name = fact("language-english-name").ok_or_else(|| missing("language-english-name"))?;
        let direction = match fact("language-direction") {
            Some("ltr") => "LeftToRight",
            Some("rtl") => "RightToLeft",
            _ => return Err(missing("language-direction: ltr or rtl").into()),
        };
        let dates = fact("language-dates").unwrap_or(tag);
        writeln!(
            out,
            "    Facts {{ tag: {tag:?}, own_name: {own_name:?}, english_name: {english_name:?}, direction: Direction::{direction}, dates: {dates:?}, \
             source: include_str!({path:?}) }},"
        )?;
    }
    writeln!(out, "];")?;
    Ok(out)
}

/// The enum of what can be said.
fn keys(folder: &Path) -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(folder.join(format!("{SOURCE}.ftl")))?;
    let file = parser::parse(text.as_str()).map_err(|(_, errors)| format!("languages/en.ftl: {errors:?}"))?;
    let all = variables::patterns(&file);
    let said: Vec<&String> = all
        .keys()
        .filter(|name| !name.starts_with('-') && !NOT_SAID.iter().any(|prefix| name.starts_with(prefix)))
        .collect();
    let mut variants = String::new();
    let mut ids = String::new();
    let mut fields = String::new();
    let mut list = String::new();
    for name in said {
        let variant = camel(name);
        let found = variables::mentioned(&all, name);
        if let Some(lost) = found.messages.iter().find(|name| !all.contains_key(*name)) {
            return Err(format!("languages/en.ftl: {name} refers to {lost}, which is missing").into());
        }
        writeln!(variants, "    #[doc = {:?}]\n    {variant},", format!("`{name}`"))?;
        writeln!(ids, "            Self::{variant} => {name:?},")?;
        let names: Vec<&String> = found.variables.iter().collect();
        writeln!(fields, "            Self::{variant} => &{names:?},")?;
        writeln!(list, "        Self::{variant},")?;
    }
    Ok(format!(
        "/// Everything that can be said, by the names in `languages/en.ftl`.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub enum Key {{\n{variants}}}\n\
         impl Key {{\n\
         \x20   /// Every key.\n\
         \x20   pub const ALL: &[Self] = &[\n{list}    ];\n\
         \x20   /// Its name in the files.\n\
         \x20   pub fn id(self) -> &'static str {{\n        match self {{\n{ids}        }}\n    }}\n\
         \x20   /// The variables that its English words mention.\n\
         \x20   pub fn fields(self) -> &'static [&'static str] {{\n        match self {{\n{fields}        }}\n    }}\n\
         }}\n"
    ))
}

/// A pattern that is one line of text.
fn plain<'a>(pattern: &Pattern<&'a str>) -> Option<&'a str> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// `welcome-title` as `WelcomeTitle`.
fn camel(name: &str) -> String {
    name.split(['-', '_'])
        .flat_map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters)
                .collect::<Vec<char>>()
        })
        .collect()
}
