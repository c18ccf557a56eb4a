//! What every page shares: head, the organisation's name, the trial notice, the way to help.

use maud::{DOCTYPE, Markup, html};
use muster_domain::time::Moment;

use crate::{
    assets::{SCRIPT, STYLE_SHEET},
    brand::Look,
};

mod words {
    pub(super) const NAMELESS: &str = "Device enrollment";
    pub(super) const TRIAL: &str = "Trial network";
    pub(super) const TRIAL_MORE: &str =
        "This page is not encrypted. Go on only if you were told that this is a trial.";
    pub(super) const EXPIRES: &str = "This invite expires";
    pub(super) const HELP: &str = "Need help?";
    pub(super) const CALL: &str = "Call";
    pub(super) const WRITE: &str = "Write to";
    pub(super) const OR_WRITE: &str = "or write to";
    pub(super) fn step(current: u8, of: u8) -> String {
        format!("Step {current} of {of}")
    }
}

/// Steps from the link to the device: passcode, set-up, done.
const STEPS: u8 = 3;

/// A page's particulars.
#[derive(Default)]
pub(super) struct Frame<'a> {
    /// For the tab and for screen readers, which read it first.
    pub(super) title: &'a str,
    /// Which of the steps the page is; `None` beside the path.
    pub(super) step: Option<u8>,
    /// End of the invite's validity.
    pub(super) expires: Option<Moment>,
    /// What stays in sight at the foot of the screen, in reach of a thumb.
    pub(super) dock: Option<Markup>,
}

/// A whole page around `main`.
pub(super) fn frame(look: &Look, page: &Frame<'_>, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                title { (page.title) " · " (look.name().unwrap_or(words::NAMELESS)) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(*STYLE_SHEET);
                link rel="stylesheet" href=(look.brand_sheet);
                script src=(*SCRIPT) defer {}
            }
            body class=[page.dock.is_some().then_some("docked")] {
                header.top {
                    div.inner {
                        span.mark aria-hidden="true" { (look.initials) }
                        span.org { (look.name().unwrap_or(words::NAMELESS)) }
                    }
                    @if !look.https {
                        p.trial { strong { (words::TRIAL) } " " (words::TRIAL_MORE) }
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

fn foot(look: &Look, page: &Frame<'_>) -> Markup {
    html! {
        @if let Some(expires) = page.expires {
            p { (words::EXPIRES) " " (time(look, expires)) }
        }
        (help(look))
        @if let Some(current) = page.step {
            p.vh { (words::step(current, STEPS)) }
        }
        @if page.dock.is_none() { (dots(page)) }
    }
}

fn dots(page: &Frame<'_>) -> Markup {
    html! {
        @if let Some(current) = page.step {
            div.dots aria-hidden="true" {
                @for step in 1..=STEPS {
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
    html! {
        @if !phone.is_empty() || !email.is_empty() {
            p {
                (words::HELP) " "
                @if !phone.is_empty() {
                    (words::CALL) " " a href=(telephone(phone)) { (phone) }
                }
                @if !email.is_empty() {
                    " " (if phone.is_empty() { words::WRITE } else { words::OR_WRITE }) " "
                    a href={ "mailto:" (email) } { (email) }
                }
            }
        }
    }
}

/// `tel:` takes digits and a leading plus (RFC 3966); people write blanks and brackets between.
fn telephone(phone: &str) -> String {
    let dialled = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(dialled).collect()
}
