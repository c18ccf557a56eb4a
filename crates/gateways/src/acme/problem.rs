//! What an authority's refusals mean (RFC 8555 section 6.7).

use std::{error::Error, time::Duration};

use instant_acme::{Error as LibraryError, Problem};

use super::{AcmeError, ChallengeKind, error::printable, http::HttpFailure};

const PREFIX: &str = "urn:ietf:params:acme:error:";

/// The kind of a problem, without what all have in common.
pub(super) fn kind(problem: &Problem) -> &str {
    let kind = problem.r#type.as_deref().unwrap_or_default();
    kind.strip_prefix(PREFIX).unwrap_or(kind)
}

/// The authority's words. The parts of a compound problem say more than its head.
pub(super) fn detail(problem: &Problem) -> String {
    let parts: Vec<&str> = problem
        .subproblems
        .iter()
        .filter_map(|part| part.detail.as_deref())
        .collect();
    let head = problem.detail.as_deref().unwrap_or_default();
    let words = match (head, parts.as_slice()) {
        ("", []) => kind(problem).to_owned(),
        (head, []) => head.to_owned(),
        ("", parts) => parts.join("; "),
        (head, parts) => format!("{head} ({})", parts.join("; ")),
    };
    printable(&words)
}

/// A refusal of any request.
pub(super) fn refusal(problem: &Problem, retry_after: Option<Duration>) -> AcmeError {
    let detail = detail(problem);
    match kind(problem) {
        "badNonce" => AcmeError::Nonce,
        "userActionRequired" | "agreementRequired" => AcmeError::Terms(detail),
        "externalAccountRequired" => AcmeError::ExternalAccount(detail),
        "invalidContact" | "unsupportedContact" => AcmeError::Contact(detail),
        "accountDoesNotExist" => AcmeError::AccountGone,
        "rejectedIdentifier" | "unsupportedIdentifier" => AcmeError::Name(detail),
        "caa" => AcmeError::Caa(detail),
        "rateLimited" => AcmeError::RateLimited { detail, retry_after },
        "serverInternal" | "orderNotReady" => AcmeError::Busy { detail, retry_after },
        _ => AcmeError::Other(detail),
    }
}

/// What the authority said of a challenge.
pub(super) fn challenge(of: ChallengeKind, problem: &Problem) -> AcmeError {
    let failed = |unreachable, dns| AcmeError::Challenge {
        kind: of,
        unreachable,
        dns,
        detail: detail(problem),
    };
    match kind(problem) {
        "connection" => failed(true, false),
        "dns" => failed(false, true),
        "unauthorized" | "tls" | "incorrectResponse" | "malformed" => failed(false, false),
        _ => refusal(problem, None),
    }
}

/// Whatever the library says.
pub(super) fn of_library(error: LibraryError, retry_after: Option<Duration>) -> AcmeError {
    match error {
        LibraryError::Api(problem) => refusal(&problem, retry_after),
        LibraryError::Timeout(_) => AcmeError::Busy {
            detail: "it took too long".into(),
            retry_after,
        },
        LibraryError::Json(error) => AcmeError::NotADirectory(printable(&error.to_string())),
        LibraryError::Other(error) => match error.downcast::<HttpFailure>() {
            Ok(failure) => (*failure).into(),
            Err(error) => AcmeError::Other(in_words(&*error)),
        },
        error => AcmeError::Other(in_words(&error)),
    }
}

/// An error with what lies beneath it.
pub(super) fn in_words(error: &dyn Error) -> String {
    let mut words = error.to_string();
    let mut below = error.source();
    while let Some(cause) = below {
        let more = cause.to_string();
        if !words.contains(&more) {
            words = format!("{words}: {more}");
        }
        below = cause.source();
    }
    printable(&words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(kind: &str, detail: &str) -> Problem {
        Problem {
            r#type: Some(format!("{PREFIX}{kind}")),
            detail: Some(detail.to_owned()),
            status: None,
            subproblems: Vec::new(),
        }
    }

    #[test]
    fn each_refusal_has_its_kind_words_and_remedy() {
        let wait = Some(Duration::from_secs(90));
        let of = |kind| refusal(&problem(kind, "because.\r\n"), wait);
        assert!(matches!(of("userActionRequired"), AcmeError::Terms(_)));
        assert!(matches!(
            of("externalAccountRequired"),
            AcmeError::ExternalAccount(_)
        ));
        assert!(matches!(of("invalidContact"), AcmeError::Contact(_)));
        assert!(matches!(of("rejectedIdentifier"), AcmeError::Name(_)));
        assert!(matches!(of("caa"), AcmeError::Caa(_)));
        assert_eq!(of("accountDoesNotExist"), AcmeError::AccountGone);
        assert_eq!(of("badNonce"), AcmeError::Nonce);
        let limited = of("rateLimited");
        assert_eq!(limited.retry_after(), wait);
        assert_eq!(limited.words(), "The authority was asked too often: because.");
        for kind in ["caa", "rateLimited", "serverInternal", "somethingNew"] {
            assert!(!of(kind).remedy().is_empty());
        }
    }

    #[test]
    fn a_challenge_that_failed_says_what_to_look_at() {
        let of = |kind, what| challenge(what, &problem(kind, "it was so")).remedy();
        assert!(of("connection", ChallengeKind::TlsAlpn01).contains("Port 443"));
        assert!(of("connection", ChallengeKind::Http01).contains("Port 80"));
        assert!(of("dns", ChallengeKind::Http01).contains("A or AAAA"));
        assert!(of("unauthorized", ChallengeKind::Http01).contains("TLS-ALPN-01"));
        assert!(of("unauthorized", ChallengeKind::TlsAlpn01).contains("HTTP-01"));
        assert!(of("caa", ChallengeKind::Http01).contains("CAA"));
    }
}
