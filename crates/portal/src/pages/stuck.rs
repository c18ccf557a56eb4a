//! Help for the device in front, when a step does not go as it should.

use std::sync::Arc;

use maud::{Markup, PreEscaped, html};
use muster_words::{Key, Value};

use super::{icons, layout::help, pictures::Drawn, questions::question};
use crate::{look::Look, parts::Part};

/// Where the page's foot leads to.
pub(super) const PLACE: &str = "stuck";

/// The help, closed until it is needed. `device` is the word for the device in front.
pub(super) fn stuck(look: &Look, drawn: Option<Drawn>, device: &'static str) -> PreEscaped<Arc<str>> {
    look.part(Part::Stuck { drawn, device }, || written(look, drawn, device))
}

fn written(look: &Look, drawn: Option<Drawn>, device: &'static str) -> Markup {
    let item = |head, more| {
        html! {
            p.sees-head { strong { (look.say(head)) } }
            p { (look.say_with(more, &[("device", Value::Word(device))])) }
        }
    };
    let apple = drawn.map(|drawn| match drawn {
        Drawn::Window => (Key::StuckNothingMac, Key::StuckLostMac),
        Drawn::Phone | Drawn::Tablet => (Key::StuckNothingTouch, Key::StuckLostTouch),
    });
    let answer = html! {
        @if let Some((nothing, lost)) = apple {
            (item(Key::StuckNothing, nothing))
            (item(Key::StuckLost, lost))
            (item(Key::StuckFailed, Key::StuckFailedMore))
            (item(Key::StuckAgain, Key::StuckAgainMore))
        }
        (item(Key::StuckWrong, Key::StuckWrongMore))
        (item(Key::StuckElse, Key::StuckElseMore))
        (help(look))
    };
    question(Some(PLACE), &icons::life_ring(), &look.say(Key::Stuck), &answer)
}
