//! Which addresses a gateway may have. An admin types them, so this is not about strangers; it keeps passwords off open lines,
//! and texts away from what no gateway ever is, such as the metadata service of a cloud.

use std::net::{IpAddr, Ipv6Addr};

use reqwest::Url;
use reqwest::header::HeaderValue;

/// Longest address, in bytes.
const MOST_URL: usize = 8 * 1024;

/// How far out unencrypted requests may go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// Anywhere, instead of loopback and private addresses alone.
    pub unencrypted: bool,
}

/// Reads an address of a gateway.
pub(super) fn address(text: &str, reach: Reach) -> Result<Url, String> {
    if text.len() > MOST_URL {
        return Err("This address is too long.".into());
    }
    let url =
        Url::parse(text.trim()).map_err(|_| "This is no web address. It begins with https://.".to_owned())?;
    let encrypted = match url.scheme() {
        "https" => true,
        "http" => false,
        _ => return Err("An address begins with https:// or http://.".into()),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err("Leave user and password out of the address: they have fields of their own.".into());
    }
    if url.fragment().is_some() {
        return Err("An address has no #.".into());
    }
    let host_text = url.host_str().unwrap_or_default();
    host(
        host_text.trim_start_matches('[').trim_end_matches(']'),
        encrypted,
        reach,
    )?;
    if HeaderValue::from_str(url.as_str()).is_err() {
        return Err("This is no web address.".into());
    }
    Ok(url)
}

/// Whether a host may be talked to, as far as can be told without looking it up.
pub(super) fn host(host: &str, encrypted: bool, reach: Reach) -> Result<(), String> {
    if host.is_empty()
        || host.len() > 253
        || host.bytes().any(|byte| byte <= b' ' || b"/@\\#?".contains(&byte))
    {
        return Err("The host is missing, or cannot be one.".into());
    }
    let near = match host.parse::<IpAddr>() {
        Ok(ip) if !is_sensible(ip) => return Err("No gateway has this address.".into()),
        Ok(ip) => is_near(ip),
        Err(_) => host.eq_ignore_ascii_case("localhost"),
    };
    if encrypted || near || reach.unencrypted {
        return Ok(());
    }
    Err(
        "Without encryption, everybody on the way can read the texts and the password. Use encryption, or allow it without \
         explicitly."
            .into(),
    )
}

/// Addresses of one link (a cloud's metadata service has one), of nobody and of everybody are no gateway's.
pub(crate) fn is_sensible(ip: IpAddr) -> bool {
    match unmapped(ip) {
        IpAddr::V4(ip) => {
            !(ip.is_link_local() || ip.is_unspecified() || ip.is_multicast() || ip.is_broadcast())
        }
        IpAddr::V6(ip) => {
            !(ip.is_unicast_link_local() || ip.is_unspecified() || ip.is_multicast() || is_aws_metadata(ip))
        }
    }
}

fn is_aws_metadata(ip: Ipv6Addr) -> bool {
    ip == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)
}

pub(crate) fn is_near(ip: IpAddr) -> bool {
    match unmapped(ip) {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    }
}

fn unmapped(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(ip, IpAddr::V4),
        IpAddr::V4(_) => ip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: Reach = Reach { unencrypted: false };

    #[test]
    fn unencrypted_only_near_unless_allowed() {
        for good in [
            "https://sms.example/send",
            "http://127.0.0.1:13013/cgi-bin/sendsms",
            "http://localhost/",
            "http://[::1]:80/",
            "http://192.168.1.5/",
            "http://[fd12::1]/",
        ] {
            assert!(address(good, STRICT).is_ok(), "{good}");
        }
        for bad in ["http://sms.example/", "http://8.8.8.8/", "http://100.64.0.1/"] {
            assert!(address(bad, STRICT).is_err(), "{bad}");
            assert!(address(bad, Reach { unencrypted: true }).is_ok(), "{bad}");
        }
    }

    #[test]
    fn what_no_gateway_has_is_refused_however_it_is_written() {
        for bad in [
            "ftp://sms.example/",
            "file:///etc/passwd",
            "https://user:pw@sms.example/",
            "https://sms.example/#a",
            "https://169.254.169.254/latest",
            "https://[::ffff:169.254.169.254]/",
            "https://2852039166/",
            "https://[fe80::1]/",
            "https://[fd00:ec2::254]/",
            "https://0.0.0.0/",
            "https://",
            "sms.example",
        ] {
            assert!(address(bad, Reach { unencrypted: true }).is_err(), "{bad}");
        }
    }
}
