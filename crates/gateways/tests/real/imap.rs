//! The mailbox: Dovecot with TLS, STARTTLS and none; and servers that stall, flood, lie and hang up.

use std::path::Path;
use std::time::Duration;

use muster_gateways::mail::imap::{
    ImapError, ImapOutcome, ImapServer, ImapSignIn, ImapStage, ImapStepKind, open, probe,
};
use muster_gateways::mail::{Failure, REPORT_LIMIT, Security};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::support::Server;
use crate::support::certificates::Authority;

const PASSWORD: &str = "open-sesame";
const SCRIPT: &str = "../../../../tests/fixtures/imap_server.py";

struct Mailbox {
    server: Server,
    tls_port: u16,
    folder: TempDir,
}

impl Mailbox {
    fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut arguments = vec![folder.path().to_str().unwrap()];
        arguments.extend(options);
        let server = Server::start(SCRIPT, &arguments);
        let tls_port = server.wait_for("TLS ").parse().unwrap();
        Self {
            server,
            tls_port,
            folder,
        }
    }

    /// Puts a mail in as a delivery agent does: aside first, then under its name.
    fn takes(&self, name: &str, mail: &[u8]) {
        let inbox = self.folder.path().join("mail/bounces");
        let path = inbox.join("tmp").join(name);
        std::fs::write(&path, mail).unwrap();
        let owner = std::fs::metadata(&inbox).unwrap();
        use std::os::unix::fs::MetadataExt;
        std::os::unix::fs::chown(&path, Some(owner.uid()), Some(owner.gid())).unwrap();
        std::fs::rename(&path, inbox.join("new").join(name)).unwrap();
    }

    /// Names of the mails in a folder of the mailbox; flags are part of a name.
    fn names(&self, folder: &str) -> Vec<String> {
        let list = |part: &str| -> Vec<String> {
            let path = self.folder.path().join("mail/bounces").join(folder).join(part);
            let entries = std::fs::read_dir(path).into_iter().flatten();
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        };
        let mut names = [list("new"), list("cur")].concat();
        names.sort();
        names
    }
}

fn server(port: u16, security: Security) -> ImapServer {
    ImapServer {
        host: "localhost".into(),
        port,
        security,
        sign_in: ImapSignIn::Password {
            user: "bounces".into(),
            password: PASSWORD.into(),
        },
        ca_pem: None,
        timeout: Duration::from_secs(10),
    }
}

#[tokio::test]
async fn mails_are_found_read_and_settled_and_none_is_touched_that_is_only_read() {
    let mailbox = Mailbox::start(&[]);
    for n in 1..=4 {
        mailbox.takes(
            &format!("{n}.mail"),
            format!("Subject: {n}\r\n\r\nHello {n}\r\n").as_bytes(),
        );
    }
    let mut session = open(&server(mailbox.server.port, Security::None)).await.unwrap();
    let folder = session.open_folder("INBOX", false).await.unwrap();
    assert_eq!(folder.mails, 4);
    assert_ne!(folder.uid_validity, 0);
    let uids = session.find(0, None).await.unwrap();
    assert_eq!(uids.len(), 4);
    assert_eq!(session.find(uids[1], None).await.unwrap(), uids[2..]);
    assert_eq!(
        session.find(uids[3], None).await.unwrap(),
        [0u32; 0],
        "the last is not found again"
    );
    assert_eq!(session.find(0, Some((2020, 2, 29))).await.unwrap(), uids);
    assert_eq!(session.find(0, Some((2099, 1, 1))).await.unwrap(), [0u32; 0]);
    let mut bodies = Vec::new();
    for uid in &uids {
        bodies.push(String::from_utf8(session.read(*uid).await.unwrap().unwrap()).unwrap());
    }
    assert!(
        bodies.iter().any(|body| body == "Subject: 2\r\n\r\nHello 2\r\n"),
        "{bodies:?}"
    );
    assert_eq!(session.read(4_000_000).await.unwrap(), None);
    assert!(
        mailbox.names("").iter().all(|name| !name.contains('S')),
        "reading marks nothing as read"
    );

    session.mark_seen(uids[0]).await.unwrap();
    session.move_to(uids[1], "Rückläufer").await.unwrap();
    session.delete(uids[2]).await.unwrap();
    session.quit().await;
    let left = mailbox.names("");
    assert_eq!(left.len(), 2, "{left:?}");
    assert_eq!(
        left.iter().filter(|name| name.ends_with('S')).count(),
        1,
        "{left:?}"
    );
    assert_eq!(mailbox.names(".R&APw-ckl&AOQ-ufer").len(), 1);
}

