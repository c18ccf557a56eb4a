//! What became of a text after a gateway took it.

use muster_domain::time::Moment;

/// How far a text got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptState {
    /// On the phone.
    Delivered,
    /// It never will be.
    Failed {
        /// The gateway's words, on one line; may be empty.
        words: String,
        /// Its code, if it gave one.
        code: Option<String>,
    },
    /// On its way; nothing is decided.
    Enroute,
}

/// A gateway's report about one text. At least one of the two names is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The gateway's name for the text, as it was told when the text was taken.
    pub provider_id: Option<String>,
    /// Our own name for it.
    pub reference: Option<String>,
    /// How far it got.
    pub state: ReceiptState,
    /// When, if the gateway says so.
    pub at: Option<Moment>,
}
