//! Reports of any gateway, read by the mapping in its settings. They are not signed; the token in the path protects them.

use super::callback::Callback;
use super::{Receipt, ReceiptError, ReceiptState, name};
use crate::sms::error::printable;
use crate::sms::settings::ReceiptRule;

pub(super) fn read(rule: &ReceiptRule, callback: &Callback) -> Result<Receipt, ReceiptError> {
    let fields = callback.fields()?;
    let says = |name: &Option<String>| {
        fields
            .get(name.as_deref()?)
            .filter(|value| !value.is_empty())
            .cloned()
    };
    let named = |rule: &Option<String>| says(rule).as_deref().and_then(name);
    let (provider_id, reference) = (named(&rule.id), named(&rule.reference));
    if provider_id.is_none() && reference.is_none() {
        return Err(ReceiptError::Malformed("it names no text"));
    }
    let status = fields
        .get(&rule.status)
        .ok_or(ReceiptError::Malformed("it tells no state"))?;
    let is_one_of = |values: &[String]| {
        values
            .iter()
            .any(|value| value.eq_ignore_ascii_case(status.trim()))
    };
    let state = if is_one_of(&rule.delivered) {
        ReceiptState::Delivered
    } else if is_one_of(&rule.failed) {
        ReceiptState::Failed {
            words: printable(&says(&rule.words).unwrap_or_default()),
            code: Some(printable(status)),
        }
    } else {
        ReceiptState::Enroute
    };
    Ok(Receipt {
        provider_id,
        reference,
        state,
        at: None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule() -> ReceiptRule {
        ReceiptRule {
            id: Some("msgid".into()),
            reference: Some("ref".into()),
            status: "state".into(),
            delivered: vec!["DELIVRD".into(), "0".into()],
            failed: vec!["UNDELIV".into(), "EXPIRED".into()],
            words: Some("reason".into()),
        }
    }

    fn callback(kind: &str, query: &str, body: &[u8]) -> Callback {
        Callback {
            method: "POST".into(),
            url: format!("https://portal.example/sms/t?{query}"),
            headers: vec![("Content-Type".into(), kind.into())],
            body: body.into(),
        }
    }

    #[test]
    fn query_form_and_json_say_the_same() {
        let form = "application/x-www-form-urlencoded";
        for callback in [
            callback("", "msgid=7&state=delivrd", b""),
            callback(form, "", b"msgid=7&state=DELIVRD"),
            callback(form, "msgid=7", b"state=DELIVRD"),
            callback("application/json", "", br#"{"msgid":7,"state":0}"#),
        ] {
            let receipt = read(&rule(), &callback).unwrap();
            assert_eq!(receipt.provider_id.as_deref(), Some("7"));
            assert_eq!(receipt.state, ReceiptState::Delivered);
        }
        let failed = read(
            &rule(),
            &callback("", "ref=r1&state=EXPIRED&reason=too+old%0A", b""),
        )
        .unwrap();
        assert_eq!(
            failed.state,
            ReceiptState::Failed {
                words: "too old".into(),
                code: Some("EXPIRED".into())
            }
        );
        let other = read(&rule(), &callback("", "ref=r1&state=ACCEPTD", b"")).unwrap();
        assert_eq!(other.state, ReceiptState::Enroute);
    }

    #[test]
    fn what_says_something_twice_is_refused() {
        for twice in [
            callback("", "msgid=7&msgid=8&state=0", b""),
            callback("application/json", "msgid=7", br#"{"msgid":"8","state":"0"}"#),
            callback(
                "application/json",
                "",
                br#"{"msgid":"7","msgid":"8","state":"0"}"#,
            ),
        ] {
            assert!(matches!(read(&rule(), &twice), Err(ReceiptError::Malformed(_))));
        }
        let many: String = (0..200).map(|i| format!("a{i}=1&")).collect();
        assert_eq!(
            read(&rule(), &callback("", &many, b"")),
            Err(ReceiptError::TooLarge)
        );
        let long = format!("msgid={}&state=0", "x".repeat(5_000));
        assert_eq!(
            read(&rule(), &callback("", &long, b"")),
            Err(ReceiptError::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn whatever_comes_in_is_read_or_refused(
            kind in prop_oneof![Just("application/json"), Just("application/x-www-form-urlencoded"), Just("text/plain")],
            query in "\\PC{0,60}",
            body in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = read(&rule(), &callback(kind, &query, &body));
        }
    }
}
