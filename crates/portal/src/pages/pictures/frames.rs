//! The three outlines: a phone and a tablet that rise out of the picture's lower edge, and a window.

use maud::{Markup, html};

use super::Drawn;

/// Width and height of the pictures.
pub(super) fn size(drawn: Drawn) -> (i32, i32) {
    match drawn {
        Drawn::Phone => (160, 150),
        Drawn::Tablet => (210, 140),
        Drawn::Window => (220, 140),
    }
}

/// The symbol's name.
pub(super) fn id(drawn: Drawn) -> &'static str {
    match drawn {
        Drawn::Phone => "p-phone",
        Drawn::Tablet => "p-tablet",
        Drawn::Window => "p-window",
    }
}

/// The symbol: the ground, and the empty device on it.
pub(super) fn symbol(drawn: Drawn) -> Markup {
    let (width, height) = size(drawn);
    html! {
        symbol id=(id(drawn)) viewBox={ "0 0 " (width) " " (height) } {
            rect.p-ground width=(width) height=(height) rx="10" {}
            @match drawn {
                Drawn::Phone => {
                    path.p-case d="M13 150V29a19 19 0 0 1 19-19h96a19 19 0 0 1 19 19v121z" {}
                    path.p-screen d="M17 150V29a15 15 0 0 1 15-15h96a15 15 0 0 1 15 15v121z" {}
                    rect.p-bar x="70" y="18" width="20" height="3" rx="1.5" {}
                }
                Drawn::Tablet => {
                    path.p-case d="M11 140V24a13 13 0 0 1 13-13h162a13 13 0 0 1 13 13v116z" {}
                    path.p-screen d="M17 140V24a7 7 0 0 1 7-7h162a7 7 0 0 1 7 7v116z" {}
                }
                Drawn::Window => {
                    path.p-screen d="M12 140V22a8 8 0 0 1 8-8h180a8 8 0 0 1 8 8v118z" {}
                    path.p-title d="M12 30v-8a8 8 0 0 1 8-8h180a8 8 0 0 1 8 8v8z" {}
                    path.p-edge d="M12 140V22a8 8 0 0 1 8-8h180a8 8 0 0 1 8 8v118M12 30h196" {}
                    @for x in [21, 30, 39] { circle.p-edge cx=(x) cy="22" r="2.6" {} }
                }
            }
        }
    }
}
