//! Settings → Certificates: each one, its end, and a warning in time.

use muster_domain::account::Right;
use muster_domain::time::{DAY, Moment};
use muster_mdm::certificate::CertificateFacts;

use super::authority::facts;
use crate::{
    App, Result, apple,
    wire::{CertificateHealth, CertificateUse, CertificateView, CertificatesView, Notice},
};

/// When the end of a certificate is pointed out, before it comes: whoever renews it needs Apple's, or an office's, time.
const WARN: i64 = 30 * DAY;
/// The authority's end concerns every device: much earlier.
const WARN_AUTHORITY: i64 = 365 * DAY;

impl App {
    /// Each certificate with its end.
    pub async fn certificates(&self) -> Result<CertificatesView> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let mut certificates = Vec::new();
        let authority = match &config.authority {
            Some(stored) => Some(facts(&stored.certificate()?)?),
            None => None,
        };
        certificates.push(view(
            CertificateUse::DeviceAuthority,
            authority.as_ref(),
            now,
            WARN_AUTHORITY,
            "Issues the certificate by which each device is known. It is made when the first one is needed.",
        ));
        let registrar = match &config.registrar {
            Some(stored) => Some(facts(&stored.certificate()?)?),
            None => None,
        };
        certificates.push(view(
            CertificateUse::Registrar,
            registrar.as_ref(),
            now,
            WARN,
            "Reads what devices encrypt when they ask for a certificate, so that the authority's own key never has to.",
        ));
        let read = apple::signing::portal_chain(&config);
        let unusable = read.is_err();
        let (portal, words) = match read {
            Ok(Some(chain)) => (
                chain.first().map(|leaf| facts(leaf)).transpose()?,
                "The portal's own encryption (TLS).".to_owned(),
            ),
            Ok(None) if config.acme.enabled => (
                None,
                "The portal's own encryption (TLS). It comes from a certificate authority, and is not there yet.".to_owned(),
            ),
            Ok(None) => (
                None,
                "The portal speaks plain HTTP, or a proxy encrypts for it. Apple devices enroll over HTTPS only.".to_owned(),
            ),
            Err(error) => (None, error.message),
        };
        // One that renews itself is nobody's business until that has not happened for long.
        let warn = match (&portal, config.acme.enabled) {
            (Some(portal), true) => portal.not_after.since(portal.not_before) / 6,
            _ => WARN,
        };
        let mut of_portal = view(CertificateUse::Portal, portal.as_ref(), now, warn, &words);
        of_portal.renews_itself = config.acme.enabled;
        if unusable {
            of_portal.health = CertificateHealth::Unusable;
        }
        certificates.push(of_portal);
        let mut signing = view(
            CertificateUse::ProfileSigning,
            portal.as_ref().or(registrar.as_ref()),
            now,
            warn,
            if portal.is_some() {
                "Enrollment profiles are signed with the portal's certificate: devices show them as Verified when they trust it."
            } else {
                "Without a certificate of the portal's, profiles are signed by the registrar of the device authority: devices show them as Not Verified."
            },
        );
        signing.renews_itself = config.acme.enabled;
        certificates.push(signing);
        let push = match &config.push {
            Some(stored) => Some(facts(&stored.pair.certificate()?)?),
            None => None,
        };
        certificates.push(view(
            CertificateUse::ApplePush,
            push.as_ref(),
            now,
            WARN,
            "Calls Apple devices. It lives one year; renew it with the same Apple account.",
        ));
        Ok(CertificatesView {
            certificates,
            devices: self.managed_devices().await?,
            acme: self.acme_view(&config)?,
        })
    }

    /// What an admin should know about certificates now.
    pub(crate) async fn certificate_notices(&self) -> Result<Vec<Notice>> {
        let view = self.certificates().await?;
        Ok(view
            .certificates
            .into_iter()
            .filter(|certificate| {
                !certificate.renews_itself && certificate.usage != CertificateUse::ProfileSigning
            })
            .filter_map(|certificate| {
                let (severity, says) = match certificate.health {
                    CertificateHealth::EndsSoon => ("warning", "ends soon"),
                    CertificateHealth::Ended => ("error", "has ended"),
                    CertificateHealth::Unusable => ("error", "cannot be used"),
                    _ => return None,
                };
                Some(Notice {
                    code: "certificate".into(),
                    about: name(certificate.usage).into(),
                    severity: severity.into(),
                    message: format!("{} {says}.", name(certificate.usage)),
                    hint: "Look into Settings, Certificates.".into(),
                })
            })
            .collect())
    }
}

fn name(usage: CertificateUse) -> &'static str {
    match usage {
        CertificateUse::DeviceAuthority => "The device authority's certificate",
        CertificateUse::Registrar => "The registrar's certificate",
        CertificateUse::Portal => "The portal's certificate",
        CertificateUse::ProfileSigning => "The certificate that signs profiles",
        CertificateUse::ApplePush => "Apple's push certificate",
    }
}

fn view(
    usage: CertificateUse,
    facts: Option<&CertificateFacts>,
    now: Moment,
    warn: i64,
    words: &str,
) -> CertificateView {
    let health = match facts {
        None => CertificateHealth::Missing,
        Some(facts) if facts.not_after <= now => CertificateHealth::Ended,
        Some(facts) if facts.not_after <= now.plus(warn) => CertificateHealth::EndsSoon,
        Some(_) => CertificateHealth::Good,
    };
    let text =
        |of: fn(&CertificateFacts) -> &str| facts.map(|facts| of(facts).to_owned()).unwrap_or_default();
    CertificateView {
        usage,
        health,
        words: words.to_owned(),
        subject: text(|facts| &facts.subject),
        issuer: text(|facts| &facts.issuer),
        serial: text(|facts| &facts.serial),
        fingerprint: facts.map(|facts| pairs(&facts.fingerprint)).unwrap_or_default(),
        key: text(|facts| &facts.key),
        from: facts.map(|facts| facts.not_before.into()),
        until: facts.map(|facts| facts.not_after.into()),
        renews_itself: usage == CertificateUse::Registrar,
    }
}

/// `AB:CD:…`, as other programs show a fingerprint.
fn pairs(hex: &str) -> String {
    let pairs: Vec<String> = hex
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).to_uppercase())
        .collect();
    pairs.join(":")
}
