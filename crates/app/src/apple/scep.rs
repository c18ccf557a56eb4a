//! Certificates for devices, RFC 8894: a challenge buys one, and a certificate that still counts buys the next.

use muster_domain::{
    challenge,
    time::{DAY, Moment},
};
use muster_mdm::{
    authority::{Device, Serial},
    certificate::{CertificateRequest, fingerprint},
    key::PublicKey,
    scep::{self, Conversation, FailInfo, Kind},
};
use muster_store::{NewCertificate, Redeemed};
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};

use crate::{
    App, AppError, ErrorCode, Result,
    apart::apart,
    certificates::{Issuer, organisation_name, random},
};

/// How long a device's certificate counts: renewed in time, a device never meets the end of it.
const LIFE: i64 = 5 * 365 * DAY;
/// Certificates of one enrollment in a day: each costs a signature and a row, and a device needs one in years.
const MAX_A_DAY: u32 = 10;
/// A certificate counts this much before it was issued, for clocks that are slow.
const SKEW: i64 = DAY;
/// Said when the thread that works with keys ends badly.
const FAILED: &str = "A certificate could not be made.";

/// What a message about certificates is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScepAnswer {
    /// A signed answer, of consent or refusal.
    Reply(Vec<u8>),
    /// There is nobody to answer.
    Unreadable,
}

impl App {
    /// The certificates that devices encrypt to and check answers by.
    pub async fn scep_certificates(&self) -> Result<Vec<u8>> {
        let issuer = self.issuer().await?;
        Ok(scep::ca_certificates(
            issuer.authority.certificate_der(),
            issuer.registrar.certificate_der(),
        ))
    }

    /// Takes a message that asks for a certificate.
    pub async fn scep_message(&self, message: Vec<u8>) -> Result<ScepAnswer> {
        let issuer = self.issuer().await?;
        let reading = issuer.clone();
        let read = apart(FAILED, move || {
            scep::read(&message, &reading.registrar, &reading.authority, &mut random())
        })
        .await?;
        let request = match read {
            Ok(request) => request,
            Err(scep::Refusal::Unreadable(why)) => {
                tracing::warn!(%why, "a certificate request could not be read");
                return Ok(ScepAnswer::Unreadable);
            }
            Err(scep::Refusal::Answer { conversation, why }) => {
                tracing::warn!(%why, "a certificate request was refused");
                return refuse(&conversation, why.fail_info(), &issuer);
            }
        };
        let issued = match request.kind {
            Kind::Enroll(asked) => {
                self.first_certificate(&issuer, &request.conversation, asked)
                    .await?
            }
            Kind::Renew {
                request: asked,
                certificate_der,
            } => {
                self.next_certificate(&issuer, &request.conversation, asked, &certificate_der)
                    .await?
            }
            Kind::Poll => {
                tracing::warn!("a certificate request was asked after, but none is ever left waiting");
                Err(FailInfo::BadCertId)
            }
        };
        match issued {
            Ok(der) => {
                let reply = apart(FAILED, move || {
                    request
                        .conversation
                        .success(&der, &issuer.registrar, &mut random())
                })
                .await?
                .map_err(|error| failed(&error))?;
                Ok(ScepAnswer::Reply(reply))
            }
            Err(info) => refuse(&request.conversation, info, &issuer),
        }
    }

    /// The first certificate of an enrollment.
    async fn first_certificate(
        &self,
        issuer: &std::sync::Arc<Issuer>,
        conversation: &Conversation,
        asked: CertificateRequest,
    ) -> Result<std::result::Result<Vec<u8>, FailInfo>> {
        let now = self.clock.now();
        let Some(secret) = &asked.challenge else {
            tracing::warn!("a certificate request came without a challenge");
            return Ok(Err(FailInfo::BadRequest));
        };
        if asked.key.check().is_err() {
            tracing::warn!("a certificate request came with a weak key");
            return Ok(Err(FailInfo::BadAlg));
        }
        let request = name(conversation, &asked.key);
        let lookup = challenge::lookup(&self.key, secret.expose_secret());
        match self.store.redeem_challenge(lookup, request.clone(), now).await? {
            Redeemed::Again(der) => Ok(Ok(der)),
            Redeemed::Refused(refusal, invite) => {
                tracing::warn!(
                    invite = invite.map(tracing::field::display),
                    why = refusal.words(),
                    "a certificate request was refused"
                );
                self.note_refusal(invite, refusal, now).await?;
                Ok(Err(FailInfo::BadRequest))
            }
            Redeemed::Fresh(enrollment) => {
                tracing::info!(enrollment = enrollment.id, invite = %enrollment.invite, "certificate issued");
                self.issue(issuer, asked.key, &enrollment.id, request, now)
                    .await
                    .map(Ok)
            }
        }
    }

