//! What a browser has proved on its way to a session: the passcode of a two-factor invite, everything but the acceptance of the
//! terms of use, or who its person is, for self enrollment.
//!
//! It has a key of its own, so that it opens nothing that a [session](crate::session) opens, and none of the three is taken for
//! another. It is short-lived, and new each time: `nonce` is the caller's randomness.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::{
    invite::{Generation, InviteId},
    key::{MasterKey, Purpose, mac},
    time::{MINUTE, Moment},
    token::LinkClaim,
};

/// How long it is good.
pub const VALIDITY: i64 = 15 * MINUTE;
/// Bytes of randomness in each.
pub const NONCE: usize = 17;

const BODY: usize = 1 + 16 + 4 + 8 + NONCE;
const BYTES: usize = BODY + 32;
/// Characters of one.
pub const LENGTH: usize = BYTES * 4 / 3;

/// What was proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The passcode of this invite; the directory is still to come.
    Passcode(LinkClaim),
    /// Everything that this invite asks for; the terms of use are still to be accepted.
    Proven(LinkClaim),
    /// That its person is this user, by a directory.
    Person(Uuid),
}

impl Half {
    fn parts(self) -> (u8, [u8; 16], Generation) {
        match self {
            Self::Passcode(claim) => (1, *claim.invite.as_bytes(), claim.generation),
            Self::Proven(claim) => (2, *claim.invite.as_bytes(), claim.generation),
            Self::Person(user) => (3, user.into_bytes(), 0),
        }
    }

    fn read(kind: u8, subject: [u8; 16], generation: Generation) -> Option<Self> {
        let claim = LinkClaim {
            invite: InviteId::from_bytes(subject),
            generation,
        };
        match kind {
            1 => Some(Self::Passcode(claim)),
            2 => Some(Self::Proven(claim)),
            3 => Some(Self::Person(Uuid::from_bytes(subject))),
            _ => None,
        }
    }
}

/// The cookie's value for a browser that proved `half`, good until [`VALIDITY`] from `now`.
pub fn issue(key: &MasterKey, half: Half, nonce: [u8; NONCE], now: Moment) -> String {
    let (kind, subject, generation) = half.parts();
    let mut bytes = Vec::with_capacity(BYTES);
    bytes.push(kind);
    bytes.extend_from_slice(&subject);
    bytes.extend_from_slice(&generation.to_be_bytes());
    bytes.extend_from_slice(&now.plus(VALIDITY).0.to_be_bytes());
    bytes.extend_from_slice(&nonce);
    let tag = mac(&key.derive(Purpose::HalfSession), &[&bytes]);
    bytes.extend_from_slice(&tag);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a cookie's value; `None` when it was not issued here or its time is over.
pub fn verify(key: &MasterKey, value: &str, now: Moment) -> Option<Half> {
    verify_with_moment(key, value, now).map(|(half, _)| half)
}

/// The same, and when it was issued: when what it says was proved.
pub fn verify_with_moment(key: &MasterKey, value: &str, now: Moment) -> Option<(Half, Moment)> {
    if value.len() != LENGTH {
        return None;
    }
    let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()?;
    let (body, tag) = bytes.split_at(BODY);
    let genuine: bool = mac(&key.derive(Purpose::HalfSession), &[body]).ct_eq(tag).into();
    let until = Moment(i64::from_be_bytes(body[21..29].try_into().ok()?));
    // A clock that was set back does not prolong it.
    let lives = now < until && until.since(now) <= VALIDITY;
    if !genuine || !lives {
        return None;
    }
    let generation = Generation::from_be_bytes(body[17..21].try_into().ok()?);
    let half = Half::read(body[0], body[1..17].try_into().ok()?, generation)?;
    Some((half, until.plus(-VALIDITY)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::session;

    const NOW: Moment = Moment(1_800_000_000_000);

    fn claim() -> LinkClaim {
        LinkClaim {
            invite: InviteId::from_bytes([7; 16]),
            generation: 3,
        }
    }

    #[test]
    fn each_kind_is_read_back_as_itself_until_its_time_is_over() {
        let key = MasterKey::new([1; 32]);
        for half in [
            Half::Passcode(claim()),
            Half::Proven(claim()),
            Half::Person(Uuid::from_bytes([9; 16])),
        ] {
            let value = issue(&key, half, [5; NONCE], NOW);
            assert_eq!(value.len(), LENGTH);
            assert_eq!(verify(&key, &value, NOW), Some(half));
            assert_eq!(verify(&key, &value, NOW.plus(VALIDITY - 1)), Some(half));
            assert_eq!(verify_with_moment(&key, &value, NOW.plus(7)), Some((half, NOW)));
            assert_eq!(verify(&key, &value, NOW.plus(VALIDITY)), None);
            assert_eq!(verify(&key, &value, NOW.plus(-1)), None);
            assert_eq!(verify(&MasterKey::new([2; 32]), &value, NOW), None);
        }
    }

    #[test]
    fn it_is_no_session_and_a_session_is_none() {
        let key = MasterKey::new([1; 32]);
        let half = issue(&key, Half::Proven(claim()), [5; NONCE], NOW);
        assert_eq!(session::verify(&key, &half, NOW), None);
        let whole = session::issue(&key, claim(), NOW.plus(VALIDITY));
        assert_eq!(verify(&key, &whole, NOW), None);
    }

    #[test]
    fn no_byte_of_it_can_be_changed() {
        let key = MasterKey::new([1; 32]);
        let value = issue(&key, Half::Passcode(claim()), [5; NONCE], NOW);
        let bytes = URL_SAFE_NO_PAD.decode(&value).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 3;
            assert_eq!(verify(&key, &URL_SAFE_NO_PAD.encode(changed), NOW), None, "{at}");
        }
        for rubbish in ["", "a", &"A".repeat(LENGTH), &"é".repeat(LENGTH / 2)] {
            assert_eq!(verify(&key, rubbish, NOW), None);
        }
    }
}
