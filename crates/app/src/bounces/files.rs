//! Mails as files: single ones, mailbox files, and folders of them.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::{Path, PathBuf},
};

use muster_domain::account::Right;
use muster_gateways::mail::{REPORT_LIMIT, mbox};
use tokio::sync::mpsc;

use super::record::{Heard, note_problem};
use crate::{App, AppError, ErrorCode, Result, accounts::Person, wire::BounceReport};

/// Most files of one reading.
const MAX_FILES: usize = 20_000;
/// Names of mails in a folder; what was named itself is read whatever its name.
const ENDINGS: [&str; 4] = ["eml", "mbox", "mbx", "mail"];

/// A mail that was read, or why a file could not be.
type Found = std::result::Result<Vec<u8>, String>;

impl App {
    /// Reads mails (`.eml`, or as they lie in a mail server's spool), mailbox files (mbox), and folders with such files.
    pub async fn read_bounce_files(&self, paths: Vec<PathBuf>) -> Result<BounceReport> {
        let person = self.may(Right::Manage).await?;
        if paths.is_empty() {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "Name at least one file or folder.",
            ));
        }
        // A mailbox file can be larger than memory: mails come one by one.
        let (give, mut mails) = mpsc::channel(4);
        let reading = tokio::task::spawn_blocking(move || read_all(&paths, &give));
        let mut tally = BounceReport::default();
        while let Some(found) = mails.recv().await {
            match found {
                Ok(mail) => {
                    if self.hear(&mail, &mut tally).await? == Heard::TooEarly {
                        note_problem(
                            &mut tally,
                            "A report is about a message that is being handed over right now; read it again later."
                                .to_owned(),
                        );
                    }
                }
                Err(words) => note_problem(&mut tally, words),
            }
        }
        reading
            .await
            .map_err(|_| AppError::new(ErrorCode::Internal, "Reading the files ended before its time."))?;
        self.note_reading(&person, &tally).await?;
        Ok(tally)
    }

    /// That somebody had mails read: what they say changes invites. What the mailbox job reads every few minutes is Muster's own doing,
    /// and told of when it changed something.
    pub(super) async fn note_reading(&self, person: &Person, tally: &BounceReport) -> Result<()> {
        let itself = Person::itself();
        let person = match person.origin == itself.origin {
            true if tally.bounced + tally.delayed == 0 => return Ok(()),
            true => &itself,
            false => person,
        };
        let figures =
            serde_json::json!({"mails": tally.mails, "bounced": tally.bounced, "delayed": tally.delayed});
        self.note_down(
            person
                .did("bounces_read", self.clock.now())
                .changed("", figures.to_string()),
        )
        .await
    }
}

/// Gives every mail; ends early when nobody listens any more.
fn read_all(paths: &[PathBuf], give: &mpsc::Sender<Found>) {
    let mut files = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => match in_folder(path) {
                Ok(found) => files.extend(found),
                Err(error) => drop(give.blocking_send(Err(words(path, &error)))),
            },
            false => files.push(path.clone()),
        }
    }
    if files.len() > MAX_FILES {
        let words = format!("Only the first {MAX_FILES} of {} files were read.", files.len());
        drop(give.blocking_send(Err(words)));
        files.truncate(MAX_FILES);
    }
    for file in files {
        if let Err(problem) = read_file(&file, give)
            && give.blocking_send(Err(problem)).is_err()
        {
            return;
        }
    }
}

fn in_folder(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && has_ending(path, &ENDINGS))
        .collect();
    files.sort();
    Ok(files)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| endings.iter().any(|one| ending.eq_ignore_ascii_case(one)))
}

fn read_file(path: &Path, give: &mpsc::Sender<Found>) -> std::result::Result<(), String> {
    if has_ending(path, &["msg"]) {
        return Err(format!(
            "{} is in Outlook's own format; save it as .eml, or drag it to a folder of another mail program first.",
            path.display()
        ));
    }
    let failed = |error: std::io::Error| words(path, &error);
    let mut reader = BufReader::new(File::open(path).map_err(failed)?);
    let mut start = Vec::with_capacity(5);
    reader.by_ref().take(5).read_to_end(&mut start).map_err(failed)?;
    let whole = start.as_slice().chain(reader);
    if start != b"From " {
        let mut mail = Vec::new();
        whole
            .take(REPORT_LIMIT as u64)
            .read_to_end(&mut mail)
            .map_err(failed)?;
        drop(give.blocking_send(Ok(mail)));
        return Ok(());
    }
    for mail in mbox(BufReader::new(whole)) {
        if give.blocking_send(Ok(mail.map_err(failed)?)).is_err() {
            break;
        }
    }
    Ok(())
}

fn words(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be read: {error}.", path.display())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tempfile::TempDir;

    use super::*;
    use crate::{KeySource, OpenOptions, wire::AuditFilter};

    #[tokio::test]
    async fn what_the_mailbox_job_reads_is_told_of_when_it_changed_something_and_is_nobodys() {
        let folder = TempDir::new().unwrap();
        let options = OpenOptions {
            key: KeySource::File,
            ..OpenOptions::default()
        };
        let app = App::open(folder.path(), options).await.unwrap();
        let (job, console) = (app.person().await.unwrap(), app.at_console());
        let somebody = console.person().await.unwrap();
        let nothing = BounceReport {
            mails: 9,
            ..BounceReport::default()
        };
        let bounced = BounceReport {
            bounced: 2,
            ..nothing.clone()
        };
        app.note_reading(&job, &nothing).await.unwrap();
        app.note_reading(&job, &bounced).await.unwrap();
        app.note_reading(&somebody, &nothing).await.unwrap();
        let log = app
            .list_audit(AuditFilter::default(), None, 10)
            .await
            .unwrap()
            .rows;
        let told: Vec<_> = log
            .iter()
            .filter(|row| row.action == "bounces_read")
            .map(|row| {
                let bounced = row.changes.iter().find(|change| change.name == "bounced");
                (row.origin.as_str(), bounced.unwrap().after.as_deref().unwrap())
            })
            .collect();
        assert_eq!(told, [("console", "0"), ("job", "2")]);
        assert!(
            log.iter().all(|row| row.origin != "job" || row.who.is_empty()),
            "{log:?}"
        );
    }
}
