//! What changed between two versions.

use similar::{ChangeTag, TextDiff};

use super::markdown;
use crate::{
    App, AppError, Result,
    wire::{DiffKind, DiffLine, TemplateCompare},
};
use muster_domain::account::Right;

impl App {
    /// Two versions, or a version and the draft, line by line as the exported file would have them.
    ///
    /// # Errors
    /// `NotFound` for a version that is not kept, or a draft that there is none of.
    pub async fn compare_template(&self, compare: TemplateCompare) -> Result<Vec<DiffLine>> {
        self.may(Right::Read).await?;
        let place = self.place(&compare.address).await?;
        let mut texts = Vec::new();
        for number in [Some(compare.from), compare.to] {
            let content = match number {
                Some(0) => None,
                Some(number) => self.version(&place, number).await?.content,
                None => {
                    let (_, draft) = self.store.template_content(place.key()).await?;
                    Some(draft.ok_or_else(|| AppError::not_found("The draft"))?.content)
                }
            };
            texts.push(markdown::lines(&place.read(content.as_deref())?));
        }
        let [from, to] = texts.as_slice() else {
            return Ok(Vec::new());
        };
        Ok(TextDiff::from_lines(from.as_str(), to.as_str())
            .iter_all_changes()
            .map(|change| DiffLine {
                kind: match change.tag() {
                    ChangeTag::Equal => DiffKind::Same,
                    ChangeTag::Delete => DiffKind::Removed,
                    ChangeTag::Insert => DiffKind::Added,
                },
                text: change.value().trim_end_matches('\n').to_owned(),
            })
            .collect())
    }
}
