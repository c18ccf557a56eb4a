//! The mails to those who want to know, each address by itself: one that no mail reaches keeps no other from being told, and is said in
//! the console.

use std::collections::BTreeSet;

use muster_gateways::mail::Session;

use super::{late_mails::Late, notice_words::Told};
use crate::{App, AppError, Result, ids::new_id, message::Letterhead, settings, wire::Notice};

/// What came of mails to several addresses.
#[derive(Default)]
pub(super) struct Reached {
    /// So many were told.
    pub told: usize,
    /// Why the last of those was not told who were not.
    pub failed: Option<AppError>,
    /// Whom the moment alone kept from being told.
    pub late: Vec<Late>,
}

/// Why somebody was not told.
pub(super) struct Untold {
    pub why: AppError,
    /// Another time may do.
    pub is_temporary: bool,
    /// It is the same with whomever else.
    pub is_the_servers: bool,
}

impl Reached {
    /// What came to nothing before anybody was tried is as if nobody could be told.
    pub fn of(came: Result<Self>) -> Self {
        came.unwrap_or_else(|error| Self {
            failed: Some(error),
            ..Self::default()
        })
    }

    pub fn and(mut self, other: Self) -> Self {
        self.late.extend(other.late);
        Self {
            told: self.told + other.told,
            failed: other.failed.or(self.failed),
            late: self.late,
        }
    }

    /// Whether nobody at all could be told. Then it is told again, to all: what one of them knows already is not sent to them twice for
    /// the sake of another, who is told later alone, or not at all.
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
                    reached.late.push(Late::of(address, mail, self.clock.now()));
                }
                reached.failed = Some(error);
                return reached;
            }
        };
        for address in addresses {
            match self.tell_one(&mut session, &head, address, mail).await {
                Ok(()) => {
                    self.jobs.untold(address, None);
                    reached.told += 1;
                }
                Err(Untold {
                    why, is_temporary, ..
                }) => {
                    tracing::warn!(address, words = %why, "somebody could not be told what they want to know");
                    self.jobs.untold(address, Some(why.to_string()));
                    reached.failed = Some(why);
                    if is_temporary {
                        reached.late.push(Late::of(address, mail, self.clock.now()));
                    }
                }
            }
        }
        session.quit().await;
        reached
    }

    pub(super) async fn way_to_tell(&self) -> Result<(Letterhead, Session)> {
        let config = self.config().await?;
        let head = self.letterhead(&config).await?;
        let session = self.transport(&config)?.connect().await?;
        Ok((head, session))
    }

    pub(super) async fn tell_one(
        &self,
        session: &mut Session,
        head: &Letterhead,
        address: &str,
        Told { subject, text }: &Told,
    ) -> std::result::Result<(), Untold> {
        let for_good = |why: AppError| Untold {
            why,
            is_temporary: false,
            is_the_servers: false,
        };
        let now = self.clock.now();
        let id = new_id(now).map_err(for_good)?.to_string();
        let mail = head
            .note(address, subject.clone(), text.clone(), now, &id)
            .map_err(for_good)?;
        match session.send(&mail).await {
            Ok(_) => Ok(()),
            Err(error) => Err(Untold {
                is_temporary: error.is_temporary(),
                is_the_servers: error.concerns_the_server(),
                why: error.into(),
            }),
        }
    }

    /// Everybody who is named in the settings as wanting to know something.
    pub(super) async fn who_want_to_know(&self) -> Result<BTreeSet<String>> {
        let config = self.config().await?;
        let rules = &config.enrollment;
        let lists = [
            &rules.notify_enrolled,
            &rules.notify_unmanaged,
            &rules.notify_requests,
            &config.self_enrollment.notify,
        ];
        let named = lists.into_iter().flat_map(|list| settings::addresses(list));
        Ok(named.map(str::to_owned).collect())
    }

    /// Who is named in the settings and could not be told the last time that there was something to tell them.
    pub(crate) async fn untold_notice(&self) -> Result<Option<Notice>> {
        let named = self.who_want_to_know().await?;
        let untold = self.jobs.change(|board| board.untold.clone());
        let mut untold = untold.into_iter().filter(|(address, _)| named.contains(address));
        Ok(untold.next().map(|(address, words)| {
            let others: Vec<String> = untold.map(|(address, _)| address).collect();
            let others = match others.as_slice() {
                [] => String::new(),
                [one] => format!(" and {one}"),
                [one, rest @ ..] => format!(", {one} and {} more", rest.len()),
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
