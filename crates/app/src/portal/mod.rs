//! What an invitee can do through the portal: look at a link, enter the passcode, come back, ask for a new invite.
//!
//! The portal is a face: it has pages and HTTP, and calls this. A look changes nothing but the evidence that a browser
//! opened the link; only a passcode that is right changes the invite.

mod allowed;
pub(crate) mod limits;
mod lookup;
mod openings;
mod self_enrollment;
pub(crate) mod sign_in;
mod terms;
mod visits;
mod way;

use std::{net::IpAddr, sync::Arc};

use muster_domain::{
    device::OwnedBy, invite::InviteState, obstacle::Obstacle, platform::Platform, time::Moment,
};
use muster_words::Language;

pub use limits::Waits;
pub(crate) use openings::Openings;
pub use self_enrollment::{Offered, SelfAnswer, SelfOffer};
pub use sign_in::{
    AccountWays, ComesBack, DirectoryAnswer, DirectoryChoice, HalfSession, Left, PasswordForm, ProviderBegun,
    Refused, SignInAt,
};
pub use terms::{OpenTerms, Terms, TermsAnswer};
pub use way::{Step, Way};

use crate::BrandLogo;

/// Who is in front of the portal, as far as HTTP tells.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Network address, after configured proxies.
    pub address: IpAddr,
    /// User-Agent as sent, at most `muster_domain::browser::MAX_USER_AGENT` bytes.
    pub user_agent: String,
    /// The request announced itself as a prefetch or preview (`Sec-Purpose`, `Purpose`): no evidence of a person.
    pub prefetch: bool,
}

/// How an invite is pointed at.
#[derive(Clone, PartialEq, Eq)]
pub enum Locator {
    /// `/e/{token}`.
    Token(String),
    /// `/m/{code}`: the short link of By myself.
    Short(String),
}

/// How pages look and whom they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// Organisation; blank before the first run.
    pub organisation: String,
    /// `#RRGGBB`, dark enough for white text.
    pub colour: String,
    /// Blank is none.
    pub support_email: String,
    /// Blank is none.
    pub support_phone: String,
    /// For whoever reads none of the others.
    pub language: Language,
    /// The logo, when there is one.
    pub logo: Option<Arc<BrandLogo>>,
    /// Where the organisation says what it does with data; blank is nowhere.
    pub privacy_link: String,
}

/// What a living link says before the passcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The invited person; blank for a short link, which anybody could guess.
    pub invitee: String,
    /// Who sent it.
    pub sender: String,
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// End of validity.
    pub expires_at: Moment,
    /// The link, for a QR code on a computer's screen; it carries no passcode.
    pub link: String,
    /// The invite's language, where it has one.
    pub language: Option<Language>,
    /// What is asked for next.
    pub asks: Asks,
    /// The steps of the invite.
    pub way: Way,
}

/// What a living link asks for next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// The passcode; then a sign-in with the directory, when it takes two factors.
    Passcode {
        /// The directory comes after it.
        then_directory: bool,
    },
    /// A sign-in with one of these directories.
    Directory {
        /// None when none can be asked now.
        choices: Vec<DirectoryChoice>,
        /// The passcode was right.
        after_passcode: bool,
    },
    /// Nothing more: the invite is verified.
    Nothing,
}

/// Why a link no longer leads on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dead {
    /// Its time ran out.
    Expired,
    /// An admin took it back.
    Revoked,
    /// A device was enrolled with it.
    Used,
    /// Another browser was verified for it, and goes on.
    Elsewhere,
    /// A newer link took its place.
    Superseded,
    /// Its user chose anew what to bring, in another window.
    ChosenAgain,
    /// Too many wrong passcodes.
    Locked,
}

/// What a link is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkView {
    /// It lives: ask for the passcode.
    Ask(Welcome),
    /// It is dead; `asked` when a new invite was asked for already.
    Dead {
        /// Why.
        why: Dead,
        /// A request waits for an admin.
        asked: bool,
        /// The latest request was declined, with these words; blank when nothing was said.
        declined: Option<String>,
        /// The invite's language, where it has one.
        language: Option<Language>,
    },
    /// Not a link of this installation.
    Unknown,
    /// Too many attempts.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
    },
}

/// What came of a passcode.
#[derive(Clone, PartialEq, Eq)]
pub enum PasscodeAnswer {
    /// Right.
    Verified {
        /// Value of the session cookie.
        session: String,
        /// Until when it is good.
        until: Moment,
    },
    /// Right, and the directory is still to come.
    HalfWay(HalfSession),
    /// Cannot be a passcode: not counted as a try.
    Unreadable(Welcome),
    /// Wrong.
    Wrong {
        /// For the page.
        welcome: Welcome,
        /// Tries left.
        left: u32,
    },
    /// The link does not lead on.
    Link(LinkView),
}

