//! A few reading connections, each on its own thread, fed from one bounded queue.
//!
//! Every read sees one moment of the database, however many statements it takes, and never waits for a write.

use std::{
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::task;
use crate::error::StoreError;

type Read = Box<dyn FnOnce(&Connection) + Send>;

/// The reading side.
pub(crate) struct Readers {
    queue: Option<mpsc::Sender<Read>>,
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    /// Starts a thread for each connection.
    pub(crate) fn start(connections: Vec<Connection>, queue: usize) -> Result<Self, StoreError> {
        let (sender, receiver) = mpsc::channel::<Read>(queue.max(1));
        let receiver = Arc::new(Mutex::new(receiver));
        let threads = connections
            .into_iter()
            .enumerate()
            .map(|(i, connection)| {
                let receiver = Arc::clone(&receiver);
                task::thread(&format!("store-read-{i}"), move || {
                    loop {
                        // Whoever holds the lock waits for work; the others wait for the lock.
                        let next = receiver
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .blocking_recv();
                        let Some(read) = next else { break };
                        read(&connection);
                    }
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            queue: Some(sender),
            threads,
        })
    }

    /// Runs `work` in a read transaction on one of the connections.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let read: Read = Box::new(move |connection| {
            let result = task::guarded(|| {
                let transaction = connection.unchecked_transaction()?;
                let value = work(&transaction)?;
                transaction.finish()?;
                Ok(value)
            });
            // Whoever asked may have gone away.
            drop(reply.send(result));
        });
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.send(read).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.queue = None;
        self.threads.drain(..).for_each(task::join);
    }
}
