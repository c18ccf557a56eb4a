//! The poster of self enrollment: the one address on paper, to hang on a wall.

use std::path::PathBuf;

use muster_domain::account::Right;
use muster_print::cards::{Card, CardLook, Colour, Direction, Layout, Paper, Sheet, pdf};
use muster_words::{Direction as Reading, Key, Language, Marks, text};

use crate::{
    App, AppError, ErrorCode, Result,
    mail::support,
    templates::organisation_language,
    whole_file::{self, Readers},
    wire::{CardPaper, PosterMade, PosterPrint},
};

impl App {
    /// Writes the poster as a PDF, which stands complete or not at all.
    ///
    /// # Errors
    /// A language that there is not; a file that cannot be written.
    pub async fn print_poster(&self, options: PosterPrint, path: PathBuf) -> Result<PosterMade> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let language = match options.language.trim() {
            "" => organisation_language(&config),
            tag => Language::read(tag).ok_or_else(|| {
                AppError::new(ErrorCode::InvalidInput, "There are no words in this language.")
                    .hint("Choose one of the languages of mails and pages.")
            })?,
        };
        let say = |key| text(language, key, &[], Marks::None);
        let organisation = &config.organisation;
        let contact = support(
            language,
            organisation.support_phone.trim(),
            organisation.support_email.trim(),
            Marks::None,
        );
        let address = self.self_enrollment_address().await?;
        let card = Card {
            title: organisation.name.clone(),
            heading: say(Key::PosterTitle),
            steps: vec![
                say(Key::PosterScan),
                say(Key::PosterSignIn),
                say(Key::PosterFollow),
            ],
            qr: address.clone(),
            // As people type it: the browser adds the rest.
            link: address.strip_prefix("https://").unwrap_or(&address).to_owned(),
            valid_until: say(Key::PosterBefore),
            support: match contact.is_empty() {
                true => String::new(),
                false => text(
                    language,
                    Key::MailStuck,
                    &[("support_contact", (&*contact).into())],
                    Marks::None,
                ),
            },
            language: language.tag().to_owned(),
            direction: match language.direction() {
                Reading::LeftToRight => Direction::LeftToRight,
                Reading::RightToLeft => Direction::RightToLeft,
            },
            ..Card::default()
        };
        let sheet = Sheet {
            layout: Layout::Poster,
            paper: match options.paper {
                CardPaper::A4 => Paper::A4,
                CardPaper::Letter => Paper::Letter,
            },
            title: card.heading.clone(),
            cards: vec![card],
            look: CardLook {
                brand: organisation.brand_colour.parse::<Colour>().unwrap_or_default(),
                logo: config.logo.as_ref().map(|logo| logo.png.clone()),
            },
            created: jiff::Timestamp::from_millisecond(self.clock.now().0).ok(),
        };
        let made = tokio::task::spawn_blocking(move || pdf(&sheet))
            .await
            .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?
            .map_err(|error| AppError::new(ErrorCode::InvalidInput, error.to_string()))?;
        whole_file::write(path.clone(), made.bytes, Readers::Owner).await?;
        let entry = person.did("poster_printed", self.clock.now());
        self.note_down(entry).await?;
        Ok(PosterMade {
            path: path.display().to_string(),
            without_font: made.warnings.without_font,
        })
    }
}
