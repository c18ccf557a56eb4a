//! Writing a template: draft, publish, history, back.

use muster_domain::{
    account::Right,
    audit::Entry,
    template::{Content, Field, Level},
    time::Moment,
};
use muster_store::{DraftRecord, DraftSave, Kept, NewVersion, VersionHead, VersionRecord};

use serde_json::{Map, Value};

use super::{
    address::{Place, refused},
    markdown,
};
use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    audit::sign,
    wire::{
        Millis, TemplateAddress, TemplateDraft, TemplateDraftSave, TemplateField, TemplateVersion,
        TemplateView,
    },
};

/// How a version came about, as the store keeps it.
const EDITED: &str = "edited";
const BUILT_IN: &str = "built_in";
/// Before the number of the version that was published again.
const AS_VERSION: &str = "as:";

impl App {
    /// One content, for the editor.
    pub async fn template(&self, address: TemplateAddress) -> Result<TemplateView> {
        self.may(Right::Read).await?;
        let place = self.place(&address).await?;
        self.template_view(&place).await
    }

    /// Saves a draft.
    ///
    /// # Errors
    /// `Conflict` when another window has saved since; what [`Content::cleaned`] refuses.
    pub async fn save_template_draft(&self, save: TemplateDraftSave) -> Result<TemplateDraft> {
        let person = self.may(Right::Manage).await?;
        let place = self.place(&save.address).await?;
        let content = checked(&place, save.content)?;
        let by = person.name.clone();
        let kept = self
            .store
            .save_template_draft(DraftSave {
                key: place.key(),
                content: content.written(),
                follows: save.follows.map(|at| Moment(at.get())),
                at: self.clock.now(),
                by,
            })
            .await?;
        match kept {
            Kept::Done(draft) => draft_view(&place, draft),
            Kept::Overtaken(there) => Err(overtaken(there)),
        }
    }

    /// Throws a draft away.
    pub async fn discard_template_draft(&self, address: TemplateAddress) -> Result<TemplateView> {
        let person = self.may(Right::Manage).await?;
        let place = self.place(&address).await?;
        self.recording(about(
            &person,
            "template_draft_discarded",
            &place,
            self.clock.now(),
        ))
        .discard_template_draft(place.key())
        .await?;
        self.template_view(&place).await
    }

    /// Publishes the draft that was saved at `draft_saved_at`.
    ///
    /// # Errors
    /// `Conflict` when the draft is another by now; `InvalidInput` with the first check that it must pass and does not.
    pub async fn publish_template(
        &self,
        address: TemplateAddress,
        draft_saved_at: Millis,
    ) -> Result<TemplateView> {
        let person = self.may(Right::Manage).await?;
        let place = self.place(&address).await?;
        let (latest, draft) = self.store.template_content(place.key()).await?;
        let draft = draft.ok_or_else(|| AppError::not_found("The draft"))?;
        let content = place.read(Some(&draft.content))?;
        self.require_publishable(&place, &content).await?;
        let version = self.new_version(&place, Some(draft.content), EDITED.to_owned(), &person);
        let entry = about(&person, "template_published", &place, self.clock.now());
        let (before, after) = differing(&place, latest.as_ref(), &content)?;
        let kept = self
            .recording(entry.changed(json_of(before), json_of(after)))
            .publish_template_draft(version, Moment(draft_saved_at.get()))
            .await?;
        self.forget_settings().await;
        match kept {
            Kept::Done(_) => self.template_view(&place).await,
            Kept::Overtaken(there) => Err(overtaken(there)),
        }
    }

    /// The history, newest first; last what Muster brings along.
    pub async fn template_versions(&self, address: TemplateAddress) -> Result<Vec<TemplateVersion>> {
        self.may(Right::Read).await?;
        let place = self.place(&address).await?;
        let heads = self.store.template_versions(place.key()).await?;
        let mut versions: Vec<_> = heads
            .iter()
            .enumerate()
            .map(|(at, head)| version_view(head, at == 0))
            .collect();
        versions.push(TemplateVersion {
            number: 0,
            published_at: None,
            published_by: String::new(),
            how: "As Muster brings it along".to_owned(),
            current: versions.is_empty(),
        });
        Ok(versions)
    }

    /// Publishes an earlier version again; 0 is as Muster brings it along. A draft stays as it is.
    ///
    /// # Errors
    /// `NotFound` for a version that is not kept; what it must pass today and does not.
    pub async fn revert_template(&self, address: TemplateAddress, to: u32) -> Result<TemplateView> {
        let person = self.may(Right::Manage).await?;
        let place = self.place(&address).await?;
        let (content, how) = match to {
            0 => (None, BUILT_IN.to_owned()),
            number => {
                let version = self.version(&place, number).await?;
                (version.content, format!("{AS_VERSION}{number}"))
            }
        };
        let says = place.read(content.as_deref())?;
        self.require_publishable(&place, &says).await?;
        let (latest, _) = self.store.template_content(place.key()).await?;
        let version = self.new_version(&place, content, how, &person);
        let entry = about(&person, "template_reverted", &place, self.clock.now());
        let (before, mut after) = differing(&place, latest.as_ref(), &says)?;
        after.insert("to_version".to_owned(), to.into());
        self.recording(entry.changed(json_of(before), json_of(after)))
            .publish_template(version)
            .await?;
        self.forget_settings().await;
        self.template_view(&place).await
    }

