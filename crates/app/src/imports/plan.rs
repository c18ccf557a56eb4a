//! What sending a reviewed batch would do, in numbers.

use muster_domain::{
    account::Right,
    import::PlannedRow,
    invite::{MAX_VALIDITY, expiry},
    problem::{Problem, ProblemCode},
    sms::{Amount, estimate},
    time::{DAY, HOUR, Moment, SECOND},
};

use crate::{
    App, AppError, Result,
    jobs::Estimate,
    message::SampleFor,
    settings::{Config, require_way, sender},
    wire::{ImportOptions, ImportPlan, MailPreview, MailRoute, Obstacle},
};

/// How far ahead a batch can be scheduled.
const MAX_AHEAD: i64 = 90 * DAY;

/// The moments of a batch.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    pub undo_until: Moment,
    pub send_at: Option<Moment>,
    pub first_at: Moment,
    pub expires_at: Moment,
}

fn from_words(config: &Config) -> String {
    sender(
        &config.mail,
        &config.organisation.name,
        &config.organisation.admin_email,
    )
    .to_string()
}

impl App {
    /// Checks the choices of a batch and gives its moments; validity counts from when the mails leave.
    pub(super) fn batch_times(&self, options: &ImportOptions, undo_window: i64) -> Result<Times> {
        let now = self.clock.now();
        let undo_until = now.plus(undo_window);
        let send_at = options.send_at.map(|at| Moment(at.get()));
        if let Some(at) = send_at
            && (at <= now || at.since(now) > MAX_AHEAD)
        {
            return Err(AppError::from(Problem::new(
                "send_at",
                ProblemCode::OutOfRange,
                "Choose a time within the next 90 days.",
            )));
        }
        let first_at = send_at.unwrap_or(undo_until).max(undo_until);
        let validity = i64::from(options.valid_hours)
            .saturating_mul(HOUR)
            .min(MAX_VALIDITY + 1);
        Ok(Times {
            undo_until,
            send_at,
            first_at,
            expires_at: expiry("valid_hours", first_at, validity)?,
        })
    }

    /// What sending would do. Nothing changes.
    pub async fn plan_import(&self, id: String, options: ImportOptions) -> Result<ImportPlan> {
        self.may(Right::Manage).await?;
        let summary = self.review_import(id.clone(), options.clone()).await?;
        let config = self.config().await?;
        let undo_seconds = config.organisation.undo_seconds;
        let times = self.batch_times(&options, i64::from(undo_seconds) * SECOND)?;
        let sha256 = self.peek_import(&id, |session| session.sha256.clone())?;
        let estimate = self
            .estimate(times.first_at, summary.ready, options.obey_quiet_hours)
            .await?;
        let mut obstacles = Vec::new();
        if let Err(error) = require_way(&config, options.via) {
            obstacles.push(Obstacle {
                section: match error.code {
                    crate::ErrorCode::NotSetUp => "organisation".to_owned(),
                    crate::ErrorCode::TextsNotReady => "texts".to_owned(),
                    _ => "mail".to_owned(),
                },
                message: error.message,
                hint: error.hint.unwrap_or_default(),
            });
        }
        if let Err(error) = self.require_authentication(&config, options.via).await {
            obstacles.push(Obstacle {
                section: "enrollment".to_owned(),
                message: error.message,
                hint: error.hint.unwrap_or_default(),
            });
        }
        if summary.ready == 0 {
            obstacles.push(Obstacle {
                message: "No row is ready: there is nobody to invite.".to_owned(),
                hint: "Fix the rows that need it, or keep duplicates.".to_owned(),
                section: String::new(),
            });
        }
        if let Err(error) = in_time(&estimate, &times) {
            obstacles.push(Obstacle {
                message: error.message,
                hint: error.hint.unwrap_or_default(),
                section: "sending".to_owned(),
            });
        }
        let earlier = self.earlier_import(&sha256).await?;
        let (texts, cost) = self.texts_of(&id, &config, &options, summary.ready).await?;
        let leaving_today = cost.filter(|_| options.send_at.is_none());
        Ok(ImportPlan {
            texts,
            texts_cost: cost.map(|cost| config.texts.money(cost)).unwrap_or_default(),
            texts_left_today: self.short_today(&config, leaving_today).await?,
            invites: summary.ready,
            users: summary.users,
            new_users: summary.new_users,
            new_groups: summary.new_groups,
            errors: summary.errors,
            duplicates: summary.duplicates,
            left_out: summary.left_out,
            expires_at: times.expires_at.into(),
            first_at: estimate.first_at.into(),
            last_at: estimate.last_at.into(),
            pace_words: estimate.words,
            from: from_words(&config),
            server: (config.mail.route == MailRoute::Smtp)
                .then(|| format!("{}:{}", config.mail.host, config.mail.port)),
            undo_seconds,
            obstacles,
            earlier,
        })
    }

    /// The very mail for a row (the first that is ready when none is named), with a sample link and passcode.
    pub async fn preview_import(
        &self,
        id: String,
        options: ImportOptions,
        row: Option<u32>,
    ) -> Result<MailPreview> {
        self.may(Right::Manage).await?;
        let values = self
            .with_import(&id, move |session| {
                let sheet = session.sheet()?;
                Ok(match row {
                    Some(row) if row < sheet.table().rows() => sheet.values(row),
                    _ => None,
                }
                .map(Into::into)
                .or_else(|| sheet.plan().next()))
            })
            .await?;
        let Some(values) = values else {
            return Err(AppError::not_found("A row that is ready"));
        };
        let config = self.config().await?;
        let times = self.batch_times(&options, 0)?;
        let head = self.letterhead(&config).await?;
        head.preview(&SampleFor::row(&values, &options, times.expires_at))
    }

    /// How many texts a batch sends, and what they cost together if each is as long as the first row's.
    async fn texts_of(
        &self,
        id: &str,
        config: &Config,
        options: &ImportOptions,
        ready: u32,
    ) -> Result<(u32, Option<Amount>)> {
        if !options.via.sends_text() {
            return Ok((0, None));
        }
        let first: Option<PlannedRow> = self
            .with_import(id, |session| Ok(session.sheet()?.plan().next()))
            .await?;
        let (Some(row), Some(price)) = (first, config.texts.price()) else {
            return Ok((ready, None));
        };
        let times = self.batch_times(options, 0)?;
        let head = self.letterhead(config).await?;
        let sample = SampleFor::row(&row, options, times.expires_at);
        let parts = head.sample_text(&sample, &config.texts)?.segments;
        Ok((ready, Some(estimate(parts.saturating_mul(ready), price))))
    }
}

/// Refuses a batch whose last mails would carry links that are dead already.
pub(super) fn in_time(estimate: &Estimate, times: &Times) -> Result<()> {
    if estimate.last_at < times.expires_at {
        return Ok(());
    }
    let mut error = AppError::new(
        crate::ErrorCode::InvalidInput,
        "The last mails would leave after their invites have expired.",
    )
    .hint("Choose a longer validity, or raise the sending limits.");
    error.field = Some("valid_hours".to_owned());
    Err(error)
}
