//! A mailbox that is open: finding mails by their UID, reading their beginning, and what becomes of them.

use imap_proto::{AttributeValue, MailboxDatum, Response, ResponseCode};

use super::error::{ImapError, ImapStage};
use super::opening::error;
use super::server::ImapServer;
use super::wire::{Outcome, Reply, Wire};
use crate::mail::{Failure, REPORT_LIMIT};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A folder that is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Folder {
    /// Changes when the server numbers its mails anew (RFC 3501, 2.3.1.1).
    pub uid_validity: u32,
    /// Mails in it.
    pub mails: u32,
}

/// A connection that is signed in.
pub struct ImapSession {
    server: ImapServer,
    wire: Wire,
    features: Vec<String>,
    folder: String,
}

impl std::fmt::Debug for ImapSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImapSession")
            .field("host", &self.server.host)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl ImapSession {
    pub(super) fn new(server: ImapServer, wire: Wire, features: Vec<String>) -> Self {
        Self {
            server,
            wire,
            features,
            folder: String::new(),
        }
    }

    /// Opens a folder; `read_only` changes nothing in it, not even what is new.
    pub async fn open_folder(&mut self, name: &str, read_only: bool) -> Result<Folder, ImapError> {
        self.folder = name.to_owned();
        let command = if read_only { "EXAMINE" } else { "SELECT" };
        let command = format!("{command} {}", self.mailbox(name)?);
        let reply = self.ask(ImapStage::Folder, &command).await?;
        let mut folder = Folder::default();
        for answer in &reply.data {
            match Response::parse(answer) {
                Ok((_, Response::MailboxData(MailboxDatum::Exists(count)))) => folder.mails = count,
                Ok((_, Response::Data { outcome, .. })) => {
                    if let Some(ResponseCode::UidValidity(validity)) = outcome.code {
                        folder.uid_validity = validity;
                    }
                }
                _ => {}
            }
        }
        Ok(folder)
    }

    /// Whether a folder is there.
    pub async fn has_folder(&mut self, name: &str) -> Result<(), ImapError> {
        self.folder = name.to_owned();
        let command = format!("STATUS {} (MESSAGES)", self.mailbox(name)?);
        self.ask(ImapStage::Folder, &command).await.map(drop)
    }

    /// The UIDs above `after`, in order; of mails that came on the day `since` (year, month, day) or later, if it is given.
    pub async fn find(&mut self, after: u32, since: Option<(i16, i8, i8)>) -> Result<Vec<u32>, ImapError> {
        let mut command = format!("UID SEARCH UID {}:*", after.saturating_add(1));
        if let Some((year, month, day)) = since
            && let Some(month) = usize::try_from(month - 1)
                .ok()
                .and_then(|month| MONTHS.get(month))
        {
            command.push_str(&format!(" SINCE {day}-{month}-{year:04}"));
        }
        let reply = self.ask(ImapStage::Read, &command).await?;
        let mut uids: Vec<u32> = reply
            .data
            .iter()
            .filter_map(|answer| match Response::parse(answer) {
                Ok((_, Response::MailboxData(MailboxDatum::Search(uids)))) => Some(uids),
                _ => None,
            })
            .flatten()
            // `5:*` always means the last mail too, also when its UID is below 5.
            .filter(|uid| *uid > after)
            .collect();
        uids.sort_unstable();
        uids.dedup();
        Ok(uids)
    }

    /// The first [`REPORT_LIMIT`] bytes of a mail, which stays unread; `None` when it is gone.
    pub async fn read(&mut self, uid: u32) -> Result<Option<Vec<u8>>, ImapError> {
        let command = format!("UID FETCH {uid} (UID BODY.PEEK[]<0.{REPORT_LIMIT}>)");
        let reply = self.ask(ImapStage::Read, &command).await?;
        for answer in &reply.data {
            let Ok((_, Response::Fetch(_, attributes))) = Response::parse(answer) else {
                continue;
            };
            let this = attributes
                .iter()
                .any(|one| matches!(one, AttributeValue::Uid(found) if *found == uid));
            let body = attributes.into_iter().find_map(|one| match one {
                AttributeValue::BodySection { data, .. } => data,
                _ => None,
            });
            if let Some(body) = body.filter(|_| this) {
                return Ok(Some(body.into_owned()));
            }
        }
        Ok(None)
    }

    /// Marks a mail as read.
    pub async fn mark_seen(&mut self, uid: u32) -> Result<(), ImapError> {
        self.flag(uid, "\\Seen").await
    }

    /// Deletes a mail. Where the server cannot remove a single one (RFC 4315), it is only marked as deleted: others may be
    /// marked so whose removal is somebody else's to decide.
    pub async fn delete(&mut self, uid: u32) -> Result<(), ImapError> {
        self.flag(uid, "\\Seen \\Deleted").await?;
        if self.offers("UIDPLUS") {
            self.ask(ImapStage::Settle, &format!("UID EXPUNGE {uid}")).await?;
        }
        Ok(())
    }

    /// Moves a mail to another folder, which is made when it is not there.
    pub async fn move_to(&mut self, uid: u32, folder: &str) -> Result<(), ImapError> {
        let target = self.mailbox(folder)?;
        self.flag(uid, "\\Seen").await?;
        let verb = if self.offers("MOVE") { "MOVE" } else { "COPY" };
        let command = format!("UID {verb} {uid} {target}");
        if let Err(refused) = self.ask(ImapStage::Settle, &command).await {
            if *refused.failure() != Failure::Refused {
                return Err(refused);
            }
            // Its own refusal says more than that of a folder that is there already.
            if self
                .ask(ImapStage::Settle, &format!("CREATE {target}"))
                .await
                .is_err()
            {
                return Err(refused);
            }
            self.ask(ImapStage::Settle, &command).await?;
        }
        if verb == "COPY" {
            self.delete(uid).await?;
        }
        Ok(())
    }

    /// Says goodbye. Never fails.
    pub async fn quit(mut self) {
        let _ = tokio::time::timeout(std::time::Duration::from_secs(2), self.wire.ask("LOGOUT")).await;
    }

    async fn flag(&mut self, uid: u32, flags: &str) -> Result<(), ImapError> {
        let command = format!("UID STORE {uid} +FLAGS.SILENT ({flags})");
        self.ask(ImapStage::Settle, &command).await.map(drop)
    }

    fn offers(&self, feature: &str) -> bool {
        self.features.iter().any(|one| one == feature)
    }

    fn mailbox(&self, name: &str) -> Result<String, ImapError> {
        quoted(&modified_utf7(name)).ok_or_else(|| ImapError {
            folder: name.to_owned(),
            ..error(
                &self.server,
                ImapStage::Folder,
                Failure::BadSetting("The folder's name contains a line break.".into()),
            )
        })
    }

    async fn ask(&mut self, stage: ImapStage, command: &str) -> Result<Reply, ImapError> {
        let failed = |said, failure| ImapError {
            said,
            folder: self.folder.clone(),
            ..error(&self.server, stage, failure)
        };
        match self.wire.ask(command).await {
            Ok(reply) if reply.outcome == Outcome::Ok => Ok(reply),
            Ok(reply) => Err(failed(Some(reply.text), Failure::Refused)),
            Err(failure) => Err(failed(self.wire.goodbye.clone(), failure)),
        }
    }
}

