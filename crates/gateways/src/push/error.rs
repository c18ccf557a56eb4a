//! What went wrong with a call, as answers to the questions that a job and a person ask.

use std::fmt;
use std::time::Duration;

use muster_domain::time::Moment;

/// Longest reason that is kept.
const MAX_REASON_CHARS: usize = 160;

/// A call that did not get through. Reasons are short and printable, and tell neither token nor magic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PushError {
    /// Apple no longer reaches the device under this token. It may enroll anew, or tell a new token later.
    DeviceGone {
        /// From when on, if Apple said so; a token that the device told later than this is a good one.
        since: Option<Moment>,
    },
    /// The token is no good, or belongs to another topic. Wait for the device to tell a new one.
    BadToken(String),
    /// Apple does not take our push certificate, or ours cannot be used: no device can be called with it.
    Certificate(String),
    /// What answers is not Apple's push server: its certificate is not trusted, or it does not speak HTTP/2.
    NotApple(String),
    /// Not now: the server is busy or going down, the network is, or no answer came in time.
    Busy {
        /// When the server wants to be asked again, if it said so.
        retry_after: Option<Duration>,
        /// Whether only this device was called too often; calls to others can go on.
        only_this_device: bool,
        /// Why.
        reason: String,
    },
    /// The call was made wrongly; the same one is never taken.
    OurFault(String),
}

impl PushError {
    /// True when the same call may get through later, with nobody doing anything.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy { .. })
    }

    /// True when no device can be called until an admin acts: the device at hand is not to blame.
    pub fn needs_an_admin(&self) -> bool {
        matches!(self, Self::Certificate(_) | Self::NotApple(_))
    }

    /// True when it is about this one device: calls to others are worth a try.
    pub fn concerns_the_device(&self) -> bool {
        match self {
            Self::DeviceGone { .. } | Self::BadToken(_) => true,
            Self::Busy { only_this_device, .. } => *only_this_device,
            Self::Certificate(_) | Self::NotApple(_) | Self::OurFault(_) => false,
        }
    }

    /// True when this token is never to be called again.
    pub fn ends_the_token(&self) -> bool {
        matches!(self, Self::DeviceGone { .. } | Self::BadToken(_))
    }

    /// How long the server wants to be left alone, if it said so.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Busy { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// The network or the server, just now.
    pub(super) fn busy(reason: &str) -> Self {
        Self::Busy {
            retry_after: None,
            only_this_device: false,
            reason: printable(reason),
        }
    }
}

impl fmt::Display for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for PushError {}

/// Words of a system or a library on one line, of bounded length.
pub(super) fn printable(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let cut: String = text.chars().map(plain).take(MAX_REASON_CHARS).collect();
    cut.trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_one_short_line() {
        assert_eq!(printable(" a\r\nb\u{1b}[31m.\n"), "a  b [31m");
        assert_eq!(printable(&"é".repeat(1000)).chars().count(), MAX_REASON_CHARS);
    }
}
