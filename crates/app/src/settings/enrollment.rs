//! Settings → Enrollment: what an invitee must do, which devices may enroll, who is told.

use muster_domain::{
    account::Right,
    authentication::Authentication,
    invite::{self, Via},
    manufacturer,
    os_version::OsVersion,
    platform::Platform,
    problem::{Problem, ProblemCode},
    reminder::{MAX_REMINDERS, MAX_WAIT_HOURS, Schedule},
    time::HOUR,
    user::EmailAddress,
};

use super::{Config, ENROLLMENT, ORGANISATION, addresses, check::Check, json};
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{
        EnrollmentChange, EnrollmentCheck, EnrollmentPage, EnrollmentSettings, OlderDevices, PlatformRule,
    },
};

/// Hours to the first reminder, and from one to the next, that are offered first once there are to be some.
const USUAL_WAIT_HOURS: u32 = 48;
const USUAL_REMINDERS: u32 = 3;
/// Longest list of addresses, in characters.
const MAX_ADDRESSES: usize = 2_000;
/// Most devices that a limit can allow.
const MAX_DEVICES: u32 = 1_000;
/// No further is counted how many reminders a change would bring at once.
const MAX_COUNTED: u32 = 1_000;

impl Default for EnrollmentSettings {
    fn default() -> Self {
        Self {
            authentication: Authentication::Passcode,
            remind_first_hours: 0,
            remind_every_hours: USUAL_WAIT_HOURS,
            remind_most: USUAL_REMINDERS,
            tell_enrolled: false,
            tell_expired: false,
            least_ios: String::new(),
            least_macos: String::new(),
            least_android: String::new(),
            least_windows: String::new(),
            manufacturers: Vec::new(),
            device_limit: 0,
            notify_enrolled: String::new(),
            notify_unmanaged: String::new(),
            notify_requests: String::new(),
            ask_terms: false,
        }
    }
}

impl EnrollmentSettings {
    /// When invites are brought to mind again; `None` for never.
    pub(crate) fn reminders(&self) -> Option<Schedule> {
        Schedule::of_hours(self.remind_first_hours, self.remind_every_hours, self.remind_most)
    }

    /// The least version of a platform's system; `None` for any.
    pub(crate) fn least(&self, platform: Platform) -> Option<OsVersion> {
        self.least_words(platform).parse().ok()
    }

    fn least_words(&self, platform: Platform) -> &str {
        match platform {
            Platform::Ios => &self.least_ios,
            Platform::MacOs => &self.least_macos,
            Platform::Android => &self.least_android,
            Platform::Windows => &self.least_windows,
            Platform::Neutral => "",
        }
    }

    /// Devices that one user may have; `None` for any number.
    pub(crate) fn limit(&self) -> Option<u32> {
        (self.device_limit > 0).then_some(self.device_limit)
    }
}

impl App {
    /// The settings as they stand at this moment, whoever wrote them.
    pub(crate) async fn enrollment_now(&self) -> Result<EnrollmentSettings> {
        let stored = self.store.setting(ENROLLMENT).await?;
        Ok(super::parse(ENROLLMENT, stored.as_deref())?.unwrap_or_default())
    }

