//! One-time passcodes: eight Crockford base32 characters, derived and never stored.

use subtle::ConstantTimeEq;

use crate::{
    invite::{Generation, InviteId},
    key::{MasterKey, Purpose, mac},
};

/// Characters of a passcode: 40 bits, tried at most [`MAX_WRONG_TRIES`] times.
pub const LENGTH: usize = 8;
/// Wrong tries after which an invite is locked.
pub const MAX_WRONG_TRIES: u32 = 5;

/// Crockford base32: no I, L, O, U (<https://www.crockford.com/base32.html>).
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A passcode. Never printed by `Debug`; [`Passcode::grouped`] is for mails and screens.
#[derive(Clone, PartialEq, Eq)]
pub struct Passcode([u8; LENGTH]);

impl std::fmt::Debug for Passcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passcode(…)")
    }
}

impl Passcode {
    /// The passcode of one generation of an invite.
    pub fn derive(key: &MasterKey, invite: InviteId, generation: Generation) -> Self {
        let tag = mac(
            &key.derive(Purpose::Passcode),
            &[invite.as_bytes(), &generation.to_be_bytes()],
        );
        Self(crockford(&tag))
    }

    /// Reads what a person typed: any case, blanks and dashes anywhere, and the look-alikes I, L (1) and O (0).
    /// `None` when it cannot be a passcode at all.
    pub fn read(typed: &str) -> Option<Self> {
        if typed.len() > 64 {
            return None;
        }
        let mut chars = [0u8; LENGTH];
        let mut n = 0;
        for c in typed.chars() {
            let c = match c.to_ascii_uppercase() {
                ' ' | '-' | '\u{2013}' | '\u{00A0}' | '\t' => continue,
                'I' | 'L' => '1',
                'O' => '0',
                c => c,
            };
            let byte = u8::try_from(c).ok().filter(|b| ALPHABET.contains(b))?;
            *chars.get_mut(n)? = byte;
            n += 1;
        }
        (n == LENGTH).then_some(Self(chars))
    }

    /// Compares in constant time.
    pub fn matches(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }

    /// `K7M49QXP`, as it travels in a QR code's fragment.
    pub fn plain(&self) -> String {
        self.0.iter().map(|b| char::from(*b)).collect()
    }

    /// `K7M4 9QXP`: two groups, as it is read by people.
    pub fn grouped(&self) -> String {
        let plain = self.plain();
        format!("{} {}", &plain[..4], &plain[4..])
    }
}

/// The first 40 bits of a tag as eight characters.
pub(crate) fn crockford(tag: &[u8; 32]) -> [u8; LENGTH] {
    let bits = tag[..5]
        .iter()
        .fold(0u64, |bits, byte| (bits << 8) | u64::from(*byte));
    std::array::from_fn(|i| ALPHABET[(bits >> (35 - 5 * i) & 31) as usize])
}
