//! Links that no longer lead on, each with its own words and the way on.

use maud::{Markup, html};
use muster_app::portal::Dead;

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    use muster_app::portal::Dead;
    use muster_domain::passcode::MAX_WRONG_TRIES;

    pub(super) fn title(why: Dead) -> &'static str {
        match why {
            Dead::Expired => "This invite has expired",
            Dead::Revoked => "This invite was taken back",
            Dead::Used => "This invite was used already",
            Dead::Superseded => "There is a newer invite",
            Dead::Locked => "This invite is locked",
        }
    }
    pub(super) fn what(why: Dead, organisation: &str) -> String {
        match why {
            Dead::Expired => "Invites end after a set time, and the time of this one is over.".to_owned(),
            Dead::Revoked => format!("An administrator of {organisation} ended it before it was used."),
            Dead::Used => {
                "An invite is for one device and one browser. If it was you, go on in the browser in which you entered \
                 the passcode. If it was not you, please report it."
                    .to_owned()
            }
            Dead::Superseded => {
                "A newer message was sent to you, and its link took the place of this one. Look for the latest \
                 message with your invite and follow its link."
                    .to_owned()
            }
            Dead::Locked => format!(
                "A wrong passcode was entered {MAX_WRONG_TRIES} times. To protect you, this invite no longer opens, \
                 not even with the right one."
            ),
        }
    }
    pub(super) const ASK: &str = "Ask for a new invite";
    pub(super) fn asking(organisation: &str) -> String {
        format!("An administrator of {organisation} will see your request and decide.")
    }
    pub(super) const ASKED: &str = "A new invite was asked for";
    pub(super) fn asked(organisation: &str) -> String {
        format!(
            "{organisation} sees the request. When it is granted, you get a new message; this link stays as it is."
        )
    }
    pub(super) const HERE: &str = "This browser is verified for an invite.";
    pub(super) const GO_ON: &str = "Go on with it";
    pub(super) const FROM_SESSION: &str = "Open the link in your message once more to ask for a new invite.";
}

/// The page. `path` is the link's, when it is known: only then can be asked for a new invite. `verified_here` when this
/// browser holds a session: of another invite, or of this one when it came by a short link.
pub(crate) fn page(look: &Look, why: Dead, asked: bool, path: Option<&str>, verified_here: bool) -> Markup {
    let title = words::title(why);
    let sign = match why {
        Dead::Expired => icons::hourglass(),
        Dead::Revoked => icons::barred(),
        Dead::Used => icons::tick(),
        Dead::Superseded => icons::envelope(),
        Dead::Locked => icons::lock(),
    };
    let frame_of = Frame {
        title,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (sign) }
            h1 { (title) }
            p.lead { (words::what(why, look.organisation())) }
            @if verified_here {
                p { (words::HERE) " " a href="/enroll" { (words::GO_ON) } }
            }
            @if asked {
                div.note { (icons::tick()) div {
                    p { strong { (words::ASKED) } }
                    p { (words::asked(look.organisation_first())) }
                } }
            } @else if let Some(path) = path {
                form method="post" action={ (path) "/ask" } {
                    button.primary type="submit" { (words::ASK) }
                }
                p.hint { (words::asking(look.organisation())) }
            } @else {
                p { (words::FROM_SESSION) }
            }
        },
    )
}
