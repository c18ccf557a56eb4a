//! The challenge in an enrollment profile: it buys one certificate for one device, within minutes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{
    key::{MasterKey, Purpose, mac},
    time::MINUTE,
};

/// How long a challenge is good: from the download of a profile to its installation.
pub const VALIDITY: i64 = 15 * MINUTE;

/// Random bytes of a challenge.
pub const BYTES: usize = 24;

/// The challenge of these random bytes: letters, digits, `-` and `_`.
pub fn from_random(bytes: [u8; BYTES]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the store keeps of a challenge: a keyed hash, so that the database holds none that can be used.
pub fn lookup(key: &MasterKey, challenge: &str) -> String {
    URL_SAFE_NO_PAD.encode(mac(
        &key.derive(Purpose::Challenge),
        &[b"scep", challenge.as_bytes()],
    ))
}
