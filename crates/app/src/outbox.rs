//! The trial outbox: mails as files, listed and shown.

use muster_domain::{account::Right, time::Moment};

use crate::{
    App, Result,
    wire::{OutboxMail, OutboxPage, OutboxRow},
};

const MAX_ROWS: u32 = 200;

impl App {
    /// Mails in the trial outbox, newest first.
    pub async fn list_outbox(&self, cursor: Option<String>, limit: u32) -> Result<OutboxPage> {
        self.may(Right::Read).await?;
        let page = self
            .outbox()?
            .list(cursor.as_deref(), limit.clamp(1, MAX_ROWS))
            .await?;
        Ok(OutboxPage {
            rows: page
                .entries
                .into_iter()
                .map(|entry| OutboxRow {
                    id: entry.id,
                    to: entry.to,
                    subject: entry.subject,
                    at: Moment(entry.date_ms).into(),
                    bytes: entry.size,
                })
                .collect(),
            next: page.next,
            folder: self.outbox_folder().display().to_string(),
        })
    }

    /// One mail: rendered, plain and raw.
    pub async fn outbox_mail(&self, id: String) -> Result<OutboxMail> {
        self.may(Right::Manage).await?;
        let mail = self.outbox()?.read(&id).await?;
        Ok(OutboxMail {
            id: mail.entry.id,
            from: mail.entry.from,
            to: mail.entry.to,
            subject: mail.entry.subject,
            at: Moment(mail.entry.date_ms).into(),
            html: mail.html,
            text: mail.text,
            raw: mail.raw,
        })
    }

    /// Deletes the files; says how many. The invites stay as they are.
    pub async fn clear_outbox(&self) -> Result<u32> {
        let person = self.may(Right::Manage).await?;
        let count = self.outbox()?.clear().await?;
        self.note_down(
            person
                .did("outbox_cleared", self.clock.now())
                .changed("", format!(r#"{{"count":{count}}}"#)),
        )
        .await?;
        Ok(count)
    }
}
