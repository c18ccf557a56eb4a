//! The checks that need more than the words: sizes, segments, contrast, the other languages.

use muster_domain::{
    sms::estimate,
    template::{Channel, Content, Finding, Level, Needs, Purpose, check, shows_qr, subject_length},
};
use muster_words::Language;

use super::address::Place;
use crate::{
    App, Result,
    mail::{BrandColour, RenderedMail},
    settings::Config,
    wire::TextSettings,
};

/// Largest mail with its pictures, in bytes: Gmail cuts the HTML at 102 KB, and small mails are trusted more.
pub(crate) const MAX_MAIL_BYTES: usize = 100 * 1024;
/// Segments from which a text is worth a second look.
const MANY_SEGMENTS: u32 = 2;

/// What came of a rendering.
pub(super) enum Rendered {
    Mail { mail: RenderedMail, bytes: usize },
    Text { text: String },
}

/// What the words alone tell.
pub(super) fn of_words(place: &Place, content: &Content) -> Vec<Finding> {
    let needs = Needs {
        purpose: place.purpose,
        passcode: place.purpose.opens_the_portal(),
    };
    let mut findings = check(content, needs);
    if let Content::Email(mail) = content {
        let more = match shows_qr(&mail.body) {
            true => "The logo has the organisation's name, the QR code says what to do without it",
            false => "The logo has the organisation's name",
        };
        findings.push(Finding::new(
            "alt_texts",
            Level::Passed,
            "Pictures have words",
            more,
        ));
    }
    findings
}

/// What a rendering shows.
pub(super) fn of_rendering(rendered: &Rendered, config: &Config) -> Vec<Finding> {
    match rendered {
        Rendered::Mail { mail, bytes } => {
            let mut findings: Vec<_> = subject_length(&mail.subject).into_iter().collect();
            findings.extend([
                text_part(mail),
                mail_size(*bytes),
                contrast(&config.organisation.brand_colour),
            ]);
            findings
        }
        Rendered::Text { text } => {
            let mut findings = segments(text);
            findings.extend(cost(text, &config.texts));
            findings
        }
    }
}

fn size(bytes: usize) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}

fn text_part(mail: &RenderedMail) -> Finding {
    match mail.text.trim().is_empty() {
        true => Finding::new(
            "text_part",
            Level::Must,
            "The mail says nothing",
            "Write what the invitee shall read.",
        ),
        false => Finding::new(
            "text_part",
            Level::Passed,
            "Plain-text part",
            "Made from this message",
        ),
    }
}

fn mail_size(bytes: usize) -> Finding {
    if bytes > MAX_MAIL_BYTES {
        Finding::new(
            "size",
            Level::Must,
            format!("The mail has {}", size(bytes)),
            "Mail programs cut what is longer than 100 KB. Shorten it.",
        )
    } else {
        Finding::new(
            "size",
            Level::Passed,
            "Size",
            format!("{} of at most 100 KB", size(bytes)),
        )
    }
}

/// White on the brand colour, as the button has it.
fn contrast(brand_colour: &str) -> Finding {
    const CODE: &str = "contrast";
    let Ok(colour) = BrandColour::read(brand_colour) else {
        return Finding::new(
            CODE,
            Level::Must,
            "The brand colour is none",
            "Choose one in Settings.",
        );
    };
    let used = colour.under_white();
    if used == colour {
        Finding::new(
            CODE,
            Level::Passed,
            "Contrast",
            "The brand colour can be read on white",
        )
    } else {
        Finding::new(
            CODE,
            Level::Look,
            format!("{colour} is hard to read on white"),
            format!("Mails use {used} in its place. Choose a darker colour in Settings to decide yourself."),
        )
    }
}

fn segments(text: &str) -> Vec<Finding> {
    const CODE: &str = "segments";
    let counted = muster_domain::sms::segments(text);
    let plural = if counted.count == 1 { "" } else { "s" };
    let fact = format!("{} SMS segment{plural}", counted.count);
    let of = format!("{} of {} characters", counted.units, counted.units + counted.room);
    let level = match counted.count > MANY_SEGMENTS {
        true => Level::Look,
        false => Level::Passed,
    };
    let mut findings = vec![Finding::new(CODE, level, fact, of)];
    if is_of_another_script(text) {
        findings.push(Finding::new(
            "encoding",
            Level::Passed,
            "70 characters a segment",
            "Its letters are not in the alphabet of plain texts (GSM-7): so is every text in this language.",
        ));
    } else if let Some(first) = counted.foreign.first() {
        findings.push(Finding::new(
            "encoding",
            Level::Look,
            format!(
                "{} makes it a text of 70 characters a segment",
                shown(first.character)
            ),
            "It is not in the alphabet of plain texts (GSM-7), whose segments hold 160.",
        ));
    } else {
        findings.push(Finding::new(
            "encoding",
            Level::Passed,
            "Plain alphabet",
            "GSM-7, 160 characters a segment",
        ));
    }
    findings
}

/// Whether most of its letters are of a script that plain texts cannot carry at all.
fn is_of_another_script(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (latin, other) = letters.fold((0_u32, 0_u32), |(latin, other), c| match u32::from(c) {
        // Latin with all its marks, and Greek, whose capitals the alphabet has.
        0..=0x3ff | 0x1e00..=0x1eff => (latin + 1, other),
        _ => (latin, other + 1),
    });
    other > latin
}

/// A character as it is seen; by its number where there is nothing to be seen.
fn shown(character: char) -> String {
    let seen = !character.is_whitespace()
        && !character.is_control()
        && !matches!(u32::from(character), 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff);
    match seen {
        true => format!("“{character}”"),
        false => format!("U+{:04X}, which cannot be seen,", u32::from(character)),
    }
}

/// What one such text costs; nothing while no price is set.
fn cost(text: &str, settings: &TextSettings) -> Option<Finding> {
    let price = settings.price()?;
    let parts = muster_domain::sms::segments(text).count;
    Some(Finding::new(
        "cost",
        Level::Passed,
        format!("About {} a text", settings.money(estimate(parts, price))),
        format!("{parts} × {}", settings.money(price)),
    ))
}

impl App {
    /// Where a content was written in one's own words, the languages that still say what Muster brings along.
    pub(super) async fn missing_languages(&self, place: &Place) -> Result<Option<Finding>> {
        const CODE: &str = "languages";
        let heads = self.store.template_contents().await?;
        let own: Vec<String> = heads
            .into_iter()
            .filter(|head| {
                head.key.template_id == place.id()
                    && head.key.channel == place.channel
                    && head.latest.is_some()
            })
            .map(|head| head.key.language)
            .collect();
        let here = place.language.tag();
        if own.is_empty()
            || (own.len() == 1 && own.iter().any(|tag| tag == here)) && place.purpose != Purpose::Invite
        {
            return Ok(None);
        }
        let missing: Vec<_> = Language::all()
            .filter(|language| language.tag() != here && !own.iter().any(|tag| tag == language.tag()))
            .map(Language::english_name)
            .collect();
        if missing.is_empty() {
            return Ok(Some(Finding::new(
                CODE,
                Level::Passed,
                "All languages have your words",
                "",
            )));
        }
        let what = match place.channel {
            Channel::Email => "mails",
            Channel::Sms => "texts",
        };
        Ok(Some(Finding::new(
            CODE,
            Level::Look,
            match missing.as_slice() {
                [one] => format!("{one} has none of your words"),
                many => format!("{} languages have none of your words", many.len()),
            },
            format!(
                "Their {what} say what Muster brings along: {}.",
                missing.join(", ")
            ),
        )))
    }
}
