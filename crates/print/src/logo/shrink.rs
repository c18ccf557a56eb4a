//! The sizes of logos, and making pictures smaller.

use image::{RgbaImage, imageops};

/// Width and height in pixels that a logo is kept in.
pub(super) const KEPT: (u32, u32) = (600, 160);

/// [`KEPT`], for a picture that will be turned by a quarter.
pub(super) const LYING: (u32, u32) = (KEPT.1, KEPT.0);

/// Width and height in CSS pixels that a logo is shown in.
pub(super) const SHOWN: (u32, u32) = (300, 80);

/// The size of the same shape that fits into `bounds`: never larger than it was, and never nothing.
pub(super) fn fitting((width, height): (u32, u32), bounds: (u32, u32)) -> (u32, u32) {
    let scale = f64::min(
        f64::from(bounds.0) / f64::from(width.max(1)),
        f64::from(bounds.1) / f64::from(height.max(1)),
    )
    .min(1.0);
    scaled((width, height), scale)
}

/// Both sides times `scale`, at least one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sides of pictures, times at most one
pub(super) fn scaled((width, height): (u32, u32), scale: f64) -> (u32, u32) {
    let side = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    (side(width), side(height))
}

/// The picture, made to fit into `bounds`.
pub(super) fn to_fit(picture: RgbaImage, bounds: (u32, u32)) -> RgbaImage {
    let size = fitting(picture.dimensions(), bounds);
    to_size(picture, size)
}

/// The picture in a smaller size.
pub(super) fn to_size(mut picture: RgbaImage, (width, height): (u32, u32)) -> RgbaImage {
    if picture.dimensions() == (width, height) {
        return picture;
    }
    // Catmull-Rom keeps edges crisp and, unlike Lanczos, draws no halo beside flat colour that one would see.
    if picture.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        return imageops::resize(&picture, width, height, imageops::FilterType::CatmullRom);
    }
    // Colours that nobody sees must not bleed into those beside them.
    for pixel in picture.pixels_mut() {
        let alpha = u16::from(pixel.0[3]);
        for channel in &mut pixel.0[..3] {
            *channel = u8::try_from((u16::from(*channel) * alpha + 127) / 255).unwrap_or(u8::MAX);
        }
    }
    let mut small = imageops::resize(&picture, width, height, imageops::FilterType::CatmullRom);
    unmultiply(&mut small);
    small
}

/// From colours times opacity to colours.
pub(super) fn unmultiply(picture: &mut RgbaImage) {
    for pixel in picture.pixels_mut() {
        let alpha = u16::from(pixel.0[3]);
        for channel in &mut pixel.0[..3] {
            let value = (u16::from(*channel) * 255 + alpha / 2).checked_div(alpha);
            *channel = value.map_or(0, |value| u8::try_from(value).unwrap_or(u8::MAX));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_grows_and_shapes_stay() {
        assert_eq!(fitting((120, 40), SHOWN), (120, 40));
        assert_eq!(fitting((1200, 400), KEPT), (480, 160));
        assert_eq!(fitting((6000, 400), KEPT), (600, 40));
        assert_eq!(fitting((4096, 1), KEPT), (600, 1));
        assert_eq!(fitting((1, 4096), KEPT), (1, 160));
    }

    #[test]
    fn hidden_colours_do_not_bleed() {
        // Black letters beside fully transparent white, as many programs save them.
        let picture = RgbaImage::from_fn(1200, 320, |x, _| {
            image::Rgba(if x / 3 % 2 == 0 {
                [0, 0, 0, 255]
            } else {
                [255, 255, 255, 0]
            })
        });
        let small = to_fit(picture, KEPT);
        let brightest = small.pixels().filter(|p| p.0[3] > 16).map(|p| p.0[0]).max();
        assert_eq!(brightest, Some(0));
    }
}
