//! What came back: delivery reports in a real mailbox (Dovecot) and as files, read by `muster bounces`.

use std::{
    fs,
    os::unix::fs::{MetadataExt, chown},
    path::Path,
    time::Duration,
};

use muster_stories::{MailServer, ReceivedMail, process};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    fixture::Script,
    installation::{Installation, told},
};

const PASSWORD: &str = "open-sesame";

/// A mailbox `bounces`.
struct Mailbox {
    script: Script,
    folder: TempDir,
}

impl Mailbox {
    fn start() -> Self {
        let folder = TempDir::with_prefix("muster-mailbox-").unwrap();
        let script = Script::start(
            "tests/fixtures/imap_server.py",
            &[folder.path().to_str().unwrap()],
        );
        Self { script, folder }
    }

    /// Puts a mail in as a delivery agent does: aside first, then under its name.
    fn takes(&self, name: &str, mail: &str) {
        let inbox = self.folder.path().join("mail/bounces");
        let path = inbox.join("tmp").join(name);
        fs::write(&path, mail).unwrap();
        let owner = fs::metadata(&inbox).unwrap();
        chown(&path, Some(owner.uid()), Some(owner.gid())).unwrap();
        fs::rename(&path, inbox.join("new").join(name)).unwrap();
    }

    /// Names of the mails that are marked as read.
    fn read(&self) -> Vec<String> {
        fs::read_dir(self.folder.path().join("mail/bounces/cur"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with('S'))
            .collect()
    }

    fn is_set_up(&self, installation: &Installation) {
        let port = format!("bounces.port={}", self.script.port);
        let answer = installation.asks_with(
            &[
                "settings",
                "set",
                "bounces.host=127.0.0.1",
                &port,
                "bounces.security=none",
                "bounces.user=bounces",
                "bounces.secret=-",
            ],
            PASSWORD,
        );
        assert_eq!(answer.code, Some(0), "{answer:?}");
    }
}

/// Ada and Bob are invited, and their mails are with the mail server.
async fn two_sent(installation: &Installation, server: &MailServer) -> (ReceivedMail, ReceivedMail) {
    for (name, email) in [("Ada", "ada@example.org"), ("Bob", "bob@bücher.example")] {
        installation.does(&["invite", "--platform", "ios", "--name", name, "--email", email]);
    }
    installation.does(&["send", "--until-idle", "--json"]);
    (
        server.mail_for("ada@example.org").await.unwrap(),
        server.mail_for("bob@xn--bcher-kva.example").await.unwrap(),
    )
}

/// A report about a mail, as Postfix writes it, which gives the whole mail back.
fn report(mail: &str, to: &str, action: &str, words: &str) -> String {
    format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: it@example.org\nSubject: Undelivered Mail Returned to Sender\n\
         Auto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"back\"\n\n\
         --back\nContent-Type: text/plain\n\nThis is the mail system.\n\n\
         --back\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
         Final-Recipient: rfc822; {to}\nAction: {action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; {words}\n\n\
         --back\nContent-Type: message/rfc822\n\n{mail}\n--back--\n"
    )
}

fn returned(mail: &ReceivedMail) -> String {
    String::from_utf8_lossy(&mail.raw).into_owned()
}

fn of<'r>(rows: &'r [Value], name: &str) -> &'r Value {
    rows.iter().find(|row| row["user_name"] == name).unwrap()
}

fn counts(report: &Value) -> [u64; 6] {
    ["mails", "bounced", "delayed", "already", "unmatched", "other"]
        .map(|name| report[name].as_u64().unwrap())
}

#[tokio::test]
async fn a_report_in_the_mailbox_makes_the_invite_bounced_with_the_servers_words() {
    let server = MailServer::start().unwrap();
    let installation = Installation::logging("trace");
    installation.is_named();
    installation.mails_to(server.port());
    let (ada, bob) = two_sent(&installation, &server).await;
    let (link, passcode) = (ada.link().unwrap(), ada.passcode().unwrap());
    let token = link.rsplit('/').next().unwrap();
    let quoting = format!("550 5.1.1 User unknown; the mail said {link} and {passcode}");

    let mailbox = Mailbox::start();
    mailbox.is_set_up(&installation);
    mailbox.takes(
        "1.ada",
        &report(&returned(&ada), "ADA@example.org", "failed", &quoting),
    );
    mailbox.takes(
        "2.forged",
        &report(
            "Message-ID: <0195f3a0-0000-7000-8000-0000000000a1@example.org>\n\nx",
            "bob@xn--bcher-kva.example",
            "failed",
            "550 never",
        ),
    );
    mailbox.takes(
        "3.elsewhere",
        &report(&returned(&bob), "somebody@else.example", "failed", "550 not Bob"),
    );
    mailbox.takes(
        "4.delayed",
        &report(
            &returned(&bob),
            "bob@xn--bcher-kva.example",
            "delayed",
            "451 4.4.1 try later",
        ),
    );
    mailbox.takes(
        "5.answer",
        "From: ada@example.org\nSubject: Re: hello\n\nI am away.\n",
    );

    let answer = installation
        .does(&["bounces", "--check", "--json"])
        .json()
        .unwrap();
    assert_eq!(counts(&answer), [5, 1, 1, 0, 2, 1], "{answer}");
    assert_eq!(answer["problems"], json!([]));
    let rows = installation.invites();
    assert_eq!(of(&rows, "Ada")["state"], "bounced");
    let reason = of(&rows, "Ada")["reason"].as_str().unwrap();
    assert!(reason.starts_with("550 5.1.1 User unknown"), "{reason}");
    assert_eq!(of(&rows, "Bob")["state"], "sent", "a delay is not the end");
    let read = mailbox.read();
    assert_eq!(read.len(), 2, "only what was ours is marked as read: {read:?}");

    let again = installation
        .does(&["bounces", "--check", "--json"])
        .json()
        .unwrap();
    assert_eq!(counts(&again), [0; 6], "nothing is read twice");
    mailbox.takes(
        "6.ada",
        &report(&returned(&ada), "ada@example.org", "failed", &quoting),
    );
    let twice = installation
        .does(&["bounces", "--check", "--json"])
        .json()
        .unwrap();
    assert_eq!(counts(&twice), [1, 0, 0, 1, 0, 0], "the same report twice is one");

    holds_none_of(&installation.data(), &[token, &passcode, PASSWORD]);
    holds_none_of(&installation.words(), &[token, &passcode, PASSWORD]);
}

