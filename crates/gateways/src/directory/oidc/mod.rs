//! Signing in with an organisation's own provider by OpenID Connect Core 1.0: the code flow with PKCE (RFC 7636), and nothing
//! else. What comes out is who somebody is, checked against the provider's keys.
//!
//! OpenID Connect says who has come; it does not list who there is. A directory of this kind cannot be synchronised: its users
//! become known as they sign in, or come from elsewhere (an import, LDAP) and are recognised by [`Identity`].
//!
//! What stays out: what an identity may do, which user it belongs to, where [`Pending`] is kept between the two halves of a sign-in.
//! Whoever keeps it must hand it to [`OidcDirectory::finish`] once and forget it before asking, and give each directory a redirect
//! address of its own (RFC 9700 section 4.4: a code cannot be brought to another provider then).

mod address;
mod begin;
mod book;
mod callback;
mod check;
mod claims;
mod client;
mod error;
mod exchange;
mod guide;
mod http;
mod identity;
mod keys;
mod lookup;
mod memory;
mod metadata;
mod pending;
mod probe;
mod provider;
mod settings;
mod token;
mod transport;
mod userinfo;
mod walk;
mod words;

pub use begin::{Begin, Begun, Prompt};
pub use callback::Callback;
pub use client::OidcClient;
pub use error::OidcError;
pub use guide::{Guide, Hint};
pub use identity::Identity;
pub use memory::MemoryOidc;
pub use pending::Pending;
pub use probe::{OidcOutcome, OidcStage, OidcStep, probe_oidc};
pub use provider::{EntraCloud, OidcProvider, ZohoCentre};
pub use settings::{ClaimMap, ClientAuthentication, EmailRule, OidcLimits, OidcSettings};
pub use transport::OidcDirectory;
