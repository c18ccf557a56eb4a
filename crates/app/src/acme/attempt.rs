//! One try to get a certificate: account, order, proof, certificate; each step is kept before the next begins.

use std::{path::Path, sync::Arc, time::Duration};

use muster_domain::time::{DAY, HOUR, MINUTE, Moment};
use muster_gateways::acme::{
    Account, AcmeError, Applicant, ChallengeKind, Directory, ExternalAccount, Work, make_key,
};
use secrecy::ExposeSecret;

use super::{AcmeProgress, StoredAccount, StoredCertificate, StoredOrder, due::back_off};
use crate::{
    App, AppError, ErrorCode, Result,
    settings::{
        ACME_ACCOUNT, ACME_CERTIFICATE, ACME_ORDER, ACME_PROGRESS, Config, certificate_name, directory_url,
        json,
    },
    wire::{AcmeChallenge, AcmeSettings},
};

/// An order that is older than this is not carried on: authorities forget them after a week.
const ORDER_AGE: i64 = 6 * DAY;
/// Tries at once where trying again at once is the remedy.
const AT_ONCE: u32 = 5;
/// Largest file with a root that is read.
const MAX_ROOT: u64 = 64 * 1024;
/// Least time between two certificates that nobody asked for: one that is old when it comes must not bring on the next.
const CALM: i64 = HOUR;
/// Wait after a failure of ours, of which the authority has not heard.
const OWN_WAIT: i64 = MINUTE;

/// Why a try came to nothing.
enum Failed {
    /// The authority, or the way to it.
    Authority(AcmeError),
    /// The listener for HTTP-01 does not listen: the authority need not be asked.
    Listener(String, String),
    /// Something of ours.
    Own(AppError),
}

impl From<AcmeError> for Failed {
    fn from(error: AcmeError) -> Self {
        Self::Authority(error)
    }
}

impl From<AppError> for Failed {
    fn from(error: AppError) -> Self {
        Self::Own(error)
    }
}

impl Failed {
    fn words(&self) -> (String, String) {
        match self {
            Self::Authority(error) => (error.words(), error.remedy()),
            Self::Listener(words, remedy) => (words.clone(), remedy.clone()),
            Self::Own(error) => (error.message.clone(), error.hint.clone().unwrap_or_default()),
        }
    }

    fn wait(&self, failures: u32) -> i64 {
        match self {
            Self::Authority(error) => back_off(failures, error.retry_after()),
            Self::Listener(..) | Self::Own(_) => OWN_WAIT,
        }
    }
}

/// What is asked of whom.
struct Target {
    at: Directory,
    name: String,
    kind: ChallengeKind,
}

impl App {
    /// Asks the authority for a certificate, and writes down how that ended. Only for the holder of the lease.
    pub(super) async fn try_certificate(&self) -> Result<()> {
        let config = self.config().await?;
        let began = self.clock.now();
        let mut progress = AcmeProgress {
            began_at: Some(began.0),
            ..config.acme_progress.clone()
        };
        self.put(vec![(ACME_PROGRESS, json(&progress)?)]).await?;
        let ended = self.obtain().await;
        progress.ended_at = Some(self.clock.now().0);
        match ended {
            Ok(()) => {
                tracing::info!("the portal has a new certificate");
                progress = AcmeProgress {
                    began_at: progress.began_at,
                    ended_at: progress.ended_at,
                    next_at: Some(self.clock.now().plus(CALM).0),
                    ..AcmeProgress::default()
                };
            }
            Err(failed) => {
                let (words, remedy) = failed.words();
                tracing::warn!(%words, "no certificate was given");
                progress.failures = progress.failures.saturating_add(1);
                progress.next_at = Some(self.clock.now().plus(failed.wait(progress.failures)).0);
                (progress.words, progress.remedy) = (words, remedy);
            }
        }
        self.forget_settings().await;
        let now = self.config().await?;
        if now.acme != config.acme || now.portal.public_address != config.portal.public_address {
            // It failed as it was set before; the next try may go at once.
            (progress.failures, progress.next_at) = (0, None);
        }
        self.put(vec![(ACME_PROGRESS, json(&progress)?)]).await
    }

    async fn obtain(&self) -> std::result::Result<(), Failed> {
        let config = self.config().await?;
        let target = self.acme_target(&config).await?;
        if target.kind == ChallengeKind::Http01
            && let Some((words, remedy)) = self.acme_board.listener_problem()
        {
            return Err(Failed::Listener(words, remedy));
        }
        let mut tries = 0;
        loop {
            tries += 1;
            match self.obtain_once(&target).await {
                Err(Failed::Authority(AcmeError::Nonce)) if tries < AT_ONCE => {}
                // Both can only have been kept from before; without them it begins anew.
                Err(Failed::Authority(AcmeError::AccountGone)) if tries == 1 => {
                    self.put(vec![(ACME_ACCOUNT, None), (ACME_ORDER, None)]).await?;
                }
                Err(Failed::Authority(AcmeError::OrderGone(_))) if tries == 1 => {}
                ended => return ended,
            }
        }
    }

