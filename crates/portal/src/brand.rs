//! The organisation as pages show it, kept for a moment so that not every request asks the engine again.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use jiff::tz::TimeZone;
use muster_app::{BrandLogo, portal::Brand};
use muster_domain::text;
use muster_words::Language;

use crate::{Invites, assets::brand_address, colour::Colour, config::limits, parts::Parts};

/// What is the same for every visitor.
#[derive(Debug)]
pub(crate) struct House {
    organisation: String,
    /// One or two letters for the mark beside the name.
    pub(crate) initials: String,
    /// Address of the style sheet that carries the colour.
    pub(crate) brand_sheet: String,
    /// Blank is none.
    pub(crate) support_email: String,
    /// Blank is none.
    pub(crate) support_phone: String,
    /// Whether visitors come encrypted; otherwise each page says that this is a trial.
    pub(crate) https: bool,
    /// Zone in which times are written.
    pub(crate) zone: TimeZone,
    /// For whoever reads none of the others.
    pub(crate) language: Language,
    /// The logo, when there is one.
    pub(crate) logo: Option<Arc<BrandLogo>>,
    /// Where the organisation says what it does with data; blank is nowhere.
    pub(crate) privacy_link: String,
    /// What is written the same for many visitors.
    pub(crate) parts: Parts,
}

impl House {
    fn new(brand: Brand, https: bool, zone: TimeZone) -> Self {
        Self {
            initials: text::initials(&brand.organisation),
            brand_sheet: brand_address(Colour::read_or_default(&brand.colour)),
            organisation: brand.organisation.trim().to_owned(),
            support_email: brand.support_email.trim().to_owned(),
            support_phone: brand.support_phone.trim().to_owned(),
            language: brand.language,
            logo: brand.logo,
            privacy_link: brand.privacy_link,
            https,
            zone,
            parts: Parts::default(),
        }
    }

    /// The name; before the first run there is none.
    pub(crate) fn name(&self) -> Option<&str> {
        (!self.organisation.is_empty()).then_some(&self.organisation)
    }
}

/// What was read last, and when.
pub(crate) struct Houses {
    https: bool,
    zone: TimeZone,
    last: Mutex<Option<(Instant, Arc<House>)>>,
}

impl Houses {
    pub(crate) fn new(https: bool, zone: Option<TimeZone>) -> Self {
        let zone = zone.unwrap_or_else(TimeZone::system);
        Self {
            https,
            zone,
            last: Mutex::new(None),
        }
    }

    /// The organisation of now, at most [`limits::BRAND_AGE`] old. When the engine cannot say, what it told last serves
    /// on and the answer is `Err` with it: pages that say so still look like the organisation's.
    pub(crate) async fn get(&self, invites: &impl Invites) -> Result<Arc<House>, Arc<House>> {
        // A poisoned lock still holds a whole one: it is only ever replaced in one step.
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((read, house)) = &last
            && read.elapsed() < limits::BRAND_AGE
        {
            return Ok(house.clone());
        }
        match invites.brand().await {
            Ok(brand) => {
                let house = Arc::new(House::new(brand, self.https, self.zone.clone()));
                *self.last.lock().unwrap_or_else(PoisonError::into_inner) =
                    Some((Instant::now(), house.clone()));
                Ok(house)
            }
            Err(error) => {
                tracing::warn!(code = ?error.code, "the portal could not read the organisation's settings");
                Err(last.map_or_else(|| Arc::new(self.nameless()), |(_, house)| house))
            }
        }
    }

    /// Before anything is known.
    fn nameless(&self) -> House {
        let blank = Brand {
            organisation: String::new(),
            colour: String::new(),
            support_email: String::new(),
            support_phone: String::new(),
            language: Language::ENGLISH,
            logo: None,
            privacy_link: String::new(),
        };
        House::new(blank, self.https, self.zone.clone())
    }
}

#[cfg(test)]
impl House {
    /// An organisation of this name; blank is none.
    pub(crate) fn named(organisation: &str) -> Self {
        let brand = Brand {
            organisation: organisation.to_owned(),
            colour: String::new(),
            support_email: String::new(),
            support_phone: String::new(),
            language: Language::ENGLISH,
            logo: None,
            privacy_link: String::new(),
        };
        Self::new(brand, true, TimeZone::get("Europe/Berlin").unwrap())
    }
}
