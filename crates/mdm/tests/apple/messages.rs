//! Messages as another program writes them, and what is read from them.

use muster_mdm::apple::{
    answer::{Answer, DeviceError, MAX_ERRORS, MAX_PROFILES, Outcome, Status},
    checkin::CheckIn,
    enrollment::{DeviceName, EnrollmentKind},
    fields::{MAX_FACT, MAX_IDENTIFIER, MAX_TOKEN, MessageError},
    machine_info::MachineInfo,
    read::ReadError,
};
use secrecy::ExposeSecret;
use serde_json::{Value as Json, json};

use crate::stage::{TOPIC, message, python, xml};

const UDID: &str = "00008101-001A2B3C4D5E001E";

fn authenticate() -> Json {
    json!({
        "MessageType": "Authenticate",
        "Topic": TOPIC,
        "UDID": UDID,
        "DeviceName": "Ada's iPhone & more",
        "ModelName": "iPhone",
        "Model": "MLPF3LL",
        "ProductName": "iPhone14,5",
        "OSVersion": "17.6.1",
        "BuildVersion": "21G93",
        "SerialNumber": "F2LXK1234567",
        "IMEI": "35 209900 176148 1",
        "KeyOfTheFuture": {"deep": [1, 2.5, true, {"$data": "00"}]},
    })
}

fn token_update() -> Json {
    json!({
        "MessageType": "TokenUpdate",
        "Topic": TOPIC,
        "UDID": UDID,
        "PushMagic": "6F0D1F2E-MAGIC",
        "Token": {"$data": "5ec2e7".repeat(10)},
        "UnlockToken": {"$data": "0badc0de"},
        "NotOnConsole": false,
    })
}

fn with(mut message: Json, key: &str, value: Json) -> Json {
    message[key] = value;
    message
}

fn without(mut message: Json, key: &str) -> Json {
    message.as_object_mut().unwrap().remove(key);
    message
}

fn refused(json: &Json) -> MessageError {
    CheckIn::read(&message(json)).unwrap_err()
}

#[test]
fn authenticate_tells_what_the_device_is() {
    let CheckIn::Authenticate(read) = CheckIn::read(&message(&authenticate())).unwrap() else {
        panic!("another message");
    };
    assert_eq!(read.enrollment.device, DeviceName::Udid(UDID.to_owned()));
    assert_eq!(read.enrollment.device.kind(), EnrollmentKind::Device);
    assert_eq!(read.enrollment.user, None);
    assert_eq!(read.topic, TOPIC);
    assert_eq!(read.device_name.as_deref(), Some("Ada's iPhone & more"));
    assert_eq!(read.product_name.as_deref(), Some("iPhone14,5"));
    assert_eq!(read.os_version.as_deref(), Some("17.6.1"));
    assert_eq!(read.serial_number.as_deref(), Some("F2LXK1234567"));
    assert_eq!(read.imei.as_deref(), Some("35 209900 176148 1"));
    assert_eq!(read.meid, None);
}

