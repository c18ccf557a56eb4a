//! Colours on white paper.

use std::str::FromStr;

/// Contrast that text needs (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// A colour as screens have it (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// A blue that goes with any logo.
impl Default for Colour {
    fn default() -> Self {
        Self::new(0x1f, 0x4f, 0xd8)
    }
}

/// The text is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A colour is written as # and six digits from 0 to 9 and A to F, such as #1F4FD8.")]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    /// Reads `#RRGGBB`.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').ok_or(NoColour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let value = u32::from_str_radix(digits, 16).map_err(|_| NoColour)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self::new(red, green, blue))
    }
}

impl Colour {
    /// From its three parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The colour, darkened until text in it can be read on white.
    pub(super) fn readable(self) -> Self {
        let mut colour = self;
        for _ in 0..64 {
            if 1.05 / (colour.luminance() + 0.05) >= READABLE {
                break;
            }
            let darker = |part: u8| u8::try_from(u16::from(part) * 15 / 16).unwrap_or(part);
            colour = Self::new(darker(colour.red), darker(colour.green), darker(colour.blue));
        }
        colour
    }

    /// Relative luminance (WCAG 2.2), 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let value = f64::from(part) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_are_a_colour() {
        assert_eq!("#1f4FD8".parse(), Ok(Colour::new(0x1f, 0x4f, 0xd8)));
        for text in ["", "#", "1f4fd8", "#1f4fd", "#1f4fd80", "#+f4fd8", "#ééé"] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    #[test]
    fn pale_colours_are_darkened_for_text() {
        for colour in [
            Colour::new(255, 255, 255),
            Colour::new(255, 230, 0),
            Colour::new(0, 0, 0),
        ] {
            assert!(
                1.05 / (colour.readable().luminance() + 0.05) >= READABLE,
                "{colour:?}"
            );
        }
        assert_eq!(Colour::default().readable(), Colour::default());
    }
}
