//! The portal's session: what the cookie of a verified browser says.
//!
//! It is issued exactly once per generation, at the one atomic change to Verified, so it needs no record of its own.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

use crate::{
    invite::{Generation, InviteId},
    key::{MasterKey, Purpose, mac},
    time::Moment,
    token::LinkClaim,
};

const BYTES: usize = 16 + 4 + 8 + 32;

/// The cookie's value for a browser that verified `claim` and may come back until `until`.
pub fn issue(key: &MasterKey, claim: LinkClaim, until: Moment) -> String {
    let mut bytes = Vec::with_capacity(BYTES);
    bytes.extend_from_slice(claim.invite.as_bytes());
    bytes.extend_from_slice(&claim.generation.to_be_bytes());
    bytes.extend_from_slice(&until.0.to_be_bytes());
    let tag = mac(&key.derive(Purpose::Session), &[&bytes]);
    bytes.extend_from_slice(&tag);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a cookie's value; `None` when it was not issued here or its time is over.
pub fn verify(key: &MasterKey, value: &str, now: Moment) -> Option<LinkClaim> {
    if value.len() != BYTES * 4 / 3 {
        return None;
    }
    let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()?;
    let (body, tag) = bytes.split_at(BYTES - 32);
    let genuine: bool = mac(&key.derive(Purpose::Session), &[body]).ct_eq(tag).into();
    let until = Moment(i64::from_be_bytes(body[20..28].try_into().ok()?));
    (genuine && now < until).then_some(LinkClaim {
        invite: InviteId::from_bytes(body[..16].try_into().ok()?),
        generation: Generation::from_be_bytes(body[16..20].try_into().ok()?),
    })
}
