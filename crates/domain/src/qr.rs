//! QR codes of invite links: as a picture for mails and as a path for screens.

mod mask;

use qrcode::{
    Color, EcLevel,
    bits::encode_auto,
    canvas::Canvas,
    ec::construct_codewords,
    types::{QrResult, Version},
};

/// Quiet zone on each side, in modules (ISO/IEC 18004 asks for four).
pub const QUIET: usize = 4;

/// The text does not fit into a QR code.
#[derive(Debug, thiserror::Error)]
#[error("the link is too long for a QR code")]
pub struct TooLong;

/// The smallest version that holds `text`, and the codewords of its data and of its error correction.
fn codewords(text: &[u8]) -> QrResult<(Version, Vec<u8>, Vec<u8>)> {
    let bits = encode_auto(text, EcLevel::M)?;
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, EcLevel::M)?;
    Ok((version, data, correction))
}

/// A QR code's modules.
pub struct Qr {
    width: usize,
    dark: Vec<bool>,
}

impl Qr {
    /// Encodes a link with error correction level M (15 % of the code may be damaged).
    pub fn encode(text: &str) -> Result<Self, TooLong> {
        let (version, data, correction) = codewords(text.as_bytes()).map_err(|_| TooLong)?;
        let mut canvas = Canvas::new(version, EcLevel::M);
        canvas.draw_all_functional_patterns();
        canvas.draw_data(&data, &correction);
        let width = usize::from(version.width().unsigned_abs());
        let modules = mask::best(&canvas, width);
        let dark = modules.into_iter().map(|c| c == Color::Dark).collect();
        Ok(Self { width, dark })
    }

    /// Modules along one side, without the quiet zone.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The side of the viewBox that [`Qr::svg_path`] is drawn in, quiet zone included.
    pub fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// An SVG path of one unit a module, within a square of [`Qr::side`] units; runs of dark modules are joined.
    pub fn svg_path(&self) -> String {
        let mut path = String::with_capacity(self.width * self.width * 4);
        for (y, row) in self.dark.chunks(self.width).enumerate() {
            let mut x = 0;
            while x < self.width {
                if row[x] {
                    let run = row[x..].iter().take_while(|dark| **dark).count();
                    path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
                    x += run;
                } else {
                    x += 1;
                }
            }
        }
        path
    }

    /// A PNG with one bit a pixel, black on white, `scale` pixels a module, quiet zone included.
    pub fn png(&self, scale: usize) -> Vec<u8> {
        let side = self.side() * scale;
        let stride = side.div_ceil(8);
        let white = vec![0xFFu8; stride];
        let mut pixels = Vec::with_capacity(stride * side);
        for y in 0..self.side() {
            let mut line = white.clone();
            if (QUIET..QUIET + self.width).contains(&y) {
                let row = &self.dark[(y - QUIET) * self.width..][..self.width];
                for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
                    let from = (x + QUIET) * scale;
                    for pixel in from..from + scale {
                        line[pixel / 8] &= !(0x80 >> (pixel % 8));
                    }
                }
            }
            for _ in 0..scale {
                pixels.extend_from_slice(&line);
            }
        }
        let mut out = Vec::with_capacity(2048);
        let side = u32::try_from(side).unwrap_or(u32::MAX);
        let mut encoder = png::Encoder::new(&mut out, side, side);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        encoder.set_compression(png::Compression::Fast);
        // Writing to memory with the size just computed cannot fail.
        #[allow(clippy::expect_used)]
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&pixels))
            .expect("a bitmap of the announced size is written to memory");
        out
    }
}
