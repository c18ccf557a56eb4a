//! Nothing that a name, a subject or an address contains can add a header, a recipient or a command.

use muster_gateways::mail::{Mail, Mailbox, compose};
use proptest::prelude::*;

use crate::support::mail_to;

/// Text with something dangerous somewhere in it.
fn hostile() -> impl Strategy<Value = String> {
    let poison = prop_oneof![
        Just("\r\n"),
        Just("\n"),
        Just("\r"),
        Just("\0"),
        Just("\r\nBcc: evil@example.com"),
        Just("\n\n<script>"),
        Just("\u{2028}"),
        Just("\u{85}"),
        Just("\u{202e}"),
        Just("\u{2066}"),
        Just("\r\n.\r\n"),
        Just("\x1b[2J"),
        Just("\r\n RCPT TO:<evil@example.com>"),
    ];
    (".{0,40}", poison, ".{0,40}").prop_map(|(before, poison, after)| format!("{before}{poison}{after}"))
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![hostile(), "(?s).{0,300}", "\\PC{0,2000}", "[\\x00-\\x7f]{0,300}"]
}

/// The names of the headers at the top of a message.
fn header_names(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let head = text.split("\r\n\r\n").next().unwrap().to_owned();
    head.split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap().to_lowercase())
        .collect()
}

const EXPECTED: [&str; 10] = [
    "date",
    "from",
    "to",
    "subject",
    "message-id",
    "auto-submitted",
    "x-auto-response-suppress",
    "reply-to",
    "mime-version",
    "content-type",
];

fn assert_clean(mail: &Mail) -> Result<(), TestCaseError> {
    let Ok(composed) = compose(mail) else {
        return Ok(());
    };
    for name in header_names(&composed.bytes) {
        prop_assert!(EXPECTED.contains(&name.as_str()), "{name:?} was injected");
    }
    for address in [&composed.envelope_from, &composed.envelope_to] {
        let breaks = address.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
        prop_assert!(!breaks, "{:?}", address);
    }
    for line in composed.bytes.split(|&b| b == b'\n') {
        prop_assert!(line.len() <= 999);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_hostile_header_text_is_refused(text in hostile()) {
        let mut mail = mail_to("ana@example.com");
        mail.subject = text.clone();
        prop_assert!(compose(&mail).is_err());
        let mut mail = mail_to("ana@example.com");
        mail.to.name = text.clone();
        prop_assert!(compose(&mail).is_err());
        let mut mail = mail_to("ana@example.com");
        mail.from.name = text.clone();
        prop_assert!(compose(&mail).is_err());
        let mut mail = mail_to("ana@example.com");
        mail.reply_to = Some(Mailbox::bare(format!("{text}@example.com")));
        prop_assert!(compose(&mail).is_err());
        let mut mail = mail_to("ana@example.com");
        mail.message_id = format!("{text}@example.com");
        prop_assert!(compose(&mail).is_err());
    }

    #[test]
    fn whatever_is_accepted_adds_no_header(
        name in anything(), address in anything(), subject in anything(), text in anything(), html in anything(),
        id in anything(), date_ms in any::<i64>(),
    ) {
        let mut mail = mail_to("ana@example.com");
        mail.to.name = name.clone();
        mail.subject = subject;
        mail.text = text;
        mail.html = html;
        assert_clean(&mail)?;
        mail.reply_to = Some(Mailbox::new(name, address.clone()));
        assert_clean(&mail)?;
        mail.to.address = address.clone();
        assert_clean(&mail)?;
        mail.from.address = address;
        assert_clean(&mail)?;
        mail.message_id = id;
        mail.date_ms = date_ms;
        assert_clean(&mail)?;
    }

    #[test]
    fn any_quoted_local_part_stays_one_recipient(local in "\"[ -~]{1,20}\"") {
        let mut mail = mail_to("ana@example.com");
        mail.to.address = format!("{local}@example.com");
        assert_clean(&mail)?;
    }
}
