//! What a device says at the server's address: that it is there, and how a command went.
//!
//! The envelope is described in Sending MDM commands to a device; the results stand in `mdm/commands` of the schema.

use plist::{Dictionary, Value};

use super::{
    enrollment::Enrollment,
    fields::{MessageError, fact, flag, identifier, number, real, required_identifier},
    read::{MAX_ANSWER, dictionary},
};

/// Errors of one answer that are kept.
pub const MAX_ERRORS: usize = 8;
/// Profiles of one answer that are kept.
pub const MAX_PROFILES: usize = 1_000;
/// Applications of one answer that are kept.
pub const MAX_APPLICATIONS: usize = 5_000;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing was asked: the device is there and takes a command.
    Idle,
    /// Done.
    Acknowledged,
    /// It failed; the errors say why.
    Error,
    /// The device does not understand the command. It never will.
    CommandFormatError,
    /// Not at this moment. The device does not keep the command: it has to be sent again.
    NotNow,
}

impl Status {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "Idle" => Self::Idle,
            "Acknowledged" => Self::Acknowledged,
            "Error" => Self::Error,
            "CommandFormatError" => Self::CommandFormatError,
            "NotNow" => Self::NotNow,
            _ => return None,
        })
    }

    /// Whether the command is over, one way or another.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Acknowledged | Self::Error | Self::CommandFormatError)
    }
}

/// One error of a chain. Codes and domains may change with each system: they are for logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceError {
    /// Number within its domain.
    pub code: i64,
    /// Part of the system that it comes from.
    pub domain: Option<String>,
    /// English words, else those in the device's language.
    pub words: Option<String>,
}

/// What a command brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing that is read here.
    Nothing,
    /// DeviceInformation.
    Device(Box<DeviceFacts>),
    /// SecurityInfo.
    Security(Box<SecurityFacts>),
    /// ProfileList.
    Profiles(Vec<InstalledProfile>),
    /// InstalledApplicationList.
    Applications(Vec<InstalledApplication>),
}

/// A device as it describes itself. What was not asked, or is not known to it, is absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeviceFacts {
    /// The hardware's own name.
    pub udid: Option<String>,
    /// The name that its owner gave it.
    pub device_name: Option<String>,
    /// Version of the system.
    pub os_version: Option<String>,
    /// What a rapid security response adds to the version, e.g. `(a)`.
    pub os_version_extra: Option<String>,
    /// Build of the system.
    pub build_version: Option<String>,
    /// Kind of device.
    pub model_name: Option<String>,
    /// Order number.
    pub model: Option<String>,
    /// Order number with the region.
    pub model_number: Option<String>,
    /// Hardware, e.g. `iPhone14,5`.
    pub product_name: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// IMEI.
    pub imei: Option<String>,
    /// MEID.
    pub meid: Option<String>,
    /// Telephone number.
    pub phone_number: Option<String>,
    /// Number of the SIM card.
    pub iccid: Option<String>,
    /// Network address.
    pub wifi_mac: Option<String>,
    /// Network address.
    pub ethernet_mac: Option<String>,
    /// Name in the network.
    pub host_name: Option<String>,
    /// Whole capacity, in gigabytes.
    pub capacity: Option<f64>,
    /// Free capacity, in the same.
    pub available_capacity: Option<f64>,
    /// From 0 to 1; absent when unknown.
    pub battery_level: Option<f64>,
    /// Whether there is a battery.
    pub has_battery: Option<bool>,
    /// Supervised by the organisation.
    pub is_supervised: Option<bool>,
    /// Activation Lock is on.
    pub is_activation_locked: Option<bool>,
    /// A Mac with Apple's own processor.
    pub is_apple_silicon: Option<bool>,
}

