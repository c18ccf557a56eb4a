//! Users as the faces show them.

use muster_domain::profile::ProfileField;
use muster_store::{self as store, UserRecord, UserStatus};

use crate::wire::{DirectoryGroupChoice, UserHit, UserRow, UserSource};

/// A user as the invite form knows it.
pub(crate) fn hit(hit: store::UserHit) -> UserHit {
    UserHit {
        id: hit.id,
        name: hit.name,
        email: hit.email,
        domain: hit.domain,
        phone: hit.phone,
        language: hit.language,
        directory_state: hit.directory_state,
        group: hit.group,
    }
}

/// A user as the list shows it.
pub(crate) fn row(user: &UserRecord) -> UserRow {
    let profile = &user.profile;
    let (archived_at, merged_into) = match &user.status {
        UserStatus::Active => (None, None),
        UserStatus::Archived(at) => (Some((*at).into()), None),
        UserStatus::Merged(into) => (None, Some(into.clone())),
    };
    UserRow {
        id: user.id.clone(),
        name: profile.name.clone(),
        email: profile.value(ProfileField::Email),
        user_name: profile.user_name.clone(),
        domain: profile.domain.clone(),
        phone: profile.phone.clone(),
        language: profile.language.clone(),
        time_zone: profile.time_zone.clone(),
        source: user.source.as_ref().map(source),
        imported: user.imported,
        roster: user.roster,
        left_with_live_invite: user.has_left() && user.live_invites > 0,
        live_invites: user.live_invites,
        invites: user.invites,
        devices: user.devices,
        created_at: user.created_at.into(),
        active_at: user.active_at.into(),
        archived_at,
        can_delete: user.source.is_none() && merged_into.is_none() && user.invites == 0 && user.devices == 0,
        merged_into,
    }
}

fn source(source: &store::UserSource) -> UserSource {
    UserSource {
        directory_id: source.directory_id.clone(),
        directory: source.directory.clone(),
        external_id: source.external_id.clone(),
        upn: source.upn.clone(),
        state: source.state,
        since: source.since.into(),
        reason: source.reason.clone(),
        seen_at: source.seen_at.into(),
        synced: source
            .synced
            .fields()
            .map(|field| field.as_str().to_owned())
            .collect(),
    }
}

/// A group of a directory.
pub(crate) fn directory_group(group: store::DirectoryGroupRecord) -> DirectoryGroupChoice {
    DirectoryGroupChoice {
        id: group.id,
        directory: group.directory,
        name: group.name,
        users: group.users,
    }
}
