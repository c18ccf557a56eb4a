//! The wrong kind of device in front: which one is needed, and how to get the invite there.

use maud::{Markup, html};
use muster_app::portal::Welcome;
use muster_domain::{browser::Seen, platform::Platform, qr::Qr, time::Moment};

use super::{Frame, frame, icons, name::with_article};
use crate::brand::Look;

mod words {
    pub(super) fn title(needed: &str) -> String {
        format!("Open this invite on your {needed}")
    }
    pub(super) fn why(needed: &str) -> String {
        format!(
            "This invite is for {}. This page was opened on another kind of device, so it stops here. The invite is \
             not used up.",
            super::with_article(needed)
        )
    }
    pub(super) const NEUTRAL_TITLE: &str = "Open this invite on a phone, tablet, Mac or Windows PC";
    pub(super) const NEUTRAL_WHY: &str = "This invite is for an Android device, an iPhone, an iPad, a Mac or a Windows PC. This computer is none of \
         them, so it stops here. The invite is not used up.";
    pub(super) const SCAN: &str =
        "Scan this code with its camera. Then enter the passcode from your invite there.";
    pub(super) const SCAN_OTHER: &str = "Open the message with your invite there, or scan this code with a phone or tablet that you want to set up.";
    pub(super) const QR: &str = "QR code with the link of this invite, without its passcode";
    pub(super) const MESSAGE: &str = "Open the message with your invite there and follow its link.";
    pub(super) fn really(needed: &str) -> String {
        format!("I am on {}", super::with_article(needed))
    }
    pub(super) const REALLY_HINT: &str =
        "A browser that asks for desktop pages hides what it runs on. If this is the right device, go on.";
    pub(super) const IPAD_TITLE: &str = "Are you on an iPad?";
    pub(super) const IPAD_WHY: &str =
        "This invite is for an iPhone or iPad. An iPad tells websites that it is a Mac, so we have to ask.";
    pub(super) const IPAD: &str = "I am on an iPad";
    pub(super) const MAC: &str = "On a Mac? Scan this code with the camera of your iPhone or iPad.";
}

/// Another device is needed.
pub(crate) fn elsewhere(look: &Look, welcome: &Welcome, path: &str, seen: Seen) -> Markup {
    let neutral = welcome.platform == Platform::Neutral;
    let needed = welcome.platform.device_words();
    let (title, why) = if neutral {
        (words::NEUTRAL_TITLE.to_owned(), words::NEUTRAL_WHY.to_owned())
    } else {
        (words::title(needed), words::why(needed))
    };
    let handheld = matches!(welcome.platform, Platform::Ios | Platform::Android);
    let code = if seen.is_computer() && (handheld || neutral) {
        qr(&welcome.link)
    } else {
        None
    };
    // Only a browser that names no system can be the right device after all.
    let perhaps = seen == Seen::Other && matches!(welcome.platform, Platform::Android | Platform::Neutral);
    page(
        look,
        &title,
        welcome.expires_at,
        &html! {
            p.lead { (why) }
            @if let Some(code) = code {
                p { (if handheld { words::SCAN } else { words::SCAN_OTHER }) }
                (code)
            } @else {
                p { (words::MESSAGE) }
            }
            @if perhaps {
                p.hint { (words::REALLY_HINT) }
                a.secondary href={ (path) "?device=android" } data-keep-passcode {
                    (words::really(Platform::Android.device_words()))
                }
            }
        },
    )
}

/// Safari on "Macintosh" and an invite for iPhone or iPad: only the visitor knows.
pub(crate) fn perhaps_ipad(look: &Look, welcome: &Welcome, path: &str) -> Markup {
    page(
        look,
        words::IPAD_TITLE,
        welcome.expires_at,
        &html! {
            p.lead { (words::IPAD_WHY) }
            a.primary href={ (path) "?device=ipad" } data-keep-passcode { (words::IPAD) }
            @if let Some(code) = qr(&welcome.link) {
                p { (words::MAC) }
                (code)
            }
        },
    )
}

fn page(look: &Look, title: &str, expires: Moment, main: &Markup) -> Markup {
    let frame_of = Frame {
        title,
        step: None,
        expires: Some(expires),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::devices()) }
            h1 { (title) }
            (main)
        },
    )
}

/// The link as a code on the screen; `None` when it is too long for one.
fn qr(link: &str) -> Option<Markup> {
    let code = Qr::encode(link).ok()?;
    let side = code.side();
    Some(html! {
        svg.qr role="img" aria-label=(words::QR) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(code.svg_path()) fill="#000" {}
        }
    })
}
