//! Forms are only taken from our own pages: otherwise another site could sign a visitor in to a stranger's invite.
//!
//! `Sec-Fetch-Site` is set by the browser alone and decides when it is there. `Origin` decides for older browsers; our
//! pages ask for no referrer, so those send `Origin: null` with our own forms, and a missing one says nothing either.

use axum::http::{HeaderMap, header};

/// Whether a POST may be taken.
pub(crate) fn is_own(headers: &HeaderMap, public_address: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match text("sec-fetch-site") {
        Some("same-origin" | "none") => true,
        Some(_) => false,
        None => match text(header::ORIGIN.as_str()) {
            None | Some("null") => true,
            Some(origin) => {
                let host = text(header::HOST.as_str()).unwrap_or("");
                authority(origin) == Some(host) || same_origin(origin, public_address)
            }
        },
    }
}

fn authority(origin: &str) -> Option<&str> {
    origin.split_once("://").map(|(_, authority)| authority)
}

fn same_origin(origin: &str, address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else {
        return false;
    };
    let host = rest.split('/').next().unwrap_or_default();
    !host.is_empty() && origin.eq_ignore_ascii_case(&format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(lines: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.insert(*name, value.parse().unwrap());
        }
        is_own(&headers, "https://enroll.example.com/")
    }

    #[test]
    fn our_forms_pass_and_those_of_others_do_not() {
        assert!(own(&[]));
        assert!(own(&[("origin", "null")]));
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(own(&[("origin", "https://enroll.example.com")]));
        assert!(own(&[
            ("origin", "http://10.0.0.5:8080"),
            ("host", "10.0.0.5:8080")
        ]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[
            ("origin", "https://evil.example"),
            ("host", "enroll.example.com")
        ]));
        assert!(!own(&[("origin", "rubbish"), ("host", "enroll.example.com")]));
    }
}
