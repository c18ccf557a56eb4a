//! Everything that is written, against Apple's published schema: each key exists, has the right type and an allowed
//! value, and no required key is missing. And what is read exists there too.

use muster_domain::device::OwnedBy;
use muster_mdm::apple::{
    answer::{Answer, Outcome},
    checkin::CheckIn,
    command::{Command, CommandKind, Lock, Pin},
    enrollment::EnrollmentKind,
    machine_info::MachineInfo,
    model::Family,
    query::{ALL, Of},
    refusal::{Form, Refusal},
    replies,
    rights::AccessRights,
    standing::Standing,
};
use plist::{Dictionary, Value};
use secrecy::SecretSlice;
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::stage::{message, profile, standings, ways};

fn schema() -> Json {
    serde_json::from_str(include_str!("schema.json")).unwrap()
}

fn keys<'a>(schema: &'a Json, path: &str) -> &'a Map<String, Json> {
    schema
        .pointer(path)
        .unwrap_or_else(|| panic!("{path}"))
        .as_object()
        .unwrap()
}

fn read(bytes: &[u8]) -> Dictionary {
    Value::from_reader_xml(bytes).unwrap().into_dictionary().unwrap()
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "string",
        Value::Integer(_) => "integer",
        Value::Boolean(_) => "boolean",
        Value::Data(_) => "data",
        Value::Date(_) => "date",
        Value::Real(_) => "real",
        Value::Array(_) => "array",
        Value::Dictionary(_) => "dictionary",
        other => panic!("{other:?}"),
    }
}

/// Every complaint about a dictionary.
fn complaints(written: &Dictionary, published: &[&Map<String, Json>], path: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (key, value) in written {
        let at = format!("{path}/{key}");
        match published.iter().find_map(|keys| keys.get(key)) {
            Some(rule) => out.extend(of_value(value, rule, &at)),
            None => out.push(format!("{at} is not published")),
        }
    }
    for keys in published {
        for (key, rule) in *keys {
            if rule["presence"] == "required" && !written.contains_key(key) {
                out.push(format!("{path}/{key} is required"));
            }
        }
    }
    out
}

fn of_value(value: &Value, rule: &Json, at: &str) -> Vec<String> {
    let mut out = Vec::new();
    if rule["type"] != "any" && rule["type"] != kind(value) {
        out.push(format!("{at} is {} and not {}", kind(value), rule["type"]));
    }
    if let Some(allowed) = rule["rangelist"].as_array() {
        let plain = match value {
            Value::String(text) => json!(text),
            Value::Integer(number) => json!(number.as_signed()),
            _ => Json::Null,
        };
        if !allowed.contains(&plain) {
            out.push(format!("{at} has a value that is not allowed"));
        }
    }
    if let Some(format) = rule["format"].as_str() {
        let text = value.as_string().unwrap_or_default();
        let fits = match format {
            "^https://.*$" => text.starts_with("https://"),
            f if f.starts_with("^[0-9A-Za-z]{8}-") => Uuid::parse_str(text).is_ok(),
            other => panic!("{at}: a format that this test does not know: {other}"),
        };
        if !fits {
            out.push(format!("{at} does not have the published format"));
        }
    }
    let inner = rule["subkeys"].as_object();
    match (value, inner) {
        (Value::Array(values), Some(inner)) => {
            let item = inner.values().next().unwrap();
            for (i, value) in values.iter().enumerate() {
                out.extend(of_value(value, item, &format!("{at}/{i}")));
            }
        }
        // The one entry of ConsentText that the schema describes stands for itself: a language and its text.
        (Value::Dictionary(texts), Some(inner)) if inner.contains_key("ConsentTextItem") => {
            let any = &inner["ConsentTextItem"]["subkeys"]["ANY"];
            for (language, text) in texts {
                out.extend(of_value(text, any, &format!("{at}/{language}")));
            }
        }
        (Value::Dictionary(_), Some(inner)) if inner.contains_key("ANY") => {}
        (Value::Dictionary(entries), Some(inner)) => out.extend(complaints(entries, &[inner], at)),
        _ => {}
    }
    out
}

