//! What DeviceInformation may ask, and of whom.
//!
//! The table follows `mdm/commands/information.device.yaml`; a test holds every line against the published schema.

use super::{enrollment::EnrollmentKind, model::Family, rights::AccessRights, standing::Standing};

/// One thing that can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Query {
    /// The published key.
    pub key: &'static str,
    /// The right that it needs.
    pub right: AccessRights,
    /// Whether User Enrollment allows it.
    pub in_user_enrollment: bool,
    /// Who knows it.
    pub of: Of,
}

/// Systems that know a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// iPhone, iPad and Mac.
    All,
    /// iPhone and iPad.
    Mobile,
    /// Mac.
    Mac,
}

const DEVICE: AccessRights = AccessRights::DEVICE_INFORMATION;
const NETWORK: AccessRights = AccessRights::NETWORK_INFORMATION;

/// All, in the order in which they are asked.
pub const ALL: [Query; 25] = [
    row("UDID", AccessRights::NONE, false, Of::All),
    row("DeviceName", DEVICE, true, Of::All),
    row("OSVersion", DEVICE, true, Of::All),
    row("SupplementalOSVersionExtra", DEVICE, true, Of::All),
    row("BuildVersion", DEVICE, true, Of::All),
    row("SupplementalBuildVersion", DEVICE, true, Of::All),
    row("ModelName", DEVICE, true, Of::All),
    row("Model", DEVICE, true, Of::All),
    row("ModelNumber", DEVICE, true, Of::All),
    row("ProductName", DEVICE, true, Of::All),
    row("SerialNumber", DEVICE, false, Of::All),
    row("DeviceCapacity", DEVICE, true, Of::All),
    row("AvailableDeviceCapacity", DEVICE, true, Of::All),
    row("BatteryLevel", DEVICE, true, Of::All),
    row("IsSupervised", DEVICE, true, Of::All),
    row("IsActivationLockEnabled", DEVICE, false, Of::All),
    row("IMEI", DEVICE, false, Of::Mobile),
    row("MEID", DEVICE, false, Of::Mobile),
    row("IsAppleSilicon", DEVICE, true, Of::Mac),
    row("HasBattery", DEVICE, true, Of::Mac),
    row("HostName", DEVICE, true, Of::Mac),
    row("PhoneNumber", NETWORK, false, Of::Mobile),
    row("ICCID", NETWORK, false, Of::Mobile),
    row("WiFiMAC", NETWORK, false, Of::All),
    row("EthernetMAC", NETWORK, false, Of::Mac),
];

const fn row(key: &'static str, right: AccessRights, in_user_enrollment: bool, of: Of) -> Query {
    Query {
        key,
        right,
        in_user_enrollment,
        of,
    }
}

impl Query {
    /// The query of a published key; `None` for those that are never asked here.
    pub fn named(key: &str) -> Option<Self> {
        ALL.into_iter().find(|query| query.key == key)
    }

    /// Whether an enrollment may be asked this.
    pub fn fits(self, standing: Standing) -> bool {
        let known = match self.of {
            Of::All => true,
            Of::Mobile => matches!(standing.family, Family::IPhone | Family::IPad),
            Of::Mac => standing.family == Family::Mac,
        };
        let kind = self.in_user_enrollment || standing.kind == EnrollmentKind::Device;
        known && kind && standing.rights().include(self.right)
    }
}
