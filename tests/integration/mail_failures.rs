//! Mail servers at their worst, seen through `muster send`: what each invite then says, and that nobody gets two mails.

use muster_stories::{MailServer, certificate::Certificate, mail_server::Manner};
use serde_json::{Value, json};

use crate::{fixture::Script, installation::Installation};

const SEND: &[&str] = &["send", "--until-idle", "--json"];

/// Invites Ada and sends; gives the exit code, the report and her invite.
fn sends(installation: &Installation) -> (Option<i32>, Value, Value) {
    installation.does(&[
        "invite",
        "--platform",
        "ios",
        "--name",
        "Ada",
        "--email",
        "ada@example.org",
    ]);
    let answer = installation.asks(SEND);
    let report = answer.json().unwrap_or_else(|_| panic!("{answer:?}"));
    let ada = installation.invites().remove(0);
    (answer.code, report, ada)
}

fn bad(how: &str) -> Script {
    Script::start("crates/gateways/tests/fixtures/bad_server.py", &[how])
}

#[test]
fn a_refusal_for_good_fails_the_invite_with_the_servers_words() {
    let server = MailServer::with(&Manner {
        refuse: &["ada@example.org"],
        ..Manner::default()
    })
    .unwrap();
    let installation = Installation::mailing_to(server.port());
    installation.does(&[
        "invite",
        "--platform",
        "ios",
        "--name",
        "Bob",
        "--email",
        "bob@example.org",
    ]);
    let (code, report, _) = sends(&installation);
    assert_eq!(code, Some(6));
    assert_eq!(
        (&report["sent"], &report["failed"]),
        (&json!(1), &json!(1)),
        "{report}"
    );
    let rows = installation.invites();
    let of = |email| rows.iter().find(|row| row["user_email"] == email).unwrap();
    assert_eq!(of("ada@example.org")["state"], "failed");
    assert!(words(of("ada@example.org")).contains("No such mailbox here"));
    assert_eq!(
        of("bob@example.org")["state"],
        "sent",
        "one refusal is not everybody's"
    );
    assert_eq!(
        installation.does(SEND).json().unwrap()["failed"],
        0,
        "it is not tried again"
    );
}

#[test]
fn a_refusal_for_now_waits_for_its_retry() {
    let server = MailServer::with(&Manner {
        later: &["ada@example.org"],
        ..Manner::default()
    })
    .unwrap();
    let installation = Installation::mailing_to(server.port());
    let (code, report, ada) = sends(&installation);
    let expected = json!({"sent": 0, "failed": 0, "unknown": 0, "waiting_for_retry": 1, "trouble": null});
    assert_eq!((code, &report), (Some(0), &expected));
    assert_eq!(ada["state"], "queued");
}

#[test]
fn a_connection_that_dies_after_the_body_makes_it_unknown_and_never_two_mails() {
    for how in [
        "drops-after-body",
        "closes-after-body",
        "half-a-reply",
        "rubbish-after-body",
    ] {
        let server = bad(how);
        let installation = Installation::mailing_to(server.port);
        let (code, report, ada) = sends(&installation);
        assert_eq!(
            (code, &report["unknown"]),
            (Some(6), &json!(1)),
            "{how}: {report}"
        );
        assert_eq!(ada["state"], "unknown", "{how}: {ada:#}");
        assert!(!words(&ada).is_empty(), "{how}");
        for _ in 0..2 {
            installation.does(SEND);
        }
        assert_eq!(server.said("TOOK"), 1, "{how}: the body went out again");
        assert_eq!(installation.count("unknown"), 1);
    }
}

#[test]
fn a_connection_that_dies_before_the_body_costs_nothing() {
    for how in [
        "drops-at-mail",
        "drops-at-data",
        "stalls-at-rcpt",
        "rubbish-at-mail",
    ] {
        let server = bad(how);
        let installation = Installation::mailing_to(server.port);
        let (_, report, ada) = sends(&installation);
        assert_eq!(
            (&report["sent"], &report["unknown"]),
            (&json!(0), &json!(0)),
            "{how}: {report}"
        );
        assert_eq!(report["waiting_for_retry"], 1, "{how}: {report}");
        assert_eq!(ada["state"], "queued", "{how}: {ada:#}");
        assert_eq!(server.said("TOOK"), 0);

        let sound = MailServer::start().unwrap();
        installation.mails_to(sound.port());
        make_due(&installation);
        assert_eq!(installation.does(SEND).json().unwrap()["sent"], 1, "{how}");
        assert_eq!(sound.mails().unwrap().len(), 1);
    }
}

