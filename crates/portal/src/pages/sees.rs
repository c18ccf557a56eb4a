//! What the organisation can and cannot see and do, per platform and ownership.
//!
//! The promise to the invitee: it must never overclaim. Only an Android work profile and Apple's enrollment by a work
//! account separate data; profile-based Apple enrollment and Windows enrollment manage the device. What software that the organisation installs can do on a
//! computer is not bounded by the enrollment, so nothing is promised about files there.
//! Sources: Apple, *Mobile Device Management Protocol Reference* (AccessRights: personal devices get neither erase nor
//! lock nor app inspection) and *User Enrollment and MDM*; Android Management API, *Work profile* and *Fully managed device*; MS-MDE2 and the Policy
//! CSP reference.

use std::sync::Arc;

use maud::{Markup, PreEscaped, html};
use muster_domain::{browser::Seen, device::OwnedBy, platform::Platform};
use muster_words::Key;

use super::{
    icons,
    promises::{self, Promise},
    questions,
};
use crate::{look::Look, parts::Part};

/// The question with both lists, for the invite's platform; for a Neutral invite, for that of the device in front.
pub(super) fn question(
    look: &Look,
    platform: Platform,
    seen: Seen,
    owned_by: OwnedBy,
) -> PreEscaped<Arc<str>> {
    let part = Part::Sees {
        platform,
        seen,
        owned_by,
    };
    look.part(part, || written(look, platform, seen, owned_by))
}

fn written(look: &Look, platform: Platform, seen: Seen, owned_by: OwnedBy) -> Markup {
    let platform = match platform {
        Platform::Neutral => seen.platform(),
        other => Some(other),
    };
    match platform.and_then(|platform| promise(platform, owned_by)) {
        Some(promise) => asked(look, &lists(look, promise)),
        None => asked(look, &html! { p { (look.say(Key::SeesDepends)) } }),
    }
}

/// The same among others: `what` says for which device.
pub(super) fn question_named(look: &Look, platform: Platform, owned_by: OwnedBy, what: &str) -> Markup {
    let head = format!("{}: {what}", look.say(Key::SeesQuestion));
    match promise(platform, owned_by) {
        Some(promise) => questions::question(None, &icons::lock(), &head, &lists(look, promise)),
        None => html! {},
    }
}

/// The same for a device that enrolls by a work account.
pub(super) fn question_of_account(look: &Look) -> Markup {
    asked(look, &lists(look, &promises::ACCOUNT))
}

fn asked(look: &Look, answer: &Markup) -> Markup {
    questions::question(None, &icons::lock(), &look.say(Key::SeesQuestion), answer)
}

fn lists(look: &Look, promise: &Promise) -> Markup {
    let list = |head, class: &str, items: &[Key]| {
        let head = look.say_around_name(
            head,
            |words| html! { strong { (words) } },
            |name| html! { bdi { (name) } },
        );
        html! {
            p.sees-head { (head) }
            ul class=(class) { @for item in items { li { (look.say(*item)) } } }
        }
    };
    html! {
        p { (look.say(promise.whole)) }
        (list(Key::SeesCan, "can", promise.can))
        (list(Key::SeesCannot, "cannot", promise.cannot))
        p { (look.say(Key::SeesWhen)) }
    }
}

fn promise(platform: Platform, owned_by: OwnedBy) -> Option<&'static Promise> {
    use OwnedBy::{Corporate, Personal};
    Some(match (platform, owned_by) {
        (Platform::Ios, Personal) => &promises::IOS_PERSONAL,
        (Platform::Ios, Corporate) => &promises::IOS_CORPORATE,
        (Platform::MacOs, Personal) => &promises::MAC_PERSONAL,
        (Platform::MacOs, Corporate) => &promises::MAC_CORPORATE,
        (Platform::Windows, Personal) => &promises::WINDOWS_PERSONAL,
        (Platform::Windows, Corporate) => &promises::WINDOWS_CORPORATE,
        (Platform::Android, Personal) => &promises::ANDROID_PERSONAL,
        (Platform::Android, Corporate) => &promises::ANDROID_CORPORATE,
        (Platform::Neutral, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use muster_words::Language;

    use super::*;

    #[test]
    fn only_the_work_profile_claims_to_keep_data_apart() {
        let look = Look::named("Northwind Health", Language::ENGLISH);
        for platform in Platform::ALL {
            for owned_by in OwnedBy::ALL {
                let Some(promise) = promise(platform, owned_by) else {
                    assert_eq!(platform, Platform::Neutral);
                    continue;
                };
                let apart = look.say(promise.whole).contains("apart");
                assert_eq!(
                    apart,
                    (platform, owned_by) == (Platform::Android, OwnedBy::Personal)
                );
                assert!(!promise.can.is_empty() && !promise.cannot.is_empty());
            }
        }
    }
}
