//! A test of what is being written, to somebody's own mailbox or phone.

use muster_domain::{account::Right, invite::Via, template::Content, user::EmailAddress};
use muster_gateways::mail::Mailbox;
use muster_words::{Key, Marks, text as words};

use super::{address::Place, checks::Rendered, edit::checked, look, preview::Sample};
use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    ids,
    mail::RenderedMail,
    settings::{allowed, number, require_way},
    wire::{MailRoute, TemplateTest, TemplateTested},
};

impl App {
    /// Sends what is being written, marked as a test, with a link and passcode that open nothing.
    ///
    /// # Errors
    /// No way to send yet; an address that is none; the server's or gateway's own words.
    pub async fn send_template_test(&self, test: TemplateTest) -> Result<TemplateTested> {
        let person = self.may(Right::Manage).await?;
        let place = self.place(&test.preview.address).await?;
        let content = checked(&place, test.preview.content.clone())?;
        let config = self.config().await?;
        require_way(
            &config,
            match &content {
                Content::Sms(_) => Via::Sms,
                Content::Email(_) => Via::Email,
            },
        )?;
        let reader = self.reader(&test.preview).await?;
        let head = self.letterhead(&config).await?;
        let now = self.clock.now();
        let sample = Sample::new(&head, &place, &reader, now)?;
        match content {
            Content::Sms(_) => {
                let to = number(&test.to, &config.texts, &allowed(&config))?;
                let Rendered::Text { text } = sample.render(&head, &place, &content, &look(&config))? else {
                    return Err(AppError::new(
                        ErrorCode::Internal,
                        "a text was rendered as a mail",
                    ));
                };
                let mark = words(place.language, Key::MailTestMark, &[], Marks::None);
                let transport = self.text_transport(&config).await?;
                self.note_test(&person, &to.to_string()).await?;
                let tested = self
                    .hand_test_over(&transport, to, &config.texts, format!("{mark} {text}"))
                    .await?;
                Ok(TemplateTested {
                    reply: tested.reply,
                    through: "the text gateway".to_owned(),
                })
            }
            Content::Email(_) => {
                let to = EmailAddress::parse("to", &test.to)?;
                let Rendered::Mail { mail, .. } = sample.render(&head, &place, &content, &look(&config))?
                else {
                    return Err(AppError::new(
                        ErrorCode::Internal,
                        "a mail was rendered as a text",
                    ));
                };
                let composed = head.mail(
                    marked(&place, mail),
                    || sample.access.qr(),
                    Mailbox::new("", to.to_string()),
                    now,
                    &format!("test-{}", ids::new_id(now)?),
                )?;
                let mut session = self.transport(&config)?.connect().await?;
                self.note_test(&person, &to.to_string()).await?;
                let accepted = session.send(&composed).await?;
                session.quit().await;
                Ok(TemplateTested {
                    reply: accepted.reply.to_string(),
                    through: match config.mail.route {
                        MailRoute::TrialOutbox => "the trial outbox".to_owned(),
                        MailRoute::Smtp => config.mail.host.clone(),
                    },
                })
            }
        }
    }

    /// That somebody sends a message that is no invite, to whomever they named: before it leaves.
    pub(crate) async fn note_test(&self, person: &Person, to: &str) -> Result<()> {
        self.note_down(person.did("test_sent", self.clock.now()).to("address", "", to))
            .await
    }
}

/// Nobody shall take a test for an invite.
fn marked(place: &Place, mut mail: RenderedMail) -> RenderedMail {
    let say = |key| words(place.language, key, &[], Marks::None);
    let note = say(Key::MailTestNote);
    mail.subject = format!("{} {}", say(Key::MailTestMark), mail.subject);
    mail.text = format!("{note}\n\n{}", mail.text);
    mail.html = crate::mail::with_note(&mail.html, &note);
    mail
}
