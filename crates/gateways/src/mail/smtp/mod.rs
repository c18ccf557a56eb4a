//! SMTP.
use super::{Accepted, Composed, MailError, MailServer};

/// A mail server's settings, checked and prepared (TLS roots loaded once). Cheap to clone.
#[derive(Debug, Clone)]
pub struct Dialer {}

impl Dialer {
    /// Checks and prepares the settings; sends nothing.
    pub fn new(server: MailServer) -> Result<Self, MailError> {
        let _ = server;
        todo!()
    }
    /// Connects, encrypts, greets and signs in.
    pub async fn open(&self) -> Result<Connection, MailError> {
        todo!()
    }
}

/// A signed-in connection.
#[derive(Debug)]
pub struct Connection {}

impl Connection {
    /// Prepares the settings and opens a connection.
    pub async fn open(server: &MailServer) -> Result<Self, MailError> {
        Dialer::new(server.clone())?.open().await
    }
    /// False once the connection is broken, was left half-way, or has sent its fill.
    pub fn is_usable(&self) -> bool {
        todo!()
    }
    /// Messages accepted or refused over this connection.
    pub fn messages_sent(&self) -> u32 {
        todo!()
    }
    /// Hands one message over and waits for the verdict.
    pub async fn send(&mut self, message: &Composed) -> Result<Accepted, MailError> {
        let _ = message;
        todo!()
    }
    /// QUIT.
    pub async fn quit(self) {
        todo!()
    }
}