#[test]
fn profiles_are_what_is_published() {
    let schema = schema();
    for (way, family) in ways() {
        let written = read(&profile(way.clone(), family).to_plist().unwrap());
        let mut found = complaints(&written, &[keys(&schema, "/payloads/TopLevel")], "");
        let payloads = written["PayloadContent"].as_array().unwrap();
        for payload in payloads {
            let payload = payload.as_dictionary().unwrap();
            let kind = payload["PayloadType"].as_string().unwrap();
            let published = [
                keys(&schema, "/payloads/CommonPayloadKeys"),
                keys(&schema, &format!("/payloads/{kind}")),
            ];
            found.extend(complaints(payload, &published, kind));
        }
        assert_eq!(found, Vec::<String>::new(), "{way:?} {family:?}");
        assert_eq!(payloads.len(), 3);
    }
}

fn examples() -> Vec<Command> {
    let pin = || Some(Pin::new("123456").unwrap());
    let mut all = vec![
        Command::SecurityInfo,
        Command::ProfileList,
        Command::InstalledApplicationList,
        Command::RemoveProfile {
            identifier: "app.muster.enrollment".to_owned(),
        },
        Command::DeviceLock(Lock::new(pin(), "Please return & call", "+1 555 0100").unwrap()),
        Command::DeviceLock(Lock::default()),
        Command::EraseDevice { pin: pin() },
        Command::EraseDevice { pin: None },
    ];
    all.extend(standings().map(Command::device_information));
    all
}

#[test]
fn commands_are_what_is_published() {
    let schema = schema();
    let mut seen = Vec::new();
    for command in examples() {
        let mut written = read(&command.to_plist(Uuid::from_u128(7)));
        assert_eq!(
            written.remove("CommandUUID").unwrap().as_string(),
            Some("00000000-0000-0000-0000-000000000007")
        );
        let mut inner = written.remove("Command").unwrap().into_dictionary().unwrap();
        assert!(written.is_empty());
        let kind = inner.remove("RequestType").unwrap().into_string().unwrap();
        assert_eq!(kind, command.kind().as_str());
        let empty = Map::new();
        let published = schema["commands"][&kind]["keys"].as_object().unwrap_or(&empty);
        assert!(schema["commands"].get(&kind).is_some());
        // The queries are names, which the schema lists as if they were keys; another test looks at them.
        let queries = inner.remove("Queries");
        assert_eq!(
            queries.is_some(),
            command.kind() == CommandKind::DeviceInformation
        );
        let mut published = published.clone();
        published.remove("Queries");
        assert_eq!(
            complaints(&inner, &[&published], &kind),
            Vec::<String>::new(),
            "{command:?}"
        );
        seen.push(command.kind());
    }
    assert!(CommandKind::ALL.iter().all(|kind| seen.contains(kind)));
}

#[test]
fn queries_have_the_published_rights() {
    let schema = schema();
    let right = |name: &str| match name {
        "n/a" => AccessRights::NONE,
        "AllowQueryDeviceInformation" => AccessRights::DEVICE_INFORMATION,
        "AllowQueryNetworkInformation" => AccessRights::NETWORK_INFORMATION,
        other => panic!("{other}"),
    };
    for query in ALL {
        let published = &schema["queries"][query.key];
        let systems: &[&str] = match query.of {
            Of::All => &["iOS", "macOS"],
            Of::Mobile => &["iOS"],
            Of::Mac => &["macOS"],
        };
        for system in ["iOS", "macOS"] {
            let rule = &published[system];
            assert_eq!(rule.is_object(), systems.contains(&system), "{}", query.key);
            if !rule.is_object() {
                continue;
            }
            let allowed = rule["userEnrollment"] == "allowed";
            assert_eq!(allowed, query.in_user_enrollment, "{}", query.key);
            let needs = rule["right"].as_str().unwrap();
            if needs != "Special Case" {
                assert_eq!(right(needs), query.right, "{}", query.key);
            }
        }
    }
}

