//! What a Mac shows.

use maud::{Markup, html};
use muster_words::Key;

use super::{
    Scene, name,
    parts::{At, bar, button, card, lines, other, place, row, strong, text},
};
use crate::look::Look;

pub(super) fn scene(scene: Scene, look: &Look) -> Markup {
    match scene {
        Scene::Ask => ask(look),
        Scene::Downloaded => downloaded(look),
        Scene::Settings => settings(look),
        Scene::Profiles => profiles(look),
        Scene::Install => install(look),
        Scene::Secret => secret(look),
        // A Mac asks no question of its own for this.
        Scene::Trust | Scene::Done | Scene::Apart => html! {},
    }
}

fn arrow(x: i32, y: i32) -> Markup {
    place("p-arrow", x, y, 14, 18)
}

/// The web page behind a question.
fn page() -> Markup {
    html! {
        rect.p-bar x="70" y="19" width="80" height="6" rx="3" {}
        (bar(26, 42, 60))
        @for (y, width) in [(52, 168), (61, 150), (118, 168), (127, 120)] { (bar(26, y, width)) }
    }
}

fn ask(look: &Look) -> Markup {
    html! {
        (page())
        (card(38, 44, 144, 68, 9))
        (lines(110, 61, 136, &look.say(Key::ScreenAskMac), 2))
        (other(53, 86, 54, &look.say(Key::ScreenCancel)))
        (button(113, 86, 54, &look.say(Key::ScreenAllow)))
        (arrow(158, 98))
    }
}

fn downloaded(look: &Look) -> Markup {
    html! {
        (page())
        rect.p-halo x="73" y="35" width="138" height="40" rx="12" {}
        (card(76, 38, 132, 34, 9))
        (place("p-case", 82, 44, 22, 22))
        (strong(At::Start, 110, 54, 96, &look.say(Key::ScreenDownloaded)))
        (bar(110, 60, 78))
    }
}

/// The list at the left; something may lie over it.
fn side(look: &Look, covered: bool) -> Markup {
    html! {
        path.p-title d="M12 30h62v110H12z" {}
        path.p-edge d="M74 30v110" {}
        @for y in [40, 52, 82, 94, 106, 118, 130] {
            rect.p-bar x="19" y=(y) width="6" height="6" rx="2" {}
            (bar(30, y + 1, 30 + y % 9))
        }
        @if !covered {
            rect.p-chosen x="16" y="61" width="54" height="16" rx="5" {}
            (strong(At::Start, 22, 72, 46, &look.say(Key::ScreenGeneral)))
        }
    }
}

fn settings(look: &Look) -> Markup {
    html! {
        (side(look, false))
        (card(82, 38, 118, 44, 7))
        @for y in [46, 58, 70] {
            rect.p-bar x="88" y=(y - 1) width="6" height="6" rx="2" {}
            (bar(100, y, 30 + y % 20))
        }
        (row(82, 91, 118, &look.say(Key::ScreenDeviceManagement), true))
        (arrow(170, 103))
        (bar(88, 126, 52))
    }
}

fn profiles(look: &Look) -> Markup {
    html! {
        (side(look, false))
        (strong(At::Start, 84, 48, 112, &look.say(Key::ScreenDeviceManagement)))
        (bar(84, 55, 84))
        (row(82, 70, 118, &name(look), true))
        (arrow(166, 83))
        (bar(88, 110, 60))
    }
}

fn install(look: &Look) -> Markup {
    html! {
        (side(look, true))
        path.p-card d="M44 30h132v88a9 9 0 0 1-9 9H53a9 9 0 0 1-9-9z" {}
        (place("p-case", 99, 37, 22, 22))
        (strong(At::Middle, 110, 73, 120, &name(look)))
        (bar(64, 80, 92))
        (bar(78, 88, 64))
        (other(53, 101, 54, &look.say(Key::ScreenCancel)))
        (button(113, 101, 54, &look.say(Key::ScreenInstallMac)))
        (arrow(160, 113))
    }
}

fn secret(look: &Look) -> Markup {
    html! {
        (side(look, true))
        (card(56, 38, 108, 88, 9))
        (place("p-lock", 99, 44, 22, 22))
        (bar(72, 72, 76))
        rect.p-field x="66" y="82" width="88" height="15" rx="4" {}
        @for x in [74, 82, 90, 98, 106, 114] { circle.p-full cx=(x) cy="89.5" r="2.2" {} }
        (button(110, 103, 44, &look.say(Key::ScreenOk)))
        (text(At::Start, 66, 115, 40, &look.say(Key::ScreenCancel)))
    }
}
