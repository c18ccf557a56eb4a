//! Looks for a secret in everything that was written: database, its journals, logs.

use std::path::{Path, PathBuf};

use crate::Result;

/// The files that contain these characters anywhere: `place` itself, or all below it when it is a folder.
pub fn of(secret: &str, place: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut places = vec![place.to_owned()];
    while let Some(place) = places.pop() {
        if place.is_dir() {
            for entry in std::fs::read_dir(&place)? {
                places.push(entry?.path());
            }
        } else if contains(&std::fs::read(&place)?, secret.as_bytes()) {
            found.push(place);
        }
    }
    Ok(found)
}

fn contains(bytes: &[u8], secret: &[u8]) -> bool {
    bytes.windows(secret.len()).any(|window| window == secret)
}
