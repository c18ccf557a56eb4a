//! Who may be told what, what is kept in a queue, and which profiles are refused.

use muster_domain::device::OwnedBy;
use muster_mdm::apple::{
    command::{Command, CommandKind, Lock, MAX_LOCK_MESSAGE, NotAllowed, Pin},
    enrollment::EnrollmentKind,
    model::Family,
    profile::{EnrollmentProfile, ProfileError, Way},
    rights::AccessRights,
    standing::Standing,
};
use plist::Value;
use proptest::prelude::*;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use crate::stage::{profile, standings, ways};

fn standing(owned_by: OwnedBy, kind: EnrollmentKind, family: Family) -> Standing {
    Standing {
        owned_by,
        kind,
        family,
    }
}

fn erase(pin: Option<&str>) -> Command {
    Command::EraseDevice {
        pin: pin.map(|digits| Pin::new(digits).unwrap()),
    }
}

fn keys(command: &Command) -> Vec<&'static str> {
    match command {
        Command::DeviceInformation(queries) => queries.iter().map(|query| query.key).collect(),
        _ => panic!("another command"),
    }
}

#[test]
fn a_personal_device_gives_up_what_the_portal_says() {
    let rights = AccessRights::of(OwnedBy::Personal);
    assert_eq!(rights.bits(), 7187);
    for lost in [
        AccessRights::ERASE,
        AccessRights::LOCK,
        AccessRights::INSPECT_APPS,
        AccessRights::NETWORK_INFORMATION,
    ] {
        assert!(!rights.include(lost));
    }
    assert_eq!(AccessRights::of(OwnedBy::Corporate).bits(), 8191);
    let personal = standing(OwnedBy::Personal, EnrollmentKind::Device, Family::IPhone);
    for command in [
        erase(None),
        Command::DeviceLock(Lock::default()),
        Command::InstalledApplicationList,
    ] {
        assert_eq!(
            command.allowed_for(personal),
            Err(NotAllowed::Right(command.required_rights()))
        );
    }
    for command in [
        Command::SecurityInfo,
        Command::ProfileList,
        Command::device_information(personal),
        Command::RemoveProfile {
            identifier: "x".to_owned(),
        },
    ] {
        assert_eq!(command.allowed_for(personal), Ok(()));
    }
}

#[test]
fn every_device_may_be_asked_what_is_made_for_it() {
    for standing in standings() {
        let command = Command::device_information(standing);
        assert_eq!(command.allowed_for(standing), Ok(()), "{standing:?}");
        assert!(keys(&command).contains(&"OSVersion"));
    }
}

#[test]
fn user_enrollment_is_not_asked_for_names_of_the_hardware() {
    let account = standing(OwnedBy::Corporate, EnrollmentKind::User, Family::IPhone);
    let asked = keys(&Command::device_information(account));
    for never in ["UDID", "SerialNumber", "IMEI", "PhoneNumber", "WiFiMAC"] {
        assert!(!asked.contains(&never));
    }
    let device = standing(OwnedBy::Corporate, EnrollmentKind::Device, Family::IPhone);
    assert_eq!(
        Command::device_information(device).allowed_for(account),
        Err(NotAllowed::UserEnrollment)
    );
    assert_eq!(
        erase(Some("123456")).allowed_for(account),
        Err(NotAllowed::UserEnrollment)
    );
}

#[test]
fn a_mac_is_not_locked_or_erased_without_a_pin() {
    let mac = standing(OwnedBy::Corporate, EnrollmentKind::Device, Family::Mac);
    assert_eq!(erase(None).allowed_for(mac), Err(NotAllowed::PinNeeded));
    assert_eq!(erase(Some("123456")).allowed_for(mac), Ok(()));
    let phone = Standing {
        family: Family::IPhone,
        ..mac
    };
    assert_eq!(erase(None).allowed_for(phone), Ok(()));
    assert_eq!(
        Command::DeviceLock(Lock::default()).allowed_for(mac),
        Err(NotAllowed::PinNeeded)
    );
}

#[test]
fn a_pin_has_six_digits_and_is_not_shown() {
    for bad in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
        assert!(Pin::new(bad).is_err(), "{bad}");
    }
    assert!(!format!("{:?}", erase(Some("483920"))).contains("483920"));
    assert!(Lock::new(None, &"x".repeat(MAX_LOCK_MESSAGE + 1), "").is_err());
    assert!(Lock::new(None, "two\nlines", "").is_err());
}

