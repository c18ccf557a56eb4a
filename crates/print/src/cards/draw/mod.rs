//! What a card looks like: cards of two columns in two sizes, labels, and a poster.
//!
//! All that stands on a card stands there whole. Where there is little room, this gives way, in this order:
//!
//! 1. A long name: it takes more lines, and gets as small as it is on the tightest card.
//! 2. Sizes of letters, gaps and the code together, down to what can still be read ([`elastic::LEAST`]) and to modules of
//!    [`super::MIN_MODULE`]; texts take more lines. The link goes from below the code to the small print, if it fits there.
//! 3. Name and organisation alone, down to [`elastic::LEAST`]. A word of theirs that is wider than a line is parted.
//! 4. The link is left out: half a link leads nowhere, and the code has it whole.
//! 5. Whom to ask is left out: half an address reaches nobody, and the organisation has a door.
//! 6. The steps are left out, all of them.
//! 7. Organisation, heading, name and date end with an ellipsis. Only texts of hundreds of characters come to this.
//!
//! Labels have no steps. Link and contact have only the room that all else leaves. Where there is little, the organisation goes
//! below the code, then the code gets still smaller, and the organisation goes before name or date are cut; where two values
//! are typed, it goes before the code gets smaller.
//! The passcode, the short code and the QR code never give way: a card on which one of them does not fit is refused.

mod brand;
mod card;
mod column;
mod cut;
mod elastic;
mod footer;
mod label;
mod large;
mod pen;
mod poster;
mod small;
mod start;
mod typed;

use super::Layout;

pub(super) use brand::Brand;
pub(super) use cut::cut_marks;
pub(super) use pen::Pen;

/// What does not fit on a card that is no good without it.
pub(super) enum Refused {
    /// The modules of its QR code would be too fine to be read.
    Code,
    /// What is typed is too long.
    Typed,
}

/// Draws the card that `pen` is on.
pub(super) fn card(pen: &mut Pen, layout: Layout) -> Result<(), Refused> {
    match layout {
        Layout::Two => card::draw(pen, &large::LARGE),
        Layout::Eight => card::draw(pen, &small::SMALL),
        Layout::TwentyOne => label::draw(pen),
        Layout::Poster => poster::draw(pen),
    }
}
