//! PNG and JPEG logos: what they become, and what is refused.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
};
use muster_print::{Logo, LogoError, Tone};
use proptest::prelude::*;

fn saved(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The logo and its picture, which is held against everything that a logo promises.
fn read(bytes: &[u8]) -> (Logo, RgbaImage) {
    let logo = Logo::read(bytes).unwrap();
    let picture = image::load_from_memory_with_format(&logo.png, ImageFormat::Png)
        .unwrap()
        .into_rgba8();
    assert!(logo.png.len() <= 40_000, "{} bytes", logo.png.len());
    assert!(
        logo.width <= 300 && logo.height <= 80,
        "{} x {}",
        logo.width,
        logo.height
    );
    assert!(picture.width() <= 600 && picture.height() <= 160);
    assert!(picture.width() <= 2 * logo.width && picture.height() <= 2 * logo.height);
    (logo, picture)
}

#[test]
fn large_pictures_are_scaled_down_and_small_ones_stay() {
    let of = |width, height| RgbImage::from_pixel(width, height, Rgb([200, 0, 40]));
    for (size, kept, shown) in [
        ((1200, 400), (480, 160), (240, 80)),
        ((4096, 100), (600, 15), (300, 7)),
        ((100, 4096), (4, 160), (2, 80)),
        ((400, 100), (400, 100), (300, 75)),
        ((64, 32), (64, 32), (64, 32)),
        ((1, 1), (1, 1), (1, 1)),
        ((2000, 2000), (160, 160), (80, 80)),
    ] {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let (logo, picture) = read(&saved(of(size.0, size.1), format));
            assert_eq!(picture.dimensions(), kept, "{size:?}");
            assert!(
                logo.width.abs_diff(shown.0) <= 1 && logo.height.abs_diff(shown.1) <= 1,
                "{size:?}: {logo:?}"
            );
            assert!(!logo.transparent);
            // The colour survives, by what JPEG leaves of it.
            let pixel = picture.get_pixel(0, 0).0;
            assert!(
                pixel[0].abs_diff(200) < 4 && pixel[1] < 4 && pixel[2].abs_diff(40) < 4,
                "{pixel:?}"
            );
        }
    }
}

#[test]
fn transparency_stays() {
    let picture = RgbaImage::from_fn(1000, 200, |x, _| {
        if x < 500 {
            Rgba([0, 0, 0, 0])
        } else {
            Rgba([9, 9, 9, 255])
        }
    });
    let (logo, picture) = read(&saved(picture, ImageFormat::Png));
    assert!(logo.transparent);
    assert_eq!(logo.tone, Tone::Dark);
    assert_eq!(picture.get_pixel(10, 10).0[3], 0);
    assert_eq!(picture.get_pixel(picture.width() - 10, 10).0, [9, 9, 9, 255]);
}

#[test]
fn the_tone_is_that_of_what_is_seen() {
    let of = |colour: [u8; 3]| {
        let [r, g, b] = colour;
        // White that is fully transparent is not seen.
        let picture = RgbaImage::from_fn(60, 20, |x, _| {
            if x % 2 == 0 {
                Rgba([255, 255, 255, 0])
            } else {
                Rgba([r, g, b, 255])
            }
        });
        read(&saved(picture, ImageFormat::Png)).0.tone
    };
    assert_eq!(of([10, 20, 40]), Tone::Dark);
    assert_eq!(of([0, 0, 160]), Tone::Dark);
    assert_eq!(of([255, 255, 255]), Tone::Light);
    assert_eq!(of([250, 220, 60]), Tone::Light);
    assert_eq!(of([220, 80, 40]), Tone::Mixed);
    let both = RgbImage::from_fn(60, 20, |x, _| if x < 30 { Rgb([0; 3]) } else { Rgb([255; 3]) });
    assert_eq!(read(&saved(both, ImageFormat::Png)).0.tone, Tone::Mixed);
}

/// A JPEG whose camera lay on its side, with a place and a name in its metadata.
fn jpeg_with_exif(orientation: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(400, 100, |x, _| {
        if x < 100 {
            Rgb([255, 0, 0])
        } else {
            Rgb([0, 0, 255])
        }
    });
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"SECRET PLACE 52.5200 N");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_exif_metadata(exif).unwrap();
    encoder
        .write_image(&picture, 400, 100, ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

#[test]
fn pictures_are_turned_upright_and_forget_where_they_were_taken() {
    let is_red = |pixel: &Rgba<u8>| pixel.0[0] > 200 && pixel.0[2] < 60;
    for (orientation, size, red_at) in [
        (1, (400, 100), (10, 50)),
        (2, (400, 100), (390, 50)),
        (3, (400, 100), (390, 50)),
        (6, (40, 160), (20, 5)),
        (8, (40, 160), (20, 155)),
    ] {
        let bytes = jpeg_with_exif(orientation);
        assert!(bytes.windows(6).any(|part| part == b"SECRET"));
        let (logo, picture) = read(&bytes);
        assert_eq!(picture.dimensions(), size, "{orientation}");
        assert!(is_red(picture.get_pixel(red_at.0, red_at.1)), "{orientation}");
        assert!(
            !is_red(picture.get_pixel(size.0 - 1 - red_at.0, size.1 - 1 - red_at.1)),
            "{orientation}"
        );
        assert!(!logo.png.windows(6).any(|part| part == b"SECRET"));
        assert_eq!(chunks(&logo.png), ["IHDR", "IDAT", "IEND"]);
    }
}

/// The kinds of a PNG's chunks, each once.
fn chunks(png: &[u8]) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut rest = &png[8..];
    while rest.len() >= 12 {
        let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        kinds.push(String::from_utf8_lossy(&rest[4..8]).into_owned());
        rest = &rest[length + 12..];
    }
    kinds.dedup();
    kinds
}

