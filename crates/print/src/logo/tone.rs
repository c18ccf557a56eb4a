//! How a logo goes with the ground it stands on.

use image::RgbaImage;

/// Opacity from which a pixel counts as covering; saving as JPEG and back leaves such specks.
const OPAQUE: u8 = 250;

/// Lightness (CIE L*, 0 to 100) below which colour is hard to see on a dark ground: contrast to #1c1c1c is under 3:1.
const DARK: f64 = 43.0;

/// Lightness above which colour is hard to see on white: contrast is under 2:1.
const LIGHT: f64 = 75.0;

/// Share of what can be seen that makes a logo dark or light.
const MOST: f64 = 2.0 / 3.0;

/// How bright that is which can be seen of a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Two thirds or more are dark: transparent, it needs a light ground.
    Dark,
    /// Two thirds or more are light: transparent, it needs a dark ground.
    Light,
    /// Neither: colours between, or dark and light together.
    Mixed,
}

/// Whether the ground shows through anywhere.
pub(super) fn is_transparent(picture: &RgbaImage) -> bool {
    picture.pixels().any(|pixel| pixel.0[3] < OPAQUE)
}

/// The tone of the pixels, each counted by its opacity.
pub(super) fn of(picture: &RgbaImage) -> Tone {
    let (mut dark, mut light, mut all) = (0.0, 0.0, 0.0);
    for pixel in picture.pixels() {
        let [red, green, blue, alpha] = pixel.0;
        let weight = f64::from(alpha);
        let lightness = lightness(red, green, blue);
        all += weight;
        if lightness < DARK {
            dark += weight;
        } else if lightness > LIGHT {
            light += weight;
        }
    }
    if dark >= all * MOST {
        Tone::Dark
    } else if light >= all * MOST {
        Tone::Light
    } else {
        Tone::Mixed
    }
}

/// CIE L* of an sRGB colour (IEC 61966-2-1), 0 to 100.
fn lightness(red: u8, green: u8, blue: u8) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    if luminance <= 0.008_856 {
        luminance * 903.3
    } else {
        116.0 * luminance.cbrt() - 16.0
    }
}
