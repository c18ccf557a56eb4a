//! Why there is no PDF.

/// Why there is no PDF. The words say what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CardsError {
    /// There is nothing to print.
    #[error("There are no cards to print. Choose at least one invite.")]
    NoCards,
    /// More than [`super::MAX_CARDS`].
    #[error("These are {0} cards, and one document takes 30,000. Print them in parts.")]
    TooManyCards(usize),
    /// The QR code would be too fine for a phone's camera.
    #[error(
        "The link of card {card} is too long for a QR code of this size. Choose a layout with fewer cards a page, or a \
         shorter address for the portal."
    )]
    CodeTooFine {
        /// Which card, from one.
        card: usize,
    },
    /// What is typed would have to be cut.
    #[error(
        "The passcode or short code of card {card} is too long for a card of this size. Choose a layout with fewer cards a \
         page."
    )]
    TypedTooLong {
        /// Which card, from one.
        card: usize,
    },
    /// The logo is no picture.
    #[error("The logo cannot be read. Choose it anew.")]
    Logo,
    /// A fault in making the PDF.
    #[error("The PDF could not be made: {0}")]
    Document(String),
}
