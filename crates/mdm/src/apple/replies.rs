//! What a device is told at the check-in address. Most messages are answered with 200 and no bytes at all.

use plist::Value;
use secrecy::{ExposeSecret, SecretSlice};

use super::write::{entries, xml};

/// The status that answers UserAuthenticate when the users of a Mac are not managed one by one. The Mac asks again when
/// that user signs in the next time (notes of `mdm/checkin/userauthenticate.yaml`).
pub const USER_NOT_MANAGED: u16 = 410;

/// The answer to GetBootstrapToken. Without a deposited token, an empty dictionary: the key is optional in the schema.
pub fn bootstrap_token(token: Option<&SecretSlice<u8>>) -> Vec<u8> {
    let token = token.map(|token| Value::Data(token.expose_secret().to_vec()));
    xml(entries([("BootstrapToken", token)]))
}

/// The answer to UserAuthenticate when every user of the Mac is managed, without a password for it.
pub fn no_digest_challenge() -> Vec<u8> {
    xml(entries([("DigestChallenge", Some(Value::String(String::new())))]))
}
