//! What the audit log is told of sign-ins at the portal: every one, and nothing that a stranger could repeat without end.

use muster_domain::{audit::Entry, browser, half_session, time::HOUR};
use muster_store::{Attempt, InviteRecord, UserRecord};

use super::{DirectoryAnswer, Known, Refused, Whom, proven::Asked, tries::SIGN_INS};
use crate::{
    App, Result,
    directories::DirectoryHandle,
    portal::{Visitor, limits::network},
};

/// Entries of one person's accepted sign-ins within an hour, and as many of those that were refused although their directory vouches
/// for them.
const TOLD_AN_HOUR: u32 = 20;

/// Whose a refused sign-in is. What was typed is no part of it: somebody may have typed their password there.
pub(in crate::portal) enum Whose<'a> {
    /// Nobody can tell.
    Untold,
    /// This user's account was tried, by whomever.
    Tried(Option<Box<UserRecord>>),
    /// A directory vouches for them.
    Theirs(&'a Known),
}

impl App {
    /// That an invite was verified, and in which way; `directory` is blank for the passcode alone.
    pub(crate) fn verified_entry(&self, record: &InviteRecord, directory: &str, visitor: &Visitor) -> Entry {
        let after = serde_json::json!({
            "way": record.authentication.as_str(),
            "directory": directory,
        });
        Entry {
            who: record.user_name.clone(),
            ..self.portal_entry("invite_verified", visitor)
        }
        .to("invite", record.id.to_string(), record.user_name.clone())
        .changed("", after.to_string())
    }

    /// That a passcode was typed for an invite, and what it was: right of an invite that wants more, or wrong.
    pub(crate) fn passcode_entry(&self, action: &str, record: &InviteRecord, visitor: &Visitor) -> Entry {
        self.portal_entry(action, visitor)
            .to("invite", record.id.to_string(), record.user_name.clone())
    }

    /// The first of two factors came. It may come again and again, and is told once within a time.
    pub(crate) async fn note_half_way(&self, record: &InviteRecord, visitor: &Visitor) -> Result<()> {
        let whose = format!("{}/{}", record.id, record.generation);
        if self
            .first_in("passcode/passed", &whose, half_session::VALIDITY)
            .await?
        {
            let entry = self.passcode_entry("passcode_passed", record, visitor);
            self.note_down(entry).await?;
        }
        Ok(())
    }

    /// A directory vouched for somebody who may go on. They can sign in again and again: told are so many within an hour.
    pub(in crate::portal) async fn note_signed_in(
        &self,
        user: &UserRecord,
        handle: &DirectoryHandle,
        at: &str,
        visitor: &Visitor,
    ) -> Result<()> {
        if !self.is_told("sign-in/accepted", &user.id).await? {
            return Ok(());
        }
        let after = serde_json::json!({ "directory": handle.name, "at": at });
        let entry = Entry {
            who: user.profile.name.clone(),
            ..self.portal_entry("directory_signed_in", visitor)
        };
        let entry = entry
            .to("user", user.id.clone(), user.profile.name.clone())
            .changed("", after.to_string());
        self.note_down(entry).await
    }

    /// Somebody who had signed in for self enrollment is out after all when they pick. Counted with what their directory vouched for in
    /// vain: of one person so many are told within an hour.
    pub(in crate::portal) async fn note_out(
        &self,
        user: &UserRecord,
        why: Refused,
        visitor: &Visitor,
    ) -> Result<()> {
        let (directory, whose) = match &user.source {
            Some(own) => (
                own.directory.as_str(),
                refused_key(&own.directory_id, &own.external_id),
            ),
            None => ("", refused_key("", &user.id)),
        };
        if !self.is_told("sign-in/refused", &whose).await? {
            return Ok(());
        }
        let entry = Entry {
            who: user.profile.name.clone(),
            ..self.refusal_entry(directory, why, visitor)
        };
        self.note_down(entry.to("user", user.id.clone(), user.profile.name.clone()))
            .await
    }

