//! Settings: kept as JSON in the store, checked before they are saved, read from memory until they change.

mod acme;
mod apple;
mod base;
mod bounces;
mod certificate_files;
mod change;
mod check;
mod enrollment;
mod logo;
mod mail;
mod organisation;
mod portal;
mod sealed;
mod security;
mod self_enrollment;
mod sending;
mod texts;

pub(crate) use acme::{authority_words, certificate_name, directory_url};
pub(crate) use enrollment::read_version;
pub use logo::BrandLogo;
pub(crate) use mail::{MailRouteWords, reply_to, require_ready, require_way, sender};
pub(crate) use organisation::organisation_time_zone;
pub(crate) use portal::LocalAddress;
pub use texts::RECEIPTS_PATH;
pub(crate) use texts::{allowed, number, phone_rules, require_texts};

use std::{collections::BTreeMap, sync::Arc};

use muster_domain::{audit::Entry, time::Moment};
use serde::{Serialize, de::DeserializeOwned};
use tokio::sync::RwLock;

use self::sealed::Secret;
use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    acme::{AcmeProgress, StoredAccount, StoredCertificate, StoredOrder},
    audit::settings_entry,
    certificates::{StoredPair, StoredPush, StoredPushRequest},
    wire::{
        AcmeSettings, AppleChange, BounceSettings, EnrollmentSettings, MailSettings, OrganisationSettings,
        PortalSettings, SecuritySettings, SelfEnrollmentSettings, SendingSettings, TextSettings,
    },
};

pub(crate) const ORGANISATION: &str = "settings.organisation";
pub(crate) const LOGO: &str = "settings.logo";
pub(crate) const MAIL: &str = "settings.mail";
/// What signs in to the mail server.
const MAIL_SECRET: Secret = Secret::new("settings.mail_secret", "Mail server");
pub(crate) const BOUNCES: &str = "settings.bounces";
const BOUNCE_SECRET: Secret = Secret::new("settings.bounce_secret", "Bounces");
pub(crate) const TEXTS: &str = "settings.texts";
/// What signs in to the text gateway, and what its receipts are signed with.
const TEXT_SECRET: Secret = Secret::new("settings.text_secret", "Text messages");
const TEXT_SIGNING: Secret = Secret::new("settings.text_signing", "Text messages");
pub(crate) const PORTAL: &str = "settings.portal";
pub(crate) const SENDING: &str = "settings.sending";
pub(crate) const ENROLLMENT: &str = "settings.enrollment";
pub(crate) const SELF_ENROLLMENT: &str = "settings.self_enrollment";
pub(crate) const SECURITY: &str = "settings.security";
pub(crate) const APPLE: &str = "settings.apple";
/// The push certificate with its sealed key, and the request that waits for one.
pub(crate) const APPLE_PUSH: &str = "settings.apple_push";
pub(crate) const APPLE_PUSH_REQUEST: &str = "settings.apple_push_request";
/// The device authority and its registrar, each a certificate with its sealed key.
pub(crate) const AUTHORITY: &str = "settings.device_authority";
pub(crate) const REGISTRAR: &str = "settings.device_registrar";
pub(crate) const ACME: &str = "settings.acme";
/// The HMAC key of the external account.
const ACME_SECRET: Secret = Secret::new("settings.acme_secret", "Portal");
/// What the worker keeps: its account, the order under way, the certificate, how the last try ended.
pub(crate) const ACME_ACCOUNT: &str = "settings.acme_account";
pub(crate) const ACME_ORDER: &str = "settings.acme_order";
pub(crate) const ACME_CERTIFICATE: &str = "settings.acme_certificate";
pub(crate) const ACME_PROGRESS: &str = "settings.acme_progress";
/// When somebody asked for a try at once.
pub(crate) const ACME_ASKED: &str = "settings.acme_asked";
pub(crate) const PAUSED: &str = "settings.paused";
pub(crate) const CHECKLIST_HIDDEN: &str = "settings.checklist_hidden";
pub(crate) const OWN_DEVICE_SKIPPED: &str = "settings.own_device_skipped";
/// Kept by the store itself.
const TEMPLATES_REVISION: &str = "settings.templates_revision";

/// What the program keeps for itself: no change that anybody made.
const KEPT_BY_ITSELF: [&str; 9] = [
    ACME_ACCOUNT,
    ACME_ORDER,
    ACME_CERTIFICATE,
    ACME_PROGRESS,
    ACME_ASKED,
    CHECKLIST_HIDDEN,
    OWN_DEVICE_SKIPPED,
    APPLE_PUSH_REQUEST,
    TEMPLATES_REVISION,
];

