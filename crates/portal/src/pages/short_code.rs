//! Where the code of a short link is typed.

use maud::{Markup, html};
use muster_words::Key;

use super::{Frame, frame, icons};
use crate::look::Look;

/// The page; `unreadable` after something was typed that can be no code.
pub(crate) fn page(look: &Look, unreadable: bool) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::ShortCodeTitle, &[]),
        wrong: unreadable,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say(Key::ShortCodeTitle)) }
            p.lead { (look.say(Key::ShortCodeLead)) }
            form method="post" action="/m" {
                div.label-row { label for="code" { (look.say(Key::ShortCodeLabel)) } }
                @if unreadable {
                    p.error id="code-error" role="alert" { (icons::warning()) span { (look.say(Key::ShortCodeUnreadable)) } }
                }
                input.code id="code" name="code" type="text" dir="ltr" maxlength="32" autocapitalize="characters"
                    autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" required
                    aria-describedby=(if unreadable { "code-error code-hint" } else { "code-hint" })
                    aria-invalid=[unreadable.then_some("true")] autofocus[unreadable];
                p.hint id="code-hint" { (look.say(Key::ShortCodeHint)) }
                button.primary type="submit" { (look.say(Key::ButtonContinue)) }
            }
        },
    )
}
