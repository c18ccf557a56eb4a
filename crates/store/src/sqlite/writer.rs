//! The one writing connection: a thread that carries out queued writes in groups, one commit each.
//!
//! While a commit waits for the disk, the next writes queue up; they become the next group. One that fails leaves its neighbours
//! alone: when it had written something, the group is done again with a savepoint for each. All are answered only after the commit.

use std::thread;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot, watch};

use super::task::{self, plain};
use crate::error::{StoreError, StoreErrorKind};

/// Most writes of one commit.
const GROUP: usize = 256;

enum Job {
    Write(Box<dyn Write>),
    /// Asks whether another process has written since the last time.
    Foreign(oneshot::Sender<Result<bool, StoreError>>),
}

/// A write and the caller that waits for it.
trait Write: Send {
    /// Does it, within a transaction. May be called again when the transaction was lost, also for the sake of a neighbour.
    fn run(&mut self, connection: &Connection) -> Result<(), StoreError>;
    /// Tells the caller: what `run` gave, or why it was not kept.
    fn answer(self: Box<Self>, outcome: Result<(), StoreError>);
}

struct Pending<T, F> {
    work: F,
    value: Option<T>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Write for Pending<T, F>
where
    T: Send,
    F: FnMut(&Connection) -> Result<T, StoreError> + Send,
{
    fn run(&mut self, connection: &Connection) -> Result<(), StoreError> {
        self.value = Some(task::guarded(|| (self.work)(connection))?);
        Ok(())
    }

    fn answer(self: Box<Self>, outcome: Result<(), StoreError>) {
        let Self { value, reply, .. } = *self;
        // Whoever asked may have gone away.
        drop(reply.send(outcome.and_then(|()| value.ok_or(StoreError::Closed))));
    }
}

/// The writing side.
pub(crate) struct Writer {
    queue: Option<mpsc::Sender<Job>>,
    thread: Option<thread::JoinHandle<()>>,
    changes: watch::Sender<u64>,
}

impl Writer {
    /// Starts the thread. `connection` must be the only one of this process that writes.
    pub(crate) fn start(connection: Connection, queue: usize) -> Result<Self, StoreError> {
        let (sender, receiver) = mpsc::channel(queue.max(1));
        let changes = watch::Sender::new(0);
        let mut thread = Thread {
            data_version: data_version(&connection)?,
            connection,
            changes: changes.clone(),
        };
        let thread = task::thread("store-write", move || thread.run(receiver))?;
        Ok(Self {
            queue: Some(sender),
            thread: Some(thread),
            changes,
        })
    }

    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    pub(crate) async fn foreign_changes(&self) -> Result<bool, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Foreign(reply)).await?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// Runs `work` in a transaction and waits until it is on disk. `work` may run again when the transaction was lost for
    /// the sake of a neighbour.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.queue(work).await?.await
    }

    /// The same for who need not wait: ready when `work` stands in the queue. What is queued afterwards, by anybody, is done
    /// after it. Gives what waits until it is on disk; it is done also when nobody waits.
    pub(crate) async fn queue<T, F>(
        &self,
        work: F,
    ) -> Result<impl Future<Output = Result<T, StoreError>> + Send + use<T, F>, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Write(Box::new(Pending {
            work,
            value: None,
            reply,
        })))
        .await?;
        Ok(async { answer.await.map_err(|_| StoreError::Closed)? })
    }

    async fn send(&self, job: Job) -> Result<(), StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.send(job).await.map_err(|_| StoreError::Closed)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        self.thread.take().into_iter().for_each(task::join);
    }
}

struct Thread {
    connection: Connection,
    changes: watch::Sender<u64>,
    data_version: i64,
}

impl Thread {
    fn run(&mut self, mut queue: mpsc::Receiver<Job>) {
        let mut group = Vec::with_capacity(GROUP);
        while let Some(job) = queue.blocking_recv() {
            let mut next = Some(job);
            while let Some(job) = next {
                match job {
                    Job::Write(write) => group.push(write),
                    Job::Foreign(reply) => drop(reply.send(self.foreign())),
                }
                next = if group.len() < GROUP {
                    queue.try_recv().ok()
                } else {
                    None
                };
            }
            self.commit(&mut group);
        }
    }

