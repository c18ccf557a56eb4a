//! Reports of text gateways: what became of a text after it was taken.

use std::sync::Arc;

use muster_gateways::sms::{Callback, Receipt, ReceiptError, ReceiptState, SmsTransport, token_matches};
use muster_store::{Reported, TextReport};

use crate::{App, Result, settings::require_texts};

/// How a report that came to the portal was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptAnswer {
    /// Written down, or known already, or about a text that is not ours: the gateway need not come again.
    Taken,
    /// There is no such address. Said of a wrong secret too, so that nobody learns that reports are taken here.
    NotHere,
    /// Not believed; the gateway gets this status.
    Refused(ReceiptError),
}

/// Takes reports that come over the gateway's own connection, until it is closed.
pub(super) async fn listen(app: Arc<App>, transport: SmsTransport) {
    while let Some(receipt) = transport.next_receipt().await {
        if let Err(error) = app.note_receipt(receipt).await {
            tracing::error!(%error, "a gateway's report could not be written down");
        }
    }
}

impl App {
    /// A report that a gateway brought to the portal. `token` is the last part of the path it called.
    pub async fn take_receipt(&self, token: &str, callback: Callback) -> Result<ReceiptAnswer> {
        let config = self.config().await?;
        if require_texts(&config).is_err() || !config.texts.receipts {
            return Ok(ReceiptAnswer::NotHere);
        }
        if !token_matches(&self.receipts_token(), token) {
            return Ok(ReceiptAnswer::NotHere);
        }
        let (settings, secrets) = self.receipt_reader(&config)?;
        match settings.read_receipt(&secrets, &callback, self.clock.now()) {
            Ok(receipt) => {
                self.note_receipt(receipt).await?;
                Ok(ReceiptAnswer::Taken)
            }
            Err(error) => {
                tracing::warn!(%error, "a gateway's report was refused");
                Ok(ReceiptAnswer::Refused(error))
            }
        }
    }

    async fn note_receipt(&self, receipt: Receipt) -> Result<()> {
        let (delivered, words) = match receipt.state {
            // Nothing is decided yet.
            ReceiptState::Enroute => return Ok(()),
            ReceiptState::Delivered => (true, String::new()),
            ReceiptState::Failed { words, code } => (false, failure_words(&words, code.as_deref())),
        };
        let mut report = TextReport {
            provider_id: receipt.provider_id,
            message_id: receipt.reference,
            delivered,
            words,
        };
        // Some gateways quote the text that they could not deliver.
        if !report.words.is_empty()
            && let Some(invite) = self.store.invite_of_report(report.clone()).await?
        {
            report.words = self.without_secrets_of(&invite, &report.words);
        }
        let noted = self.store.record_text_report(report, self.clock.now()).await?;
        if noted == Reported::NotOurs {
            tracing::info!("a gateway reported on a text that is not ours");
        }
        Ok(())
    }
}

fn failure_words(words: &str, code: Option<&str>) -> String {
    match (words.trim(), code) {
        ("", None) => "The gateway reports that the text could not be delivered.".to_owned(),
        ("", Some(code)) => {
            format!("The gateway reports that the text could not be delivered (code {code}).")
        }
        (words, Some(code)) if !words.contains(code) => format!("{words} (code {code})"),
        (words, _) => words.to_owned(),
    }
}
