//! The PNG that a logo is kept as.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, RgbaImage,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};

use super::{LogoError, shrink, tone};

/// Bytes of the largest PNG; every mail may carry it.
const MAX_BYTES: usize = 40_000;

/// How much a side shrinks when the PNG is too large. A photograph needs two steps.
const STEP: f64 = 0.8;

/// The picture as PNG, without any metadata. One that would be too large loses pixels, not colours: banding in a logo's
/// gradient is seen sooner than a softer picture.
pub(super) fn png(mut picture: RgbaImage) -> Result<Vec<u8>, LogoError> {
    loop {
        let bytes = encoded(&picture)?;
        if bytes.len() <= MAX_BYTES {
            return Ok(bytes);
        }
        let size = shrink::scaled(picture.dimensions(), STEP);
        picture = shrink::to_size(picture, size);
    }
}

fn encoded(picture: &RgbaImage) -> Result<Vec<u8>, LogoError> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    let (width, height) = picture.dimensions();
    let written = if tone::is_transparent(picture) {
        encoder.write_image(picture, width, height, ExtendedColorType::Rgba8)
    } else {
        let opaque = DynamicImage::ImageRgba8(picture.clone()).into_rgb8();
        encoder.write_image(&opaque, width, height, ExtendedColorType::Rgb8)
    };
    // Writing to memory does not fail.
    written.map_err(|_| LogoError::Unreadable)?;
    Ok(bytes)
}
