//! What devices tell about themselves, as facts that a screen can show.

use muster_mdm::apple::{
    answer::{DeviceFacts, InstalledProfile, Outcome, SecurityFacts},
    model,
};
use muster_store::Told;
use serde_json::{Value, json};

use super::PROFILE_IDENTIFIER;
use crate::wire::{DeviceFact, DeviceProfile};

/// What the answer to a command tells.
pub(super) fn told(outcome: &Outcome) -> Told {
    match outcome {
        Outcome::Device(facts) => device(facts),
        Outcome::Security(facts) => Told {
            facts: Some(by_subject(security(facts))),
            ..Told::default()
        },
        Outcome::Profiles(profiles) => Told {
            profiles: Some(self::profiles(profiles)),
            ..Told::default()
        },
        Outcome::Applications(_) | Outcome::Nothing => Told::default(),
    }
}

/// The name in a shop of a maker's identifier.
pub(super) fn model(product: &str) -> String {
    model::marketing_name(product).to_owned()
}

fn device(facts: &DeviceFacts) -> Told {
    let yes_no = |value: Option<bool>| value.map(|value| if value { "Yes" } else { "No" }.to_owned());
    let gigabytes = |value: Option<f64>| value.map(|value| format!("{value:.1} GB"));
    let hardware = [
        (
            "Model number",
            facts.model_number.clone().or_else(|| facts.model.clone()),
        ),
        ("Storage", gigabytes(facts.capacity)),
        ("Free storage", gigabytes(facts.available_capacity)),
        (
            "Battery",
            facts
                .battery_level
                .filter(|level| (0.0..=1.0).contains(level))
                .map(|level| format!("{:.0} %", level * 100.0)),
        ),
        ("Apple silicon", yes_no(facts.is_apple_silicon)),
        ("UDID", facts.udid.clone()),
    ];
    let system = [
        ("Build", facts.build_version.clone()),
        ("Supplement", facts.os_version_extra.clone()),
        ("Supervised", yes_no(facts.is_supervised)),
        ("Activation Lock", yes_no(facts.is_activation_locked)),
        ("Host name", facts.host_name.clone()),
    ];
    let network = [
        ("IMEI", facts.imei.clone()),
        ("MEID", facts.meid.clone()),
        ("ICCID", facts.iccid.clone()),
        ("Phone number", facts.phone_number.clone()),
        ("Wi-Fi address", facts.wifi_mac.clone()),
        ("Ethernet address", facts.ethernet_mac.clone()),
    ];
    let all = [
        ("Hardware", &hardware[..]),
        ("System", &system),
        ("Network", &network),
    ];
    let subjects: serde_json::Map<String, Value> = all
        .into_iter()
        .map(|(subject, facts)| (subject.to_owned(), list(facts)))
        .collect();
    Told {
        name: facts.device_name.clone(),
        model: facts.product_name.as_deref().map(model),
        product: facts.product_name.clone(),
        os_version: facts.os_version.clone(),
        build: facts.build_version.clone(),
        serial: facts.serial_number.clone(),
        facts: Some(Value::Object(subjects).to_string()),
        profiles: None,
    }
}

fn security(facts: &SecurityFacts) -> Vec<(&'static str, Option<String>)> {
    let yes_no = |value: Option<bool>| value.map(|value| if value { "Yes" } else { "No" }.to_owned());
    let on_off = |value: Option<bool>| value.map(|value| if value { "On" } else { "Off" }.to_owned());
    let encryption = facts.hardware_encryption.map(|kind| {
        match kind {
            1 => "Blocks",
            2 => "Files",
            3 => "Blocks and files",
            _ => "None",
        }
        .to_owned()
    });
    vec![
        ("Passcode set", yes_no(facts.passcode_present)),
        ("Passcode obeys the rules", yes_no(facts.passcode_compliant)),
        ("Encryption by hardware", encryption),
        ("FileVault", on_off(facts.filevault)),
        ("Firewall", on_off(facts.firewall)),
        ("System Integrity Protection", on_off(facts.system_integrity)),
        ("Secure Boot", facts.secure_boot.clone()),
        ("Enrollment approved by its user", yes_no(facts.user_approved)),
    ]
}

fn by_subject(facts: Vec<(&'static str, Option<String>)>) -> String {
    json!({ "Security": list(&facts) }).to_string()
}

fn list(facts: &[(&'static str, Option<String>)]) -> Value {
    facts
        .iter()
        .filter_map(|(name, value)| value.as_ref().map(|value| json!([name, value])))
        .collect()
}

fn profiles(profiles: &[InstalledProfile]) -> String {
    profiles
        .iter()
        .map(|profile| {
            json!({
                "identifier": profile.identifier,
                "name": profile.display_name.as_deref().unwrap_or(&profile.identifier),
                "managed": profile.is_managed || profile.identifier == PROFILE_IDENTIFIER,
            })
        })
        .collect::<Value>()
        .to_string()
}

/// The subjects in the order shown.
const SUBJECTS: [&str; 4] = ["Hardware", "System", "Security", "Network"];

/// The stored facts for a screen.
pub(crate) fn shown(stored: &str) -> Vec<DeviceFact> {
    let subjects: serde_json::Map<String, Value> = serde_json::from_str(stored).unwrap_or_default();
    let pairs = |subject: &'static str| {
        let facts: Vec<(String, String)> = subjects
            .get(subject)
            .and_then(|facts| serde_json::from_value(facts.clone()).ok())
            .unwrap_or_default();
        facts.into_iter().map(move |(name, value)| DeviceFact {
            name,
            value,
            subject: subject.to_owned(),
        })
    };
    SUBJECTS.into_iter().flat_map(pairs).collect()
}

/// The stored profiles for a screen.
pub(crate) fn shown_profiles(stored: &str) -> Vec<DeviceProfile> {
    serde_json::from_str(stored).unwrap_or_default()
}
