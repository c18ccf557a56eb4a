//! One face over the ways a mail can go, so that the dispatcher runs the same code for a real server, the trial outbox
//! and a test.

use super::{Composed, Connection, Dialer, MailError, MailServer, MemoryMail, Reply, TrialOutbox};

/// Proof that a message was taken over: the state *Sent* rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The server's own reply; for the trial outbox, one that names the file.
    pub reply: Reply,
}

/// Where mail goes. Cheap to clone; clones share what can be shared.
#[derive(Debug, Clone)]
pub enum Transport {
    /// A mail server.
    Smtp(Dialer),
    /// Files in a folder, for trying Muster out.
    Outbox(TrialOutbox),
    /// Nowhere: for tests.
    Memory(MemoryMail),
}

impl Transport {
    /// A mail server. Fails when the settings cannot work at all (host, name to greet with, CA file); nothing is sent.
    pub fn smtp(server: MailServer) -> Result<Self, MailError> {
        Dialer::new(server).map(Self::Smtp)
    }

    /// Opens a session; for a mail server this connects and signs in. One worker, one session.
    pub async fn connect(&self) -> Result<Session, MailError> {
        Ok(match self {
            Self::Smtp(dialer) => Session(Kind::Smtp {
                connection: Some(Box::new(dialer.open().await?)),
                dialer: dialer.clone(),
            }),
            Self::Outbox(outbox) => Session(Kind::Outbox(outbox.clone())),
            Self::Memory(memory) => {
                memory.connect().await?;
                Session(Kind::Memory(memory.clone()))
            }
        })
    }
}

/// A line to the mail server, kept up over many messages: it replaces a connection that has sent its fill, has broken,
/// or was closed by the server while idle, as long as that is certain not to send anything twice.
#[derive(Debug)]
pub struct Session(Kind);

#[derive(Debug)]
enum Kind {
    Smtp {
        dialer: Dialer,
        connection: Option<Box<Connection>>,
    },
    Outbox(TrialOutbox),
    Memory(MemoryMail),
}

impl Session {
    /// Hands one message over and waits for the verdict.
    ///
    /// Dropping the future half-way is allowed: the connection it used is closed and not used again. Whether the server
    /// took the message is then unknown, as after a crash.
    pub async fn send(&mut self, message: &Composed) -> Result<Accepted, MailError> {
        match &mut self.0 {
            Kind::Smtp { dialer, connection } => send_over_smtp(dialer, connection, message).await,
            Kind::Outbox(outbox) => outbox.send(message).await,
            Kind::Memory(memory) => memory.send(message).await,
        }
    }

    /// Says goodbye. Never fails: whatever happens now changes no message's fate.
    pub async fn quit(self) {
        if let Kind::Smtp {
            connection: Some(connection),
            ..
        } = self.0
        {
            connection.quit().await;
        }
    }
}

async fn send_over_smtp(
    dialer: &Dialer,
    slot: &mut Option<Box<Connection>>,
    message: &Composed,
) -> Result<Accepted, MailError> {
    // A server may close a connection that waited for work; that shows at the first command, before anything was sent.
    let mut may_retry = false;
    loop {
        let mut connection = match slot.take() {
            Some(connection) if connection.is_usable() => {
                may_retry = connection.messages_sent() > 0;
                connection
            }
            Some(worn) => {
                worn.quit().await;
                Box::new(dialer.open().await?)
            }
            None => Box::new(dialer.open().await?),
        };
        let outcome = connection.send(message).await;
        let closed_while_idle = matches!(&outcome, Err(error) if error.closed_before_sender());
        // A worn-out one is said goodbye to next time, so that the verdict need not wait for it.
        *slot = Some(connection);
        match outcome {
            Err(_) if closed_while_idle && may_retry => may_retry = false,
            outcome => return outcome,
        }
    }
}
