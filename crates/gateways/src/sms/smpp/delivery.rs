//! Receipts within `deliver_sm` (SMPP 3.4, 5.3.2 and appendix B): optional parameters where there are some, else words in the text.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use muster_domain::time::Moment;
use rusmpp::pdus::DeliverSm;
use rusmpp::tlvs::TlvValue;

use crate::sms::error::printable;
use crate::sms::{Receipt, ReceiptState};

/// Message type "delivery receipt" within esm_class (SMPP 3.4, 5.2.12).
const TYPE: u8 = 0b0011_1100;
const IS_RECEIPT: u8 = 0b0000_0100;

/// The receipt, unless it is something else, such as a text from a phone.
pub(super) fn receipt(message: &DeliverSm) -> Option<Receipt> {
    if u8::from(message.esm_class) & TYPE != IS_RECEIPT {
        return None;
    }
    let octets = message.short_message().as_ref();
    let text = String::from_utf8_lossy(octets);
    let (mut id, mut state) = (None, None);
    for tlv in message.tlvs() {
        match tlv.value() {
            Some(TlvValue::ReceiptedMessageId(told)) => id = Some(told.as_str().to_owned()),
            Some(TlvValue::MessageState(told)) => state = Some(name_of(u8::from(*told))),
            _ => {}
        }
    }
    let id = id.or_else(|| word(&text, "id:").map(str::to_owned))?;
    let state = state.or_else(|| word(&text, "stat:"))?.to_ascii_uppercase();
    let state = match state.as_str() {
        "DELIVRD" => ReceiptState::Delivered,
        "EXPIRED" | "DELETED" | "UNDELIV" | "REJECTD" | "UNKNOWN" => ReceiptState::Failed {
            words: words(&state).to_owned(),
            code: word(&text, "err:")
                .filter(|code| code.bytes().any(|byte| byte != b'0'))
                .map(printable),
        },
        _ => ReceiptState::Enroute,
    };
    Some(Receipt {
        provider_id: Some(printable(&id)).filter(|id| !id.is_empty()),
        reference: None,
        state,
        at: word(&text, "done date:").and_then(moment),
    })
    .filter(|receipt| receipt.provider_id.is_some())
}

/// SMPP 3.4, 5.2.28.
fn name_of(state: u8) -> &'static str {
    match state {
        2 => "DELIVRD",
        3 => "EXPIRED",
        4 => "DELETED",
        5 => "UNDELIV",
        7 => "UNKNOWN",
        8 => "REJECTD",
        _ => "ENROUTE",
    }
}

fn words(state: &str) -> &'static str {
    match state {
        "EXPIRED" => "EXPIRED: the phone was not reached in time",
        "DELETED" => "DELETED: the message centre threw it away",
        "UNDELIV" => "UNDELIV: it cannot be delivered",
        "REJECTD" => "REJECTD: the network refused it",
        _ => "UNKNOWN: nobody knows what became of it",
    }
}

/// What stands behind a mark, up to a blank. Marks are written with and without capitals.
fn word<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let at = text.to_ascii_lowercase().find(mark)?;
    // The lowered text has the same octets in the same places.
    let rest = text.get(at + mark.len()..)?;
    let end = rest.find(' ').unwrap_or(rest.len());
    Some(&rest[..end]).filter(|word| !word.is_empty())
}

/// `YYMMDDhhmm`, with seconds from some. In the centre's own zone, which is not told: UTC is what most use.
fn moment(text: &str) -> Option<Moment> {
    if !(text.len() == 10 || text.len() == 12) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two = |at: usize| text.get(at..at + 2).and_then(|pair| pair.parse::<i8>().ok());
    let at = DateTime::new(
        2000 + i16::from(two(0)?),
        two(2)?,
        two(4)?,
        two(6)?,
        two(8)?,
        two(10).unwrap_or(0),
        0,
    )
    .ok()?;
    let zoned = at.to_zoned(TimeZone::UTC).ok()?;
    Some(Moment(zoned.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusmpp::types::OctetString;
    use rusmpp::values::EsmClass;

    use super::*;

    fn of(octets: &[u8]) -> Option<Receipt> {
        let message = DeliverSm::builder()
            .esm_class(EsmClass::from(IS_RECEIPT))
            .short_message(OctetString::from_slice(octets).unwrap())
            .build();
        receipt(&message)
    }

    #[test]
    fn appendix_b_is_read() {
        let text = "id:0123456789 sub:001 dlvrd:001 submit date:2611261955 done date:2611262000 stat:DELIVRD err:000 text:hi";
        assert_eq!(
            of(text.as_bytes()),
            Some(Receipt {
                provider_id: Some("0123456789".into()),
                reference: None,
                state: ReceiptState::Delivered,
                at: Some(Moment(1_795_723_200_000)),
            })
        );
        let failed = of(b"id:A1 stat:UNDELIV err:04C Text:").unwrap();
        assert_eq!(
            failed.state,
            ReceiptState::Failed {
                words: "UNDELIV: it cannot be delivered".into(),
                code: Some("04C".into())
            }
        );
        assert_eq!(of(b"ID:A1 STAT:acceptd").unwrap().state, ReceiptState::Enroute);
        assert_eq!(of(b"id: stat:DELIVRD"), None);
        assert_eq!(
            of("id:ÄÖ stat:DELIVRD done date:9999999999".as_bytes())
                .unwrap()
                .at,
            None
        );
    }

    #[test]
    fn a_text_from_a_phone_is_no_receipt() {
        let message = DeliverSm::builder()
            .short_message(OctetString::from_slice(b"id:A1 stat:DELIVRD").unwrap())
            .build();
        assert_eq!(receipt(&message), None);
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_or_passed_over(octets in prop::collection::vec(any::<u8>(), 0..200), words in "\\PC{0,60}") {
            let _ = of(&octets);
            for text in [format!("id:{words}"), format!("id:1 stat:{words} done date:{words}")] {
                // As much as one message holds.
                let octets = text.as_bytes();
                let _ = of(&octets[..octets.len().min(255)]);
            }
        }
    }
}
