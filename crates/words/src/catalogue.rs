//! The files as Fluent reads them: each once, when its language is first spoken.

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::Language;

type Bundle = FluentBundle<FluentResource>;

/// One language's messages.
pub(crate) struct Catalogue(Bundle);

static CATALOGUES: LazyLock<Vec<OnceLock<Catalogue>>> =
    LazyLock::new(|| Language::all().map(|_| OnceLock::new()).collect());

impl Catalogue {
    pub(crate) fn of(language: Language) -> &'static Self {
        CATALOGUES[language.index()].get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        // A message that cannot be read is left out, and then said in English; a test finds it.
        let file = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(file, _)| file);
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // `say` has marks of its own.
        bundle.set_use_isolating(false);
        // Only a name that stands twice fails: the first stays.
        let _ = bundle.add_resource(file);
        Self(bundle)
    }

    /// The words of a message; `None` when the language does not say it, or not without a fault.
    pub(crate) fn say(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let message = self.0.get_message(id)?;
        let mut faults = Vec::new();
        let said = self
            .0
            .format_pattern(message.value()?, Some(arguments), &mut faults);
        faults.is_empty().then(|| said.into_owned())
    }

    /// The same with whatever faults it has: what is left when English itself has one.
    pub(crate) fn say_anyhow(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let said = self.0.format_pattern(pattern, Some(arguments), &mut Vec::new());
        Some(said.into_owned())
    }
}
