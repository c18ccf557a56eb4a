//! Directories that speak LDAP (RFC 4511): Active Directory, OpenLDAP, Zoho Directory, 389 Directory Server.
//!
//! The library lays requests out and reads filters; the session is ours, because every byte that a directory sends is hostile.
//! [`LdapError`] says what went wrong. What is not known to be whole is an error: only a *complete* list ([`ReadEnd::complete`]) says
//! that somebody has gone. Referrals are counted and told, and never followed.

mod answer;
mod ber;
mod client;
mod codes;
mod directory;
mod dn;
mod entry;
mod error;
mod filter;
mod groups;
mod in_groups;
mod lockout;
mod membership;
mod memory;
mod opening;
mod paged;
mod probe;
mod read;
mod request;
mod root;
mod session;
mod settings;
mod sign_in;
mod standing;
mod values;
mod verdict;
mod wire;
mod words;

pub use client::LdapClient;
pub use directory::{LdapDirectory, LdapUsers};
pub use entry::{AttributeCounts, DirectoryEntry, DisabledReason, Unusable};
pub use error::{Distrust, Failure, LdapError, Reply, Stage};
pub use groups::{DirectoryGroup, GroupTree, Member};
pub use lockout::{Lockout, LockoutPolicy};
pub use memory::{MemoryDirectory, MemoryRead};
pub use probe::{LdapOutcome, LdapProbe, LdapStep, SampleGroup, probe_ldap};
pub use read::{Marker, ReadEnd, UserPage, UserRead, Which};
pub use settings::{AttributeMap, DisabledRule, LdapKind, LdapLimits, LdapSecurity, LdapSettings};
pub use sign_in::{SignIn, Who};
pub use standing::Standing;
