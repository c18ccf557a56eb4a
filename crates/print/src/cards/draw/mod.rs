//! What a card looks like, one file a layout.

mod brand;
mod cut;
mod label;
mod large;
mod pen;
mod small;
mod typed;

use super::Layout;

pub(super) use brand::Brand;
pub(super) use cut::cut_marks;
pub(super) use pen::{CodeTooFine, Pen};

/// Draws the card that `pen` is on.
pub(super) fn card(pen: &mut Pen, layout: Layout) -> Result<(), CodeTooFine> {
    match layout {
        Layout::Two => large::draw(pen),
        Layout::Eight => small::draw(pen),
        Layout::TwentyOne => label::draw(pen),
    }
}
