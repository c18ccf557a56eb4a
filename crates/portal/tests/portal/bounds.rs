//! Slow clients, crowds, and the end of the portal.

use std::time::{Duration, Instant};

use muster_domain::{device::OwnedBy, platform::Platform};
use muster_portal::limits;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::set_up::{client, portal};

/// What the portal answers to raw bytes until it closes.
async fn raw(address: std::net::SocketAddr, bytes: &[u8], patience: Duration) -> Option<String> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    let _ = timeout(patience, stream.read_to_end(&mut answer)).await.ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

#[tokio::test]
async fn a_head_that_never_ends_is_given_up() {
    let portal = portal().await;
    let begun = Instant::now();
    let head = b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    let patience = limits::HEAD_TIME + Duration::from_secs(8);
    assert!(
        raw(portal.address, head, patience).await.is_some(),
        "the connection was closed"
    );
    assert!(begun.elapsed() >= limits::HEAD_TIME - Duration::from_secs(1));
    assert_eq!(portal.page("/healthz", "").await.0, 200);
}

#[tokio::test]
async fn a_silent_connection_is_given_up() {
    let portal = portal().await;
    let patience = limits::HEAD_TIME + Duration::from_secs(8);
    assert_eq!(raw(portal.address, b"", patience).await.as_deref(), Some(""));
}

#[tokio::test]
async fn a_form_that_never_arrives_is_given_up() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let head = b"POST /e/abc HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
        Content-Length: 100\r\nConnection: close\r\n\r\npasscode=";
    let answer = raw(
        portal.address,
        head,
        limits::REQUEST_TIME + Duration::from_secs(8),
    )
    .await
    .unwrap();
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("referrer-policy: same-origin"));
    assert_eq!(portal.count("enter"), 0);
}

#[tokio::test]
async fn heads_are_bounded() {
    let portal = portal().await;
    let patience = Duration::from_secs(5);
    let wide = format!(
        "GET / HTTP/1.1\r\nHost: x\r\nX-Wide: {}\r\n\r\n",
        "a".repeat(limits::HEAD)
    );
    let answer = raw(portal.address, wide.as_bytes(), patience).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let lines = "X-Many: 1\r\n".repeat(limits::HEADER_LINES + 1);
    let many = format!("GET / HTTP/1.1\r\nHost: x\r\n{lines}\r\n");
    let answer = raw(portal.address, many.as_bytes(), patience).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let answer = raw(portal.address, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", patience)
        .await
        .unwrap();
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
}

#[tokio::test]
async fn a_crowd_above_the_bound_is_told_to_come_back() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    *portal.slow.lock().unwrap() = Duration::from_secs(3);
    let client = client();
    let requests = (0..limits::CONNECTIONS_PER_ADDRESS).map(|_| {
        let request = client
            .get(portal.url("/e/abc"))
            .header("user-agent", crate::set_up::IPHONE);
        async move { request.send().await.map(|answer| answer.status().as_u16()) }
    });
    let mut tasks = tokio::task::JoinSet::new();
    requests.for_each(|request| {
        tasks.spawn(request);
    });
    let mut served = 0;
    while let Some(status) = tasks.join_next().await {
        if let Ok(status) = status.unwrap() {
            assert!(matches!(status, 200 | 503), "{status}");
            served += usize::from(status == 200);
        }
    }
    // So many of one visitor are worked on at once.
    assert!(served >= limits::REQUESTS_PER_ADDRESS / 2, "{served}");
    assert!(served < limits::CONNECTIONS_PER_ADDRESS, "{served}");
    // The client keeps its connections for later; without it the address has room again.
    drop(client);
    while portal.running.connections() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    *portal.slow.lock().unwrap() = Duration::ZERO;
    assert_eq!(
        portal.page("/e/abc", crate::set_up::IPHONE).await.0,
        200,
        "and then it goes on"
    );
}

#[tokio::test]
async fn one_address_with_stalled_forms_shuts_nobody_else_out() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let head = b"POST /e/abc HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
        Content-Length: 100\r\n\r\npasscode=";
    let mut stalled = Vec::new();
    for _ in 0..limits::CONNECTIONS_PER_ADDRESS {
        let mut stream = TcpStream::connect(portal.address).await.unwrap();
        // Refused ones are closed under our hands.
        let _ = stream.write_all(head).await;
        stalled.push(stream);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    // Another address of the loopback is another visitor.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let other = reqwest::Client::builder()
        .local_address(std::net::IpAddr::from([127, 0, 0, 2]))
        .no_proxy()
        .build()
        .unwrap();
    let answer = other.get(portal.url("/e/abc")).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    drop(stalled);
}

#[tokio::test]
async fn stopping_lets_a_request_finish_and_frees_the_port() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    *portal.slow.lock().unwrap() = Duration::from_millis(700);
    let request = portal.get("/e/abc").send();
    let request = tokio::spawn(request);
    while portal.count("look") == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let address = portal.address;
    portal.running.stop().await.unwrap();
    assert_eq!(request.await.unwrap().unwrap().status(), 200);
    assert!(TcpStream::connect(address).await.is_err());
    tokio::net::TcpListener::bind(address).await.unwrap();
}

#[tokio::test]
async fn stopping_waits_only_so_long() {
    let portal = portal().await;
    let mut stuck = TcpStream::connect(portal.address).await.unwrap();
    stuck.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let begun = Instant::now();
    portal.running.stop().await.unwrap();
    assert!(begun.elapsed() < limits::STOP_GRACE + Duration::from_secs(2));
}
