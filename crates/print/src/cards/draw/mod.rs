//! What a card looks like, one file a layout.

mod brand;
mod cut;
mod label;
mod large;
mod pen;
mod small;
mod typed;

use krilla::surface::Surface;

use super::{
    Card, Layout,
    grid::{Grid, MM},
    text::Typesetter,
};

pub(super) use brand::Brand;
pub(super) use cut::cut_marks;
pub(super) use pen::CodeTooFine;

/// Draws a card whose upper left corner is at `corner`, in millimetres.
pub(super) fn card(
    surface: &mut Surface,
    typesetter: &mut Typesetter,
    brand: &Brand,
    layout: Layout,
    grid: &Grid,
    corner: (f32, f32),
    card: &Card,
) -> Result<(), CodeTooFine> {
    let mut pen = pen::Pen::new(
        surface,
        typesetter,
        brand,
        card,
        (corner.0 * MM, corner.1 * MM),
        (grid.width * MM, grid.height * MM),
    );
    match layout {
        Layout::Two => large::draw(&mut pen),
        Layout::Eight => small::draw(&mut pen),
        Layout::TwentyOne => label::draw(&mut pen),
    }
}
