//! Servers that misbehave: whatever they do, the answer comes in time, within bounds, and says whether the text may be out.

use std::time::{Duration, Instant};

use muster_gateways::sms::{Failure, Gateway, Refusal, Secrets, SmsError, SmsSettings, SmsTransport, Stage};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{CALLBACK, SECRET, generic, open, send, settings, text};

/// Reads a whole request, then does something to the connection. Counts nothing, remembers nothing.
async fn server<F>(then: impl Fn(TcpStream) -> F + Send + 'static) -> (String, JoinHandle<()>)
where
    F: Future<Output = ()> + Send,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            // The body of every request here ends in a brace.
            while !request.ends_with(b"}") {
                let mut buffer = [0; 1024];
                match stream.read(&mut buffer).await {
                    Ok(0) | Err(_) => break,
                    Ok(read) => request.extend_from_slice(&buffer[..read]),
                }
            }
            then(stream).await;
        }
    });
    (url, task)
}

async fn failing<F>(then: impl Fn(TcpStream) -> F + Send + 'static) -> SmsError
where
    F: Future<Output = ()> + Send,
{
    let (url, task) = server(then).await;
    let begun = Instant::now();
    let error = send(Gateway::Generic(generic(&url)), "hello").await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(!format!("{error:?} {error}").contains(SECRET));
    task.abort();
    error
}

const YES: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n";

#[tokio::test]
async fn a_connection_that_dies_after_the_request_leaves_the_fate_unknown() {
    let error = failing(|stream| async { drop(stream) }).await;
    assert!(error.is_unknown() && !error.is_temporary(), "{error:?}");
    assert!(error.words().contains("may or may not"), "{error}");
}

#[tokio::test]
async fn a_silent_server_is_given_up_and_the_fate_is_unknown() {
    let error = failing(|stream| async {
        tokio::time::sleep(Duration::from_secs(60)).await;
        drop(stream);
    })
    .await;
    assert!(error.is_unknown(), "{error:?}");
    assert!(error.words().contains("in time"), "{error}");
}

#[tokio::test]
async fn half_an_answer_and_one_that_drips_are_no_verdict() {
    let half = failing(|mut stream| async move {
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ok\":")
            .await;
    })
    .await;
    assert!(half.is_unknown() && half.words().contains("broke off"), "{half}");
    let drips = failing(|mut stream| async move {
        let _ = stream.write_all(YES).await;
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await;
    assert!(drips.is_unknown(), "{drips:?}");
    let headers_drip = failing(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nX: ").await;
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await;
    assert!(headers_drip.is_unknown(), "{headers_drip:?}");
}

#[tokio::test]
async fn an_answer_of_ten_megabytes_is_not_read_to_its_end() {
    let (url, task) = server(|mut stream| async move {
        let _ = stream.write_all(YES).await;
        let chunk = vec![b'x'; 64 * 1024];
        for _ in 0..160 {
            if stream.write_all(&chunk).await.is_err() {
                return;
            }
        }
        // Whoever had read all that would wait for the rest.
        tokio::time::sleep(Duration::from_secs(60)).await;
    })
    .await;
    // With more patience than the test has.
    let patient = SmsSettings::new(Gateway::Generic(generic(&url)));
    let transport = SmsTransport::open(&patient, &Secrets::new(SECRET), None).unwrap();
    let begun = Instant::now();
    let error = transport.send(&text("hello")).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert!(error.is_unknown() && error.words().len() < 2_000, "{error}");
    task.abort();
}

#[tokio::test]
async fn a_no_is_a_no_even_when_its_words_break_off() {
    let error = failing(|mut stream| async move {
        let _ = stream
            .write_all(b"HTTP/1.1 429 Slow down\r\nRetry-After: 30\r\nContent-Length: 100\r\n\r\nplease")
            .await;
    })
    .await;
    assert_eq!(error.failure(), &Failure::Refused(Refusal::Busy));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert!(
        error.is_temporary() && error.words().contains("please"),
        "{error}"
    );
}

#[tokio::test]
async fn rubbish_is_no_verdict() {
    for rubbish in [
        "220 mail.example ESMTP\r\n",
        "\u{1b}[2J\r\n\r\n",
        "HTTP/1.1 999999 X\r\n\r\n",
    ] {
        let error = failing(move |mut stream| async move {
            let _ = stream.write_all(rubbish.as_bytes()).await;
        })
        .await;
        assert!(error.is_unknown(), "{rubbish:?} {error:?}");
        assert!(!error.words().contains('\u{1b}'));
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_says_where_to() {
    let target = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .expect(0)
        .mount(&target)
        .await;
    for status in [301, 302, 307, 308] {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(status).insert_header("Location", target.uri().as_str()))
            .mount(&server)
            .await;
        let error = send(Gateway::Generic(generic(&server.uri())), "hello")
            .await
            .unwrap_err();
        assert!(error.needs_an_admin(), "{error:?}");
        assert!(error.words().contains(&target.uri()), "{error}");
    }
}

#[tokio::test]
async fn nobody_there_is_safe_to_try_again() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let error = send(Gateway::Generic(generic(&format!("http://{free}/"))), "hello")
        .await
        .unwrap_err();
    assert_eq!(error.stage(), Stage::Connect);
    assert!(error.is_temporary() && error.blames_gateway(), "{error:?}");

    let error = send(
        Gateway::Generic(generic("https://no-such-host.invalid/")),
        "hello",
    )
    .await
    .unwrap_err();
    assert!(error.is_temporary() && error.blames_gateway(), "{error:?}");
    assert_eq!(error.stage(), Stage::LookUp, "{error}");
}

#[tokio::test]
async fn plain_text_where_tls_was_expected_is_not_trusted() {
    let (url, task) = server(|_| async {}).await;
    let error = send(
        Gateway::Generic(generic(&url.replace("http:", "https:"))),
        "hello",
    )
    .await
    .unwrap_err();
    assert!(!error.is_unknown() && error.blames_gateway(), "{error:?}");
    task.abort();
}

#[tokio::test]
async fn nothing_that_is_shown_or_logged_has_a_secret() {
    let server = MockServer::start().await;
    let quote = format!("{CALLBACK} {SECRET} s3cr3t-p%26ss%20w0rd");
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_string(quote.clone()))
        .mount(&server)
        .await;
    let gateway = Gateway::Generic(generic(&server.uri()));
    let transport = open(gateway.clone());
    let accepted = transport.send(&text("hello")).await.unwrap();
    let all = format!("{accepted:?} {transport:?} {:?}", Secrets::new(SECRET));
    assert!(!all.contains("w0rd"), "{all}");
    // The callback's address is a secret too.
    assert!(!all.contains("0123456789abcdefghijkl"), "{all}");
    let bad = SmsTransport::open(&settings(gateway), &Secrets::new("two\nlines"), None).unwrap();
    assert!(bad.send(&text("hello")).await.is_ok(), "JSON takes any secret");
}
