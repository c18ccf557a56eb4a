//! Certificates that were checked before, known by heart: a device speaks many times with the same one.
//!
//! Only what cannot change is kept: that the authority issued it to a device, until when it counts, and which device that
//! is. Whether that device may still speak is asked of the store every time.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use muster_domain::{device::DeviceId, time::Moment};
use muster_mdm::certificate::Fingerprint;

/// Most that are kept; when there are more it begins anew, which costs one check each.
const MOST: usize = 50_000;

#[derive(Debug, Clone, Copy)]
struct Known {
    until: Moment,
    device: Option<DeviceId>,
}

/// See the module. It lives as long as the issuer that it is about.
#[derive(Debug, Default)]
pub(crate) struct KnownCertificates(Mutex<HashMap<Fingerprint, Known>>);

impl KnownCertificates {
    /// Whether it was checked before, and still counts.
    pub fn counts(&self, fingerprint: &Fingerprint, now: Moment) -> bool {
        self.all()
            .get(fingerprint)
            .is_some_and(|known| now <= known.until)
    }

    /// It was checked: it counts until then.
    pub fn add(&self, fingerprint: Fingerprint, until: Moment) {
        let mut all = self.all();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(fingerprint, Known { until, device: None });
    }

    /// The enrolled device that speaks with it, when it has spoken before.
    pub fn device(&self, fingerprint: &Fingerprint) -> Option<DeviceId> {
        self.all().get(fingerprint)?.device
    }

    /// This enrolled device speaks with it; `None` when nobody knows.
    pub fn set_device(&self, fingerprint: &Fingerprint, device: Option<DeviceId>) {
        if let Some(known) = self.all().get_mut(fingerprint) {
            known.device = device;
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Fingerprint, Known>> {
        // Whole between any two statements.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_counts_until_its_end_and_is_forgotten_with_its_device() {
        let known = KnownCertificates::default();
        let device: DeviceId = "0199d2f0-0000-7000-8000-000000000001".parse().unwrap();
        assert!(!known.counts(&[1; 32], Moment(0)));
        known.set_device(&[1; 32], Some(device));
        assert_eq!(known.device(&[1; 32]), None, "it was never checked");
        known.add([1; 32], Moment(10));
        assert!(known.counts(&[1; 32], Moment(10)) && !known.counts(&[1; 32], Moment(11)));
        assert!(!known.counts(&[2; 32], Moment(10)));
        known.set_device(&[1; 32], Some(device));
        assert_eq!(known.device(&[1; 32]), Some(device));
        known.set_device(&[1; 32], None);
        assert_eq!(known.device(&[1; 32]), None);
    }
}
