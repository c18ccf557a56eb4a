//! Invitees who ask for a new invite: listed for the admin, who sends one or declines.

use muster_domain::{account::Right, invite::Via, time::HOUR};
use muster_store::Selection;

use crate::{
    App, AppError, Result,
    settings::require_ready,
    wire::{Changed, InviteRequest},
};

const MAX_SHOWN: u32 = 200;

impl App {
    /// Open requests, oldest first.
    pub async fn list_requests(&self) -> Result<Vec<InviteRequest>> {
        self.may(Right::Read).await?;
        let requests = self.store.requests(MAX_SHOWN).await?;
        Ok(requests
            .into_iter()
            .map(|request| InviteRequest {
                id: request.id,
                invite: self.row(&request.invite),
                why: request.why,
                at: request.at.into(),
            })
            .collect())
    }

    /// Sends a new link and passcode for the invite that was asked for, or declines.
    pub async fn answer_request(&self, id: String, approve: bool) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        if approve {
            require_ready(&config)?;
        }
        let by = &person.name;
        let now = self.clock.now();
        let answer = if approve { "approved" } else { "declined" };
        // Closed first: of two admins who answer at once, one sends.
        let closed = self
            .recording(
                person
                    .did("request_answered", now)
                    .to("request", &id, "")
                    .changed("", format!(r#"{{"answer":"{answer}"}}"#)),
            )
            .close_request(id, answer, by, now)
            .await?;
        let request = closed.ok_or_else(|| AppError::not_found("This request"))?;
        if !approve {
            return Ok(Changed {
                changed: 1,
                skipped: 0,
            });
        }
        if request.invite.via == Via::ByMyself {
            self.renew_by_myself(request.invite.id.to_string()).await?;
            return Ok(Changed {
                changed: 1,
                skipped: 0,
            });
        }
        let validity = i64::from(config.organisation.default_valid_hours) * HOUR;
        let changed = self
            .store
            .resend_invites(Selection::Ids(vec![request.invite.id]), by, now, now, validity)
            .await?;
        self.jobs.wake();
        Ok(changed.into())
    }
}