/// A quoted string (RFC 3501, 4.3); `None` for what no such string can hold.
pub(super) fn quoted(text: &str) -> Option<String> {
    if text.contains(['\r', '\n', '\0']) {
        return None;
    }
    Some(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// Names of folders on the wire (RFC 3501, 5.1.3): what is not plain ASCII stands in base64 of UTF-16.
fn modified_utf7(name: &str) -> String {
    use base64::{Engine, alphabet, engine::GeneralPurpose, engine::general_purpose::NO_PAD};
    let mut out = String::with_capacity(name.len());
    let mut shifted: Vec<u8> = Vec::new();
    let end = |out: &mut String, shifted: &mut Vec<u8>| {
        if !shifted.is_empty() {
            let engine = GeneralPurpose::new(&alphabet::IMAP_MUTF7, NO_PAD);
            out.push('&');
            out.push_str(&engine.encode(&*shifted));
            out.push('-');
            shifted.clear();
        }
    };
    for c in name.chars() {
        if (' '..='~').contains(&c) {
            end(&mut out, &mut shifted);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0u16; 2];
            shifted.extend(
                c.encode_utf16(&mut units)
                    .iter()
                    .flat_map(|unit| unit.to_be_bytes()),
            );
        }
    }
    end(&mut out, &mut shifted);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_folders_go_as_servers_spell_them() {
        for (name, wire) in [
            ("INBOX", "INBOX"),
            ("Sent & done", "Sent &- done"),
            // RFC 3501, 5.1.3.
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
            ("Rückläufer", "R&APw-ckl&AOQ-ufer"),
        ] {
            assert_eq!(modified_utf7(name), wire);
        }
    }

    #[test]
    fn nothing_ends_a_quoted_string_early() {
        assert_eq!(quoted(r#"a"b\c"#).as_deref(), Some(r#""a\"b\\c""#));
        assert_eq!(quoted("a\r\nm2 DELETE INBOX"), None);
    }
}
