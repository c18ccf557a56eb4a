//! The organisation's colour, kept readable: white text stands on it, and in dark mode it stands on a dark sheet.
//!
//! Contrast as WCAG 2.2 defines it (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>); 4.5:1 is its level AA.

use super::error::MailTemplateError;

/// Least contrast between text and what it stands on.
const READABLE: f64 = 4.5;
/// The sheet of a mail in dark mode, as the template's styles have it.
const DARK_SHEET: BrandColour = BrandColour([0x1C, 0x21, 0x25]);
const WHITE: BrandColour = BrandColour([0xFF; 3]);

/// A colour, 8 bits a channel, sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrandColour([u8; 3]);

impl BrandColour {
    /// Reads `#RRGGBB`, any case.
    pub fn read(text: &str) -> Result<Self, MailTemplateError> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6);
        let mut channels = [0u8; 3];
        for (at, channel) in channels.iter_mut().enumerate() {
            *channel = digits
                .and_then(|digits| digits.get(2 * at..2 * at + 2))
                .filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()))
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
                .ok_or(MailTemplateError::Colour)?;
        }
        Ok(Self(channels))
    }

    /// The same hue, dark enough for white text at 4.5:1 and for itself as text on white.
    #[must_use]
    pub fn under_white(self) -> Self {
        self.towards([0; 3], WHITE)
    }

    /// The same hue, light enough to be read on the dark sheet at 4.5:1.
    #[must_use]
    pub fn on_dark(self) -> Self {
        self.towards([0xFF; 3], DARK_SHEET)
    }

    /// Contrast ratio between two colours, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The first of 64 steps towards `end` that is readable against `against`. The last step is `end` itself, and both
    /// callers hand one that is.
    fn towards(self, end: [u8; 3], against: Self) -> Self {
        (0..=64u32)
            .map(|step| {
                Self(std::array::from_fn(|at| {
                    let mixed = u32::from(self.0[at]) * (64 - step) + u32::from(end[at]) * step;
                    u8::try_from(mixed / 64).unwrap_or(u8::MAX)
                }))
            })
            .find(|colour| colour.contrast(against) >= READABLE)
            .unwrap_or(Self(end))
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let [r, g, b] = self.0;
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }
}

/// `#RRGGBB`.
impl std::fmt::Display for BrandColour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}