#[tokio::test]
async fn a_huge_mail_is_read_up_to_its_bound() {
    let mailbox = Mailbox::start(&[]);
    let mut huge = b"Subject: huge\r\n\r\n".to_vec();
    huge.resize(3 * REPORT_LIMIT, b'x');
    mailbox.takes("huge.mail", &huge);
    let mut session = open(&server(mailbox.server.port, Security::None)).await.unwrap();
    session.open_folder("INBOX", true).await.unwrap();
    let uid = session.find(0, None).await.unwrap()[0];
    let read = session.read(uid).await.unwrap().unwrap();
    assert_eq!(read.len(), REPORT_LIMIT);
    assert!(read.starts_with(b"Subject: huge"));
}

#[tokio::test]
async fn tls_and_starttls_are_verified() {
    let authority = Authority::new();
    let certificate = authority.good();
    let mailbox = Mailbox::start(&[
        "--cert",
        certificate.cert.to_str().unwrap(),
        "--key",
        certificate.key.to_str().unwrap(),
    ]);
    for (port, security) in [
        (mailbox.tls_port, Security::Tls),
        (mailbox.server.port, Security::StartTls),
    ] {
        let trusting = ImapServer {
            ca_pem: Some(authority.pem()),
            ..server(port, security)
        };
        let steps = probe(&trusting, "INBOX", Some("Done"), |_| {}).await;
        let kinds: Vec<_> = steps.iter().map(|step| step.kind).collect();
        use ImapStepKind::{Connect, Folder, LookUp, SignIn, Tls};
        assert_eq!(kinds, [LookUp, Connect, Tls, SignIn, Folder]);
        for step in &steps {
            assert!(
                matches!(&step.outcome, ImapOutcome::Ok(words) if !words.is_empty()),
                "{step:?}"
            );
        }
        let strict = open(&server(port, security)).await.unwrap_err();
        assert_eq!(*strict.failure(), Failure::CertificateUnknownIssuer, "{strict}");
    }
    let wrong_port = open(&server(mailbox.server.port, Security::Tls))
        .await
        .unwrap_err();
    assert_eq!(*wrong_port.failure(), Failure::PlainTextOnTlsPort);
    assert!(wrong_port.remedy().contains("143"), "{}", wrong_port.remedy());
}

#[tokio::test]
async fn a_server_without_encryption_is_not_talked_into_it() {
    let mailbox = Mailbox::start(&[]);
    let refused = open(&server(mailbox.server.port, Security::StartTls))
        .await
        .unwrap_err();
    assert_eq!(*refused.failure(), Failure::NoStartTls);
}

#[tokio::test]
async fn a_wrong_password_a_wrong_token_and_a_missing_folder_say_so() {
    let mailbox = Mailbox::start(&[]);
    let good = server(mailbox.server.port, Security::None);
    let wrong = ImapServer {
        sign_in: ImapSignIn::Password {
            user: "bounces".into(),
            password: "wrong".into(),
        },
        ..good.clone()
    };
    let refused = open(&wrong).await.unwrap_err();
    assert_eq!(
        (refused.stage(), refused.failure()),
        (ImapStage::SignIn, &Failure::Refused)
    );
    assert!(refused.words().contains("refused the sign-in"), "{refused}");
    assert!(refused.remedy().contains("app password"));
    let token = ImapServer {
        sign_in: ImapSignIn::XOAuth2 {
            user: "bounces".into(),
            token: "stale-token".into(),
        },
        ..good.clone()
    };
    let refused = open(&token).await.unwrap_err();
    assert_eq!(
        (refused.stage(), refused.failure()),
        (ImapStage::SignIn, &Failure::Refused)
    );
    let steps = probe(&good, "No such folder", None, |_| {}).await;
    let ImapOutcome::Failed(error) = &steps[4].outcome else {
        panic!("{steps:?}");
    };
    assert!(error.words().contains("No such folder"), "{error}");
    assert!(error.remedy().contains("INBOX"));
}

