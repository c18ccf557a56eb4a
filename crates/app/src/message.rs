//! From an invite to the mail that carries it: facts, link, passcode, QR code, headers.

use std::sync::{Arc, Mutex, PoisonError};

use muster_domain::{
    authentication::Authentication,
    device::OwnedBy,
    import::PlannedRow,
    invite::{InviteId, Via},
    message::MessageKind,
    passcode::Passcode,
    phone::E164,
    platform::Platform,
    sms::{Coding, estimate, segments},
    template::Purpose,
    time::Moment,
    token::{self, LinkClaim},
};
use muster_gateways::{
    mail::{Composed, Inline, Mail, Mailbox, compose},
    sms::{Reference, Text},
};
use muster_store::{ClaimedMessage, InviteRecord};
use muster_words::Language;

use crate::{
    App, AppError, BrandLogo, ErrorCode, Result, links,
    mail::{MessageFacts, QR_FILE_NAME, RenderedMail, preview_html, qr_for, time_zone_named},
    settings::{Config, organisation_time_zone, reply_to, sender},
    templates::{Book, logo_cid, organisation_language},
    wire::{ImportOptions, MailPreview, TextPreview, TextSettings},
};

const PNG: &str = "image/png";

/// What all mails of a run share; read once, so that a hundred thousand mails do not ask a hundred thousand times.
pub(crate) struct Letterhead {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    base: String,
    portal_host: String,
    /// What new invites ask for.
    authentication: Authentication,
    zone: jiff::tz::TimeZone,
    organisation: String,
    /// The admin's name, for mails that no invite stands behind.
    sender: String,
    support_email: String,
    support_phone: String,
    message_domain: String,
    /// The logo, which every mail brings along.
    logo: Option<Arc<BrandLogo>>,
    /// The templates as they stood when the run began.
    book: Arc<Book>,
    /// The organisation's language.
    language: Language,
    dates: Dates,
}

/// Moments in words. Most mails of a batch end at the same one, and to ask a library for its words costs as much as the
/// rest of the mail.
#[derive(Debug, Default)]
struct Dates(Mutex<Option<Told>>);

#[derive(Debug)]
struct Told {
    language: Language,
    at: Moment,
    /// As the invite names it.
    zone: Option<String>,
    words: String,
}

impl Dates {
    /// `own` is the organisation's zone, for whoever names none.
    fn words(&self, language: Language, at: Moment, zone: Option<&str>, own: &jiff::tz::TimeZone) -> String {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(told) = last.as_ref()
            && (told.language, told.at, told.zone.as_deref()) == (language, at, zone)
        {
            return told.words.clone();
        }
        let theirs = zone.and_then(time_zone_named);
        let words = muster_words::moment(language, at, theirs.as_ref().unwrap_or(own));
        *last = Some(Told {
            language,
            at,
            zone: zone.map(str::to_owned),
            words: words.clone(),
        });
        words
    }
}

/// Who and what a message is about.
pub(crate) struct About<'a> {
    pub language: Language,
    /// Time zone by its IANA name; the organisation's when there is none.
    pub time_zone: Option<&'a str>,
    pub sender: &'a str,
    pub user_name: &'a str,
    pub email: &'a str,
    pub platform: Platform,
    pub owned_by: OwnedBy,
    pub group: &'a str,
    pub link: &'a str,
    pub passcode: Option<&'a Passcode>,
    pub authentication: Authentication,
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
            authentication: config.enrollment.authentication,
            message_domain: from
                .address
                .rsplit_once('@')
                .map_or("localhost", |(_, domain)| domain)
                .to_owned(),
            reply_to: reply_to(&config.mail)?,
            zone: organisation_time_zone(config),
            organisation: organisation.name.clone(),
            sender: organisation.admin_name.clone(),
            support_email: organisation.support_email.clone(),
            support_phone: organisation.support_phone.clone(),
            book: self.book(config).await?,
            logo: config.logo.clone(),
            language: organisation_language(config),
            dates: Dates::default(),
            base,
            from,
        })
    }

    /// The mail of a message, ready to be handed over. The same message gives the same mail each time.
    pub(crate) fn compose(&self, head: &Letterhead, message: &ClaimedMessage) -> Result<Composed> {
        let invite = &message.invite;
        let opens = self.opens(head, invite);
        let (purpose, is_note) = purpose_of(message.kind, invite.via);
        // Where the passcode goes by text, the mail must not have it: neither in words nor in the picture. Where a directory alone
        // opens the invite, there is none.
        let passcode =
            (invite.via != Via::Split && !is_note && has_passcode(invite)).then_some(&opens.passcode);
        let facts = head.facts_of(invite, if is_note { "" } else { &opens.link }, passcode);
        let qr = || {
            Ok(qr_for(&match passcode {
                Some(passcode) => links::with_passcode(&opens.link, passcode),
                None => opens.link.clone(),
            })?)
        };
        let to = Mailbox::new(&invite.user_name, &invite.user_email);
        head.mail(
            head.book.mail(purpose, facts.language)?.render(&facts)?,
            qr,
            to,
            message.queued_at,
            &message.id,
        )
    }

    /// The text of a message, ready to be handed over.
    ///
    /// # Errors
    /// An invite without a number, which only an older program can have made.
    pub(crate) fn compose_text(
        &self,
        head: &Letterhead,
        message: &ClaimedMessage,
        settings: &TextSettings,
    ) -> Result<Text> {
        let invite = &message.invite;
        let number = invite.phone.as_deref().unwrap_or_default();
        let to = E164::typed(number, None)
            .map_err(|error| AppError::new(ErrorCode::InvalidInput, error.to_string()))?;
        let opens = self.opens(head, invite);
        let (purpose, link, passcode) = match purpose_of(message.kind, invite.via) {
            (purpose, true) => (purpose, "", None),
            (purpose, false) => {
                let (of_via, link) = text_of(invite.via, &opens.link);
                let purpose = if of_via == Purpose::Passcode {
                    of_via
                } else {
                    purpose
                };
                let passcode = has_passcode(invite).then_some(&opens.passcode);
                (purpose, link, passcode)
            }
        };
        let facts = head.facts_of(invite, link, passcode);
        Ok(Text {
            to,
            from: settings.sender(),
            body: head.book.text(purpose, facts.language)?.render(&facts)?,
            reference: Reference::new(message.id.clone())
                .ok_or_else(|| AppError::new(ErrorCode::Internal, "A message has an id that is none."))?,
        })
    }

    /// What opens an invite.
    fn opens(&self, head: &Letterhead, invite: &InviteRecord) -> Access {
        let claim = links::claim(invite);
        Access {
            link: links::link(&head.base, &token::issue(&self.key, claim)),
            passcode: self.passcode(claim),
        }
    }
}

