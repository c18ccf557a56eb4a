//! What a device says about itself before it is enrolled: the content of the signed message that asks for a profile.
//!
//! The keys are those of `other/machineinfo.yaml`. The signature is checked elsewhere; it proves a device of Apple's at
//! most, so nothing may be allowed because of these facts.

use super::{
    fields::{MessageError, fact, flag, identifier},
    read::dictionary,
};

/// Longest message, in bytes.
pub const MAX_MACHINE_INFO: usize = 64 * 1024;

/// A device that asks for a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineInfo {
    /// Hardware, e.g. `iPhone14,5`.
    pub product: String,
    /// Build of the system.
    pub build_version: Option<String>,
    /// Version of the system; from iOS 17 and macOS 14 on.
    pub os_version: Option<String>,
    /// What a rapid security response adds to the version.
    pub os_version_extra: Option<String>,
    /// The language on its screen.
    pub language: Option<String>,
    /// Absent in User Enrollment.
    pub udid: Option<String>,
    /// Absent in User Enrollment.
    pub serial_number: Option<String>,
    /// Absent in User Enrollment.
    pub imei: Option<String>,
    /// Absent in User Enrollment.
    pub meid: Option<String>,
    /// The name that Apple's list of systems knows it by.
    pub software_update_device_id: Option<String>,
    /// It can be sent away with a demand for a newer system.
    pub can_request_software_update: bool,
}

impl MachineInfo {
    /// Reads the content of at most [`MAX_MACHINE_INFO`] bytes.
    pub fn read(content: &[u8]) -> Result<Self, MessageError> {
        let message = dictionary(content, MAX_MACHINE_INFO)?;
        Ok(Self {
            product: fact(&message, "PRODUCT").ok_or(MessageError::Missing("PRODUCT"))?,
            build_version: fact(&message, "VERSION"),
            os_version: fact(&message, "OS_VERSION"),
            os_version_extra: fact(&message, "SUPPLEMENTAL_OS_VERSION_EXTRA"),
            language: fact(&message, "LANGUAGE"),
            udid: identifier(&message, "UDID")?,
            serial_number: fact(&message, "SERIAL"),
            imei: fact(&message, "IMEI"),
            meid: fact(&message, "MEID"),
            software_update_device_id: fact(&message, "SOFTWARE_UPDATE_DEVICE_ID"),
            can_request_software_update: flag(&message, "MDM_CAN_REQUEST_SOFTWARE_UPDATE").unwrap_or(false),
        })
    }
}
