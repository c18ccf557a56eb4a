//! What a platform still needs before its devices can enroll: said to the admin in the wizard, and to the verified
//! invitee in the portal. The device protocols are not built in yet, so no platform is ready; this page does not pretend.

use muster_domain::platform::Platform;

use crate::{
    App, Result,
    portal::Missing,
    wire::{PlatformReadiness, ReadinessCheck},
};

impl App {
    /// What a platform still needs, and how far its invites have come.
    pub async fn platform_readiness(&self, platform: Platform) -> Result<PlatformReadiness> {
        let config = self.config().await?;
        let portal = self.portal_status().await?;
        let only_here = is_loopback(&portal.address);
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
                ready: portal.running && !only_here,
                words: match &portal.problem {
                    None if only_here => format!(
                        "Only this computer can open {}. Set an address that phones can reach in Settings, Portal.",
                        portal.address
                    ),
                    Some(problem) => problem.clone(),
                    None if portal.running => format!("Invitees open {}", portal.address),
                    None => "Not running in this program.".into(),
                },
            },
        ];
        checks.extend(protocol(platform).map(|(name, words)| ReadinessCheck {
            name: name.into(),
            ready: false,
            words: words.into(),
        }));
        Ok(PlatformReadiness {
            platform,
            invites: total.map_or(0, |total| total.invites),
            enrolled: total.map_or(0, |total| total.enrolled),
            checks,
        })
    }
}

/// What the invitee is told is missing.
pub(crate) fn missing(platform: Platform) -> Vec<Missing> {
    let words = match platform {
        Platform::Android => {
            "Enrolling Android devices needs an Android Enterprise connection, which an administrator has still to set up."
        }
        Platform::Ios | Platform::MacOs => {
            "Enrolling Apple devices needs a signed profile and an Apple push certificate, which an administrator has still to set up."
        }
        Platform::Windows => {
            "Enrolling Windows PCs needs a device management certificate, which an administrator has still to set up."
        }
        Platform::Neutral => {
            "Enrolling this device needs a connection to its maker's device management, which an administrator has still to set up."
        }
    };
    vec![Missing {
        words: words.to_owned(),
    }]
}

fn protocol(platform: Platform) -> Option<(&'static str, &'static str)> {
    match platform {
        Platform::Ios | Platform::MacOs => Some((
            "Apple push certificate",
            "Not in this version yet: invitees get as far as Verified, and the portal says so.",
        )),
        Platform::Android => Some((
            "Android Enterprise",
            "Not in this version yet: invitees get as far as Verified, and the portal says so.",
        )),
        Platform::Windows => Some((
            "Windows enrollment",
            "Not in this version yet: invitees get as far as Verified, and the portal says so.",
        )),
        Platform::Neutral => Some((
            "Device protocols",
            "Not in this version yet: invitees get as far as Verified on any device, and the portal says so.",
        )),
    }
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