#[test]
fn a_server_that_lets_nobody_in_is_trouble_and_no_invites_fault() {
    for (how, says) in [
        ("greets-421", "come back later"),
        ("greets-554", "Your address is blocked"),
        ("silent", "said nothing"),
        ("hangs-up", "closed"),
        ("http-first", "HTTP"),
        ("binary", ""),
        ("endless-greeting", ""),
    ] {
        let server = bad(how);
        let installation = Installation::mailing_to(server.port);
        let (code, report, ada) = sends(&installation);
        assert_eq!(
            (code, &report["waiting_for_retry"]),
            (Some(6), &json!(1)),
            "{how}: {report}"
        );
        let trouble = report["trouble"].as_str().unwrap_or_default();
        assert!(!trouble.is_empty() && trouble.contains(says), "{how}: {report}");
        assert_eq!(ada["state"], "queued", "{how}: {ada:#}");
    }
}

#[test]
fn a_sender_that_is_refused_holds_the_queue_until_it_is_mended() {
    let server = MailServer::with(&Manner {
        sign_in: Some(("muster", "right")),
        ..Manner::default()
    })
    .unwrap();
    let installation = Installation::mailing_to(server.port());
    let (code, report, ada) = sends(&installation);
    assert_eq!(code, Some(6), "{report}");
    assert_eq!(
        (&report["failed"], &report["waiting_for_retry"]),
        (&json!(0), &json!(1)),
        "{report}"
    );
    assert!(report["trouble"].as_str().unwrap().contains("530"), "{report}");
    assert_eq!(ada["state"], "queued", "{ada:#}");

    let sound = MailServer::start().unwrap();
    installation.mails_to(sound.port());
    make_due(&installation);
    assert_eq!(installation.does(SEND).json().unwrap()["sent"], 1);
}

#[test]
fn a_bad_certificate_keeps_the_mail_here() {
    let own = Certificate::for_loopback().unwrap();
    let strangers = Certificate::for_another("mail.elsewhere.example").unwrap();
    for (certificate, trusted, says) in [
        (&own, None, "authority that this computer does not trust"),
        (&strangers, Some(&strangers), "not valid for the name"),
    ] {
        let server = MailServer::with(&Manner {
            wrapped: Some(certificate),
            ..Manner::default()
        })
        .unwrap();
        let installation = Installation::mailing_to(server.port());
        installation.does(&["settings", "set", "mail.security=tls", "mail.host=localhost"]);
        if let Some(authority) = trusted {
            let pem = std::fs::read_to_string(authority.authority()).unwrap();
            installation.does(&["settings", "set", &format!("mail.ca_pem={pem}")]);
        }
        let (code, report, ada) = sends(&installation);
        assert_eq!(code, Some(6), "{report}");
        assert!(report["trouble"].as_str().unwrap().contains(says), "{report}");
        assert_eq!(ada["state"], "queued");
        assert!(server.mails().unwrap().is_empty());

        let pem = std::fs::read_to_string(own.authority()).unwrap();
        if trusted.is_none() {
            installation.does(&["settings", "set", &format!("mail.ca_pem={pem}")]);
            make_due(&installation);
            assert_eq!(
                installation.does(SEND).json().unwrap()["sent"],
                1,
                "its own authority is trusted"
            );
            assert!(server.mails().unwrap()[0].over_tls);
        }
    }
}

fn words(invite: &Value) -> &str {
    invite["reason"].as_str().unwrap()
}

/// Moves the hour of the retry to now: waiting for it would take a minute.
fn make_due(installation: &Installation) {
    super::outside::query(
        &installation.data(),
        "UPDATE messages SET due_at = 0 WHERE state = 'queued'",
    );
}