    fn refusal_entry(&self, directory: &str, why: Refused, visitor: &Visitor) -> Entry {
        let after = serde_json::json!({ "directory": directory, "why": why.as_str() });
        self.portal_entry("directory_sign_in_refused", visitor)
            .changed("", after.to_string())
    }

    /// Whether one more of these by one person is told within the hour.
    async fn is_told(&self, scope: &str, whose: &str) -> Result<bool> {
        let told = Attempt {
            scope: scope.to_owned(),
            key: self.keyed(whose),
            window: HOUR,
            limit: TOLD_AN_HOUR,
        };
        Ok(self.count(vec![told]).await?.is_none())
    }

    pub(crate) fn portal_entry(&self, action: &str, visitor: &Visitor) -> Entry {
        Entry {
            origin: "portal".to_owned(),
            place: visitor.address.to_canonical().to_string(),
            ..Entry::new(self.clock.now(), action)
        }
    }

    /// A no: in the invite's history, and in the audit log.
    pub(in crate::portal) async fn refused(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        why: Refused,
        whose: Whose<'_>,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        if !self
            .is_worth_an_entry(asked, handle, why, &whose, visitor)
            .await?
        {
            return Ok(DirectoryAnswer::Refused(why));
        }
        let mut entry = self.refusal_entry(&handle.name, why, visitor);
        let (who, subject) = self.whose(handle, whose).await?;
        entry.who = who;
        if let Some((_, record)) = &asked.invite {
            entry = entry.to("invite", record.id.to_string(), record.user_name.clone());
            let kind = format!("sign_in_refused_{}", why.as_str());
            let detail = format!("{}, {}", handle.name, browser::summary(&visitor.user_agent));
            self.recording(entry)
                .record_refusal(record.id, kind, detail, self.clock.now())
                .await?;
        } else {
            if let Some((id, name)) = subject {
                entry = entry.to("user", id, name);
            }
            self.note_down(entry).await?;
        }
        Ok(DirectoryAnswer::Refused(why))
    }

    /// Who it was, and the user whom it concerns, by id and name. Of a directory's people who are no users there is the name alone.
    async fn whose(
        &self,
        handle: &DirectoryHandle,
        whose: Whose<'_>,
    ) -> Result<(String, Option<(String, String)>)> {
        Ok(match whose {
            Whose::Untold => (String::new(), None),
            Whose::Tried(user) => (String::new(), user.map(|user| (user.id, user.profile.name))),
            Whose::Theirs(known) => {
                let (id, name) = match self.whom(handle, known).await? {
                    Whom::Known(user) => (user.id, user.profile.name),
                    Whom::New | Whom::Taken => (String::new(), known.name()),
                };
                (name.clone(), Some((id, name)))
            }
        })
    }

    /// What is not counted, or comes of too many being counted, could be had without end: once within a time for each invite, and
    /// without one for each network. Nor is a right password counted, which whoever has it can type again and again.
    async fn is_worth_an_entry(
        &self,
        asked: &Asked,
        handle: &DirectoryHandle,
        why: Refused,
        whose: &Whose<'_>,
        visitor: &Visitor,
    ) -> Result<bool> {
        match (why, whose) {
            (Refused::Limited { .. } | Refused::Unavailable | Refused::NotSetUp, _) => {
                let place = match &asked.invite {
                    Some((_, record)) => record.id.to_string(),
                    None => network(visitor.address),
                };
                let whose = format!("{}/{place}", why.as_str());
                self.first_in("sign-in/entry", &whose, SIGN_INS.window).await
            }
            (_, Whose::Theirs(known)) => {
                let whose = refused_key(&handle.id, known.id());
                self.is_told("sign-in/refused", &whose).await
            }
            _ => Ok(true),
        }
    }
}

/// What the refusals of one person of a directory are counted by.
fn refused_key(directory: &str, id: &str) -> String {
    format!("{directory}/{id}")
}
