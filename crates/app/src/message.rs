//! From an invite to the mail that carries it: facts, link, passcode, QR code, headers.

use std::sync::{Arc, Mutex, PoisonError};

use muster_domain::{
    device::OwnedBy,
    import::PlannedRow,
    invite::InviteId,
    passcode::Passcode,
    platform::Platform,
    template::Purpose,
    time::Moment,
    token::{self, LinkClaim},
};
use muster_gateways::mail::{Composed, Inline, Mail, Mailbox, compose};
use muster_store::ClaimedMessage;
use muster_words::Language;

use crate::{
    App, AppError, Result, links,
    mail::{MailTemplate, MessageFacts, QR_FILE_NAME, RenderedMail, preview_html, qr_for, system_time_zone},
    settings::{Config, reply_to, sender},
    templates::{Book, organisation_language},
    wire::{InviteDraft, MailPreview},
};

/// What all mails of a run share; read once, so that a hundred thousand mails do not ask a hundred thousand times.
pub(crate) struct Letterhead {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    base: String,
    portal_host: String,
    zone: jiff::tz::TimeZone,
    organisation: String,
    /// The admin's name, for mails that no invite stands behind.
    sender: String,
    support_email: String,
    support_phone: String,
    message_domain: String,
    /// The templates as they stood when the run began.
    book: Arc<Book>,
    /// The organisation's language.
    language: Language,
    dates: Dates,
}

/// Moments in words. Most mails of a batch end at the same one, and to ask a library for its words costs as much as the
/// rest of the mail.
#[derive(Debug, Default)]
struct Dates(Mutex<Option<(Language, Moment, String)>>);

impl Dates {
    fn words(&self, language: Language, at: Moment, zone: &jiff::tz::TimeZone) -> String {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match last.as_ref() {
            Some((of, when, words)) if *of == language && *when == at => words.clone(),
            _ => {
                let words = muster_words::moment(language, at, zone);
                *last = Some((language, at, words.clone()));
                words
            }
        }
    }
}

/// Who and what a message is about.
pub(crate) struct About<'a> {
    pub language: Language,
    pub sender: &'a str,
    pub user_name: &'a str,
    pub email: &'a str,
    pub platform: Platform,
    pub owned_by: OwnedBy,
    pub group: &'a str,
    pub link: &'a str,
    pub passcode: Option<&'a Passcode>,
    pub expires_at: Moment,
}

impl App {
    pub(crate) async fn letterhead(&self, config: &Config) -> Result<Letterhead> {
        let organisation = &config.organisation;
        let from = sender(&config.mail, &organisation.name, &organisation.admin_email);
        let base = self.portal_address().await?;
        Ok(Letterhead {
            portal_host: url::Url::parse(&base)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned))
                .unwrap_or_default(),
            message_domain: from
                .address
                .rsplit_once('@')
                .map_or("localhost", |(_, domain)| domain)
                .to_owned(),
            reply_to: reply_to(&config.mail)?,
            zone: system_time_zone(),
            organisation: organisation.name.clone(),
            sender: organisation.admin_name.clone(),
            support_email: organisation.support_email.clone(),
            support_phone: organisation.support_phone.clone(),
            book: self.book(config).await?,
            language: organisation_language(config),
            dates: Dates::default(),
            base,
            from,
        })
    }

    /// The mail of a message, ready to be handed over. The same message gives the same mail each time.
    pub(crate) fn compose(&self, head: &Letterhead, message: &ClaimedMessage) -> Result<Composed> {
        let invite = &message.invite;
        let claim = links::claim(invite);
        let link = links::link(&head.base, &token::issue(&self.key, claim));
        let passcode = self.passcode(claim);
        let facts = head.facts(&About {
            language: head.language,
            sender: &invite.created_by,
            user_name: &invite.user_name,
            email: &invite.user_email,
            platform: invite.platform,
            owned_by: invite.owned_by,
            group: invite.group.as_ref().map_or("", |(_, name)| name),
            link: &link,
            passcode: Some(&passcode),
            expires_at: invite.expires_at,
        });
        let qr = || Ok(qr_for(&links::with_passcode(&link, &passcode))?);
        let to = Mailbox::new(&invite.user_name, &invite.user_email);
        head.mail(
            head.book.mail(Purpose::Invite, facts.language)?.render(&facts)?,
            qr,
            to,
            message.queued_at,
            &message.id,
        )
    }
}

impl Letterhead {
    /// A plain mail to somebody of the organisation; `id` is the left part of its Message-ID.
    pub(crate) fn note(
        &self,
        to: &str,
        subject: String,
        text: String,
        at: Moment,
        id: &str,
    ) -> Result<Composed> {
        let paragraphs: String = text
            .lines()
            .map(|line| maud::html! { p { (line) } }.into_string())
            .collect();
        Ok(compose(&Mail {
            from: self.from.clone(),
            reply_to: self.reply_to.clone(),
            to: Mailbox::new("", to),
            subject,
            html: format!("<!doctype html><html lang=\"en\"><body>{paragraphs}</body></html>"),
            text,
            inline: Vec::new(),
            date_ms: at.0,
            message_id: format!("{id}@{}", self.message_domain),
        })?)
    }

