//! The outside world as Muster sees it: mail servers, text message gateways, directories, name servers, Apple's push
//! server, certificate authorities, the trial outbox, and the places where keys are kept.
//!
//! Nothing here knows what an invite is. The rules of the product live in `muster-domain` and `muster-app`; this
//! crate carries bytes out, and brings back what the other side said, word for word.

pub mod acme;
pub mod directory;
pub mod dns;
pub mod keys;
pub mod mail;
pub mod push;
pub mod sms;
