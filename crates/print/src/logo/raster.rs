//! PNG and JPEG, decoded within bounds.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits,
    error::{ImageError, LimitErrorKind},
};

use super::{LogoError, Picture, shrink};

/// Pixels on a side that are decoded.
const MAX_SIDE: u32 = 4096;

/// Bytes that a decoder may take: the largest picture in 16 bits a channel.
const MAX_MEMORY: u64 = MAX_SIDE as u64 * MAX_SIDE as u64 * 8;

/// What the first bytes say.
pub(super) fn kind(bytes: &[u8]) -> Option<ImageFormat> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(ImageFormat::Png)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some(ImageFormat::Jpeg)
    } else {
        None
    }
}

/// The picture, upright, and no larger than a logo is kept. The size that the file claims is checked before memory is taken.
pub(super) fn decode(bytes: &[u8], kind: ImageFormat) -> Result<Picture, LogoError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refusal(&error))?;
    let orientation = decoder.orientation().map_err(|error| refusal(&error))?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    // Shrunk before it is turned: turning is then a matter of a few pixels. The box is turned instead.
    let lying = matches!(orientation.to_exif(), 5..=8);
    let pixels = shrink::to_fit(
        image.into_rgba8(),
        if lying { shrink::LYING } else { shrink::KEPT },
    );
    image = DynamicImage::ImageRgba8(pixels);
    image.apply_orientation(orientation);
    let pixels = image.into_rgba8();
    let shown = shrink::fitting(pixels.dimensions(), shrink::SHOWN);
    Ok(Picture { pixels, shown })
}

fn refusal(error: &ImageError) -> LogoError {
    match error {
        ImageError::Limits(limit)
            if matches!(
                limit.kind(),
                LimitErrorKind::DimensionError | LimitErrorKind::InsufficientMemory
            ) =>
        {
            LogoError::TooManyPixels
        }
        _ => LogoError::Unreadable,
    }
}
