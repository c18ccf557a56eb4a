//! Vonage's delivery receipts (<https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts>): in the query, a form or
//! JSON, as the account is set up; signed by parameter or by JWT, or not.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::digest::KeyInit;
use hmac::{Hmac, Mac};
use md5::{Digest, Md5};
use muster_domain::time::Moment;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::callback::{Callback, Fields};
use super::{Receipt, ReceiptError, ReceiptState, Secrets, name, same};
use crate::sms::error::printable;
use crate::sms::settings::CallbackSignature;

pub(super) fn read(
    signature: CallbackSignature,
    secrets: &Secrets,
    callback: &Callback,
    now: Moment,
) -> Result<Receipt, ReceiptError> {
    let fields = callback.fields()?;
    match signature {
        CallbackSignature::None => {}
        CallbackSignature::Jwt => check_jwt(secret(secrets)?, callback, now)?,
        by_parameter => check_sig(by_parameter, secret(secrets)?, &fields)?,
    }
    let says = |name: &str| {
        fields
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    };
    let id = says("messageId").and_then(name);
    let reference = says("client-ref").and_then(name);
    if id.is_none() && reference.is_none() {
        return Err(ReceiptError::Malformed("it names no text"));
    }
    let code = says("err-code");
    let state = match says("status") {
        Some("delivered") => ReceiptState::Delivered,
        Some(status @ ("expired" | "failed" | "rejected")) => ReceiptState::Failed {
            words: printable(&format!("{status}: {}", code.map_or("no reason given", in_words))),
            code: code.map(printable),
        },
        Some(_) => ReceiptState::Enroute,
        None => return Err(ReceiptError::Malformed("it tells no state")),
    };
    Ok(Receipt {
        provider_id: id,
        reference,
        state,
        at: says("message-timestamp").and_then(moment),
    })
}

fn secret(secrets: &Secrets) -> Result<&SecretString, ReceiptError> {
    secrets.signing.as_ref().ok_or(ReceiptError::NotSigned)
}

/// `2026-11-26 20:00:00`, in UTC.
fn moment(text: &str) -> Option<Moment> {
    let at: jiff::civil::DateTime = text.replacen(' ', "T", 1).parse().ok()?;
    let at = at.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Moment(at.timestamp().as_millisecond()))
}

/// After the table of error codes in the guide.
fn in_words(code: &str) -> &'static str {
    match code {
        "2" | "3" => "the phone is off or out of reach",
        "4" => "the number is barred",
        "5" => "the number moved to another network",
        "6" | "14" => "the network took it for spam, or blocks it",
        "7" => "the phone was busy",
        "8" | "12" => "the network failed",
        "9" | "11" => "the number does not exist",
        "10" => "the network does not take this text",
        "13" => "the number may not get this text",
        "15" => "the number has no money left",
        _ => "no reason given",
    }
}

/// <https://developer.vonage.com/en/getting-started/concepts/signing-messages>: `&name=value` in the order of names, with `&` and `=`
/// in values replaced.
fn check_sig(method: CallbackSignature, secret: &SecretString, fields: &Fields) -> Result<(), ReceiptError> {
    let given = fields.get("sig").ok_or(ReceiptError::NotSigned)?;
    let mut signed = String::new();
    for (name, value) in fields.iter().filter(|(name, _)| *name != "sig") {
        signed.push_str(&format!("&{name}={}", value.replace(['&', '='], "_")));
    }
    let secret = secret.expose_secret().as_bytes();
    let right = match method {
        CallbackSignature::Md5Hash => hex(&Md5::new().chain_update(&signed).chain_update(secret).finalize()),
        CallbackSignature::Md5 => mac::<Hmac<Md5>>(secret, signed.as_bytes()),
        CallbackSignature::Sha1 => mac::<Hmac<Sha1>>(secret, signed.as_bytes()),
        CallbackSignature::Sha512 => mac::<Hmac<Sha512>>(secret, signed.as_bytes()),
        CallbackSignature::Sha256 | CallbackSignature::None | CallbackSignature::Jwt => {
            mac::<Hmac<Sha256>>(secret, signed.as_bytes())
        }
    };
    match same(right.as_bytes(), given.to_ascii_lowercase().as_bytes()) {
        true => Ok(()),
        false => Err(ReceiptError::WrongSignature),
    }
}

