//! What a directory's answer to a bind says about a password and an account.
//!
//! Active Directory answers every no with one code, and puts the reason into a number in its words. OpenLDAP and 389 Directory
//! Server put it into a control.

use super::answer::Answer;
use super::ber::{self, Ber, Malformed};
use super::codes;

/// Asks for the reason (draft-behera-ldap-password-policy-10, 6.1).
pub(super) const POLICY: &str = "1.3.6.1.4.1.42.2.27.8.5.1";
/// Netscape's word for a password that has run out (draft-vchu-ldap-pwd-policy).
const NETSCAPE_EXPIRED: &str = "2.16.840.1.113730.3.4.4";

/// How a bind ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Accepted {
        grace: Option<u32>,
        ends_in: Option<u32>,
    },
    WrongPassword,
    NoSuchUser,
    Disabled,
    Expired,
    PasswordExpired,
    MustChange,
    LockedOut,
    /// Closed, which was said before the password was looked at.
    Inactivated,
    NotNow,
    /// No answer about the password: an error.
    Neither,
}

/// Reads a bind's answer.
pub(super) fn verdict(answer: &Answer) -> Verdict {
    // What cannot be read says nothing.
    let policy = answer
        .control(POLICY)
        .and_then(|control| policy(control.value.as_deref()?).ok())
        .unwrap_or_default();
    let text = answer.reply.text.to_ascii_lowercase();
    match answer.code() {
        codes::SUCCESS if policy.error == Some(2) || answer.control(NETSCAPE_EXPIRED).is_some() => {
            Verdict::MustChange
        }
        codes::SUCCESS => Verdict::Accepted {
            grace: policy.grace,
            ends_in: policy.ends_in,
        },
        codes::INVALID_CREDENTIALS => match (policy.error, sub_code(&text)) {
            (Some(0), _) => Verdict::PasswordExpired,
            (Some(1), _) => Verdict::LockedOut,
            (Some(2), _) => Verdict::MustChange,
            (_, Some(code)) => of_sub_code(code),
            _ if answer.control(NETSCAPE_EXPIRED).is_some() => Verdict::PasswordExpired,
            _ => Verdict::WrongPassword,
        },
        codes::INAPPROPRIATE_AUTH => Verdict::WrongPassword,
        codes::NO_SUCH_OBJECT => Verdict::NoSuchUser,
        // 389 Directory Server's own ways.
        codes::CONSTRAINT if text.contains("retry limit") => Verdict::LockedOut,
        codes::UNWILLING if text.contains("inactivated") => Verdict::Inactivated,
        _ => Verdict::Neither,
    }
}

/// `…, comment: AcceptSecurityContext error, data 52e, v3839`: a Windows error in hexadecimal digits.
fn sub_code(text: &str) -> Option<u32> {
    let (_, rest) = text.split_once(", data ")?;
    let digits: String = rest.chars().take_while(char::is_ascii_hexdigit).take(8).collect();
    u32::from_str_radix(&digits, 16).ok()
}

/// Windows' error codes (MS-ERREF, 2.2). Of these, what says more than no comes after a right password alone, but for 775, the lock.
fn of_sub_code(code: u32) -> Verdict {
    match code {
        0x525 => Verdict::NoSuchUser,
        // Not at this hour; not from this workstation; not in this way.
        0x530 | 0x531 | 0x534 => Verdict::NotNow,
        0x532 => Verdict::PasswordExpired,
        0x533 => Verdict::Disabled,
        0x701 => Verdict::Expired,
        0x773 => Verdict::MustChange,
        0x775 => Verdict::LockedOut,
        // 0x52e, and whatever else.
        _ => Verdict::WrongPassword,
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Policy {
    ends_in: Option<u32>,
    grace: Option<u32>,
    error: Option<u32>,
}

fn policy(value: &[u8]) -> Result<Policy, Malformed> {
    let mut ber = Ber(Ber(value).take(ber::SEQUENCE)?);
    let mut policy = Policy::default();
    if let Some(warning) = ber.maybe(0xa0)? {
        match Ber(warning).any()? {
            (0x80, octets) => policy.ends_in = Some(ber::number(octets)?),
            (0x81, octets) => policy.grace = Some(ber::number(octets)?),
            _ => return Err(Malformed),
        }
    }
    policy.error = ber.maybe(0x81)?.map(ber::number).transpose()?;
    Ok(policy)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::directory::ldap::error::Reply;
    use crate::directory::ldap::wire::Control;

    fn answer(code: u32, text: &str, control: Option<&[u8]>) -> Answer {
        Answer {
            reply: Reply {
                code,
                text: text.into(),
            },
            referral: Vec::new(),
            controls: control
                .map(|value| Control {
                    oid: POLICY.into(),
                    value: Some(Bytes::copy_from_slice(value)),
                })
                .into_iter()
                .collect(),
        }
    }

    #[test]
    fn active_directorys_numbers_in_its_words() {
        for (code, expected) in [
            ("52e", Verdict::WrongPassword),
            ("525", Verdict::NoSuchUser),
            ("530", Verdict::NotNow),
            ("531", Verdict::NotNow),
            ("532", Verdict::PasswordExpired),
            ("533", Verdict::Disabled),
            ("701", Verdict::Expired),
            ("773", Verdict::MustChange),
            ("775", Verdict::LockedOut),
            ("57", Verdict::WrongPassword),
            ("", Verdict::WrongPassword),
        ] {
            let text = format!(
                "80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data {code}, v4563"
            );
            assert_eq!(verdict(&answer(49, &text, None)), expected, "{code}");
        }
    }

    #[test]
    fn the_policy_control() {
        let accepted = |grace, ends_in| Verdict::Accepted { grace, ends_in };
        let locked = [0x30, 3, 0x81, 1, 1];
        let expired = [0x30, 3, 0x81, 1, 0];
        let must_change = [0x30, 3, 0x81, 1, 2];
        let grace = [0x30, 5, 0xa0, 3, 0x81, 1, 4];
        let ends = [0x30, 6, 0xa0, 4, 0x80, 2, 0x0e, 0x10];
        let cases: [(u32, &[u8], Verdict); 7] = [
            (49, &locked, Verdict::LockedOut),
            (49, &expired, Verdict::PasswordExpired),
            (0, &must_change, Verdict::MustChange),
            (0, &grace, accepted(Some(4), None)),
            (0, &ends, accepted(None, Some(3_600))),
            (49, &[0x30, 0], Verdict::WrongPassword),
            (0, &[0xff], accepted(None, None)),
        ];
        for (code, control, expected) in cases {
            assert_eq!(verdict(&answer(code, "", Some(control))), expected, "{control:?}");
        }
    }

    #[test]
    fn only_an_answer_about_the_password_is_a_verdict() {
        for code in [1, 2, 8, 10, 13, 50, 51, 52, 53, 80, 123] {
            assert_eq!(verdict(&answer(code, "", None)), Verdict::Neither, "{code}");
        }
        let inactive = "Account inactivated. Contact system administrator.";
        assert_eq!(verdict(&answer(53, inactive, None)), Verdict::Inactivated);
        let limit = "Exceed password retry limit. Please try later.";
        assert_eq!(verdict(&answer(19, limit, None)), Verdict::LockedOut);
    }
}
