//! stub
#![allow(clippy::unimplemented, clippy::unused_async)]
use crate::{App, Result, wire::*};
use muster_domain::template::Purpose;
impl App {
    pub async fn list_templates(&self) -> Result<TemplateList> {
        unimplemented!()
    }
    pub async fn template(&self, _a: TemplateAddress) -> Result<TemplateView> {
        unimplemented!()
    }
    pub async fn save_template_draft(&self, _a: TemplateDraftSave) -> Result<TemplateDraft> {
        unimplemented!()
    }
    pub async fn discard_template_draft(&self, _a: TemplateAddress) -> Result<TemplateView> {
        unimplemented!()
    }
    pub async fn preview_template(&self, _a: TemplatePreviewRequest) -> Result<TemplatePreview> {
        unimplemented!()
    }
    pub async fn publish_template(&self, _a: TemplateAddress, _b: Millis) -> Result<TemplateView> {
        unimplemented!()
    }
    pub async fn template_versions(&self, _a: TemplateAddress) -> Result<Vec<TemplateVersion>> {
        unimplemented!()
    }
    pub async fn compare_template(&self, _a: TemplateCompare) -> Result<Vec<DiffLine>> {
        unimplemented!()
    }
    pub async fn revert_template(&self, _a: TemplateAddress, _b: u32) -> Result<TemplateView> {
        unimplemented!()
    }
    pub async fn duplicate_template(&self, _a: String, _b: String) -> Result<String> {
        unimplemented!()
    }
    pub async fn rename_template(&self, _a: String, _b: String) -> Result<()> {
        unimplemented!()
    }
    pub async fn remove_template(&self, _a: String) -> Result<()> {
        unimplemented!()
    }
    pub async fn use_template(&self, _a: Purpose, _b: String) -> Result<()> {
        unimplemented!()
    }
    pub async fn template_file_name(&self, _a: String) -> Result<String> {
        unimplemented!()
    }
    pub async fn export_template(&self, _a: String, _b: std::path::PathBuf) -> Result<()> {
        unimplemented!()
    }
    pub async fn import_template(&self, _a: std::path::PathBuf) -> Result<TemplateImported> {
        unimplemented!()
    }
    pub async fn send_template_test(&self, _a: TemplateTest) -> Result<TemplateTested> {
        unimplemented!()
    }
}
