//! How to reach a mailbox: what an admin types under *Settings, Bounces*.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::mail::Security;

/// How to sign in.
#[derive(Debug, Clone)]
pub enum ImapSignIn {
    /// PLAIN (RFC 4616) if the server offers it, else LOGIN.
    Password {
        /// User name, often the whole address.
        user: String,
        /// Password or app password.
        password: SecretString,
    },
    /// XOAUTH2, as Google and Microsoft speak it. Getting and refreshing the token is the caller's part.
    XOAuth2 {
        /// The mailbox's address.
        user: String,
        /// A valid access token.
        token: SecretString,
    },
}

impl ImapSignIn {
    pub(super) fn secret(&self) -> &str {
        match self {
            Self::Password { password, .. } => password.expose_secret(),
            Self::XOAuth2 { token, .. } => token.expose_secret(),
        }
    }
}

/// An IMAP server and the manners to use with it.
#[derive(Debug, Clone)]
pub struct ImapServer {
    /// Host name (international names allowed) or IP address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Encryption. Without any, signing in is tried on this computer alone.
    pub security: Security,
    /// Sign-in.
    pub sign_in: ImapSignIn,
    /// Certificate authorities in PEM to trust besides the platform's own.
    pub ca_pem: Option<String>,
    /// Limit for look-up and connect together, for the TLS handshake, and for the answer to one command.
    pub timeout: Duration,
}
