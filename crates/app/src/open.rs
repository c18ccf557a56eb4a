//! Opening a data folder: the store, the key that belongs to it, and what is kept in memory while it is open.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use muster_domain::{audit::ChainKey, key::MasterKey};
use muster_gateways::{
    acme::{Acme, AcmeClient},
    mail::Transport,
    push::PushTransport,
    sms::SmsTransport,
};
use muster_store::{Store, StoreOptions};
use tokio::sync::watch;

use crate::{
    AcmeBoard, AppError, Clock, ErrorCode, KeyPlace, KeySource, Origin, Result,
    accounts::Caller,
    bounces::Mailbox,
    certificates::Issuers,
    directories::{Directories, DirectoryForTests},
    hosting::PortalBoard,
    imports::Imports,
    jobs::Jobs,
    keys,
    portal::{Openings, sign_in::Lockouts},
    settings::{Cache, LocalAddress},
    templates::Shelf,
};

/// The time of a no: longer than a directory nearby takes for any of its answers.
const REFUSAL_TIME: Duration = Duration::from_secs(2);

/// How a data folder is opened.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// Where a new folder's key goes.
    pub key: KeySource,
    /// The clock; a test moves its own.
    pub clock: Clock,
    /// How the store is opened.
    pub store: StoreOptions,
    /// What the program calls the engine for.
    pub origin: Origin,
    /// Takes the place of the mail server and the trial outbox, in tests.
    pub transport_for_tests: Option<Transport>,
    /// Takes the place of the text gateway, in tests.
    pub texts_for_tests: Option<SmsTransport>,
    /// Take the place of directories, in tests: each by its id, or by its name, since ids are made when one is saved.
    pub directories_for_tests: Vec<(String, DirectoryForTests)>,
    /// Takes the place of Apple's push service, in tests.
    pub push_for_tests: Option<PushTransport>,
    /// How long a sign-in with a directory takes that comes to nothing, so that no no is quicker than another; in tests.
    pub refusal_time_for_tests: Option<Duration>,
    /// Takes the place of the way to certificate authorities, in tests.
    pub acme_for_tests: Option<Arc<dyn Acme>>,
}

/// An open data folder, held by somebody: every use case is a method of it, and each asks whether its holder may.
pub struct App {
    parts: Arc<Parts>,
    pub(crate) caller: Caller,
}

/// What all who hold an open data folder share.
pub struct Parts {
    pub(crate) store: Store,
    pub(crate) key: MasterKey,
    pub(crate) key_place: KeyPlace,
    pub(crate) clock: Clock,
    pub(crate) folder: PathBuf,
    pub(crate) settings: Cache,
    pub(crate) templates: Shelf,
    pub(crate) jobs: Jobs,
    pub(crate) mailbox: Mailbox,
    pub(crate) imports: Imports,
    pub(crate) directories: Directories,
    pub(crate) portal_board: PortalBoard,
    pub(crate) local_address: LocalAddress,
    pub(crate) portal_changed: watch::Sender<u64>,
    pub(crate) openings: Arc<Openings>,
    pub(crate) issuers: Issuers,
    /// See [`OpenOptions::refusal_time_for_tests`].
    pub(crate) refusal_time: Duration,
    pub(crate) lockouts: Lockouts,
    pub(crate) acme: Arc<dyn Acme>,
    pub(crate) acme_board: Arc<AcmeBoard>,
    /// Rises when the portal's certificate may have to be asked for.
    pub(crate) acme_wake: watch::Sender<u64>,
    pub(crate) transport_for_tests: Option<Transport>,
    pub(crate) texts_for_tests: Option<SmsTransport>,
    pub(crate) push_for_tests: Option<PushTransport>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl App {
    /// The same data folder, held by whoever sits at the console: nobody, until they sign in.
    pub fn at_console(&self) -> Arc<Self> {
        Arc::new(Self {
            parts: self.parts.clone(),
            caller: Caller::Seat(Arc::default()),
        })
    }

    /// Opens `folder`, making it and its key when it is new.
    pub async fn open(folder: &Path, options: OpenOptions) -> Result<Arc<Self>> {
        keys::refuse_emptied(folder)?;
        let store = Store::open(folder, options.store).await?;
        let folder = folder.canonicalize().map_err(|error| {
            AppError::new(
                ErrorCode::File,
                format!("The data folder {} cannot be used: {error}.", folder.display()),
            )
        })?;
        let (key, key_place) = keys::unlock(&store, &folder, &options.key).await?;
        store.begin_audit(ChainKey::of(&key)).await?;
        let parts = Parts {
            store,
            key,
            key_place,
            clock: options.clock,
            folder,
            settings: Cache::default(),
            templates: Shelf::default(),
            jobs: Jobs::default(),
            mailbox: Mailbox::default(),
            imports: Imports::default(),
            directories: Directories {
                for_tests: options.directories_for_tests,
                ..Directories::default()
            },
            portal_board: PortalBoard::default(),
            local_address: LocalAddress::default(),
            portal_changed: watch::channel(0).0,
            openings: Arc::default(),
            issuers: Issuers::default(),
            refusal_time: options.refusal_time_for_tests.unwrap_or(REFUSAL_TIME),
            lockouts: Lockouts::default(),
            acme: options.acme_for_tests.unwrap_or_else(|| Arc::new(AcmeClient)),
            acme_board: Arc::default(),
            acme_wake: watch::channel(0).0,
            transport_for_tests: options.transport_for_tests,
            texts_for_tests: options.texts_for_tests,
            push_for_tests: options.push_for_tests,
        };
        Ok(Arc::new(Self {
            parts: Arc::new(parts),
            caller: Caller::Program(options.origin),
        }))
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the trial outbox keeps its files.
    pub fn outbox_folder(&self) -> PathBuf {
        self.folder.join("outbox")
    }

    /// Rises with every change made through this process.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.store.changes()
    }

    /// Whether another process changed the data since the last call.
    pub async fn changed_elsewhere(&self) -> Result<bool> {
        Ok(self.store.foreign_changes().await?)
    }

    /// Rises when the portal's settings change: its host starts it anew.
    pub fn portal_changes(&self) -> watch::Receiver<u64> {
        self.portal_changed.subscribe()
    }
}
