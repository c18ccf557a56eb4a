//! The provider's keys (RFC 7517), without those that must not be used: symmetric ones, those for other ends, and weak ones.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use openidconnect::JsonWebKeySet;
use openidconnect::core::CoreJsonWebKey;
use serde_json::Value;

use super::error::OidcError;

/// Most keys; providers have two to ten.
const MOST_KEYS: usize = 100;
/// Least and most length of an RSA modulus, in bytes. What is shorter can be broken; what is longer costs us time.
const RSA_BYTES: std::ops::RangeInclusive<usize> = 256..=1024;

/// Keys that signatures may be checked with.
pub(super) type Keys = JsonWebKeySet<CoreJsonWebKey>;

/// Reads a key set. Keys that are of no use are passed over, as RFC 7517 section 5 wants it.
pub(super) fn read(body: &[u8]) -> Result<Keys, OidcError> {
    let bad = |why: &str| OidcError::Keys(why.to_owned());
    let document: Value = serde_json::from_slice(body).map_err(|_| bad("they are no JSON"))?;
    let all = document["keys"]
        .as_array()
        .ok_or_else(|| bad("there is no list of keys"))?;
    if all.len() > MOST_KEYS {
        return Err(bad("there are too many"));
    }
    let usable: Vec<CoreJsonWebKey> = all
        .iter()
        .filter(|key| is_usable(key))
        .filter_map(|key| serde_json::from_value(key.clone()).ok())
        .collect();
    match usable.is_empty() {
        true => Err(bad(
            "none is an RSA key of 2048 bits or more, or one on P-256, for signatures",
        )),
        false => Ok(Keys::new(usable)),
    }
}

fn is_usable(key: &Value) -> bool {
    let is = |name: &str, wanted: &str| key[name] == wanted;
    let for_signatures = key["use"].is_null() || is("use", "sig");
    // Nobody publishes this by intent; whoever does has no secret left to sign with.
    let is_private = !key["d"].is_null();
    let is_strong = match key["kty"].as_str() {
        Some("RSA") => key["n"]
            .as_str()
            .and_then(|n| URL_SAFE_NO_PAD.decode(n).ok())
            .is_some_and(|n| RSA_BYTES.contains(&n.iter().skip_while(|byte| **byte == 0).count())),
        Some("EC") => is("crv", "P-256"),
        _ => false,
    };
    for_signatures && is_strong && !is_private
}
