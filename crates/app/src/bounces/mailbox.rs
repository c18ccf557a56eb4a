//! Reads the mailbox once: what came since the last look, in order. What has been read is remembered as it goes, so a look
//! that breaks off goes on there; what is read twice is written down once.

use jiff::{Timestamp, tz::TimeZone};
use muster_domain::{
    account::Right,
    invite::MAX_VALIDITY,
    time::{DAY, Moment},
};
use muster_gateways::mail::imap::{self, ImapError, ImapSession};
use tokio::sync::watch;

use super::{
    progress::Progress,
    record::{Heard, note_problem},
};
use crate::{
    App, AppError, ErrorCode, Result,
    settings::Config,
    wire::{BounceAfter, BounceReport, BounceSettings},
};

/// Mails of one look; the next goes on.
const MAX_MAILS: usize = 5_000;
/// Mails after which what was read is remembered.
const REMEMBER_EVERY: usize = 20;

/// The mailbox as this process knows it: read by one at a time, and read anew when its settings change.
#[derive(Debug)]
pub(crate) struct Mailbox {
    turn: tokio::sync::Mutex<()>,
    /// Rises when the settings change.
    changed: watch::Sender<u64>,
}

impl Default for Mailbox {
    fn default() -> Self {
        Self {
            turn: tokio::sync::Mutex::default(),
            changed: watch::channel(0).0,
        }
    }
}

impl Mailbox {
    pub fn is_being_read(&self) -> bool {
        self.turn.try_lock().is_err()
    }

    pub fn settings_changed(&self) {
        self.changed.send_modify(|revision| *revision += 1);
    }

    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}

impl App {
    /// Reads the mailbox once, whether or not it is read by itself.
    pub async fn check_bounces_now(&self) -> Result<BounceReport> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        if config.bounces.host.is_empty() {
            return Err(
                AppError::new(ErrorCode::MailNotReady, "No mailbox for bounces is set up.")
                    .hint("Set one up in Settings, Bounces, or read mails from files."),
            );
        }
        let _turn = self.mailbox.turn.lock().await;
        let mut progress = self.bounce_progress().await?;
        let began = self.clock.now();
        progress.tried_at = Some(began.0);
        self.keep_bounce_progress(&progress).await?;
        let mut tally = BounceReport::default();
        let ended = self.read_mailbox(&config, &mut progress, &mut tally).await;
        match &ended {
            Ok(()) => {
                progress.checked_at = Some(self.clock.now().0);
                progress.words = None;
            }
            Err(error) => {
                let hint = error.hint.as_deref().unwrap_or_default();
                progress.words = Some(format!("{} {hint}", error.message).trim_end().to_owned());
            }
        }
        self.keep_bounce_progress(&progress).await?;
        self.note_reading(&person, &tally).await?;
        ended.map(|()| tally)
    }

    async fn read_mailbox(
        &self,
        config: &Config,
        progress: &mut Progress,
        tally: &mut BounceReport,
    ) -> Result<()> {
        let settings = &config.bounces;
        let server = self.bounce_server(settings, self.stored_bounce_secret(config)?);
        let mut session = imap::open(&server).await?;
        let read = self.read_folder(&mut session, settings, progress, tally).await;
        session.quit().await;
        read
    }

    async fn read_folder(
        &self,
        session: &mut ImapSession,
        settings: &BounceSettings,
        progress: &mut Progress,
        tally: &mut BounceReport,
    ) -> Result<()> {
        let leave = settings.after == BounceAfter::Leave;
        let folder = session.open_folder(&settings.folder, leave).await?;
        *progress = std::mem::take(progress).of(settings, folder.uid_validity);
        // No invite is older than its longest validity: of a mailbox that was in use before, the rest can say nothing.
        let since = (progress.last_uid == 0).then(|| day(self.clock.now().plus(-MAX_VALIDITY - DAY)));
        let uids = session.find(progress.last_uid, since.flatten()).await?;
        for portion in uids[..uids.len().min(MAX_MAILS)].chunks(REMEMBER_EVERY) {
            let before = tally.clone();
            let read = self.read_mails(session, settings, portion, progress, tally).await;
            progress.add(&before, tally);
            if !read? {
                break;
            }
            self.keep_bounce_progress(progress).await?;
        }
        Ok(())
    }

    /// Whether all of them were read: not so when one has to be read again later.
    async fn read_mails(
        &self,
        session: &mut ImapSession,
        settings: &BounceSettings,
        uids: &[u32],
        progress: &mut Progress,
        tally: &mut BounceReport,
    ) -> Result<bool> {
        for uid in uids {
            if let Some(mail) = session.read(*uid).await? {
                match self.hear(&mail, tally).await? {
                    Heard::TooEarly => return Ok(false),
                    Heard::Other => {}
                    Heard::Ours => settle(session, *uid, settings, tally).await?,
                }
            }
            progress.last_uid = *uid;
        }
        Ok(true)
    }
}

/// What becomes of a mail whose report is written down. A server that does not let it happen is no reason to stop reading.
async fn settle(
    session: &mut ImapSession,
    uid: u32,
    settings: &BounceSettings,
    tally: &mut BounceReport,
) -> Result<()> {
    let settled = match settings.after {
        BounceAfter::MarkSeen => session.mark_seen(uid).await,
        BounceAfter::Move => session.move_to(uid, &settings.move_to).await,
        BounceAfter::Delete => session.delete(uid).await,
        BounceAfter::Leave => Ok(()),
    };
    match settled {
        Err(error) if *error.failure() == muster_gateways::mail::Failure::Refused => {
            let words = format!("{} {}", error.words(), error.remedy());
            if !tally.problems.contains(&words) {
                note_problem(tally, words);
            }
            Ok(())
        }
        settled => Ok(settled?),
    }
}

fn day(moment: Moment) -> Option<(i16, i8, i8)> {
    let date = Timestamp::from_millisecond(moment.0)
        .ok()?
        .to_zoned(TimeZone::UTC)
        .date();
    Some((date.year(), date.month(), date.day()))
}

impl From<ImapError> for AppError {
    fn from(error: ImapError) -> Self {
        let code = if error.needs_an_admin() {
            ErrorCode::MailNotReady
        } else {
            ErrorCode::MailFailed
        };
        let remedy = error.remedy();
        let words = Self::new(code, error.words());
        if remedy.is_empty() {
            words
        } else {
            words.hint(remedy)
        }
    }
}
