//! Accounts: who works with the console, how they sign in, and what their role lets them do.
//!
//! An installation of a single person has no accounts and asks for no sign-in: whoever can read the data folder is its
//! owner. With the first account the console asks who is there, and every operation asks for a right of that account's role.

mod caller;
mod manage;
mod own;
mod password;
mod seat;
mod second_factor;
mod sign_in;

pub use caller::Origin;
pub(crate) use caller::{Caller, Person};
