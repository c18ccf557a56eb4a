//! Looking names up: a name can stand for anything. The provider's documents name hosts, and one of them must not lead us to a place
//! inside the network that only we can reach.
//!
//! The issuer's own host is the admin's word and may be anywhere; an organisation's Keycloak often stands inside. Where it does, its
//! other hosts may be there too.

use std::net::{IpAddr, SocketAddr};

use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::OidcSettings;
use crate::sms::address::{is_near, is_sensible};

/// The system's look-up, without addresses that this provider cannot have.
#[derive(Debug, Clone)]
pub(super) struct Sensible {
    /// The issuer's host.
    home: String,
    /// The issuer is inside by its very number, or is this computer.
    near: bool,
}

impl Sensible {
    pub(super) fn of(settings: &OidcSettings) -> Self {
        let issuer = Url::parse(&settings.provider.issuer()).ok();
        Self {
            home: issuer
                .as_ref()
                .and_then(Url::host_str)
                .unwrap_or_default()
                .to_owned(),
            near: settings.reach().near,
        }
    }

    async fn may_be_near(&self, name: &str) -> bool {
        if self.near || self.is_home(name) {
            return true;
        }
        match tokio::net::lookup_host((self.home.as_str(), 0)).await {
            Ok(found) => found.map(|address| address.ip()).any(is_near),
            Err(_) => false,
        }
    }

    fn is_home(&self, name: &str) -> bool {
        let bare = |name: &str| name.trim_end_matches('.').to_ascii_lowercase();
        bare(name) == bare(&self.home)
    }
}

impl Resolve for Sensible {
    fn resolve(&self, name: Name) -> Resolving {
        let this = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let near = this.may_be_near(name.as_str()).await;
            let fits = |ip: IpAddr| is_sensible(ip) && (near || !is_near(ip));
            let fitting: Vec<SocketAddr> = found.filter(|address| fits(address.ip())).collect();
            match fitting.is_empty() {
                true => Err("no provider has this address".into()),
                false => Ok(Box::new(fitting.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::oidc::OidcProvider;

    async fn finds(issuer: &str, name: &str) -> bool {
        let issuer = issuer.to_owned();
        let settings = OidcSettings::new(OidcProvider::Generic { issuer }, "id");
        let found = Sensible::of(&settings).resolve(name.parse().unwrap()).await;
        found.is_ok()
    }

    #[tokio::test]
    async fn a_provider_outside_does_not_lead_inside_by_a_name() {
        // `localhost` is the one name of this computer that every machine knows.
        for outside in ["https://203.0.113.9", "https://login.example.invalid/realms/a"] {
            assert!(!finds(outside, "localhost").await, "{outside}");
        }
        // Its own host is the admin's word, however it is written; and a provider inside has neighbours there.
        for inside in [
            "https://localhost",
            "https://LOCALHOST./realms/a",
            "https://127.0.0.1",
        ] {
            assert!(finds(inside, "localhost").await, "{inside}");
        }
        assert!(finds("https://10.0.0.5", "localhost").await);
    }
}
