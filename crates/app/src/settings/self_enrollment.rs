//! Settings → Self enrollment: what users may bring by themselves, who they are, who hears of it.

use std::collections::HashSet;

use muster_domain::{account::Right, platform::Platform, problem::ProblemCode};

use super::{Config, SELF_ENROLLMENT, check::Check, enrollment::list, json};
use crate::{
    App, Result, links,
    wire::{
        SelfEnrollmentGap, SelfEnrollmentGroup, SelfEnrollmentPage, SelfEnrollmentSettings, SelfOwnership,
    },
};

/// The path of the page.
pub(crate) const PATH: &str = "/self";
/// Longest words on the page, in characters.
const MAX_TEXT: usize = 1_000;
/// Most groups.
const MAX_GROUPS: usize = 200;
/// Most devices that a limit can allow.
const MAX_DEVICES: u32 = 1_000;

impl Default for SelfEnrollmentSettings {
    fn default() -> Self {
        Self {
            enabled: false,
            ios: SelfOwnership::Both,
            macos: SelfOwnership::Both,
            android: SelfOwnership::Both,
            windows: SelfOwnership::Both,
            groups: Vec::new(),
            device_limit: 0,
            notify: String::new(),
            text: String::new(),
        }
    }
}

impl SelfEnrollmentSettings {
    /// Whose devices of this platform users may bring.
    pub(crate) fn ownership(&self, platform: Platform) -> SelfOwnership {
        match platform {
            Platform::Ios => self.ios,
            Platform::MacOs => self.macos,
            Platform::Android => self.android,
            Platform::Windows => self.windows,
            Platform::Neutral => SelfOwnership::None,
        }
    }
}

impl Config {
    /// Devices that a user may have who enrolls by themselves; `None` for any number.
    pub(crate) fn self_limit(&self) -> Option<u32> {
        let own = Some(self.self_enrollment.device_limit).filter(|limit| *limit > 0);
        own.into_iter().chain(self.enrollment.limit()).min()
    }
}

impl App {
    /// Settings → Self enrollment.
    pub async fn self_enrollment_settings(&self) -> Result<SelfEnrollmentSettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.self_enrollment.clone())
    }

    /// The settings with the address and what stands beside them.
    pub async fn self_enrollment_page(&self) -> Result<SelfEnrollmentPage> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let settings = config.self_enrollment.clone();
        let address = self.self_enrollment_address().await?;
        let qr = links::encode(&address)?;
        let directories: Vec<String> = self
            .sign_in_choices()
            .await?
            .into_iter()
            .map(|choice| choice.name)
            .collect();
        let names = self
            .store
            .names_of_directory_groups(settings.groups.clone())
            .await?;
        let mut not_ready = Vec::new();
        for platform in Platform::ALL {
            if platform == Platform::Neutral {
                continue;
            }
            if let Some(missing) = self.missing(platform).await?.first() {
                not_ready.push(SelfEnrollmentGap {
                    platform,
                    words: crate::readiness::for_the_admin(*missing).to_owned(),
                });
            }
        }
        Ok(SelfEnrollmentPage {
            problem: match directories.is_empty() && settings.enabled {
                true => "No directory is connected that people may sign in with: the page asks them to come back later.".into(),
                false => String::new(),
            },
            qr_path: qr.svg_path(),
            qr_side: u32::try_from(qr.side()).unwrap_or(0),
            groups: settings
                .groups
                .iter()
                .map(|id| SelfEnrollmentGroup {
                    id: id.clone(),
                    name: names.get(id).cloned().unwrap_or_default(),
                })
                .collect(),
            address,
            directories,
            not_ready,
            settings,
        })
    }

    /// The one address.
    pub(crate) async fn self_enrollment_address(&self) -> Result<String> {
        Ok(format!("{}{PATH}", self.portal_address().await?))
    }

    /// Checks and saves them.
    pub async fn save_self_enrollment(&self, settings: SelfEnrollmentSettings) -> Result<SelfEnrollmentPage> {
        self.may(Right::Manage).await?;
        let clean = self.check_self_enrollment(settings).await?;
        self.put(vec![(SELF_ENROLLMENT, json(&clean)?)]).await?;
        self.self_enrollment_page().await
    }

    /// The settings before and after, for whoever reads the log: the groups by their names. The id stands where no name is known,
    /// and beside one that several have.
    pub(super) async fn with_names_of_groups(
        &self,
        before: Option<String>,
        after: Option<String>,
    ) -> Result<(Option<String>, Option<String>)> {
        let mut both = [before, after];
        let mut ids: Vec<String> = Vec::new();
        for stored in both.iter().flatten() {
            let settings: SelfEnrollmentSettings = serde_json::from_str(stored).unwrap_or_default();
            ids.extend(settings.groups);
        }
        ids.sort_unstable();
        ids.dedup();
        let names = self.store.names_of_directory_groups(ids).await?;
        let named = |id: &String| match names.get(id) {
            None => id.clone(),
            Some(name) if names.values().filter(|other| *other == name).count() > 1 => {
                format!("{name} ({id})")
            }
            Some(name) => name.clone(),
        };
        for stored in both.iter_mut().flatten() {
            // What cannot be read is told as it is.
            let Ok(mut settings) = serde_json::from_str::<SelfEnrollmentSettings>(stored) else {
                continue;
            };
            settings.groups = settings.groups.iter().map(named).collect();
            *stored = json(&settings)?.unwrap_or_default();
        }
        let [before, after] = both;
        Ok((before, after))
    }

    pub(super) async fn check_self_enrollment(
        &self,
        settings: SelfEnrollmentSettings,
    ) -> Result<SelfEnrollmentSettings> {
        let mut check = Check::default();
        if settings.enabled && !self.directory_ready().await? {
            check.refuse(
                "enabled",
                ProblemCode::NotAllowed,
                "No directory is connected: users could not sign in. Connect one in Directories first.",
            );
        }
        let nothing = Platform::ALL
            .into_iter()
            .all(|platform| settings.ownership(platform).owners().is_empty());
        if settings.enabled && nothing {
            check.refuse(
                "ios",
                ProblemCode::Required,
                "No platform is allowed: choose at least one, or switch self enrollment off.",
            );
        }
        check.range(
            "device_limit",
            "The limit of devices",
            &settings.device_limit,
            0,
            MAX_DEVICES,
        );
        let mut seen = HashSet::new();
        let mut groups = settings.groups.clone();
        groups.retain(|id| seen.insert(id.clone()));
        if groups.len() > MAX_GROUPS {
            check.refuse(
                "groups",
                ProblemCode::OutOfRange,
                format!("At most {MAX_GROUPS} groups can be chosen."),
            );
            groups.truncate(MAX_GROUPS);
        }
        let known = self.store.names_of_directory_groups(groups.clone()).await?;
        if groups.iter().any(|id| !known.contains_key(id)) {
            check.refuse(
                "groups",
                ProblemCode::UnknownWord,
                "One of the directory groups is not there any more.",
            );
        }
        let text = settings.text.trim().to_owned();
        if text.chars().count() > MAX_TEXT || text.chars().any(|c| c.is_control() && c != '\n') {
            check.refuse(
                "text",
                ProblemCode::OutOfRange,
                format!("The text may have {MAX_TEXT} characters, and no control characters."),
            );
        }
        let clean = SelfEnrollmentSettings {
            notify: list(&mut check, "notify", &settings.notify),
            groups,
            text,
            ..settings
        };
        check.done(clean)
    }
}
