//! Access rights: what an enrollment may do at all. They stand in the profile and can never be added later.
//!
//! The bits are those of `AccessRights` in `mdm/profiles/com.apple.mdm.yaml`.

use std::ops::BitOr;

use muster_domain::device::OwnedBy;

/// A set of rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccessRights(u32);

impl AccessRights {
    /// None.
    pub const NONE: Self = Self(0);
    /// See which profiles are installed.
    pub const INSPECT_PROFILES: Self = Self(1);
    /// Install and remove profiles; needs [`Self::INSPECT_PROFILES`].
    pub const INSTALL_PROFILES: Self = Self(2);
    /// Lock the device and remove its passcode.
    pub const LOCK: Self = Self(4);
    /// Erase the device.
    pub const ERASE: Self = Self(8);
    /// Ask for serial number, capacity and the like.
    pub const DEVICE_INFORMATION: Self = Self(16);
    /// Ask for phone numbers and network addresses.
    pub const NETWORK_INFORMATION: Self = Self(32);
    /// See which provisioning profiles are installed.
    pub const INSPECT_PROVISIONING: Self = Self(64);
    /// Install and remove provisioning profiles; needs [`Self::INSPECT_PROVISIONING`].
    pub const INSTALL_PROVISIONING: Self = Self(128);
    /// See which applications are installed.
    pub const INSPECT_APPS: Self = Self(256);
    /// Ask for restrictions.
    pub const RESTRICTIONS: Self = Self(512);
    /// Ask for what concerns security.
    pub const SECURITY: Self = Self(1024);
    /// Change settings.
    pub const SETTINGS: Self = Self(2048);
    /// Install and remove applications of the organisation.
    pub const MANAGE_APPS: Self = Self(4096);

    /// Every right there is.
    pub const ALL: Self = Self(8191);
    /// What the portal promises on a personal device: no lock, no erasing, no network information, no list of
    /// applications, no restrictions. A ceiling for all times, so it keeps what the portal says can happen.
    pub const PERSONAL: Self = Self(
        Self::INSPECT_PROFILES.0
            | Self::INSTALL_PROFILES.0
            | Self::DEVICE_INFORMATION.0
            | Self::SECURITY.0
            | Self::SETTINGS.0
            | Self::MANAGE_APPS.0,
    );

    /// The rights that an enrollment asks for.
    pub const fn of(owned_by: OwnedBy) -> Self {
        match owned_by {
            OwnedBy::Personal => Self::PERSONAL,
            OwnedBy::Corporate => Self::ALL,
        }
    }

    /// The number in the profile.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether all of `needed` are among these.
    pub const fn include(self, needed: Self) -> bool {
        self.0 & needed.0 == needed.0
    }
}

impl BitOr for AccessRights {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
