//! Questions that open into their answers, one below the other.

use maud::{Markup, html};

use super::icons;

/// One question. `id` where another place leads to it.
pub(super) fn question(id: Option<&str>, icon: &Markup, question: &str, answer: &Markup) -> Markup {
    html! {
        details id=[id] {
            summary {
                span.tile { (icon) }
                span.question { (question) }
                (icons::chevron())
            }
            div.answer { (answer) }
        }
    }
}
