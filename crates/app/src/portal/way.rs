//! The steps that somebody really walks through on the portal, so that a page can say how many are left. No page is decided by it.

use muster_domain::{authentication::Authentication, invite::Via};
use muster_store::InviteRecord;

use crate::{App, Result};

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The passcode.
    Passcode,
    /// The sign-in with a directory.
    SignIn,
    /// What is brought, by whoever enrolls by themselves.
    Choice,
    /// The terms of use.
    Terms,
    /// What is done on the device.
    SetUp,
    /// The device has enrolled.
    Done,
}

/// The steps of one invite. Those on the device, and that it is done, are always among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Way {
    /// A passcode is typed.
    pub passcode: bool,
    /// Somebody signs in with a directory.
    pub sign_in: bool,
    /// They choose what they bring.
    pub choice: bool,
    /// Terms of use are accepted.
    pub terms: bool,
}

impl Way {
    fn has(self, step: Step) -> bool {
        match step {
            Step::Passcode => self.passcode,
            Step::SignIn => self.sign_in,
            Step::Choice => self.choice,
            Step::Terms => self.terms,
            Step::SetUp | Step::Done => true,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn steps(self) -> u8 {
        self.place(Step::Done)
    }

    /// The how manieth a step is, from 1.
    #[must_use]
    pub fn place(self, step: Step) -> u8 {
        let all = [
            Step::Passcode,
            Step::SignIn,
            Step::Choice,
            Step::Terms,
            Step::SetUp,
            Step::Done,
        ];
        let before = all.into_iter().filter(|one| *one < step && self.has(*one));
        before.fold(1, |place, _| place + 1)
    }
}

impl App {
    pub(super) async fn way(&self, record: &InviteRecord) -> Result<Way> {
        Ok(Way {
            passcode: record.authentication != Authentication::Directory,
            sign_in: record.authentication != Authentication::Passcode,
            choice: record.via == Via::SelfEnrollment,
            terms: self.are_terms_asked().await?,
        })
    }

    pub(super) async fn way_by_self(&self) -> Result<Way> {
        Ok(Way {
            passcode: false,
            sign_in: true,
            choice: true,
            terms: self.are_terms_asked().await?,
        })
    }

    async fn are_terms_asked(&self) -> Result<bool> {
        let asked = self.config().await?.enrollment.ask_terms;
        Ok(self.terms_if(asked).await?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_counted_among_those_that_are_walked() {
        let passcode = Way {
            passcode: true,
            ..Way::default()
        };
        assert_eq!((passcode.place(Step::Passcode), passcode.steps()), (1, 3));
        assert_eq!(passcode.place(Step::SetUp), 2);
        let both = Way {
            sign_in: true,
            terms: true,
            ..passcode
        };
        let places =
            [Step::Passcode, Step::SignIn, Step::Terms, Step::SetUp, Step::Done].map(|step| both.place(step));
        assert_eq!(places, [1, 2, 3, 4, 5]);
        let by_self = Way {
            sign_in: true,
            choice: true,
            ..Way::default()
        };
        assert_eq!((by_self.place(Step::Choice), by_self.steps()), (2, 4));
    }
}
