//! SVG, drawn at the size of a logo.
//!
//! An SVG is a program: it can ask for files, repeat itself without end, or name a blur of a million pixels. It passes two
//! gates before a pixel is drawn: [`source`] reads the XML, [`effort`] what became of it.

mod effort;
mod references;
mod source;

use image::RgbaImage;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree},
};

use super::{LogoError, Picture, shrink};

/// The text of what may be an SVG: UTF-8 that begins with a tag.
pub(super) fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<').then_some(text)
}

/// Draws an SVG.
///
/// One that says how large it is is shown so, if that fits; of one without a size, the shape counts. It is drawn with two
/// pixels for each that is shown: lines have no pixels of their own that could be blown up.
pub(super) fn draw(text: &str) -> Result<Picture, LogoError> {
    let document = source::parse(text)?;
    let options = Options {
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| LogoError::Unreadable)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let sized = document.root_element().has_attribute("width");
    let shown = shown((width, height), sized)?;
    let drawn = (shown.0 * 2, shown.1 * 2);
    let scale = (to_f32(drawn.0) / width, to_f32(drawn.1) / height);
    effort::within_bounds(&tree, drawn, scale)?;
    let mut pixmap = Pixmap::new(drawn.0, drawn.1).ok_or(LogoError::Unreadable)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale.0, scale.1),
        &mut pixmap.as_mut(),
    );
    let mut pixels = RgbaImage::from_raw(drawn.0, drawn.1, pixmap.take()).ok_or(LogoError::Unreadable)?;
    shrink::unmultiply(&mut pixels);
    Ok(Picture { pixels, shown })
}

/// Width and height in CSS pixels of a drawing that calls itself `width` by `height`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 300
fn shown((width, height): (f32, f32), sized: bool) -> Result<(u32, u32), LogoError> {
    let mut scale = f32::min(to_f32(shrink::SHOWN.0) / width, to_f32(shrink::SHOWN.1) / height);
    if sized {
        scale = scale.min(1.0);
    }
    if !(scale.is_finite() && scale > 0.0) {
        return Err(LogoError::Unreadable);
    }
    let side = |length: f32, most: u32| ((length * scale).round() as u32).clamp(1, most);
    Ok((side(width, shrink::SHOWN.0), side(height, shrink::SHOWN.1)))
}

#[allow(clippy::cast_precision_loss)] // at most 600
fn to_f32(pixels: u32) -> f32 {
    pixels as f32
}
