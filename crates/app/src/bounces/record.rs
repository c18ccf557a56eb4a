//! One mail: whose message it reports, and what is written down.

use muster_domain::user::EmailAddress;
use muster_gateways::mail::{Action, DeliveryReport, ReportedRecipient, read_report};
use muster_store::{Bounce, Bounced, InviteRecord, ReportedMessage};
use uuid::Uuid;

use crate::{
    App, Result,
    wire::{BounceLine, BounceReport},
};

/// Most lines of a report to the screen.
const MAX_LINES: usize = 200;
/// Most problems of one.
const MAX_PROBLEMS: usize = 50;
/// Longest reason that is kept, in characters.
const MAX_REASON: usize = 500;

/// What a mail was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// A report about an invite of ours.
    Ours,
    /// Anything else.
    Other,
    /// A report about a message whose hand-over has not ended: read it again later.
    TooEarly,
}

impl App {
    /// Reads a mail, writes down what it is evidence of, and counts it in `tally`.
    pub(super) async fn hear(&self, mail: &[u8], tally: &mut BounceReport) -> Result<Heard> {
        let report = read_report(mail);
        let heard = match &report {
            Some(report)
                if report
                    .recipients
                    .iter()
                    .any(|one| one.action != Action::Delivered) =>
            {
                self.hear_report(report, tally).await?
            }
            _ => {
                tally.other += 1;
                Heard::Other
            }
        };
        if heard != Heard::TooEarly {
            tally.mails += 1;
        }
        Ok(heard)
    }

    async fn hear_report(&self, report: &DeliveryReport, tally: &mut BounceReport) -> Result<Heard> {
        let Some((message_id, message)) = self.reported(report).await? else {
            tally.unmatched += 1;
            return Ok(Heard::Other);
        };
        let invite = &message.invite;
        let Some(recipient) = recipient_of(report, &invite.user_email) else {
            tally.unmatched += 1;
            return Ok(Heard::Other);
        };
        let what = match recipient.action {
            Action::Failed => Bounce::Failed,
            Action::Delayed => Bounce::Delayed,
            Action::Delivered => {
                tally.other += 1;
                return Ok(Heard::Other);
            }
        };
        let words = bounded(self.without_secrets_of(invite, &recipient.words));
        let recorded = self
            .store
            .record_bounce(message_id, what, words.clone(), self.clock.now())
            .await?;
        match recorded {
            Bounced::Bounced => tally.bounced += 1,
            Bounced::Delayed => tally.delayed += 1,
            Bounced::Already | Bounced::Noted(_) => tally.already += 1,
            Bounced::TooEarly => return Ok(Heard::TooEarly),
            Bounced::Older | Bounced::NotOurs => {
                tally.unmatched += 1;
                return Ok(Heard::Other);
            }
        }
        if recorded != Bounced::Already {
            note_line(tally, invite, words);
        }
        Ok(Heard::Ours)
    }

    /// The message of ours that the report is about. The right side of a Message-ID is the sender's domain of its day, and
    /// proves nothing.
    async fn reported(&self, report: &DeliveryReport) -> Result<Option<(String, ReportedMessage)>> {
        for id in &report.message_ids {
            let left = id.split('@').next().unwrap_or_default();
            let Ok(uuid) = Uuid::try_parse(left) else { continue };
            let id = uuid.to_string();
            if let Some(message) = self.store.reported_message(id.clone()).await? {
                return Ok(Some((id, message)));
            }
        }
        Ok(None)
    }
}

/// The recipient with this address; a failure says more than a delay before it.
fn recipient_of<'r>(report: &'r DeliveryReport, email: &str) -> Option<&'r ReportedRecipient> {
    let wanted = folded(email);
    report
        .recipients
        .iter()
        .filter(|one| one.addresses.iter().any(|address| folded(address) == wanted))
        .min_by_key(|one| match one.action {
            Action::Failed => 0,
            Action::Delayed => 1,
            Action::Delivered => 2,
        })
}

/// Letter case and the spelling of international domains make no difference.
fn folded(address: &str) -> String {
    EmailAddress::parse("email", address).map_or_else(|_| address.to_lowercase(), |address| address.key())
}

fn bounded(words: String) -> String {
    match words.char_indices().nth(MAX_REASON) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

fn note_line(tally: &mut BounceReport, invite: &InviteRecord, words: String) {
    if tally.lines.len() < MAX_LINES {
        tally.lines.push(BounceLine {
            email: invite.user_email.clone(),
            words,
            invite_id: invite.id.to_string(),
        });
    }
}

/// Notes what could not be read.
pub(super) fn note_problem(tally: &mut BounceReport, words: String) {
    if tally.problems.len() < MAX_PROBLEMS {
        tally.problems.push(words);
    }
}
