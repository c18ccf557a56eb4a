//! What waits for a second account's word and is no batch: kept as the form that was filled in, and made when it is approved.

use muster_domain::{audit::Entry, time::Moment};
use muster_store::{Awaiting, NewApproval, Then};
use serde::{Deserialize, Serialize};

use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    wire::{InviteDraft, ReinviteDraft, Selection, SendReceipt},
};

/// A form that waits, as it is kept. One of invites stands there by itself, as before there were others.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Form {
    Again(Again),
    Invites(InviteDraft),
}

/// What is to be sent again.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Again {
    Resend(Selection),
    Reinvite(ReinviteDraft),
}

impl Form {
    /// Reads what waits.
    pub fn read(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|error| {
            AppError::new(
                ErrorCode::DatabaseDamaged,
                format!("What waits cannot be read any more: {error}."),
            )
            .hint("Decline it, and fill in the form again.")
        })
    }
}

impl App {
    /// Holds a form of so many invites.
    pub(crate) async fn hold_form(
        &self,
        person: &Person,
        form: &Form,
        name: String,
        invites: u32,
        told: Option<(serde_json::Value, Vec<String>)>,
    ) -> Result<SendReceipt> {
        let now = self.clock.now();
        let form = serde_json::to_string(form)
            .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?;
        let (approval, entry) = self
            .held(person, Awaiting::Form(form), name, invites, now)
            .await?;
        let (entry, people) = match told {
            Some((told, people)) => (entry.changed("", told.to_string()), people),
            None => (entry, Vec::new()),
        };
        let receipt = SendReceipt {
            send_id: approval.id.clone(),
            invites,
            undo_until: now.into(),
            awaits_approval: true,
        };
        self.recording(entry).hold(approval, people).await?;
        Ok(receipt)
    }

    /// What is made of a form that is approved, with the entry of whoever asked for it; never of more invites than they asked
    /// for. There is no undo window: two have looked at it. A form is tried by this before it is closed: what cannot be sent any
    /// more goes on waiting, with its reason told.
    pub(super) async fn made_of(
        &self,
        form: &str,
        waiting: &NewApproval,
        asker: &Person,
        now: Moment,
    ) -> Result<(Then, Entry)> {
        Ok(match Form::read(form)? {
            Form::Invites(draft) => {
                let plan = self.check_invites(&draft).await?;
                let (new, entry) = self.prepared(plan, asker, now).await?;
                (Then::Invites(Box::new(new)), entry)
            }
            Form::Again(Again::Resend(selection)) => {
                let (wanted, entry) = self.resending(&selection, asker, waiting.invites).await?;
                (Then::Resend(wanted), entry)
            }
            Form::Again(Again::Reinvite(draft)) => {
                let (wanted, entry) = self.reinviting(&draft, asker, Some(waiting.invites)).await?;
                (Then::Reinvite(wanted), entry)
            }
        })
    }
}
