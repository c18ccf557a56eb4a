//! A text as the messages that SMPP submits.

use std::str::FromStr;

use muster_domain::sms::{Coding, MOST_SEGMENTS, encode_gsm7, split};
use rusmpp::pdus::SubmitSm;
use rusmpp::tlvs::MessageSubmissionRequestTlvValue;
use rusmpp::types::{AnyOctetString, COctetString, OctetString};
use rusmpp::values::{DataCoding, EsmClass, MessagePayload, Npi, RegisteredDelivery, Ton};

use crate::sms::error::SmsError;
use crate::sms::settings::LongTexts;
use crate::sms::{SenderId, Text};

/// Asks for a receipt whatever becomes of it (SMPP 3.4, 5.2.17).
const RECEIPT: u8 = 1;
/// Longest number that is a short code.
const SHORT_CODE: usize = 8;

/// The messages for a text, in order. Only the last one asks for a receipt: one text, one receipt.
pub(super) fn messages(text: &Text, long: LongTexts, joint: u8) -> Result<Vec<SubmitSm>, SmsError> {
    if text.body.is_empty() {
        return Err(SmsError::text("The text is empty."));
    }
    let parts = split(&text.body);
    let count = u32::try_from(parts.texts.len()).unwrap_or(u32::MAX);
    if count > MOST_SEGMENTS {
        return Err(SmsError::text("The text is too long for any number of parts."));
    }
    let base = addressed(text, parts.coding)?;
    if count == 1 {
        return Ok(vec![asking(with(base, &encoded(&text.body, parts.coding))?)]);
    }
    if long == LongTexts::Payload {
        let payload = MessagePayload::new(AnyOctetString::from_vec(encoded(&text.body, parts.coding)));
        let mut message = base;
        message.push_tlv(MessageSubmissionRequestTlvValue::MessagePayload(payload));
        return Ok(vec![asking(message)]);
    }
    let mut messages = Vec::with_capacity(parts.texts.len());
    for (i, part) in parts.texts.iter().enumerate() {
        // 3GPP TS 23.040, 9.2.3.24.1. Neither number exceeds 255, as was checked.
        let mut octets = vec![5, 0, 3, joint, count as u8, i as u8 + 1];
        octets.extend(encoded(part, parts.coding));
        messages.push(with(base.clone(), &octets)?.with_udhi_indicator());
    }
    if let Some(last) = messages.pop() {
        messages.push(asking(last));
    }
    Ok(messages)
}

fn asking(mut message: SubmitSm) -> SubmitSm {
    message.registered_delivery = RegisteredDelivery::from(RECEIPT);
    message
}

fn with(message: SubmitSm, octets: &[u8]) -> Result<SubmitSm, SmsError> {
    let octets = OctetString::from_slice(octets).map_err(|_| SmsError::text("A part is too long."))?;
    Ok(message.with_short_message(octets))
}

fn addressed(text: &Text, coding: Coding) -> Result<SubmitSm, SmsError> {
    let address = |text: &str| {
        COctetString::from_str(text).map_err(|_| SmsError::setting("The sender cannot be sent over SMPP."))
    };
    let (ton, npi, from) = match &text.from {
        SenderId::None => (Ton::Unknown, Npi::Unknown, address("")?),
        SenderId::Name(name) => (Ton::Alphanumeric, Npi::Unknown, address(name)?),
        SenderId::Number(number) => {
            let digits = number.trim_start_matches('+');
            match digits.len() <= SHORT_CODE {
                true => (Ton::NetworkSpecific, Npi::Unknown, address(digits)?),
                false => (Ton::International, Npi::Isdn, address(digits)?),
            }
        }
    };
    Ok(SubmitSm::builder()
        .source_addr_ton(ton)
        .source_addr_npi(npi)
        .source_addr(from)
        .dest_addr_ton(Ton::International)
        .dest_addr_npi(Npi::Isdn)
        .destination_addr(address(text.to.digits())?)
        .esm_class(EsmClass::default())
        .data_coding(match coding {
            Coding::Gsm7 => DataCoding::McSpecific,
            Coding::Ucs2 => DataCoding::Ucs2,
        })
        .build())
}

/// Septets one an octet; the centre packs them. UTF-16 with the high octet first.
fn encoded(text: &str, coding: Coding) -> Vec<u8> {
    match coding {
        // Never missing: this coding is chosen only when every character is in the alphabet.
        Coding::Gsm7 => encode_gsm7(text).unwrap_or_default(),
        Coding::Ucs2 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}
