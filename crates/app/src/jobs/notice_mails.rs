//! The mails to those who want to know, each address by itself: one that no mail reaches keeps no other from being told, and is said in
//! the console.

use muster_gateways::mail::Session;

use super::notice_words::Told;
use crate::{App, AppError, Result, ids::new_id, message::Letterhead, settings, wire::Notice};

/// What came of mails to several addresses.
#[derive(Default)]
pub(super) struct Reached {
    /// So many were told.
    pub told: usize,
    /// Why the last of those was not told who were not.
    pub failed: Option<AppError>,
}

impl Reached {
    /// What came to nothing before anybody was tried is as if nobody could be told.
    pub fn of(came: Result<Self>) -> Self {
        came.unwrap_or_else(|error| Self {
            told: 0,
            failed: Some(error),
        })
    }

    pub fn and(self, other: Self) -> Self {
        Self {
            told: self.told + other.told,
            failed: other.failed.or(self.failed),
        }
    }

    /// Whether nobody at all could be told. Then it is told again: what one of them knows already is not sent to them twice for the
    /// sake of another whom no mail reaches.
    pub fn is_to_be_told_again(&self) -> bool {
        self.told == 0 && self.failed.is_some()
    }
}

impl App {
    /// The mail to each address of a list, each tried by itself.
    pub(super) async fn mail_to(&self, list: &str, mail: &Told) -> Reached {
        let addresses: Vec<&str> = settings::addresses(list).collect();
        let mut reached = Reached::default();
        if addresses.is_empty() {
            return reached;
        }
        let (head, mut session) = match self.way_to_tell().await {
            Ok(way) => way,
            Err(error) => {
                for address in addresses {
                    self.jobs.untold(address, Some(error.to_string()));
                }
                return Reached::of(Err(error));
            }
        };
        for address in addresses {
            match self.tell_one(&mut session, &head, address, mail).await {
                Ok(()) => {
                    self.jobs.untold(address, None);
                    reached.told += 1;
                }
                Err(error) => {
                    tracing::warn!(address, words = %error, "somebody could not be told what they want to know");
                    self.jobs.untold(address, Some(error.to_string()));
                    reached.failed = Some(error);
                }
            }
        }
        session.quit().await;
        reached
    }

    async fn way_to_tell(&self) -> Result<(Letterhead, Session)> {
        let config = self.config().await?;
        let head = self.letterhead(&config).await?;
        let session = self.transport(&config)?.connect().await?;
        Ok((head, session))
    }

    async fn tell_one(
        &self,
        session: &mut Session,
        head: &Letterhead,
        address: &str,
        Told { subject, text }: &Told,
    ) -> Result<()> {
        let now = self.clock.now();
        let id = new_id(now)?.to_string();
        let mail = head.note(address, subject.clone(), text.clone(), now, &id)?;
        session.send(&mail).await?;
        Ok(())
    }

    /// Who is named in the settings and could not be told the last time that there was something to tell them.
    pub(crate) async fn untold_notice(&self) -> Result<Option<Notice>> {
        let config = self.config().await?;
        let rules = &config.enrollment;
        let lists = [
            &rules.notify_enrolled,
            &rules.notify_unmanaged,
            &rules.notify_requests,
            &config.self_enrollment.notify,
        ];
        let named: Vec<&str> = lists
            .into_iter()
            .flat_map(|list| settings::addresses(list))
            .collect();
        let untold = self.jobs.change(|board| board.untold.clone());
        let mut untold = untold
            .into_iter()
            .filter(|(address, _)| named.contains(&address.as_str()));
        Ok(untold.next().map(|(address, words)| {
            let others = match untold.count() {
                0 => String::new(),
                1 => " and 1 more address".to_owned(),
                more => format!(" and {more} more addresses"),
            };
            Notice {
                code: "notices_not_sent".into(),
                about: String::new(),
                severity: "warning".into(),
                message: format!("A mail about devices or requests did not go to {address}{others}: {words}"),
                hint: "Put the addresses right where they are named, in Settings, Enrollment rules, or for self enrollment in Settings, Self enrollment.".into(),
            }
        }))
    }
}
