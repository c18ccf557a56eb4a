//! A user's pause after too many wrong sign-ins at the portal: until when it lasts, and its end by hand.
//!
//! Counts are kept under keyed hashes, so what belongs to a user is looked up by what is known of them: the user behind their invites,
//! their id in a directory, and the names that they may have typed. The directory's own lockout is not ours to lift.

use std::collections::BTreeSet;

use jiff::Timestamp;
use muster_domain::{account::Right, profile::ProfileField, time::Moment};
use muster_store::{Attempt, UserRecord};

use crate::{App, Result, portal::sign_in};

impl App {
    /// Until when a sign-in of this user is held back here; `None` when none is.
    pub(crate) async fn sign_in_paused_until(&self, user: &UserRecord) -> Result<Option<Moment>> {
        let pauses = self.pauses_of(user, &self.tries_of(user).await?);
        self.latest_end(pauses).await
    }

    async fn latest_end(&self, pauses: Vec<Attempt>) -> Result<Option<Moment>> {
        let counted = self.store.counted(pauses, self.clock.now()).await?;
        Ok(counted
            .into_iter()
            .filter(|counted| counted.left == 0)
            .map(|counted| counted.ends_at)
            .max())
    }

    /// Lets a user sign in again whose sign-in is held back here after too many wrong ones. Changes nothing of anybody else.
    ///
    /// What their directory has locked stays locked, and what is counted against a network stays counted.
    pub async fn let_user_sign_in_again(&self, id: String) -> Result<()> {
        let person = self.may(Right::Manage).await?;
        let user = self.user_record(&id).await?;
        let tries = self.tries_of(&user).await?;
        let pauses = self.pauses_of(&user, &tries);
        let Some(until) = self.latest_end(pauses.clone()).await? else {
            return Ok(());
        };
        let now = self.clock.now();
        let entry = person
            .did("sign_in_pause_ended", now)
            .to("user", &id, &user.profile.name)
            .changed(paused(&words(until)), paused(""));
        let lifted = match user.source {
            Some(_) => Vec::new(),
            // Their account is known as soon as they sign in.
            None => tries.iter().map(sign_in::lifted_of).collect(),
        };
        self.recording(entry)
            .forget_attempts([pauses, tries].concat(), lifted, now)
            .await?;
        Ok(())
    }

    /// What is full where a sign-in of theirs pauses.
    fn pauses_of(&self, user: &UserRecord, tries: &[Attempt]) -> Vec<Attempt> {
        let mut pauses: Vec<Attempt> = tries.iter().map(sign_in::pause_of).collect();
        if let Some(email) = &user.profile.email {
            pauses.push(self.account_attempt(&email.key()));
        }
        pauses
    }

    /// What counts their wrong passwords, at each directory.
    async fn tries_of(&self, user: &UserRecord) -> Result<Vec<Attempt>> {
        let mut whose: BTreeSet<String> = names_of(user).iter().map(|name| sign_in::typed(name)).collect();
        whose.insert(sign_in::invited(&user.id));
        if let Some(source) = &user.source {
            whose.insert(sign_in::entry(&source.external_id));
        }
        let directories = self.store.directories().await?;
        Ok(directories
            .iter()
            .flat_map(|directory| whose.iter().map(|whose| self.tries_at(&directory.id, whose)))
            .collect())
    }
}

/// The names that they may have typed, as far as they are known.
fn names_of(user: &UserRecord) -> Vec<String> {
    let known = |field| Some(user.profile.value(field)).filter(|value| !value.is_empty());
    let name = known(ProfileField::UserName);
    let with_domain = known(ProfileField::Domain)
        .zip(name.clone())
        .map(|(domain, name)| format!("{domain}\\{name}"));
    let upn = user.source.as_ref().and_then(|source| source.upn.clone());
    [name, with_domain, known(ProfileField::Email), upn]
        .into_iter()
        .flatten()
        .collect()
}

fn paused(until: &str) -> String {
    serde_json::json!({ "sign_in_paused_until": until }).to_string()
}

fn words(moment: Moment) -> String {
    Timestamp::from_millisecond(moment.0).map_or_else(|_| String::new(), |stamp| stamp.to_string())
}
