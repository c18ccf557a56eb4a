//! Which addresses a provider may have: its issuer, and the endpoints that its discovery document names. The document is the
//! provider's word and no more: it must not send us, or a code, to a place inside the network or to an open line.

use std::net::IpAddr;

use reqwest::Url;

use crate::sms::address::{is_near, is_sensible};

/// Longest address, in bytes.
const MOST_URL: usize = 2 * 1024;

/// Whence an address may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// `http://` on this computer.
    pub plain_http: bool,
    /// Numbers of this computer and of private networks.
    pub near: bool,
}

/// Reads an address; says what is wrong with it otherwise.
pub(super) fn address(text: &str, reach: Reach) -> Result<Url, String> {
    if text.len() > MOST_URL {
        return Err("it is too long".into());
    }
    let url = Url::parse(text).map_err(|_| "it is no web address".to_owned())?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it has a user or a password in it".into());
    }
    if url.fragment().is_some() {
        return Err("it has a # in it".into());
    }
    let number = number(&url);
    if number.is_some_and(|ip| !is_sensible(ip)) {
        return Err("no provider has this address".into());
    }
    if is_close(&url) && !reach.near {
        return Err("it is inside the network, and the provider is not".into());
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if reach.plain_http && is_this_computer(&url) => Ok(url),
        _ => Err("it does not begin with https://".into()),
    }
}

/// Whether it names this computer or a private network by number, or this computer by name.
pub(super) fn is_close(url: &Url) -> bool {
    is_this_computer(url) || number(url).is_some_and(is_near)
}

/// Whether it is the loopback.
pub(super) fn is_this_computer(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    let named = host == "localhost" || host.ends_with(".localhost");
    named || number(url).is_some_and(|ip| ip.to_canonical().is_loopback())
}

fn number(url: &Url) -> Option<IpAddr> {
    url.host_str()?.trim_matches(['[', ']']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAR: Reach = Reach {
        plain_http: false,
        near: false,
    };

    #[test]
    fn endpoints_are_encrypted_and_outside() {
        assert!(address("https://login.example/authorize?p=1", FAR).is_ok());
        for bad in [
            "http://login.example/",
            "http://127.0.0.1/",
            "https://127.0.0.1/",
            "https://localhost/",
            "https://a.localhost./",
            "https://10.0.0.7/token",
            "https://[::1]/",
            "https://[::ffff:10.0.0.7]/",
            "https://169.254.169.254/",
            "https://2852039166/",
            "https://user@login.example/",
            "https://login.example/#x",
            "ftp://login.example/",
            "login.example",
            "",
        ] {
            assert!(address(bad, FAR).is_err(), "{bad}");
        }
    }

    #[test]
    fn plain_http_reaches_no_further_than_this_computer() {
        let trial = Reach {
            plain_http: true,
            near: true,
        };
        assert!(address("http://127.0.0.1:8080/realms/a", trial).is_ok());
        assert!(address("http://[::1]/", trial).is_ok());
        assert!(address("http://10.0.0.7/", trial).is_err());
        assert!(address("http://login.example/", trial).is_err());
        assert!(address("https://10.0.0.7/", trial).is_ok());
    }
}