/// How safe a device is, by its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecurityFacts {
    /// A passcode is set.
    pub passcode_present: Option<bool>,
    /// The passcode satisfies all rules.
    pub passcode_compliant: Option<bool>,
    /// The passcode satisfies the rules of profiles.
    pub passcode_compliant_with_profiles: Option<bool>,
    /// What the hardware encrypts: 1 blocks, 2 files, 3 both.
    pub hardware_encryption: Option<i64>,
    /// FileVault is on.
    pub filevault: Option<bool>,
    /// FileVault has a personal recovery key.
    pub filevault_personal_key: Option<bool>,
    /// FileVault has the organisation's recovery key.
    pub filevault_institutional_key: Option<bool>,
    /// System Integrity Protection is on.
    pub system_integrity: Option<bool>,
    /// The firewall is on.
    pub firewall: Option<bool>,
    /// The firewall blocks all that comes in.
    pub firewall_blocks_all: Option<bool>,
    /// The Mac does not answer probes.
    pub firewall_stealth: Option<bool>,
    /// Level of secure boot.
    pub secure_boot: Option<String>,
    /// The person at the Mac has approved the enrollment.
    pub user_approved: Option<bool>,
    /// Enrolled by User Enrollment.
    pub is_user_enrollment: Option<bool>,
    /// Enrolled by the organisation's purchase.
    pub enrolled_via_purchase: Option<bool>,
}

/// A profile on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledProfile {
    /// Its PayloadIdentifier.
    pub identifier: String,
    /// Its name on the device.
    pub display_name: Option<String>,
    /// Who made it.
    pub organization: Option<String>,
    /// Installed through this enrollment.
    pub is_managed: bool,
}

/// An application on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledApplication {
    /// Its bundle identifier; some of a Mac's have none.
    pub identifier: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its version for people, else the exact one.
    pub version: Option<String>,
}

/// A message at the server's address.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Who.
    pub enrollment: Enrollment,
    /// How it went.
    pub status: Status,
    /// Which command is answered; `None` with [`Status::Idle`].
    pub command: Option<String>,
    /// Why it failed, the cause last. Bounded and cleaned.
    pub errors: Vec<DeviceError>,
    /// What it brought.
    pub outcome: Outcome,
}

impl Answer {
    /// Reads a message of at most [`MAX_ANSWER`] bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, MessageError> {
        let message = dictionary(bytes, MAX_ANSWER)?;
        let word = required_identifier(&message, "Status")?;
        let status = Status::named(&word).ok_or(MessageError::Unfit("Status"))?;
        let command = identifier(&message, "CommandUUID")?;
        if command.is_none() && status != Status::Idle {
            return Err(MessageError::Missing("CommandUUID"));
        }
        Ok(Self {
            enrollment: Enrollment::read(&message)?,
            status,
            command,
            errors: list(&message, "ErrorChain", MAX_ERRORS).map(error).collect(),
            outcome: outcome(&message),
        })
    }
}

/// The dictionaries of an array, at most `max` of them.
fn list<'a>(from: &'a Dictionary, key: &str, max: usize) -> impl Iterator<Item = &'a Dictionary> {
    from.get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_dictionary)
        .take(max)
}

fn error(from: &Dictionary) -> DeviceError {
    DeviceError {
        code: number(from, "ErrorCode").unwrap_or(0),
        domain: fact(from, "ErrorDomain"),
        words: fact(from, "USEnglishDescription").or_else(|| fact(from, "LocalizedDescription")),
    }
}

/// A result is known by the key that it stands under; an answer does not repeat the command's kind.
fn outcome(message: &Dictionary) -> Outcome {
    let inner = |key: &str| message.get(key).and_then(Value::as_dictionary);
    if let Some(facts) = inner("QueryResponses") {
        return Outcome::Device(Box::new(device(facts)));
    }
    if let Some(facts) = inner("SecurityInfo") {
        return Outcome::Security(Box::new(security(facts)));
    }
    if message.contains_key("ProfileList") {
        return Outcome::Profiles(
            list(message, "ProfileList", MAX_PROFILES)
                .filter_map(profile)
                .collect(),
        );
    }
    if message.contains_key("InstalledApplicationList") {
        return Outcome::Applications(
            list(message, "InstalledApplicationList", MAX_APPLICATIONS)
                .map(application)
                .collect(),
        );
    }
    Outcome::Nothing
}

