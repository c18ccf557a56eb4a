//! What the audit log is told of sign-ins at the portal: every one, and nothing that a stranger could repeat without end.

use muster_domain::{audit::Entry, browser, half_session, time::HOUR};
use muster_store::{InviteRecord, UserRecord};

use super::{DirectoryAnswer, Refused, proven::Asked, tries::SIGN_INS};
use crate::{
    App, Result,
    directories::DirectoryHandle,
    portal::{Visitor, limits::network},
};

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

    /// A directory vouched for somebody who may go on. They can sign in again and again, and are told of once an hour.
    pub(in crate::portal) async fn note_signed_in(
        &self,
        user: &UserRecord,
        handle: &DirectoryHandle,
        at: &str,
        visitor: &Visitor,
    ) -> Result<()> {
        if !self.first_in("sign-in/accepted", &user.id, HOUR).await? {
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
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        if !self.is_worth_an_entry(asked, why, visitor).await? {
            return Ok(DirectoryAnswer::Refused(why));
        }
        let after = serde_json::json!({ "directory": handle.name, "why": why.as_str() });
        let mut entry = self
            .portal_entry("directory_sign_in_refused", visitor)
            .changed("", after.to_string());
        if let Some((_, record)) = &asked.invite {
            entry = entry.to("invite", record.id.to_string(), record.user_name.clone());
            let kind = format!("sign_in_refused_{}", why.as_str());
            let detail = format!("{}, {}", handle.name, browser::summary(&visitor.user_agent));
            self.recording(entry)
                .record_refusal(record.id, kind, detail, self.clock.now())
                .await?;
        } else {
            self.note_down(entry).await?;
        }
        Ok(DirectoryAnswer::Refused(why))
    }

    /// What is not counted, or comes of too many being counted, could be had without end: once within a time for each invite, and
    /// without one for each network.
    async fn is_worth_an_entry(&self, asked: &Asked, why: Refused, visitor: &Visitor) -> Result<bool> {
        match why {
            Refused::Limited { .. } | Refused::Unavailable | Refused::NotSetUp => {
                let place = match &asked.invite {
                    Some((_, record)) => record.id.to_string(),
                    None => network(visitor.address),
                };
                let whose = format!("{}/{place}", why.as_str());
                self.first_in("sign-in/entry", &whose, SIGN_INS.window).await
            }
            _ => Ok(true),
        }
    }
}
