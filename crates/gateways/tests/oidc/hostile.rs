//! Servers that misbehave below the protocol: whatever they do, the answer comes in time and within bounds.

use std::time::{Duration, Instant};

use muster_gateways::directory::oidc::{OidcDirectory, OidcError, OidcLimits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use wiremock::matchers::{any, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::liar::{Liar, settings_at};
use crate::support::{SECRET, ask, now, secret, shows_nothing};

/// Reads the head of a request, then does something to the connection.
async fn failing<F>(then: impl Fn(TcpStream) -> F + Send + 'static) -> OidcError
where
    F: Future<Output = ()> + Send,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let mut buffer = [0; 1024];
                match stream.read(&mut buffer).await {
                    Ok(0) | Err(_) => break,
                    Ok(read) => request.extend_from_slice(&buffer[..read]),
                }
            }
            then(stream).await;
        }
    });
    let begun = Instant::now();
    let directory = OidcDirectory::open(&settings_at(&issuer), Some(secret())).unwrap();
    let error = directory.begin(&ask(), now()).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(error.words().len() < 1_000, "{error}");
    task.abort();
    error
}

const YES: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n";

#[tokio::test]
async fn a_slow_or_silent_provider_is_given_up() {
    let silent = failing(|stream| async {
        tokio::time::sleep(Duration::from_secs(60)).await;
        drop(stream);
    })
    .await;
    assert!(
        silent.is_temporary() && silent.words().contains("in time"),
        "{silent:?}"
    );
    let drips = failing(|mut stream| async move {
        let _ = stream.write_all(YES).await;
        while stream.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await;
    assert!(drips.is_temporary(), "{drips:?}");
    let hangs_up = failing(|stream| async { drop(stream) }).await;
    assert!(hangs_up.is_temporary(), "{hangs_up:?}");
}

#[tokio::test]
async fn all_who_wait_for_a_silent_provider_hear_of_it_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((stream, _)) = listener.accept().await {
            held.push(stream);
        }
    });
    // The limits that everybody has.
    let mut settings = settings_at(&issuer);
    settings.limits = OidcLimits::default();
    let directory = OidcDirectory::open(&settings, Some(secret())).unwrap();
    let begun = Instant::now();
    let asks = |after: i64| {
        let directory = directory.clone();
        tokio::spawn(async move {
            let at = now().plus(after * muster_domain::time::SECOND);
            directory.begin(&ask(), at).await.unwrap_err()
        })
    };
    // The others come while the first still waits.
    let waiting: Vec<_> = [0, 1, 5, 7].map(asks).into();
    for waits in waiting {
        let error = waits.await.unwrap();
        assert!(
            error.is_temporary() && error.words().contains("in time"),
            "{error:?}"
        );
    }
    // Less than the twelve seconds that a person is left waiting.
    assert!(begun.elapsed() < Duration::from_secs(11), "{:?}", begun.elapsed());
    task.abort();
}

#[tokio::test]
async fn an_endless_body_is_not_read_to_its_end() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = [0; 4096];
        let _ = stream.read(&mut head).await;
        let _ = stream.write_all(YES).await;
        let chunk = vec![b' '; 64 * 1024];
        let mut sent = 0;
        while stream.write_all(&chunk).await.is_ok() {
            sent += chunk.len();
        }
        sent
    });
    // With more patience than the test has.
    let mut settings = settings_at(&issuer);
    settings.limits = OidcLimits::default();
    let directory = OidcDirectory::open(&settings, Some(secret())).unwrap();
    let error = directory.begin(&ask(), now()).await.unwrap_err();
    assert!(error.words().contains("too long"), "{error:?}");
    let sent = tokio::time::timeout(Duration::from_secs(10), task)
        .await
        .unwrap()
        .unwrap();
    assert!(sent < 50 * 1024 * 1024, "{sent} bytes left before we hung up");
}

#[tokio::test]
async fn rubbish_is_no_provider() {
    for rubbish in [
        "220 mail.example ESMTP\r\n",
        "\u{1b}[2J\r\n\r\n",
        "HTTP/1.1 999999 X\r\n\r\n",
    ] {
        let error = failing(move |mut stream| async move {
            let _ = stream.write_all(rubbish.as_bytes()).await;
        })
        .await;
        assert!(!error.words().contains('\u{1b}'), "{error:?}");
    }
}

#[tokio::test]
async fn no_redirect_is_followed_wherever_it_stands() {
    let elsewhere = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .expect(0)
        .mount(&elsewhere)
        .await;
    let away = |status| ResponseTemplate::new(status).insert_header("Location", elsewhere.uri().as_str());
    for status in [301, 302, 307, 308] {
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(away(status)).mount(&server).await;
        let directory = OidcDirectory::open(&settings_at(&server.uri()), Some(secret())).unwrap();
        let error = directory.begin(&ask(), now()).await.unwrap_err();
        assert!(
            error.words().contains(&elsewhere.uri()) && error.needs_an_admin(),
            "{error:?}"
        );
    }
    for at in ["/keys", "/token", "/userinfo"] {
        let liar = Liar::start().await;
        liar.claims(|claims| claims["email"] = serde_json::Value::Null);
        Mock::given(path(at))
            .respond_with(away(307))
            .with_priority(1)
            .mount(&liar.server)
            .await;
        let error = liar.sign_in(&liar.open()).await.unwrap_err();
        assert!(
            matches!(error, OidcError::NotAProvider(_) | OidcError::Keys(_)),
            "{at}: {error:?}"
        );
        shows_nothing(
            &format!("{error:?} {error}"),
            &[SECRET, "code-1", "access-token-1"],
        );
    }
}

#[tokio::test]
async fn a_provider_that_is_busy_is_temporary_and_says_for_how_long() {
    for at in [
        "/.well-known/openid-configuration",
        "/keys",
        "/token",
        "/userinfo",
    ] {
        let liar = Liar::start().await;
        liar.claims(|claims| claims["email"] = serde_json::Value::Null);
        let busy = ResponseTemplate::new(503)
            .insert_header("Retry-After", "30")
            .set_body_string("<html>");
        Mock::given(path(at))
            .respond_with(busy)
            .with_priority(1)
            .mount(&liar.server)
            .await;
        let error = liar.sign_in(&liar.open()).await.unwrap_err();
        assert!(error.is_temporary() && !error.needs_an_admin(), "{at}: {error:?}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(30)), "{at}");
    }
}

#[tokio::test]
async fn a_no_with_the_status_of_a_yes_is_a_no() {
    let liar = Liar::start().await;
    let no = ResponseTemplate::new(200).set_body_json(serde_json::json!({"error": "invalid_code"}));
    Mock::given(method("POST"))
        .respond_with(no)
        .with_priority(1)
        .mount(&liar.server)
        .await;
    let error = liar.sign_in(&liar.open()).await.unwrap_err();
    assert!(matches!(error, OidcError::CodeRefused(_)), "{error:?}");
}