    pub(super) async fn version(&self, place: &Place, number: u32) -> Result<VersionRecord> {
        self.store
            .template_version(place.key(), number)
            .await?
            .ok_or_else(|| AppError::not_found(&format!("Version {number} of the template")))
    }

    pub(super) async fn template_view(&self, place: &Place) -> Result<TemplateView> {
        let (latest, draft) = self.store.template_content(place.key()).await?;
        let published = place.read(latest.as_ref().and_then(|latest| latest.content.as_deref()))?;
        Ok(TemplateView {
            template: self.template_summary(&place.id()).await?,
            address: TemplateAddress {
                template_id: place.id(),
                channel: place.channel,
                language: place.language.tag().to_owned(),
            },
            published,
            version: latest.map_or(0, |latest| latest.head.number),
            draft: draft.map(|draft| draft_view(place, draft)).transpose()?,
            built_in: place.built_in()?,
            fields: Field::ALL
                .into_iter()
                .filter(|field| place.purpose.knows(*field))
                .map(|field| TemplateField {
                    field,
                    label: field.label().to_owned(),
                    may_be_empty: field.may_be_empty(),
                })
                .collect(),
        })
    }

    async fn require_publishable(&self, place: &Place, content: &Content) -> Result<()> {
        let findings = self.template_findings(place, content).await?;
        match findings.into_iter().find(|finding| finding.level == Level::Must) {
            Some(finding) => {
                Err(AppError::new(ErrorCode::InvalidInput, format!("{}.", finding.fact)).hint(finding.more))
            }
            None => Ok(()),
        }
    }

    fn new_version(&self, place: &Place, content: Option<String>, how: String, by: &Person) -> NewVersion {
        NewVersion {
            key: place.key(),
            content,
            how,
            at: self.clock.now(),
            by: by.name.clone(),
        }
    }
}

fn about(person: &Person, action: &str, place: &Place, now: Moment) -> Entry {
    let id = place.id();
    let name = place.template.as_ref().map_or(&id, |template| &template.name);
    let way = format!("{:?}", place.channel).to_lowercase();
    let name = format!("{name} {way} {}", place.language.tag());
    person.did(action, now).to("template", &id, name)
}

/// How a new version differs from the latest, before and after: its number, the line of the subject, and which text it is.
fn differing(
    place: &Place,
    latest: Option<&VersionRecord>,
    content: &Content,
) -> Result<(Map<String, Value>, Map<String, Value>)> {
    let was = place.read(latest.and_then(|latest| latest.content.as_deref()))?;
    let number = latest.map_or(0, |latest| latest.head.number);
    let (mut before, mut after) = (Map::new(), Map::new());
    let mut tell = |name: &str, old: Value, new: Value| {
        if old != new {
            before.insert(name.to_owned(), old);
            after.insert(name.to_owned(), new);
        }
    };
    tell("version", number.into(), (number + 1).into());
    tell("subject", subject(&was).into(), subject(content).into());
    tell("text", text(&was).into(), text(content).into());
    Ok((before, after))
}

fn subject(content: &Content) -> Option<String> {
    match content {
        Content::Email(mail) => Some(markdown::line(&mail.subject)),
        Content::Sms(_) => None,
    }
}

/// Which text it is, without its words.
fn text(content: &Content) -> String {
    sign(&match content {
        Content::Email(mail) => format!(
            "{}\n{}",
            markdown::line(&mail.preheader),
            markdown::blocks(&mail.body)
        ),
        Content::Sms(text) => markdown::of_text(text),
    })
}

fn json_of(fields: Map<String, Value>) -> String {
    Value::Object(fields).to_string()
}

/// Content of the right channel, cleaned.
pub(super) fn checked(place: &Place, content: Content) -> Result<Content> {
    if content.channel() != place.channel {
        return Err(refused(muster_domain::template::ContentFault::Channel));
    }
    content.cleaned().map_err(refused)
}

fn draft_view(place: &Place, draft: DraftRecord) -> Result<TemplateDraft> {
    Ok(TemplateDraft {
        content: place.read(Some(&draft.content))?,
        saved_at: draft.saved_at.into(),
        saved_by: draft.saved_by,
        from_version: draft.from_version,
    })
}

fn version_view(head: &VersionHead, current: bool) -> TemplateVersion {
    TemplateVersion {
        number: head.number,
        published_at: Some(head.at.into()),
        published_by: head.by.clone(),
        how: match head.how.as_str() {
            EDITED => "Edited".to_owned(),
            BUILT_IN => "As Muster brings it along".to_owned(),
            other => match other.strip_prefix(AS_VERSION) {
                Some(number) => format!("As version {number}"),
                None => "Copied".to_owned(),
            },
        },
        current,
    }
}

fn overtaken(there: Option<DraftRecord>) -> AppError {
    let words = match there {
        Some(draft) => format!("{} has saved this draft in another window.", draft.saved_by),
        None => "This draft was published or discarded in another window.".to_owned(),
    };
    AppError::new(ErrorCode::Conflict, words).hint("Look at what is there now, or keep yours over it.")
}
