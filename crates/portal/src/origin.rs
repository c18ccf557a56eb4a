//! Forms are only taken from our own pages: otherwise another site could sign a visitor in to a stranger's invite.
//!
//! `Sec-Fetch-Site` is set by the browser alone and decides when it is there. Browsers leave it out on addresses that are not
//! encrypted, and Safari did everywhere before 16.4; then `Origin` decides. Every browser of today sends that with a form (Firefox since
//! 70). Our pages ask for `Referrer-Policy: same-origin`, with which a form of ours has our origin in it; with `no-referrer` it would be
//! `null`, which any other site can have sent too. So `null` is nobody's.
//!
//! Without `Origin` it is no browser of today, but a device, a gateway that reports, or a browser that is long out of care (Internet
//! Explorer, the first Edge, Firefox before 70). Devices and gateways cannot be led astray by a page, and must not be shut out. Of the
//! old browsers the referrer decides where it is there; where a proxy takes it away too, the form is taken: a stranger's page can reach
//! only whoever uses such a browser, and an invitee behind such a proxy would have no way in at all.

use axum::http::{HeaderMap, header};

/// Whether a POST may be taken.
pub(crate) fn is_own(headers: &HeaderMap, public_address: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match text("sec-fetch-site") {
        Some("same-origin" | "none") => return true,
        Some(_) => return false,
        None => {}
    }
    let host = text(header::HOST.as_str()).unwrap_or("");
    match (text(header::ORIGIN.as_str()), text(header::REFERER.as_str())) {
        (Some(origin), _) => is_ours(origin, host, public_address),
        (None, Some(page)) => origin_of(page).is_some_and(|origin| is_ours(origin, host, public_address)),
        (None, None) => true,
    }
}

fn is_ours(origin: &str, host: &str, public_address: &str) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority == Some(host) || origin_of(public_address).is_some_and(|ours| origin.eq_ignore_ascii_case(ours))
}

/// `https://enroll.example.com` of an address there.
fn origin_of(address: &str) -> Option<&str> {
    let from = address.find("://")? + "://".len();
    let rest = address.get(from..)?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    (end > 0).then(|| address.get(..from + end)).flatten()
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
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(own(&[("origin", "https://enroll.example.com")]));
        assert!(own(&[
            ("origin", "http://10.0.0.5:8080"),
            ("host", "10.0.0.5:8080")
        ]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[("origin", "null")]));
        assert!(!own(&[("origin", "null"), ("host", "null")]));
        assert!(!own(&[
            ("origin", "https://evil.example"),
            ("host", "enroll.example.com")
        ]));
        assert!(!own(&[("origin", "rubbish"), ("host", "enroll.example.com")]));
    }

    #[test]
    fn without_an_origin_the_referrer_decides_where_there_is_one() {
        assert!(own(&[]), "a device, or a gateway");
        assert!(own(&[("referer", "https://enroll.example.com/e/abc?x#y")]));
        assert!(own(&[("referer", "http://10.0.0.5/e/abc"), ("host", "10.0.0.5")]));
        for page in [
            "https://evil.example/",
            "https://enroll.example.com.evil.example/",
            "https://evil.example/?https://enroll.example.com/",
            "https://enroll.example.com@evil.example/",
            "rubbish",
            "",
            "://",
        ] {
            assert!(
                !own(&[("referer", page), ("host", "enroll.example.com")]),
                "{page}"
            );
        }
    }
}
