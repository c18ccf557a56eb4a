//! What the console is started with.

use std::path::PathBuf;

use anyhow::{Context, bail};
use muster_app::{KeySource, default_folder};

const USAGE: &str = "\
Usage: muster-console [--data-dir DIR] [--key-file FILE]

  --data-dir DIR   data folder (also MUSTER_DATA_DIR)
  --key-file FILE  keep the key in FILE instead of the keychain (also MUSTER_KEY_FILE)
  --version        print the version
  --help           print this help
";

/// What to open.
pub struct Arguments {
    /// The data folder.
    pub folder: PathBuf,
    /// Where a new folder's key goes.
    pub key: KeySource,
}

/// Reads the command line; `None` when everything has been said already.
#[allow(clippy::print_stdout)] // help and version belong there
pub fn read(mut words: impl Iterator<Item = String>) -> anyhow::Result<Option<Arguments>> {
    let mut folder = std::env::var_os("MUSTER_DATA_DIR").map(PathBuf::from);
    let mut key = std::env::var_os("MUSTER_KEY_FILE").map(PathBuf::from);
    while let Some(word) = words.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (word, None),
        };
        let mut value = || {
            value
                .clone()
                .or_else(|| words.next())
                .context(format!("{name} needs a value"))
        };
        match name.as_str() {
            "--data-dir" => folder = Some(PathBuf::from(value()?)),
            "--key-file" => key = Some(PathBuf::from(value()?)),
            "--version" => {
                println!("muster-console {}", env!("CARGO_PKG_VERSION"));
                return Ok(None);
            }
            "--help" | "-h" => {
                print!("{USAGE}");
                return Ok(None);
            }
            // A browser driver adds switches of its own.
            _ if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() => {}
            other => bail!("unknown argument {other}\n\n{USAGE}"),
        }
    }
    let folder = folder
        .filter(|folder| !folder.as_os_str().is_empty())
        .or_else(default_folder);
    Ok(Some(Arguments {
        folder: folder.context("the system names no folder for a program's data; say --data-dir")?,
        key: key.map_or(KeySource::KeychainElseFile, KeySource::FileAt),
    }))
}