#[test]
fn rights_have_the_published_bits() {
    let schema = schema();
    let bits = keys(&schema, "/rights");
    let ours = [
        ("AllowInspection", AccessRights::INSPECT_PROFILES),
        ("AllowInstallationRemoval", AccessRights::INSTALL_PROFILES),
        ("AllowPasscodeRemovalAndLock", AccessRights::LOCK),
        ("AllowDeviceErase", AccessRights::ERASE),
        ("AllowQueryDeviceInformation", AccessRights::DEVICE_INFORMATION),
        ("AllowQueryNetworkInformation", AccessRights::NETWORK_INFORMATION),
        ("AllowProvisioningInspection", AccessRights::INSPECT_PROVISIONING),
        (
            "AllowProvisioningInstallationRemoval",
            AccessRights::INSTALL_PROVISIONING,
        ),
        ("AllowQueryApplications", AccessRights::INSPECT_APPS),
        ("AllowQueryRestrictions", AccessRights::RESTRICTIONS),
        ("AllowQuerySecurity", AccessRights::SECURITY),
        ("AllowSettings", AccessRights::SETTINGS),
        ("AllowAppInstallation", AccessRights::MANAGE_APPS),
    ];
    assert_eq!(bits.len(), ours.len());
    let mut sum = AccessRights::NONE;
    for (name, right) in ours {
        assert_eq!(bits[name], json!(right.bits()), "{name}");
        sum = sum | right;
    }
    assert_eq!(sum, AccessRights::ALL);
}

#[test]
fn commands_need_the_published_rights_and_obey_user_enrollment() {
    let schema = schema();
    for command in examples() {
        let published = &schema["commands"][command.kind().as_str()];
        let name = published["accessrights"]["iOS"].as_str().unwrap();
        if name != "Special Case" {
            assert_eq!(
                schema["rights"][name],
                json!(command.required_rights().bits()),
                "{command:?}"
            );
        }
        if command.kind() == CommandKind::DeviceInformation {
            continue;
        }
        for (system, family) in [("iOS", Family::IPhone), ("macOS", Family::Mac)] {
            let standing = Standing {
                owned_by: OwnedBy::Corporate,
                kind: EnrollmentKind::User,
                family,
            };
            let pinned = match &command {
                Command::DeviceLock(lock) => lock.pin.is_some(),
                Command::EraseDevice { pin } => pin.is_some(),
                _ => true,
            };
            if pinned {
                assert_eq!(
                    command.allowed_for(standing).is_ok(),
                    published["userenrollment"][system] == "allowed",
                    "{command:?} {system}"
                );
            }
        }
    }
}

#[test]
fn refusals_are_what_is_published_in_both_forms() {
    let schema = schema();
    for refusal in [
        Refusal::SoftwareUpdateRequired("17.6.1".parse().unwrap()),
        Refusal::UnrecognizedDevice,
        Refusal::WellKnownFailed,
    ] {
        let published = schema["errors"][refusal.code()].as_object().unwrap();
        for words in [None, Some("Update & come back")] {
            let written = read(&refusal.body(words, Form::Plist));
            assert_eq!(complaints(&written, &[published], ""), Vec::<String>::new());
            let json: Json = serde_json::from_slice(&refusal.body(words, Form::Json)).unwrap();
            assert_eq!(json, plain(&Value::Dictionary(written)));
        }
    }
}