#[test]
fn a_queue_gives_back_what_was_put_in() {
    let pin = || Some(Pin::new("123456").unwrap());
    let mut all = vec![
        Command::SecurityInfo,
        Command::ProfileList,
        Command::InstalledApplicationList,
        Command::RemoveProfile {
            identifier: "app.muster.enrollment".to_owned(),
        },
        Command::DeviceLock(Lock::new(pin(), "Call", "+1 555 0100").unwrap()),
        Command::DeviceLock(Lock::default()),
        erase(Some("123456")),
        erase(None),
    ];
    all.extend(standings().map(Command::device_information));
    for command in all {
        let word = command.kind().as_str();
        let text = command.parameters().to_string();
        let back = Command::restore(word.parse().unwrap(), &serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(back.kind(), command.kind());
        assert_eq!(back.to_plist(Uuid::nil()), command.to_plist(Uuid::nil()));
    }
}

#[test]
fn a_queue_that_was_tampered_with_is_not_obeyed() {
    assert!("Restart".parse::<CommandKind>().is_err());
    for (kind, parameters) in [
        (CommandKind::DeviceInformation, json!({})),
        (
            CommandKind::DeviceInformation,
            json!({"queries": ["UserPassword"]}),
        ),
        (CommandKind::RemoveProfile, json!({})),
        (CommandKind::RemoveProfile, json!({"identifier": "a b"})),
        (CommandKind::EraseDevice, json!({"pin": "12"})),
        (CommandKind::DeviceLock, json!({"message": "x".repeat(501)})),
    ] {
        assert!(Command::restore(kind, &parameters).is_err(), "{parameters}");
    }
}

fn corporate() -> EnrollmentProfile {
    let (way, family) = ways()[0].clone();
    profile(way, family)
}

#[test]
fn a_profile_that_no_device_could_use_is_not_made() {
    let refused = |change: fn(&mut EnrollmentProfile)| {
        let mut profile = corporate();
        change(&mut profile);
        profile.to_plist().unwrap_err()
    };
    assert!(corporate().to_plist().is_ok());
    assert_eq!(
        refused(|p| p.management.topic = "com.apple.other".to_owned()),
        ProfileError::Topic
    );
    for url in [
        "http://a.example",
        "https://",
        "https:///x",
        "https://a b",
        "https://ä",
    ] {
        let mut profile = corporate();
        profile.scep.url = url.to_owned();
        assert!(matches!(profile.to_plist(), Err(ProfileError::Url(_))), "{url}");
    }
    assert!(matches!(
        refused(|p| p.management.server_url.clear()),
        ProfileError::Url(_)
    ));
    assert!(matches!(
        refused(|p| p.management.check_in_url.clear()),
        ProfileError::Url(_)
    ));
    assert!(matches!(
        refused(|p| p.identifier = "a b".to_owned()),
        ProfileError::Unfit(_)
    ));
    assert!(matches!(
        refused(|p| p.scep.challenge = SecretString::from("")),
        ProfileError::Unfit(_)
    ));
    assert!(matches!(
        refused(|p| p.scep.common_name.clear()),
        ProfileError::Unfit(_)
    ));
    assert!(matches!(
        refused(|p| p.way = Way::Account {
            managed_apple_account: String::new()
        }),
        ProfileError::Unfit(_)
    ));
    assert!(matches!(
        refused(|p| p.consent = vec![("en us".to_owned(), String::new())]),
        ProfileError::Unfit(_)
    ));
}

#[test]
fn only_a_supervised_corporate_device_keeps_its_profile() {
    let keeps = |way: Way| {
        let bytes = profile(way, Family::IPhone).to_plist().unwrap();
        let read = Value::from_reader_xml(&bytes[..]).unwrap();
        read.as_dictionary()
            .unwrap()
            .contains_key("PayloadRemovalDisallowed")
    };
    for owned_by in OwnedBy::ALL {
        for supervised in [true, false] {
            let kept = owned_by == OwnedBy::Corporate && supervised;
            assert_eq!(keeps(Way::Device { owned_by, supervised }), kept);
        }
    }
    assert!(!keeps(ways()[3].0.clone()));
}

#[test]
fn user_enrollment_has_a_mode_an_account_and_no_rights() {
    for (way, family) in ways() {
        let account = matches!(way, Way::Account { .. });
        let bytes = profile(way, family).to_plist().unwrap();
        let read = Value::from_reader_xml(&bytes[..]).unwrap();
        let parts = read.as_dictionary().unwrap()["PayloadContent"]
            .as_array()
            .unwrap();
        let management = parts[2].as_dictionary().unwrap();
        assert_eq!(management.contains_key("AccessRights"), !account);
        assert_eq!(management.contains_key("EnrollmentMode"), account);
        assert_eq!(management.contains_key("AssignedManagedAppleID"), account);
        assert_eq!(
            management.contains_key("ServerCapabilities"),
            family == Family::Mac
        );
    }
}

#[test]
fn the_challenge_is_not_shown() {
    assert!(!format!("{:?}", corporate()).contains("challenge-of-a-test"));
}

#[test]
fn removing_the_profile_names_it() {
    let Command::RemoveProfile { identifier } = corporate().removal() else {
        panic!("another command");
    };
    assert_eq!(identifier, corporate().identifier);
}

proptest! {
    /// Whatever stands in the texts, the bytes are a property list with the same structure.
    #[test]
    fn any_words_make_a_readable_profile(name in "\\PC*|[\\x00-\\x1F&<>\u{FFFE}]{0,20}", consent in any::<String>()) {
        let mut profile = corporate();
        profile.part.words.name = name;
        profile.consent = vec![("default".to_owned(), consent)];
        let bytes = profile.to_plist().unwrap();
        let read = Value::from_reader_xml(&bytes[..]).unwrap();
        prop_assert_eq!(read.as_dictionary().unwrap()["PayloadContent"].as_array().unwrap().len(), 3);
        prop_assert!(muster_mdm::apple::read::dictionary(&bytes, 1 << 20).is_ok());
    }
}
