//! Where the code of a short link is typed.

use maud::{Markup, html};

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "Type the code of your link";
    pub(super) const LEAD: &str = "It stands on the screen that shows your invite, after /m/ in the short link. The passcode is asked for next.";
    pub(super) const LABEL: &str = "Code of the short link";
    pub(super) const HINT: &str = "8 letters and digits. Capitals do not matter.";
    pub(super) const CONTINUE: &str = "Continue";
    pub(super) const UNREADABLE: &str = "That is not a whole code. It has 8 letters and digits.";
    pub(super) const ERROR: &str = "Error:";
}

/// The page; `unreadable` after something was typed that can be no code.
pub(crate) fn page(look: &Look, unreadable: bool) -> Markup {
    let title = if unreadable {
        format!("{} {}", words::ERROR, words::TITLE)
    } else {
        words::TITLE.to_owned()
    };
    let frame_of = Frame {
        title: &title,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (words::TITLE) }
            p.lead { (words::LEAD) }
            form method="post" action="/m" {
                div.label-row { label for="code" { (words::LABEL) } }
                @if unreadable {
                    p.error id="code-error" role="alert" { (icons::warning()) span { (words::UNREADABLE) } }
                }
                input.code id="code" name="code" type="text" maxlength="32" autocapitalize="characters"
                    autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" required
                    aria-describedby=(if unreadable { "code-error code-hint" } else { "code-hint" })
                    aria-invalid=[unreadable.then_some("true")] autofocus[unreadable];
                p.hint id="code-hint" { (words::HINT) }
                button.primary type="submit" { (words::CONTINUE) }
            }
        },
    )
}
