//! When an invite that was not followed yet is brought to mind again.
//!
//! Only one whose message left and that waits for its invitee: Sent or Opened. A Verified invite is not reminded: its link and
//! passcode are spent, and a message with them would lead its reader to a page that says so. Locked ones neither, for the same
//! reason.

use crate::{
    invite::{InviteState, Via},
    time::{HOUR, Moment},
};

/// Most reminders of one link.
pub const MAX_REMINDERS: u32 = 10;
/// Longest wait before a reminder, in hours: as long as an invite can live.
pub const MAX_WAIT_HOURS: u32 = 720;

/// How often, and after how long. Nothing here knows of quiet hours or limits: those are the sending job's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// From the hand-over of the invite's message to the first reminder, in milliseconds.
    pub first: i64,
    /// From one reminder to the next, in milliseconds.
    pub every: i64,
    /// Reminders of one link.
    pub most: u32,
}

/// What decides about an invite's next reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    /// State.
    pub state: InviteState,
    /// How it reaches its invitee.
    pub via: Via,
    /// Locked by wrong passcodes.
    pub locked: bool,
    /// When the present link was first handed over.
    pub sent_at: Option<Moment>,
    /// Reminders of the present link so far.
    pub count: u32,
    /// When the latest was decided.
    pub last_at: Option<Moment>,
    /// End of validity.
    pub expires_at: Moment,
}

impl Schedule {
    /// From settings in hours; `None` while there are to be no reminders.
    #[must_use]
    pub fn of_hours(first: u32, every: u32, most: u32) -> Option<Self> {
        (first > 0 && most > 0).then(|| Self {
            first: i64::from(first.min(MAX_WAIT_HOURS)) * HOUR,
            every: i64::from(every.clamp(1, MAX_WAIT_HOURS)) * HOUR,
            most: most.min(MAX_REMINDERS),
        })
    }

    /// How long reminder number `count` (0 is the first) waits after what came before it.
    #[must_use]
    pub fn wait(&self, count: u32) -> i64 {
        if count == 0 { self.first } else { self.every }
    }

    /// When the next reminder is due; `None` when there is none.
    #[must_use]
    pub fn next(&self, of: &Reminded) -> Option<Moment> {
        if !waits_for_invitee(of.state, of.locked) || !of.via.is_sent() || of.count >= self.most {
            return None;
        }
        let before = if of.count == 0 { of.sent_at } else { of.last_at };
        let due = before?.plus(self.wait(of.count));
        (due < of.expires_at).then_some(due)
    }
}

/// Whether a reminder would tell its reader something that they can act on.
#[must_use]
pub fn waits_for_invitee(state: InviteState, locked: bool) -> bool {
    matches!(state, InviteState::Sent | InviteState::Opened) && !locked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(count: u32, last_at: Option<Moment>) -> Reminded {
        Reminded {
            state: InviteState::Sent,
            via: Via::Email,
            locked: false,
            sent_at: Some(Moment(0)),
            count,
            last_at,
            expires_at: Moment(100 * HOUR),
        }
    }

    #[test]
    fn the_first_counts_from_the_hand_over_and_the_others_from_the_one_before() {
        let schedule = Schedule::of_hours(48, 24, 3).unwrap();
        assert_eq!(schedule.next(&sent(0, None)), Some(Moment(48 * HOUR)));
        let after = |hours| Some(Moment(hours * HOUR));
        assert_eq!(schedule.next(&sent(1, after(50))), after(74));
        assert_eq!(schedule.next(&sent(2, after(75))), after(99));
        assert_eq!(schedule.next(&sent(3, after(80))), None);
        assert_eq!(schedule.next(&sent(2, after(76))), None, "it expires first");
    }

    #[test]
    fn only_those_are_reminded_who_can_follow_the_link() {
        let schedule = Schedule::of_hours(1, 1, 1).unwrap();
        for state in InviteState::ALL {
            let due = schedule.next(&Reminded {
                state,
                ..sent(0, None)
            });
            let expected = matches!(state, InviteState::Sent | InviteState::Opened);
            assert_eq!(due.is_some(), expected, "{state:?}");
        }
        let locked = Reminded {
            locked: true,
            ..sent(0, None)
        };
        assert_eq!(schedule.next(&locked), None);
        let by_myself = Reminded {
            via: Via::ByMyself,
            ..sent(0, None)
        };
        assert_eq!(schedule.next(&by_myself), None);
        let unsent = Reminded {
            sent_at: None,
            ..sent(0, None)
        };
        assert_eq!(schedule.next(&unsent), None);
    }

    #[test]
    fn no_first_and_no_most_is_no_reminder() {
        assert_eq!(Schedule::of_hours(0, 24, 3), None);
        assert_eq!(Schedule::of_hours(24, 24, 0), None);
        let bounded = Schedule::of_hours(u32::MAX, 0, u32::MAX).unwrap();
        assert_eq!((bounded.every, bounded.most), (HOUR, MAX_REMINDERS));
    }
}
