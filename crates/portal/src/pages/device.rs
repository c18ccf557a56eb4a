//! The wrong kind of device in front: which one is needed, and how to get the invite there.

use maud::{Markup, html};
use muster_app::portal::{Asks, Welcome};
use muster_domain::{browser::Seen, platform::Platform, qr::Qr, time::Moment};
use muster_words::{Key, Value};

use super::{Frame, frame, icons, name::platform_word};
use crate::look::Look;

/// Another device is needed.
pub(crate) fn elsewhere(look: &Look, welcome: &Welcome, path: &str, seen: Seen) -> Markup {
    let neutral = welcome.platform == Platform::Neutral;
    let (title, why) = if neutral {
        (Key::DeviceNeutralTitle, Key::DeviceNeutralWhy)
    } else {
        (Key::DeviceTitle, Key::DeviceWhy)
    };
    let needed = [("device", Value::Word(platform_word(welcome.platform)))];
    let handheld = matches!(welcome.platform, Platform::Ios | Platform::Android);
    let code = if seen.is_computer() && (handheld || neutral) {
        qr(look, &welcome.link)
    } else {
        None
    };
    // Only a browser that names no system can be the right device after all.
    let perhaps = seen == Seen::Other && matches!(welcome.platform, Platform::Android | Platform::Neutral);
    page(
        look,
        &look.say_plain(title, &needed),
        welcome.expires_at,
        &html! {
            p.lead { (look.say_with(why, &needed)) }
            @if let Some(code) = code {
                p { (look.say(scan(handheld, &welcome.asks))) }
                (code)
            } @else {
                p { (look.say(Key::DeviceMessage)) }
            }
            @if perhaps {
                p.hint { (look.say(Key::DevicePerhaps)) }
                a.secondary href={ (path) "?device=android" } data-keep-passcode {
                    (look.say(Key::DeviceOnAndroid))
                }
            }
        },
    )
}

/// What the camera is for, and what the page asks for there.
fn scan(handheld: bool, asks: &Asks) -> Key {
    match asks {
        _ if !handheld => Key::DeviceScanOther,
        Asks::Directory {
            after_passcode: false,
            ..
        } => Key::DeviceScanSignIn,
        // There the passcode comes first, also after this browser has typed it.
        _ => Key::DeviceScan,
    }
}

/// Safari on "Macintosh" and an invite for iPhone or iPad: only the visitor knows.
pub(crate) fn perhaps_ipad(look: &Look, welcome: &Welcome, path: &str) -> Markup {
    page(
        look,
        &look.say_plain(Key::DeviceIpadTitle, &[]),
        welcome.expires_at,
        &html! {
            p.lead { (look.say(Key::DeviceIpadWhy)) }
            a.primary href={ (path) "?device=ipad" } data-keep-passcode { (look.say(Key::DeviceOnIpad)) }
            @if let Some(code) = qr(look, &welcome.link) {
                p { (look.say(Key::DeviceIpadScan)) }
                (code)
            }
        },
    )
}

fn page(look: &Look, title: &str, expires: Moment, main: &Markup) -> Markup {
    let frame_of = Frame {
        title: title.to_owned(),
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
fn qr(look: &Look, link: &str) -> Option<Markup> {
    let code = Qr::encode(link).ok()?;
    let side = code.side();
    Some(html! {
        svg.qr role="img" aria-label=(look.say(Key::DeviceCode)) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(code.svg_path()) fill="#000" {}
        }
    })
}
