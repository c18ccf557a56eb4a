//! Every request of the window, one file a feature. A command takes the request, calls the engine, gives the answer.

mod batches;
mod bounces;
mod by_myself;
mod certificates;
mod devices;
mod enroll;
mod imports;
mod invites;
mod native;
mod outbox;
mod overview;
mod settings;
mod templates;
mod texts;

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
            invites::funnel_report,
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
            templates::list_templates,
            templates::template,
            templates::save_template_draft,
            templates::discard_template_draft,
            templates::preview_template,
            templates::publish_template,
            templates::template_versions,
            templates::compare_template,
            templates::revert_template,
            templates::duplicate_template,
            templates::rename_template,
            templates::remove_template,
            templates::use_template,
            templates::export_template,
            templates::import_template,
            templates::send_template_test,
            devices::list_devices,
            devices::count_devices,
            devices::device_detail,
            devices::device_of_invite,
            devices::change_device,
            devices::send_device_command,
            devices::cancel_device_command,
            devices::eject_device,
            certificates::certificates,
            certificates::save_authority_certificate,
            certificates::back_up_authority,
            certificates::restore_authority,
            certificates::renew_authority,
            certificates::get_certificate_now,
            certificates::apple_settings,
            certificates::save_apple,
            certificates::save_push_request,
            certificates::pick_push_certificate,
            imports::open_import,
            imports::pick_import,
            imports::paste_import,
            imports::read_import_as,
            imports::map_import,
            imports::review_import,
            imports::import_rows,
            imports::import_issue,
            imports::next_import_issue,
            imports::change_import,
            imports::plan_import,
            imports::preview_import,
            imports::dry_run_import,
            imports::reveal_dry_run,
            imports::commit_import,
            imports::close_import,
            imports::save_rejected_rows,
            imports::save_sample_csv,
            batches::list_batches,
            batches::batch,
            batches::batch_history,
            batches::batch_failures,
            batches::cancel_batch,
            batches::reinvite,
            bounces::bounce_settings,
            bounces::save_bounces,
            bounces::test_bounces,
            bounces::bounce_status,
            bounces::check_bounces_now,
            bounces::read_bounce_files,
            bounces::pick_bounce_files,
            settings::organisation_settings,
            settings::save_organisation,
            texts::text_settings,
            texts::save_texts,
            texts::text_standing,
            texts::test_texts,
            texts::send_test_text,
            settings::mail_settings,
            settings::save_mail,
            settings::portal_page,
            settings::save_portal_page,
            settings::acme_directory,
            settings::sending_settings,
            settings::save_sending,
            settings::sending_presets,
            outbox::list_outbox,
            outbox::outbox_mail,
            outbox::clear_outbox,
            settings::test_mail,
            native::export_invites,
            native::export_devices,
            native::pick_file,
            native::reveal_outbox,
            native::open_link,
            native::open_acme_terms,
            native::restart_engine,
        ])
        .events(collect_events![
            events::EngineChanged,
            events::MailTestProgress,
            events::TextTestProgress,
            events::BounceTestProgress
        ])
}
