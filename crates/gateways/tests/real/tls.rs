//! Encryption: both kinds, certificates good and bad, and servers that cheat.

use muster_gateways::mail::{Connection, Failure, MailError, MailServer, Security, Stage};

use crate::support::certificates::{Authority, Certificate};
use crate::support::{Server, impatient, local, message_to};

fn trusting(authority: &Authority, settings: MailServer) -> MailServer {
    MailServer {
        ca_pem: Some(authority.pem()),
        ..settings
    }
}

async fn fails(certificate: &Certificate, authority: Option<&Authority>) -> MailError {
    let server = Server::good(&certificate.options("implicit"));
    let settings = MailServer {
        ca_pem: authority.map(Authority::pem),
        ..local(server.port, Security::Tls)
    };
    let error = Connection::open(&settings).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Tls);
    assert!(error.needs_an_admin() && error.concerns_the_server(), "{error}");
    assert!(!error.remedy().is_empty());
    error
}

#[tokio::test]
async fn both_kinds_of_encryption_carry_mail() {
    let authority = Authority::new();
    let certificate = authority.good();
    for (option, security) in [("implicit", Security::Tls), ("starttls", Security::StartTls)] {
        let server = Server::good(&certificate.options(option));
        let settings = trusting(&authority, local(server.port, security));
        let mut connection = Connection::open(&settings).await.unwrap();
        for _ in 0..2 {
            connection.send(&message_to("ana@example.com")).await.unwrap();
            assert_eq!(server.next_message()["encrypted"], true, "{option}");
        }
        connection.quit().await;
    }
}

#[tokio::test]
async fn each_bad_certificate_has_its_own_words() {
    let authority = Authority::new();
    assert_eq!(
        fails(&authority.good(), None).await.failure(),
        &Failure::CertificateUnknownIssuer
    );

    let expired = authority.issue("expired", "localhost", -30, -1);
    assert_eq!(
        fails(&expired, Some(&authority)).await.failure(),
        &Failure::CertificateExpired
    );

    let early = authority.issue("early", "localhost", 2, 30);
    assert_eq!(
        fails(&early, Some(&authority)).await.failure(),
        &Failure::CertificateNotYetValid
    );

    let other = authority.issue("other", "mail.elsewhere.example", -1, 30);
    let error = fails(&other, Some(&authority)).await;
    assert!(
        matches!(error.failure(), Failure::CertificateWrongName(_)),
        "{error:?}"
    );
    assert!(error.words().contains("mail.elsewhere.example"), "{error}");

    let own = authority.self_signed();
    assert_eq!(
        fails(&own, Some(&authority)).await.failure(),
        &Failure::CertificateSelfSigned
    );
}

#[tokio::test]
async fn a_certificate_signed_by_itself_is_good_when_the_admin_gave_that_very_one() {
    let (maker, forger) = (Authority::new(), Authority::new());
    let certificate = maker.self_signed();
    let server = Server::good(&certificate.options("implicit"));
    let given = MailServer {
        ca_pem: Some(std::fs::read_to_string(&certificate.cert).unwrap()),
        ..local(server.port, Security::Tls)
    };
    let mut connection = Connection::open(&given).await.unwrap();
    connection.send(&message_to("ana@example.com")).await.unwrap();
    connection.quit().await;

    // It is for "localhost" only.
    let elsewhere = MailServer {
        host: "127.0.0.1".into(),
        ..given.clone()
    };
    let error = Connection::open(&elsewhere).await.unwrap_err();
    assert!(
        matches!(error.failure(), Failure::CertificateWrongName(_)),
        "{error:?}"
    );

    // Another one with the same name is not the one that was given.
    let imposter = forger.self_signed();
    let server = Server::good(&imposter.options("implicit"));
    let error = Connection::open(&MailServer {
        port: server.port,
        ..given
    })
    .await
    .unwrap_err();
    assert_eq!(error.stage(), Stage::Tls);
}

#[tokio::test]
async fn a_broken_ca_file_is_told_before_anything_is_sent() {
    for pem in [
        "",
        "not PEM",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        let settings = MailServer {
            ca_pem: Some(pem.into()),
            ..local(1, Security::Tls)
        };
        let error = Connection::open(&settings).await.unwrap_err();
        assert!(matches!(error.failure(), Failure::BadCa(_)), "{pem:?}: {error:?}");
        assert_eq!(error.stage(), Stage::Settings);
    }
}

#[tokio::test]
async fn plain_text_is_never_fallen_back_to() {
    let server = Server::bad("fine");
    let error = Connection::open(&local(server.port, Security::StartTls))
        .await
        .unwrap_err();
    assert_eq!(error.failure(), &Failure::NoStartTls);
    let error = Connection::open(&local(server.port, Security::Tls))
        .await
        .unwrap_err();
    assert_eq!(error.failure(), &Failure::PlainTextOnTlsPort);
    assert!(error.remedy().contains("STARTTLS"));
}

#[tokio::test]
async fn text_smuggled_in_front_of_the_handshake_is_noticed() {
    let server = Server::bad("starttls-injects");
    let error = Connection::open(&local(server.port, Security::StartTls))
        .await
        .unwrap_err();
    assert_eq!(error.failure(), &Failure::StartTlsInjection);
}

#[tokio::test]
async fn a_handshake_that_fails_or_stalls_is_told() {
    for (how, failure) in [
        ("starttls-stalls", Failure::TimedOut),
        ("starttls-drops", Failure::Closed),
    ] {
        let server = Server::bad(how);
        let error = Connection::open(&impatient(server.port, Security::StartTls))
            .await
            .unwrap_err();
        assert_eq!((error.stage(), error.failure()), (Stage::Tls, &failure), "{how}");
        assert!(error.is_temporary(), "{how}");
    }
    let server = Server::bad("starttls-454");
    let error = Connection::open(&local(server.port, Security::StartTls))
        .await
        .unwrap_err();
    assert_eq!((error.stage(), error.code()), (Stage::Tls, Some(454)));
    let server = Server::bad("silent");
    let error = Connection::open(&impatient(server.port, Security::Tls))
        .await
        .unwrap_err();
    assert_eq!((error.stage(), error.failure()), (Stage::Tls, &Failure::TimedOut));
}

#[tokio::test]
async fn the_difference_between_before_and_after_the_body_holds_under_tls() {
    let authority = Authority::new();
    let certificate = authority.good();
    let (cert, key) = (
        certificate.cert.to_str().unwrap(),
        certificate.key.to_str().unwrap(),
    );
    for (how, unknown) in [
        ("drops-at-data", false),
        ("drops-after-body", true),
        ("closes-after-body", true),
    ] {
        let server = Server::start("bad_server.py", &[how, cert, key]);
        let settings = trusting(&authority, local(server.port, Security::Tls));
        let mut connection = Connection::open(&settings).await.unwrap();
        let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
        assert_eq!(error.fate_unknown(), unknown, "{how}: {error}");
    }
}
