//! Every request of the window, one file a feature. A command takes the request, calls the engine, gives the answer.

mod by_myself;
mod enroll;
mod invites;
mod native;
mod outbox;
mod overview;
mod settings;

use tauri_specta::{Builder, collect_commands, collect_events};

use crate::events;

/// The one list of commands and events; the TypeScript bindings are generated from it.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            overview::overview,
            overview::complete_first_run,
            overview::skip_checklist_step,
            overview::job_status,
            overview::pause_job,
            overview::reset_job_tally,
            invites::list_invites,
            invites::count_invites,
            invites::invite_detail,
            invites::invite_access,
            invites::resend_invites,
            invites::revoke_invites,
            invites::change_ownership,
            invites::change_group,
            invites::resolve_unknown,
            invites::funnel,
            invites::list_requests,
            invites::answer_request,
            enroll::search_users,
            enroll::list_groups,
            enroll::list_domains,
            enroll::plan_invites,
            enroll::preview_mail,
            enroll::send_invites,
            enroll::undo_send,
            enroll::send_now,
            enroll::send_progress,
            enroll::platform_readiness,
            by_myself::start_by_myself,
            by_myself::by_myself_view,
            by_myself::renew_by_myself,
            by_myself::by_myself_tally,
            settings::organisation_settings,
            settings::save_organisation,
            settings::mail_settings,
            settings::save_mail,
            settings::portal_settings,
            settings::save_portal,
            outbox::list_outbox,
            outbox::outbox_mail,
            outbox::clear_outbox,
            settings::test_mail,
            native::export_invites,
            native::pick_file,
            native::reveal_outbox,
            native::open_link,
            native::restart_engine,
        ])
        .events(collect_events![events::EngineChanged, events::MailTestProgress])
}
