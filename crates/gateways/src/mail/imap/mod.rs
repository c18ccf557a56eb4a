//! A mailbox read over IMAP (RFC 3501): delivery reports come back to it.
//!
//! Look-up, TLS and the rules of trust are those of sending mail. Answers are framed here, so that their size, nesting and
//! time are bounded before anything looks at them; imap-proto reads what they say. Nothing of a mail is ever logged.

mod error;
mod opening;
mod probe;
mod server;
mod session;
mod wire;

pub use error::{ImapError, ImapStage};
pub use opening::open;
pub use probe::{ImapOutcome, ImapStep, ImapStepKind, probe};
pub use server::{ImapServer, ImapSignIn};
pub use session::{Folder, ImapSession};
