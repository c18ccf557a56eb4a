//! From an invite to the mail that carries it: facts, link, passcode, QR code, headers.

use muster_domain::{
    device::OwnedBy,
    import::PlannedRow,
    invite::InviteId,
    passcode::Passcode,
    platform::Platform,
    time::Moment,
    token::{self, LinkClaim},
};
use muster_gateways::mail::{Composed, Inline, Mail, Mailbox, compose};
use muster_store::ClaimedMessage;

use crate::{
    App, AppError, Result, links,
    mail::{
        InviteMailData, InviteMailTemplate, QR_FILE_NAME, RenderedMail, expires_words, preview_html, qr_for,
        system_time_zone,
    },
    settings::{Config, reply_to, sender},
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
    brand_colour: String,
    message_domain: String,
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
            brand_colour: organisation.brand_colour.clone(),
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
        let data = head.data(
            &invite.created_by,
            &invite.user_name,
            invite.platform,
            invite.owned_by,
            &link,
            &passcode,
            invite.expires_at,
        )?;
        let qr = qr_for(&links::with_passcode(&link, &passcode))?;
        let to = Mailbox::new(&invite.user_name, &invite.user_email);
        head.mail(
            self.template.render(&data)?,
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

    /// A rendered mail with its headers; `id` is the left part of its Message-ID.
    fn mail(
        &self,
        rendered: RenderedMail,
        qr: Vec<u8>,
        to: Mailbox,
        at: Moment,
        id: &str,
    ) -> Result<Composed> {
        Ok(compose(&Mail {
            from: self.from.clone(),
            reply_to: self.reply_to.clone(),
            to,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            inline: vec![Inline {
                cid: rendered.qr_cid,
                filename: QR_FILE_NAME.to_owned(),
                content_type: "image/png".to_owned(),
                bytes: qr,
            }],
            date_ms: at.0,
            message_id: format!("{id}@{}", self.message_domain),
        })?)
    }

    #[allow(clippy::too_many_arguments)] // the mail's facts, each used once
    fn data(
        &self,
        sender: &str,
        invitee: &str,
        platform: Platform,
        owned_by: OwnedBy,
        link: &str,
        passcode: &Passcode,
        expires_at: Moment,
    ) -> Result<InviteMailData> {
        Ok(InviteMailData {
            organisation: self.organisation.clone(),
            sender: sender.to_owned(),
            invitee: invitee.to_owned(),
            platform,
            owned_by,
            link: link.to_owned(),
            passcode: passcode.grouped(),
            expires_words: expires_words(expires_at, &self.zone)?,
            support_email: self.support_email.clone(),
            support_phone: self.support_phone.clone(),
            brand_colour: self.brand_colour.clone(),
            portal_host: self.portal_host.clone(),
        })
    }
}

/// A key of zeros makes samples of the true length and look; this installation's key does not accept them.
fn sample_access(head: &Letterhead) -> Result<(String, Passcode)> {
    let sample = muster_domain::key::MasterKey::new([0; 32]);
    let claim = LinkClaim {
        invite: InviteId::from_bytes([0; 16]),
        generation: 0,
    };
    let link = links::link(&head.base, &token::issue(&sample, claim));
    let passcode = Passcode::read("K7M49QXP").ok_or_else(|| AppError::not_found("The sample passcode"))?;
    Ok((link, passcode))
}

/// The whole mail of a planned row, with a link and passcode that open nothing: for dry runs.
pub(crate) fn sample(
    head: &Letterhead,
    template: &InviteMailTemplate,
    row: &PlannedRow,
    expires_at: Moment,
    at: Moment,
    number: usize,
) -> Result<Composed> {
    let (link, passcode) = sample_access(head)?;
    let data = head.data(
        &head.sender,
        &row.name,
        row.platform,
        row.owned_by,
        &link,
        &passcode,
        expires_at,
    )?;
    let qr = qr_for(&links::with_passcode(&link, &passcode))?;
    let to = Mailbox::new(&row.name, row.email.to_string());
    head.mail(template.render(&data)?, qr, to, at, &format!("dry-run-{number}"))
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
    let mut head = app.letterhead(config).await?;
    if head.organisation.is_empty() {
        head.organisation = "Your organisation".to_owned();
    }
    let (link, passcode) = sample_access(&head)?;
    let data = head.data(
        &config.organisation.admin_name,
        name,
        draft.platform,
        draft.owned_by,
        &link,
        &passcode,
        expires_at,
    )?;
    let rendered = app.template.render(&data)?;
    let qr = qr_for(&links::with_passcode(&link, &passcode))?;
    Ok(MailPreview {
        html: preview_html(&rendered, &qr),
        subject: rendered.subject,
        from: head.from.to_string(),
        to: Mailbox::new(name, email).to_string(),
        text: rendered.text,
    })
}
