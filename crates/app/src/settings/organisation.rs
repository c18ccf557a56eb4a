//! Settings → Organisation, and the first run.

use jiff::tz::TimeZone;
use muster_domain::{
    account::Right,
    invite,
    problem::{Problem, ProblemCode},
    time::HOUR,
    user,
};
use muster_words::Language;

use super::{Config, ORGANISATION, check::Check, json};
use crate::{
    App, AppError, Result,
    mail::{BrandColour, system_time_zone, time_zone_name, time_zone_named},
    wire::{ColourCheck, FirstRun, OrganisationSettings, Overview},
};

/// Longest organisation name, in characters.
pub const MAX_ORGANISATION: usize = 100;
/// Longest foot of mails, in characters: a company's name, address and register fit.
const MAX_FOOTER: usize = 300;
const MAX_PHONE: usize = 40;
const MAX_UNDO_SECONDS: u32 = 60;
const DEFAULT_COLOUR: &str = "#1C3F94";

pub(super) fn defaults() -> OrganisationSettings {
    OrganisationSettings {
        brand_colour: DEFAULT_COLOUR.into(),
        default_valid_hours: hours(invite::DEFAULT_VALIDITY),
        undo_seconds: 10,
        language: Language::ENGLISH.tag().to_owned(),
        ..OrganisationSettings::default()
    }
}

/// The time zone of whoever has none of their own: as set, else this computer's.
pub(crate) fn organisation_time_zone(config: &Config) -> TimeZone {
    time_zone_named(&config.organisation.time_zone).unwrap_or_else(system_time_zone)
}

impl App {
    /// Settings → Organisation.
    pub async fn organisation_settings(&self) -> Result<OrganisationSettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.organisation.clone())
    }

    /// Checks and saves them; gives them as saved.
    pub async fn save_organisation(&self, settings: OrganisationSettings) -> Result<OrganisationSettings> {
        self.may(Right::Manage).await?;
        let clean = check(settings)?;
        self.put(vec![(ORGANISATION, json(&clean)?)]).await?;
        Ok(clean)
    }

    /// How well a colour does its work under white text, and what is used in its place.
    ///
    /// # Errors
    /// A text that is no colour.
    pub fn check_colour(&self, colour: &str) -> Result<ColourCheck> {
        let wrong = |_| {
            AppError::from(Problem::new(
                "brand_colour",
                ProblemCode::UnknownWord,
                "The colour must look like #1C3F94.",
            ))
        };
        let read = BrandColour::read(colour.trim()).map_err(wrong)?;
        let white = BrandColour::read("#FFFFFF").map_err(wrong)?;
        let used = read.under_white();
        Ok(ColourCheck {
            // Rounded down: 4.49 is not enough.
            contrast: format!("{:.1}", (read.contrast(white) * 10.0).floor() / 10.0),
            readable: used == read,
            used: used.to_string(),
        })
    }

    /// Completes the first run: who invites, and for whom.
    pub async fn complete_first_run(&self, form: FirstRun) -> Result<Overview> {
        self.may(Right::Manage).await?;
        let mut settings = self.config().await?.organisation.clone();
        settings.name = form.organisation;
        settings.admin_name = form.admin_name;
        settings.admin_email = form.admin_email;
        self.save_organisation(settings).await?;
        self.overview().await
    }
}

pub(super) fn check(settings: OrganisationSettings) -> Result<OrganisationSettings> {
    let mut check = Check::default();
    check.range(
        "undo_seconds",
        "The undo window in seconds",
        &settings.undo_seconds,
        0,
        MAX_UNDO_SECONDS,
    );
    let (shortest, longest) = (hours(invite::MIN_VALIDITY), hours(invite::MAX_VALIDITY));
    check.range(
        "default_valid_hours",
        "The validity in hours",
        &settings.default_valid_hours,
        shortest,
        longest,
    );
    let colour = settings.brand_colour.trim().to_uppercase();
    if !is_colour(&colour) {
        check.refuse(
            "brand_colour",
            ProblemCode::UnknownWord,
            "The colour must look like #1C3F94.",
        );
    }
    let language = Language::read(settings.language.trim());
    if language.is_none() {
        check.refuse(
            "language",
            ProblemCode::UnknownWord,
            "Muster does not know this language. Choose one of the list.",
        );
    }
    let time_zone = settings.time_zone.trim();
    if !time_zone.is_empty() && time_zone_named(time_zone).is_none() {
        check.refuse(
            "time_zone",
            ProblemCode::UnknownWord,
            "This is not a time zone. Choose one of the list, such as Europe/Berlin.",
        );
    }
    let privacy_link = settings.privacy_link.trim().to_owned();
    if !privacy_link.is_empty() && !is_web_page(&privacy_link) {
        check.refuse(
            "privacy_link",
            ProblemCode::UnknownWord,
            "The privacy page must be a whole web address, like https://example.com/privacy.",
        );
    }
    let clean = OrganisationSettings {
        language: language.unwrap_or(Language::ENGLISH).tag().to_owned(),
        time_zone: time_zone_name(time_zone).unwrap_or_default(),
        privacy_link,
        mail_footer: check.line(
            "mail_footer",
            "The foot of mails",
            &settings.mail_footer,
            MAX_FOOTER,
            false,
        ),
        name: check.line(
            "name",
            "The organisation's name",
            &settings.name,
            MAX_ORGANISATION,
            true,
        ),
        admin_name: check.line(
            "admin_name",
            "Your name",
            &settings.admin_name,
            user::MAX_NAME,
            true,
        ),
        admin_email: check.email("admin_email", &settings.admin_email, true),
        support_email: check.email("support_email", &settings.support_email, false),
        support_phone: check.line(
            "support_phone",
            "The support phone",
            &settings.support_phone,
            MAX_PHONE,
            false,
        ),
        brand_colour: colour,
        ..settings
    };
    check.done(clean)
}

fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_web_page(text: &str) -> bool {
    text.len() <= 500
        && !text.contains(char::is_whitespace)
        && url::Url::parse(text).is_ok_and(|url| {
            url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none()
        })
}

fn hours(span: i64) -> u32 {
    u32::try_from(span / HOUR).unwrap_or(u32::MAX)
}
