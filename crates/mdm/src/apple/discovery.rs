//! Account-driven enrollment, the steps before a profile: where the server is, where to sign in, and the way back.
//!
//! The source is Apple's article "Implementing the simple authentication account-driven enrollment flow".

use std::fmt::Write;

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

/// The path that a device asks at the domain of the account.
pub const WELL_KNOWN_PATH: &str = "/.well-known/com.apple.remotemanagement";
/// What the document is sent as.
pub const WELL_KNOWN_CONTENT_TYPE: &str = "application/json";
/// The status that sends the device to sign in, with [`challenge`] in `WWW-Authenticate` and no body.
pub const SIGN_IN_STATUS: u16 = 401;
/// The status that ends the signing in, with [`signed_in`] as `Location`.
pub const SIGNED_IN_STATUS: u16 = 308;

/// The scheme and path that the device waits for.
const RESULTS: &str = "apple-remotemanagement-user-login://authentication-results?access-token=";

/// An address that cannot be told to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The address must begin with https:// and must not hold quotation marks, backslashes or blanks.")]
pub struct UnfitAddress;

/// The document at [`WELL_KNOWN_PATH`]: one server, for User Enrollment.
pub fn well_known(base_url: &str) -> Result<String, UnfitAddress> {
    let base_url = address(base_url)?;
    Ok(json!({ "Servers": [{ "Version": "mdm-byod", "BaseURL": base_url }] }).to_string())
}

/// The value of `WWW-Authenticate`: sign in on a web page.
pub fn challenge(sign_in_url: &str) -> Result<String, UnfitAddress> {
    Ok(format!(
        "Bearer method=\"apple-as-web\", url=\"{}\"",
        address(sign_in_url)?
    ))
}

/// The address that hands the device its token and closes the web page. It holds the token: a secret.
pub fn signed_in(token: &SecretString) -> SecretString {
    let mut location = RESULTS.to_owned();
    for byte in token.expose_secret().bytes() {
        // RFC 3986, section 2.3: what never needs escaping.
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            location.push(char::from(byte));
        } else {
            // A string takes every word.
            let _ = write!(location, "%{byte:02X}");
        }
    }
    SecretString::from(location)
}

/// Only what stands in a quoted string of a header as it is (RFC 9110, section 5.6.4).
fn address(url: &str) -> Result<&str, UnfitAddress> {
    let fits = url.starts_with("https://")
        && url
            .bytes()
            .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'\\'));
    fits.then_some(url).ok_or(UnfitAddress)
}

#[cfg(test)]
mod tests {
    use secrecy::{ExposeSecret, SecretString};

    use super::{UnfitAddress, challenge, signed_in, well_known};

    #[test]
    fn the_document_names_one_server_for_user_enrollment() {
        let document: serde_json::Value =
            serde_json::from_str(&well_known("https://muster.example/apple/enroll").unwrap()).unwrap();
        assert_eq!(
            document,
            serde_json::json!({"Servers": [
                {"Version": "mdm-byod", "BaseURL": "https://muster.example/apple/enroll"}
            ]})
        );
    }

    #[test]
    fn the_challenge_is_one_quoted_address() {
        assert_eq!(
            challenge("https://muster.example/in?x=1").unwrap(),
            r#"Bearer method="apple-as-web", url="https://muster.example/in?x=1""#
        );
    }

    #[test]
    fn an_address_that_would_end_the_header_is_refused() {
        for url in [
            "http://muster.example",
            "https://a\"b",
            "https://a\\b",
            "https://a\r\nSet-Cookie: x",
            "https://a b",
            "",
        ] {
            assert_eq!(challenge(url), Err(UnfitAddress), "{url}");
            assert_eq!(well_known(url), Err(UnfitAddress), "{url}");
        }
    }

    #[test]
    fn a_token_is_escaped() {
        let location = signed_in(&SecretString::from("aZ0-._~ &=+/%é"));
        assert_eq!(
            location.expose_secret(),
            "apple-remotemanagement-user-login://authentication-results?access-token=aZ0-._~%20%26%3D%2B%2F%25%C3%A9"
        );
    }
}
