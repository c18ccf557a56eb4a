//! From a host name to a connected socket.
//!
//! Addresses are tried in turn with a short head start for each (in the spirit of RFC 8305), so one dead address, most
//! often an IPv6 one, costs a quarter of a second and not the whole time limit.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until, timeout};

use crate::mail::Failure;

/// Head start of each address before the next one is tried as well (RFC 8305, 5).
const HEAD_START: Duration = Duration::from_millis(250);
/// Addresses that are tried at most.
const ADDRESS_LIMIT: usize = 8;

/// All addresses of a host, IPv6 and IPv4 taking turns, in the order the system prefers.
pub(crate) async fn look_up(host: &str, port: u16, limit: Duration) -> Result<Vec<SocketAddr>, Failure> {
    let found = match timeout(limit, tokio::net::lookup_host((host, port))).await {
        Err(_) => return Err(Failure::LookUpFailed("no answer in time".into())),
        Ok(Err(error)) => return Err(look_up_failure(&error)),
        Ok(Ok(found)) => found,
    };
    let (first, second): (Vec<_>, Vec<_>) = {
        let mut all: Vec<SocketAddr> = found.collect();
        all.dedup();
        let leading_is_v6 = all.first().is_some_and(SocketAddr::is_ipv6);
        all.into_iter()
            .partition(|address| address.is_ipv6() == leading_is_v6)
    };
    let mut addresses = Vec::with_capacity(ADDRESS_LIMIT);
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    loop {
        let pair = (first.next(), second.next());
        if pair == (None, None) {
            break;
        }
        addresses.extend(pair.0.into_iter().chain(pair.1));
    }
    addresses.truncate(ADDRESS_LIMIT);
    match addresses.is_empty() {
        true => Err(Failure::NoSuchHost),
        false => Ok(addresses),
    }
}

/// The resolver's own codes do not come through `io::Error`, only its words; these are the words for "try again later"
/// of glibc, musl, macOS and Windows. Everything else means that there is no such name.
fn look_up_failure(error: &io::Error) -> Failure {
    let words = error.to_string();
    let lower = words.to_lowercase();
    let passing = [
        "temporary failure",
        "try again",
        "timed out",
        "non-authoritative",
        "system error",
    ];
    match passing.iter().any(|sign| lower.contains(sign)) {
        true => Failure::LookUpFailed(words),
        false => Failure::NoSuchHost,
    }
}

/// Connects to the first address that answers.
pub(crate) async fn connect(addresses: &[SocketAddr], deadline: Instant) -> Result<TcpStream, Failure> {
    let mut waiting = addresses.iter().copied();
    let mut attempts = FuturesUnordered::new();
    let mut failures = Vec::new();
    let mut next_start = Instant::now();
    loop {
        tokio::select! {
            () = sleep_until(deadline) => break,
            () = sleep_until(next_start), if waiting.len() > 0 => {
                if let Some(address) = waiting.next() {
                    attempts.push(TcpStream::connect(address));
                }
                next_start = Instant::now() + HEAD_START;
            }
            Some(outcome) = attempts.next(), if !attempts.is_empty() => match outcome {
                Ok(stream) => {
                    // Without this a message of two writes waits for the other side's delayed ACK: 40 ms each.
                    stream.set_nodelay(true).map_err(|error| Failure::Unreachable(error.to_string()))?;
                    return Ok(stream);
                }
                Err(error) => {
                    failures.push(error);
                    next_start = Instant::now();
                    if attempts.is_empty() && waiting.len() == 0 {
                        break;
                    }
                }
            },
        }
    }
    Err(most_telling(failures))
}

/// A refusal says more than an unreachable network, and that more than silence.
fn most_telling(failures: Vec<io::Error>) -> Failure {
    let refused = failures
        .iter()
        .any(|error| error.kind() == io::ErrorKind::ConnectionRefused);
    if refused {
        return Failure::ConnectionRefused;
    }
    match failures
        .into_iter()
        .find(|error| error.kind() != io::ErrorKind::TimedOut)
    {
        Some(error) => Failure::Unreachable(error.to_string()),
        None => Failure::TimedOut,
    }
}

/// A host name as DNS and certificates spell it: international names in ASCII, IPv6 without brackets.
pub(crate) fn wire_host(host: &str) -> Result<String, Failure> {
    let host = host.trim();
    let bare = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
        .unwrap_or(host);
    if bare.parse::<IpAddr>().is_ok() {
        return Ok(bare.to_owned());
    }
    let bad = || Failure::BadSetting("The host name of the mail server is not valid.".into());
    let ascii = idna::domain_to_ascii(host.trim_end_matches('.')).map_err(|_| bad())?;
    // Underscores are no host names, but internal networks are full of them.
    let fit = |b: u8| b.is_ascii_alphanumeric() || b"-._".contains(&b);
    match ascii.is_empty() || ascii.len() > 253 || !ascii.bytes().all(fit) {
        true => Err(bad()),
        false => Ok(ascii),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By itself a socket waits: a guard against 40 ms for each message.
    #[tokio::test]
    async fn small_messages_do_not_wait_for_delayed_acks() {
        let server = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = server.local_addr().unwrap();
        let stream = connect(&[address], Instant::now() + Duration::from_secs(10))
            .await
            .unwrap();
        assert!(stream.nodelay().unwrap());
        assert!(!TcpStream::connect(address).await.unwrap().nodelay().unwrap());
    }
}
