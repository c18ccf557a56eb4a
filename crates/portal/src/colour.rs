//! The organisation's colour, made readable: dark enough under white text, light enough as text in the dark.
//!
//! Contrast as WCAG 2.2 defines it; 4.5:1 is asked for text of any size.

const READABLE: f64 = 4.5;
/// Brand-coloured text and icons in the dark: thin strokes of a colour fade there, so more than the least.
const READABLE_IN_THE_DARK: f64 = 7.0;
/// What is no text and must be made out: a button, a mark, a step's circle (WCAG 2.2, 1.4.11).
const VISIBLE: f64 = 3.0;
/// Steps of a mix: fine enough to meet two bounds that lie close together.
const STEPS: u16 = 400;
/// The page in the dark theme, where brand-coloured text stands on it.
const DARK_PAGE: Colour = Colour(0x14, 0x17, 0x1A);
/// A raised surface in the dark theme, the lightest that brand-coloured text stands on.
const DARK_RAISED: Colour = Colour(0x22, 0x28, 0x2D);
const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);
/// When an organisation chose none, or none that can be read.
const DEFAULT: Colour = Colour(0x0B, 0x60, 0x79);

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(u8, u8, u8);

impl Colour {
    /// Reads `#RRGGBB`; the sign may be missing.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').unwrap_or(text);
        if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |from: usize| u8::from_str_radix(&hex[from..from + 2], 16).ok();
        Some(Self(channel(0)?, channel(2)?, channel(4)?))
    }

    /// Like [`Colour::read`], with our own colour for what cannot be read.
    pub(crate) fn read_or_default(text: &str) -> Self {
        Self::read(text).unwrap_or(DEFAULT)
    }

    /// `RRGGBB`.
    pub(crate) fn hex(self) -> String {
        format!("{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// `part` of `other` (0 to 1) mixed in.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn mixed(self, other: Self, part: f64) -> Self {
        // Both ends lie within 0..=255, so what lies between them does too.
        let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// The nearest mix with `pole` that has at least this contrast on all of `grounds`.
    fn towards(self, pole: Self, least: f64, grounds: &[Self]) -> Self {
        (0..=STEPS)
            .map(|step| self.mixed(pole, f64::from(step) / f64::from(STEPS)))
            .find(|mix| grounds.iter().all(|ground| mix.contrast(*ground) >= least))
            .unwrap_or(pole)
    }

    /// The style sheet that carries a brand: four custom properties, for light and for dark.
    pub(crate) fn style_sheet(self) -> String {
        let soft = |fill: Self| fill.mixed(WHITE, 0.92);
        let black = Colour(0, 0, 0);
        // Also used as text on its own soft tint.
        let fill = self.towards(black, READABLE, &[WHITE]);
        let ink = fill.towards(black, READABLE, &[WHITE, soft(fill)]);
        let dark_soft = DARK_PAGE.mixed(fill, 0.28);
        let dark_ink = fill.towards(WHITE, READABLE_IN_THE_DARK, &[DARK_PAGE, DARK_RAISED, dark_soft]);
        // Still dark enough for the white text on it: between the two bounds there is room for every hue.
        let dark_fill = fill.towards(WHITE, VISIBLE, &[DARK_PAGE, DARK_RAISED]);
        format!(
            ":root{{--brand:#{};--brand-hover:#{};--brand-ink:#{};--brand-soft:#{}}}\n\
             @media(prefers-color-scheme:dark){{:root{{--brand:#{};--brand-hover:#{};--brand-ink:#{};--brand-soft:#{}}}}}\n",
            fill.hex(),
            fill.mixed(black, 0.14).hex(),
            ink.hex(),
            soft(fill).hex(),
            dark_fill.hex(),
            dark_fill.mixed(black, 0.14).hex(),
            dark_ink.hex(),
            dark_soft.hex(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        assert_eq!(Colour::read("#1C3F94"), Some(Colour(0x1C, 0x3F, 0x94)));
        assert_eq!(Colour::read("1c3f94"), Some(Colour(0x1C, 0x3F, 0x94)));
        for wrong in [
            "", "#", "#12345", "#1234567", "red", "#12345g", "#éé12", "}body{a", "+1+2+3",
        ] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn any_brand_can_be_read_in_both_themes() {
        for r in (0..=255).step_by(51) {
            for g in (0..=255).step_by(51) {
                for b in (0..=255).step_by(51) {
                    let sheet = Colour(r, g, b).style_sheet();
                    let value = |name: &str, nth: usize| {
                        let (_, rest) = sheet
                            .match_indices(name)
                            .nth(nth)
                            .map(|(i, _)| sheet.split_at(i))
                            .unwrap();
                        Colour::read(&rest[name.len()..name.len() + 7]).unwrap()
                    };
                    let fill = value("--brand:", 0);
                    assert!(fill.contrast(WHITE) >= READABLE, "{sheet}");
                    assert!(
                        value("--brand-ink:", 0).contrast(value("--brand-soft:", 0)) >= READABLE,
                        "{sheet}"
                    );
                    let dark = value("--brand-ink:", 1);
                    for ground in [DARK_PAGE, DARK_RAISED, value("--brand-soft:", 1)] {
                        assert!(dark.contrast(ground) >= READABLE_IN_THE_DARK, "{sheet}");
                    }
                    let fill = value("--brand:", 1);
                    assert!(fill.contrast(WHITE) >= READABLE, "{sheet}");
                    assert!(fill.contrast(DARK_RAISED) >= VISIBLE, "{sheet}");
                    assert!(fill.contrast(DARK_PAGE) >= VISIBLE, "{sheet}");
                }
            }
        }
    }
}
