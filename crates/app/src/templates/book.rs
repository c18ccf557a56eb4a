//! The compiled templates of an installation. Compiled when first wanted, kept until something that they depend on changes.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use muster_domain::template::{Channel, Content, Purpose};
use muster_words::Language;

use super::built_in::built_in;
use crate::{
    App, AppError, BrandLogo, ErrorCode, Result,
    mail::{Logo, Look, MailTemplate, TextTemplate},
    settings::Config,
};

/// What is sent now: the published words of each purpose.
#[derive(Debug, Default)]
pub(crate) struct Book {
    look: Option<Look>,
    /// Where they differ from what Muster brings along.
    published: HashMap<(Purpose, Channel, Language), Content>,
    mails: Mutex<HashMap<(Purpose, Language), Arc<MailTemplate>>>,
}

/// The book of the moment, and of which revision it is.
#[derive(Debug, Default)]
pub(crate) struct Shelf(Mutex<Option<(u64, Arc<Book>)>>);

impl App {
    /// The templates as they stand, in the organisation's look.
    pub(crate) async fn book(&self, config: &Config) -> Result<Arc<Book>> {
        let look = look(config);
        {
            let shelf = self.templates.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((revision, book)) = shelf.as_ref()
                && *revision == config.templates_revision
                && book.look.as_ref() == Some(&look)
            {
                return Ok(book.clone());
            }
        }
        let mut published = HashMap::new();
        for purpose in Purpose::ALL {
            for (key, content) in self.store.published_templates(purpose).await? {
                let Some(language) = Language::read(&key.language) else {
                    continue;
                };
                match Content::read(&content, key.channel) {
                    Ok(content) => {
                        published.insert((purpose, key.channel, language), content);
                    }
                    // A message in Muster's own words is better than none.
                    Err(error) => tracing::error!(
                        %error, purpose = purpose.as_str(), language = language.tag(),
                        "a published template cannot be read: messages say what Muster brings along"
                    ),
                }
            }
        }
        let book = Arc::new(Book {
            look: Some(look),
            published,
            ..Book::default()
        });
        let mut shelf = self.templates.0.lock().unwrap_or_else(PoisonError::into_inner);
        *shelf = Some((config.templates_revision, book.clone()));
        Ok(book)
    }
}

impl Book {
    /// The words of a purpose.
    pub fn content(&self, purpose: Purpose, channel: Channel, language: Language) -> Option<Content> {
        self.published
            .get(&(purpose, channel, language))
            .cloned()
            .or_else(|| built_in(purpose, channel, language))
    }

    /// The mail of a purpose.
    ///
    /// # Errors
    /// What compiling says; a published template was compiled once before it was published.
    pub fn mail(&self, purpose: Purpose, language: Language) -> Result<Arc<MailTemplate>> {
        let mut mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mail) = mails.get(&(purpose, language)) {
            return Ok(mail.clone());
        }
        let (Some(Content::Email(content)), Some(look)) =
            (self.content(purpose, Channel::Email, language), &self.look)
        else {
            return Err(none(purpose));
        };
        let mail = Arc::new(MailTemplate::compile(&content, look, language)?);
        mails.insert((purpose, language), mail.clone());
        Ok(mail)
    }

    /// The text of a purpose.
    ///
    /// # Errors
    /// As [`mail`](Self::mail).
    pub fn text(&self, purpose: Purpose, language: Language) -> Result<TextTemplate> {
        match self.content(purpose, Channel::Sms, language) {
            Some(Content::Sms(content)) => Ok(TextTemplate::compile(&content)?),
            _ => Err(none(purpose)),
        }
    }
}

/// The language of whoever reads none of the others.
pub(crate) fn organisation_language(config: &Config) -> Language {
    Language::read(&config.organisation.language).unwrap_or(Language::ENGLISH)
}

/// The content id of a logo.
pub(crate) fn logo_cid(logo: &BrandLogo) -> String {
    format!("logo-{}", logo.name)
}

/// What the branding says of mails.
pub(crate) fn look(config: &Config) -> Look {
    let organisation = &config.organisation;
    Look {
        organisation: organisation.name.clone(),
        brand_colour: organisation.brand_colour.clone(),
        logo: config.logo.as_ref().map(|logo| Logo {
            cid: logo_cid(logo),
            width: logo.width,
            height: logo.height,
        }),
        footer: organisation.mail_footer.clone(),
        privacy_link: organisation.privacy_link.clone(),
    }
}

fn none(purpose: Purpose) -> AppError {
    AppError::new(
        ErrorCode::Internal,
        format!("{} has no template by this way", purpose.label()),
    )
}
