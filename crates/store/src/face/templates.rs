//! Templates: their names, versions and drafts.

use muster_domain::template::Purpose;

use super::Store;
use crate::{
    error::StoreError,
    records::{
        ContentHead, ContentKey, DraftRecord, DraftSave, Kept, NewTemplate, NewVersion, TemplateRecord,
        VersionHead, VersionRecord,
    },
    sqlite::templates,
};

impl Store {
    /// The templates that admins made, by purpose and name.
    pub async fn templates(&self) -> Result<Vec<TemplateRecord>, StoreError> {
        self.read(templates::all).await
    }

    /// All contents that have versions or drafts.
    pub async fn template_contents(&self) -> Result<Vec<ContentHead>, StoreError> {
        self.read(templates::contents).await
    }

    /// The latest version and the draft of one content, read at one moment.
    pub async fn template_content(
        &self,
        key: ContentKey,
    ) -> Result<(Option<VersionRecord>, Option<DraftRecord>), StoreError> {
        self.read(move |c| templates::content(c, &key)).await
    }

    /// What is sent for a purpose: the latest versions of the template in use, or of what Muster brings along. Contents
    /// that are as Muster brings them along are left out.
    pub async fn published_templates(
        &self,
        purpose: Purpose,
    ) -> Result<Vec<(ContentKey, String)>, StoreError> {
        self.read(move |c| templates::published(c, purpose)).await
    }

    /// The versions of a content, newest first.
    pub async fn template_versions(&self, key: ContentKey) -> Result<Vec<VersionHead>, StoreError> {
        self.read(move |c| templates::versions(c, &key)).await
    }

    /// One version.
    pub async fn template_version(
        &self,
        key: ContentKey,
        number: u32,
    ) -> Result<Option<VersionRecord>, StoreError> {
        self.read(move |c| templates::version(c, &key, number)).await
    }

    /// Keeps a draft, unless it is no longer the one that it follows.
    pub async fn save_template_draft(&self, draft: DraftSave) -> Result<Kept<DraftRecord>, StoreError> {
        self.write(move |c| templates::save_draft(c, &draft)).await
    }

    /// Throws a draft away. False when there was none.
    pub async fn discard_template_draft(&self, key: ContentKey) -> Result<bool, StoreError> {
        self.write(move |c| templates::discard_draft(c, &key)).await
    }

    /// Makes the draft of `version.key` the latest version, if it is still the one saved at `draft_saved_at` and says
    /// what `version` says. Gives the new number.
    pub async fn publish_template_draft(
        &self,
        version: NewVersion,
        draft_saved_at: muster_domain::time::Moment,
    ) -> Result<Kept<u32>, StoreError> {
        self.write(move |c| templates::publish_draft(c, &version, draft_saved_at))
            .await
    }

    /// Publishes a version; a draft stays as it is. Gives its number.
    pub async fn publish_template(&self, version: NewVersion) -> Result<u32, StoreError> {
        self.write(move |c| templates::publish(c, &version)).await
    }

    /// Makes a template.
    ///
    /// # Errors
    /// [`NameTaken`](StoreError::NameTaken) when its purpose has one of this name; [`Invalid`](StoreError::Invalid) when there
    /// are too many.
    pub async fn create_template(&self, new: NewTemplate) -> Result<(), StoreError> {
        self.write(move |c| templates::create(c, &new)).await
    }

    /// Gives a template another name. Errors as [`Self::create_template`], and `NotFound`.
    pub async fn rename_template(
        &self,
        id: impl Into<String>,
        name: impl Into<String>,
    ) -> Result<(), StoreError> {
        let (id, name) = (id.into(), name.into());
        self.write(move |c| templates::rename(c, &id, &name)).await
    }

    /// Removes a template with its versions and drafts.
    ///
    /// # Errors
    /// `NotFound`; [`Invalid`](StoreError::Invalid) while it is in use.
    pub async fn remove_template(&self, id: impl Into<String>) -> Result<(), StoreError> {
        let id = id.into();
        self.write(move |c| templates::remove(c, &id)).await
    }

    /// Messages of a purpose are made from this template from now on; none: from what Muster brings along.
    ///
    /// # Errors
    /// `NotFound` when the purpose has no such template.
    pub async fn use_template(&self, purpose: Purpose, id: Option<String>) -> Result<(), StoreError> {
        self.write(move |c| templates::use_one(c, purpose, id.as_deref()))
            .await
    }
}
