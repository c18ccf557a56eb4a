//! The Templates page.

use std::collections::HashMap;

use muster_domain::{account::Right, template::Purpose};
use muster_store::{ContentHead, TemplateRecord};
use muster_words::{Direction, Language};

use super::organisation_language;
use crate::{
    App, Result,
    wire::{LanguageChoice, TemplateContentSummary, TemplateList, TemplateSummary},
};

impl App {
    /// All templates, by purpose, the one in use first; and the languages that there are.
    pub async fn list_templates(&self) -> Result<TemplateList> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let made = self.store.templates().await?;
        let mut heads: HashMap<String, Vec<ContentHead>> = HashMap::new();
        for head in self.store.template_contents().await? {
            heads.entry(head.key.template_id.clone()).or_default().push(head);
        }
        let mut templates = Vec::new();
        for purpose in Purpose::ALL {
            let of_purpose: Vec<_> = made.iter().filter(|record| record.purpose == purpose).collect();
            let own_in_use = !of_purpose.iter().any(|record| record.in_use);
            let mut summaries = vec![summary(purpose, None, own_in_use, heads.remove(purpose.as_str()))];
            for record in of_purpose {
                summaries.push(summary(
                    purpose,
                    Some(record),
                    record.in_use,
                    heads.remove(&record.id),
                ));
            }
            summaries.sort_by_key(|summary| !summary.in_use);
            templates.extend(summaries);
        }
        let organisation = organisation_language(&config);
        let mut languages: Vec<_> = Language::all().map(choice).collect();
        languages.sort_by_key(|language| (language.tag != organisation.tag(), language.name.clone()));
        Ok(TemplateList {
            templates,
            languages,
            organisation_language: organisation.tag().to_owned(),
        })
    }

    /// One template of the list.
    pub(super) async fn template_summary(&self, id: &str) -> Result<TemplateSummary> {
        let (purpose, record) = self.template_of(id).await?;
        let made = self.store.templates().await?;
        let in_use = match &record {
            Some(record) => record.in_use,
            None => !made.iter().any(|other| other.purpose == purpose && other.in_use),
        };
        let heads = self.store.template_contents().await?;
        let of_it = heads
            .into_iter()
            .filter(|head| head.key.template_id == id)
            .collect();
        Ok(summary(purpose, record.as_ref(), in_use, Some(of_it)))
    }
}

fn summary(
    purpose: Purpose,
    record: Option<&TemplateRecord>,
    in_use: bool,
    heads: Option<Vec<ContentHead>>,
) -> TemplateSummary {
    let heads = heads.unwrap_or_default();
    TemplateSummary {
        id: record.map_or_else(|| purpose.as_str().to_owned(), |record| record.id.clone()),
        purpose,
        name: record.map_or_else(|| purpose.label().to_owned(), |record| record.name.clone()),
        in_use,
        channels: purpose.channels().to_vec(),
        built_in: record.is_none(),
        changed_at: heads
            .iter()
            .filter_map(|head| head.latest.as_ref().map(|latest| latest.at))
            .max()
            .map(Into::into),
        contents: heads.into_iter().map(content).collect(),
    }
}

fn content(head: ContentHead) -> TemplateContentSummary {
    let latest = head.latest;
    TemplateContentSummary {
        channel: head.key.channel,
        language: head.key.language,
        version: latest.as_ref().map_or(0, |latest| latest.number),
        published_at: latest.as_ref().map(|latest| latest.at.into()),
        published_by: latest.map(|latest| latest.by).unwrap_or_default(),
        draft_saved_at: head.draft_saved_at.map(Into::into),
    }
}

/// A language to choose.
pub(crate) fn choice(language: Language) -> LanguageChoice {
    LanguageChoice {
        tag: language.tag().to_owned(),
        name: language.english_name().to_owned(),
        own_name: language.own_name().to_owned(),
        right_to_left: language.direction() == Direction::RightToLeft,
    }
}
