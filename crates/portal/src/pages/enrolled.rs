//! The device has enrolled: nothing is left to do.

use maud::{Markup, html};
use muster_app::portal::{Enrolled, Step};
use muster_words::{Key, Value};

use super::{
    Frame, apple, frame, icons,
    pictures::{self, Drawn, Scene},
    steps::settings,
};
use crate::look::Look;

/// The page.
pub(crate) fn page(look: &Look, enrolled: &Enrolled) -> Markup {
    let drawn = Drawn::of_model(&enrolled.device);
    let frame_of = Frame {
        title: look.say_plain(Key::EnrolledTitle, &[]),
        step: Some((enrolled.way, Step::Done)),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            @if let Some(drawn) = drawn {
                (pictures::symbols(drawn))
                div.hero { (pictures::picture(drawn, Scene::Done, look)) }
            } @else {
                div.sign.good { (icons::tick()) }
            }
            h1 { (look.say(Key::EnrolledTitle)) }
            p.lead {
                @match enrolled.device.as_str() {
                    "" => (look.say(Key::EnrolledLeadUnnamed)),
                    model => (look.say_with(Key::EnrolledLead, &[("model", Value::Text(model))])),
                }
            }
            h2 { (look.say(Key::EnrolledNext)) }
            p { (look.say(Key::EnrolledNextMore)) }
            p { (look.say(Key::EnrolledClose)) }
            @if let Some(drawn) = drawn {
                h2 { (look.say(Key::EnrolledLook)) }
                (settings(look, if drawn == Drawn::Window { apple::PATH_MAC } else { apple::PATH }))
                p { (look.say(Key::EnrolledLookMore)) }
            }
        },
    )
}
