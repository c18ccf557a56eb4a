//! From an address to what it points at.

use std::convert::Infallible;

use axum::{
    extract::{FromRequestParts, MatchedPath, Path},
    http::request::Parts,
};
use muster_app::portal::{Locator, SessionView};
use muster_domain::passcode::Passcode;

use crate::config::limits;

/// The link in an address.
pub(crate) struct Link {
    /// For the engine.
    pub(crate) locator: Locator,
    /// The address's path, made of checked characters only.
    pub(crate) path: String,
}

impl Link {
    fn token(text: String) -> Option<Self> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        if text.is_empty() || text.len() > limits::LOCATOR || !text.bytes().all(fits) {
            return None;
        }
        Some(Self {
            path: format!("/e/{text}"),
            locator: Locator::Token(text),
        })
    }

    /// A short code as people type it: any case, dashes, and I, L or O for 1 or 0; the same alphabet as passcodes.
    pub(crate) fn short(text: &str) -> Option<Self> {
        let code = Passcode::read(text)?.plain();
        Some(Self {
            path: format!("/m/{code}"),
            locator: Locator::Short(code),
        })
    }

    /// From the path of a link's page.
    pub(crate) fn of_path(path: &str) -> Option<Self> {
        match path.strip_prefix("/e/") {
            Some(token) => Self::token(token.to_owned()),
            None => Self::short(path.strip_prefix("/m/")?),
        }
    }

    /// Whether it is a link of the invite that this browser's session is for.
    pub(crate) fn is_of(&self, session: &SessionView) -> bool {
        let is_this = |link: &String| link.ends_with(&self.path);
        match session {
            SessionView::Verified(verified) => {
                is_this(&verified.welcome.link) || verified.short_link.as_ref().is_some_and(is_this)
            }
            SessionView::Terms(open) => open.links.iter().any(is_this),
            SessionView::Enrolled(enrolled) => enrolled.links.iter().any(is_this),
            SessionView::Dead { .. } | SessionView::None => false,
        }
    }
}

/// `None` for what can be no link of ours: it is answered like an unknown one.
pub(crate) struct MaybeLink(pub(crate) Option<Link>);

impl<S: Send + Sync> FromRequestParts<S> for MaybeLink {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let is_short = parts
            .extensions
            .get::<MatchedPath>()
            .is_some_and(|route| route.as_str().starts_with("/m/"));
        // Percent-encoded bytes that are no UTF-8 are refused by the extractor.
        let text = Path::<String>::from_request_parts(parts, state).await.ok();
        Ok(Self(text.and_then(|Path(text)| {
            if is_short {
                Link::short(&text)
            } else {
                Link::token(text)
            }
        })))
    }
}