#[tokio::test]
async fn a_running_server_reads_the_mailbox_by_itself() {
    let server = MailServer::start().unwrap();
    let installation = Installation::mailing_to(server.port());
    let (ada, _) = two_sent(&installation, &server).await;
    let mailbox = Mailbox::start();
    mailbox.is_set_up(&installation);
    let words = "550 5.1.1 User unknown";
    mailbox.takes(
        "1.ada",
        &report(&returned(&ada), "ada@example.org", "failed", words),
    );
    let port = process::free_port().unwrap();
    installation.does(&[
        "settings",
        "set",
        "bounces.enabled=true",
        "portal.listen_host=127.0.0.1",
        &format!("portal.listen_port={port}"),
    ]);

    let _serving = installation.starts(&["serve"]);
    process::until("Ada's invite to bounce", Duration::from_secs(60), async || {
        let rows = installation.invites();
        Ok((of(&rows, "Ada")["state"] == "bounced").then_some(()))
    })
    .await
    .unwrap();
    assert_eq!(of(&installation.invites(), "Bob")["state"], "sent");
}

#[tokio::test]
async fn reports_are_read_from_files_folders_and_mailbox_files_too() {
    let server = MailServer::start().unwrap();
    let installation = Installation::mailing_to(server.port());
    let (ada, bob) = two_sent(&installation, &server).await;
    let folder = TempDir::with_prefix("muster-reports-").unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(
        path("ada.eml"),
        report(&returned(&ada), "ada@example.org", "failed", "550 5.1.1 No Ada"),
    )
    .unwrap();
    fs::write(
        path("bob.mbox"),
        format!(
            "From MAILER-DAEMON Mon Nov 23 10:15:02 2026\nSubject: hello\n\nx\n\nFrom MAILER-DAEMON Mon Nov 23 10:16:02 2026\n{}\n",
            report(&returned(&bob), "bob@bücher.example", "failed", "550 5.1.1 No Bob").replace("\nFrom ", "\n>From ")
        ),
    )
    .unwrap();
    fs::write(path("notes.txt"), "not looked at in a folder").unwrap();

    let answer = installation
        .does(&["bounces", folder.path().to_str().unwrap(), "--json"])
        .json()
        .unwrap();
    assert_eq!(counts(&answer), [3, 2, 0, 0, 0, 1], "{answer}");
    assert_eq!(installation.count("bounced"), 2);
    let answer = installation.asks(&["bounces", &path("ada.eml"), &path("missing.eml"), "--json"]);
    assert_eq!(answer.code, Some(1), "what cannot be read is said: {answer:?}");
    let answer = answer.json().unwrap();
    assert_eq!(counts(&answer), [1, 0, 0, 1, 0, 0]);
    assert!(answer["problems"][0].as_str().unwrap().contains("missing.eml"));
}

#[test]
fn what_is_missing_or_wrong_is_said_in_plain_words() {
    let installation = Installation::untouched();
    installation.is_named();
    let none = installation.asks(&["bounces", "--check", "--json"]);
    assert_eq!(none.code, Some(5));
    assert!(told(&none)["message"].as_str().unwrap().contains("No mailbox"));
    let bare = installation.asks(&["bounces"]);
    assert_eq!(bare.code, Some(2));

    let incomplete = installation.asks(&[
        "settings",
        "set",
        "bounces.enabled=true",
        "bounces.every_minutes=0",
        "--json",
    ]);
    assert_eq!(incomplete.code, Some(3));
    let problems = told(&incomplete)["problems"].clone();
    let fields: Vec<&str> = problems
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect();
    for field in [
        "bounces.host",
        "bounces.user",
        "bounces.secret",
        "bounces.every_minutes",
    ] {
        assert!(fields.contains(&field), "{field} is not in {fields:?}");
    }

    let mailbox = Mailbox::start();
    mailbox.is_set_up(&installation);
    installation.does(&["settings", "set", "bounces.folder=Nowhere"]);
    let nowhere = installation.asks(&["bounces", "--check", "--json"]);
    assert!(
        told(&nowhere)["message"].as_str().unwrap().contains("Nowhere"),
        "{nowhere:?}"
    );
}

/// No file below `folder` holds one of these.
fn holds_none_of(folder: &Path, secrets: &[&str]) {
    let mut looked_at = 0;
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            looked_at += 1;
            let held = fs::read(&path).unwrap();
            for secret in secrets {
                let found = held.windows(secret.len()).any(|part| part == secret.as_bytes());
                assert!(!found, "{} holds {secret}", path.display());
            }
        }
    }
    assert!(looked_at > 0);
}
