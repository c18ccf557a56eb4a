//! One connection, many messages, one at a time.

use std::fmt::Display;
use std::net::SocketAddr;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error as LettreError;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Quit, Rcpt, Rset};
use lettre::transport::smtp::extension::{MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;

use super::dialer::Dialer;
use super::features::Features;
use super::wire::Wire;
use crate::mail::{Accepted, Composed, Failure, MailError, MailServer, Reply, Stage};

/// How long a goodbye, or picking up a last word after a failed write, may take.
const PARTING_LIMIT: Duration = Duration::from_secs(2);

/// A connection on which messages can be sent.
pub struct Connection {
    smtp: AsyncSmtpConnection,
    wire: Wire,
    features: Features,
    dialer: Dialer,
    messages: u32,
    /// False from the moment a transaction starts until it has ended in good order. A dropped future leaves it false,
    /// so a connection that stands in the middle of something is never used again.
    at_rest: bool,
}

impl Connection {
    /// Prepares the settings and opens a connection. To open several, keep a [`Dialer`].
    pub async fn open(server: &MailServer) -> Result<Self, MailError> {
        Dialer::new(server.clone())?.open().await
    }

    pub(super) fn new(smtp: AsyncSmtpConnection, wire: Wire, dialer: Dialer) -> Self {
        let features = Features::from_reply(&wire.last_reply());
        Self {
            smtp,
            wire,
            features,
            dialer,
            messages: 0,
            at_rest: true,
        }
    }

    /// False once the connection is broken, was left half-way, or has sent its fill.
    pub fn is_usable(&self) -> bool {
        let cap = self.dialer.server().messages_per_connection;
        self.at_rest && (cap == 0 || self.messages < cap)
    }

    /// Messages that were tried over this connection.
    pub fn messages_sent(&self) -> u32 {
        self.messages
    }

    /// Hands one message over and waits for the verdict. After a refusal the connection goes on living.
    pub async fn send(&mut self, message: &Composed) -> Result<Accepted, MailError> {
        if !self.at_rest {
            return Err(self.error(Stage::Sender, Failure::Closed));
        }
        self.at_rest = false;
        self.messages = self.messages.saturating_add(1);
        let outcome = self.transaction(message).await;
        self.at_rest = match &outcome {
            Ok(_) => true,
            Err(error) => self.recover(error).await,
        };
        outcome
    }

    async fn transaction(&mut self, message: &Composed) -> Result<Accepted, MailError> {
        let parameters = self.parameters(message)?;
        let sender = self.address(Stage::Sender, &message.envelope_from)?;
        let recipient = self.address(Stage::Recipient, &message.envelope_to)?;
        self.expect(Stage::Sender, MailFrom::new(Some(sender), parameters), 2)
            .await?;
        self.expect(Stage::Recipient, Rcpt::new(recipient, Vec::new()), 2)
            .await?;
        self.expect(Stage::Data, Data, 3).await?;
        let reply = self.hand_over(&message.bytes).await?;
        Ok(Accepted { reply })
    }

    /// Announces a sender and takes it back; part of *Test connection*.
    pub(in crate::mail) async fn try_sender(
        &mut self,
        sender: Address,
        smtputf8: bool,
    ) -> Result<Reply, MailError> {
        let parameters = match (smtputf8, self.features.smtputf8) {
            (true, false) => return Err(self.error(Stage::Sender, Failure::NoSmtpUtf8)),
            (true, true) => vec![MailParameter::SmtpUtfEight],
            (false, _) => Vec::new(),
        };
        let reply = self
            .expect(Stage::Sender, MailFrom::new(Some(sender), parameters), 2)
            .await?;
        self.expect(Stage::Sender, Rset, 2).await?;
        Ok(reply)
    }

    fn parameters(&self, message: &Composed) -> Result<Vec<MailParameter>, MailError> {
        let mut parameters = Vec::new();
        if message.needs_smtputf8 {
            if !self.features.smtputf8 {
                return Err(self.error(Stage::Recipient, Failure::NoSmtpUtf8));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !message.bytes.is_ascii() && self.features.eight_bit {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        if let Some(limit) = self
            .features
            .size_limit
            .filter(|&limit| message.bytes.len() > limit)
        {
            return Err(self.error(Stage::Data, Failure::TooBig { limit }));
        }
        if self.features.size {
            parameters.push(MailParameter::Size(message.bytes.len()));
        }
        Ok(parameters)
    }

    /// lettre checks addresses once more here, so that no `Composed`, however it was made, can bring in a command.
    fn address(&self, stage: Stage, address: &str) -> Result<Address, MailError> {
        address.parse().map_err(|_| {
            self.error(
                stage,
                Failure::BadSetting(format!("{address:?} is not a mail address.")),
            )
        })
    }

    /// From the first octet in here until a complete reply, the message's fate is unknown.
    async fn hand_over(&mut self, bytes: &[u8]) -> Result<Reply, MailError> {
        // lettre ends the message with CRLF "." CRLF, so the last line's own end would become an empty line.
        let bytes = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        let limit = self.dialer.server().acceptance_timeout;
        let outcome = match timeout(limit, self.smtp.message(bytes)).await {
            Err(_) => return Err(self.error(Stage::Body, Failure::TimedOut)),
            Ok(outcome) => outcome,
        };
        let error = match outcome {
            Ok(response) if response.code().to_string().starts_with('2') => return Ok(reply_of(&response)),
            Ok(response) => return Err(self.out_of_order(Stage::Body, &reply_of(&response))),
            Err(error) => self.explain(Stage::Body, &error),
        };
        match error.failure {
            Failure::Closed => Err(self.last_word().await.unwrap_or(error)),
            _ => Err(error),
        }
    }

    /// A server may refuse a message while it is still being written and hang up; its words can then still be waiting.
    /// Only a refusal counts: nobody accepts a message whose end was not sent.
    async fn last_word(&mut self) -> Option<MailError> {
        match timeout(PARTING_LIMIT, self.smtp.read_response()).await {
            Ok(Err(error)) => Some(self.explain(Stage::Body, &error)).filter(|error| error.reply.is_some()),
            _ => None,
        }
    }

    /// After a failure: true when the connection stands at the beginning again.
    async fn recover(&mut self, error: &MailError) -> bool {
        match (&error.failure, error.code()) {
            // 421 means that the server is hanging up (RFC 5321, 3.8).
            (Failure::Refused, Some(421)) => false,
            (Failure::Refused, _) => self.expect(Stage::Sender, Rset, 2).await.is_ok(),
            // Found before anything was said.
            (Failure::NoSmtpUtf8 | Failure::TooBig { .. } | Failure::BadSetting(_), _) => true,
            _ => false,
        }
    }

    /// Says goodbye and closes. Never fails: nothing that happens now changes a message's fate.
    pub async fn quit(mut self) {
        if self.at_rest {
            // The answer is of no interest, only the politeness of waiting a moment for it.
            let _ = timeout(PARTING_LIMIT, self.smtp.command(Quit)).await;
        }
    }

    /// Sends a command and takes any positive reply.
    pub(super) async fn ask<C: Display>(&mut self, stage: Stage, command: C) -> Result<Response, MailError> {
        match timeout(self.dialer.server().command_timeout, self.smtp.command(command)).await {
            Err(_) => Err(self.error(stage, Failure::TimedOut)),
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) => Err(self.explain(stage, &error)),
        }
    }

    /// Sends a command and takes only a reply of this class (2 or 3).
    pub(super) async fn expect<C: Display>(
        &mut self,
        stage: Stage,
        command: C,
        class: u16,
    ) -> Result<Reply, MailError> {
        let reply = reply_of(&self.ask(stage, command).await?);
        match reply.code / 100 == class {
            true => Ok(reply),
            false => Err(self.out_of_order(stage, &reply)),
        }
    }

    pub(super) fn explain(&self, stage: Stage, error: &LettreError) -> MailError {
        explain(&self.dialer, &self.wire, stage, error)
    }

    /// A positive reply that answers another question.
    pub(super) fn out_of_order(&self, stage: Stage, reply: &Reply) -> MailError {
        self.error(stage, Failure::Rubbish(reply.to_string()))
    }

    pub(super) fn error(&self, stage: Stage, failure: Failure) -> MailError {
        self.dialer.error(stage, failure)
    }

    pub(super) fn features(&self) -> &Features {
        &self.features
    }

    /// Reads the last reply as the answer to EHLO.
    pub(super) fn learn_features(&mut self) {
        self.features = Features::from_reply(&self.wire.last_reply());
    }

    pub(super) fn wire(&self) -> &Wire {
        &self.wire
    }

    /// Encrypted, or never leaving this machine.
    pub(super) fn is_private(&self) -> bool {
        is_private(self.wire.is_encrypted(), self.wire.peer())
    }
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection")
            .field("wire", &self.wire)
            .field("messages", &self.messages)
            .field("at_rest", &self.at_rest)
            .finish_non_exhaustive()
    }
}

pub(in crate::mail) fn is_private(encrypted: bool, peer: SocketAddr) -> bool {
    // A mapped address (::ffff:127.0.0.1) is the address it maps.
    encrypted || peer.ip().to_canonical().is_loopback()
}

/// What lettre's error means, with the help of what the wire saw.
pub(super) fn explain(dialer: &Dialer, wire: &Wire, stage: Stage, error: &LettreError) -> MailError {
    if let Some(code) = error.status() {
        let text = std::error::Error::source(error)
            .map(ToString::to_string)
            .unwrap_or_default();
        let reply = Reply::new(u16::from(code), &text);
        return MailError {
            reply: Some(reply),
            ..dialer.error(stage, Failure::Refused)
        };
    }
    let failure = wire.trouble().unwrap_or_else(|| Failure::Rubbish(wire.heard()));
    dialer.error(stage, failure)
}

pub(super) fn reply_of(response: &Response) -> Reply {
    Reply::new(
        u16::from(response.code()),
        &response.message().collect::<Vec<_>>().join(" "),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_encryption_or_loopback_is_private() {
        for (peer, private) in [
            ("127.0.0.1:25", true),
            ("[::1]:25", true),
            ("[::ffff:127.0.0.1]:25", true),
            ("192.168.1.5:25", false),
            ("[2001:db8::1]:25", false),
        ] {
            assert_eq!(is_private(false, peer.parse().unwrap()), private, "{peer}");
            assert!(is_private(true, peer.parse().unwrap()), "{peer}");
        }
    }
}