    /// SQLite's data version as this connection sees it changes by the commits of other connections only, and this is
    /// the only one of the process that commits.
    fn foreign(&mut self) -> Result<bool, StoreError> {
        let version = data_version(&self.connection)?;
        let changed = version != self.data_version;
        self.data_version = version;
        if changed {
            self.changes.send_modify(|n| *n = n.wrapping_add(1));
        }
        Ok(changed)
    }

    fn commit(&mut self, group: &mut Vec<Box<dyn Write>>) {
        let before = self.connection.total_changes();
        let outcomes = match self.attempt(group) {
            Ok(outcomes) => outcomes,
            // A full disk, or an error that made SQLite give up the whole transaction, is one write's doing: each by itself.
            Err(error) if group.len() > 1 && is_one_writes_doing(&error) => group
                .iter_mut()
                .map(|write| {
                    self.attempt(std::slice::from_mut(write))
                        .and_then(|mut one| one.remove(0))
                })
                .collect(),
            Err(error) => group.iter().map(|_| Err(error.clone())).collect(),
        };
        // Before the answers: whoever gets one may look at the number at once.
        if self.connection.total_changes() != before && outcomes.iter().any(Result::is_ok) {
            self.changes.send_modify(|n| *n = n.wrapping_add(1));
        }
        for (write, outcome) in group.drain(..).zip(outcomes) {
            write.answer(outcome);
        }
    }

    /// One transaction for `group`. Gives each write's outcome, or why the transaction as a whole was not kept.
    fn attempt(&self, group: &mut [Box<dyn Write>]) -> Result<Vec<Result<(), StoreError>>, StoreError> {
        if group.is_empty() {
            return Ok(Vec::new());
        }
        match self.trusting(group)? {
            Some(outcomes) => Ok(outcomes),
            None => self.doubting(group),
        }
    }

    /// The same without savepoints, which keep a copy of every page before it is written. `None` when a write failed half-way:
    /// then nothing was kept.
    fn trusting(
        &self,
        group: &mut [Box<dyn Write>],
    ) -> Result<Option<Vec<Result<(), StoreError>>>, StoreError> {
        let c = &self.connection;
        plain(c, "BEGIN IMMEDIATE")?;
        let mut outcomes = Vec::with_capacity(group.len());
        for write in group {
            let before = c.total_changes();
            let outcome = write.run(c);
            // One that fails before it has written is none of its neighbours' concern.
            if c.is_autocommit() || (outcome.is_err() && c.total_changes() != before) {
                self.roll_back();
                return Ok(None);
            }
            outcomes.push(outcome);
        }
        plain(c, "COMMIT").inspect_err(|_| self.roll_back())?;
        Ok(Some(outcomes))
    }

    /// The same with a savepoint for each write, so that one that fails half-way leaves its neighbours alone.
    fn doubting(&self, group: &mut [Box<dyn Write>]) -> Result<Vec<Result<(), StoreError>>, StoreError> {
        let c = &self.connection;
        plain(c, "BEGIN IMMEDIATE")?;
        let mut outcomes = Vec::with_capacity(group.len());
        for write in group {
            let outcome = plain(c, "SAVEPOINT one").and_then(|()| write.run(c));
            if c.is_autocommit() {
                // Everything before this write is gone too.
                return Err(outcome.err().unwrap_or(StoreError::DiskFull));
            }
            let ended = match outcome {
                Ok(()) => plain(c, "RELEASE one"),
                Err(_) => plain(c, "ROLLBACK TO one").and_then(|()| plain(c, "RELEASE one")),
            };
            if let Err(error) = ended {
                self.roll_back();
                return Err(error);
            }
            outcomes.push(outcome);
        }
        plain(c, "COMMIT").inspect_err(|_| self.roll_back())?;
        Ok(outcomes)
    }

    fn roll_back(&self) {
        if !self.connection.is_autocommit()
            && let Err(error) = plain(&self.connection, "ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }
}

/// An error after which SQLite rolls the whole transaction back on its own, or refuses its commit, for want of room.
fn is_one_writes_doing(error: &StoreError) -> bool {
    matches!(error.kind(), StoreErrorKind::DiskFull | StoreErrorKind::Internal)
}

fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
        mpsc::{Sender, channel},
    };

