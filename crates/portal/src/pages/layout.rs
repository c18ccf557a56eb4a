//! What every page shares: head, the organisation's name, the trial notice, the way to help.

use maud::{DOCTYPE, Markup, html};
use muster_app::portal::{Step, Way};
use muster_domain::time::Moment;
use muster_words::{Key, Value};

use super::languages::{menu, way};
use crate::{
    assets::logo_address,
    assets::{SCRIPT, STYLE_SHEET},
    look::Look,
};

/// A page's particulars.
#[derive(Default)]
pub(super) struct Frame {
    /// For the tab and for screen readers, which read it first. Without invisible marks.
    pub(super) title: String,
    /// Whether something was entered that is not right: the title says so.
    pub(super) wrong: bool,
    /// Which of the steps of its way the page is; `None` beside the way.
    pub(super) step: Option<(Way, Step)>,
    /// End of the invite's validity.
    pub(super) expires: Option<Moment>,
    /// Where the browser goes on to by itself, at once.
    pub(super) refresh: Option<String>,
    /// What stays in sight at the foot of the screen, in reach of a thumb.
    pub(super) dock: Option<Markup>,
}

/// A whole page around `main`.
pub(super) fn frame(look: &Look, page: &Frame, main: &Markup) -> Markup {
    let nameless = look.say(Key::PageNameless);
    let organisation = look.name().unwrap_or(&nameless);
    html! {
        (DOCTYPE)
        // The script writes times anew, in the device's zone: it needs to know how the language does.
        html lang=(look.language.tag()) dir=(look.language.direction().as_str())
            data-dates=(look.language.dates_locale()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                @if let Some(address) = &page.refresh { meta http-equiv="refresh" content={ "0; url=" (address) }; }
                title { (title(look, page, organisation)) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(*STYLE_SHEET);
                link rel="stylesheet" href=(look.brand_sheet);
                script src=(*SCRIPT) defer {}
            }
            body class=[page.dock.is_some().then_some("docked")] {
                header.top {
                    div.inner {
                        @match &look.logo {
                            Some(logo) => {
                                img.logo.plate[logo.plate] src=(logo_address(logo)) alt=(organisation) width=(logo.width)
                                    height=(logo.height);
                            }
                            None => {
                                span.mark aria-hidden="true" { (look.initials) }
                                span.org dir="auto" { (organisation) }
                            }
                        }
                        (way(look))
                    }
                    @if !look.https {
                        p.trial { strong { (look.say(Key::PageTrial)) } " " (look.say(Key::PageTrialMore)) }
                    }
                }
                main {
                    (main)
                    @if let Some(dock) = &page.dock {
                        div.dock {
                            (dock)
                            (dots(page))
                        }
                    }
                }
                footer { (foot(look, page)) }
            }
        }
    }
}

fn title(look: &Look, page: &Frame, organisation: &str) -> String {
    let whole = look.say_plain(
        Key::PageTitle,
        &[
            ("title", Value::Text(&page.title)),
            ("organisation", Value::Text(organisation)),
        ],
    );
    if page.wrong {
        look.say_plain(Key::PageTitleError, &[("title", Value::Text(&whole))])
    } else {
        whole
    }
}

fn foot(look: &Look, page: &Frame) -> Markup {
    html! {
        @if let Some(expires) = page.expires {
            p { (look.say_around(Key::PageExpires, &[], &[("moment", &time(look, expires))])) }
        }
        (help(look))
        @if !look.privacy_link.is_empty() {
            p { a href=(look.privacy_link) rel="noreferrer" { (look.say(Key::MailPrivacyLink)) } }
        }
        @if let Some((way, step)) = page.step {
            @let values = [("current", Value::from(u32::from(way.place(step)))), ("steps", u32::from(way.steps()).into())];
            p.vh { (look.say_with(Key::PageStep, &values)) }
        }
        @if page.dock.is_none() { (dots(page)) }
        (menu(look))
    }
}

fn dots(page: &Frame) -> Markup {
    html! {
        @if let Some((way, step)) = page.step {
            @let current = way.place(step);
            div.dots aria-hidden="true" {
                @for step in 1..=way.steps() {
                    span.dot.now[step == current].past[step < current] {}
                }
            }
        }
    }
}

/// A moment in words; a browser with JavaScript shows its own zone instead.
pub(super) fn time(look: &Look, moment: Moment) -> Markup {
    let (words, machine) = look.time(moment);
    html! { time datetime=(machine) { (words) } }
}

/// Whom to ask; nothing when the organisation named nobody.
pub(super) fn help(look: &Look) -> Markup {
    let (phone, email) = (&look.support_phone, &look.support_email);
    let key = match (phone.is_empty(), email.is_empty()) {
        (true, true) => return html! {},
        (false, true) => Key::PageHelpPhone,
        (true, false) => Key::PageHelpEmail,
        (false, false) => Key::PageHelpBoth,
    };
    let call = html! { a href=(telephone(phone)) dir="ltr" { (phone) } };
    let write = html! { a href={ "mailto:" (email) } dir="ltr" { (email) } };
    html! {
        p { (look.say_around(key, &[], &[("phone", &call), ("email", &write)])) }
    }
}

/// `tel:` takes digits and a leading plus (RFC 3966); people write blanks and brackets between.
fn telephone(phone: &str) -> String {
    let dialled = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(dialled).collect()
}
