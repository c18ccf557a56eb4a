//! An organisation's logo: any PNG, JPEG or SVG in, one small PNG out.
//!
//! The file is an outside's: what it is is told by its bytes, each decoder has bounds, and of the file nothing but the
//! picture survives. Where a logo is shown and kept is not decided here.

mod encode;
mod error;
mod raster;
mod shrink;
mod svg;
mod tone;

use image::RgbaImage;

pub use error::LogoError;
pub use tone::Tone;

/// Bytes of the largest file that is read.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Bytes of stack for decoding; a bounded nesting of SVG needs less than a tenth of it.
const STACK: usize = 16 * 1024 * 1024;

/// A logo, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// A PNG of at most 600 x 160 pixels and 40 kB, with nothing in it but the picture.
    pub png: Vec<u8>,
    /// Width in CSS pixels at which it is shown, at most 300. The picture has up to twice as many.
    pub width: u32,
    /// Height in CSS pixels at which it is shown, at most 80.
    pub height: u32,
    /// Whether the ground shows through somewhere.
    pub transparent: bool,
    /// How bright that is which can be seen.
    pub tone: Tone,
}

/// A decoded picture, as large as it may become.
struct Picture {
    pixels: RgbaImage,
    /// Width and height in CSS pixels at which it is shown.
    shown: (u32, u32),
}

impl Logo {
    /// Reads a logo from the bytes of a file.
    ///
    /// # Errors
    /// Whatever keeps the file from becoming a logo, with words for whoever chose it.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > MAX_BYTES {
            return Err(LogoError::TooManyBytes);
        }
        // A thread of its own: its stack does not depend on the caller's, and a decoder that panics ends there.
        let read = std::thread::scope(|scope| {
            std::thread::Builder::new()
                .name("logo".into())
                .stack_size(STACK)
                .spawn_scoped(scope, || Self::read_here(bytes))
                .map(std::thread::ScopedJoinHandle::join)
        });
        match read {
            Ok(Ok(read)) => read,
            Ok(Err(_)) | Err(_) => Err(LogoError::Unreadable),
        }
    }

    fn read_here(bytes: &[u8]) -> Result<Self, LogoError> {
        let picture = if let Some(kind) = raster::kind(bytes) {
            raster::decode(bytes, kind)?
        } else if let Some(text) = svg::text(bytes) {
            svg::draw(text)?
        } else {
            return Err(LogoError::UnknownKind);
        };
        if picture.pixels.pixels().all(|pixel| pixel.0[3] == 0) {
            return Err(LogoError::Empty);
        }
        let (width, height) = picture.shown;
        Ok(Self {
            transparent: tone::is_transparent(&picture.pixels),
            tone: tone::of(&picture.pixels),
            png: encode::png(picture.pixels)?,
            width,
            height,
        })
    }
}
