//! STUBS, removed as features arrive.
#![allow(missing_docs, clippy::todo)]
use crate::{App, Result, wire};
use muster_domain::{device::OwnedBy, platform::Platform};
impl App {
    pub async fn overview(&self) -> Result<wire::Overview> {
        todo!()
    }
    pub async fn complete_first_run(&self, form: wire::FirstRun) -> Result<wire::Overview> {
        todo!()
    }
    pub async fn skip_checklist_step(&self, step: wire::ChecklistStep) -> Result<wire::Overview> {
        todo!()
    }
    pub async fn job_status(&self) -> Result<wire::JobStatus> {
        todo!()
    }
    pub async fn pause_job(&self, paused: bool) -> Result<wire::JobStatus> {
        todo!()
    }
    pub async fn reset_job_tally(&self) -> Result<wire::JobStatus> {
        todo!()
    }
    pub async fn list_invites(
        &self,
        filter: wire::InviteFilter,
        sort: wire::InviteSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<wire::InvitePage> {
        todo!()
    }
    pub async fn count_invites(&self, filter: wire::InviteFilter) -> Result<wire::InviteCounts> {
        todo!()
    }
    pub async fn invite_detail(&self, id: String) -> Result<wire::InviteDetail> {
        todo!()
    }
    pub async fn invite_access(&self, id: String) -> Result<wire::InviteAccess> {
        todo!()
    }
    pub async fn resend_invites(&self, selection: wire::Selection) -> Result<wire::SendReceipt> {
        todo!()
    }
    pub async fn revoke_invites(&self, selection: wire::Selection) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn change_ownership(
        &self,
        selection: wire::Selection,
        owned_by: OwnedBy,
    ) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn change_group(&self, selection: wire::Selection, group: String) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn resolve_unknown(&self, selection: wire::Selection, arrived: bool) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn funnel(&self, days: u32) -> Result<wire::FunnelView> {
        todo!()
    }
    pub async fn list_requests(&self) -> Result<Vec<wire::InviteRequest>> {
        todo!()
    }
    pub async fn answer_request(&self, id: String, approve: bool) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn search_users(&self, query: String, limit: u32) -> Result<wire::UserHits> {
        todo!()
    }
    pub async fn list_groups(&self, query: String) -> Result<Vec<wire::GroupChoice>> {
        todo!()
    }
    pub async fn list_domains(&self) -> Result<Vec<String>> {
        todo!()
    }
    pub async fn plan_invites(&self, draft: wire::InviteDraft) -> Result<wire::PlanView> {
        todo!()
    }
    pub async fn preview_mail(&self, draft: wire::InviteDraft, recipient: u32) -> Result<wire::MailPreview> {
        todo!()
    }
    pub async fn send_invites(&self, draft: wire::InviteDraft) -> Result<wire::SendReceipt> {
        todo!()
    }
    pub async fn undo_send(&self, send_id: String) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn send_now(&self, send_id: String) -> Result<wire::Changed> {
        todo!()
    }
    pub async fn send_progress(&self, send_id: String) -> Result<wire::SendProgress> {
        todo!()
    }
    pub async fn platform_readiness(&self, platform: Platform) -> Result<wire::PlatformReadiness> {
        todo!()
    }
    pub async fn start_by_myself(&self, draft: wire::ByMyselfDraft) -> Result<wire::ByMyselfView> {
        todo!()
    }
    pub async fn by_myself_view(&self, id: String) -> Result<wire::ByMyselfView> {
        todo!()
    }
    pub async fn renew_by_myself(&self, id: String) -> Result<wire::ByMyselfView> {
        todo!()
    }
    pub async fn by_myself_tally(&self) -> Result<wire::Tally> {
        todo!()
    }
    pub async fn organisation_settings(&self) -> Result<wire::OrganisationSettings> {
        todo!()
    }
    pub async fn save_organisation(
        &self,
        settings: wire::OrganisationSettings,
    ) -> Result<wire::OrganisationSettings> {
        todo!()
    }
    pub async fn mail_settings(&self) -> Result<wire::MailSettings> {
        todo!()
    }
    pub async fn save_mail(&self, change: wire::MailChange) -> Result<wire::MailSettings> {
        todo!()
    }
    pub async fn portal_settings(&self) -> Result<wire::PortalSettings> {
        todo!()
    }
    pub async fn save_portal(&self, settings: wire::PortalSettings) -> Result<wire::PortalSettings> {
        todo!()
    }
    pub async fn list_outbox(&self, cursor: Option<String>, limit: u32) -> Result<wire::OutboxPage> {
        todo!()
    }
    pub async fn outbox_mail(&self, id: String) -> Result<wire::OutboxMail> {
        todo!()
    }
    pub async fn clear_outbox(&self) -> Result<u32> {
        todo!()
    }
}
