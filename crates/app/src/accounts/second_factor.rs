//! The second factor: six digits of the moment by an authenticator app (RFC 6238).

use muster_domain::time::{Moment, SECOND};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, Secret, TOTP};

use crate::{AppError, ErrorCode, Result};

/// Seconds of a step; what every authenticator app takes when nothing is said.
const STEP: i64 = 30;
/// Steps that a clock may be off, each way.
const SKEW: i64 = 1;
/// Bytes of a secret: the length of the hash, as RFC 4226 advises.
const SECRET_BYTES: usize = 20;

/// A new secret, in base32.
pub(super) fn new_secret() -> Result<SecretString> {
    let mut bytes = vec![0u8; SECRET_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    Ok(SecretString::from(Secret::Raw(bytes).to_encoded().to_string()))
}

/// The address that an authenticator app takes, for a QR code.
pub(super) fn address(secret: &SecretString, organisation: &str, email: &str) -> Result<String> {
    // A colon would end the issuer's name.
    let issuer = format!("Muster {organisation}").replace(':', " ");
    let totp = TOTP::new(
        Algorithm::SHA1,
        6,
        u8::try_from(SKEW).unwrap_or(1),
        STEP.unsigned_abs(),
        bytes(secret)?,
        Some(issuer.trim().to_owned()),
        email.replace(':', " "),
    )
    .map_err(|error| unusable(&error))?;
    Ok(totp.get_url())
}

/// The step whose code this is; `None` when it is of no step near `now`. Whether it was used before is the store's to know.
pub(super) fn step_of(secret: &SecretString, code: &str, now: Moment) -> Result<Option<i64>> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let totp = TOTP::new_unchecked(
        Algorithm::SHA1,
        6,
        0,
        STEP.unsigned_abs(),
        bytes(secret)?,
        None,
        String::new(),
    );
    let current = now.0.div_euclid(SECOND).div_euclid(STEP);
    let mut found = None;
    for step in current - SKEW..=current + SKEW {
        let expected = totp.generate(u64::try_from(step * STEP).unwrap_or(0));
        if bool::from(expected.as_bytes().ct_eq(code.as_bytes())) {
            found = Some(step);
        }
    }
    Ok(found)
}

fn bytes(secret: &SecretString) -> Result<Vec<u8>> {
    Secret::Encoded(secret.expose_secret().to_owned())
        .to_bytes()
        .map_err(|error| unusable(&error))
}

fn unusable(error: &dyn std::fmt::Display) -> AppError {
    AppError::new(
        ErrorCode::Internal,
        format!("The second factor cannot be used: {error}."),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// RFC 6238, Appendix B: the secret "12345678901234567890", the last six of its eight digits.
    #[test]
    fn the_rfcs_own_codes_are_right() {
        let secret = SecretString::from(
            Secret::Raw(b"12345678901234567890".to_vec())
                .to_encoded()
                .to_string(),
        );
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            let now = Moment(second * 1_000);
            assert_eq!(step_of(&secret, code, now).unwrap(), Some(second / 30));
            let spaced = format!(" {} {}", &code[..3], &code[3..]);
            assert_eq!(step_of(&secret, &spaced, now).unwrap(), Some(second / 30));
            // A clock half a minute off still works, one further off does not.
            assert!(step_of(&secret, code, now.plus(30_000)).unwrap().is_some());
            assert_eq!(step_of(&secret, code, now.plus(90_000)).unwrap(), None);
        }
        for wrong in ["", "28708", "2870820", "abcdef", "٢٨٧٠٨٢"] {
            assert_eq!(step_of(&secret, wrong, Moment(59_000)).unwrap(), None);
        }
    }

    #[test]
    fn an_app_gets_its_address() {
        let secret = new_secret().unwrap();
        assert_eq!(secret.expose_secret().len(), 32);
        let address = address(&secret, "Contoso: West", "dana@example.com").unwrap();
        assert!(address.starts_with("otpauth://totp/"), "{address}");
        assert!(address.contains(secret.expose_secret()));
    }
}
