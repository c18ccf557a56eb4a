//! The link was opened inside another app: move to the system's browser before the passcode is spent.

use maud::{Markup, html};
use muster_app::portal::Welcome;
use muster_words::{Key, Value};

use super::{Frame, frame, icons};
use crate::{browser::InApp, look::Look};

/// The page. `device` is what the visitor already said about the device.
pub(crate) fn page(
    look: &Look,
    welcome: &Welcome,
    path: &str,
    found: InApp,
    device: Option<&'static str>,
) -> Markup {
    let why = match found.app {
        "" => Key::InAppWhyUnnamed,
        _ => Key::InAppWhy,
    };
    let values = [
        ("app", Value::Text(found.app)),
        ("browser", Value::Text(found.instead)),
    ];
    let frame_of = Frame {
        title: look.say_plain(Key::InAppTitle, &values),
        step: None,
        expires: Some(welcome.expires_at),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::warning()) }
            h1 { (look.say_with(Key::InAppTitle, &values)) }
            p.lead { (look.say_with(why, &values)) }
            ol.plain {
                li { (look.say_with(Key::InAppMenu, &values)) }
                li { (look.say_with(Key::InAppCopy, &values)) }
            }
            div.copy {
                label.vh for="link" { (look.say(Key::InAppAddress)) }
                input id="link" type="text" readonly dir="ltr" value=(welcome.link);
                button.secondary type="button" data-copy="link" data-done=(look.say(Key::InAppCopied)) hidden {
                    (look.say(Key::InAppCopyButton))
                }
            }
            p.quiet {
                a.link href={ (path) "?browser=here" @if let Some(device) = device { "&device=" (device) } }
                    data-keep-passcode { (look.say(Key::InAppStay)) }
            }
        },
    )
}