/// Whether the passcode is of any use to whoever is invited.
fn has_passcode(invite: &InviteRecord) -> bool {
    invite.authentication != Authentication::Directory
}

/// What a message says, and whether it is a note that opens nothing.
fn purpose_of(kind: MessageKind, via: Via) -> (Purpose, bool) {
    match kind {
        MessageKind::Enrolled if via == Via::SelfEnrollment => (Purpose::SelfEnrollment, true),
        MessageKind::Invite => (Purpose::Invite, false),
        MessageKind::Reminder => (Purpose::Reminder, false),
        MessageKind::Enrolled => (Purpose::Enrolled, true),
        MessageKind::Expired => (Purpose::Expired, true),
    }
}

/// Which text an invite is sent, and the link that it has.
pub(crate) fn text_of(via: Via, link: &str) -> (Purpose, &str) {
    match via {
        Via::Split => (Purpose::Passcode, ""),
        Via::Email | Via::Sms | Via::Both | Via::ByMyself | Via::SelfEnrollment => (Purpose::Invite, link),
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
            .split("\n\n")
            .map(|block| {
                maud::html! {
                    p { @for (n, line) in block.lines().enumerate() { @if n > 0 { br; } (line) } }
                }
                .into_string()
            })
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
        let mut inline = Vec::new();
        // Most of a mail's making: asked for only where the mail shows it.
        if let Some(cid) = rendered.qr_cid {
            inline.push(Inline {
                cid,
                filename: QR_FILE_NAME.to_owned(),
                content_type: PNG.to_owned(),
                bytes: qr()?,
            });
        }
        if let Some(logo) = &self.logo {
            inline.push(Inline {
                cid: logo_cid(logo),
                filename: "logo.png".to_owned(),
                content_type: PNG.to_owned(),
                bytes: logo.png.clone(),
            });
        }
        Ok(compose(&Mail {
            from,
            reply_to: self.reply_to.clone(),
            to,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            inline,
            date_ms: at.0,
            message_id: format!("{id}@{}", self.message_domain),
        })?)
    }

    /// The HTML part for a sandboxed frame, with its pictures in it.
    pub(crate) fn on_screen(&self, mail: &RenderedMail, qr_png: &[u8]) -> String {
        let cid = self.logo.as_ref().map(|logo| logo_cid(logo)).unwrap_or_default();
        let mut pictures: Vec<(&str, &[u8])> = Vec::new();
        if let Some(logo) = &self.logo {
            pictures.push((&cid, &logo.png));
        }
        if let Some(qr) = &mail.qr_cid {
            pictures.push((qr, qr_png));
        }
        preview_html(&mail.html, &pictures)
    }

    /// What new invites ask for.
    pub(crate) fn authentication(&self) -> Authentication {
        self.authentication
    }

    /// Who a mail is from.
    pub(crate) fn from(&self) -> &Mailbox {
        &self.from
    }

    /// The admin's name.
    pub(crate) fn sender(&self) -> &str {
        &self.sender
    }

    /// The facts of an invite, in its own language where it has one.
    fn facts_of(&self, invite: &InviteRecord, link: &str, passcode: Option<&Passcode>) -> MessageFacts {
        self.facts(&About {
            language: self.language_of(invite.language.as_deref()),
            time_zone: invite.time_zone.as_deref(),
            sender: &invite.created_by,
            user_name: &invite.user_name,
            email: &invite.user_email,
            platform: invite.platform,
            owned_by: invite.owned_by,
            group: invite.group.as_ref().map_or("", |(_, name)| name),
            link,
            passcode,
            authentication: invite.authentication,
            expires_at: invite.expires_at,
        })
    }

    /// The language with this tag, else the organisation's.
    pub(crate) fn language_of(&self, tag: Option<&str>) -> Language {
        tag.and_then(Language::read).unwrap_or(self.language)
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
            authentication: about.authentication,
            expires_on: self
                .dates
                .words(about.language, about.expires_at, about.time_zone, &self.zone),
            support_email: self.support_email.clone(),
            support_phone: self.support_phone.clone(),
            portal_host: self.portal_host.clone(),
        }
    }
}

