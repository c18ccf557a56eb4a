//! For characters that no usual font has: which of all fonts does.

use std::sync::OnceLock;

use fontdb::{FaceInfo, ID, Style};
use rustybuzz::ttf_parser;

use super::{Face, is_invisible, system};

/// What a face has.
struct Coverage {
    id: ID,
    /// Runs of code points, first and last, ascending.
    runs: Vec<(u32, u32)>,
}

/// The best face of the system that has every character of `cluster`.
pub(super) fn any(cluster: &str, heavy: bool) -> Option<&'static Face> {
    static REGULAR: OnceLock<Vec<Coverage>> = OnceLock::new();
    static HEAVY: OnceLock<Vec<Coverage>> = OnceLock::new();
    let faces = if heavy { &HEAVY } else { &REGULAR }.get_or_init(|| all(if heavy { 600 } else { 400 }));
    faces
        .iter()
        .filter(|face| {
            cluster
                .chars()
                .filter(|c| !is_invisible(*c))
                .all(|c| face.has(u32::from(c)))
        })
        .find_map(|face| system::by_id(face.id))
}

impl Coverage {
    fn has(&self, c: u32) -> bool {
        let after = self.runs.partition_point(|(first, _)| *first <= c);
        after > 0 && self.runs[after - 1].1 >= c
    }
}

/// All upright faces, those that go best with ours first. Looks into every font file once: a quarter of a second.
fn all(weight: u16) -> Vec<Coverage> {
    let database = system::database();
    let mut faces: Vec<&FaceInfo> = database
        .faces()
        .filter(|face| face.style == Style::Normal)
        .collect();
    faces.sort_by_cached_key(|face| rank(face, weight));
    faces
        .into_iter()
        .filter_map(|face| {
            let runs = database.with_face_data(face.id, runs)??;
            Some(Coverage { id: face.id, runs })
        })
        .collect()
}

/// Smaller is better. The names decide last, so that the order of files on the disk does not.
fn rank(face: &FaceInfo, weight: u16) -> (bool, bool, bool, u16, u16, String) {
    let family = face.families.first().map_or("", |(name, _)| name.as_str());
    let plain = ["Noto Sans", "Segoe", "DejaVu Sans"]
        .iter()
        .any(|name| family.starts_with(name));
    let odd = ["Serif", "Mono", "Display", "Emoji", "Symbols"]
        .iter()
        .any(|kind| family.contains(kind));
    (
        face.monospaced,
        !plain,
        odd,
        face.weight.0.abs_diff(weight),
        face.stretch.to_number().abs_diff(5),
        format!("{family} {} {}", face.post_script_name, face.index),
    )
}

fn runs(bytes: &[u8], index: u32) -> Option<Vec<(u32, u32)>> {
    let face = ttf_parser::Face::parse(bytes, index).ok()?;
    let mut points = Vec::new();
    for table in face
        .tables()
        .cmap?
        .subtables
        .into_iter()
        .filter(|table| table.is_unicode())
    {
        table.codepoints(|c| points.push(c));
    }
    points.sort_unstable();
    points.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for point in points {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == point => *last = point,
            _ => runs.push((point, point)),
        }
    }
    Some(runs)
}
