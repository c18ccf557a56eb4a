//! Builds certificates, RFC 5280 section 4.

use muster_domain::time::Moment;
use sha2_next::{Digest, Sha256};

use super::{AuthorityError, Serial};
use crate::{
    asn1::{
        Malformed,
        oid::{self, Oid},
        tag, time, write,
    },
    key::{PublicKey, SigningKey},
};

/// Octets of a key identifier: RFC 7093 section 2, the leftmost 160 bits of SHA-256.
const KEY_IDENTIFIER_BYTES: usize = 20;

/// What a certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Authority,
    Registrar,
    Device,
}

/// Everything that a certificate says.
pub(super) struct Template<'a> {
    pub(super) role: Role,
    pub(super) serial: Serial,
    /// Name in DER.
    pub(super) issuer: &'a [u8],
    /// Name in DER.
    pub(super) subject: &'a [u8],
    pub(super) key: &'a PublicKey,
    pub(super) from: Moment,
    pub(super) until: Moment,
}

/// Signs what the template says with the authority's key.
pub(super) fn certificate(template: &Template<'_>, key: &SigningKey) -> Result<Vec<u8>, AuthorityError> {
    if template.until <= template.from {
        return Err(AuthorityError::Validity);
    }
    let moment = |moment| time::write(moment).map_err(|Malformed| AuthorityError::Validity);
    let version = write::element(tag::context_constructed(0), &[&write::small(2)]);
    let validity = write::sequence(&[&moment(template.from)?, &moment(template.until)?]);
    let extensions = extensions(template, key);
    let extensions: Vec<&[u8]> = extensions.iter().map(Vec::as_slice).collect();
    let signed = write::sequence(&[
        &version,
        &write::positive(template.serial.as_bytes()),
        &key.algorithm(),
        template.issuer,
        &validity,
        template.subject,
        template.key.info(),
        &write::element(tag::context_constructed(3), &[&write::sequence(&extensions)]),
    ]);
    Ok(key.sealed(&signed)?)
}

fn extensions(template: &Template<'_>, key: &SigningKey) -> Vec<Vec<u8>> {
    let constraints = match template.role {
        // May certify, but nobody who certifies in turn: pathLen 0.
        Role::Authority => write::sequence(&[&[tag::BOOLEAN, 1, 0xff], &write::small(0)]),
        Role::Registrar | Role::Device => write::sequence(&[]),
    };
    // KeyUsage, section 4.2.1.3: unused bits, then the bits from the left.
    let usage: &[u8] = match template.role {
        // keyCertSign and cRLSign.
        Role::Authority => &[1, 0b0000_0110],
        // digitalSignature and keyEncipherment.
        Role::Registrar | Role::Device => &[5, 0b1010_0000],
    };
    let authority = write::element(tag::context(0), &[&identifier(key.public())]);
    let mut extensions = vec![
        extension(oid::BASIC_CONSTRAINTS, true, &constraints),
        extension(oid::KEY_USAGE, true, &write::element(tag::BIT_STRING, &[usage])),
        extension(
            oid::SUBJECT_KEY_ID,
            false,
            &write::octets(&identifier(template.key)),
        ),
        extension(oid::AUTHORITY_KEY_ID, false, &write::sequence(&[&authority])),
    ];
    let purpose = match template.role {
        Role::Authority => None,
        Role::Registrar => Some(oid::REGISTRAR),
        Role::Device => Some(oid::CLIENT_AUTH),
    };
    if let Some(purpose) = purpose {
        let purposes = write::sequence(&[&write::oid(purpose)]);
        extensions.push(extension(oid::EXTENDED_KEY_USAGE, false, &purposes));
    }
    extensions
}

fn extension(name: Oid, critical: bool, value: &[u8]) -> Vec<u8> {
    let critical: &[u8] = if critical { &[tag::BOOLEAN, 1, 0xff] } else { &[] };
    write::sequence(&[&write::oid(name), critical, &write::octets(value)])
}

fn identifier(key: &PublicKey) -> Vec<u8> {
    Sha256::digest(key.key())
        .iter()
        .take(KEY_IDENTIFIER_BYTES)
        .copied()
        .collect()
}