#[test]
fn other_kinds_of_png_are_read() {
    let gray = image::GrayImage::from_pixel(100, 50, image::Luma([128]));
    let deep = image::ImageBuffer::from_pixel(100, 50, Rgba([65_535_u16, 0, 0, 65_535]));
    assert_eq!(
        read(&saved(gray, ImageFormat::Png)).1.get_pixel(1, 1).0,
        [128, 128, 128, 255]
    );
    assert_eq!(
        read(&saved(DynamicImage::ImageRgba16(deep), ImageFormat::Png))
            .1
            .get_pixel(1, 1)
            .0,
        [255, 0, 0, 255]
    );
}

#[test]
fn what_cannot_be_packed_gets_smaller() {
    let mut seed = 7_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    let picture = RgbaImage::from_fn(600, 160, |_, _| Rgba([noise(), noise(), noise(), noise()]));
    let (logo, picture) = read(&saved(picture, ImageFormat::Png));
    assert!(
        picture.width() < 600 && picture.width() > 150,
        "{}",
        picture.width()
    );
    assert_eq!((logo.width, logo.height), (300, 80));
}

#[test]
fn a_logo_read_again_stays_as_it_is() {
    let picture = RgbImage::from_fn(900, 240, |x, y| Rgb([(x / 4) as u8, y as u8, 90]));
    let (once, _) = read(&saved(picture, ImageFormat::Png));
    let (twice, _) = read(&once.png);
    assert_eq!(once, twice);
}

#[test]
fn nothing_to_see_is_no_logo() {
    let clear = RgbaImage::from_pixel(100, 50, Rgba([10, 20, 30, 0]));
    assert_eq!(Logo::read(&saved(clear, ImageFormat::Png)), Err(LogoError::Empty));
}

#[test]
fn kinds_are_told_by_what_is_in_them() {
    for bytes in [
        &b""[..],
        b"GIF89a\x01\0\x01\0",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"BM\0\0",
        b"%PDF-1.7",
        b"logo.png",
        b"\x1f\x8b\x08",
        b"<html></html>",
        b"<svg/>",
    ] {
        assert_eq!(Logo::read(bytes), Err(LogoError::UnknownKind), "{bytes:?}");
    }
    let mut cut = saved(RgbImage::new(300, 80), ImageFormat::Png);
    cut.truncate(60);
    assert_eq!(Logo::read(&cut), Err(LogoError::Unreadable));
    assert_eq!(Logo::read(b"\xff\xd8\xff\xe0"), Err(LogoError::Unreadable));
    assert_eq!(
        Logo::read(&vec![0; 2 * 1024 * 1024 + 1]),
        Err(LogoError::TooManyBytes)
    );
}

/// A PNG that claims a size and has next to nothing in it.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(&[0, 0, 0], 1, 1, ExtendedColorType::Rgb8)
        .unwrap();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// CRC-32 as PNG has it (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            }
        })
    })
}

#[test]
fn sizes_are_refused_before_memory_is_taken() {
    for (width, height) in [
        (4097, 1),
        (1, 4097),
        (65_535, 65_535),
        (2_000_000_000, 2_000_000_000),
    ] {
        assert_eq!(
            Logo::read(&claiming(width, height)),
            Err(LogoError::TooManyPixels),
            "{width} x {height}"
        );
    }
    // A frame of JPEG with 65,500 pixels on a side.
    let mut jpeg = saved(RgbImage::new(8, 8), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    assert_eq!(Logo::read(&jpeg), Err(LogoError::TooManyPixels));
}

/// A small file that becomes 64 megabytes when unpacked.
#[test]
fn a_bomb_does_not_go_off() {
    let bomb = saved(image::GrayImage::new(8_000, 8_000), ImageFormat::Png);
    assert!(bomb.len() < 2_000_000, "{}", bomb.len());
    let start = std::time::Instant::now();
    assert_eq!(Logo::read(&bomb), Err(LogoError::TooManyPixels));
    assert!(start.elapsed().as_secs() < 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn whatever_is_read_nothing_panics(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), head in 0..4) {
        let head: &[u8] = match head {
            0 => b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            1 => b"\xff\xd8\xff\xe0\0\x10JFIF",
            2 => b"<svg xmlns='http://www.w3.org/2000/svg'>",
            _ => b"",
        };
        let _ = Logo::read(&[head, &bytes].concat());
    }

    #[test]
    fn damaged_pictures_do_not_panic(at in any::<prop::sample::Index>(), value in any::<u8>(), jpeg in any::<bool>()) {
        let picture = RgbImage::from_fn(64, 32, |x, y| Rgb([x as u8, y as u8, 7]));
        let mut bytes = saved(picture, if jpeg { ImageFormat::Jpeg } else { ImageFormat::Png });
        let at = at.index(bytes.len());
        bytes[at] = value;
        let _ = Logo::read(&bytes);
    }
}
