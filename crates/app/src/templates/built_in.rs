//! The templates that Muster brings along: one shape per purpose, its words from the catalogue.

use muster_domain::template::{
    Block, Channel, Content, Field, HeadingAttrs, Inline, MailContent, Mark, ParagraphAttrs, Purpose,
    TextContent,
};
use muster_words::{Key, Language, Marks, Piece, pieces};

/// What Muster brings along for a purpose, by a channel, in a language; none where the purpose does not go that way.
#[must_use]
pub fn built_in(purpose: Purpose, channel: Channel, language: Language) -> Option<Content> {
    if !purpose.channels().contains(&channel) {
        return None;
    }
    let say = Say(language);
    Some(match channel {
        Channel::Sms => Content::Sms(say.text(purpose)),
        Channel::Email => Content::Email(say.mail(purpose)),
    })
}

struct Say(Language);

impl Say {
    fn text(&self, purpose: Purpose) -> TextContent {
        let keys: &[Key] = match purpose {
            Purpose::Invite => &[Key::TextInvite, Key::TextCode],
            Purpose::Passcode => &[Key::TextPasscode],
            Purpose::Reminder => &[Key::TextReminder, Key::TextCode],
            Purpose::Enrolled => &[Key::TextEnrolled, Key::TextNotYou],
            Purpose::Expired => &[Key::TextExpired],
            Purpose::ByMyself => &[Key::TextByMyself, Key::TextCode],
            Purpose::SelfEnrollment => &[Key::TextSelfEnrollment, Key::TextNotYou],
        };
        let mut body = Vec::new();
        for key in keys {
            if !body.is_empty() {
                body.push(Inline::HardBreak);
            }
            body.extend(self.line(*key));
        }
        if matches!(purpose, Purpose::Invite | Purpose::Reminder) {
            body.extend([Inline::HardBreak, Inline::field(Field::WorkSignIn)]);
        }
        TextContent { body }
    }

    fn mail(&self, purpose: Purpose) -> MailContent {
        match purpose {
            Purpose::Invite | Purpose::Passcode => MailContent {
                subject: self.line(Key::MailInviteSubject),
                preheader: self.line(Key::MailInvitePreheader),
                body: self.opening(Key::MailInviteOpen),
            },
            Purpose::Reminder => MailContent {
                subject: self.line(Key::MailReminderSubject),
                preheader: self.line(Key::MailInvitePreheader),
                body: self.opening(Key::MailReminderOpen),
            },
            Purpose::Enrolled => MailContent {
                subject: self.line(Key::MailEnrolledSubject),
                preheader: Vec::new(),
                body: vec![
                    self.heading(Key::MailEnrolledHeading),
                    self.paragraph(Key::MailEnrolledOpen),
                    self.quiet(Key::MailInviteOwned),
                    self.quiet(Key::MailEnrolledUnexpected),
                ],
            },
            Purpose::Expired => MailContent {
                subject: self.line(Key::MailExpiredSubject),
                preheader: Vec::new(),
                body: vec![
                    self.heading(Key::MailInviteHello),
                    self.paragraph(Key::MailExpiredOpen),
                    self.paragraph(Key::MailExpiredAgain),
                    self.quiet(Key::MailStuck),
                ],
            },
            Purpose::ByMyself => MailContent {
                subject: self.line(Key::MailByMyselfSubject),
                preheader: Vec::new(),
                body: vec![
                    self.heading(Key::MailByMyselfHeading),
                    Block::QrPanel {
                        content: vec![self.paragraph(Key::MailByMyselfOpen), self.code()],
                    },
                    self.paragraph(Key::MailLink),
                    self.paragraph(Key::MailByMyselfExpires),
                    self.quiet(Key::MailStuck),
                ],
            },
            Purpose::SelfEnrollment => MailContent {
                subject: self.line(Key::MailSelfEnrollmentSubject),
                preheader: Vec::new(),
                body: vec![
                    self.heading(Key::MailInviteHello),
                    self.paragraph(Key::MailSelfEnrollmentOpen),
                    self.quiet(Key::MailInviteOwned),
                    self.quiet(Key::MailEnrolledUnexpected),
                ],
            },
        }
    }

