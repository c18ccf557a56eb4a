//! Text messages: how many parts a text falls into and why, whom it may go to, and what it costs.
//!
//! A gateway bills by the part, and one curly quote can make three parts of one: so whoever writes a text sees the parts, the
//! letters that are to blame, and the price before anything is sent. How a text leaves is not here.

mod alphabet;
mod budget;
mod cost;
mod plain;
mod segments;

pub use crate::phone::{AllowList, E164, NumberError};
pub use alphabet::{decode_gsm7, encode_gsm7, in_gsm7};
pub use budget::{Budget, OverBudget};
pub use cost::{Amount, AmountError, estimate};
pub use plain::{Suggestion, plain, suggestions};
pub use segments::{Coding, Foreign, MOST_SEGMENTS, Parts, Segments, segments, split};
