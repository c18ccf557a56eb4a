//! Mails to those who want to know that the moment alone held up, as a server does that takes mail of strangers at the second try only:
//! they are tried again, for a day. They are kept in memory: whoever starts Muster anew has what was told to others, and not this.

use muster_domain::time::{DAY, MINUTE, Moment};

use super::{
    notice_mails::{Reached, Untold},
    notice_words::Told,
};
use crate::{App, Result};

/// Until it is tried again.
const AGAIN_AFTER: i64 = 5 * MINUTE;
/// For so long.
const FOR: i64 = DAY;
/// So many at most; of more the oldest are given up.
const MOST: usize = 500;

/// A mail that one address still has to get.
#[derive(Debug, Clone)]
pub(super) struct Late {
    address: String,
    mail: Told,
    next: Moment,
    until: Moment,
}

impl Late {
    pub fn of(address: &str, mail: &Told, now: Moment) -> Self {
        Self {
            address: address.to_owned(),
            mail: mail.clone(),
            next: now.plus(AGAIN_AFTER),
            until: now.plus(FOR),
        }
    }
}

impl App {
    /// Notes who is to be told later: of what was told to others, or it is told to all again.
    pub(super) fn keep_late(&self, reached: &mut Reached) {
        let late = std::mem::take(&mut reached.late);
        if reached.is_to_be_told_again() {
            return;
        }
        self.put_late(late);
    }

    fn put_late(&self, late: Vec<Late>) {
        self.jobs.change(|board| {
            board.late.extend(late);
            board.late.sort_by_key(|late| late.until);
            let too_many = board.late.len().saturating_sub(MOST);
            board.late.drain(..too_many);
        });
    }

    /// Tries those again whose time has come.
    pub(super) async fn tell_late(&self) -> Result<()> {
        let now = self.clock.now();
        if self
            .jobs
            .change(|board| board.late.iter().all(|late| now < late.next))
        {
            return Ok(());
        }
        let named = self.who_want_to_know().await?;
        let mut due: Vec<Late> = self
            .jobs
            .change(|board| board.late.extract_if(.., |late| late.next <= now).collect());
        due.retain(|late| named.contains(&late.address));
        let mut left = Vec::new();
        match self.way_to_tell().await {
            Err(error) => {
                tracing::warn!(words = %error, "nobody could be told late");
                left = due;
            }
            Ok((head, mut session)) => {
                let mut due = due.into_iter();
                while let Some(late) = due.next() {
                    match self
                        .tell_one(&mut session, &head, &late.address, &late.mail)
                        .await
                    {
                        Ok(()) => self.jobs.untold(&late.address, None),
                        Err(Untold {
                            why,
                            is_temporary,
                            is_the_servers,
                        }) => {
                            tracing::warn!(address = late.address, words = %why, "somebody could not be told late");
                            self.jobs.untold(&late.address, Some(why.to_string()));
                            left.extend(is_temporary.then_some(late));
                            // Each of the others would wait for it as long.
                            if is_the_servers {
                                left.extend(due.by_ref());
                            }
                        }
                    }
                }
                session.quit().await;
            }
        }
        left.retain(|late| now < late.until);
        for late in &mut left {
            late.next = now.plus(AGAIN_AFTER);
        }
        self.put_late(left);
        Ok(())
    }
}
