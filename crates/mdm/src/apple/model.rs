//! Apple's hardware identifiers: which family a device belongs to, and what it is called in a shop.

use muster_domain::platform::Platform;

/// Identifier and name per line, sorted; its first lines name the source.
const TABLE: &str = include_str!("models.tsv");

/// A family of devices with one system and one set of abilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// iPhone and iPod touch.
    IPhone,
    /// iPad.
    IPad,
    /// Mac.
    Mac,
    /// Apple TV, watch, headset, or something newer.
    Other,
}

impl Family {
    /// The family of a hardware identifier such as `iPhone14,5` or `Mac15,3`.
    pub fn of(identifier: &str) -> Self {
        if identifier.starts_with("iPhone") || identifier.starts_with("iPod") {
            Self::IPhone
        } else if identifier.starts_with("iPad") {
            Self::IPad
        } else if ["Mac", "iMac", "VirtualMac", "Xserve"]
            .iter()
            .any(|mac| identifier.starts_with(mac))
        {
            Self::Mac
        } else {
            Self::Other
        }
    }

    /// The platform that an invite for such a device names; `None` for those that cannot be invited.
    pub fn platform(self) -> Option<Platform> {
        match self {
            Self::IPhone | Self::IPad => Some(Platform::Ios),
            Self::Mac => Some(Platform::MacOs),
            Self::Other => None,
        }
    }
}

/// The name in a shop of a hardware identifier, or the identifier itself when it is not in the table.
pub fn marketing_name(identifier: &str) -> &str {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .find(|(known, _)| *known == identifier)
        .map_or(identifier, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::{Family, TABLE, marketing_name};

    #[test]
    fn the_table_names_each_device_once_and_only_families_that_are_known() {
        let mut seen = std::collections::BTreeSet::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let (identifier, name) = line.split_once('\t').unwrap();
            assert!(seen.insert(identifier), "{identifier}");
            assert!(!name.is_empty() && !name.contains('\t'), "{line}");
            assert_ne!(Family::of(identifier), Family::Other, "{identifier}");
        }
        assert!(seen.len() > 200);
    }

    #[test]
    fn a_known_device_has_its_name_and_an_unknown_one_its_identifier() {
        assert_eq!(marketing_name("iPhone14,5"), "iPhone 13");
        assert_eq!(marketing_name("Mac15,12"), "MacBook Air (13-inch, M3, 2024)");
        assert_eq!(marketing_name("iPhone99,9"), "iPhone99,9");
        assert_eq!(marketing_name("#"), "#");
    }

    #[test]
    fn families_follow_the_identifier() {
        for (identifier, family) in [
            ("iPhone14,5", Family::IPhone),
            ("iPod9,1", Family::IPhone),
            ("iPad16,6", Family::IPad),
            ("MacBookPro18,3", Family::Mac),
            ("iMac21,1", Family::Mac),
            ("VirtualMac2,1", Family::Mac),
            ("AppleTV11,1", Family::Other),
            ("Watch7,1", Family::Other),
            ("", Family::Other),
        ] {
            assert_eq!(Family::of(identifier), family, "{identifier}");
        }
    }
}
