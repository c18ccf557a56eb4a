//! Both sides show certificates, and each looks at the other's.

use muster_gateways::push::{ApplePush, PushError, PushIdentity, PushServer};
use tokio::io::AsyncWriteExt as _;

use crate::support::{Apple, Authority, EXPIRES, Manners, Stage, chain, identity, key, local, target};

fn both_versions() -> [Manners; 2] {
    [true, false].map(|only_tls12| Manners {
        only_tls12,
        ..Manners::default()
    })
}

#[tokio::test]
async fn a_server_takes_only_certificates_of_its_authority() {
    let (stage, other) = (Stage::new(), Authority::new());
    let stranger = other.issue("stranger", "push.example", -1, 30);
    let expired = stage.authority.issue("expired", "push.example", -30, -1);
    for manners in both_versions() {
        let version = format!("only TLS 1.2: {}", manners.only_tls12);
        let apple = stage.serve_as(manners);
        for refused in [&stranger, &expired] {
            let error = ApplePush::connect(identity(refused), stage.settings(&apple))
                .await
                .unwrap_err();
            assert!(matches!(error, PushError::Certificate(_)), "{version}: {error:?}");
            let client = ApplePush::new(identity(refused), stage.settings(&apple)).unwrap();
            let error = client.push(&target(), EXPIRES).await.unwrap_err();
            assert!(matches!(error, PushError::Certificate(_)), "{version}: {error:?}");
        }
        assert_eq!((apple.connections(), apple.calls()), (4, 0), "{version}");
        let client = ApplePush::connect(identity(&stage.client), stage.settings(&apple))
            .await
            .unwrap();
        client.push(&target(), EXPIRES).await.unwrap();
        assert_eq!((apple.connections(), apple.calls()), (5, 1), "{version}");
    }
}

#[tokio::test]
async fn nothing_is_said_to_a_server_that_cannot_be_trusted() {
    let (stage, other) = (Stage::new(), Authority::new());
    let foreign = other.good();
    let elsewhere = stage.authority.issue("elsewhere", "elsewhere.example", -1, 30);
    let expired = stage.authority.issue("late", "localhost", -30, -1);
    for (certificate, word) in [
        (&foreign, "certificate"),
        (&elsewhere, "name"),
        (&expired, "expired"),
    ] {
        let apple = Apple::start(&stage.authority, certificate, Manners::default());
        let error = stage.client(&apple).push(&target(), EXPIRES).await.unwrap_err();
        assert!(
            matches!(&error, PushError::NotApple(why) if why.contains(word)),
            "{error:?}"
        );
        assert_eq!(apple.seen(|seen| seen.encrypted), 0, "{word}");
    }
    // Without the authority of the test, only the platform's count.
    let apple = stage.serve();
    let settings = PushServer {
        ca_pem: None,
        ..stage.settings(&apple)
    };
    let client = ApplePush::new(identity(&stage.client), settings).unwrap();
    let error = client.push(&target(), EXPIRES).await.unwrap_err();
    assert!(matches!(error, PushError::NotApple(_)), "{error:?}");
}

#[tokio::test]
async fn a_server_must_speak_http_2() {
    let stage = Stage::new();
    for protocols in [&[][..], &["http/1.1"]] {
        let apple = stage.serve_as(Manners {
            protocols,
            ..Manners::default()
        });
        let error = stage.client(&apple).push(&target(), EXPIRES).await.unwrap_err();
        assert!(
            matches!(error, PushError::NotApple(_)),
            "{protocols:?}: {error:?}"
        );
        assert_eq!(apple.calls(), 0);
    }
}

#[tokio::test]
async fn plain_text_is_no_push_server() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\n\r\nwelcome to the hotel")
                .await;
            crate::support::raw::listen_to_the_end(stream).await;
        }
    });
    let stage = Stage::new();
    let client = ApplePush::new(identity(&stage.client), local(port, &stage.authority)).unwrap();
    let error = client.push(&target(), EXPIRES).await.unwrap_err();
    assert!(matches!(error, PushError::NotApple(_)), "{error:?}");
}

#[tokio::test]
async fn what_cannot_work_is_told_before_anything_is_sent() {
    let stage = Stage::new();
    let apple = stage.serve();
    let ders = || {
        chain(&stage.client)
            .iter()
            .map(|der| der.to_vec())
            .collect::<Vec<_>>()
    };
    for (what, chain, key) in [
        ("no certificate", Vec::new(), key(&stage.client)),
        ("another's key", ders(), key(&stage.server)),
        ("no key", ders(), Vec::new().into()),
        ("rubbish", vec![b"rubbish".to_vec()], key(&stage.client)),
        ("a chain too long", vec![ders().remove(0); 9], key(&stage.client)),
    ] {
        let error = ApplePush::new(PushIdentity::new(chain, key), stage.settings(&apple)).unwrap_err();
        assert!(matches!(error, PushError::Certificate(_)), "{what}: {error:?}");
    }
    for settings in [
        PushServer::new("not a host", 443),
        PushServer::new("localhost", 0),
        PushServer {
            calls_at_once: 0,
            ..PushServer::apple()
        },
    ] {
        let error = ApplePush::new(identity(&stage.client), settings).unwrap_err();
        assert!(matches!(error, PushError::OurFault(_)), "{error:?}");
    }
    assert_eq!(apple.connections(), 0);
}
