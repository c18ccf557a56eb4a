//! A template as a file: TOML around CommonMark, so that a change shows as the line that changed.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use muster_domain::account::Right;
use muster_domain::template::{Channel, Content, MailContent, Purpose, TextContent};
use muster_store::{ContentKey, DraftSave, NewTemplate};
use muster_words::Language;
use serde::{Deserialize, Serialize};

use super::{
    built_in::built_in,
    manage::{MAX_NAME, checked_name},
    markdown::{self, Lines},
};
use crate::{
    App, AppError, ErrorCode, Result,
    apart::apart,
    ids,
    whole_file::{self, Readers},
    wire::{TemplateAddress, TemplateImported},
};

/// Rises when an older Muster could not read a newer file.
const FORMAT: u32 = 1;
/// Largest file that is read.
const MAX_FILE: u64 = 2 * 1024 * 1024;
/// Most names that are tried for an imported template whose name is taken.
const MAX_TRIES: u32 = 100;

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct TemplateFile {
    muster_template: u32,
    purpose: Purpose,
    name: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    email: BTreeMap<String, MailText>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    sms: BTreeMap<String, SmsText>,
}

#[derive(Debug, Serialize, Deserialize)]
struct MailText {
    subject: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    preheader: String,
    body: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct SmsText {
    text: String,
}

impl App {
    /// A name for the file that a template is exported to.
    pub async fn template_file_name(&self, template_id: String) -> Result<String> {
        self.may(Right::Read).await?;
        let name = self.template_summary(&template_id).await?.name;
        let safe: String = name
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        Ok(format!("{}.template.toml", safe.trim_matches('-').to_lowercase()))
    }

    /// Writes what a template says into a file: all languages, also those that are as Muster brings them along; of what is
    /// being changed, the draft, which is what its editor shows.
    pub async fn export_template(&self, template_id: String, path: PathBuf) -> Result<()> {
        self.may(Right::Read).await?;
        let text = self.template_text(&template_id).await?;
        whole_file::write(path, text.into_bytes(), Readers::Usual).await
    }

    async fn template_text(&self, template_id: &str) -> Result<String> {
        let (purpose, record) = self.template_of(template_id).await?;
        let mut file = TemplateFile {
            muster_template: FORMAT,
            purpose,
            name: record.map_or_else(|| purpose.label().to_owned(), |record| record.name),
            email: BTreeMap::new(),
            sms: BTreeMap::new(),
        };
        for language in Language::all() {
            for channel in purpose.channels() {
                let key = ContentKey {
                    template_id: template_id.to_owned(),
                    channel: *channel,
                    language: language.tag().to_owned(),
                };
                let (latest, draft) = self.store.template_content(key).await?;
                let own = draft.map(|draft| draft.content);
                let content = match own.or(latest.and_then(|latest| latest.content)) {
                    Some(json) => Some(Content::read(&json, *channel).map_err(super::address::refused)?),
                    None => built_in(purpose, *channel, language),
                };
                match content {
                    Some(Content::Email(mail)) => {
                        let text = MailText {
                            subject: markdown::line(&mail.subject),
                            preheader: markdown::line(&mail.preheader),
                            body: markdown::blocks(&mail.body),
                        };
                        file.email.insert(language.tag().to_owned(), text);
                    }
                    Some(Content::Sms(text)) => {
                        let text = SmsText {
                            text: markdown::of_text(&text),
                        };
                        file.sms.insert(language.tag().to_owned(), text);
                    }
                    None => {}
                }
            }
        }
        toml::to_string_pretty(&file).map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))
    }

    /// Reads a file into a new template. What it says otherwise than Muster itself becomes drafts: nothing is sent before
    /// somebody has looked at it and published it.
    ///
    /// # Errors
    /// A file that cannot be read, is too large, is none of Muster's, or is of a newer Muster.
    pub async fn import_template(&self, path: PathBuf) -> Result<TemplateImported> {
        let person = self.may(Right::Manage).await?;
        let text = apart("The file was not read.", move || read(&path)).await??;
        let file = parse(&text)?;
        let mut left_out = Vec::new();
        let contents = contents(&file, &mut left_out)?;
        if contents.is_empty() {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "The file holds no words in a language that Muster knows.",
            ));
        }
        let read = contents.len();
        let contents: Vec<_> = contents
            .into_iter()
            .filter(|(language, content)| {
                built_in(file.purpose, content.channel(), *language).as_ref() != Some(content)
            })
            .collect();
        let as_shipped = u32::try_from(read - contents.len()).unwrap_or(u32::MAX);
        let now = self.clock.now();
        let by = person.name.clone();
        let id = ids::new_id(now)?.to_string();
        let drafts: Vec<DraftSave> = contents
            .iter()
            .map(|(language, content)| DraftSave {
                key: ContentKey {
                    template_id: id.clone(),
                    channel: content.channel(),
                    language: language.tag().to_owned(),
                },
                content: content.written(),
                follows: None,
                at: now,
                by: by.clone(),
            })
            .collect();
        let wanted = checked_name(&file.name)?;
        for number in 1..=MAX_TRIES {
            let name = match number {
                1 => wanted.clone(),
                number => numbered(&wanted, number),
            };
            let made = self
                .create_template(
                    person.did("template_imported", now).to("template", &id, &name),
                    NewTemplate {
                        id: id.clone(),
                        purpose: file.purpose,
                        name: name.clone(),
                        published: Vec::new(),
                        drafts: drafts.clone(),
                        at: now,
                    },
                )
                .await;
            match made {
                Err(error) if error.code == ErrorCode::Conflict && number < MAX_TRIES => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    return Ok(TemplateImported {
                        contents: contents
                            .iter()
                            .map(|(language, content)| TemplateAddress {
                                template_id: id.clone(),
                                channel: content.channel(),
                                language: language.tag().to_owned(),
                            })
                            .collect(),
                        template_id: id,
                        name,
                        as_shipped,
                        left_out,
                    });
                }
            }
        }
        Err(AppError::new(
            ErrorCode::Conflict,
            "There are too many templates of this name.",
        ))
    }
}

