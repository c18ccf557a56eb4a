//! How fast mails are composed and sent. Asked for by name, in a release build:
//! `cargo test --release -p muster-gateways -- --ignored --nocapture rate`

use std::time::Instant;

use std::process::{Command, Stdio};

use muster_gateways::mail::{Inline, Mail, Security, Transport, compose};

use crate::support::{local, mail_to};

fn invite() -> Mail {
    let mut mail = mail_to("ana@bücher.example");
    mail.html = "<p style=\"color:#123456;margin:0\">Bring your phone — bitte schön.</p>\n".repeat(170);
    mail.text = "Bring your phone. Bitte schön.\n".repeat(30);
    mail.inline = vec![Inline {
        cid: "qr".into(),
        filename: "qr.png".into(),
        content_type: "image/png".into(),
        bytes: (0..=255).cycle().take(1200).collect(),
    }];
    mail
}

#[test]
#[ignore = "a measurement, of use only in a release build"]
fn rate_of_composing_unique_invites() {
    const COUNT: usize = 20_000;
    let mut mail = invite();
    let started = Instant::now();
    let mut octets = 0;
    for number in 0..COUNT {
        mail.message_id = format!("{number}@acme.example");
        octets += compose(&mail).unwrap().bytes.len();
    }
    let per_second = COUNT as f64 / started.elapsed().as_secs_f64();
    println!(
        "compose.per_second {per_second:.0} 1/s ({} octets each)",
        octets / COUNT
    );
    assert!(per_second > 2000.0);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, of use only in a release build"]
async fn rate_of_composing_and_sending_to_a_sink() {
    const CONNECTIONS: usize = 10;
    const EACH: usize = 2_000;
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut sink = Command::new("/usr/sbin/smtp-sink")
        .args(["-u", "nobody", &format!("127.0.0.1:{port}"), "1000"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("smtp-sink: {error}. Install: sudo apt-get install postfix"));
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let transport = Transport::smtp(local(port, Security::None)).unwrap();
    let started = Instant::now();
    let workers: Vec<_> = (0..CONNECTIONS)
        .map(|worker| {
            let transport = transport.clone();
            tokio::spawn(async move {
                let mut session = transport.connect().await.unwrap();
                let mut mail = invite();
                for number in 0..EACH {
                    mail.message_id = format!("{worker}.{number}@acme.example");
                    session.send(&compose(&mail).unwrap()).await.unwrap();
                }
                session.quit().await;
            })
        })
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
    let per_second = (CONNECTIONS * EACH) as f64 / started.elapsed().as_secs_f64();
    println!("send.per_second {per_second:.0} 1/s over {CONNECTIONS} connections");
    sink.kill().unwrap();
    sink.wait().unwrap();
}