/// Settings that hold a secret: of these it is told that they changed, and no more.
const SECRETS: [&str; 8] = [
    MAIL_SECRET.name,
    BOUNCE_SECRET.name,
    TEXT_SECRET.name,
    TEXT_SIGNING.name,
    ACME_SECRET.name,
    APPLE_PUSH,
    AUTHORITY,
    REGISTRAR,
];

/// Settings by their names, each as it stands.
type Expected = Vec<(String, Option<String>)>;

/// How old the copy in memory may grow before another process's change is looked for.
const FRESH_FOR: i64 = 1_000;

/// All settings as they were read together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Config {
    pub organisation: OrganisationSettings,
    pub logo: Option<Arc<BrandLogo>>,
    pub mail: MailSettings,
    pub mail_secret: Option<String>,
    pub bounces: BounceSettings,
    pub bounce_secret: Option<String>,
    pub texts: TextSettings,
    pub text_secret: Option<String>,
    pub text_signing: Option<String>,
    pub portal: PortalSettings,
    pub sending: SendingSettings,
    pub enrollment: EnrollmentSettings,
    pub security: SecuritySettings,
    pub self_enrollment: SelfEnrollmentSettings,
    pub apple: AppleChange,
    pub push: Option<StoredPush>,
    pub push_request: Option<StoredPushRequest>,
    pub authority: Option<StoredPair>,
    pub registrar: Option<StoredPair>,
    pub acme: AcmeSettings,
    pub acme_secret: Option<String>,
    pub acme_account: Option<StoredAccount>,
    pub acme_order: Option<StoredOrder>,
    pub acme_certificate: Option<StoredCertificate>,
    pub acme_progress: AcmeProgress,
    pub acme_asked: Option<i64>,
    pub paused: bool,
    pub checklist_hidden: bool,
    pub own_device_skipped: bool,
    /// Rises with every change of what templates say.
    pub templates_revision: u64,
}

impl Config {
    /// Whether the first run was completed.
    pub fn is_set_up(&self) -> bool {
        !self.organisation.name.is_empty() && !self.organisation.admin_email.is_empty()
    }
}

/// The copy in memory.
#[derive(Debug, Default)]
pub(crate) struct Cache(RwLock<Option<(Moment, Arc<Config>)>>);

impl App {
    /// All settings, at most a second old where another process changed them.
    pub(crate) async fn config(&self) -> Result<Arc<Config>> {
        let now = self.clock.now();
        if let Some((read_at, config)) = self.settings.0.read().await.as_ref()
            && (0..FRESH_FOR).contains(&now.since(*read_at))
        {
            return Ok(config.clone());
        }
        let mut cache = self.settings.0.write().await;
        let stored = self.store.settings("settings.").await?;
        let config = Arc::new(Config {
            organisation: read(&stored, ORGANISATION)?.unwrap_or_else(organisation::defaults),
            logo: logo::read(stored.get(LOGO))?,
            mail: read(&stored, MAIL)?.unwrap_or_else(mail::defaults),
            mail_secret: read(&stored, MAIL_SECRET.name)?,
            bounces: read(&stored, BOUNCES)?.unwrap_or_else(bounces::defaults),
            bounce_secret: read(&stored, BOUNCE_SECRET.name)?,
            texts: read(&stored, TEXTS)?.unwrap_or_default(),
            text_secret: read(&stored, TEXT_SECRET.name)?,
            text_signing: read(&stored, TEXT_SIGNING.name)?,
            portal: read(&stored, PORTAL)?.unwrap_or_else(portal::defaults),
            sending: read(&stored, SENDING)?.unwrap_or_default(),
            enrollment: read(&stored, ENROLLMENT)?.unwrap_or_default(),
            security: read(&stored, SECURITY)?.unwrap_or_default(),
            self_enrollment: read(&stored, SELF_ENROLLMENT)?.unwrap_or_default(),
            apple: read(&stored, APPLE)?.unwrap_or_else(apple::defaults),
            push: read(&stored, APPLE_PUSH)?,
            push_request: read(&stored, APPLE_PUSH_REQUEST)?,
            authority: read(&stored, AUTHORITY)?,
            registrar: read(&stored, REGISTRAR)?,
            acme: read(&stored, ACME)?.unwrap_or_else(acme::defaults),
            acme_secret: read(&stored, ACME_SECRET.name)?,
            acme_account: read(&stored, ACME_ACCOUNT)?,
            acme_order: read(&stored, ACME_ORDER)?,
            acme_certificate: read(&stored, ACME_CERTIFICATE)?,
            acme_progress: read(&stored, ACME_PROGRESS)?.unwrap_or_default(),
            acme_asked: read(&stored, ACME_ASKED)?,
            paused: read(&stored, PAUSED)?.unwrap_or_default(),
            checklist_hidden: read(&stored, CHECKLIST_HIDDEN)?.unwrap_or_default(),
            own_device_skipped: read(&stored, OWN_DEVICE_SKIPPED)?.unwrap_or_default(),
            templates_revision: read(&stored, TEMPLATES_REVISION)?.unwrap_or_default(),
        });
        *cache = Some((now, config.clone()));
        Ok(config)
    }