#[test]
fn a_token_update_brings_its_secrets_and_shows_none() {
    let read = CheckIn::read(&message(&token_update())).unwrap();
    let shown = format!("{read:?}");
    for secret in ["MAGIC", "5ec2", "94, 194", "11, 173", "0bad"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    let CheckIn::TokenUpdate(read) = read else {
        panic!("another message");
    };
    assert_eq!(read.push_magic.expose_secret(), "6F0D1F2E-MAGIC");
    assert_eq!(read.token.expose_secret().len(), 30);
    assert_eq!(
        read.unlock_token.unwrap().expose_secret(),
        [0x0B, 0xAD, 0xC0, 0xDE]
    );
    assert!(!read.awaiting_configuration && !read.not_on_console);
}

#[test]
fn user_enrollment_goes_by_its_own_name() {
    let json = with(
        with(token_update(), "EnrollmentID", json!("E-1")),
        "EnrollmentUserID",
        json!("EU-1"),
    );
    let enrollment = CheckIn::read(&message(&json)).unwrap().enrollment().clone();
    assert_eq!(enrollment.device, DeviceName::EnrollmentId("E-1".to_owned()));
    assert_eq!(enrollment.device.kind(), EnrollmentKind::User);
    assert_eq!(enrollment.user.unwrap().id, "EU-1");
}

#[test]
fn users_of_a_mac_and_of_a_shared_ipad_are_told_apart() {
    let user = |id: &str| {
        let json = with(
            with(token_update(), "UserID", json!(id)),
            "UserShortName",
            json!("ada@northwind.example"),
        );
        let read = CheckIn::read(&message(&json)).unwrap();
        read.enrollment().user.clone().unwrap()
    };
    let mac = user("1B2C-USER");
    assert_eq!(
        (mac.id.as_str(), mac.short_name.as_deref()),
        ("1B2C-USER", Some("ada@northwind.example"))
    );
    assert_eq!(
        user("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF").id,
        "ada@northwind.example"
    );
    let nameless = with(
        token_update(),
        "UserID",
        json!("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"),
    );
    assert_eq!(refused(&nameless), MessageError::Missing("UserShortName"));
}

#[test]
fn the_other_check_ins_are_known() {
    let of = |kind: &str, extra: Json| {
        let mut json = json!({"MessageType": kind, "UDID": UDID, "UserID": "U", "Topic": TOPIC});
        json.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        CheckIn::read(&message(&json)).unwrap()
    };
    assert!(matches!(of("CheckOut", json!({})), CheckIn::CheckOut(_)));
    assert!(matches!(
        of("GetBootstrapToken", json!({})),
        CheckIn::GetBootstrapToken(_)
    ));
    assert!(matches!(
        of("DeclarativeManagement", json!({"Endpoint": "tokens"})),
        CheckIn::DeclarativeManagement(_)
    ));
    assert!(matches!(
        of("GetToken", json!({"TokenServiceType": "x"})),
        CheckIn::GetToken(_)
    ));
    assert!(matches!(of("ReturnToService", json!({})), CheckIn::Other(_, word) if word == "ReturnToService"));
    for (digest, asked) in [(json!({}), false), (json!({"DigestResponse": "d=\"1\""}), true)] {
        let CheckIn::UserAuthenticate(read) = of("UserAuthenticate", digest) else {
            panic!("another message");
        };
        assert_eq!(read.digest_response.is_some(), asked);
    }
    for (token, kept) in [
        (json!({"BootstrapToken": {"$data": "aabb"}}), true),
        (json!({"BootstrapToken": {"$data": ""}}), false),
        (json!({}), false),
    ] {
        let read = of("SetBootstrapToken", token);
        assert!(!format!("{read:?}").contains("170, 187"));
        let CheckIn::SetBootstrapToken(read) = read else {
            panic!("another message");
        };
        assert_eq!(read.token.is_some(), kept);
    }
}

#[test]
fn what_is_missing_or_unfit_is_named() {
    for key in ["MessageType", "Topic", "PushMagic", "Token"] {
        let error = refused(&without(token_update(), key));
        assert_eq!(error, MessageError::Missing(key));
        assert_eq!(error.to_string(), format!("The message has no {key}."));
    }
    assert_eq!(refused(&without(authenticate(), "UDID")), MessageError::NoDevice);
    assert_eq!(
        refused(&with(authenticate(), "UDID", json!(""))),
        MessageError::NoDevice
    );
    assert_eq!(
        refused(&with(authenticate(), "UDID", json!(7))),
        MessageError::WrongType("UDID")
    );
    for bad in ["a b", "a\nb", "ä", "x".repeat(MAX_IDENTIFIER + 1).as_str()] {
        assert_eq!(
            refused(&with(authenticate(), "UDID", json!(bad))),
            MessageError::Unfit("UDID")
        );
    }
    assert_eq!(
        refused(&with(token_update(), "Token", json!("text"))),
        MessageError::WrongType("Token")
    );
    let long = json!({"$data": "00".repeat(MAX_TOKEN + 1)});
    assert_eq!(
        refused(&with(token_update(), "UnlockToken", long)),
        MessageError::Unfit("UnlockToken")
    );
    let nobody = json!({"MessageType": "UserAuthenticate", "UDID": UDID});
    assert_eq!(refused(&nobody), MessageError::Missing("UserID"));
}

#[test]
fn facts_are_cleaned_and_cut_and_never_refused() {
    let name = |value: Json| {
        let json = with(authenticate(), "DeviceName", value);
        let CheckIn::Authenticate(read) = CheckIn::read(&message(&json)).unwrap() else {
            panic!("another message");
        };
        read.device_name
    };
    assert_eq!(
        name(json!("a\tb\nc\u{202E}d\u{2028}e")).unwrap(),
        "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"
    );
    assert_eq!(name(json!("é".repeat(10_000))).unwrap().chars().count(), MAX_FACT);
    assert_eq!(name(json!("  ")), None);
    assert_eq!(name(json!(["no", "text"])), None);
}

#[test]
fn binary_lists_are_refused_in_words() {
    let binary = python("write-binary", authenticate().to_string().as_bytes());
    assert_eq!(
        CheckIn::read(&binary).unwrap_err(),
        MessageError::Read(ReadError::Binary)
    );
}

fn acknowledged(extra: Json) -> Json {
    let mut json = json!({"Status": "Acknowledged", "UDID": UDID, "CommandUUID": "C-1"});
    json.as_object_mut()
        .unwrap()
        .extend(extra.as_object().unwrap().clone());
    json
}

#[test]
fn an_idle_device_answers_no_command() {
    let answer = Answer::read(&message(&json!({"Status": "Idle", "UDID": UDID}))).unwrap();
    assert_eq!(
        (answer.status, answer.command, answer.outcome),
        (Status::Idle, None, Outcome::Nothing)
    );
    assert!(!Status::Idle.is_final() && !Status::NotNow.is_final() && Status::CommandFormatError.is_final());
    for status in ["Acknowledged", "Error", "CommandFormatError", "NotNow"] {
        let error = Answer::read(&message(&json!({"Status": status, "UDID": UDID}))).unwrap_err();
        assert_eq!(error, MessageError::Missing("CommandUUID"));
    }
    let unknown = json!({"Status": "Perhaps", "UDID": UDID, "CommandUUID": "C"});
    assert_eq!(
        Answer::read(&message(&unknown)).unwrap_err(),
        MessageError::Unfit("Status")
    );
}

#[test]
fn errors_are_bounded_and_clean() {
    let one = json!({
        "ErrorCode": 12021,
        "ErrorDomain": "MCMDMErrorDomain",
        "LocalizedDescription": "Ungültig",
        "USEnglishDescription": "The request\nis invalid",
    });
    let mut json = acknowledged(json!({"ErrorChain": vec![one; MAX_ERRORS + 5]}));
    json["Status"] = json!("Error");
    let answer = Answer::read(&message(&json)).unwrap();
    assert_eq!(answer.errors.len(), MAX_ERRORS);
    assert_eq!(
        answer.errors[0],
        DeviceError {
            code: 12021,
            domain: Some("MCMDMErrorDomain".to_owned()),
            words: Some("The request\u{FFFD}is invalid".to_owned()),
        }
    );
}

#[test]
fn device_information_is_read() {
    let json = acknowledged(json!({"QueryResponses": {
        "DeviceName": "Ada's iPhone",
        "OSVersion": "17.6.1",
        "BuildVersion": "21G93",
        "ProductName": "iPhone14,5",
        "DeviceCapacity": 128,
        "AvailableDeviceCapacity": 64.25,
        "BatteryLevel": -1.0,
        "IsSupervised": false,
    }}));
    let Outcome::Device(facts) = Answer::read(&message(&json)).unwrap().outcome else {
        panic!("another outcome");
    };
    assert_eq!(facts.product_name.as_deref(), Some("iPhone14,5"));
    assert_eq!(facts.build_version.as_deref(), Some("21G93"));
    assert_eq!(
        (facts.capacity, facts.available_capacity),
        (Some(128.0), Some(64.25))
    );
    assert_eq!((facts.battery_level, facts.is_supervised), (None, Some(false)));
    assert_eq!(facts.udid, None);
}

#[test]
fn security_profiles_and_applications_are_read() {
    let json = acknowledged(json!({"SecurityInfo": {
        "PasscodePresent": true,
        "FDE_Enabled": false,
        "HardwareEncryptionCaps": 3,
        "FirewallSettings": {"FirewallEnabled": true},
        "ManagementStatus": {"IsUserEnrollment": false},
    }}));
    let Outcome::Security(facts) = Answer::read(&message(&json)).unwrap().outcome else {
        panic!("another outcome");
    };
    assert_eq!(
        (
            facts.passcode_present,
            facts.filevault,
            facts.firewall,
            facts.hardware_encryption,
            facts.is_user_enrollment,
            facts.passcode_compliant
        ),
        (Some(true), Some(false), Some(true), Some(3), Some(false), None)
    );
    let profile = |id: usize| json!({"PayloadIdentifier": format!("p{id}"), "PayloadUUID": "u"});
    let mut profiles: Vec<Json> = (0..MAX_PROFILES + 5).map(profile).collect();
    profiles[0] = json!({"PayloadUUID": "nameless"});
    let json = acknowledged(json!({"ProfileList": profiles}));
    let Outcome::Profiles(read) = Answer::read(&message(&json)).unwrap().outcome else {
        panic!("another outcome");
    };
    assert_eq!(read.len(), MAX_PROFILES - 1);
    assert_eq!((read[0].identifier.as_str(), read[0].is_managed), ("p1", false));
    let json = acknowledged(
        json!({"InstalledApplicationList": [{"Name": "Mail", "Version": "1.2.3", "ShortVersion": "1.2"}]}),
    );
    let Outcome::Applications(read) = Answer::read(&message(&json)).unwrap().outcome else {
        panic!("another outcome");
    };
    assert_eq!(read[0].version.as_deref(), Some("1.2"));
}

#[test]
fn machine_info_of_user_enrollment_has_no_serial_number() {
    let json = json!({"PRODUCT": "iPhone14,5", "VERSION": "21G93", "OS_VERSION": "17.6.1", "LANGUAGE": "de"});
    let info = MachineInfo::read(&message(&json)).unwrap();
    assert_eq!(
        (
            info.product.as_str(),
            info.os_version.as_deref(),
            info.udid,
            info.serial_number
        ),
        ("iPhone14,5", Some("17.6.1"), None, None)
    );
    assert!(!info.can_request_software_update);
    let error = MachineInfo::read(&message(&json!({"VERSION": "21G93"}))).unwrap_err();
    assert_eq!(error, MessageError::Missing("PRODUCT"));
}

#[test]
fn what_xml_allows_is_read() {
    let bytes = xml("<!-- a comment -->\
         <key>MessageType</key><string>Check&#x4f;ut</string>\
         <key>Topic</key><string><![CDATA[com.apple.mgmt.x]]></string>\
         <key>UDID</key><string>a&amp;b&lt;&gt;&apos;&quot;</string>\
         <key>Empty</key><string/><key>None</key><array/><key>Big</key><integer>18446744073709551615</integer>");
    let read = CheckIn::read(&bytes).unwrap();
    assert!(matches!(read, CheckIn::CheckOut(_)));
    assert_eq!(read.enrollment().device.as_str(), "a&b<>'\"");
    let marked = [b"\xEF\xBB\xBF".as_slice(), &bytes].concat();
    assert!(CheckIn::read(&marked).is_ok());
}
