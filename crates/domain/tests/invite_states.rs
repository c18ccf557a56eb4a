//! Which state follows from which evidence.
#![allow(clippy::unwrap_used, missing_docs)]

use muster_domain::{
    invite::{self, Evidence, InviteState, expiry},
    message::MessageState,
    problem::ProblemCode,
    retry,
    time::{DAY, HOUR, Moment},
};
use proptest::{prelude::*, sample::select};

const EVIDENCE: [Evidence; 11] = [
    Evidence::HandedOver,
    Evidence::Refused,
    Evidence::FateUnknown,
    Evidence::DeliveryReport,
    Evidence::LinkOpened,
    Evidence::AuthenticationPassed,
    Evidence::CheckedIn,
    Evidence::TimeRanOut,
    Evidence::TakenBack,
    Evidence::Replaced,
    Evidence::Resent,
];

fn rank(state: InviteState) -> u32 {
    match state {
        InviteState::Opened => 1,
        InviteState::Verified => 2,
        InviteState::Enrolled => 3,
        _ => 0,
    }
}

proptest! {
    #[test]
    fn enrolled_is_reached_only_through_verified_and_never_left(path in prop::collection::vec(select(&EVIDENCE[..]), 0..40)) {
        let mut state = InviteState::Queued;
        for evidence in path {
            let before = state;
            state = state.after(evidence).unwrap_or(state);
            if state == InviteState::Enrolled && before != InviteState::Enrolled {
                prop_assert_eq!(before, InviteState::Verified);
                prop_assert_eq!(evidence, Evidence::CheckedIn);
            }
            if before == InviteState::Enrolled {
                prop_assert_eq!(state, InviteState::Enrolled);
            }
        }
    }

    #[test]
    fn the_mail_server_never_takes_back_what_the_invitee_did(state in select(&InviteState::ALL[..]), evidence in select(&EVIDENCE[..4])) {
        if rank(state) > 0 {
            prop_assert!(state.after(evidence).is_err());
        }
    }

    #[test]
    fn evidence_that_changes_nothing_is_said_not_swallowed(state in select(&InviteState::ALL[..]), evidence in select(&EVIDENCE[..])) {
        match state.after(evidence) {
            // A resend starts over, also from the beginning.
            Ok(after) => prop_assert!(after != state || evidence == Evidence::Resent),
            Err(unchanged) => prop_assert_eq!((unchanged.state, unchanged.evidence), (state, evidence)),
        }
    }

    #[test]
    fn a_dead_invite_opens_nothing(state in select(&InviteState::ALL[..])) {
        if !state.is_live() {
            for evidence in [Evidence::LinkOpened, Evidence::AuthenticationPassed, Evidence::CheckedIn, Evidence::HandedOver] {
                prop_assert!(state.after(evidence).is_err(), "{:?} by {:?}", state, evidence);
            }
        }
    }

    #[test]
    fn every_state_has_a_word_that_reads_back(state in select(&InviteState::ALL[..]), message in select(&MessageState::ALL[..])) {
        prop_assert_eq!(state.as_str().parse::<InviteState>().unwrap(), state);
        prop_assert_eq!(state.as_str().to_uppercase().parse::<InviteState>().unwrap(), state);
        prop_assert_eq!(message.as_str().parse::<MessageState>().unwrap(), message);
    }

    #[test]
    fn retries_grow_are_spread_and_end(attempts in 1u32..40, jitter: u8, now in 0i64..4_102_444_800_000) {
        match retry::next_try(Moment(now), attempts, jitter) {
            None => prop_assert!(attempts >= retry::MAX_ATTEMPTS),
            Some(at) => {
                let delay = at.since(Moment(now));
                prop_assert!(delay >= retry::FIRST_DELAY);
                prop_assert!(delay <= retry::LONGEST_DELAY + retry::LONGEST_DELAY / 4);
                if let Some(later) = retry::next_try(Moment(now), attempts + 1, jitter) {
                    prop_assert!(later >= at);
                }
            }
        }
        prop_assert!(retry::reconnect_delay(attempts, jitter) <= 375_000);
    }

    #[test]
    fn an_invite_lives_between_an_hour_and_thirty_days(validity in -DAY..60 * DAY) {
        let now = Moment(1_800_000_000_000);
        match expiry("validity", now, validity) {
            Ok(at) => prop_assert_eq!(at, now.plus(validity)),
            Err(problem) => {
                prop_assert_eq!(problem.code, ProblemCode::OutOfRange);
                prop_assert!(!(HOUR..=30 * DAY).contains(&validity));
            }
        }
    }
}

#[test]
fn a_crash_requeues_what_was_claimed_and_asks_about_what_was_in_flight() {
    assert_eq!(MessageState::Claimed.after_crash(), MessageState::Queued);
    assert_eq!(MessageState::InFlight.after_crash(), MessageState::Unknown);
    for settled in [
        MessageState::Queued,
        MessageState::Sent,
        MessageState::Failed,
        MessageState::Unknown,
        MessageState::Cancelled,
    ] {
        assert_eq!(settled.after_crash(), settled);
    }
}

#[test]
fn retries_give_up_after_about_two_days() {
    let total: i64 = (1..retry::MAX_ATTEMPTS)
        .map(|attempts| retry::next_try(Moment(0), attempts, 0).unwrap().0)
        .sum();
    assert!((DAY..3 * DAY).contains(&total), "{} hours", total / HOUR);
    assert_eq!(invite::DEFAULT_VALIDITY, 7 * DAY);
}
