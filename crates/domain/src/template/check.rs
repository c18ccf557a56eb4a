//! The linter of templates: what must be so before one is published, and what an admin should look at.

use serde::{Deserialize, Serialize};

use super::{
    Block, Content, Field, Inline, Mark, Purpose,
    spam::mistrusted,
    walk::{Place, shown},
};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "FindingLevel")]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// All is well.
    Passed,
    /// Worth a look; publishing goes on.
    Look,
    /// Publishing waits until it is mended.
    Must,
}

/// One line of the checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplateFinding")]
pub struct Finding {
    /// What was checked; stable.
    pub code: String,
    /// How it stands.
    pub level: Level,
    /// The fact.
    pub fact: String,
    /// More about it, or what to do.
    pub more: String,
    /// The field that would mend it, when inserting one would.
    pub field: Option<Field>,
}

impl Finding {
    /// A finding without a field that would mend it.
    pub fn new(code: &str, level: Level, fact: impl Into<String>, more: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            level,
            fact: fact.into(),
            more: more.into(),
            field: None,
        }
    }

    fn mended_by(mut self, field: Field) -> Self {
        self.field = Some(field);
        self
    }
}

/// What a message of this use must carry.
#[derive(Debug, Clone, Copy)]
pub struct Needs {
    /// What it is for.
    pub purpose: Purpose,
    /// Whether the authentication asks for the passcode, and this message is the one that brings it.
    pub passcode: bool,
}

/// Checks what can be told from the words alone: fields, links, wording. What a rendering shows (size, segments) is
/// checked where it is rendered.
#[must_use]
pub fn check(content: &Content, needs: Needs) -> Vec<Finding> {
    let mut findings = vec![required(content, needs)];
    findings.extend(misplaced(content, needs.purpose));
    findings.push(unknown(content));
    if let Content::Email(mail) = content {
        findings.extend(subject(&mail.subject));
        findings.push(links(content));
        let body: String = content
            .pieces()
            .into_iter()
            .filter(|(place, _)| !matches!(place, Place::Subject))
            .map(|(_, piece)| shown(std::slice::from_ref(piece)))
            .collect();
        findings.push(wording(&shown(&mail.subject), &body));
    } else if content
        .pieces()
        .iter()
        .all(|(_, piece)| matches!(piece, Inline::HardBreak))
    {
        findings.push(Finding::new(
            "empty",
            Level::Must,
            "The text is empty",
            "Write what the invitee shall read.",
        ));
    }
    findings
}

fn required(content: &Content, needs: Needs) -> Finding {
    const CODE: &str = "required";
    if needs.purpose == Purpose::Passcode {
        return match content
            .fields()
            .iter()
            .any(|(_, field)| *field == Field::Passcode)
        {
            true => Finding::new(CODE, Level::Passed, "All required fields present", "Passcode"),
            false => Finding::new(
                CODE,
                Level::Must,
                "The passcode is missing",
                "This text is all that brings it. Add the field Passcode.",
            )
            .mended_by(Field::Passcode),
        };
    }
    if !needs.purpose.opens_the_portal() {
        return Finding::new(
            CODE,
            Level::Passed,
            "No field is required",
            "This message opens nothing.",
        );
    }
    let fields = content.fields();
    let there = |field| {
        fields
            .iter()
            .any(|(place, found)| *found == field && !matches!(place, Place::Subject | Place::Preheader))
    };
    if !there(Field::Link) {
        return Finding::new(
            CODE,
            Level::Must,
            "The enrollment link is missing",
            "Without it nobody can enroll. Add the button or the field Enrollment link.",
        )
        .mended_by(Field::Link);
    }
    if needs.passcode && !there(Field::Passcode) {
        return Finding::new(
            CODE,
            Level::Must,
            "The passcode is missing",
            "The portal asks for it. Add the field Passcode.",
        )
        .mended_by(Field::Passcode);
    }
    let present: Vec<_> = [Field::Link, Field::QrCode, Field::Passcode, Field::ExpiresOn]
        .into_iter()
        .filter(|field| there(*field))
        .map(Field::label)
        .collect();
    // In a text every character costs; the portal says it there.
    if !there(Field::ExpiresOn) && matches!(content, Content::Email(_)) {
        return Finding::new(
            CODE,
            Level::Look,
            "It does not say when the link ends",
            "People put off what has no date. Add the field Expires on.",
        )
        .mended_by(Field::ExpiresOn);
    }
    Finding::new(
        CODE,
        Level::Passed,
        "All required fields present",
        present.join(", "),
    )
}

fn misplaced(content: &Content, purpose: Purpose) -> Vec<Finding> {
    let mut findings = Vec::new();
    let fields = content.fields();
    if let Some((place, field)) = fields
        .iter()
        .find(|(place, field)| field.is_secret() && matches!(place, Place::Subject | Place::Preheader))
    {
        let place = if *place == Place::Subject {
            "subject"
        } else {
            "preheader"
        };
        findings.push(Finding::new(
            "secret_in_subject",
            Level::Must,
            format!("{} stands in the {place}", field.label()),
            "Lists and locked screens show it there to everybody. Take it out.",
        ));
    }
    let mut foreign: Vec<_> = fields
        .iter()
        .filter(|(_, field)| !purpose.knows(*field))
        .map(|(_, field)| field.label())
        .collect();
    foreign.dedup();
    if !foreign.is_empty() {
        findings.push(Finding::new(
            "foreign_field",
            Level::Must,
            format!("{} has no value here", foreign.join(", ")),
            "A message of this kind opens nothing: take it out.",
        ));
    }
    let qr_as_text = fields
        .iter()
        .any(|(place, field)| *field == Field::QrCode && *place != Place::Panel);
    if qr_as_text {
        findings.push(Finding::new(
            "qr_in_text",
            Level::Must,
            "The QR code stands within text",
            "It is a picture with a panel of its own: insert the QR panel instead.",
        ));
    }
    findings
}

