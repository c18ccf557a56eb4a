//! The field for the passcode. There is one real field. With JavaScript eight boxes mirror it; without, it is an
//! ordinary field. Its form carries `data-passcode`.

use maud::{Markup, html};
use muster_domain::passcode;
use muster_words::Key;

use crate::look::Look;

/// What is wrong with the last try.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing was tried.
    Fresh,
    /// Something was, and the complaint stands in the element `passcode-error`.
    Wrong,
    /// The complaint is another field's too: it stands in the element of this name, and that field has the focus.
    WrongTogether(&'static str),
}

/// Label, field and hint; `complaint` stands between label and field.
pub(super) fn field(look: &Look, state: State, complaint: &Markup, hint: Key) -> Markup {
    let described = match state {
        State::Fresh => "passcode-hint".to_owned(),
        State::Wrong => "passcode-error passcode-hint".to_owned(),
        State::WrongTogether(id) => format!("{id} passcode-hint"),
    };
    html! {
        div.label-row {
            label for="passcode" { (look.say(Key::PasscodeLabel)) }
            button.link type="button" data-paste hidden { (look.say(Key::PasscodePaste)) }
        }
        (complaint)
        // A passcode is written from left to right on every page.
        div.code-field dir="ltr" {
            // maxlength leaves room for blanks and dashes of a pasted passcode.
            input.code id="passcode" name="passcode" type="text" inputmode="text" maxlength="32"
                autocapitalize="characters" autocomplete="one-time-code" autocorrect="off" spellcheck="false"
                enterkeyhint="go" required aria-describedby=(described)
                aria-invalid=[(state != State::Fresh).then_some("true")] autofocus[state == State::Wrong];
            div.boxes aria-hidden="true" {
                @for n in 0..passcode::LENGTH {
                    @if n == passcode::LENGTH / 2 { span.dash {} }
                    span.box {}
                }
            }
        }
        p.hint id="passcode-hint" { (look.say(hint)) }
    }
}