/// A link and passcode.
pub(crate) struct Access {
    pub link: String,
    pub passcode: Passcode,
}

impl Access {
    /// Such that open nothing, of the true length and look: a key of zeros makes them, and this installation's key does not
    /// accept them.
    pub fn sample(head: &Letterhead) -> Result<Self> {
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

/// Who a message is shown for before it is sent.
pub(crate) struct SampleFor<'a> {
    pub name: &'a str,
    pub email: String,
    /// In international form; blank while none is known.
    pub phone: &'a str,
    pub platform: Platform,
    pub owned_by: OwnedBy,
    pub group: &'a str,
    pub via: Via,
    /// Chosen for these invites, or known of the person.
    pub language: Option<&'a str>,
    /// The same.
    pub time_zone: Option<&'a str>,
    pub expires_at: Moment,
}

impl<'a> SampleFor<'a> {
    /// A row that is about to become an invite.
    pub fn row(row: &'a PlannedRow, options: &'a ImportOptions, expires_at: Moment) -> Self {
        let named = |own: &'a Option<String>, all: &'a str| {
            own.as_deref().or(Some(all.trim()).filter(|all| !all.is_empty()))
        };
        Self {
            name: &row.name,
            email: row.email.to_string(),
            phone: row.phone.as_deref().unwrap_or_default(),
            platform: row.platform,
            owned_by: row.owned_by,
            group: row.group.as_deref().unwrap_or_default(),
            via: options.via,
            language: named(&row.language, &options.language),
            time_zone: named(&row.time_zone, &options.time_zone),
            expires_at,
        }
    }
}

impl Letterhead {
    fn sample_facts(&self, of: &SampleFor<'_>, link: &str, passcode: Option<&Passcode>) -> MessageFacts {
        self.facts(&About {
            language: self.language_of(of.language),
            time_zone: of.time_zone,
            sender: &self.sender,
            user_name: of.name,
            email: &of.email,
            platform: of.platform,
            owned_by: of.owned_by,
            group: of.group,
            link,
            passcode,
            authentication: self.authentication,
            expires_at: of.expires_at,
        })
    }

    /// The mail as it would be, with a link and passcode that open nothing.
    fn sample_mail(&self, of: &SampleFor<'_>) -> Result<(RenderedMail, Vec<u8>, Mailbox)> {
        let access = Access::sample(self)?;
        let passcode = (of.via != Via::Split).then_some(&access.passcode);
        let facts = self.sample_facts(of, &access.link, passcode);
        let qr = match passcode {
            Some(_) => access.qr()?,
            None => qr_for(&access.link)?,
        };
        let rendered = self.book.mail(Purpose::Invite, facts.language)?.render(&facts)?;
        Ok((rendered, qr, Mailbox::new(of.name, &of.email)))
    }

    /// The whole mail of a dry run.
    pub(crate) fn dry_mail(&self, of: &SampleFor<'_>, at: Moment, number: usize) -> Result<Composed> {
        let (rendered, qr, to) = self.sample_mail(of)?;
        self.mail(rendered, || Ok(qr), to, at, &format!("dry-run-{number}"))
    }

    /// The text as it would be, with a link and passcode that open nothing.
    pub(crate) fn sample_text(&self, of: &SampleFor<'_>, settings: &TextSettings) -> Result<TextPreview> {
        let access = Access::sample(self)?;
        let (purpose, link) = text_of(of.via, &access.link);
        let facts = self.sample_facts(of, link, Some(&access.passcode));
        let text = self.book.text(purpose, facts.language)?.render(&facts)?;
        let parts = segments(&text);
        Ok(TextPreview {
            from: settings.sender.clone(),
            to: of.phone.to_owned(),
            segments: parts.count,
            wide: parts.coding == Coding::Ucs2,
            cost: settings
                .price()
                .map(|price| settings.money(estimate(parts.count, price)))
                .unwrap_or_default(),
            text,
        })
    }

    /// The mail of somebody as the console shows it before it is sent.
    pub(crate) fn preview(&self, of: &SampleFor<'_>) -> Result<MailPreview> {
        let (rendered, qr, to) = self.sample_mail(of)?;
        Ok(MailPreview {
            html: self.on_screen(&rendered, &qr),
            subject: rendered.subject,
            from: self.from.to_string(),
            to: to.to_string(),
            text: rendered.text,
        })
    }
}
