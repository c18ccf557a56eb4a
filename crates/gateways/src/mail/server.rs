//! How to reach a mail server: what an admin types under *Settings, Mail server*.
//!
//! There is deliberately no field that switches certificate verification off; a private CA is given as PEM instead.

use std::time::Duration;

use secrecy::SecretString;

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Security {
    /// No encryption. For a relay on the same machine or a network that is trusted as a whole.
    None,
    /// Plain greeting, then STARTTLS (RFC 3207), usually port 587 or 25. A server that does not offer it is an error:
    /// there is no falling back to plain text.
    StartTls,
    /// TLS from the first byte (RFC 8314), usually port 465.
    Tls,
}

/// How to sign in (SASL over SMTP AUTH, RFC 4954).
#[derive(Debug, Clone)]
pub enum SignIn {
    /// The server accepts mail without signing in.
    None,
    /// PLAIN if the server offers it, else LOGIN.
    Auto {
        /// User name, often the whole address.
        user: String,
        /// Password or app password.
        password: SecretString,
    },
    /// PLAIN (RFC 4616).
    Plain {
        /// User name, often the whole address.
        user: String,
        /// Password or app password.
        password: SecretString,
    },
    /// LOGIN (obsolete, but the only choice of some servers).
    Login {
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

/// A mail server and the manners to use with it.
#[derive(Debug, Clone)]
pub struct MailServer {
    /// Host name (international names allowed) or IP address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Encryption of the connection.
    pub security: Security,
    /// Sign-in.
    pub sign_in: SignIn,
    /// Certificate authorities in PEM to trust besides the platform's own.
    pub ca_pem: Option<String>,
    /// Allows sending the password over an unencrypted connection to another machine. Loopback never needs it.
    pub allow_insecure_sign_in: bool,
    /// Limit for name look-up and TCP connect together, and again for the TLS handshake.
    pub connect_timeout: Duration,
    /// Limit for the answer to one command.
    pub command_timeout: Duration,
    /// Limit for the answer to a complete message. Generous, because giving up here means that the message's fate is
    /// unknown; RFC 5321, 4.5.3.2.6 asks for ten minutes.
    pub acceptance_timeout: Duration,
    /// Messages after which a connection is replaced by a new one (many servers limit this); 0 means no limit.
    pub messages_per_connection: u32,
    /// Name to greet with; without one the machine's own full name, or else its address.
    pub helo: Option<String>,
}

impl MailServer {
    /// A server with the usual limits, no sign-in, and the security that goes with the port: 465 TLS, 587 STARTTLS,
    /// else none.
    pub fn new(host: impl Into<String>, port: u16) -> Self {
        Self {
            host: host.into(),
            port,
            security: match port {
                465 => Security::Tls,
                587 => Security::StartTls,
                _ => Security::None,
            },
            sign_in: SignIn::None,
            ca_pem: None,
            allow_insecure_sign_in: false,
            connect_timeout: Duration::from_secs(15),
            command_timeout: Duration::from_secs(60),
            acceptance_timeout: Duration::from_secs(600),
            messages_per_connection: 100,
            helo: None,
        }
    }
}