    use tokio::task::JoinHandle;

    use super::*;

    /// A writer on a table of numbers that is held up by a first write until told to go on.
    struct HeldUp {
        writer: Arc<Writer>,
        go: Sender<()>,
        first: JoinHandle<()>,
        folder: tempfile::TempDir,
    }

    impl HeldUp {
        async fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let connection = Connection::open(folder.path().join("numbers.db")).unwrap();
            connection
                .execute_batch("CREATE TABLE numbers (number INTEGER PRIMARY KEY) STRICT")
                .unwrap();
            let writer = Arc::new(Writer::start(connection, 64).unwrap());
            let (go, waits) = channel::<()>();
            let (begun, has_begun) = oneshot::channel();
            let (mut begun, mut waits) = (Some(begun), Some(waits));
            let first = tokio::spawn({
                let writer = writer.clone();
                async move {
                    let held = writer.run(move |_| {
                        if let (Some(begun), Some(waits)) = (begun.take(), waits.take()) {
                            begun.send(()).unwrap();
                            waits.recv().unwrap();
                        }
                        Ok(())
                    });
                    held.await.unwrap();
                }
            });
            has_begun.await.unwrap();
            Self {
                writer,
                go,
                first,
                folder,
            }
        }

        async fn goes_on(self) -> (Arc<Writer>, tempfile::TempDir) {
            self.go.send(()).unwrap();
            self.first.await.unwrap();
            (self.writer, self.folder)
        }
    }

    async fn numbers(writer: &Writer) -> Vec<i64> {
        writer
            .run(|c| {
                let mut all = c.prepare("SELECT number FROM numbers ORDER BY number")?;
                let rows = all.query_map([], |row| row.get(0))?;
                Ok(rows.collect::<Result<Vec<i64>, _>>()?)
            })
            .await
            .unwrap()
    }

    /// These writes in one group: each writes its numbers, and fails after them when it is to.
    async fn group(writes: &'static [(&'static [i64], bool)]) -> (Vec<bool>, Vec<i64>, u32) {
        let held = HeldUp::new().await;
        let runs = Arc::new(AtomicU32::new(0));
        let mut waiting = Vec::new();
        for (numbers, fails) in writes {
            let (writer, runs) = (held.writer.clone(), runs.clone());
            let write = async move {
                let work = move |c: &Connection| {
                    runs.fetch_add(1, Ordering::Relaxed);
                    for number in *numbers {
                        c.execute("INSERT INTO numbers VALUES (?1)", [number])?;
                    }
                    match fails {
                        true => Err(StoreError::NotFound),
                        false => Ok(()),
                    }
                };
                writer.run(work).await.is_ok()
            };
            waiting.push(tokio::spawn(write));
            tokio::task::yield_now().await;
        }
        let (writer, _folder) = held.goes_on().await;
        let mut kept = Vec::new();
        for write in waiting {
            kept.push(write.await.unwrap());
        }
        let numbers = numbers(&writer).await;
        (kept, numbers, runs.load(Ordering::Relaxed))
    }

    #[tokio::test]
    async fn who_need_not_wait_does_not_and_it_is_done_all_the_same() {
        let held = HeldUp::new().await;
        let written = held
            .writer
            .queue(|c| Ok(c.execute("INSERT INTO numbers VALUES (7)", [])?))
            .await
            .unwrap();
        drop(written);
        let (writer, _folder) = held.goes_on().await;
        assert_eq!(numbers(&writer).await, [7]);
    }

    #[tokio::test]
    async fn one_that_fails_half_way_leaves_nothing_and_its_neighbours_alone() {
        let (kept, numbers, runs) = group(&[(&[1], false), (&[2, 3], true), (&[4], false)]).await;
        assert_eq!((kept, numbers), (vec![true, false, true], vec![1, 4]));
        assert_eq!(runs, 2 + 3, "the group was done again, with the one that failed");
    }

    #[tokio::test]
    async fn one_that_fails_before_it_writes_costs_its_neighbours_nothing() {
        let (kept, numbers, runs) = group(&[(&[1], false), (&[], true), (&[4], false)]).await;
        assert_eq!((kept, numbers), (vec![true, false, true], vec![1, 4]));
        assert_eq!(runs, 3);
    }
}