/// Braces that look like a field: typed by hand or brought along from another program.
fn unknown(content: &Content) -> Finding {
    const CODE: &str = "unknown_field";
    let mut found: Vec<String> = content
        .pieces()
        .into_iter()
        .filter_map(|(_, piece)| match piece {
            Inline::Text { text, .. } => Some(text),
            _ => None,
        })
        .flat_map(|text| braces(text))
        .collect();
    found.dedup();
    if found.is_empty() {
        Finding::new(
            CODE,
            Level::Passed,
            "No unknown fields",
            "Each field has a value.",
        )
    } else {
        Finding::new(
            CODE,
            Level::Must,
            format!("Unknown field {}", found.join(", ")),
            "It would stand in the message as it is. Delete it, and insert the field from the list.",
        )
    }
}

/// `{word}`, `{{ word }}`, `%word%`, `[[word]]`, `<<word>>`: what programs of this kind write for a field.
fn braces(text: &str) -> Vec<String> {
    const PAIRS: [(&str, &str); 5] = [("{{", "}}"), ("{", "}"), ("[[", "]]"), ("<<", ">>"), ("%", "%")];
    let mut found = Vec::new();
    for (open, close) in PAIRS {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            let Some((inside, behind)) = after.split_once(close) else {
                break;
            };
            let word = inside.trim();
            let is_name = !word.is_empty()
                && word.len() <= 40
                && word
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
                && word.chars().any(char::is_alphabetic)
                && (open != "%" || (inside == word && !word.contains(' ')));
            let seen = format!("{open}{inside}{close}");
            if is_name && !found.iter().any(|other: &String| other.contains(&seen)) {
                found.push(seen);
            }
            rest = if is_name { behind } else { after };
        }
    }
    found
}

const SUBJECT: &str = "subject";
/// Characters of a subject that a phone's list shows.
const SEEN_OF_A_SUBJECT: usize = 60;

/// An empty subject. How long it is shows where it is rendered.
fn subject(subject: &[Inline]) -> Option<Finding> {
    shown(subject).trim().is_empty().then(|| {
        Finding::new(
            SUBJECT,
            Level::Must,
            "The subject is empty",
            "A mail without one is taken for spam.",
        )
    })
}

/// Whether a phone's list shows the whole of a subject, as its reader gets it; `None` for an empty one, which [`check`] tells.
#[must_use]
pub fn subject_length(rendered: &str) -> Option<Finding> {
    Some(match rendered.trim().chars().count() {
        0 => return None,
        length if length > SEEN_OF_A_SUBJECT => Finding::new(
            SUBJECT,
            Level::Look,
            format!("The subject has {length} characters"),
            format!("Phones show about {SEEN_OF_A_SUBJECT}. Say what matters first."),
        ),
        1 => Finding::new(SUBJECT, Level::Passed, "Subject fits a phone", "1 character"),
        length => Finding::new(
            SUBJECT,
            Level::Passed,
            "Subject fits a phone",
            format!("{length} characters"),
        ),
    })
}

/// Links whose words name another place than they lead to, and links without encryption.
fn links(content: &Content) -> Finding {
    const CODE: &str = "links";
    let mut count = 0;
    for (_, piece) in content.pieces() {
        let (words, marks) = match piece {
            Inline::Text { text, marks } => (text.as_str(), marks),
            Inline::Field { marks, .. } => ("", marks),
            Inline::HardBreak => continue,
        };
        for mark in marks {
            let Mark::Link { attrs } = mark else { continue };
            count += 1;
            if let (Some(said), Some(meant)) = (host(words), host(&attrs.href))
                && said != meant
            {
                return Finding::new(
                    CODE,
                    Level::Must,
                    format!("A link says {said} and leads to {meant}"),
                    "Filters and people take that for fraud. Let both be the same, or let the link be a word.",
                );
            }
            if attrs.href.to_ascii_lowercase().starts_with("http:") {
                return Finding::new(
                    CODE,
                    Level::Look,
                    format!(
                        "A link to {} has no encryption",
                        host(&attrs.href).unwrap_or_default()
                    ),
                    "Use an address that begins with https://.",
                );
            }
        }
    }
    let more = match count {
        0 => "No other links than the invite's".to_owned(),
        1 => "1 other link than the invite's".to_owned(),
        count => format!("{count} other links than the invite's"),
    };
    Finding::new(CODE, Level::Passed, "Links say where they lead", more)
}

/// The host that a text names, when it looks like an address.
fn host(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().any(char::is_whitespace)
        || text.to_ascii_lowercase().starts_with("mailto:")
        || text.contains('@')
    {
        return None;
    }
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let (_, end) = host.rsplit_once('.')?;
    let is_host = end.len() >= 2
        && end.chars().all(char::is_alphabetic)
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    is_host.then(|| host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

fn wording(subject: &str, body: &str) -> Finding {
    const CODE: &str = "wording";
    let found = mistrusted(subject, body);
    if found.is_empty() {
        Finding::new(
            CODE,
            Level::Passed,
            "Nothing that filters mistrust",
            "No words or habits of spam",
        )
    } else {
        Finding::new(
            CODE,
            Level::Look,
            "Spam filters may mistrust this",
            format!("Found {}. Say it in plainer words.", found.join(", ")),
        )
    }
}

/// Whether the blocks hold a panel with the QR code: without one the mail needs no picture.
#[must_use]
pub fn shows_qr(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::QrPanel { .. }))
}