    /// Settings → Enrollment.
    pub async fn enrollment_settings(&self) -> Result<EnrollmentSettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.enrollment.clone())
    }

    /// The settings with what stands beside them on their page.
    pub async fn enrollment_page(&self) -> Result<EnrollmentPage> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let handles = self.directory_handles().await?;
        let names: Vec<&str> = handles.iter().map(|handle| handle.name.as_str()).collect();
        let directory_ready = !names.is_empty();
        Ok(EnrollmentPage {
            settings: config.enrollment.clone(),
            valid_hours: config.organisation.default_valid_hours,
            directory_ready,
            directory_words: match directory_ready {
                true => format!("Invitees sign in with {}.", names.join(", ")),
                false => "No directory is connected that people may sign in with.".to_owned(),
            },
            terms_version: self.store.terms_version().await?,
            platforms: Platform::ALL.into_iter().filter_map(rule).collect(),
        })
    }

    /// Checks and saves what an admin decides, with the validity that new invites are offered with.
    pub async fn save_enrollment_page(&self, change: EnrollmentChange) -> Result<EnrollmentPage> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let mut problems = Vec::new();
        let clean = match self.check_enrollment(change.settings).await {
            Ok(clean) => Some(clean),
            Err(error) if error.problems.is_empty() => return Err(error),
            Err(error) => {
                problems.extend(error.problems);
                None
            }
        };
        problems.extend(valid_hours(change.valid_hours));
        let Some(clean) = clean.filter(|_| problems.is_empty()) else {
            return Err(AppError::invalid(problems));
        };
        let mut organisation = config.organisation.clone();
        organisation.default_valid_hours = change.valid_hours;
        self.put(vec![
            (ENROLLMENT, json(&clean)?),
            (ORGANISATION, json(&organisation)?),
        ])
        .await?;
        self.jobs.wake();
        self.enrollment_page().await
    }

    /// The same for one section of the settings, as the command line changes it.
    pub(crate) async fn save_enrollment(&self, settings: EnrollmentSettings) -> Result<()> {
        self.may(Right::Manage).await?;
        let clean = self.check_enrollment(settings).await?;
        self.put(vec![(ENROLLMENT, json(&clean)?)]).await?;
        self.jobs.wake();
        Ok(())
    }

    /// What a change would mean for the devices, users and invites that there are. Nothing is saved.
    pub async fn preview_enrollment(&self, change: EnrollmentChange) -> Result<EnrollmentCheck> {
        self.may(Right::Read).await?;
        let now = self.clock.now();
        let mut problems = match self.check_enrollment(change.settings.clone()).await {
            Ok(_) => Vec::new(),
            Err(error) if error.problems.is_empty() => return Err(error),
            Err(error) => error.problems,
        };
        problems.extend(valid_hours(change.valid_hours));
        let known = self.store.devices_by_version().await?;
        let older = Platform::ALL
            .into_iter()
            .filter(|platform| *platform != Platform::Neutral)
            .map(|platform| {
                let least = change.settings.least(platform);
                let mut devices = OlderDevices {
                    platform,
                    known: 0,
                    older: 0,
                };
                for (_, version, count) in known.iter().filter(|(of, ..)| *of == platform) {
                    devices.known += count;
                    if let (Some(least), Some(version)) = (least, read_version(version))
                        && version < least
                    {
                        devices.older += count;
                    }
                }
                devices
            })
            .collect();
        Ok(EnrollmentCheck {
            problems,
            older,
            users_over_limit: match change.settings.limit() {
                Some(limit) => self.store.users_over_limit(limit, now).await?,
                None => 0,
            },
            due_reminders: match change.settings.reminders() {
                Some(schedule) => {
                    let soon = now.plus(HOUR);
                    self.store
                        .count_due_reminders(schedule, soon, MAX_COUNTED)
                        .await?
                }
                None => 0,
            },
        })
    }

    /// What holds by itself, and what needs something that is not there yet.
    pub(super) async fn check_enrollment(&self, settings: EnrollmentSettings) -> Result<EnrollmentSettings> {
        let terms = settings.ask_terms && self.store.terms_version().await? == 0;
        let clean = check(settings, self.directory_ready().await?);
        if !terms {
            return clean;
        }
        let problem = Problem::new(
            "ask_terms",
            ProblemCode::Required,
            "No terms of use are published yet: there is nothing to accept.",
        );
        Err(match clean {
            Ok(_) => problem.into(),
            Err(mut error) if !error.problems.is_empty() => {
                error.problems.push(problem);
                error
            }
            Err(error) => error,
        })
    }
}

impl App {
    /// Refuses to make invites that nobody could open, or a text with a passcode that opens nothing.
    pub(crate) async fn require_authentication(&self, config: &Config, via: Via) -> Result<()> {
        if via == Via::Split && config.enrollment.authentication == Authentication::Directory {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "Invitees sign in with a directory: there is no passcode to send by text.",
            )
            .hint("Choose Email or Text message, or another authentication in Settings, Enrollment."));
        }
        if !config.enrollment.authentication.needs_directory() || self.directory_ready().await? {
            return Ok(());
        }
        Err(AppError::new(
            ErrorCode::NotSetUp,
            "Invitees are to sign in with a directory, and none is connected.",
        )
        .hint("Connect one in Directories, or choose One-time passcode in Settings, Enrollment."))
    }
}

