//! The message as it would arrive, and what the checks say of it.

use muster_domain::{
    account::Right,
    device::OwnedBy,
    platform::Platform,
    sms::Coding,
    template::{Content, Finding, Level},
    time::Moment,
};
use muster_gateways::mail::Mailbox;

use super::{
    address::Place,
    checks::{self, Rendered},
    edit::checked,
    look,
};
use crate::{
    App, Result,
    mail::{MailTemplate, MessageFacts, TextTemplate},
    message::{About, Access, Letterhead},
    wire::{TemplateMailPreview, TemplatePreview, TemplatePreviewRequest, TemplateTextPreview},
};

/// Whose data a message is shown with.
pub(super) struct Reader {
    pub name: String,
    pub email: String,
    pub group: String,
    pub time_zone: Option<String>,
    pub platform: Platform,
    pub owned_by: OwnedBy,
}

impl App {
    /// Renders what is being written, with a link and passcode that open nothing, and checks it.
    ///
    /// # Errors
    /// What cannot be a template at all; everything else is a finding.
    pub async fn preview_template(&self, request: TemplatePreviewRequest) -> Result<TemplatePreview> {
        self.may(Right::Read).await?;
        let place = self.place(&request.address).await?;
        let content = checked(&place, request.content.clone())?;
        let reader = self.reader(&request).await?;
        let config = self.config().await?;
        let head = self.letterhead(&config).await?;
        let sample = Sample::new(&head, &place, &reader, self.clock.now())?;
        let rendered = sample.render(&head, &place, &content, &look(&config))?;
        let findings = self.all_findings(&place, &content, &rendered).await?;
        let (mail, text) = match rendered {
            Rendered::Mail { mail, bytes } => {
                let html = match request.pictures {
                    true => head.on_screen(&mail, &sample.access.qr()?),
                    false => without_pictures(&mail.html),
                };
                let preview = TemplateMailPreview {
                    from: head.from().to_string(),
                    to: Mailbox::new(&reader.name, &reader.email).to_string(),
                    subject: mail.subject,
                    preheader: mail.preheader,
                    html,
                    text: mail.text,
                    bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
                };
                (Some(preview), None)
            }
            Rendered::Text { text } => (None, Some(shown(text))),
        };
        Ok(TemplatePreview {
            mail,
            text,
            may_publish: findings.iter().all(|finding| finding.level < Level::Must),
            findings,
        })
    }

    /// All checks of a content, the gravest first.
    pub(super) async fn template_findings(&self, place: &Place, content: &Content) -> Result<Vec<Finding>> {
        let config = self.config().await?;
        let head = self.letterhead(&config).await?;
        let reader = Reader::sample(Platform::Ios, OwnedBy::Corporate);
        let sample = Sample::new(&head, place, &reader, self.clock.now())?;
        let rendered = sample.render(&head, place, content, &look(&config))?;
        self.all_findings(place, content, &rendered).await
    }

    async fn all_findings(
        &self,
        place: &Place,
        content: &Content,
        rendered: &Rendered,
    ) -> Result<Vec<Finding>> {
        let config = self.config().await?;
        let mut findings = checks::of_words(place, content);
        findings.extend(checks::of_rendering(rendered, &config));
        findings.extend(self.missing_languages(place).await?);
        // Stable: within a level they keep their order.
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        Ok(findings)
    }

    pub(super) async fn reader(&self, request: &TemplatePreviewRequest) -> Result<Reader> {
        let mut reader = Reader::sample(request.platform, request.owned_by);
        if let Some(id) = &request.user_id
            && let Some(user) = self.store.user(id.clone()).await?
        {
            reader.name = user.name;
            reader.email = user.email;
            reader.group = user.group.unwrap_or_default();
            reader.time_zone = user.time_zone;
        }
        Ok(reader)
    }
}

impl Reader {
    pub fn sample(platform: Platform, owned_by: OwnedBy) -> Self {
        Self {
            name: "Dana Whitlock".to_owned(),
            email: "dana.whitlock@northwind.example".to_owned(),
            group: "Field staff".to_owned(),
            time_zone: None,
            platform,
            owned_by,
        }
    }
}

/// How long a sample's invite holds: as long as most do.
const SAMPLE_VALIDITY: i64 = muster_domain::invite::DEFAULT_VALIDITY;

/// A reader's message, filled with what opens nothing.
pub(super) struct Sample {
    pub facts: MessageFacts,
    pub access: Access,
}

impl Sample {
    pub fn new(head: &Letterhead, place: &Place, reader: &Reader, now: Moment) -> Result<Self> {
        let access = Access::sample(head)?;
        let opens = place.purpose.opens_the_portal();
        let brings_passcode = opens || place.purpose == muster_domain::template::Purpose::Passcode;
        let facts = head.facts(&About {
            language: place.language,
            time_zone: reader.time_zone.as_deref(),
            sender: head.sender(),
            user_name: &reader.name,
            email: &reader.email,
            platform: reader.platform,
            owned_by: reader.owned_by,
            group: &reader.group,
            link: if opens { &access.link } else { "" },
            passcode: brings_passcode.then_some(&access.passcode),
            authentication: head.authentication(),
            expires_at: Moment(now.0 + SAMPLE_VALIDITY),
        });
        Ok(Self { facts, access })
    }

    pub fn render(
        &self,
        head: &Letterhead,
        place: &Place,
        content: &Content,
        look: &crate::mail::Look,
    ) -> Result<Rendered> {
        Ok(match content {
            Content::Sms(text) => Rendered::Text {
                text: TextTemplate::compile(text)?.render(&self.facts)?,
            },
            Content::Email(mail) => {
                let mail = MailTemplate::compile(mail, look, place.language)?.render(&self.facts)?;
                let to = Mailbox::new(&self.facts.user_name, &self.facts.email);
                // Any sender will do to see how large it is; a mail server may not be set yet.
                let from = Mailbox::new("", SAMPLE_SENDER);
                let whole =
                    head.mail_from(from, mail.clone(), || self.access.qr(), to, Moment(0), "sample")?;
                Rendered::Mail {
                    mail,
                    bytes: whole.bytes.len(),
                }
            }
        })
    }
}

/// As mail programs show a mail whose pictures they hold back: the alternative text stands in their place.
fn without_pictures(html: &str) -> String {
    html.replace("src=\"cid:", "data-held-back=\"cid:")
}

fn shown(text: String) -> TemplateTextPreview {
    let counted = muster_domain::sms::segments(&text);
    TemplateTextPreview {
        to: SAMPLE_NUMBER.to_owned(),
        encoding: match counted.coding {
            Coding::Gsm7 => "GSM-7",
            Coding::Ucs2 => "UCS-2",
        }
        .to_owned(),
        segments: counted.count,
        units: counted.units,
        units_available: counted.units + counted.room,
        forced_by: counted
            .foreign
            .iter()
            .map(|foreign| foreign.character.to_string())
            .collect(),
        text,
    }
}

const SAMPLE_SENDER: &str = "service.desk@northwind.example";
/// Of the numbers kept for films and samples (Ofcom).
const SAMPLE_NUMBER: &str = "+44 7700 900123";
