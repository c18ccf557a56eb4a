//! Who is in front of the portal: address, browser, and whether a person looks at all.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap, Method, header},
};
use muster_app::portal::Visitor;
use muster_domain::browser::MAX_USER_AGENT;

use crate::network::Network;

/// Hops that are read from a forwarding header; longer chains are somebody's joke.
const MAX_HOPS: usize = 32;

/// Reads the visitor from a request. HEAD counts as a prefetch: nothing was shown to anybody.
pub(crate) fn visitor(
    method: &Method,
    headers: &HeaderMap,
    extensions: &Extensions,
    trusted: &[Network],
) -> Visitor {
    Visitor {
        address: address_of(headers, extensions, trusted),
        user_agent: user_agent(headers),
        prefetch: method == Method::HEAD || is_prefetch(headers),
    }
}

/// The network address of a visitor, after configured proxies.
pub(crate) fn address_of(headers: &HeaderMap, extensions: &Extensions, trusted: &[Network]) -> IpAddr {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
    address(peer, headers, trusted)
}

/// The User-Agent, cut to what is looked at.
pub(crate) fn user_agent(headers: &HeaderMap) -> String {
    let sent = headers.get(header::USER_AGENT).map_or(&b""[..], |v| v.as_bytes());
    String::from_utf8_lossy(&sent[..sent.len().min(MAX_USER_AGENT)]).into_owned()
}

fn is_prefetch(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"]
        .iter()
        .any(|name| {
            headers.get(*name).is_some_and(|value| {
                let value = value.as_bytes().to_ascii_lowercase();
                ["prefetch", "prerender", "preview"]
                    .iter()
                    .any(|word| value.windows(word.len()).any(|part| part == word.as_bytes()))
            })
        })
}

/// The nearest hop that is not one of ours. Without a trusted proxy it is the peer, whatever the headers say.
///
/// A proxy writes `X-Forwarded-For` or `Forwarded` and may let the other pass as the visitor sent it. When both are
/// there and disagree, neither is believed: the proxy's own address stands, so nobody gets out of a limit by lying.
fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let peer = peer.to_canonical();
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let list = |name: &str, read: fn(&str) -> Option<IpAddr>| -> Option<IpAddr> {
        let lines: Vec<&str> = headers
            .get_all(name)
            .iter()
            .map(|v| v.to_str().unwrap_or(""))
            .collect();
        (!lines.is_empty()).then(|| nearest_stranger(peer, &lines, read, trusted))
    };
    match (list("x-forwarded-for", hop), list("forwarded", forwarded_for)) {
        (Some(one), Some(other)) if one == other => one,
        (Some(_), Some(_)) | (None, None) => peer,
        (Some(one), None) | (None, Some(one)) => one,
    }
}

/// From the right: each hop was written by the one after it, so the first that is not trusted is the last that is known.
fn nearest_stranger(
    peer: IpAddr,
    lines: &[&str],
    read: fn(&str) -> Option<IpAddr>,
    trusted: &[Network],
) -> IpAddr {
    let mut known = peer;
    for hop in lines
        .iter()
        .rev()
        .flat_map(|line| line.rsplit(','))
        .take(MAX_HOPS)
    {
        let Some(address) = read(hop.trim()) else {
            return known;
        };
        known = address;
        if !is_trusted(address, trusted) {
            return known;
        }
    }
    known
}

fn is_trusted(address: IpAddr, trusted: &[Network]) -> bool {
    trusted.iter().any(|network| network.contains(address))
}

/// `203.0.113.9`, `203.0.113.9:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn hop(text: &str) -> Option<IpAddr> {
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .map(|(inner, _)| inner);
    let address = bare
        .unwrap_or(text)
        .parse::<IpAddr>()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))?;
    Some(address.to_canonical())
}

/// The `for` of one element of `Forwarded` (RFC 7239).
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let value = element.split(';').find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        name.eq_ignore_ascii_case("for").then_some(value)
    })?;
    hop(value.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, lines: &[(&'static str, &str)], trusted: &str) -> String {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        let trusted = crate::networks(trusted).unwrap();
        address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_strangers_word_about_itself_is_not_believed() {
        assert_eq!(
            seen("203.0.113.9", &[("x-forwarded-for", "1.2.3.4")], ""),
            "203.0.113.9"
        );
        assert_eq!(
            seen("203.0.113.9", &[("forwarded", "for=1.2.3.4")], "10.0.0.0/8"),
            "203.0.113.9"
        );
    }

    #[test]
    fn behind_a_trusted_proxy_the_rightmost_stranger_counts() {
        let proxies = "10.0.0.0/8";
        for (chain, expected) in [
            ("198.51.100.1, 203.0.113.9", "203.0.113.9"),
            ("198.51.100.1, 203.0.113.9, 10.0.0.7", "203.0.113.9"),
            ("203.0.113.9:4711", "203.0.113.9"),
            ("[2001:db8::1]:443", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("rubbish", "10.0.0.1"),
            ("rubbish, 10.0.0.9", "10.0.0.9"),
            ("::ffff:203.0.113.9", "203.0.113.9"),
        ] {
            assert_eq!(
                seen("10.0.0.1", &[("x-forwarded-for", chain)], proxies),
                expected,
                "{chain}"
            );
        }
        let two_lines = [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "203.0.113.9")];
        assert_eq!(seen("::ffff:10.0.0.1", &two_lines, proxies), "203.0.113.9");
        let rfc = [("forwarded", "for=1.1.1.1, For=\"[2001:db8::1]:80\";proto=https")];
        assert_eq!(seen("10.0.0.1", &rfc, proxies), "2001:db8::1");
    }

    #[test]
    fn two_headers_that_disagree_are_both_ignored() {
        let lines = [("x-forwarded-for", "1.2.3.4"), ("forwarded", "for=203.0.113.9")];
        assert_eq!(seen("10.0.0.1", &lines, "10.0.0.0/8"), "10.0.0.1");
    }

    #[test]
    fn previews_and_prefetches_are_no_evidence_of_a_person() {
        for (name, value, expected) in [
            ("sec-purpose", "prefetch;prerender", true),
            ("purpose", "Prefetch", true),
            ("x-purpose", "preview", true),
            ("sec-purpose", "navigate", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            assert_eq!(is_prefetch(&headers), expected, "{name}: {value}");
        }
    }

    #[test]
    fn an_endless_user_agent_is_cut() {
        let mut headers = HeaderMap::new();
        headers.insert(header::USER_AGENT, "ü".repeat(4000).parse().unwrap());
        assert!(user_agent(&headers).len() <= MAX_USER_AGENT + 3);
    }
}
