//! The choice of the page's language. It works without script: each language is a button of one form.

use maud::{Markup, html};
use muster_words::{Key, Language};

use super::icons;
use crate::look::Look;

const MENU: &str = "languages";

/// The way to the menu, at the head: its words are the name of the page's language, which whoever cannot read the page looks for.
pub(super) fn way(look: &Look) -> Markup {
    html! {
        a.to-languages href={ "#" (MENU) } {
            (icons::globe())
            span { span.vh { (look.say(Key::PageLanguage)) ": " } bdi { (look.language.own_name()) } }
        }
    }
}

/// The menu, closed until it is needed. It stands after everything else, so that the first form of a page is the page's own.
pub(super) fn menu(look: &Look) -> Markup {
    html! {
        details.languages id=(MENU) {
            summary {
                (icons::globe())
                // Whoever cannot read the page looks for their own language's name, and finds this page's.
                span { (look.say(Key::PageLanguage)) ": " bdi { (look.language.own_name()) } }
                (icons::chevron())
            }
            form method="post" action="/language" aria-label=(look.say(Key::PageLanguageForm)) data-keep-passcode {
                input type="hidden" name="here" value=(look.here);
                @for language in Language::all() {
                    button type="submit" name="language" value=(language.tag()) lang=(language.tag())
                        dir=(language.direction().as_str())
                        aria-current=[(language == look.language).then_some("true")] { (language.own_name()) }
                }
            }
        }
    }
}
