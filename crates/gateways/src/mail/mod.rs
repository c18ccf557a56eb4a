//! Mail: composing a message, handing it to a server (or to the trial outbox), and knowing what became of it.
//!
//! The dispatcher needs four answers about every message: accepted, refused for now, refused for good, or fate
//! unknown. [`MailError`] gives them; every path through this module exists to keep the four apart.
//! What stays out: what a mail says (templates), when it is sent again (the outbox job), who may receive one.

mod address;
mod compose;
mod error;
pub mod imap;
pub(crate) mod mask;
mod memory;
mod message;
mod outbox;
mod probe;
mod remedy;
mod report;
mod server;
pub(crate) mod smtp;
mod transport;
mod words;

pub use address::{AddressError, Mailbox};
pub use compose::compose;
pub use error::{Failure, MailError, Reply, Slower, Stage};
pub use memory::{MemoryMail, Scripted};
pub use message::{ComposeError, Composed, Inline, Mail, MailField};
pub use outbox::{Eml, OutboxEntry, OutboxError, OutboxPage, TrialOutbox};
pub use probe::{Outcome, Step, StepKind, probe};
pub use report::{Action, DeliveryReport, REPORT_LIMIT, ReportedRecipient, mbox, read_report};
pub use server::{MailServer, Security, SignIn};
pub use smtp::{Connection, Dialer};
pub use transport::{Accepted, Session, Transport};
