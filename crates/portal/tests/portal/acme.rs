//! A certificate that the app hands in, and the answers to an authority that checks the name.

use std::{
    net::SocketAddr,
    process::Command,
    sync::{Arc, Mutex},
    time::Duration,
};

use muster_app::{AcmeBoard, ServedPair};
use muster_domain::time::Moment;
use muster_gateways::acme::{
    Acme as _, Answer, Answers, Applicant, ChallengeKind, Directory, MemoryAcme, Work, make_key,
};
use muster_portal::{ManagedTls, PortalConfig};

use crate::{
    set_up::{client, config, header, portal_with},
    tls::Authority,
};

fn managed(board: &Arc<AcmeBoard>, http: Option<SocketAddr>) -> PortalConfig {
    let mut config = config();
    config.managed = Some(ManagedTls {
        board: board.clone(),
        http,
    });
    config.public_address = "https://localhost".to_owned();
    config
}

fn der(file: &std::path::Path, what: &[&str]) -> Vec<u8> {
    let done = Command::new("openssl")
        .args(what)
        .args(["-outform", "DER", "-in"])
        .arg(file)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

fn pair(authority: &Authority, name: &str) -> ServedPair {
    let (chain, key) = authority.issue(name, 30);
    ServedPair {
        chain: vec![der(&chain, &["x509"])],
        key: der(&key, &["pkcs8", "-topk8", "-nocrypt"]).into(),
    }
}

fn digits(der: &[u8]) -> String {
    use std::fmt::Write as _;
    der.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02X}");
        text
    })
}

/// Keeps what it is to show.
#[derive(Default)]
struct Kept(Mutex<Option<Answer>>);

impl Answers for Kept {
    fn show(&self, answer: Answer) {
        *self.0.lock().unwrap() = Some(answer);
    }

    fn clear(&self) {}
}

/// With the critical extension, as the real one has it.
async fn answer_to_a_challenge(name: &str) -> Answer {
    let acme = MemoryAcme::new(Moment(0)).unwrap();
    let at = Directory {
        url: String::new(),
        root_pem: None,
    };
    let account = acme.register(&at, &Applicant::default()).await.unwrap();
    let (key, kept) = (make_key().unwrap(), Kept::default());
    let work = Work {
        name,
        key: &key,
        kind: ChallengeKind::TlsAlpn01,
    };
    acme.carry_on(&at, &account, "order", work, &kept).await.unwrap();
    kept.0.into_inner().unwrap().unwrap()
}

/// What a TLS client sees: the certificate's bytes in hexadecimal, or nothing; and all that was said, after a request was sent.
fn visits(address: SocketAddr, options: &str) -> (Option<String>, String) {
    let line = format!(
        "(printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n'; sleep 1) \
         | openssl s_client -ign_eof -connect {address} -servername localhost {options} 2>&1"
    );
    let done = Command::new("sh").args(["-c", &line]).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let shown = said.contains("-----BEGIN CERTIFICATE-----").then(|| {
        let mut convert = Command::new("openssl")
            .args(["x509", "-outform", "DER"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(convert.stdin.as_mut().unwrap(), said.as_bytes()).unwrap();
        let der = convert.wait_with_output().unwrap().stdout;
        digits(&der)
    });
    (shown, said)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_challenge_is_answered_before_and_after_there_is_a_certificate_and_nothing_else_on_its_connection()
{
    let (authority, board) = (Authority::new(), Arc::new(AcmeBoard::default()));
    let portal = portal_with(managed(&board, None)).await;
    let validator = "-alpn acme-tls/1";
    // Nobody is shown anything yet, and the handshake ends with an alert.
    for options in ["", "-alpn http/1.1", validator] {
        let (shown, said) = visits(portal.address, options);
        assert!(shown.is_none() && said.contains("alert"), "{options}: {said}");
    }

    let answer = answer_to_a_challenge("localhost").await;
    let Answer::Certificate { certificate, .. } = &answer else {
        panic!("a page");
    };
    let answer_shown = Some(digits(certificate));
    board.show(answer.clone());
    let (shown, said) = visits(portal.address, validator);
    assert_eq!(shown, answer_shown);
    assert!(
        said.contains("ALPN protocol: acme-tls/1") && !said.contains("HTTP/1.1 "),
        "{said}"
    );
    assert!(
        visits(portal.address, "-alpn http/1.1").0.is_none(),
        "it is for the authority alone"
    );

    for name in ["first", "second"] {
        let certificate = pair(&authority, name);
        board.serve(Some(certificate.clone()));
        tokio::time::sleep(Duration::from_millis(200)).await;
        for options in ["", "-alpn http/1.1", "-alpn acme-tls/1,http/1.1"] {
            let (shown, said) = visits(portal.address, options);
            assert_eq!(shown, Some(digits(&certificate.chain[0])), "{name} {options}");
            assert!(said.contains("HTTP/1.1 200"), "{name} {options}: {said}");
        }
        let (shown, said) = visits(portal.address, validator);
        assert_eq!(shown, answer_shown);
        assert!(!said.contains("HTTP/1.1 "), "{said}");
    }

    board.clear();
    assert!(visits(portal.address, validator).0.is_none(), "the check is over");
    portal.running.stop().await.unwrap();
}

#[tokio::test]
async fn the_plain_listener_knows_tokens_and_sends_everybody_else_to_the_portal() {
    let board = Arc::new(AcmeBoard::default());
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let portal = portal_with(managed(&board, Some(free))).await;
    board.show(Answer::Page {
        token: "abc".into(),
        content: "abc.print".into(),
    });
    let client = client();
    let url = |path: &str| format!("http://{free}{path}");
    let begins = tokio::time::Instant::now();
    let page = loop {
        match client.get(url("/.well-known/acme-challenge/abc")).send().await {
            Ok(page) => break page,
            Err(error) => assert!(begins.elapsed() < Duration::from_secs(10), "{error}"),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    // An authority comes by whatever host it resolved.
    assert_eq!(
        (page.status().as_u16(), page.text().await.unwrap().as_str()),
        (200, "abc.print")
    );
    let unknown = client
        .get(url("/.well-known/acme-challenge/other"))
        .send()
        .await
        .unwrap();
    assert_eq!(unknown.status(), 404);

    let ours = |request: reqwest::RequestBuilder| {
        request
            .header("host", format!("LOCALHOST:{}", free.port()))
            .send()
    };
    let moved = ours(client.get(url("//evil.example/e/abc?x=1"))).await.unwrap();
    assert_eq!(moved.status(), 301);
    assert_eq!(
        header(&moved, "location"),
        "https://localhost//evil.example/e/abc?x=1"
    );
    let posted = ours(client.post(url("/e/abc"))).await.unwrap();
    assert_eq!(
        (posted.status().as_u16(), header(&posted, "location")),
        (308, "https://localhost/e/abc")
    );
    let other = client
        .get(url("/"))
        .header("host", "evil.example")
        .send()
        .await
        .unwrap();
    assert_eq!(other.status(), 421);
    assert!(other.headers().get("location").is_none());

    board.clear();
    let over = client
        .get(url("/.well-known/acme-challenge/abc"))
        .send()
        .await
        .unwrap();
    assert_eq!(over.status(), 404);
    portal.running.stop().await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(
        tokio::net::TcpStream::connect(free).await.is_err(),
        "it ends with the portal"
    );
}
