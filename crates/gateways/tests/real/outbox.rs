//! The trial outbox on a real disk.

use std::os::unix::fs::PermissionsExt;

use muster_gateways::mail::{Inline, MailField, OutboxError, Transport, TrialOutbox, compose};

use crate::support::mail_to;

fn invite(number: usize) -> muster_gateways::mail::Composed {
    let mut mail = mail_to("ana@bücher.example");
    mail.message_id = format!("018f-{number}@acme.example");
    mail.date_ms += number as i64;
    mail.subject = format!("Gerät {number}");
    mail.html = "<img src=\"cid:qr1\"><img src=\"cid:qr10\">".into();
    mail.inline = ["qr1", "qr10"]
        .map(|cid| Inline {
            cid: cid.into(),
            filename: "qr.png".into(),
            content_type: "image/png".into(),
            bytes: cid.as_bytes().to_vec(),
        })
        .to_vec();
    compose(&mail)
        .map_err(|error| (error.field(), MailField::To))
        .unwrap()
}

#[tokio::test]
async fn a_message_is_written_listed_and_opened() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = TrialOutbox::open(dir.path().join("a/b")).unwrap();
    let mut session = Transport::Outbox(outbox.clone()).connect().await.unwrap();
    let message = invite(1);
    let accepted = session.send(&message).await.unwrap();
    assert_eq!(accepted.reply.code, 250);
    session.quit().await;

    let page = outbox.list(None, 10).await.unwrap();
    assert_eq!((page.total, page.entries.len(), page.next.clone()), (1, 1, None));
    let entry = &page.entries[0];
    assert_eq!(entry.subject, "Gerät 1");
    assert_eq!(entry.to, "Ana <ana@xn--bcher-kva.example>");
    assert_eq!(entry.from, "Acme IT <it@acme.example>");
    assert_eq!(entry.date_ms, message.date_ms);

    let opened = outbox.read(&entry.id).await.unwrap();
    assert_eq!(opened.raw.as_bytes(), message.bytes);
    assert_eq!(opened.text.replace("\r\n", "\n"), "Hello\n.\n..dots\n");
    assert_eq!(
        opened.html.trim_end(),
        "<img src=\"data:image/png;base64,cXIx\"><img src=\"data:image/png;base64,cXIxMA==\">"
    );
}

#[tokio::test]
async fn files_are_for_their_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("outbox");
    let outbox = TrialOutbox::open(&path).unwrap();
    outbox.send(&invite(1)).await.unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o700);
    for file in std::fs::read_dir(&path).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[tokio::test]
async fn a_retry_overwrites_even_at_another_time_and_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = TrialOutbox::open(dir.path()).unwrap();
    outbox.send(&invite(1)).await.unwrap();
    let mut later = invite(1);
    later.date_ms += 60_000;
    outbox.send(&later).await.unwrap();
    let reopened = TrialOutbox::open(dir.path()).unwrap();
    later.date_ms += 60_000;
    reopened.send(&later).await.unwrap();
    assert_eq!(reopened.list(None, 10).await.unwrap().total, 1);
    assert_eq!(
        std::fs::read_dir(dir.path()).unwrap().count(),
        1,
        "no temporary files stay"
    );
}

#[tokio::test]
async fn windows_run_through_everything_newest_first() {
    let dir = tempfile::tempdir().unwrap();
    let outbox = TrialOutbox::open(dir.path()).unwrap();
    for number in 0..25 {
        outbox.send(&invite(number)).await.unwrap();
    }
    std::fs::write(dir.path().join("notes.eml"), "not ours").unwrap();
    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = outbox.list(cursor.as_deref(), 10).await.unwrap();
        assert_eq!(page.total, 25);
        seen.extend(page.entries.iter().map(|entry| entry.subject.clone()));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(
        seen,
        (0..25)
            .rev()
            .map(|number| format!("Gerät {number}"))
            .collect::<Vec<_>>()
    );
    assert_eq!(outbox.clear().await.unwrap(), 25);
    assert_eq!(outbox.list(None, 10).await.unwrap().total, 0);
    assert!(dir.path().join("notes.eml").exists(), "what is not ours stays");
}

#[tokio::test]
async fn no_id_leads_out_of_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("secret.eml"), "Subject: secret\r\n\r\nsecret").unwrap();
    let outbox = TrialOutbox::open(dir.path().join("outbox")).unwrap();
    for id in [
        "../secret",
        "..",
        "",
        "/etc/passwd",
        "secret",
        "%2e%2e/secret",
        "..\\secret",
        "\0",
    ] {
        assert!(
            matches!(outbox.read(id).await, Err(OutboxError::NotFound)),
            "{id:?}"
        );
        outbox.list(Some(id), 10).await.unwrap();
    }
}

#[tokio::test]
async fn a_folder_that_was_deleted_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("outbox");
    let outbox = TrialOutbox::open(&path).unwrap();
    std::fs::remove_dir_all(&path).unwrap();
    outbox.send(&invite(1)).await.unwrap();
    assert_eq!(outbox.list(None, 10).await.unwrap().total, 1);
}

#[tokio::test]
async fn a_place_that_is_no_folder_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = TrialOutbox::open(&file).unwrap_err();
    assert!(error.to_string().contains(file.to_str().unwrap()), "{error}");
}

/// Run as root: `unshare -m sh -c 'mount -t tmpfs -o size=64k none DIR && MUSTER_TEST_FULL_DISK=DIR cargo test …'`.
#[tokio::test]
#[ignore = "needs a small file system of its own, named in MUSTER_TEST_FULL_DISK"]
async fn a_full_disk_is_told_and_leaves_nothing_half_written() {
    let dir = std::path::PathBuf::from(std::env::var_os("MUSTER_TEST_FULL_DISK").unwrap());
    let outbox = TrialOutbox::open(dir.join("outbox")).unwrap();
    let mut written = 0;
    let error = loop {
        match outbox.send(&invite(written)).await {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
    };
    assert!(error.words().contains("no space left"), "{error}");
    assert!(error.is_temporary() && error.concerns_the_server() && !error.fate_unknown());
    let files = std::fs::read_dir(dir.join("outbox")).unwrap().count();
    assert_eq!(files, written, "no half file stays");
    assert_eq!(outbox.list(None, 500).await.unwrap().total as usize, written);
}
