//! A sign-in that came to nothing, as far as the person is told why.

use std::time::{Duration, Instant};

use muster_domain::time::Moment;

use crate::{App, portal::Waits};

/// What is left to whoever typed something wrong. It is counted by what was typed, or by the invite: of a name that nobody has it says
/// the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// So many tries.
    pub tries: u32,
    /// Until when sign-in pauses after them: a whole minute.
    pub until: Moment,
}

/// Why nobody is signed in. What only the owner of an account can make the directory say is told; everything else is one `Wrong`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Name or password are wrong, or this is somebody else: nobody is told which.
    Wrong {
        /// How many more tries there are, for everybody who types the same; `None` before it is known.
        left: Option<Left>,
    },
    /// The password is right and has run out, or must be changed first.
    PasswordOver,
    /// The password is right, and the directory does not let the account in.
    AccountClosed,
    /// The provider vouches for somebody else than the invited person.
    OtherPerson,
    /// They said no at the provider.
    Declined,
    /// It must be begun again: too late, twice, or not by this browser.
    Again,
    /// The directory cannot be asked now.
    Unavailable,
    /// The directory cannot be asked until an admin changes something.
    NotSetUp,
    /// The passcode comes first, or is too long ago.
    PasscodeFirst,
    /// Self enrollment is not for them: not in one of the groups, or known no more.
    NotAllowed,
    /// Self enrollment is switched off.
    Closed,
    /// Self enrollment is open, and nothing that it offers can be enrolled yet.
    NothingYet,
    /// They are who they say, and no invite of theirs is open to this device.
    NoInvite,
    /// They are who they say, and their directory knows no mail address of theirs, which every invite has.
    NoAddress,
    /// Too many attempts.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
        /// Whoever has to wait.
        who: Waits,
    },
}

impl Refused {
    /// Whether how long it took could tell whether there is such a user.
    pub(super) fn is_silent(self) -> bool {
        matches!(self, Self::Wrong { .. })
    }

    /// For the audit log.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Wrong { .. } => "wrong",
            Self::PasswordOver => "password_over",
            Self::AccountClosed => "account_closed",
            Self::OtherPerson => "other_person",
            Self::Declined => "declined",
            Self::Again => "again",
            Self::Unavailable => "unavailable",
            Self::NotSetUp => "not_set_up",
            Self::PasscodeFirst => "passcode_first",
            Self::NotAllowed => "not_allowed",
            Self::Closed => "closed",
            Self::NothingYet => "nothing_yet",
            Self::NoInvite => "no_invite",
            Self::NoAddress => "no_address",
            Self::Limited { .. } => "limited",
        }
    }
}

impl App {
    /// Waits until the next whole multiple of the time that a no takes, so that what was done before it does not show.
    pub(crate) async fn refuse_in_time(&self, begun: Instant) {
        tokio::time::sleep(rest_of(begun.elapsed(), self.refusal_time)).await;
    }
}

fn rest_of(spent: Duration, step: Duration) -> Duration {
    let step = step.as_micros().max(1);
    let over = spent.as_micros() % step;
    Duration::from_micros(u64::try_from(step - over).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_comes_at_whole_multiples_of_its_time() {
        let of = |spent, step| rest_of(Duration::from_millis(spent), Duration::from_millis(step)).as_millis();
        assert_eq!(of(0, 2_000), 2_000);
        assert_eq!(of(1, 2_000), 1_999);
        assert_eq!(of(1_999, 2_000), 1);
        assert_eq!(of(2_500, 2_000), 1_500);
        assert_eq!(of(7, 0), 0);
    }
}