    async fn obtain_once(&self, target: &Target) -> std::result::Result<(), Failed> {
        let config = self.config().await?;
        let account = self.account_at(&config, &target.at).await?;
        let order = self.order_at(&config, target, &account).await?;
        let key = order.key(&self.key)?;
        let work = Work {
            name: &target.name,
            key: &key,
            kind: target.kind,
        };
        let issued = self
            .acme
            .carry_on(&target.at, &account, &order.url, work, &*self.acme_board)
            .await;
        let chain = match issued {
            Ok(chain) => chain,
            Err(error) => {
                if !error.leaves_the_order() {
                    self.put(vec![(ACME_ORDER, None)]).await?;
                }
                return Err(error.into());
            }
        };
        let stored = StoredCertificate::seal(&self.key, &target.at.url, &target.name, &chain, &key)?;
        let values = vec![(ACME_CERTIFICATE, json(&stored)?), (ACME_ORDER, None)];
        self.put(values).await?;
        self.acme_board.serve(Some(stored.open(&self.key)?));
        Ok(())
    }

    async fn acme_target(&self, config: &Config) -> std::result::Result<Target, Failed> {
        let name = certificate_name(&config.portal.public_address).ok_or_else(|| {
            AppError::new(ErrorCode::InvalidInput, "The public address has no host name.")
                .hint("Set it in Settings, Portal.")
        })?;
        Ok(Target {
            at: directory(&config.acme).await?,
            name,
            kind: match config.acme.challenge {
                AcmeChallenge::TlsAlpn01 => ChallengeKind::TlsAlpn01,
                AcmeChallenge::Http01 => ChallengeKind::Http01,
            },
        })
    }

    /// The account there, made when there is none that fits.
    async fn account_at(&self, config: &Config, at: &Directory) -> std::result::Result<Account, Failed> {
        let (contact, external) = (&config.acme.contact, &config.acme.external_account);
        if let Some(stored) = &config.acme_account
            && stored.directory == at.url
            && stored.contact == *contact
            && stored.external == *external
        {
            return Ok(stored.open(&self.key)?);
        }
        let external_account = match self.external_account(config)? {
            Some((kid, key)) => Some(ExternalAccount::new(&kid, key.expose_secret())?),
            None => None,
        };
        let applicant = Applicant {
            contact: contact.clone(),
            external: external_account,
        };
        let account = self.acme.register(at, &applicant).await?;
        let stored = StoredAccount::seal(&self.key, &at.url, contact, external, &account)?;
        self.put(vec![(ACME_ACCOUNT, json(&stored)?), (ACME_ORDER, None)])
            .await?;
        Ok(account)
    }

    /// The order under way, or a new one.
    async fn order_at(
        &self,
        config: &Config,
        target: &Target,
        account: &Account,
    ) -> std::result::Result<StoredOrder, Failed> {
        let now = self.clock.now();
        // Read anew: a new account leaves none.
        let held = self.config().await?.acme_order.clone();
        if let Some(order) = held
            && order.directory == target.at.url
            && order.name == target.name
            && now.since(Moment(order.made_at)) < ORDER_AGE
        {
            return Ok(order);
        }
        let replaces = match &config.acme_certificate {
            Some(old) if old.directory == target.at.url && old.name == target.name => Some(old.leaf()?),
            _ => None,
        };
        let key = make_key()?;
        let url = self
            .acme
            .order(&target.at, account, &target.name, replaces.as_deref())
            .await?;
        let order = StoredOrder::seal(&self.key, &target.at.url, &target.name, url, &key, now)?;
        self.put(vec![(ACME_ORDER, json(&order)?)]).await?;
        Ok(order)
    }

    /// Asks the authority when to renew the certificate, and keeps what it says. An authority without advice gives none.
    pub(super) async fn ask_advice(&self) -> Result<()> {
        let config: Arc<Config> = self.config().await?;
        let (Some(held), Some(account)) = (&config.acme_certificate, &config.acme_account) else {
            return Ok(());
        };
        let mut stored = held.clone();
        stored.advised_at = Some(self.clock.now().0);
        if held.directory == account.directory {
            let at = directory(&config.acme).await?;
            let account = account.open(&self.key)?;
            match self.acme.renewal(&at, &account, &held.leaf()?).await {
                Ok(window) => {
                    stored.renew_at = window
                        .map(|window| within(window.start, window.end))
                        .transpose()?
                }
                Err(error) => tracing::info!(%error, "the authority gave no advice about renewal"),
            }
        }
        self.put(vec![(ACME_CERTIFICATE, json(&stored)?)]).await
    }
}

/// A moment in the window by chance, so that not everybody comes at its beginning (RFC 9773 section 4.2).
fn within(start: Moment, end: Moment) -> Result<i64> {
    let mut chance = [0u8; 8];
    getrandom::fill(&mut chance).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    let span = u64::try_from(end.since(start)).unwrap_or(0).saturating_add(1);
    Ok(start
        .plus(i64::try_from(u64::from_le_bytes(chance) % span).unwrap_or(0))
        .0)
}

/// Where the authority is, and whom to trust there.
pub(super) async fn directory(acme: &AcmeSettings) -> std::result::Result<Directory, AppError> {
    let root_pem = match acme.root_file.as_str() {
        "" => None,
        path => Some(read_root(Path::new(path)).await?),
    };
    Ok(Directory {
        url: directory_url(acme).to_owned(),
        root_pem,
    })
}

async fn read_root(path: &Path) -> std::result::Result<String, AppError> {
    let unusable = |why: &str| AppError::from(AcmeError::Root(format!("{}: {why}", path.display())));
    let facts = tokio::fs::metadata(path)
        .await
        .map_err(|error| unusable(&error.to_string()))?;
    if !facts.is_file() || facts.len() > MAX_ROOT {
        return Err(unusable("it is no certificate file"));
    }
    tokio::fs::read_to_string(path)
        .await
        .map_err(|error| unusable(&error.to_string()))
}

/// Longest that one try may seem to go on; a process that died leaves it begun.
pub(super) const LONGEST_TRY: Duration = Duration::from_secs(600);
