//! What is kept of a device that was turned away before it enrolled: with its invite, and in the audit log.

use muster_domain::{
    audit::Entry,
    invite::{InviteId, InviteState},
    obstacle::Obstacle,
    time::{DAY, HOUR, Moment},
};
use muster_store::{Attempt, InviteRecord, Refusal};

use crate::{
    App, Result,
    portal::{Dead, Visitor},
};

/// How often the same reason of an invite stands in the audit log: a device may try without end.
const ENTRY_EVERY: i64 = HOUR;
/// Entries of one invite in a day, for whatever reasons.
const ENTRIES_A_DAY: u32 = 20;

/// Why a device was turned away, for the log.
struct Reason {
    /// Tells it from others: one of each is told within a time.
    kind: String,
    /// What the log has for it: a word that the console knows, or plain words.
    why: String,
    /// In the words of the invite's timeline; blank when `why` is plain already.
    said: String,
}

impl Reason {
    /// A sentence for whoever reads the log.
    fn plain(kind: &str, words: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            why: words.to_owned(),
            said: String::new(),
        }
    }
}

impl App {
    /// Keeps why an invite's device was turned away; the entry of the log is added in the same transaction.
    pub(super) async fn keep_obstacle(
        &self,
        invite: InviteId,
        obstacle: &Obstacle,
        now: Moment,
    ) -> Result<()> {
        let store = match self.refused_entry(invite, obstacle, now).await? {
            Some(entry) => self.recording(entry),
            None => self.store.clone(),
        };
        Ok(store.record_obstacle(invite, obstacle.to_string(), now).await?)
    }

    /// The entry about a device that was turned away; `None` when the log has one already. By the kind of obstacle: what a device
    /// says of itself, it may say in a new way each time.
    pub(super) async fn refused_entry(
        &self,
        invite: InviteId,
        obstacle: &Obstacle,
        now: Moment,
    ) -> Result<Option<Entry>> {
        let reason = Reason {
            kind: obstacle.as_str().to_owned(),
            why: obstacle.as_str().to_owned(),
            said: obstacle.to_string(),
        };
        if !self.is_worth_telling(invite, &reason).await? {
            return Ok(None);
        }
        let record = self.store.invite(invite).await?;
        Ok(record.map(|record| told(&reason, &record, by_device(&record, now))))
    }

    /// Tells the log that the store has turned a device of this invite away. Nothing of those that were enrolled, and of what has no
    /// invite.
    pub(super) async fn note_refusal(
        &self,
        invite: Option<InviteId>,
        refusal: Refusal,
        now: Moment,
    ) -> Result<()> {
        let (Some(invite), Some(reason)) = (invite, of_refusal(refusal)) else {
            return Ok(());
        };
        if self.is_worth_telling(invite, &reason).await?
            && let Some(record) = self.store.invite(invite).await?
        {
            self.note_down(told(&reason, &record, by_device(&record, now)))
                .await?;
        }
        Ok(())
    }

    /// Tells the log that a browser wanted to go on with an invite that leads it no further. `visitor` is whoever typed a passcode, who
    /// may be anybody; none is the browser that was verified.
    pub(crate) async fn note_dead_invite(
        &self,
        record: &InviteRecord,
        why: Dead,
        visitor: Option<&Visitor>,
    ) -> Result<()> {
        let Some(reason) = of_link(why) else {
            return Ok(());
        };
        if !self.is_worth_telling(record.id, &reason).await? {
            return Ok(());
        }
        let entry = match visitor {
            Some(visitor) => self.portal_entry("device_refused", visitor),
            None => Entry {
                who: record.user_name.clone(),
                origin: "portal".to_owned(),
                ..Entry::new(self.clock.now(), "device_refused")
            },
        };
        self.note_down(told(&reason, record, entry)).await
    }

    /// Each reason of an invite once within a time, and no more than so many of all in a day.
    async fn is_worth_telling(&self, invite: InviteId, reason: &Reason) -> Result<bool> {
        if !self
            .first_in(
                "device/refused",
                &format!("{invite}/{}", reason.kind),
                ENTRY_EVERY,
            )
            .await?
        {
            return Ok(false);
        }
        let all = Attempt {
            scope: "device/refused/all".to_owned(),
            key: self.keyed(&invite.to_string()),
            window: DAY,
            limit: ENTRIES_A_DAY,
        };
        Ok(self.count(vec![all]).await?.is_none())
    }
}

fn by_device(record: &InviteRecord, now: Moment) -> Entry {
    Entry {
        who: record.user_name.clone(),
        origin: "device".to_owned(),
        ..Entry::new(now, "device_refused")
    }
}

fn told(reason: &Reason, record: &InviteRecord, entry: Entry) -> Entry {
    let after = match reason.said.as_str() {
        "" => serde_json::json!({ "why": reason.why }),
        said => serde_json::json!({ "why": reason.why, "said": said }),
    };
    entry
        .to("invite", record.id.to_string(), record.user_name.clone())
        .changed("", after.to_string())
}

/// Of what keeps a device from enrolling; the limit of devices is an [`Obstacle`], told with its number.
fn of_refusal(refusal: Refusal) -> Option<Reason> {
    let (kind, words) = match refusal {
        Refusal::OtherDevice => ("other_device", "Another device came first with this invite"),
        Refusal::OtherPlatform => ("other_platform", "The invite is for another platform"),
        Refusal::Used => (
            "profile_used",
            "Its profile was used already, by this or another device",
        ),
        Refusal::Late => (
            "profile_late",
            "Its profile was installed too late; a new one can be downloaded",
        ),
        Refusal::Void => ("profile_void", "A newer profile took the place of its own"),
        Refusal::NotAuthenticated => (
            "not_authenticated",
            "It did not say what it is before it asked to be managed",
        ),
        Refusal::Dead(state) => return of_state(state),
        Refusal::Unknown
        | Refusal::Ended
        | Refusal::Replaced
        | Refusal::OldCertificate
        | Refusal::TooManyDevices => return None,
    };
    Some(Reason::plain(kind, words))
}

fn of_state(state: InviteState) -> Option<Reason> {
    of_link(match state {
        // A device whose own enrollment is not the invite's any more.
        InviteState::Verified => return None,
        state => Dead::of(state),
    })
}

fn of_link(why: Dead) -> Option<Reason> {
    let (kind, words) = match why {
        Dead::Expired => ("expired", "The invite has expired"),
        Dead::Revoked => ("revoked", "The invite was taken back"),
        Dead::Used => ("used", "The invite is used up: a device enrolled with it"),
        Dead::Elsewhere => (
            "elsewhere",
            "The invite was opened on another device or in another browser before",
        ),
        Dead::Superseded => ("superseded", "A newer link took the place of this one"),
        Dead::ChosenAgain => (
            "chosen_again",
            "Its user chose again what to bring, in another window",
        ),
        // It has an entry of its own.
        Dead::Locked => return None,
    };
    Some(Reason::plain(kind, words))
}