fn mac<M: Mac + KeyInit>(key: &[u8], text: &[u8]) -> String {
    match <M as Mac>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(text);
            hex(&mac.finalize().into_bytes())
        }
        // HMAC takes keys of any length.
        Err(_) => String::new(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[derive(Deserialize)]
struct Header {
    alg: String,
}

#[derive(Deserialize)]
struct Claims {
    payload_hash: Option<String>,
    exp: Option<f64>,
}

/// <https://developer.vonage.com/en/getting-started/concepts/webhooks#validating-signed-webhooks>. A receipt that is brought again
/// changes nothing, so its age does not matter beyond what it says itself.
fn check_jwt(secret: &SecretString, callback: &Callback, now: Moment) -> Result<(), ReceiptError> {
    let given = callback.header("authorization")?.ok_or(ReceiptError::NotSigned)?;
    let token = given
        .strip_prefix("Bearer ")
        .or_else(|| given.strip_prefix("bearer "))
        .ok_or(ReceiptError::NotSigned)?;
    let wrong = ReceiptError::WrongSignature;
    let (signed, signature) = token.rsplit_once('.').ok_or(wrong.clone())?;
    let (header, claims) = signed.split_once('.').ok_or(wrong.clone())?;
    let read = |part: &str| {
        URL_SAFE_NO_PAD
            .decode(part)
            .map_err(|_| ReceiptError::WrongSignature)
    };
    let signature = read(signature)?;
    let right = mac::<Hmac<Sha256>>(secret.expose_secret().as_bytes(), signed.as_bytes());
    if !same(right.as_bytes(), hex(&signature).as_bytes()) {
        return Err(wrong);
    }
    // Only after the signature: "none" and everything else that is not ours ends here.
    let header: Header = serde_json::from_slice(&read(header)?).map_err(|_| ReceiptError::WrongSignature)?;
    let claims: Claims = serde_json::from_slice(&read(claims)?).map_err(|_| ReceiptError::WrongSignature)?;
    let expired = claims.exp.is_some_and(|exp| exp * 1_000.0 < now.0 as f64);
    let bound = match claims.payload_hash {
        Some(hash) => same(
            hash.to_ascii_lowercase().as_bytes(),
            hex(&Sha256::digest(&callback.body)).as_bytes(),
        ),
        // Without a body there is nothing to bind; a body that is not bound is anybody's.
        None => callback.body.is_empty(),
    };
    match header.alg == "HS256" && !expired && bound {
        true => Ok(()),
        false => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_000_000_000);

    fn secrets() -> Secrets {
        Secrets {
            password: "api".into(),
            signing: Some("abcde".into()),
        }
    }

    fn query(query: &str) -> Callback {
        Callback {
            method: "GET".into(),
            url: format!("https://portal.example/sms/t?{query}"),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    fn json(body: &str) -> Callback {
        Callback {
            method: "POST".into(),
            url: "https://portal.example/sms/t".into(),
            headers: vec![("content-type".into(), "application/json".into())],
            body: body.into(),
        }
    }

    #[test]
    fn states_are_read_from_query_and_json() {
        let read = |callback: &Callback| read(CallbackSignature::None, &secrets(), callback, NOW).unwrap();
        let delivered = read(&query(
            "messageId=0A1&status=delivered&err-code=0&client-ref=r1&message-timestamp=2026-11-26+20%3A00%3A00",
        ));
        assert_eq!(delivered.state, ReceiptState::Delivered);
        assert_eq!(delivered.reference.as_deref(), Some("r1"));
        assert_eq!(delivered.at, Some(Moment(1_795_723_200_000)));
        let failed = read(&json(
            r#"{"messageId":"0A1","status":"failed","err-code":"9","price":{"x":1}}"#,
        ));
        assert_eq!(
            failed.state,
            ReceiptState::Failed {
                words: "failed: the number does not exist".into(),
                code: Some("9".into())
            }
        );
        assert_eq!(
            read(&json(r#"{"messageId":"0A1","status":"buffered"}"#)).state,
            ReceiptState::Enroute
        );
    }

    #[test]
    fn each_way_to_sign_is_checked() {
        use CallbackSignature::{Md5, Md5Hash, Sha1, Sha256, Sha512};
        for method in [Md5Hash, Md5, Sha1, Sha256, Sha512] {
            let text = "&a=b_c&messageId=0A1&status=delivered&timestamp=1795000000";
            let sig = match method {
                Md5Hash => hex(&md5::Md5::digest(format!("{text}abcde"))),
                Md5 => mac::<Hmac<md5::Md5>>(b"abcde", text.as_bytes()),
                Sha1 => mac::<Hmac<sha1::Sha1>>(b"abcde", text.as_bytes()),
                Sha512 => mac::<Hmac<sha2::Sha512>>(b"abcde", text.as_bytes()),
                _ => mac::<Hmac<sha2::Sha256>>(b"abcde", text.as_bytes()),
            };
            let good = format!(
                "status=delivered&a=b%26c&messageId=0A1&timestamp=1795000000&sig={}",
                sig.to_uppercase()
            );
            assert!(read(method, &secrets(), &query(&good), NOW).is_ok(), "{method:?}");
            let forged = good.replace("0A1", "0A2");
            assert_eq!(
                read(method, &secrets(), &query(&forged), NOW),
                Err(ReceiptError::WrongSignature)
            );
            let bare = good.split("&sig").next().unwrap();
            assert_eq!(
                read(method, &secrets(), &query(bare), NOW),
                Err(ReceiptError::NotSigned)
            );
            let none = Secrets::new("api");
            assert_eq!(
                read(method, &none, &query(&good), NOW),
                Err(ReceiptError::NotSigned)
            );
        }
    }

    /// RFC 2104's and the guide's construction, by another hand: `printf '&messageId=1&status=delivered' | openssl dgst -sha256
    /// -hmac abcde`.
    #[test]
    fn a_signature_that_openssl_made_is_right() {
        let sig = "f64c705954b6d6047627def56635ccaa1fa916a9641888af806be6e16608aba4";
        let callback = query(&format!("messageId=1&status=delivered&sig={sig}"));
        assert!(read(CallbackSignature::Sha256, &secrets(), &callback, NOW).is_ok());
    }

    fn jwt(header: &str, claims: &str, secret: &[u8]) -> String {
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(claims)
        );
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(secret).unwrap();
        mac.update(signed.as_bytes());
        format!(
            "Bearer {signed}.{}",
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        )
    }

    #[test]
    fn a_jwt_must_be_signed_alive_and_bound_to_the_body() {
        let body = r#"{"messageId":"0A1","status":"delivered"}"#;
        let hash = hex(&Sha256::digest(body));
        let hs256 = r#"{"alg":"HS256","typ":"JWT"}"#;
        let good = format!(r#"{{"payload_hash":"{hash}","exp":1795000100}}"#);
        let with = |token: String| {
            let mut callback = json(body);
            callback.headers.push(("Authorization".into(), token));
            read(CallbackSignature::Jwt, &secrets(), &callback, NOW).map(|_| ())
        };
        assert_eq!(with(jwt(hs256, &good, b"abcde")), Ok(()));
        for bad in [
            jwt(hs256, &good, b"other"),
            jwt(r#"{"alg":"none"}"#, &good, b"abcde"),
            jwt(hs256, &good.replace("1795000100", "1794999000"), b"abcde"),
            jwt(hs256, &good.replace(&hash, &"0".repeat(64)), b"abcde"),
            jwt(hs256, "{}", b"abcde"),
            "Bearer a.b".into(),
            "Bearer ...".into(),
        ] {
            assert_eq!(with(bad), Err(ReceiptError::WrongSignature));
        }
        assert_eq!(with("Basic x".into()), Err(ReceiptError::NotSigned));
    }
}
