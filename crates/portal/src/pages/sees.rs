//! What the organisation can and cannot see and do, per platform and ownership.
//!
//! The promise to the invitee: it must never overclaim. Only an Android work profile and Apple's enrollment by a work
//! account separate data; profile-based Apple enrollment and Windows enrollment manage the device. What software that the organisation installs can do on a
//! computer is not bounded by the enrollment, so nothing is promised about files there.
//! Sources: Apple, *Mobile Device Management Protocol Reference* (AccessRights: personal devices get neither erase nor
//! lock nor app inspection) and *User Enrollment and MDM*; Android Management API, *Work profile* and *Fully managed device*; MS-MDE2 and the Policy
//! CSP reference.

use maud::{Markup, html};
use muster_domain::{browser::Seen, device::OwnedBy, platform::Platform};

use super::{icons, questions};
use crate::brand::Look;

/// The words for one kind of set-up.
struct Promise {
    /// Whether it separates work from private data.
    whole: &'static str,
    can: &'static [&'static str],
    cannot: &'static [&'static str],
}

mod words {
    use super::Promise;

    pub(super) fn question(organisation: &str) -> String {
        format!("What {organisation} can and cannot see")
    }
    pub(super) const CAN: &str = "can";
    pub(super) const CANNOT: &str = "cannot";
    pub(super) const LATER: &str = "This begins when the device is enrolled, not before.";
    pub(super) const END: &str = "You can ask at any time what is set on your device.";
    pub(super) const DEPENDS: &str = "What is managed depends on the device. Open the invite on the device that you want to set up to read it.";

    pub(super) const ACCOUNT: Promise = Promise {
        whole: "Apple keeps work apart: apps and data of work lie in an area of their own. The organisation manages that area.",
        can: &[
            "see and manage the work apps and their data, and remove them all at once",
            "see the kind of device and its system version",
            "install settings for work: accounts, Wi-Fi, VPN for work apps, certificates and a few restrictions",
            "ask for a passcode on the device",
        ],
        cannot: &[
            "see your private apps, photos, messages, calls, mail or browsing",
            "see the serial number or other lasting identifiers of the device",
            "see where the device is",
            "erase the device, or remove its passcode: it can only remove the work area",
        ],
    };
    pub(super) const IOS_PERSONAL: Promise = Promise {
        whole: "This kind of set-up manages the whole device. It makes no separate work area.",
        can: &[
            "see the model, name, serial number and other identifiers of the device, its system version, storage and battery, and whether a screen lock and encryption are on",
            "see the names of the configuration profiles on it, and install settings: mail accounts, Wi-Fi, VPN, certificates and restrictions",
            "install work apps and remove those it installed, with their data",
            "see which sites and services you reach when your traffic goes through its own VPN or Wi-Fi",
        ],
        cannot: &[
            "read your messages, your photos, your private mail or your calls",
            "see which private apps you have",
            "see where the device is",
            "erase or lock the device: it gives up these rights on personal devices",
        ],
    };
    pub(super) const IOS_CORPORATE: Promise = Promise {
        whole: "This device belongs to the organisation, and the whole device is managed.",
        can: &[
            "see the model, name, serial number, phone number and network addresses, system version, storage and battery, and which apps and configuration profiles are installed",
            "install and remove settings, restrictions and apps",
            "lock the device, remove its passcode, and erase it with everything on it",
            "see which sites and services are reached when traffic goes through its own VPN, Wi-Fi or filter",
        ],
        cannot: &["read messages or photos, or listen to calls, through this set-up"],
    };
    pub(super) const MAC_PERSONAL: Promise = Promise {
        whole: "This kind of set-up manages the whole Mac. It makes no separate work area.",
        can: &[
            "see the model, name, serial number and other identifiers of the Mac, its system version, storage, and whether disk encryption and the firewall are on",
            "see the names of the configuration profiles on it, and install settings: mail accounts, Wi-Fi, VPN, certificates and restrictions",
            "install software. Software can do what its maker built it for: ask which is installed and why",
        ],
        cannot: &[
            "erase or lock the Mac through this set-up: it gives up these rights on personal devices",
            "list your private apps through this set-up",
        ],
    };
    pub(super) const MAC_CORPORATE: Promise = Promise {
        whole: "This Mac belongs to the organisation, and the whole Mac is managed.",
        can: &[
            "see the model, name, serial number and network addresses, system version, storage, security settings, and which apps and configuration profiles are installed",
            "install and remove settings, restrictions and software",
            "lock the Mac and erase it with everything on it",
        ],
        cannot: &["be assumed to leave anything on this Mac unseen: treat it as the organisation's"],
    };
    pub(super) const WINDOWS_PERSONAL: Promise = Promise {
        whole: "This kind of set-up manages the whole PC. It makes no separate work area.",
        can: &[
            "see the model, name, serial number, Windows edition and version, and whether disk encryption is on",
            "set policies, such as for the screen lock, updates, encryption and what may run",
            "install software. Software can do what its maker built it for: ask which is installed and why",
            "remove what it installed, and technically reset the PC",
        ],
        cannot: &["open your files, mail or browser history through this set-up alone"],
    };
    pub(super) const WINDOWS_CORPORATE: Promise = Promise {
        whole: "This PC belongs to the organisation, and the whole PC is managed.",
        can: &[
            "see the model, name, serial number, Windows edition and version, and which apps are installed",
            "set policies, install and remove software",
            "lock the PC and reset it with everything on it",
        ],
        cannot: &["be assumed to leave anything on this PC unseen: treat it as the organisation's"],
    };
    pub(super) const ANDROID_PERSONAL: Promise = Promise {
        whole: "Android keeps work apart: a work profile with its own apps and data. The organisation manages that profile.",
        can: &[
            "see and manage the apps and data inside the work profile, and remove the profile with everything in it",
            "see the model, the Android version, and whether the device is safe, for example has a screen lock",
            "ask for a screen lock of a certain strength",
            "see network traffic of work apps",
        ],
        cannot: &[
            "see your private apps, photos, messages, calls or browsing",
            "see where the device is, unless a work app asks for it and you allow it",
            "erase the device: it can only remove the work profile",
        ],
    };
    pub(super) const ANDROID_CORPORATE: Promise = Promise {
        whole: "This device belongs to the organisation, and the whole device is managed.",
        can: &[
            "see the model, serial number, phone number, Android version, and which apps are installed",
            "install, remove and block apps, and set restrictions",
            "lock the device and erase it with everything on it",
            "log network traffic, and find the device when it is reported lost",
        ],
        cannot: &["be assumed to leave anything on this device unseen: treat it as the organisation's"],
    };
}

