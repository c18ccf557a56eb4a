//! `muster invite`.

use muster_app::{
    App, AppError,
    wire::{InviteDraft, RecipientDraft},
};
use muster_domain::problem::Problem;
use serde_json::json;

use crate::{
    arguments::Invite,
    exit::{Failure, OK},
    output,
};

/// Makes the invites; no undo window, for the one who scripts has no Undo button.
pub async fn run(app: &App, invite: Invite) -> Result<u8, Failure> {
    let defaults = app.organisation_settings().await?;
    // As a plan writes it; one that is none is refused there.
    let typed = muster_domain::user::name("name", &invite.name).unwrap_or_default();
    let draft = InviteDraft {
        via: invite.channel.into(),
        language: invite.language,
        time_zone: invite.time_zone,
        platform: invite.platform.parse().map_err(invalid)?,
        owned_by: invite.owned_by.parse().map_err(invalid)?,
        recipients: vec![RecipientDraft {
            phone: invite.phone,
            name: invite.name,
            email: invite.email,
        }],
        group: invite.group,
        domain: invite.domain,
        devices_each: invite.devices,
        valid_hours: invite.valid_hours.unwrap_or(defaults.default_valid_hours),
    };
    let plan = app.plan_invites(draft.clone()).await?;
    let note = plan
        .recipients
        .first()
        .and_then(|planned| kept_name(&typed, &planned.name));
    let (receipt, ids) = app.invite(draft, 0).await.map_err(as_options)?;
    if invite.json {
        let invites = app.invite_rows(&ids).await?;
        output::object(&json!({
            "send_id": receipt.send_id,
            "awaits_approval": receipt.awaits_approval,
            "invites": invites,
            "warnings": plan.warnings,
            "name_kept": note.is_some(),
        }))?;
    } else {
        if let Some(note) = note {
            output::line(note)?;
        }
        for warning in &plan.warnings {
            output::line(format!("warning: {}", warning.message))?;
        }
        if receipt.awaits_approval {
            output::line(output::AWAITS_APPROVAL)?;
            return Ok(OK);
        }
        for id in &ids {
            output::line(format!("queued {id}"))?;
        }
        output::line(
            "Run `muster send --until-idle` to hand the messages over, unless a console or server is running.",
        )?;
    }
    Ok(OK)
}

/// What to say when the user is known by another name, which an invite does not change.
fn kept_name(typed: &str, kept: &str) -> Option<String> {
    (typed != kept).then(|| {
        format!(
            "note: invited as {kept} and not as {typed}: the name comes from a directory or from a merged user, and stays"
        )
    })
}

/// Names the fields as the options of the command line do.
fn as_options(mut error: AppError) -> AppError {
    let option = |field: &str| match field {
        "devices_each" => "devices".to_owned(),
        field => field.trim_start_matches("recipients.0.").to_owned(),
    };
    error.field = error.field.as_deref().map(option);
    for problem in &mut error.problems {
        problem.field = option(&problem.field);
    }
    error
}

fn invalid(problem: Problem) -> Failure {
    AppError::from(problem).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stays_is_told_and_one_that_is_right_is_not() {
        assert_eq!(kept_name("Ana Sousa", "Ana Sousa"), None);
        let note = kept_name("A. Sousa", "Ana Sousa").unwrap_or_default();
        assert!(
            note.contains("invited as Ana Sousa and not as A. Sousa"),
            "{note}"
        );
    }
}