fn plain(value: &Value) -> Json {
    match value {
        Value::String(text) => json!(text),
        Value::Dictionary(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), plain(value)))
            .collect::<Map<_, _>>()
            .into(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_bootstrap_token_goes_back_under_the_published_key() {
    let schema = schema();
    let published = keys(&schema, "/checkin/GetBootstrapToken/responseKeys");
    for token in [None, Some(SecretSlice::from(vec![1, 2, 3]))] {
        let written = read(&replies::bootstrap_token(token.as_ref()));
        assert_eq!(complaints(&written, &[published], ""), Vec::<String>::new());
        assert_eq!(written.is_empty(), token.is_none());
    }
}

/// A value for a published key, as a program writes it.
fn sample(rule: &Json) -> Json {
    match rule["type"].as_str().unwrap() {
        "string" => rule["rangelist"].get(0).cloned().unwrap_or(json!("some-text")),
        "integer" => json!(3),
        "real" => json!(0.5),
        "boolean" => json!(true),
        "data" => json!({"$data": "0102ff"}),
        "date" => json!({"$date": "2025-01-02T03:04:05"}),
        "array" => rule["subkeys"]
            .as_object()
            .map_or(json!([]), |inner| json!([sample(inner.values().next().unwrap())])),
        "dictionary" => rule["subkeys"].as_object().map_or(json!({}), samples),
        other => panic!("{other}"),
    }
}

fn samples(keys: &Map<String, Json>) -> Json {
    keys.iter()
        .map(|(key, rule)| (key.clone(), sample(rule)))
        .collect::<Map<_, _>>()
        .into()
}

#[test]
fn every_published_check_in_is_read_whole() {
    let schema = schema();
    for (name, message_of) in keys(&schema, "/checkin") {
        let mut json = samples(message_of["keys"].as_object().unwrap());
        json["UDID"] = json!("00008101-000000000000001E");
        // The bootstrap messages come with the device's name, which their schema leaves out; one of the two is enough.
        json.as_object_mut().unwrap().remove("EnrollmentID");
        let read = CheckIn::read(&message(&json)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let shown = format!("{read:?}");
        // Only supervised devices of iOS 26 send it, and never to this server.
        let known = if name == "ReturnToService" { "Other" } else { name };
        assert!(shown.starts_with(known), "{shown}");
        assert_eq!(read.enrollment().device.as_str(), "00008101-000000000000001E");
        // Who speaks is another test's; what it says is read to the last fact.
        let said = shown.split_once(" },").map_or("", |(_, said)| said);
        assert!(!said.contains("None"), "{shown}");
        let facts = [
            "Authenticate",
            "TokenUpdate",
            "UserAuthenticate",
            "SetBootstrapToken",
        ];
        assert!(!said.is_empty() || !facts.contains(&name.as_str()), "{shown}");
    }
}

#[test]
fn every_fact_that_is_read_is_published() {
    let schema = schema();
    for name in [
        "DeviceInformation",
        "SecurityInfo",
        "ProfileList",
        "InstalledApplicationList",
    ] {
        let mut json = samples(
            schema["commands"][name]["responseKeys"]
                .as_object()
                .unwrap_or_else(|| panic!("{name}")),
        );
        json["Status"] = json!("Acknowledged");
        json["CommandUUID"] = json!("c");
        json["UDID"] = json!("u");
        let answer = Answer::read(&message(&json)).unwrap();
        let shown = format!("{:?}", answer.outcome);
        assert!(!shown.contains("None"), "{name}: {shown}");
        let right = match answer.outcome {
            Outcome::Device(_) => "DeviceInformation",
            Outcome::Security(_) => "SecurityInfo",
            Outcome::Profiles(profiles) => {
                assert!(profiles[0].is_managed);
                "ProfileList"
            }
            Outcome::Applications(_) => "InstalledApplicationList",
            Outcome::Nothing => "nothing",
        };
        assert_eq!(right, name);
    }
    let info = MachineInfo::read(&message(&samples(keys(&schema, "/machineInfo")))).unwrap();
    let shown = format!("{info:?}");
    assert!(
        info.can_request_software_update && !shown.contains("None"),
        "{shown}"
    );
}
