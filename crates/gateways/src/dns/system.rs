//! The name servers that this computer is set up with, asked directly: the system's own resolver answers no questions about
//! mail.

use std::{net::SocketAddr, time::Duration};

use futures::{FutureExt as _, future::BoxFuture};
use hickory_resolver::{
    Resolver, ResolverBuilder, TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolverConfig},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{RData, RecordType},
    },
};

use super::{Answer, Dns, Kind};

/// How long one server has for one try.
const TRY: Duration = Duration::from_secs(2);
/// How long a question may take in all.
const LONGEST: Duration = Duration::from_secs(5);
/// Most records that are looked at.
const MOST: usize = 50;

/// The servers of this computer, or why there are none.
#[derive(Debug)]
pub struct SystemDns(Result<TokioResolver, String>);

impl SystemDns {
    /// As this computer is set up.
    pub fn new() -> Self {
        Self(TokioResolver::builder_tokio().and_then(bounded).map_err(words))
    }

    /// One server, on any port.
    pub fn at(server: SocketAddr) -> Self {
        let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()]
            .into_iter()
            .map(|mut connection| {
                connection.port = server.port();
                connection
            })
            .collect();
        let server = NameServerConfig::new(server.ip(), true, connections);
        let config = ResolverConfig::from_name_servers(vec![server]);
        let builder = Resolver::builder_with_config(config, TokioRuntimeProvider::default());
        Self(bounded(builder).map_err(words))
    }
}

impl Default for SystemDns {
    fn default() -> Self {
        Self::new()
    }
}

fn bounded(mut builder: ResolverBuilder<TokioRuntimeProvider>) -> Result<TokioResolver, NetError> {
    let options = builder.options_mut();
    options.timeout = TRY;
    options.attempts = 1;
    builder.build()
}

impl Dns for SystemDns {
    fn look_up<'a>(&'a self, name: &'a str, kind: Kind) -> BoxFuture<'a, Answer> {
        async move {
            match tokio::time::timeout(LONGEST, self.ask(name, kind)).await {
                Ok(answer) => answer,
                Err(_) => Answer::Unreachable("no answer in time".to_owned()),
            }
        }
        .boxed()
    }
}

impl SystemDns {
    async fn ask(&self, name: &str, kind: Kind) -> Answer {
        let resolver = match &self.0 {
            Ok(resolver) => resolver,
            Err(words) => return Answer::Unreachable(words.clone()),
        };
        // Names of services begin with an underscore, which is no letter of a domain: only what stands behind is written anew.
        let Ok(ascii) = idna::domain_to_ascii(name) else {
            return Answer::NoName;
        };
        let kind = match kind {
            Kind::Mx => RecordType::MX,
            Kind::Txt => RecordType::TXT,
            Kind::Address => RecordType::A,
            Kind::Address6 => RecordType::AAAA,
        };
        // With the dot at its end it is the whole name: nothing is tried behind it.
        match resolver.lookup(format!("{ascii}."), kind).await {
            Ok(found) => {
                let mut records: Vec<(u16, String)> = found
                    .answers()
                    .iter()
                    .filter_map(|record| text(&record.data))
                    .take(MOST)
                    .collect();
                records.sort();
                match records.is_empty() {
                    true => Answer::NoRecords,
                    false => Answer::Records(records.into_iter().map(|(_, text)| text).collect()),
                }
            }
            Err(NetError::Dns(DnsError::NoRecordsFound(none))) => match none.response_code {
                ResponseCode::NoError => Answer::NoRecords,
                ResponseCode::NXDomain => Answer::NoName,
                code => Answer::Unreachable(format!("the name server answered: {code}")),
            },
            Err(error) => Answer::Unreachable(words(error)),
        }
    }
}

/// A record as text, with its place among others of its kind.
fn text(data: &RData) -> Option<(u16, String)> {
    match data {
        RData::MX(mx) => {
            let host = mx.exchange.to_utf8();
            let host = match host.trim_end_matches('.') {
                "" => ".",
                host => host,
            };
            Some((mx.preference, host.to_owned()))
        }
        // The pieces of a long text belong together, without blanks (RFC 7208, 3.3).
        RData::TXT(txt) => Some((0, String::from_utf8_lossy(&txt.txt_data.concat()).into_owned())),
        RData::A(address) => Some((0, address.to_string())),
        RData::AAAA(address) => Some((0, address.to_string())),
        _ => None,
    }
}

fn words(error: NetError) -> String {
    match error {
        NetError::Timeout => "no answer in time".to_owned(),
        other => other.to_string(),
    }
}
