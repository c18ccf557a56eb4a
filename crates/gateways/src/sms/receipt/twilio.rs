//! Twilio's status callbacks (<https://www.twilio.com/docs/messaging/guides/track-outbound-message-status>), signed as
//! <https://www.twilio.com/docs/usage/security#validating-requests> says.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac};
use secrecy::ExposeSecret;
use sha1::Sha1;

use super::callback::{Callback, Fields};
use super::{Receipt, ReceiptError, ReceiptState, Secrets, name, same};
use crate::sms::error::printable;

pub(super) fn read(secrets: &Secrets, callback: &Callback) -> Result<Receipt, ReceiptError> {
    let fields = callback.form()?;
    let given = callback
        .header("x-twilio-signature")?
        .ok_or(ReceiptError::NotSigned)?;
    // With an API key for signing in, the auth token is kept apart.
    let token = secrets.signing.as_ref().unwrap_or(&secrets.password);
    let signed = addresses(&callback.url).iter().any(|url| {
        same(
            signature(token.expose_secret(), url, &fields).as_bytes(),
            given.as_bytes(),
        )
    });
    if !signed {
        return Err(ReceiptError::WrongSignature);
    }
    let says = |name: &str| {
        fields
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    };
    let id = says("MessageSid")
        .or_else(|| says("SmsSid"))
        .and_then(name)
        .ok_or(ReceiptError::Malformed("it names no text"))?;
    let state = match says("MessageStatus").or_else(|| says("SmsStatus")) {
        Some("delivered" | "read") => ReceiptState::Delivered,
        Some(status @ ("undelivered" | "failed" | "canceled")) => ReceiptState::Failed {
            words: printable(says("ErrorMessage").unwrap_or(status)),
            code: says("ErrorCode").map(printable),
        },
        Some(_) => ReceiptState::Enroute,
        None => return Err(ReceiptError::Malformed("it tells no state")),
    };
    Ok(Receipt {
        provider_id: Some(id),
        reference: None,
        state,
        at: None,
    })
}

/// Base64 of the HMAC-SHA1 over the address, followed by every name and value in the order of names.
fn signature(token: &str, url: &str, fields: &Fields) -> String {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        // HMAC takes keys of any length.
        return String::new();
    };
    mac.update(url.as_bytes());
    for (name, value) in fields {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    STANDARD.encode(mac.finalize().into_bytes())
}

/// The address as it came, and with the usual port written out or left out: Twilio does either.
fn addresses(url: &str) -> Vec<String> {
    let mut all = vec![url.to_owned()];
    for (scheme, port) in [("https://", ":443"), ("http://", ":80")] {
        if let Some(rest) = url.strip_prefix(scheme) {
            let end = rest.find(['/', '?']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            match host.strip_suffix(port) {
                Some(bare) => all.push(format!("{scheme}{bare}{path}")),
                None => all.push(format!("{scheme}{host}{port}{path}")),
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Twilio's own libraries.
    #[test]
    fn the_signature_is_the_one_that_twilio_makes() {
        let fields: Fields = [
            ("CallSid", "CA1234567890ABCDE"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
            ("Caller", "+14158675309"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assert_eq!(signature("12345", url, &fields), "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    fn callback(form: &str, signature: Option<&str>) -> Callback {
        let mut headers = vec![(
            "Content-Type".to_owned(),
            "application/x-www-form-urlencoded; charset=UTF-8".to_owned(),
        )];
        headers.extend(signature.map(|value| ("x-twilio-signature".to_owned(), value.to_owned())));
        Callback {
            method: "POST".into(),
            url: "https://portal.example/sms/token".into(),
            headers,
            body: form.into(),
        }
    }

    fn signed(form: &str, token: &str) -> Callback {
        let fields = callback(form, None).form().unwrap();
        let signature = signature(token, "https://portal.example:443/sms/token", &fields);
        callback(form, Some(&signature))
    }

    #[test]
    fn states_are_told_and_the_error_with_them() {
        let secrets = Secrets::new("token");
        let read = |form: &str| read(&secrets, &signed(form, "token")).unwrap();
        let delivered = read("MessageSid=SM1&MessageStatus=delivered&To=%2B4915123456789");
        assert_eq!(delivered.state, ReceiptState::Delivered);
        assert_eq!(delivered.provider_id.as_deref(), Some("SM1"));
        let failed = read("SmsSid=SM1&MessageStatus=undelivered&ErrorCode=30003");
        assert_eq!(
            failed.state,
            ReceiptState::Failed {
                words: "undelivered".into(),
                code: Some("30003".into())
            }
        );
        assert_eq!(read("SmsSid=SM1&MessageStatus=sent").state, ReceiptState::Enroute);
    }

    #[test]
    fn what_is_not_signed_by_the_account_is_not_believed() {
        let form = "MessageSid=SM1&MessageStatus=delivered";
        let secrets = Secrets::new("token");
        assert_eq!(
            read(&secrets, &callback(form, None)),
            Err(ReceiptError::NotSigned)
        );
        assert_eq!(
            read(&secrets, &signed(form, "other")),
            Err(ReceiptError::WrongSignature)
        );
        let mut changed = signed(form, "token");
        changed.body = b"MessageSid=SM2&MessageStatus=delivered".to_vec();
        assert_eq!(read(&secrets, &changed), Err(ReceiptError::WrongSignature));
        let with_key = Secrets {
            password: "secret of the key".into(),
            signing: Some("token".into()),
        };
        assert!(read(&with_key, &signed(form, "token")).is_ok());
    }
}