fn device(from: &Dictionary) -> DeviceFacts {
    DeviceFacts {
        udid: fact(from, "UDID"),
        device_name: fact(from, "DeviceName"),
        os_version: fact(from, "OSVersion"),
        os_version_extra: fact(from, "SupplementalOSVersionExtra"),
        build_version: fact(from, "SupplementalBuildVersion").or_else(|| fact(from, "BuildVersion")),
        model_name: fact(from, "ModelName"),
        model: fact(from, "Model"),
        model_number: fact(from, "ModelNumber"),
        product_name: fact(from, "ProductName"),
        serial_number: fact(from, "SerialNumber"),
        imei: fact(from, "IMEI"),
        meid: fact(from, "MEID"),
        phone_number: fact(from, "PhoneNumber"),
        iccid: fact(from, "ICCID"),
        wifi_mac: fact(from, "WiFiMAC"),
        ethernet_mac: fact(from, "EthernetMAC"),
        host_name: fact(from, "HostName"),
        capacity: real(from, "DeviceCapacity").filter(|size| *size >= 0.0),
        available_capacity: real(from, "AvailableDeviceCapacity").filter(|size| *size >= 0.0),
        // A device that does not know its battery says -1.
        battery_level: real(from, "BatteryLevel").filter(|level| (0.0..=1.0).contains(level)),
        has_battery: flag(from, "HasBattery"),
        is_supervised: flag(from, "IsSupervised"),
        is_activation_locked: flag(from, "IsActivationLockEnabled"),
        is_apple_silicon: flag(from, "IsAppleSilicon"),
    }
}

fn security(from: &Dictionary) -> SecurityFacts {
    let empty = Dictionary::new();
    let inner = |key: &str| from.get(key).and_then(Value::as_dictionary).unwrap_or(&empty);
    let (firewall, management) = (inner("FirewallSettings"), inner("ManagementStatus"));
    SecurityFacts {
        passcode_present: flag(from, "PasscodePresent"),
        passcode_compliant: flag(from, "PasscodeCompliant"),
        passcode_compliant_with_profiles: flag(from, "PasscodeCompliantWithProfiles"),
        hardware_encryption: number(from, "HardwareEncryptionCaps"),
        filevault: flag(from, "FDE_Enabled"),
        filevault_personal_key: flag(from, "FDE_HasPersonalRecoveryKey"),
        filevault_institutional_key: flag(from, "FDE_HasInstitutionalRecoveryKey"),
        system_integrity: flag(from, "SystemIntegrityProtectionEnabled"),
        firewall: flag(firewall, "FirewallEnabled"),
        firewall_blocks_all: flag(firewall, "BlockAllIncoming"),
        firewall_stealth: flag(firewall, "StealthMode"),
        secure_boot: fact(inner("SecureBoot"), "SecureBootLevel"),
        user_approved: flag(management, "UserApprovedEnrollment"),
        is_user_enrollment: flag(management, "IsUserEnrollment"),
        enrolled_via_purchase: flag(management, "EnrolledViaDEP"),
    }
}

/// A profile without an identifier can be neither named nor removed.
fn profile(from: &Dictionary) -> Option<InstalledProfile> {
    Some(InstalledProfile {
        identifier: fact(from, "PayloadIdentifier")?,
        display_name: fact(from, "PayloadDisplayName"),
        organization: fact(from, "PayloadOrganization"),
        is_managed: flag(from, "IsManaged").unwrap_or(false),
    })
}

fn application(from: &Dictionary) -> InstalledApplication {
    InstalledApplication {
        identifier: fact(from, "Identifier"),
        name: fact(from, "Name"),
        version: fact(from, "ShortVersion").or_else(|| fact(from, "Version")),
    }
}
