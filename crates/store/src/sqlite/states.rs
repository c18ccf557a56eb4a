//! The domain's rules of state as parts of statements: which states a piece of evidence changes, and into which.

use muster_domain::{
    device::OwnedBy,
    invite::{Evidence, InviteState, Via},
    message::MessageState,
};

/// `'queued', 'sent'`: for `IN (…)`. The words are the domain's own, never anyone's input.
pub(crate) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("'{word}'")).collect();
    quoted.join(", ")
}

/// Of `users u`: they have left their directory. The index `users_left` spells it so.
pub(crate) const LEFT: &str = "u.directory_state IN ('disabled', 'gone')";

/// The states of invites that may still come to be owned so.
pub(crate) fn may_be_owned(by: OwnedBy) -> String {
    list(
        InviteState::ALL
            .into_iter()
            .filter(|state| state.lets_ownership_become(by))
            .map(InviteState::as_str),
    )
}

/// The states whose link can still lead to an enrollment.
pub(crate) fn live() -> String {
    list(live_words())
}

/// The same as a condition, as index `invites_live` spells it.
pub(crate) fn is_live() -> String {
    let cases: Vec<String> = live_words().map(|word| format!("WHEN '{word}' THEN 1")).collect();
    format!("CASE state {} END", cases.join(" "))
}

fn live_words() -> impl Iterator<Item = &'static str> {
    InviteState::ALL
        .into_iter()
        .filter(|state| state.is_live())
        .map(InviteState::as_str)
}

/// The states that `evidence` changes.
pub(crate) fn changed_by(evidence: Evidence) -> String {
    list(
        InviteState::ALL
            .into_iter()
            .filter(|state| state.after(evidence).is_ok())
            .map(InviteState::as_str),
    )
}

/// The state that `evidence` leads to; every state that it changes goes to the same one.
pub(crate) fn after(evidence: Evidence) -> InviteState {
    InviteState::ALL
        .into_iter()
        .find_map(|state| state.after(evidence).ok())
        // No evidence changes nothing at all; should one ever, it also changes no row.
        .unwrap_or(InviteState::Queued)
}

/// The ways of invites that nothing is sent for.
pub(crate) fn never_sent() -> String {
    list(Via::ALL.into_iter().filter(|via| !via.is_sent()).map(Via::as_str))
}

/// The states of a message that waits and can still be cancelled.
pub(crate) fn waiting() -> String {
    list([MessageState::Queued, MessageState::Claimed].map(MessageState::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_evidence_leads_to_one_state() {
        use Evidence as E;
        for evidence in [
            E::HandedOver,
            E::Refused,
            E::FateUnknown,
            E::DeliveryReport,
            E::LinkOpened,
            E::AuthenticationPassed,
            E::CheckedIn,
            E::TimeRanOut,
            E::TakenBack,
            E::Replaced,
            E::Resent,
        ] {
            for state in InviteState::ALL {
                if let Ok(next) = state.after(evidence) {
                    assert_eq!(next, after(evidence), "{state:?} by {evidence:?}");
                }
            }
        }
    }

    #[test]
    fn the_index_of_live_invites_spells_the_same_states() {
        let sql = include_str!("../../migrations/sqlite/V0018__live_index.sql");
        assert!(sql.contains(&format!("WHERE {};", is_live())));
    }
}
