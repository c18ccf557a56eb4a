//! The certificates of this installation: the device authority with its registrar, and Apple's push certificate.
//!
//! Certificates are kept in the store as they are; their private keys are sealed as every secret is.

mod authority;
mod backup;
mod files;
mod known;
mod push;
mod random;
mod restore;
mod stored;
mod view;

pub(crate) use authority::{Issuer, Issuers, facts, organisation_name};
pub(crate) use random::random;
pub(crate) use stored::{
    StoredPair, StoredPush, StoredPushRequest, from_base64, open_key, seal_key, to_base64,
};
