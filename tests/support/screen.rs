//! From the pixels of a screen without a monitor to a picture.
//!
//! Xvfb keeps them in a file in the format of `xwd` (X11/XWDFile.h): a header of big-endian 32-bit words, a table of
//! colours of 12 bytes each, then the rows, four bytes a pixel on our screens: blue, green, red, nothing.

use anyhow::{Context, ensure};

use crate::Result;

const COLOUR_BYTES: usize = 12;
/// Places of words in the header.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;

/// What is on the screen now, as PNG.
pub(crate) fn picture(xwd: &[u8]) -> Result<Vec<u8>> {
    let (width, height) = (word(xwd, WIDTH)?, word(xwd, HEIGHT)?);
    ensure!(
        word(xwd, BITS_PER_PIXEL)? == 32,
        "the screen has other pixels than expected"
    );
    let line = word(xwd, BYTES_PER_LINE)?;
    let begin = word(xwd, HEADER_SIZE)? + word(xwd, COLOURS)? * COLOUR_BYTES;
    let rows = xwd
        .get(begin..begin + height * line)
        .context("the screen's pixels are cut off")?;
    let rgb: Vec<u8> = rows
        .chunks_exact(line)
        .flat_map(|row| row[..width * 4].chunks_exact(4))
        .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
        .collect();

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, u32::try_from(width)?, u32::try_from(height)?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&rgb)?;
    Ok(file)
}

fn word(xwd: &[u8], place: usize) -> Result<usize> {
    let bytes = xwd
        .get(place * 4..place * 4 + 4)
        .context("the screen has no header")?;
    let bytes: [u8; 4] = bytes.try_into()?;
    Ok(usize::try_from(u32::from_be_bytes(bytes))?)
}