fn numbered(name: &str, number: u32) -> String {
    let short: String = name.chars().take(MAX_NAME - 6).collect();
    format!("{} ({number})", short.trim_end())
}

fn read(path: &Path) -> Result<String> {
    let cannot = |words: String| AppError::new(ErrorCode::File, format!("{}: {words}", path.display()));
    let facts = std::fs::metadata(path).map_err(|error| cannot(format!("{error}.")))?;
    if !facts.is_file() {
        return Err(cannot("this is no file.".to_owned()));
    }
    if facts.len() > MAX_FILE {
        return Err(cannot(format!(
            "this file is larger than the {} MB that a template can have.",
            MAX_FILE / 1024 / 1024
        )));
    }
    let bytes = std::fs::read(path).map_err(|error| cannot(format!("{error}.")))?;
    String::from_utf8(bytes).map_err(|_| cannot("this is no text file (UTF-8).".to_owned()))
}

fn parse(text: &str) -> Result<TemplateFile> {
    let refused = |words: String| AppError::new(ErrorCode::InvalidInput, words);
    let text = text.trim_start_matches('\u{FEFF}');
    // First its kind: of a newer file, the rest may not be understood.
    let kind: Kind = toml::from_str(text)
        .map_err(|error| refused(unread("This is no template of Muster's", text, &error)))?;
    if kind.muster_template != FORMAT {
        return Err(refused(format!(
            "This template is of format {}, and this Muster knows format {FORMAT}.",
            kind.muster_template
        ))
        .hint("Use the newer Muster, or export it again from this one."));
    }
    toml::from_str(text).map_err(|error| refused(unread("The template cannot be read", text, &error)))
}

/// What is wrong with a file, with the line it stands in, in words for people who did not write the format.
fn unread(what: &str, text: &str, error: &toml::de::Error) -> String {
    let line = error
        .span()
        .and_then(|span| text.get(..span.start))
        .map(|before| before.matches('\n').count() + 1);
    let words = error.message();
    let quoted = words.split('`').nth(1).unwrap_or_default();
    let why = if words.starts_with("unknown variant") {
        format!("“{quoted}” is not known here")
    } else if words.starts_with("missing field") {
        format!("“{quoted}” is missing")
    } else if words.starts_with("unknown field") {
        format!("“{quoted}” has no place here")
    } else if words.starts_with("duplicate") {
        "something is given twice".to_owned()
    } else if words.starts_with("invalid type") {
        "a value is of the wrong kind".to_owned()
    } else {
        "it is not written as a template is".to_owned()
    };
    match line {
        Some(line) => format!("{what}: in line {line}, {why}."),
        None => format!("{what}: {why}."),
    }
}

#[derive(Deserialize)]
struct Kind {
    muster_template: u32,
}

fn contents(file: &TemplateFile, left_out: &mut Vec<String>) -> Result<Vec<(Language, Content)>> {
    let mut contents = Vec::new();
    let tagged = file
        .email
        .iter()
        .map(|(tag, mail)| (tag, Channel::Email, Some(mail), None))
        .chain(
            file.sms
                .iter()
                .map(|(tag, text)| (tag, Channel::Sms, None, Some(text))),
        );
    for (tag, channel, mail, text) in tagged {
        let Some(language) = Language::read(tag) else {
            left_out.push(format!(
                "the language {}",
                tag.chars().take(20).collect::<String>()
            ));
            continue;
        };
        if !file.purpose.channels().contains(&channel) {
            left_out.push("mails, since messages of this kind are texts only".to_owned());
            continue;
        }
        let content = match (mail, text) {
            (Some(mail), _) => Content::Email(MailContent {
                subject: markdown::read_line(&mail.subject, Lines::Joined, left_out),
                preheader: markdown::read_line(&mail.preheader, Lines::Joined, left_out),
                body: markdown::read_blocks(&mail.body, left_out),
            }),
            (_, Some(text)) => Content::Sms(TextContent {
                body: markdown::read_line(&text.text, Lines::Kept, left_out),
            }),
            _ => continue,
        };
        let content = content.cleaned().map_err(|error| {
            AppError::new(
                ErrorCode::InvalidInput,
                format!("{} ({}): {error}", language.english_name(), channel.as_str()),
            )
        })?;
        contents.push((language, content));
    }
    left_out.dedup();
    Ok(contents)
}