/// A version as a device says it; Apple's rapid responses add a word: `18.6 (a)`.
pub(crate) fn read_version(said: &str) -> Option<OsVersion> {
    said.split_whitespace().next()?.parse().ok()
}

fn check(settings: EnrollmentSettings, directory_ready: bool) -> Result<EnrollmentSettings> {
    let mut check = Check::default();
    if settings.authentication.needs_directory() && !directory_ready {
        check.refuse(
            "authentication",
            ProblemCode::NotAllowed,
            "No directory is connected: invitees could not sign in. Connect one in Directories first.",
        );
    }
    check.range(
        "remind_first_hours",
        "The hours to the first reminder",
        &settings.remind_first_hours,
        0,
        MAX_WAIT_HOURS,
    );
    check.range(
        "remind_every_hours",
        "The hours between reminders",
        &settings.remind_every_hours,
        1,
        MAX_WAIT_HOURS,
    );
    check.range(
        "remind_most",
        "The number of reminders",
        &settings.remind_most,
        1,
        MAX_REMINDERS,
    );
    check.range(
        "device_limit",
        "The limit of devices",
        &settings.device_limit,
        0,
        MAX_DEVICES,
    );
    let manufacturers = match manufacturer::list("manufacturers", &settings.manufacturers) {
        Ok(list) => list,
        Err(problems) => {
            for problem in problems {
                check.take::<()>(Err(problem));
            }
            Vec::new()
        }
    };
    let clean = EnrollmentSettings {
        least_ios: version(&mut check, "least_ios", &settings.least_ios),
        least_macos: version(&mut check, "least_macos", &settings.least_macos),
        least_android: version(&mut check, "least_android", &settings.least_android),
        least_windows: version(&mut check, "least_windows", &settings.least_windows),
        notify_enrolled: list(&mut check, "notify_enrolled", &settings.notify_enrolled),
        notify_unmanaged: list(&mut check, "notify_unmanaged", &settings.notify_unmanaged),
        notify_requests: list(&mut check, "notify_requests", &settings.notify_requests),
        manufacturers,
        ..settings
    };
    check.done(clean)
}

fn valid_hours(hours: u32) -> Option<Problem> {
    invite::expiry(
        "valid_hours",
        muster_domain::time::Moment(0),
        i64::from(hours) * HOUR,
    )
    .err()
}

fn version(check: &mut Check, field: &'static str, typed: &str) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return String::new();
    }
    match typed.parse::<OsVersion>() {
        Ok(version) => version.to_string(),
        Err(error) => {
            check.refuse(field, ProblemCode::UnknownWord, error.to_string());
            typed.to_owned()
        }
    }
}

pub(super) fn list(check: &mut Check, field: &'static str, typed: &str) -> String {
    let line = check.line(field, "The list of addresses", typed, MAX_ADDRESSES, false);
    for address in addresses(&line) {
        if EmailAddress::parse(field, address).is_err() {
            let words = format!("“{address}” is not a mail address.");
            check.refuse(field, ProblemCode::UnknownWord, words);
        }
    }
    line
}

/// Where the least version acts today; nothing is promised for platforms whose devices do not enroll with this program.
fn rule(platform: Platform) -> Option<PlatformRule> {
    let (acts, words) = match platform {
        Platform::Ios | Platform::MacOs => (
            true,
            "A device says its version when it enrolls. An older one is turned away, and the portal tells its user why.",
        ),
        Platform::Android => (
            false,
            "Kept until Android devices can enroll with this installation; they cannot yet.",
        ),
        Platform::Windows => (
            false,
            "Kept until Windows PCs can enroll with this installation; they cannot yet.",
        ),
        Platform::Neutral => return None,
    };
    Some(PlatformRule {
        platform,
        acts,
        words: words.to_owned(),
    })
}