/// The question with both lists, for the invite's platform; for a Neutral invite, for that of the device in front.
pub(super) fn question(look: &Look, platform: Platform, seen: Seen, owned_by: OwnedBy) -> Markup {
    let platform = match platform {
        Platform::Neutral => seen.platform(),
        other => Some(other),
    };
    match platform.and_then(|platform| promise(platform, owned_by)) {
        Some(promise) => asked(look, &lists(look, promise)),
        None => asked(look, &html! { p { (words::DEPENDS) } }),
    }
}

/// The same for a device that enrolls by a work account.
pub(super) fn question_of_account(look: &Look) -> Markup {
    asked(look, &lists(look, &words::ACCOUNT))
}

fn asked(look: &Look, answer: &Markup) -> Markup {
    questions::question(
        None,
        &icons::lock(),
        &words::question(look.organisation()),
        answer,
    )
}

fn lists(look: &Look, promise: &Promise) -> Markup {
    let list = |verb: &str, class: &str, items: &[&str]| {
        html! {
            p.sees-head { (look.organisation_first()) " " strong { (verb) } }
            ul class=(class) { @for item in items { li { (item) } } }
        }
    };
    html! {
        p { (promise.whole) }
        (list(words::CAN, "can", promise.can))
        (list(words::CANNOT, "cannot", promise.cannot))
        p { (words::LATER) " " (words::END) }
    }
}

fn promise(platform: Platform, owned_by: OwnedBy) -> Option<&'static Promise> {
    use OwnedBy::{Corporate, Personal};
    Some(match (platform, owned_by) {
        (Platform::Ios, Personal) => &words::IOS_PERSONAL,
        (Platform::Ios, Corporate) => &words::IOS_CORPORATE,
        (Platform::MacOs, Personal) => &words::MAC_PERSONAL,
        (Platform::MacOs, Corporate) => &words::MAC_CORPORATE,
        (Platform::Windows, Personal) => &words::WINDOWS_PERSONAL,
        (Platform::Windows, Corporate) => &words::WINDOWS_CORPORATE,
        (Platform::Android, Personal) => &words::ANDROID_PERSONAL,
        (Platform::Android, Corporate) => &words::ANDROID_CORPORATE,
        (Platform::Neutral, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_work_profile_claims_to_keep_data_apart() {
        for platform in Platform::ALL {
            for owned_by in OwnedBy::ALL {
                let Some(promise) = promise(platform, owned_by) else {
                    assert_eq!(platform, Platform::Neutral);
                    continue;
                };
                let apart = promise.whole.contains("apart");
                assert_eq!(
                    apart,
                    (platform, owned_by) == (Platform::Android, OwnedBy::Personal)
                );
                assert!(!promise.can.is_empty() && !promise.cannot.is_empty());
            }
        }
    }
}
