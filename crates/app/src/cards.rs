//! Cards: invites on paper, for onboarding day. Each has the link, the QR code with the passcode, and the passcode to type.

use std::path::PathBuf;

use muster_domain::{
    account::Right, audit::called, authentication::Authentication, invite::InviteState, text::thousands,
};
use muster_print::cards::{
    Card, CardLook, Colour, Direction, Labelled, Layout, MAX_CARDS, Paper, Sheet, pdf,
};
use muster_store::InviteRecord;
use muster_words::{Direction as Reading, Key, Language, Marks, moment, text};

use crate::{
    App, AppError, ErrorCode, Result, links,
    mail::{support, time_zone_named},
    settings::{Config, organisation_time_zone},
    templates::organisation_language,
    whole_file::{self, Readers},
    wire::{CardLayout, CardOptions, CardPaper, CardsMade, Selection},
};

/// Invites read at once.
const WINDOW: u32 = 200;

impl App {
    /// Writes the cards of a selection as a PDF, which stands complete or not at all. Only invites whose link and
    /// passcode still work have one.
    ///
    /// # Errors
    /// None of them has one; too many; a file that cannot be written.
    pub async fn print_cards(
        &self,
        selection: Selection,
        options: CardOptions,
        path: PathBuf,
    ) -> Result<CardsMade> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let base = self.portal_address().await?;
        let entry = self
            .about_invites(person.did("cards_printed", self.clock.now()), &selection)
            .await?;
        let (live, skipped) = self.live_of(selection).await?;
        if live.is_empty() {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "None of these invites has a link that works.",
            )
            .hint("Resend them first: that makes new links and passcodes."));
        }
        let sheet = Sheet {
            layout: match options.layout {
                CardLayout::Two => Layout::Two,
                CardLayout::Eight => Layout::Eight,
                CardLayout::TwentyOne => Layout::TwentyOne,
            },
            paper: match options.paper {
                CardPaper::A4 => Paper::A4,
                CardPaper::Letter => Paper::Letter,
            },
            cards: live
                .iter()
                .map(|record| self.card(&config, &base, record))
                .collect(),
            look: CardLook {
                brand: config
                    .organisation
                    .brand_colour
                    .parse::<Colour>()
                    .unwrap_or_default(),
                logo: config.logo.as_ref().map(|logo| logo.png.clone()),
            },
            title: config.organisation.name.clone(),
            created: jiff::Timestamp::from_millisecond(self.clock.now().0).ok(),
        };
        let cards = u32::try_from(sheet.cards.len()).unwrap_or(u32::MAX);
        let made = tokio::task::spawn_blocking(move || pdf(&sheet))
            .await
            .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?
            .map_err(|error| AppError::new(ErrorCode::InvalidInput, error.to_string()))?;
        // Before the file is there: no passcode leaves on paper that the log does not know of.
        let entry = entry.changed("", format!(r#"{{"cards":{cards}}}"#));
        let people = live
            .iter()
            .map(|record| called(&record.user_name, &record.user_email))
            .collect();
        self.store
            .record_naming(self.chain_key(), entry, "invitees", people)
            .await?;
        whole_file::write(path.clone(), made.bytes, Readers::Owner).await?;
        tracing::info!(cards, pages = made.pages, "cards were written");
        Ok(CardsMade {
            path: path.display().to_string(),
            cards,
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
            skipped,
            without_font: made.warnings.without_font,
        })
    }

    /// The invites of a selection that can still be used, and how many cannot.
    async fn live_of(&self, selection: Selection) -> Result<(Vec<InviteRecord>, u32)> {
        let mut records = Vec::new();
        match selection {
            Selection::Ids { ids } => {
                for id in ids {
                    records.extend(self.store.invite(id.parse()?).await?);
                }
            }
            Selection::Matching { filter, except } => {
                let mut cursor = None;
                loop {
                    let sort = muster_store::InviteSort::Name;
                    let page = self
                        .store
                        .page_invites(filter.clone().into(), sort, cursor, WINDOW)
                        .await?;
                    let kept = page
                        .rows
                        .into_iter()
                        .filter(|record| !except.contains(&record.id.to_string()));
                    records.extend(kept);
                    cursor = page.next;
                    if cursor.is_none() {
                        break;
                    }
                }
            }
        }
        let all = records.len();
        // A passcode that was used opens nothing any more, though its invite goes on.
        records.retain(|record| self.is_live(record) && record.state != InviteState::Verified);
        if records.len() > MAX_CARDS {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                format!(
                    "These are {} cards, and one document takes {}. Print them in parts.",
                    thousands(u32::try_from(records.len()).unwrap_or(u32::MAX)),
                    thousands(u32::try_from(MAX_CARDS).unwrap_or(u32::MAX))
                ),
            )
            .hint("Narrow the list by group or platform, or choose fewer."));
        }
        let skipped = u32::try_from(all - records.len()).unwrap_or(u32::MAX);
        Ok((records, skipped))
    }

    fn card(&self, config: &Config, base: &str, record: &InviteRecord) -> Card {
        let organisation = &config.organisation;
        let language = record
            .language
            .as_deref()
            .and_then(Language::read)
            .unwrap_or_else(|| organisation_language(config));
        let say = |key, values: &[(&'static str, muster_words::Value<'_>)]| {
            text(language, key, values, Marks::None)
        };
        let claim = links::claim(record);
        let link = links::link(base, &muster_domain::token::issue(&self.key, claim));
        let passcode = self.passcode(claim);
        // Where a directory alone opens the invite, there is none to type.
        let typed = record.authentication != Authentication::Directory;
        let zone = record.time_zone.as_deref().and_then(time_zone_named);
        let zone = zone.unwrap_or_else(|| organisation_time_zone(config));
        let until = moment(language, record.expires_at, &zone);
        let (phone, email) = (
            organisation.support_phone.trim(),
            organisation.support_email.trim(),
        );
        let contact = support(language, phone, email, Marks::None);
        Card {
            title: organisation.name.clone(),
            name: record.user_name.clone(),
            heading: say(Key::MailByMyselfHeading, &[]),
            steps: vec![
                say(Key::MailByMyselfOpen, &[]),
                say(
                    match typed {
                        true => Key::MailInvitePasscode,
                        false => Key::PosterSignIn,
                    },
                    &[],
                ),
            ],
            qr: match typed {
                true => links::with_passcode(&link, &passcode),
                false => link.clone(),
            },
            link,
            passcode: typed.then(|| Labelled {
                label: say(Key::PasscodeLabel, &[]),
                value: passcode.grouped(),
            }),
            code: None,
            valid_until: say(Key::MailInviteExpires, &[("expires_on", (&*until).into())]),
            support: match contact.is_empty() {
                true => String::new(),
                false => say(Key::MailStuck, &[("support_contact", (&*contact).into())]),
            },
            language: language.tag().to_owned(),
            direction: match language.direction() {
                Reading::LeftToRight => Direction::LeftToRight,
                Reading::RightToLeft => Direction::RightToLeft,
            },
        }
    }
}
