//! Passwords of accounts: Argon2id, and what makes one good enough.
//!
//! Hashing takes tens of milliseconds and 19 MiB by design, so it leaves the async threads.

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use muster_domain::problem::{Problem, ProblemCode};
use secrecy::{ExposeSecret, SecretString};

use crate::{AppError, ErrorCode, Result};

/// Shortest password, in characters.
pub(super) const SHORTEST: usize = 10;
/// Longest password, in characters.
pub(super) const LONGEST: usize = 200;
/// Characters of it that its strength is judged by: the judge's time grows with the square.
const JUDGED: usize = 72;

/// What a password is held against when there is no account, so that an address without one takes as long, from the first on. It is
/// nobody's: octets in the place of a hash.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$Y4KzzIgUErd7/K7tAmABwA$eXKdZ6gmfbkWw2PyxeYvwAAtehZMa5q4fctNCvy99cs";

/// Whether a new password is good enough; `known` are words that a guesser tries first.
pub(super) fn check(
    field: &str,
    password: &SecretString,
    known: &[&str],
) -> std::result::Result<(), Problem> {
    let password = password.expose_secret();
    let refused = |code, words: String| Err(Problem::new(field, code, words));
    match password.chars().count() {
        0 => return refused(ProblemCode::Required, "Choose a password.".into()),
        n if n < SHORTEST => {
            return refused(
                ProblemCode::OutOfRange,
                format!("The password needs at least {SHORTEST} characters."),
            );
        }
        n if n > LONGEST => {
            return refused(
                ProblemCode::TooLong,
                format!("The password may have at most {LONGEST} characters."),
            );
        }
        _ => {}
    }
    let judged: String = password.chars().take(JUDGED).collect();
    let known = tried_first(known);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let estimate = zxcvbn::zxcvbn(&judged, &known);
    if estimate.score() < zxcvbn::Score::Three {
        let why = estimate
            .feedback()
            .and_then(|feedback| feedback.warning())
            .map_or_else(String::new, |warning| format!(" {warning}"));
        return refused(
            ProblemCode::OutOfRange,
            format!(
                "This password is easy to guess.{why} Several words that do not belong together make a good one."
            ),
        );
    }
    Ok(())
}

/// What a guesser makes of what is known: the whole, run together, its domain run together, and each word of it.
fn tried_first(known: &[&str]) -> Vec<String> {
    let together = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut words = Vec::new();
    for known in known {
        words.extend([(*known).to_owned(), together(known)]);
        words.extend(known.split_once('@').map(|(_, domain)| together(domain)));
        words.extend(
            known
                .split(|c: char| !c.is_alphanumeric())
                .filter(|part| !part.is_empty())
                .map(str::to_owned),
        );
    }
    words
}

/// The hash that is kept, in the PHC form.
pub(super) async fn hash(password: &SecretString) -> Result<String> {
    let password = password.clone();
    blocking(move || hash_now(password.expose_secret())).await?
}

/// Whether a password is that of `hash`. `None` takes as long and is never right.
pub(super) async fn is_right(password: &SecretString, hash: Option<String>) -> Result<bool> {
    let password = password.clone();
    blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        // Longer ones were never taken: nobody makes us hash megabytes.
        let typed: String = password.expose_secret().chars().take(LONGEST + 1).collect();
        let right = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(typed.as_bytes(), &hash).is_ok());
        right && known
    })
    .await
}

/// Argon2id with the parameters that OWASP's cheat sheet names first: 19 MiB, two passes, one lane; they are the crate's own.
fn hash_now(password: &str) -> Result<String> {
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt).map_err(|error| failed(&error))?;
    let salt = SaltString::encode_b64(&salt).map_err(|error| failed(&error))?;
    Argon2::default()
        .hash_password(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| failed(&error))
}

fn failed(error: &dyn std::fmt::Display) -> AppError {
    AppError::new(
        ErrorCode::Internal,
        format!("The password could not be hashed: {error}."),
    )
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_known_again() {
        let password = SecretString::from("violet kettle orbit seven");
        let kept = hash(&password).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash(&password).await.unwrap());
        assert!(is_right(&password, Some(kept.clone())).await.unwrap());
        for wrong in ["", "violet kettle orbit seve", "Violet kettle orbit seven"] {
            assert!(!is_right(&wrong.into(), Some(kept.clone())).await.unwrap());
        }
        assert!(!is_right(&"nobody's password".into(), None).await.unwrap());
    }

    #[tokio::test]
    async fn an_address_without_an_account_costs_as_much_as_one_with() {
        let kept = hash(&SecretString::from("violet kettle orbit seven"))
            .await
            .unwrap();
        let (ours, theirs) = (
            PasswordHash::new(NOBODY).unwrap(),
            PasswordHash::new(&kept).unwrap(),
        );
        assert_eq!((ours.algorithm, ours.version), (theirs.algorithm, theirs.version));
        assert_eq!(ours.params, theirs.params);
        let length = |hash: &PasswordHash<'_>| (hash.salt.unwrap().len(), hash.hash.unwrap().len());
        assert_eq!(length(&ours), length(&theirs));
        // It is looked at, not passed over.
        let why = Argon2::default().verify_password(b"x", &ours).unwrap_err();
        assert_eq!(why, argon2::password_hash::Error::Password);
    }

    #[test]
    fn what_is_short_common_or_known_is_refused() {
        let known = ["Dana Whitlock", "dana@northwind.example", "contoso"];
        let check = |password: &str| check("password", &password.into(), &known);
        assert_eq!(check("").unwrap_err().code, ProblemCode::Required);
        assert!(check("short").unwrap_err().message.contains("10 characters"));
        for easy in [
            "password123",
            "contoso2026",
            "danawhitlock",
            "whitlock2026",
            "northwind2026",
            "northwindexample",
            "aaaaaaaaaaaaaaa",
            "1234567890",
        ] {
            assert!(
                check(easy).unwrap_err().message.contains("easy to guess"),
                "{easy}"
            );
        }
        check("violet kettle orbit seven").unwrap();
        check("7dq#Lw91xPz!").unwrap();
        assert_eq!(check(&"ä".repeat(201)).unwrap_err().code, ProblemCode::TooLong);
    }
}