    /// Forgets the copy in memory: the next look reads what another process may have written this very moment.
    pub(crate) async fn forget_settings(&self) {
        *self.settings.0.write().await = None;
    }

    /// Saves settings and forgets the copy in memory. `None` removes one.
    pub(crate) async fn put(&self, values: Vec<(&str, Option<String>)>) -> Result<()> {
        self.put_for(&self.person().await?, values).await
    }

    /// The same, of Muster's own accord: whoever's visit was the occasion changed nothing.
    pub(crate) async fn put_by_itself(&self, values: Vec<(&str, Option<String>)>) -> Result<()> {
        self.put_for(&Person::itself(), values).await
    }

    async fn put_for(&self, person: &Person, values: Vec<(&str, Option<String>)>) -> Result<()> {
        for _ in 0..base::TRIES {
            let (expected, entries) = self.rests_on(person, &values).await?;
            let wanted = values
                .iter()
                .map(|(name, json)| ((*name).to_owned(), json.clone()))
                .collect();
            let put = self
                .store
                .recording_all(self.chain_key(), entries)
                .put_settings_where(expected, wanted)
                .await?;
            self.forget_settings().await;
            if put {
                for (name, after) in &values {
                    base::now_is(name, after.as_deref());
                }
                return Ok(());
            }
            // What the log would tell of before was not so.
            if base::was_overtaken() {
                break;
            }
        }
        Err(base::overtaken())
    }

    /// How the settings that are to be saved stand, and what the log is to tell of them.
    async fn rests_on(
        &self,
        person: &Person,
        values: &[(&str, Option<String>)],
    ) -> Result<(Expected, Vec<Entry>)> {
        let (mut expected, mut entries) = (Vec::new(), Vec::new());
        let now = self.clock.now();
        for (name, after) in values {
            if KEPT_BY_ITSELF.contains(name) {
                continue;
            }
            let stands = match base::held_to_be(name) {
                Some(held) => held,
                None => self.store.setting(*name).await?,
            };
            expected.push(((*name).to_owned(), stands.clone()));
            // Until a section is saved for the first time, its defaults hold.
            let before = match stands {
                None => in_force_unsaved(name)?,
                saved => saved,
            };
            let secret = SECRETS.contains(name);
            let entry = person.did("settings_changed", now);
            let (before, after) = match *name {
                SELF_ENROLLMENT => self.with_names_of_groups(before, after.clone()).await?,
                TEXTS => {
                    let hidden =
                        |json: Option<String>| json.map(|json| texts::without_clear_credentials(&json));
                    (hidden(before), hidden(after.clone()))
                }
                _ => (before, after.clone()),
            };
            entries.extend(settings_entry(
                entry,
                name,
                secret,
                before.as_deref(),
                after.as_deref(),
            ));
        }
        Ok((expected, entries))
    }
}

/// What holds of a setting that was never saved, where that is more than nothing; as the store would keep it.
fn in_force_unsaved(name: &str) -> Result<Option<String>> {
    match name {
        ORGANISATION => json(&organisation::defaults()),
        MAIL => json(&mail::defaults()),
        BOUNCES => json(&bounces::defaults()),
        TEXTS => json(&TextSettings::default()),
        PORTAL => json(&portal::defaults()),
        SENDING => json(&SendingSettings::default()),
        ENROLLMENT => json(&EnrollmentSettings::default()),
        SELF_ENROLLMENT => json(&SelfEnrollmentSettings::default()),
        SECURITY => json(&SecuritySettings::default()),
        APPLE => json(&apple::defaults()),
        ACME => json(&acme::defaults()),
        PAUSED => json(&false),
        _ => Ok(None),
    }
}

/// The addresses of a list with commas.
pub(crate) fn addresses(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|address| !address.is_empty())
}

/// A value as the store keeps it.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<Option<String>> {
    serde_json::to_string(value).map(Some).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The settings could not be written: {error}."),
        )
    })
}

fn read<T: DeserializeOwned>(stored: &BTreeMap<String, String>, name: &str) -> Result<Option<T>> {
    parse(name, stored.get(name).map(String::as_str))
}

fn parse<T: DeserializeOwned>(name: &str, json: Option<&str>) -> Result<Option<T>> {
    json.map(|json| {
        serde_json::from_str(json).map_err(|error| {
            AppError::new(
                ErrorCode::DatabaseDamaged,
                format!("The setting {name} cannot be read: {error}."),
            )
            .hint("Restore muster.db from a backup.")
        })
    })
    .transpose()
}
