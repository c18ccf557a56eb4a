//! The files that are open: each one a session, worked on by one request at a time.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use muster_domain::{
    import::{Dialect, Mapping, Query, Reading, Sheet, Source, Table},
    time::Moment,
};

use crate::{App, AppError, Result, wire};

/// Most files that are open at once; the one that was opened first makes room.
const MOST_OPEN: usize = 4;

/// The open files.
#[derive(Debug, Default)]
pub(crate) struct Imports(Mutex<Open>);

#[derive(Debug, Default)]
struct Open {
    sessions: HashMap<String, Arc<Mutex<Session>>>,
    /// Their ids, the oldest first.
    order: Vec<String>,
    /// Those that were committed, by their batch, until it can no longer be undone.
    aside: HashMap<String, (String, Moment)>,
    /// Folder of the latest dry run.
    dry_run: Option<PathBuf>,
}

impl Open {
    fn remove(&mut self, id: &str) {
        self.order.retain(|other| other != id);
        self.sessions.remove(id);
    }
}

/// One file.
#[derive(Debug)]
pub(super) struct Session {
    pub id: String,
    pub file_name: String,
    /// Where it lies, without links; nowhere for pasted rows.
    pub path: Option<PathBuf>,
    pub kind: wire::ImportKind,
    /// The bytes as they were read once: every other reading is of these, whatever becomes of the file.
    pub bytes: Arc<[u8]>,
    pub sha256: String,
    pub reading: Reading,
    pub dialect: Dialect,
    pub has_header: bool,
    pub mapping: Mapping,
    pub remembered: bool,
    pub rows: Rows,
    /// The rows that the last question asked for, with the revision they are of.
    pub found: Option<(Query, u32, Arc<Vec<u32>>)>,
    /// The rows as people who are to be known, where the file was opened for that.
    pub people: Option<Arc<super::people::People>>,
    /// Keys of the addresses in whose place the one that was probably meant is taken.
    pub mended: HashSet<String>,
}

/// Rows before and during the review.
#[derive(Debug)]
pub(super) enum Rows {
    Read(Table),
    Reviewed(Box<Sheet>),
}

impl Rows {
    pub fn table(&self) -> &Table {
        match self {
            Self::Read(table) => table,
            Self::Reviewed(sheet) => sheet.table(),
        }
    }
}

impl Session {
    /// Takes rows that were read (again); a review of the old ones is gone.
    pub fn take(&mut self, source: Source) {
        self.dialect = source.dialect;
        self.has_header = source.has_header;
        self.rows = Rows::Read(source.table);
        self.found = None;
        self.people = None;
        self.mended.clear();
    }

    /// The review.
    pub fn sheet(&self) -> Result<&Sheet> {
        match &self.rows {
            Rows::Reviewed(sheet) => Ok(sheet),
            Rows::Read(_) => Err(not_reviewed()),
        }
    }

    /// The review, to be changed.
    pub fn sheet_mut(&mut self) -> Result<&mut Sheet> {
        match &mut self.rows {
            Rows::Reviewed(sheet) => Ok(sheet),
            Rows::Read(_) => Err(not_reviewed()),
        }
    }

    /// The rows that a question asks for.
    pub fn find(&mut self, query: &Query) -> Result<Arc<Vec<u32>>> {
        let revision = self.sheet()?.revision();
        if let Some((asked, of, rows)) = &self.found
            && asked == query
            && *of == revision
        {
            return Ok(rows.clone());
        }
        let rows = Arc::new(self.sheet()?.find(query));
        self.found = Some((query.clone(), revision, rows.clone()));
        Ok(rows)
    }
}

fn not_reviewed() -> AppError {
    AppError::new(
        crate::ErrorCode::Conflict,
        "The rows were not checked yet, or the file was read another way meanwhile.",
    )
    .hint("Map the columns first.")
}

impl Imports {
    pub(super) fn insert(&self, session: Session) {
        let mut open = lock(&self.0);
        if open.order.len() >= MOST_OPEN {
            let oldest = open.order.remove(0);
            open.sessions.remove(&oldest);
        }
        open.order.push(session.id.clone());
        open.sessions
            .insert(session.id.clone(), Arc::new(Mutex::new(session)));
    }

    pub fn remove(&self, id: &str) {
        lock(&self.0).remove(id);
    }

    /// A session was committed. It is kept until `until`: should the batch be undone, the review goes on where it was.
    pub(super) fn set_aside(&self, id: &str, batch: &str, until: Moment) {
        lock(&self.0)
            .aside
            .insert(batch.to_owned(), (id.to_owned(), until));
    }

    /// The batch was undone: its session is open as before.
    pub fn take_back(&self, batch: &str) {
        lock(&self.0).aside.remove(batch);
    }

    pub(super) fn made_dry_run(&self, folder: PathBuf) {
        lock(&self.0).dry_run = Some(folder);
    }

    pub(super) fn dry_run(&self) -> Option<PathBuf> {
        lock(&self.0).dry_run.clone()
    }

    /// Closes the sessions of batches that can no longer be undone.
    pub fn forget_aside(&self, now: Moment) {
        let mut open = lock(&self.0);
        let over: Vec<_> = open
            .aside
            .extract_if(|_, (_, until)| *until <= now)
            .map(|(_, (id, _))| id)
            .collect();
        for id in over {
            open.remove(&id);
        }
    }

    fn get(&self, id: &str) -> Result<Arc<Mutex<Session>>> {
        lock(&self.0)
            .sessions
            .get(id)
            .cloned()
            .ok_or_else(|| AppError::not_found("The opened file").hint("Choose it again."))
    }
}

impl App {
    /// Works on a session, on a thread of its own: a hundred thousand rows take a moment.
    pub(super) async fn with_import<T: Send + 'static>(
        &self,
        id: &str,
        work: impl FnOnce(&mut Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let session = self.imports.get(id)?;
        blocking(move || work(&mut lock(&session))).await
    }

    /// Reads a small thing of a session at once.
    pub(super) fn peek_import<T>(&self, id: &str, look: impl FnOnce(&Session) -> T) -> Result<T> {
        let session = self.imports.get(id)?;
        let session = lock(&session);
        Ok(look(&session))
    }
}

/// Runs long work beside the requests.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        AppError::new(
            crate::ErrorCode::Internal,
            format!("The work on the file ended badly: {error}."),
        )
    })?
}

/// A thread that died while it held the lock leaves a session as it was before its change.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
