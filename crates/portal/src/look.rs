//! What a page needs besides its own content: the organisation, and the visitor's language.

use std::{ops::Deref, sync::Arc};

use jiff::Timestamp;
use maud::{Markup, PreEscaped, html};
use muster_domain::time::Moment;
use muster_words::{Key, Language, Marks, Piece, Value, moment, pieces, text};

use crate::{brand::House, parts::Part};

/// The word by which messages know that nobody has entered the organisation's name.
const UNNAMED: &str = "unnamed";

/// The organisation, in the language of whoever looks.
#[derive(Debug)]
pub(crate) struct Look {
    house: Arc<House>,
    /// The page's language.
    pub(crate) language: Language,
    /// Where the visitor is, to come back to from the choice of a language: a path of ours.
    pub(crate) here: String,
}

impl Deref for Look {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

impl Look {
    pub(crate) fn new(house: Arc<House>, language: Language, here: String) -> Self {
        Self {
            house,
            language,
            here,
        }
    }

    /// What `key` says. The organisation's name is always known to it.
    pub(crate) fn say(&self, key: Key) -> String {
        self.say_with(key, &[])
    }

    /// The same with more values.
    pub(crate) fn say_with(&self, key: Key, values: &[(&'static str, Value<'_>)]) -> String {
        text(
            self.language,
            key,
            &self.with_organisation(values),
            Marks::Isolate,
        )
    }

    /// The same without invisible marks: for the title of a tab, and for what is no page.
    pub(crate) fn say_plain(&self, key: Key, values: &[(&'static str, Value<'_>)]) -> String {
        text(self.language, key, &self.with_organisation(values), Marks::None)
    }

    /// The same with markup in the places of `fields`.
    pub(crate) fn say_around(
        &self,
        key: Key,
        values: &[(&'static str, Value<'_>)],
        fields: &[(&'static str, &Markup)],
    ) -> Markup {
        let values = self.with_organisation(values);
        html! {
            @for piece in pieces(self.language, key, &values, Marks::Isolate) {
                @match piece {
                    Piece::Text(text) => (text),
                    Piece::Field(name) => {
                        @for (_, markup) in fields.iter().filter(|(field, _)| *field == name) { (markup) }
                    }
                }
            }
        }
    }

    /// The same with the organisation's name set off from the other words: each part as `words` or `name` show it.
    pub(crate) fn say_around_name(
        &self,
        key: Key,
        words: impl Fn(&str) -> Markup,
        name: impl Fn(&str) -> Markup,
    ) -> Markup {
        let values = match self.name() {
            Some(_) => Vec::new(),
            None => self.with_organisation(&[]),
        };
        html! {
            @for piece in pieces(self.language, key, &values, Marks::Isolate) {
                @match piece {
                    Piece::Text(text) => (words(&text)),
                    Piece::Field(_) => (name(self.name().unwrap_or_default())),
                }
            }
        }
    }

    /// A part that is the same for all who read this language; see [`Parts`](crate::parts::Parts).
    pub(crate) fn part(&self, part: Part, write: impl FnOnce() -> Markup) -> PreEscaped<Arc<str>> {
        self.house.parts.get(self.language, part, write)
    }

    /// A moment in the page's language and the portal's zone, and in the form that machines read.
    pub(crate) fn time(&self, at: Moment) -> (String, String) {
        let machine =
            Timestamp::from_millisecond(at.0).map_or_else(|_| String::new(), |stamp| stamp.to_string());
        (moment(self.language, at, &self.zone), machine)
    }

    fn with_organisation<'a>(
        &'a self,
        values: &[(&'static str, Value<'a>)],
    ) -> Vec<(&'static str, Value<'a>)> {
        let organisation = self.name().map_or(Value::Word(UNNAMED), Value::Text);
        let mut all = vec![("organisation", organisation)];
        all.extend_from_slice(values);
        all
    }
}

#[cfg(test)]
impl Look {
    /// A page of an organisation of this name; blank is none.
    pub(crate) fn named(organisation: &str, language: Language) -> Self {
        Self::new(Arc::new(House::named(organisation)), language, "/".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_without_a_name_is_spoken_of_as_well() {
        let nameless = Look::named("", Language::ENGLISH);
        assert_eq!(
            nameless.say(Key::DeadRevokedMore),
            "An administrator of your organisation ended it before it was used."
        );
        let called_so = Look::named("Northwind Health", Language::ENGLISH);
        assert!(
            called_so
                .say(Key::AskedNewInvite)
                .starts_with("Northwind Health sees")
        );
        assert!(
            nameless
                .say(Key::AskedNewInvite)
                .starts_with("Your organisation sees")
        );
    }

    #[test]
    fn what_is_put_into_a_sentence_is_escaped_and_markup_stays_markup() {
        let look = Look::named("<b>\u{FDD0}link\u{FDD1}</b>", Language::ENGLISH);
        let link = html! { a href="/enroll" { "<on>" } };
        let said = look
            .say_around(Key::DeadVerifiedHere, &[], &[("link", &link)])
            .into_string();
        assert_eq!(
            said,
            "This browser is verified for an invite. <a href=\"/enroll\">&lt;on&gt;</a>"
        );
        let said = look.say_around(Key::DeadRevokedMore, &[], &[]).into_string();
        assert!(said.contains("of &lt;b&gt;link&lt;/b&gt; ended"), "{said}");
        let strong = |text: &str| html! { strong { (text) } };
        let said = look
            .say_around_name(Key::SeesCan, strong, |name| html! { (name) })
            .into_string();
        assert!(
            said.starts_with("&lt;b&gt;") && said.ends_with("<strong> can</strong>"),
            "{said}"
        );
    }

    #[test]
    fn times_name_their_zone() {
        let look = Look::named("", Language::ENGLISH);
        let (words, machine) = look.time(Moment(1_774_371_600_000));
        assert_eq!(words, "Tuesday 24 March 2026, 18:00 CET");
        assert_eq!(machine, "2026-03-24T17:00:00Z");
        assert_eq!(
            look.time(Moment(i64::MAX)),
            ("an unknown time".to_owned(), String::new())
        );
    }
}
