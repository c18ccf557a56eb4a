//! Delivery reports as servers write them, mails that are none, and whatever else arrives. The texts in `bounces/` are ours,
//! in the forms of the servers that they are named after.

use muster_gateways::mail::{Action, DeliveryReport, REPORT_LIMIT, read_report};
use proptest::prelude::*;

const ID: &str = "0195f3a0-0000-7000-8000-0000000000a1@northwind.example";

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/real/bounces/{name}.eml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// With the line ends of the wire, as a mailbox gives it.
fn on_the_wire(mail: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(mail).replace('\n', "\r\n").into_bytes()
}

/// The only recipient.
fn one(report: &DeliveryReport) -> (Action, &str, &str) {
    assert_eq!(report.recipients.len(), 1, "{report:?}");
    let one = &report.recipients[0];
    (one.action, one.addresses[0].as_str(), one.words.as_str())
}

#[test]
fn what_servers_report_is_understood() {
    let ana = "ana@gone.example";
    for (name, action, address, words) in [
        (
            "postfix",
            Action::Failed,
            ana,
            "550 5.1.1 <ana@gone.example>: Recipient address rejected: User unknown",
        ),
        (
            "postfix_delayed",
            Action::Delayed,
            ana,
            "4.4.1 connect to mail.gone.example[192.0.2.7]:25: Connection timed out",
        ),
        (
            "office365",
            Action::Failed,
            "Ana@Gone.Example",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient Ana@Gone.Example not found by SMTP address lookup",
        ),
        (
            "gmail",
            Action::Failed,
            ana,
            "550-5.1.1 The email account that you tried to reach does not exist. 550 5.1.1 Please try double-checking the \
             address. - gsmtp",
        ),
        (
            "exim",
            Action::Failed,
            ana,
            "host mail.gone.example [192.0.2.7] SMTP error from remote mail server after RCPT TO:<ana@gone.example>: 550 No \
             such user here",
        ),
        (
            "exim_delayed",
            Action::Delayed,
            ana,
            "Delay reason: connection refused",
        ),
        (
            "qmail",
            Action::Failed,
            ana,
            "Sorry, no mailbox here by that name. (#5.1.1)",
        ),
        (
            "international",
            Action::Failed,
            "jörg@bücher.example",
            "5.1.1 the address does not exist",
        ),
    ] {
        let mail = fixture(name);
        for mail in [mail.clone(), on_the_wire(&mail)] {
            let report = read_report(&mail).unwrap_or_else(|| panic!("{name} is a report"));
            assert_eq!(one(&report), (action, address, words), "{name}");
            assert_eq!(report.message_ids, [ID], "{name}");
        }
    }
}

#[test]
fn a_delivery_is_reported_as_one() {
    let report = read_report(&fixture("delivered")).unwrap();
    assert_eq!(one(&report).0, Action::Delivered);
}

#[test]
fn answers_absence_notes_and_read_receipts_are_no_reports() {
    for name in ["out_of_office", "read_receipt", "answer"] {
        assert_eq!(read_report(&fixture(name)), None, "{name}");
    }
}

#[test]
fn a_report_that_was_cut_off_still_says_what_came_before() {
    let mail = fixture("postfix");
    let text = String::from_utf8_lossy(&mail);
    let cut = text.find("Subject: Bring your phone").unwrap();
    assert!(read_report(&mail[..cut]).unwrap().message_ids.is_empty());
    let cut = text.find("Date: Mon, 23 Nov 2026 09:15:00").unwrap();
    assert_eq!(read_report(&mail[..cut]).unwrap().message_ids, [ID]);
    let mut endless = mail.clone();
    endless.resize(20 * REPORT_LIMIT, b'x');
    assert_eq!(read_report(&endless).unwrap().message_ids, [ID]);
}

#[test]
fn several_recipients_are_told_apart_also_without_blank_lines() {
    let mail = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\
        Reporting-MTA: dns; mx\nFinal-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.2.2\n\
        Final-Recipient: rfc822; b@x.example\nAction: delivered\nStatus: 2.0.0\n\n\
        Action: failed\nFinal-Recipient: rfc822; c@x.example\n\n--b--\n";
    let report = read_report(mail.as_bytes()).unwrap();
    let told: Vec<_> = report
        .recipients
        .iter()
        .map(|one| (one.addresses[0].as_str(), one.action, one.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("a@x.example", Action::Failed, "5.2.2 the mailbox is full"),
            ("b@x.example", Action::Delivered, "2.0.0"),
            ("c@x.example", Action::Failed, "The report gives no reason."),
        ]
    );
}

#[test]
fn the_words_of_a_server_are_one_plain_line() {
    let mail = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\
        Final-Recipient: rfc822; a@x.example\nAction: failed\n\
        Diagnostic-Code: smtp; 550 \u{1b}[2Jno\u{202e}\u{0}body\u{200b}\n";
    let words = read_report(mail.as_bytes()).unwrap().recipients.remove(0).words;
    assert_eq!(words, "550 [2Jnobody");
}

#[test]
fn mails_within_mails_without_end_are_no_bomb() {
    let nested = "Content-Type: message/rfc822\n\n".repeat(30_000);
    let digests = "Content-Type: multipart/digest; boundary=b\n\n--b\n".repeat(20_000);
    let boundaries = format!(
        "Content-Type: multipart/report; boundary=b\n\n{}",
        "--b\nContent-Type: message/delivery-status\n\n".repeat(20_000)
    );
    let headers = format!(
        "Content-Type: multipart/report; boundary=b\n{}\n",
        "X: y\n".repeat(200_000)
    );
    let recipients = format!(
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n{}",
        "Final-Recipient: rfc822; a@x.example\nAction: failed\n\n".repeat(20_000)
    );
    let began = std::time::Instant::now();
    for mail in [nested, digests, boundaries, headers] {
        assert_eq!(read_report(mail.as_bytes()), None);
    }
    assert!(read_report(recipients.as_bytes()).unwrap().recipients.len() <= 50);
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

proptest! {
    #[test]
    fn no_bytes_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..4_000)) {
        let _ = read_report(&bytes);
    }

    #[test]
    fn no_damage_to_a_report_brings_it_down(
        which in prop::sample::select(vec!["postfix", "office365", "gmail", "exim", "qmail", "international"]),
        at in 0usize..3_000, out in 0usize..400, into in "\\PC{0,60}|(\r?\n){1,5}|-{2,4}[a-z0-9]{1,20}",
    ) {
        let mut mail = fixture(which);
        let at = at.min(mail.len());
        let end = (at + out).min(mail.len());
        mail.splice(at..end, into.into_bytes());
        if let Some(report) = read_report(&mail) {
            prop_assert!(report.message_ids.len() <= 8 && !report.recipients.is_empty());
            for one in &report.recipients {
                prop_assert!(one.words.chars().count() <= 2_001 && !one.words.chars().any(char::is_control));
                prop_assert!(!one.addresses.is_empty());
            }
        }
    }
}
