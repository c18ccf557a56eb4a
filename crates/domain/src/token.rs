//! The token in an invite's link, and the short link of By myself.
//!
//! Token = invite id, generation and a keyed HMAC over both (128 bits), so that the database alone opens no link and a
//! resend, which raises the generation, kills the old one. Nothing of it is stored.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

use crate::{
    invite::{Generation, InviteId},
    key::{MasterKey, Purpose, mac},
    passcode::crockford,
};

const ID: usize = 16;
const GENERATION: usize = 4;
const TAG: usize = 16;
const BYTES: usize = ID + GENERATION + TAG;
/// Characters of a token.
pub const TOKEN_LENGTH: usize = BYTES * 4 / 3;

/// What a genuine token says. Whether the invite still lives is the store's to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LinkClaim {
    /// Whose link it is.
    pub invite: InviteId,
    /// Which of its links; older than the invite's current one means superseded.
    pub generation: Generation,
}

/// The token of one generation of an invite: 48 URL-safe characters.
pub fn issue(key: &MasterKey, claim: LinkClaim) -> String {
    let mut bytes = [0u8; BYTES];
    bytes[..ID].copy_from_slice(claim.invite.as_bytes());
    bytes[ID..ID + GENERATION].copy_from_slice(&claim.generation.to_be_bytes());
    bytes[ID + GENERATION..].copy_from_slice(&tag(key, claim));
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a token from a URL; `None` for everything this installation did not issue. Constant time in the tag.
pub fn verify(key: &MasterKey, token: &str) -> Option<LinkClaim> {
    if token.len() != TOKEN_LENGTH {
        return None;
    }
    let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
    let id: [u8; ID] = bytes[..ID].try_into().ok()?;
    let generation: [u8; GENERATION] = bytes[ID..ID + GENERATION].try_into().ok()?;
    let claim = LinkClaim {
        invite: InviteId::from_bytes(id),
        generation: Generation::from_be_bytes(generation),
    };
    let genuine: bool = tag(key, claim).ct_eq(&bytes[ID + GENERATION..]).into();
    genuine.then_some(claim)
}

fn tag(key: &MasterKey, claim: LinkClaim) -> [u8; TAG] {
    let full = mac(
        &key.derive(Purpose::Link),
        &[claim.invite.as_bytes(), &claim.generation.to_be_bytes()],
    );
    let mut tag = [0u8; TAG];
    tag.copy_from_slice(&full[..TAG]);
    tag
}

/// The short link's code: eight Crockford characters that find an invite of By myself for the few minutes it lives.
/// It is a locator, not a proof: the passcode is still asked for.
pub fn short_code(key: &MasterKey, claim: LinkClaim) -> String {
    let tag = mac(
        &key.derive(Purpose::ShortLink),
        &[b"code", claim.invite.as_bytes(), &claim.generation.to_be_bytes()],
    );
    crockford(&tag).iter().map(|b| char::from(*b)).collect()
}

/// What the store keeps to find a short code again: a keyed hash, so that the database holds no working link.
pub fn short_code_lookup(key: &MasterKey, code: &str) -> String {
    URL_SAFE_NO_PAD.encode(&mac(&key.derive(Purpose::ShortLink), &[b"lookup", code.as_bytes()])[..16])
}