    /// The body of what opens the portal by mail.
    fn opening(&self, open: Key) -> Vec<Block> {
        vec![
            self.heading(Key::MailInviteHello),
            self.paragraph(open),
            Block::Button {
                content: self.line(Key::MailInviteButton),
            },
            self.quiet(Key::MailInviteOpens),
            Block::QrPanel {
                content: vec![self.paragraph(Key::MailInviteScan), self.code()],
            },
            self.work_sign_in(),
            self.paragraph(Key::MailInviteExpires),
            self.quiet(Key::MailInviteOwned),
            Block::HorizontalRule,
            self.quiet(Key::MailInviteBefore),
            self.quiet(Key::MailInviteUnexpected),
            self.quiet(Key::MailStuck),
            self.quiet(Key::MailLink),
        ]
    }

    fn code(&self) -> Block {
        let mut content = self.line(Key::MailInvitePasscode);
        content.push(Inline::HardBreak);
        content.push(Inline::field(Field::Passcode));
        Block::Paragraph {
            attrs: ParagraphAttrs::default(),
            content,
        }
    }

    /// What goes when the page asks for the passcode alone.
    fn work_sign_in(&self) -> Block {
        Block::Paragraph {
            attrs: ParagraphAttrs::default(),
            content: vec![Inline::field(Field::WorkSignIn)],
        }
    }

    fn heading(&self, key: Key) -> Block {
        Block::Heading {
            attrs: HeadingAttrs { level: 1 },
            content: self.line(key),
        }
    }

    fn paragraph(&self, key: Key) -> Block {
        Block::Paragraph {
            attrs: ParagraphAttrs::default(),
            content: self.prose(key),
        }
    }

    fn quiet(&self, key: Key) -> Block {
        Block::Paragraph {
            attrs: ParagraphAttrs { quiet: true },
            content: self.prose(key),
        }
    }

    /// A message of the catalogue as part of a body. The end of an invite is what people look for: bold.
    fn prose(&self, key: Key) -> Vec<Inline> {
        let mut line = self.line(key);
        for piece in &mut line {
            if let Inline::Field { attrs, marks } = piece
                && attrs.name == Field::ExpiresOn
            {
                marks.push(Mark::Bold);
            }
        }
        line
    }

    /// A message of the catalogue, its variables as fields.
    fn line(&self, key: Key) -> Vec<Inline> {
        pieces(self.0, key, &[], Marks::None)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Text(text) => Some(Inline::text(text)),
                Piece::Field(name) => name.parse().ok().map(Inline::field),
            })
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use muster_domain::template::{Level, Needs, check};

    use super::*;

    #[test]
    fn what_is_brought_along_passes_its_own_checks_in_every_language() {
        for language in Language::all() {
            for purpose in Purpose::ALL {
                for channel in purpose.channels() {
                    let content = built_in(purpose, *channel, language).unwrap();
                    let at = format!("{language:?} {purpose:?} {channel:?}");
                    assert_eq!(content.clone().cleaned().as_ref(), Ok(&content), "{at}");
                    let needs = Needs {
                        purpose,
                        passcode: true,
                    };
                    for finding in check(&content, needs) {
                        assert_eq!(finding.level, Level::Passed, "{at}: {finding:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_variable_of_a_sentence_is_lost_on_the_way_to_a_field() {
        for key in Key::ALL.iter().filter(|key| {
            let id = key.id();
            id.starts_with("mail-") || id.starts_with("text-")
        }) {
            for name in key.fields() {
                assert!(name.parse::<Field>().is_ok(), "{}: {name}", key.id());
            }
        }
    }
}
