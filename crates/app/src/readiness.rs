//! What a platform still needs before its devices can enroll: said to the admin in the wizard and, once somebody waits for it, at the
//! head of Enrollment. Invitees read only that it is not ready. What is not built in yet is said to be missing; nothing here pretends.

use std::net::SocketAddr;

use muster_domain::{account::Right, platform::Platform};
use muster_mdm::certificate::CertificateFacts;

use crate::{
    App, Result, apple,
    portal::Missing,
    settings::Config,
    wire::{PlatformReadiness, ReadinessCheck},
};

impl App {
    /// What a platform still needs, and how far its invites have come.
    pub async fn platform_readiness(&self, platform: Platform) -> Result<PlatformReadiness> {
        self.may(Right::SignedIn).await?;
        let config = self.config().await?;
        let portal = self.portal_status().await?;
        let totals = self.store.platform_totals().await?;
        let total = totals.iter().find(|total| total.platform == platform);
        let mut checks = vec![
            ReadinessCheck {
                name: "Mail".into(),
                ready: config.is_set_up(),
                words: if config.is_set_up() {
                    crate::settings::MailRouteWords::of(&config.mail).0
                } else {
                    "Name your organisation and yourself first.".into()
                },
            },
            ReadinessCheck {
                name: "Portal".into(),
                ready: portal.running && portal.problem.is_none() && portal.doubt.is_none(),
                words: match portal.problem.as_ref().or(portal.doubt.as_ref()) {
                    Some(problem) => problem.clone(),
                    None if portal.running => format!("Invitees open {}", portal.address),
                    None => "Not running in this program.".into(),
                },
            },
        ];
        let apple = self.apple_ready().await?.err();
        checks.push(match platform {
            Platform::Ios | Platform::MacOs => self.apple_check(apple).await?,
            other => not_yet(other),
        });
        Ok(PlatformReadiness {
            platform,
            invites: total.map_or(0, |total| total.invites),
            enrolled: total.map_or(0, |total| total.enrolled),
            checks,
        })
    }
}

impl App {
    /// What is missing. A Neutral invite is asked about on the device that opens it.
    pub(crate) async fn missing(&self, platform: Platform) -> Result<Vec<Missing>> {
        let missing = match platform {
            Platform::Android => Some(Missing::AndroidEnterprise),
            Platform::Windows => Some(Missing::WindowsCertificate),
            Platform::Ios | Platform::MacOs | Platform::Neutral => self.apple_ready().await?.err(),
        };
        Ok(missing.into_iter().collect())
    }

    /// The platforms of an invite whose devices cannot enroll yet. One that takes any device has all of them.
    pub(crate) async fn not_ready(&self, platform: Platform) -> Result<Vec<Platform>> {
        let mut not_ready = Vec::new();
        for one in Platform::ALL {
            let is_its_own = one == platform || platform == Platform::Neutral;
            if is_its_own && !self.missing(one).await?.is_empty() {
                not_ready.push(one);
            }
        }
        Ok(not_ready)
    }

    async fn apple_check(&self, missing: Option<Missing>) -> Result<ReadinessCheck> {
        let words = match missing {
            Some(missing) => for_the_admin(missing).to_owned(),
            None if self.config().await?.push.is_none() => {
                "Lab mode: devices enroll, and are never called. For real devices, set up the push certificate in Settings, Apple.".into()
            }
            None => "The push certificate is there: devices enroll and can be called.".into(),
        };
        Ok(ReadinessCheck {
            name: "Apple push certificate".into(),
            ready: missing.is_none(),
            words,
        })
    }
}

/// What to do about it, for whoever can.
pub(crate) fn for_the_admin(missing: Missing) -> &'static str {
    match missing {
        Missing::AndroidEnterprise => {
            "Android devices need a connection to Android Enterprise, which this version of Muster cannot set up yet."
        }
        Missing::WindowsCertificate => {
            "Windows PCs need a device management certificate, which this version of Muster cannot set up yet."
        }
        Missing::PushCertificate => {
            "Apple devices need an Apple push certificate, or the lab mode. Settings, Apple has both."
        }
        Missing::EncryptedAddress => {
            "Apple devices enroll over an encrypted address only. Set up a certificate in Settings, Portal."
        }
    }
}

fn not_yet(platform: Platform) -> ReadinessCheck {
    let (name, missing) = match platform {
        Platform::Android => ("Android Enterprise", for_the_admin(Missing::AndroidEnterprise)),
        Platform::Windows => ("Windows enrollment", for_the_admin(Missing::WindowsCertificate)),
        _ => (
            "Device protocols",
            "iPhones, iPads and Macs enroll; this version of Muster cannot set up other devices yet.",
        ),
    };
    ReadinessCheck {
        name: name.into(),
        ready: false,
        words: format!(
            "{missing} Invitees get as far as Verified, and read that IT is not ready for their device yet."
        ),
    }
}

/// Why phones cannot open the portal, or refuse it, though it runs; `None` when nothing is known against it. An authority that this
/// computer does not know either may be one that the organisation's devices trust: of that nothing is said.
pub(crate) fn doubt_of_phones(config: &Config, address: &str, listening: SocketAddr) -> Option<String> {
    if is_loopback(address) {
        return Some(format!(
            "Only this computer can open {address}. Set an address that phones can reach in Settings, Portal."
        ));
    }
    if listening.ip().is_loopback() && config.portal.trusted_proxies.trim().is_empty() {
        return Some(format!(
            "The portal listens on {listening}, where only this computer reaches it. Listen on 0.0.0.0, or name the proxy that passes \
             phones on, in Settings, Portal."
        ));
    }
    let chain = apple::signing::portal_chain(config).ok()??;
    let facts = CertificateFacts::read(chain.first()?).ok()?;
    if facts.subject == facts.issuer {
        return Some(
            "The portal's certificate is self-signed, and phones refuse it. Get one from a certificate authority in Settings, Portal."
                .into(),
        );
    }
    let ours = config
        .authority
        .as_ref()
        .and_then(|stored| stored.certificate().ok())
        .and_then(|der| CertificateFacts::read(&der).ok());
    if ours.is_some_and(|ours| ours.subject == facts.issuer) {
        return Some(
            "The portal's certificate comes from Muster's own authority, which phones refuse until they trust it. Install that authority \
             on them first, or get a certificate from a public one in Settings, Portal."
                .into(),
        );
    }
    None
}

/// Whether an address leads back to the computer it is opened on.
pub(crate) fn is_loopback(address: &str) -> bool {
    let Ok(url) = url::Url::parse(address) else {
        return false;
    };
    match url.host() {
        Some(url::Host::Ipv4(host)) => host.is_loopback(),
        Some(url::Host::Ipv6(host)) => host.is_loopback(),
        Some(url::Host::Domain(host)) => host == "localhost" || host.ends_with(".localhost"),
        None => false,
    }
}
