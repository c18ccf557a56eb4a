//! Parts of pages that are the same for everybody who reads in one language and holds one kind of device: written once for each
//! organisation, as its settings stand, and not for each visitor.
//!
//! What is made of a visitor's own (names, times, the address where they are) has no place in a part.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use maud::{Markup, PreEscaped};
use muster_domain::{browser::Seen, device::OwnedBy, platform::Platform};
use muster_words::Language;

use crate::pages::Drawn;

/// What a part is, and all that it depends on beside the organisation and the language. Nothing in it comes from outside, so that there
/// are never more parts than kinds of devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// The steps on a device of Apple's.
    Steps {
        drawn: Drawn,
        /// The word for the device.
        device: &'static str,
        /// The step where the person is.
        now: Option<usize>,
        pictures: bool,
    },
    /// Help when a step does not go as it should.
    Stuck {
        drawn: Option<Drawn>,
        device: &'static str,
    },
    /// What the organisation can see.
    Sees {
        platform: Platform,
        seen: Seen,
        owned_by: OwnedBy,
    },
}

/// Those that were written so far.
#[derive(Default)]
pub(crate) struct Parts(Mutex<HashMap<(Language, Part), Arc<str>>>);

impl Parts {
    /// The part in this language; written by `write` when nobody has asked for it yet.
    pub(crate) fn get(
        &self,
        language: Language,
        part: Part,
        write: impl FnOnce() -> Markup,
    ) -> PreEscaped<Arc<str>> {
        // A poisoned lock still holds whole ones: each is put in in one step.
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&(language, part))
            .cloned();
        PreEscaped(known.unwrap_or_else(|| {
            let written: Arc<str> = write().into_string().into();
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert((language, part), written.clone());
            written
        }))
    }
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Parts")
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn a_part_is_written_once_for_each_language_and_kind() {
        let parts = Parts::default();
        let of = |device| Part::Stuck { drawn: None, device };
        let german = Language::read("de").unwrap();
        let say = |language, part, words: &str| parts.get(language, part, || html! { p { (words) } }).0;
        assert_eq!(&*say(Language::ENGLISH, of("mac"), "first"), "<p>first</p>");
        assert_eq!(&*say(Language::ENGLISH, of("mac"), "second"), "<p>first</p>");
        assert_eq!(&*say(Language::ENGLISH, of("ipad"), "third"), "<p>third</p>");
        assert_eq!(&*say(german, of("mac"), "vierte"), "<p>vierte</p>");
    }
}
