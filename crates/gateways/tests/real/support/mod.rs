//! What the tests of mail share: servers as processes of their own, certificates, a message to send.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    dead_code
)]

pub mod certificates;
pub mod process;

use std::time::Duration;

use muster_gateways::mail::{Composed, Mail, MailServer, Mailbox, Security, compose};

pub use process::Server;

/// A server on this machine with time limits that suit a test.
pub fn local(port: u16, security: Security) -> MailServer {
    MailServer {
        security,
        connect_timeout: Duration::from_secs(5),
        command_timeout: Duration::from_secs(5),
        acceptance_timeout: Duration::from_secs(5),
        ..MailServer::new("localhost", port)
    }
}

/// For servers that say nothing.
pub fn impatient(port: u16, security: Security) -> MailServer {
    let limit = Duration::from_millis(400);
    MailServer {
        connect_timeout: limit,
        command_timeout: limit,
        acceptance_timeout: limit,
        ..local(port, security)
    }
}

pub fn mail_to(to: &str) -> Mail {
    Mail {
        from: Mailbox::new("Acme IT", "it@acme.example"),
        reply_to: None,
        to: Mailbox::new("Ana", to),
        subject: "Bring your phone".into(),
        text: "Hello\n.\n..dots\n".into(),
        html: "<p>Hello</p>".into(),
        inline: Vec::new(),
        date_ms: 1_790_000_000_123,
        message_id: format!("{}@acme.example", to.len()),
    }
}

pub fn message_to(to: &str) -> Composed {
    compose(&mail_to(to)).unwrap()
}
