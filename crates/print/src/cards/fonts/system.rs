//! The system's fonts: which there are, and the bytes of those that are needed.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use fontdb::{Database, Family, ID, Query, Source, Stretch, Style};

use super::Face;

/// Bytes of the largest font file that is read; those for Chinese have 20 MB.
const MAX_FILE: u64 = 128 * 1024 * 1024;

/// Bytes of all font files that are read in a program's life. A document in twenty scripts takes a tenth.
const MAX_ALL: u64 = 512 * 1024 * 1024;

/// Fonts that have a picture for everything and a letter for nothing.
const PLACEHOLDERS: [&str; 4] = [
    "LastResort",
    "Last Resort",
    "Adobe Blank",
    "Unicode BMP Fallback SIL",
];

/// What was looked for, and what was found.
type Known<K, V> = Mutex<Option<HashMap<K, Option<V>>>>;

/// Every font of the system, without its bytes.
pub(super) fn database() -> &'static Database {
    static DATABASE: OnceLock<Database> = OnceLock::new();
    DATABASE.get_or_init(|| {
        let mut database = Database::new();
        database.load_system_fonts();
        let useless: Vec<ID> = database
            .faces()
            .filter(|face| {
                face.families.iter().all(|(name, _)| {
                    // macOS hides fonts of its own behind a dot.
                    name.starts_with('.') || PLACEHOLDERS.iter().any(|placeholder| name.contains(placeholder))
                })
            })
            .map(|face| face.id)
            .collect();
        for id in useless {
            database.remove_face(id);
        }
        database
    })
}

/// The upright face of a family that comes closest to the weight.
pub(super) fn by_family(family: &'static str, heavy: bool) -> Option<&'static Face> {
    static KNOWN: Known<(&str, bool), ID> = Mutex::new(None);
    let id = {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        *known
            .get_or_insert_default()
            .entry((family, heavy))
            .or_insert_with(|| {
                database().query(&Query {
                    families: &[Family::Name(family)],
                    weight: fontdb::Weight(if heavy { 600 } else { 400 }),
                    stretch: Stretch::Normal,
                    style: Style::Normal,
                })
            })
    };
    by_id(id?)
}

/// The face, read when it is asked for the first time.
pub(super) fn by_id(id: ID) -> Option<&'static Face> {
    static KNOWN: Known<ID, &Face> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    *known.get_or_insert_default().entry(id).or_insert_with(|| {
        let (source, index) = database().face_source(id)?;
        let bytes = bytes(&source)?;
        // Kept until the program ends, as each font is.
        Some(Box::leak(Box::new(Face::read(bytes, index)?)))
    })
}

/// A font file's bytes, read once for all faces in it.
fn bytes(source: &Source) -> Option<&'static [u8]> {
    static KNOWN: Known<PathBuf, &[u8]> = Mutex::new(None);
    let (Source::File(path) | Source::SharedFile(path, _)) = source else {
        return None;
    };
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    *known
        .get_or_insert_default()
        .entry(path.clone())
        .or_insert_with(|| read(path))
}

fn read(path: &Path) -> Option<&'static [u8]> {
    static ALL: AtomicU64 = AtomicU64::new(0);
    let length = std::fs::metadata(path).ok()?.len();
    if length > MAX_FILE || ALL.fetch_add(length, Ordering::Relaxed) + length > MAX_ALL {
        return None;
    }
    Some(Vec::leak(std::fs::read(path).ok()?))
}
