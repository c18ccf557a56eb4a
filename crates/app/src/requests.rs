//! Invitees who ask for a new invite: listed for the admin, who sends one or declines.

use muster_domain::{
    account::Right,
    audit::Entry,
    invite::{Via, expiry},
    problem::{Problem, ProblemCode},
    text,
    time::HOUR,
    user::EmailAddress,
};
use muster_store::{Request, RequestAnswer, RequestAnswered};
use serde_json::Value;

use crate::{
    App, AppError, ErrorCode, Result,
    directories::Leaver,
    settings::require_way,
    wire::{Changed, InviteRequest, RequestApproval},
};

const MAX_SHOWN: u32 = 200;
/// Longest words to an invitee whose request is declined, in characters: a line or two on the portal's page.
const MAX_WORDS: usize = 300;

impl App {
    /// Open requests, oldest first.
    pub async fn list_requests(&self) -> Result<Vec<InviteRequest>> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let requests = self.store.requests(MAX_SHOWN).await?;
        let people = requests.iter().map(|request| request.invite.user_id.clone());
        let left = self.leavers_by_id(people.collect()).await?;
        Ok(requests
            .into_iter()
            .map(|request| InviteRequest {
                hindrance: left
                    .get(&request.invite.user_id)
                    .and_then(Leaver::hindrance)
                    .or_else(|| {
                        let way = require_way(&config, request.invite.via);
                        way.err().map(|error| error.message)
                    })
                    .unwrap_or_default(),
                left: left
                    .get(&request.invite.user_id)
                    .map(Leaver::doubt)
                    .or_else(|| request.archived.then(|| archived_words(&request)))
                    .unwrap_or_default(),
                id: request.id,
                invite: self.row(&request.invite),
                why: request.why,
                at: request.at.into(),
            })
            .collect())
    }

    /// Sends a new link and passcode for the invite that was asked for. Of two admins who answer at once, one sends.
    ///
    /// # Errors
    /// [`Conflict`](ErrorCode::Conflict) when whoever asked, or has the other address, has left a directory that ends their invites.
    pub async fn approve_request(&self, id: String, approval: RequestApproval) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let mut problems = Vec::new();
        let hours = approval
            .valid_hours
            .unwrap_or(config.organisation.default_valid_hours);
        let expires_at = expiry("valid_hours", now, i64::from(hours) * HOUR)
            .map_err(|problem| problems.push(problem))
            .ok();
        let email = match approval.email.trim() {
            "" => None,
            typed => EmailAddress::parse("email", typed)
                .map_err(|problem| problems.push(problem))
                .ok(),
        };
        let Some(expires_at) = expires_at.filter(|_| problems.is_empty()) else {
            return Err(AppError::invalid(problems));
        };
        let request = self
            .store
            .request(id.clone())
            .await?
            .ok_or_else(|| AppError::not_found("This request"))?;
        self.require_stays(&request, email.as_ref()).await?;
        let by = &person.name;
        let answered = about(
            person.did("request_answered", now),
            &request,
            &serde_json::json!({"answer": "approved", "hours": hours}),
            email.as_ref(),
        );
        if request.invite.via == Via::ByMyself {
            if email.is_some() {
                let words = "The code of By myself is shown on the screen: it goes to no address.";
                return Err(Problem::new("email", ProblemCode::NotAllowed, words).into());
            }
            let closed = self
                .recording(answered)
                .close_request(id, "approved", "", by, now)
                .await?;
            closed.ok_or_else(|| AppError::not_found("This request"))?;
            self.renew_by_myself(request.invite.id.to_string()).await?;
            return Ok(Changed {
                changed: 1,
                skipped: 0,
            });
        }
        require_way(&config, request.invite.via)?;
        let sent =
            serde_json::json!({"changed": 1, "skipped": 0, "generation": request.invite.generation + 1});
        let resent = about(person.did("invites_resent", now), &request, &sent, None);
        let answer = RequestAnswer {
            id,
            email,
            expires_at,
            by: by.clone(),
            at: now,
        };
        let store = self.store.recording_all(self.chain_key(), vec![answered, resent]);
        match store.approve_request(answer).await? {
            RequestAnswered::Sent => {
                self.jobs.wake();
                Ok(Changed {
                    changed: 1,
                    skipped: 0,
                })
            }
            RequestAnswered::NotOpen => Err(AppError::not_found("This request")),
            RequestAnswered::CannotResend(state) => Err(AppError::new(
                ErrorCode::Conflict,
                format!(
                    "This invite is {}: it cannot be sent again. Make a new one.",
                    state.as_str()
                ),
            )),
        }
    }

    /// Refuses an invite that would end with the next sync: of whoever asked, or of whoever has the address that it would go to.
    async fn require_stays(&self, request: &Request, email: Option<&EmailAddress>) -> Result<()> {
        let asker = self
            .leavers_by_id(vec![request.invite.user_id.clone()])
            .await?
            .into_values();
        let other = self
            .leavers_by_email(email.map(EmailAddress::key).into_iter().collect())
            .await?
            .into_values();
        match asker.chain(other).find_map(|leaver| leaver.hindrance()) {
            None => Ok(()),
            Some(words) => Err(AppError::new(ErrorCode::Conflict, words)
                .hint("Decline it, or let the directory have them back first.")),
        }
    }

    /// Declines a request. What `words` say, the invitee reads on the page of the link; blank is nothing.
    pub async fn decline_request(&self, id: String, words: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let words = text::line("words", "What you say to the invitee", &words, MAX_WORDS, false)?;
        let now = self.clock.now();
        let request = self
            .store
            .request(id.clone())
            .await?
            .ok_or_else(|| AppError::not_found("This request"))?;
        let mut told = serde_json::json!({"answer": "declined"});
        if !words.is_empty() {
            told["words"] = words.as_str().into();
        }
        let entry = about(person.did("request_answered", now), &request, &told, None);
        let closed = self
            .recording(entry)
            .close_request(id, "declined", words, person.name, now)
            .await?;
        closed.ok_or_else(|| AppError::not_found("This request"))?;
        Ok(Changed {
            changed: 1,
            skipped: 0,
        })
    }
}

fn archived_words(request: &Request) -> String {
    format!(
        "{} is archived: a new invite brings them back.",
        request.invite.user_name
    )
}

/// An entry about the invite that was asked for, by its invitee's name; with the old and the new address when `email` is another.
fn about(entry: Entry, request: &Request, told: &Value, email: Option<&EmailAddress>) -> Entry {
    let (invite, mut told, mut before) = (&request.invite, told.clone(), String::new());
    if let Some(email) = email.map(EmailAddress::to_string)
        && email != invite.user_email
    {
        told["email"] = email.into();
        before = serde_json::json!({"email": invite.user_email}).to_string();
    }
    entry
        .to("invite", invite.id.to_string(), &invite.user_name)
        .changed(before, told.to_string())
}
