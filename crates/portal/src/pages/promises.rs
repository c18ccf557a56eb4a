//! What is promised for each kind of set-up: which sentences, in which order.

use muster_words::Key;

/// The words for one kind of set-up.
pub(super) struct Promise {
    /// Whether it separates work from private data.
    pub(super) whole: Key,
    /// What the organisation can do.
    pub(super) can: &'static [Key],
    /// What it cannot.
    pub(super) cannot: &'static [Key],
}

pub(super) const ACCOUNT: Promise = Promise {
    whole: Key::SeesAccountWhole,
    can: &[
        Key::SeesAccountCanApps,
        Key::SeesAccountCanFacts,
        Key::SeesAccountCanSettings,
        Key::SeesAccountCanPasscode,
    ],
    cannot: &[
        Key::SeesAccountCannotPrivate,
        Key::SeesAccountCannotIdentify,
        Key::SeesAccountCannotPlace,
        Key::SeesAccountCannotErase,
    ],
};

pub(super) const IOS_PERSONAL: Promise = Promise {
    whole: Key::SeesIosPersonalWhole,
    can: &[
        Key::SeesIosPersonalCanFacts,
        Key::SeesIosPersonalCanSettings,
        Key::SeesIosPersonalCanApps,
        Key::SeesIosPersonalCanTraffic,
    ],
    cannot: &[
        Key::SeesIosPersonalCannotPrivate,
        Key::SeesIosPersonalCannotApps,
        Key::SeesIosPersonalCannotPlace,
        Key::SeesIosPersonalCannotErase,
    ],
};

pub(super) const IOS_CORPORATE: Promise = Promise {
    whole: Key::SeesIosCorporateWhole,
    can: &[
        Key::SeesIosCorporateCanFacts,
        Key::SeesIosCorporateCanSettings,
        Key::SeesIosCorporateCanErase,
        Key::SeesIosCorporateCanTraffic,
    ],
    cannot: &[Key::SeesIosCorporateCannotPrivate],
};

pub(super) const MAC_PERSONAL: Promise = Promise {
    whole: Key::SeesMacPersonalWhole,
    can: &[
        Key::SeesMacPersonalCanFacts,
        Key::SeesMacPersonalCanSettings,
        Key::SeesMacPersonalCanSoftware,
    ],
    cannot: &[Key::SeesMacPersonalCannotErase, Key::SeesMacPersonalCannotApps],
};

pub(super) const MAC_CORPORATE: Promise = Promise {
    whole: Key::SeesMacCorporateWhole,
    can: &[
        Key::SeesMacCorporateCanFacts,
        Key::SeesMacCorporateCanSettings,
        Key::SeesMacCorporateCanErase,
    ],
    cannot: &[Key::SeesMacCorporateCannotTrust],
};

pub(super) const WINDOWS_PERSONAL: Promise = Promise {
    whole: Key::SeesWindowsPersonalWhole,
    can: &[
        Key::SeesWindowsPersonalCanFacts,
        Key::SeesWindowsPersonalCanSettings,
        Key::SeesWindowsPersonalCanSoftware,
        Key::SeesWindowsPersonalCanErase,
    ],
    cannot: &[Key::SeesWindowsPersonalCannotPrivate],
};

pub(super) const WINDOWS_CORPORATE: Promise = Promise {
    whole: Key::SeesWindowsCorporateWhole,
    can: &[
        Key::SeesWindowsCorporateCanFacts,
        Key::SeesWindowsCorporateCanSettings,
        Key::SeesWindowsCorporateCanErase,
    ],
    cannot: &[Key::SeesWindowsCorporateCannotTrust],
};

pub(super) const ANDROID_PERSONAL: Promise = Promise {
    whole: Key::SeesAndroidPersonalWhole,
    can: &[
        Key::SeesAndroidPersonalCanApps,
        Key::SeesAndroidPersonalCanFacts,
        Key::SeesAndroidPersonalCanLock,
        Key::SeesAndroidPersonalCanTraffic,
    ],
    cannot: &[
        Key::SeesAndroidPersonalCannotPrivate,
        Key::SeesAndroidPersonalCannotPlace,
        Key::SeesAndroidPersonalCannotErase,
    ],
};

pub(super) const ANDROID_CORPORATE: Promise = Promise {
    whole: Key::SeesAndroidCorporateWhole,
    can: &[
        Key::SeesAndroidCorporateCanFacts,
        Key::SeesAndroidCorporateCanApps,
        Key::SeesAndroidCorporateCanErase,
        Key::SeesAndroidCorporateCanTraffic,
    ],
    cannot: &[Key::SeesAndroidCorporateCannotTrust],
};
