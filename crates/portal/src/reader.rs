//! Who reads a page: which language they want, and where they are.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
};
use muster_words::{Language, from_accept_language};

use crate::cookie;

/// The cookie of the choice. It names a language and nobody.
const COOKIE: &str = "muster-language";

/// Seconds for which a choice is kept: a year.
const KEPT: u32 = 31_536_000;

/// Bytes of an address that is come back to; ours are shorter.
const MAX_HERE: usize = 256;

/// What a request says about its reader.
#[derive(Debug)]
pub(crate) struct Reader {
    /// Chosen on one of our pages.
    chosen: Option<Language>,
    /// Preferred by the browser.
    browser: Option<Language>,
    /// The address, when it is one that can be come back to.
    pub(crate) here: String,
}

impl Reader {
    pub(crate) fn of(headers: &HeaderMap, uri: &Uri) -> Self {
        let accepted: Vec<&str> = headers
            .get_all(header::ACCEPT_LANGUAGE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .collect();
        let here = uri.path_and_query().map_or("", |here| here.as_str());
        Self {
            chosen: cookie::value(headers, COOKIE).and_then(Language::read),
            browser: from_accept_language(&accepted.join(",")),
            here: own_path(here).unwrap_or("/").to_owned(),
        }
    }

    /// The same reader, to come back to another page of ours.
    pub(crate) fn at(&self, path: &str) -> Self {
        Self {
            chosen: self.chosen,
            browser: self.browser,
            here: own_path(path).unwrap_or("/").to_owned(),
        }
    }

    /// The language of a page: as the person chose on one; else the invite's, which is the user's where nothing else was
    /// said when it was made; else the browser's; else the organisation's.
    pub(crate) fn language(&self, invite: Option<Language>, organisation: Language) -> Language {
        self.chosen.or(invite).or(self.browser).unwrap_or(organisation)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers, &parts.uri))
    }
}

/// `Set-Cookie` for a choice.
pub(crate) fn remember(language: Language, https: bool) -> Option<HeaderValue> {
    let secure = if https { "; Secure" } else { "" };
    let line = format!(
        "{COOKIE}={}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}",
        language.tag()
    );
    HeaderValue::try_from(line).ok()
}

/// An address of ours that is safe to send a browser to: a path, with checked characters alone, and of no other host.
pub(crate) fn own_path(text: &str) -> Option<&str> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~?=&%@+".contains(&b);
    let local = text.starts_with('/') && !text.starts_with("//");
    (local && text.len() <= MAX_HERE && text.bytes().all(fits)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(tag: &str) -> Option<Language> {
        Some(Language::read(tag).unwrap())
    }

    #[test]
    fn a_choice_comes_before_the_invite_the_browser_and_the_organisation() {
        let language = |chosen, invite, browser| {
            let reader = Reader {
                chosen,
                browser,
                here: String::new(),
            };
            reader.language(invite, Language::read("it").unwrap()).tag()
        };
        let (de, fr, pl) = (tag("de"), tag("fr"), tag("pl"));
        assert_eq!(language(de, fr, pl), "de");
        assert_eq!(language(None, fr, pl), "fr");
        assert_eq!(language(None, None, pl), "pl");
        assert_eq!(language(None, None, None), "it");
    }

    #[test]
    fn a_request_says_what_its_reader_wants() {
        let read = |lines: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in lines {
                headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
            }
            let reader = Reader::of(&headers, &"/m?x=1".parse().unwrap());
            assert_eq!(reader.here, "/m?x=1");
            reader.language(None, Language::ENGLISH).tag()
        };
        assert_eq!(read(&[("accept-language", "pt-BR,en;q=0.5")]), "pt");
        assert_eq!(
            read(&[("accept-language", "nl"), ("cookie", "a=b; muster-language=ja")]),
            "ja"
        );
        assert_eq!(
            read(&[("accept-language", "nl"), ("cookie", "muster-language=xx")]),
            "nl"
        );
        assert_eq!(
            read(&[("accept-language", "\u{FF}"), ("accept-language", "es")]),
            "es"
        );
        assert_eq!(
            read(&[("accept-language", "sv"), ("accept-language", "es")]),
            "es"
        );
        assert_eq!(read(&[]), "en");
    }

    #[test]
    fn only_addresses_of_ours_are_come_back_to() {
        for good in [
            "/",
            "/e/abc-_9",
            "/enroll?device=ipad",
            "/apple/account/sign-in?user-identifier=a%40b.example",
        ] {
            assert_eq!(own_path(good), Some(good));
        }
        for bad in [
            "",
            "e/abc",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a\r\nSet-Cookie: x=y",
            "/a b",
            "/\"onload=",
            "/é",
        ] {
            assert_eq!(own_path(bad), None, "{bad}");
        }
        assert_eq!(own_path(&format!("/{}", "a".repeat(256))), None);
    }
}