/// Something an admin must still set up before devices of a platform can enroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The connection to Android Enterprise.
    AndroidEnterprise,
    /// The certificate that Windows PCs are managed by.
    WindowsCertificate,
    /// Apple's push certificate.
    PushCertificate,
    /// An address of the portal that is encrypted.
    EncryptedAddress,
}

impl Missing {
    /// A word for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::AndroidEnterprise => "android_enterprise",
            Self::WindowsCertificate => "windows_certificate",
            Self::PushCertificate => "push_certificate",
            Self::EncryptedAddress => "encrypted_address",
        }
    }
}

/// Why a device was turned away, as far as the invitee is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TurnedAway {
    /// Something that it can be told.
    By(Obstacle),
    /// Something else, which stands in the invite's history.
    Otherwise,
}

/// What a verified browser sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The invite.
    pub welcome: Welcome,
    /// Its short link, when it has one.
    pub short_link: Option<String>,
    /// When.
    pub verified_at: Moment,
    /// Platforms whose devices cannot be enrolled yet: the invite's own, or, of an invite that takes any device, all of them.
    pub not_ready: Vec<Platform>,
    /// A profile was handed out already: another one makes it void.
    pub served: bool,
    /// Why the device was turned away when it tried to enroll.
    pub obstacle: Option<TurnedAway>,
}

/// What a browser sees whose device has enrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// The links of its invite: the long one, and the short one when there is one.
    pub links: Vec<String>,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// What it is, as it said itself; blank when it did not.
    pub device: String,
    /// The invite's language, where it has one.
    pub language: Option<Language>,
    /// The steps of the invite.
    pub way: Way,
}

/// What a session cookie is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionView {
    /// The invite is verified by this browser, and the terms of use must be accepted before anything else.
    Terms(Box<OpenTerms>),
    /// The invite is verified by this browser.
    Verified(Box<Verified>),
    /// The device has enrolled.
    Enrolled(Enrolled),
    /// The invite has died since.
    Dead {
        /// Why.
        why: Dead,
        /// Whether it was the user's own choice in self enrollment: no message leads to it, and they can choose anew.
        self_enrolled: bool,
        /// A request waits for an admin.
        asked: bool,
        /// The invite's language, where it has one.
        language: Option<Language>,
    },
    /// Not a session of this installation, or over.
    None,
}

/// What came of asking for a new invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It shows in the console (also when it had been asked before).
    Yes {
        /// The invite's language, where it has one.
        language: Option<Language>,
    },
    /// The link lives: there is nothing to ask for but to go on.
    StillLives {
        /// The invite's language, where it has one.
        language: Option<Language>,
    },
    /// Not a link of this installation.
    Unknown,
    /// Too many requests.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
    },
}

impl LinkView {
    /// The invite's language, where it has one.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Ask(welcome) => welcome.language,
            Self::Dead { language, .. } => *language,
            Self::Unknown | Self::Limited { .. } => None,
        }
    }
}

impl SessionView {
    /// The invite's language, where it has one.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Terms(open) => open.terms.language,
            Self::Verified(verified) => verified.welcome.language,
            Self::Enrolled(enrolled) => enrolled.language,
            Self::Dead { language, .. } => *language,
            Self::None => None,
        }
    }
}

impl PasscodeAnswer {
    /// The invite's language, where it has one.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Verified { .. } | Self::HalfWay(_) => None,
            Self::Unreadable(welcome) | Self::Wrong { welcome, .. } => welcome.language,
            Self::Link(view) => view.language(),
        }
    }
}

impl Asked {
    /// The invite's language, where it has one.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::Yes { language } | Self::StillLives { language } => language,
            Self::Unknown | Self::Limited { .. } => None,
        }
    }
}

/// The language of an invite.
pub(crate) fn language(record: &muster_store::InviteRecord) -> Option<Language> {
    record.language.as_deref().and_then(Language::read)
}

impl Dead {
    /// The stored and transmitted word. Of what is used up, logs and requests make no difference.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::Used | Self::Elsewhere => "used",
            Self::Superseded => "superseded",
            Self::ChosenAgain => "chosen_again",
            Self::Locked => "locked",
        }
    }

    /// Why the link of this invite no longer leads on at a moment: one that was verified goes on until it expires.
    pub(crate) fn at(record: &muster_store::InviteRecord, now: Moment) -> Self {
        match record.state {
            InviteState::Verified if record.expires_at <= now => Self::Expired,
            state => Self::of(state),
        }
    }

    /// Why the link of an invite in this state no longer leads on.
    pub(crate) fn of(state: InviteState) -> Self {
        match state {
            InviteState::Revoked => Self::Revoked,
            InviteState::Superseded => Self::Superseded,
            InviteState::Verified => Self::Elsewhere,
            InviteState::Enrolled => Self::Used,
            _ => Self::Expired,
        }
    }
}