    /// A rendered mail with its headers; `id` is the left part of its Message-ID. The picture goes along where the mail
    /// shows it.
    pub(crate) fn mail(
        &self,
        rendered: RenderedMail,
        qr: impl FnOnce() -> Result<Vec<u8>>,
        to: Mailbox,
        at: Moment,
        id: &str,
    ) -> Result<Composed> {
        self.mail_from(self.from.clone(), rendered, qr, to, at, id)
    }

    /// The same from somebody else: to measure a mail before a sender is set.
    pub(crate) fn mail_from(
        &self,
        from: Mailbox,
        rendered: RenderedMail,
        qr: impl FnOnce() -> Result<Vec<u8>>,
        to: Mailbox,
        at: Moment,
        id: &str,
    ) -> Result<Composed> {
        // Most of a mail's making: asked for only where the mail shows it.
        let picture = match rendered.qr_cid {
            None => None,
            Some(cid) => Some(Inline {
                cid,
                filename: QR_FILE_NAME.to_owned(),
                content_type: "image/png".to_owned(),
                bytes: qr()?,
            }),
        };
        Ok(compose(&Mail {
            from,
            reply_to: self.reply_to.clone(),
            to,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            inline: picture.into_iter().collect(),
            date_ms: at.0,
            message_id: format!("{id}@{}", self.message_domain),
        })?)
    }

    /// Who a mail is from.
    pub(crate) fn from(&self) -> &Mailbox {
        &self.from
    }

    /// The admin's name.
    pub(crate) fn sender(&self) -> &str {
        &self.sender
    }

    pub(crate) fn facts(&self, about: &About<'_>) -> MessageFacts {
        MessageFacts {
            language: about.language,
            organisation: self.organisation.clone(),
            sender: about.sender.to_owned(),
            user_name: about.user_name.to_owned(),
            email: about.email.to_owned(),
            platform: about.platform,
            owned_by: about.owned_by,
            group: about.group.to_owned(),
            link: about.link.to_owned(),
            passcode: about.passcode.map(Passcode::grouped).unwrap_or_default(),
            expires_on: self.dates.words(about.language, about.expires_at, &self.zone),
            support_email: self.support_email.clone(),
            support_phone: self.support_phone.clone(),
            portal_host: self.portal_host.clone(),
        }
    }
}

/// A link and passcode that open nothing, of the true length and look.
pub(crate) struct SampleAccess {
    pub link: String,
    pub passcode: Passcode,
}

impl SampleAccess {
    /// A key of zeros makes them; this installation's key does not accept them.
    pub fn new(head: &Letterhead) -> Result<Self> {
        let sample = muster_domain::key::MasterKey::new([0; 32]);
        let claim = LinkClaim {
            invite: InviteId::from_bytes([0; 16]),
            generation: 0,
        };
        Ok(Self {
            link: links::link(&head.base, &token::issue(&sample, claim)),
            passcode: Passcode::read("K7M49QXP").ok_or_else(|| AppError::not_found("The sample passcode"))?,
        })
    }

    /// The picture of both.
    pub fn qr(&self) -> Result<Vec<u8>> {
        Ok(qr_for(&links::with_passcode(&self.link, &self.passcode))?)
    }
}

/// The whole mail of a planned row, with a link and passcode that open nothing: for dry runs.
pub(crate) fn sample(
    head: &Letterhead,
    row: &PlannedRow,
    expires_at: Moment,
    at: Moment,
    number: usize,
) -> Result<Composed> {
    let access = SampleAccess::new(head)?;
    let email = row.email.to_string();
    let facts = head.facts(&About {
        language: head.language,
        sender: &head.sender,
        user_name: &row.name,
        email: &email,
        platform: row.platform,
        owned_by: row.owned_by,
        group: row.group.as_deref().unwrap_or_default(),
        link: &access.link,
        passcode: Some(&access.passcode),
        expires_at,
    });
    let rendered = head.book.mail(Purpose::Invite, head.language)?.render(&facts)?;
    let to = Mailbox::new(&row.name, email);
    head.mail(rendered, || access.qr(), to, at, &format!("dry-run-{number}"))
}

/// The mail as it would be, with a link and passcode that open nothing.
pub(crate) async fn preview(
    app: &App,
    config: &Config,
    draft: &InviteDraft,
    name: &str,
    email: &str,
    expires_at: Moment,
) -> Result<MailPreview> {
    let head = app.letterhead(config).await?;
    let access = SampleAccess::new(&head)?;
    let facts = head.facts(&About {
        language: head.language,
        sender: &config.organisation.admin_name,
        user_name: name,
        email,
        platform: draft.platform,
        owned_by: draft.owned_by,
        group: &draft.group,
        link: &access.link,
        passcode: Some(&access.passcode),
        expires_at,
    });
    let template = head.book.mail(Purpose::Invite, facts.language)?;
    head.shown(&template, &facts, &access)
}

impl Letterhead {
    /// A mail as the console shows it.
    pub(crate) fn shown(
        &self,
        template: &MailTemplate,
        facts: &MessageFacts,
        access: &SampleAccess,
    ) -> Result<MailPreview> {
        let rendered = template.render(facts)?;
        Ok(MailPreview {
            html: preview_html(&rendered, &access.qr()?),
            subject: rendered.subject,
            from: self.from.to_string(),
            to: Mailbox::new(&facts.user_name, &facts.email).to_string(),
            text: rendered.text,
        })
    }
}