    /// A certificate in the place of one that still counts.
    async fn next_certificate(
        &self,
        issuer: &std::sync::Arc<Issuer>,
        conversation: &Conversation,
        asked: CertificateRequest,
        before: &[u8],
    ) -> Result<std::result::Result<Vec<u8>, FailInfo>> {
        let now = self.clock.now();
        if let Err(why) = issuer.authority.issued(before, now) {
            tracing::warn!(%why, "a certificate was not renewed");
            return Ok(Err(FailInfo::BadCertId));
        }
        if asked.key.check().is_err() {
            tracing::warn!("a renewal came with a weak key");
            return Ok(Err(FailInfo::BadAlg));
        }
        let holder = self
            .store
            .certificate_holder(hex(&fingerprint(before)), now)
            .await?;
        let Some(holder) = holder.filter(|holder| holder.refused.is_none() && holder.device.is_some()) else {
            tracing::warn!("a certificate was not renewed: its device is not managed here");
            return Ok(Err(FailInfo::BadCertId));
        };
        let request = name(conversation, &asked.key);
        let id = holder.enrollment.id;
        if let Some(der) = self
            .store
            .certificate_of_request(id.clone(), request.clone())
            .await?
        {
            return Ok(Ok(der));
        }
        let since = now.plus(-DAY);
        if self.store.certificates_since(id.clone(), since).await? >= MAX_A_DAY {
            tracing::warn!(
                enrollment = id,
                "a certificate was not renewed: too many were issued today"
            );
            return Ok(Err(FailInfo::BadRequest));
        }
        tracing::info!(enrollment = id, "certificate renewed");
        self.issue(issuer, asked.key, &id, request, now).await.map(Ok)
    }

    async fn issue(
        &self,
        issuer: &std::sync::Arc<Issuer>,
        key: PublicKey,
        enrollment: &str,
        request: String,
        now: Moment,
    ) -> Result<Vec<u8>> {
        let organisation = organisation_name(&self.config().await?.organisation.name);
        let end = issuer
            .authority
            .facts()
            .map_err(|error| failed(&error))?
            .not_after;
        let until = now.plus(LIFE).min(end);
        let serial = Serial::random(&mut random());
        let (issuing, common_name) = (issuer.clone(), enrollment.to_owned());
        let der = apart(FAILED, move || {
            issuing.authority.issue_device(Device {
                key: &key,
                common_name: &common_name,
                organisation: &organisation,
                serial,
                from: now.plus(-SKEW),
                until,
            })
        })
        .await?
        .map_err(|error| failed(&error))?;
        let new = NewCertificate {
            fingerprint: hex(&fingerprint(&der)),
            enrollment: enrollment.to_owned(),
            serial: hex(serial.as_bytes()),
            der: der.clone(),
            request,
            until,
        };
        self.store.add_certificate(new, now).await?;
        Ok(der)
    }
}

fn refuse(conversation: &Conversation, info: FailInfo, issuer: &Issuer) -> Result<ScepAnswer> {
    conversation
        .failure(info, &issuer.registrar, &mut random())
        .map(ScepAnswer::Reply)
        .map_err(|error| failed(&error))
}

/// What tells a request from another: its transaction and its key. A client that lost the answer sends both again.
fn name(conversation: &Conversation, key: &PublicKey) -> String {
    let digest = Sha256::new()
        .chain_update(conversation.transaction_id())
        .chain_update([0])
        .chain_update(key.info())
        .finalize();
    hex(&digest)
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn failed(error: &dyn std::fmt::Display) -> AppError {
    AppError::new(
        ErrorCode::CertificateInvalid,
        format!("A certificate could not be issued: {error}."),
    )
}
