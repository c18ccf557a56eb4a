//! A name server on the loopback that answers, stays silent, or says no.
#![allow(clippy::unwrap_used, missing_docs)]

use std::net::SocketAddr;

use muster_gateways::dns::{Answer, Dns as _, Kind, SystemDns};
use tokio::net::UdpSocket;

/// Answers each question by its first label; RFC 1035, 4.1.
async fn server() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0u8; 1500];
        while let Ok((length, from)) = socket.recv_from(&mut buffer).await {
            if let Some(answer) = answer(&buffer[..length]) {
                let _ = socket.send_to(&answer, from).await;
            }
        }
    });
    address
}

fn answer(question: &[u8]) -> Option<Vec<u8>> {
    let end = 12 + question[12..].iter().position(|byte| *byte == 0)? + 5;
    let label = String::from_utf8_lossy(&question[13..13 + question[12] as usize]).to_lowercase();
    let (code, records): (u8, Vec<Vec<u8>>) = match label.as_str() {
        "mail" => (
            0,
            vec![mx(20, b"\x01b\x07example\0"), mx(10, b"\x01a\x07example\0")],
        ),
        "null" => (0, vec![mx(0, b"\0")]),
        "text" => (0, vec![txt(&[b"v=spf1 ", b"-all"]), txt(&[b"other"])]),
        "bare" => (0, Vec::new()),
        "broken" => (2, Vec::new()),
        "silent" => return None,
        _ => (3, Vec::new()),
    };
    let mut answer = question[..2].to_vec();
    answer.extend([
        0x81,
        0x80 | code,
        0,
        1,
        0,
        u8::try_from(records.len()).ok()?,
        0,
        0,
        0,
        0,
    ]);
    answer.extend(&question[12..end]);
    let kind = &question[end - 4..end];
    for record in records {
        answer.extend([0xC0, 12]);
        answer.extend(kind);
        answer.extend([0, 0, 0, 60]);
        answer.extend(u16::try_from(record.len()).ok()?.to_be_bytes());
        answer.extend(record);
    }
    Some(answer)
}

fn mx(preference: u16, host: &[u8]) -> Vec<u8> {
    [&preference.to_be_bytes(), host].concat()
}

fn txt(pieces: &[&[u8]]) -> Vec<u8> {
    pieces
        .iter()
        .flat_map(|piece| [&[u8::try_from(piece.len()).unwrap()], *piece].concat())
        .collect()
}

#[tokio::test]
async fn records_come_back_whole_and_in_their_order() {
    let dns = SystemDns::at(server().await);
    let records = |all: &[&str]| Answer::Records(all.iter().map(|one| (*one).to_owned()).collect());
    assert_eq!(
        dns.look_up("mail.test", Kind::Mx).await,
        records(&["a.example", "b.example"])
    );
    assert_eq!(dns.look_up("null.test", Kind::Mx).await, records(&["."]));
    assert_eq!(
        dns.look_up("text.test", Kind::Txt).await,
        records(&["other", "v=spf1 -all"])
    );
}

#[tokio::test]
async fn nothing_is_told_from_no_name_and_from_no_answer() {
    let dns = SystemDns::at(server().await);
    assert_eq!(dns.look_up("bare.test", Kind::Txt).await, Answer::NoRecords);
    assert_eq!(dns.look_up("nobody.test", Kind::Mx).await, Answer::NoName);
    for name in ["broken.test", "silent.test"] {
        let answer = dns.look_up(name, Kind::Mx).await;
        assert!(matches!(answer, Answer::Unreachable(_)), "{name}: {answer:?}");
    }
}
