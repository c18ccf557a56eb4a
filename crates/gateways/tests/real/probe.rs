//! *Test connection*: what an admin reads.

use muster_gateways::mail::{MailServer, Mailbox, Outcome, Security, SignIn, Step, StepKind, probe};

use crate::support::certificates::Authority;
use crate::support::{Server, impatient, local};

use StepKind::{Connect, Greeting, LookUp, Sender, SignIn as SigningIn, Tls};

async fn walk(server: &MailServer) -> Vec<Step> {
    let mut told = Vec::new();
    let steps = probe(server, &Mailbox::bare("it@acme.example"), |step| {
        told.push(step.clone())
    })
    .await;
    assert_eq!(told, steps, "told one by one and given at the end");
    assert_eq!(steps.len(), 6);
    steps
}

/// The step that failed, its words and its remedy; every step after it must be skipped.
async fn failing(server: &MailServer) -> (StepKind, String, String) {
    let steps = walk(server).await;
    let at = steps
        .iter()
        .position(|step| matches!(step.outcome, Outcome::Failed { .. }))
        .unwrap();
    assert!(
        steps[at + 1..]
            .iter()
            .all(|step| matches!(step.outcome, Outcome::Skipped { .. })),
        "{steps:#?}"
    );
    let Outcome::Failed { words, remedy, .. } = steps[at].outcome.clone() else {
        unreachable!()
    };
    (steps[at].kind, words, remedy)
}

#[tokio::test]
async fn a_good_server_passes_every_step() {
    let authority = Authority::new();
    let certificate = authority.good();
    let sign_in = SignIn::Auto {
        user: "u".into(),
        password: "p".into(),
    };
    for (option, security, order) in [
        (
            "implicit",
            Security::Tls,
            [LookUp, Connect, Tls, Greeting, SigningIn, Sender],
        ),
        (
            "starttls",
            Security::StartTls,
            [LookUp, Connect, Greeting, Tls, SigningIn, Sender],
        ),
    ] {
        let mut options = certificate.options(option).to_vec();
        options.extend(["--user", "u", "--password", "p"]);
        let server = Server::good(&options);
        let settings = MailServer {
            ca_pem: Some(authority.pem()),
            sign_in: sign_in.clone(),
            ..local(server.port, security)
        };
        let steps = walk(&settings).await;
        assert_eq!(steps.iter().map(|step| step.kind).collect::<Vec<_>>(), order);
        for step in &steps {
            assert!(
                matches!(&step.outcome, Outcome::Ok { detail } if !detail.is_empty()),
                "{step:?}"
            );
        }
        assert_eq!(server.count("{"), 0, "no mail was sent");
    }
}

#[tokio::test]
async fn what_the_settings_leave_out_is_skipped_with_a_reason() {
    let server = Server::good(&[]);
    let steps = walk(&local(server.port, Security::None)).await;
    let skipped = |kind| {
        steps
            .iter()
            .any(|s| s.kind == kind && matches!(s.outcome, Outcome::Skipped { .. }))
    };
    assert!(skipped(Tls) && skipped(SigningIn));
    assert!(matches!(steps[5].outcome, Outcome::Ok { .. }));
}

#[tokio::test]
async fn a_host_that_does_not_exist() {
    let (step, words, remedy) = failing(&MailServer::new("no-such-host.invalid", 25)).await;
    assert_eq!(step, LookUp);
    assert!(
        words.contains("no-such-host.invalid") && !remedy.is_empty(),
        "{words} {remedy}"
    );
}

#[tokio::test]
async fn a_host_name_that_cannot_be_one() {
    for bad in [
        "",
        "a b",
        "host\r\nQUIT",
        "http://mail.example",
        "user@mail.example",
    ] {
        assert_eq!(failing(&MailServer::new(bad, 25)).await.0, LookUp, "{bad:?}");
    }
}

#[tokio::test]
async fn nobody_listening() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let (step, words, remedy) = failing(&local(free, Security::None)).await;
    assert_eq!(step, Connect);
    assert!(
        words.contains("refused") && remedy.contains("port"),
        "{words} {remedy}"
    );
}

#[tokio::test]
async fn a_machine_that_swallows_the_connection() {
    // A listener whose queue is full drops further attempts, as a firewall does.
    let listener = tokio::net::TcpSocket::new_v4().unwrap();
    listener.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = listener.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut fillers = Vec::new();
    for _ in 0..8 {
        fillers.push(tokio::spawn(tokio::net::TcpStream::connect(address)));
    }
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let settings = MailServer {
        host: "127.0.0.1".into(),
        ..impatient(address.port(), Security::None)
    };
    let (step, words, remedy) = failing(&settings).await;
    assert_eq!(step, Connect);
    assert!(
        words.contains("in time") && remedy.contains("firewall"),
        "{words} {remedy}"
    );
}

#[tokio::test]
async fn the_wrong_kind_of_encryption_is_explained() {
    let authority = Authority::new();
    let certificate = authority.good();
    // TLS from the start, spoken to with STARTTLS or not at all: both sides wait.
    let server = Server::good(&certificate.options("implicit"));
    for security in [Security::StartTls, Security::None] {
        let (step, words, _) = failing(&impatient(server.port, security)).await;
        assert_eq!(step, Greeting);
        assert!(words.contains("said nothing"), "{words}");
    }
    // A plain server, spoken to with TLS.
    let server = Server::good(&[]);
    let (step, _, remedy) = failing(&local(server.port, Security::Tls)).await;
    assert_eq!(step, Tls);
    assert!(remedy.contains("STARTTLS"), "{remedy}");
    let (step, words, _) = failing(&local(server.port, Security::StartTls)).await;
    assert_eq!(step, Tls);
    assert!(words.contains("STARTTLS"), "{words}");
}

#[tokio::test]
async fn each_certificate_trouble_has_words_and_a_remedy() {
    let authority = Authority::new();
    for (certificate, trust, word, cure) in [
        (authority.good(), false, "does not trust", "authority"),
        (
            authority.issue("old", "localhost", -30, -1),
            true,
            "expired",
            "renewed",
        ),
        (
            authority.issue("other", "elsewhere.example", -1, 30),
            true,
            "elsewhere.example",
            "host name",
        ),
    ] {
        let server = Server::good(&certificate.options("implicit"));
        let ca_pem = trust.then(|| authority.pem());
        let (step, words, remedy) = failing(&MailServer {
            ca_pem,
            ..local(server.port, Security::Tls)
        })
        .await;
        assert_eq!(step, Tls);
        assert!(words.contains(word) && remedy.contains(cure), "{words} {remedy}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_a_sender_that_is_refused() {
    let server = Server::good(&["--user", "u", "--password", "p"]);
    let sign_in = SignIn::Auto {
        user: "u".into(),
        password: "wrong".into(),
    };
    let (step, words, remedy) = failing(&MailServer {
        sign_in,
        ..local(server.port, Security::None)
    })
    .await;
    assert_eq!(step, SigningIn);
    assert!(
        words.contains("535") && remedy.contains("app password"),
        "{words} {remedy}"
    );

    let (step, words, remedy) = failing(&local(server.port, Security::None)).await;
    assert_eq!(step, Sender);
    assert!(
        words.contains("530") && remedy.contains("sign-in"),
        "{words} {remedy}"
    );
}

#[tokio::test]
async fn something_that_is_no_mail_server() {
    let server = Server::bad("http-first");
    let (step, words, remedy) = failing(&local(server.port, Security::None)).await;
    assert_eq!(step, Greeting);
    assert!(
        words.contains("HTTP/1.1 400") && remedy.contains("host and port"),
        "{words} {remedy}"
    );
}
