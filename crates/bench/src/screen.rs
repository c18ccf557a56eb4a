//! What stands on a screen without a monitor: Xvfb keeps its pixels in a file, four bytes each (X11/XWDFile.h).
//!
//! Only every fourth line is read, so that looking costs the programs that are being measured next to nothing.

use std::{
    collections::HashMap,
    fs::File,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

const EVERY: usize = 4;
/// Bytes of a colour in the table before the pixels.
const COLOUR_BYTES: usize = 12;
/// Places of words in the header.
const HEADER_SIZE: usize = 0;
const HEIGHT: usize = 5;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;

/// Parts of all pixels, and of those that are not background, that make two looks alike. What moves by itself (a clock's
/// minute, a caret) is less than the rest.
const ALIKE: f64 = 0.99;
const INK_ALIKE: f64 = 0.97;

/// The file of a screen.
pub struct Screen(PathBuf);

/// The screen at one moment.
#[derive(PartialEq, Eq)]
pub struct Look(Vec<u32>);

impl Screen {
    /// The screen whose pixels stand in `file`.
    pub fn of(file: &Path) -> Self {
        Self(file.to_owned())
    }

    /// What is on it now.
    pub fn look(&self) -> Result<Look> {
        let file = File::open(&self.0).with_context(|| format!("{} is not there", self.0.display()))?;
        let word = |place: usize| -> Result<usize> {
            let mut bytes = [0; 4];
            file.read_exact_at(&mut bytes, place as u64 * 4)?;
            Ok(u32::from_be_bytes(bytes) as usize)
        };
        let line = word(BYTES_PER_LINE)?;
        let begin = word(HEADER_SIZE)? + word(COLOURS)? * COLOUR_BYTES;
        let mut pixels = Vec::new();
        let mut bytes = vec![0; line];
        for y in (0..word(HEIGHT)?).step_by(EVERY) {
            file.read_exact_at(&mut bytes, (begin + y * line) as u64)?;
            let read = bytes
                .as_chunks::<4>()
                .0
                .iter()
                .map(|pixel| u32::from_ne_bytes(*pixel));
            pixels.extend(read);
        }
        Ok(Look(pixels))
    }

    /// Keeps a copy of the file, for whoever doubts what was measured.
    pub fn keep(&self, to: &Path) -> Result<()> {
        std::fs::copy(&self.0, to)?;
        Ok(())
    }
}

impl Look {
    /// The part of the pixels that have another colour than most.
    pub fn ink(&self) -> f64 {
        let background = self.background();
        let ink = self.0.iter().filter(|pixel| **pixel != background).count();
        ink as f64 / self.0.len().max(1) as f64
    }

    fn background(&self) -> u32 {
        let mut seen: HashMap<u32, usize> = HashMap::new();
        for pixel in &self.0 {
            *seen.entry(*pixel).or_default() += 1;
        }
        seen.into_iter()
            .max_by_key(|(_, n)| *n)
            .map_or(0, |(pixel, _)| pixel)
    }
}

/// How a finished screen looks, ready to be compared with many times.
pub struct Finished {
    look: Look,
    background: u32,
}

impl From<Look> for Finished {
    fn from(look: Look) -> Self {
        let background = look.background();
        Self { look, background }
    }
}

impl Finished {
    /// Whether `now` is this look, apart from what moves by itself.
    pub fn is(&self, now: &Look) -> bool {
        let then = &self.look.0;
        let (mut same, mut ink, mut same_ink) = (0usize, 0usize, 0usize);
        for (now, then) in now.0.iter().zip(then) {
            let inked = *then != self.background;
            ink += usize::from(inked);
            same += usize::from(now == then);
            same_ink += usize::from(inked && now == then);
        }
        same as f64 >= ALIKE * then.len() as f64 && same_ink as f64 >= INK_ALIKE * ink as f64
    }
}

#[cfg(test)]
mod tests {
    use super::{Finished, Look};

    #[test]
    fn a_blank_screen_is_not_a_finished_one() {
        let mut pixels = vec![0xFF_FFFF; 1000];
        pixels[..5].fill(1);
        let finished = Finished::from(Look(pixels.clone()));
        assert!(!finished.is(&Look(vec![0xFF_FFFF; 1000])));
        assert!(!finished.is(&Look(vec![1; 1000])));
        assert!(finished.is(&Look(pixels.clone())));
        assert!((Look(pixels).ink() - 0.005).abs() < 1e-9);
    }
}
