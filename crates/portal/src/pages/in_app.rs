//! The link was opened inside another app: move to the system's browser before the passcode is spent.

use maud::{Markup, html};
use muster_app::portal::Welcome;

use super::{Frame, frame, icons};
use crate::{brand::Look, browser::InApp};

mod words {
    pub(super) fn title(browser: &str) -> String {
        format!("Open this invite in {browser}")
    }
    pub(super) fn why(app: &str, browser: &str) -> String {
        let inside = match app {
            "" => "inside another app".to_owned(),
            app => format!("inside {app}"),
        };
        format!(
            "This page was opened {inside}. Setting up a device works only in {browser}, and what you enter here would \
             be forgotten when the app closes. The invite is not used up."
        )
    }
    pub(super) fn menu(browser: &str) -> String {
        format!(
            "Look for a menu, often ⋯, ⋮ or a compass, and choose “Open in {browser}” or “Open in browser”."
        )
    }
    pub(super) fn copy(browser: &str) -> String {
        format!("Or copy this address and paste it into {browser}.")
    }
    pub(super) const ADDRESS: &str = "Address of this invite";
    pub(super) const COPY: &str = "Copy";
    pub(super) const COPIED: &str = "Copied";
    pub(super) const STAY: &str = "Go on here anyway";
}

/// The page. `device` is what the visitor already said about the device.
pub(crate) fn page(
    look: &Look,
    welcome: &Welcome,
    path: &str,
    found: InApp,
    device: Option<&'static str>,
) -> Markup {
    let title = words::title(found.instead);
    let frame_of = Frame {
        title: &title,
        step: None,
        expires: Some(welcome.expires_at),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::warning()) }
            h1 { (title) }
            p.lead { (words::why(found.app, found.instead)) }
            ol.plain {
                li { (words::menu(found.instead)) }
                li { (words::copy(found.instead)) }
            }
            div.copy {
                label.vh for="link" { (words::ADDRESS) }
                input id="link" type="text" readonly value=(welcome.link);
                button.secondary type="button" data-copy="link" data-done=(words::COPIED) hidden { (words::COPY) }
            }
            p.quiet {
                a.link href={ (path) "?browser=here" @if let Some(device) = device { "&device=" (device) } }
                    data-keep-passcode { (words::STAY) }
            }
        },
    )
}