/// A server that says these, one after each line that it hears; then it is silent.
async fn scripted(lines: &'static [&'static str]) -> ImapServer {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            for answer in lines {
                if *answer == "END" {
                    break;
                }
                if stream.write_all(answer.as_bytes()).await.is_err() {
                    break;
                }
                let mut heard = String::new();
                if stream.read_line(&mut heard).await.unwrap_or(0) == 0 {
                    break;
                }
            }
            if lines.last() != Some(&"END") {
                let _ = stream.read_to_end(&mut Vec::new()).await;
            }
        }
    });
    ImapServer {
        host: "127.0.0.1".into(),
        timeout: Duration::from_millis(700),
        ..server(port, Security::None)
    }
}

const CAPABLE: &str = "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 LOGINDISABLED\r\nm1 OK done\r\n";

#[tokio::test]
async fn a_token_is_handed_over_as_google_and_microsoft_take_it() {
    let good = scripted(&[
        "* OK hello\r\n",
        CAPABLE,
        "+ \r\n",
        "m2 OK in\r\n",
        "* CAPABILITY IMAP4rev1 MOVE\r\nm3 OK\r\n",
    ])
    .await;
    let server = ImapServer {
        sign_in: ImapSignIn::XOAuth2 {
            user: "it@acme.example".into(),
            token: "ya29.token".into(),
        },
        ..good
    };
    open(&server).await.unwrap();
}

#[tokio::test]
async fn servers_that_stall_flood_lie_or_hang_up_end_in_plain_words() {
    type Told = fn(&ImapError) -> bool;
    let cases: [(&[&str], Told); 8] = [
        (&[], |e| {
            e.stage() == ImapStage::Greeting && *e.failure() == Failure::TimedOut
        }),
        (&["220 mail.example ESMTP\r\n"], |e| {
            e.stage() == ImapStage::Greeting && matches!(e.failure(), Failure::Rubbish(_))
        }),
        (&["* BYE too many connections\r\n"], |e| {
            e.words().contains("too many connections")
        }),
        (&["* OK hello\r\n", "END"], |e| *e.failure() == Failure::Closed),
        (&["* OK {999999999999}\r\n"], |e| {
            matches!(e.failure(), Failure::Rubbish(_))
        }),
        (
            &["* OK hello\r\n", "* 1 FETCH ((((((((((((((((((((((((\r\n"],
            |e| matches!(e.failure(), Failure::Rubbish(_)),
        ),
        (&["* OK hello\r\n", "m1 MAYBE\r\n"], |e| {
            matches!(e.failure(), Failure::Rubbish(_))
        }),
        (
            &[
                "* OK hello\r\n",
                CAPABLE,
                "+ \r\n",
                "m2 NO b3Blbi1zZXNhbWU= is not open-sesame\r\n",
            ],
            |e| {
                *e.failure() == Failure::Refused
                    && !e.words().contains(PASSWORD)
                    && !e.words().contains("b3Blbi")
            },
        ),
    ];
    for (n, (lines, expected)) in cases.into_iter().enumerate() {
        let lines: &'static [&'static str] = Vec::leak(
            lines
                .iter()
                .map(|line| &*String::leak((*line).to_owned()))
                .collect(),
        );
        let error = open(&scripted(lines).await).await.unwrap_err();
        assert!(expected(&error), "{n}: {error:?}");
        assert!(!error.words().is_empty() && error.words().len() < 2_000, "{n}");
    }
}

#[tokio::test]
async fn what_is_said_before_the_encryption_is_not_taken_for_what_comes_after() {
    let injecting = scripted(&[
        "* OK hello\r\n",
        "* CAPABILITY IMAP4rev1 STARTTLS\r\nm1 OK\r\n",
        "m2 OK go\r\n* PREAUTH welcome\r\n",
    ])
    .await;
    let server = ImapServer {
        security: Security::StartTls,
        ..injecting
    };
    assert_eq!(
        *open(&server).await.unwrap_err().failure(),
        Failure::StartTlsInjection
    );
}

#[test]
fn the_fixture_is_where_the_stories_find_it_too() {
    assert!(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(SCRIPT)
            .exists()
    );
}
