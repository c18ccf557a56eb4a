//! What an iPhone and an iPad show. The same things stand in other places on a tablet.

use maud::{Markup, html};
use muster_words::Key;

use super::{
    Drawn, Scene, name,
    parts::{At, bar, button, card, lines, other, place, row, strong, text},
};
use crate::look::Look;

/// Width of a question that lies over the screen.
const ALERT: i32 = 116;

pub(super) fn scene(drawn: Drawn, scene: Scene, look: &Look) -> Markup {
    let middle = match drawn {
        Drawn::Tablet => 105,
        _ => 80,
    };
    match scene {
        Scene::Ask => ask(look, middle),
        Scene::Downloaded => downloaded(look, middle),
        Scene::Settings | Scene::Profiles => settings(look, drawn),
        Scene::Install => install(drawn, middle, look),
        Scene::Secret => secret(look, middle),
        Scene::Trust => trust(look, middle),
        Scene::Done | Scene::Apart => html! {},
    }
}

/// The web page behind a question.
fn page(middle: i32) -> Markup {
    html! {
        (bar(middle - 50, 32, 44))
        @for (y, width) in [(42, 100), (51, 92), (126, 100), (135, 74)] { (bar(middle - 50, y, width)) }
    }
}

fn ask(look: &Look, middle: i32) -> Markup {
    let left = middle - ALERT / 2;
    html! {
        (page(middle))
        (card(left, 44, ALERT, 78, 11))
        (lines(middle, 60, ALERT - 8, &look.say(Key::ScreenAsk), 3))
        (other(left + 8, 97, 48, &look.say(Key::ScreenIgnore)))
        (button(middle + 2, 97, 48, &look.say(Key::ScreenAllow)))
    }
}

fn downloaded(look: &Look, middle: i32) -> Markup {
    let left = middle - ALERT / 2;
    html! {
        (page(middle))
        (card(left, 48, ALERT, 70, 11))
        (strong(At::Middle, middle, 64, ALERT - 8, &look.say(Key::ScreenDownloaded)))
        (bar(left + 16, 71, ALERT - 32))
        (bar(left + 28, 79, ALERT - 56))
        (button(left + 8, 93, ALERT - 16, &look.say(Key::ScreenClose)))
    }
}

fn settings(look: &Look, drawn: Drawn) -> Markup {
    let (x, width) = match drawn {
        Drawn::Tablet => (22, 112),
        _ => (22, 116),
    };
    html! {
        @if drawn == Drawn::Tablet {
            // The list at the left, and what was open beside it.
            path.p-edge d="M139 17v123" {}
            (card(145, 42, 42, 40, 6))
            (bar(150, 50, 26))
            (bar(150, 60, 32))
            (bar(150, 70, 20))
            (card(145, 90, 42, 60, 6))
            (bar(150, 98, 29))
        }
        (strong(At::Start, x + 3, 37, width, &look.say(Key::ScreenSettings)))
        circle.p-tint cx=(x + 12) cy="52" r="8" {}
        (bar(x + 26, 46, 50))
        (bar(x + 26, 54, 34))
        (row(x, 69, width, &look.say(Key::ScreenDownloaded), true))
        (card(x, 98, width, 70, 7))
        @for (y, width) in [(106, 46), (123, 58), (140, 40)] {
            rect.p-bar x=(x + 8) y=(y - 2) width="8" height="8" rx="2.5" {}
            (bar(x + 23, y, width))
        }
    }
}

fn install(drawn: Drawn, middle: i32, look: &Look) -> Markup {
    let (left, width) = match drawn {
        Drawn::Tablet => (40, 130),
        _ => (17, 126),
    };
    html! {
        @if drawn == Drawn::Tablet { path.p-card d="M40 150V36a8 8 0 0 1 8-8h114a8 8 0 0 1 8 8v114z" {} }
        (text(At::Start, left + 8, 45, 40, &look.say(Key::ScreenCancel)))
        (button(left + width - 54, 33, 46, &look.say(Key::ScreenInstall)))
        path.p-edge d={ "M" (left) " 60h" (width) } {}
        (place("p-case", middle - 11, 69, 22, 22))
        (strong(At::Middle, middle, 104, width - 12, &name(look)))
        (bar(middle - 30, 111, 60))
        (bar(middle - 50, 126, 100))
        (bar(middle - 50, 135, 82))
    }
}

fn secret(look: &Look, middle: i32) -> Markup {
    html! {
        (strong(At::Middle, middle, 46, 118, &look.say(Key::ScreenEnterPasscode)))
        @for n in 0..6 { circle.p-dot.p-full[n < 4] cx=(middle - 30 + n * 12) cy="62" r="3.5" {} }
        @for line in 0..3 {
            @for column in 0..3 {
                circle.p-key cx=(middle - 30 + column * 30) cy=(88 + line * 26) r="10.5" {}
            }
        }
    }
}

fn trust(look: &Look, middle: i32) -> Markup {
    let left = middle - ALERT / 2;
    html! {
        (place("p-case", middle - 9, 27, 18, 18))
        (bar(middle - 30, 132, 60))
        (card(left, 50, ALERT, 70, 11))
        (strong(At::Middle, middle, 66, ALERT - 4, &look.say(Key::ScreenRemoteManagement)))
        (bar(left + 12, 73, ALERT - 24))
        (bar(left + 24, 81, ALERT - 48))
        (other(left + 8, 95, 48, &look.say(Key::ScreenCancel)))
        (button(middle + 2, 95, 48, &look.say(Key::ScreenTrust)))
    }
}
