//! How pages look and whom they name, kept for a moment so that not every request asks the engine again.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use jiff::{Timestamp, tz::TimeZone};
use muster_app::portal::Brand;
use muster_domain::{text, time::Moment};

use crate::{Invites, colour::Colour, config::limits};

/// What every page needs besides its own content.
#[derive(Debug)]
pub(crate) struct Look {
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
    zone: TimeZone,
}

impl Look {
    fn new(brand: Brand, https: bool, zone: TimeZone) -> Self {
        Self {
            initials: text::initials(&brand.organisation),
            brand_sheet: format!(
                "/assets/brand.css?c={}",
                Colour::read_or_default(&brand.colour).hex()
            ),
            organisation: brand.organisation.trim().to_owned(),
            support_email: brand.support_email.trim().to_owned(),
            support_phone: brand.support_phone.trim().to_owned(),
            https,
            zone,
        }
    }

    /// The name; before the first run there is none.
    pub(crate) fn name(&self) -> Option<&str> {
        (!self.organisation.is_empty()).then_some(&self.organisation)
    }

    /// The name within a sentence.
    pub(crate) fn organisation(&self) -> &str {
        self.name().unwrap_or("your organisation")
    }

    /// The name at the start of a sentence.
    pub(crate) fn organisation_first(&self) -> &str {
        self.name().unwrap_or("Your organisation")
    }

    /// `Tuesday 24 March, 18:00 CET`, and the moment in the form that machines read.
    pub(crate) fn time(&self, moment: Moment) -> (String, String) {
        let Ok(stamp) = Timestamp::from_millisecond(moment.0) else {
            return ("an unknown time".to_owned(), String::new());
        };
        let local = stamp.to_zoned(self.zone.clone());
        let zone = local.strftime("%Z").to_string();
        // Zones without a name of their own are called by their distance.
        let utc = if zone.starts_with(['+', '-']) { "UTC" } else { "" };
        (
            format!(
                "{}, {} {utc}{zone}",
                local.strftime("%A %-d %B"),
                local.strftime("%H:%M")
            ),
            stamp.to_string(),
        )
    }
}

/// The look that was read last, and when.
pub(crate) struct Looks {
    https: bool,
    zone: TimeZone,
    last: Mutex<Option<(Instant, Arc<Look>)>>,
}

impl Looks {
    pub(crate) fn new(https: bool, zone: Option<TimeZone>) -> Self {
        let zone = zone.unwrap_or_else(TimeZone::system);
        Self {
            https,
            zone,
            last: Mutex::new(None),
        }
    }

    /// The look of now, at most [`limits::BRAND_AGE`] old. When the engine cannot say, the last one it told serves on
    /// and the answer is `Err` with it: pages that say so still look like the organisation's.
    pub(crate) async fn get(&self, invites: &impl Invites) -> Result<Arc<Look>, Arc<Look>> {
        // A poisoned lock still holds a whole look: it is only ever replaced in one step.
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((read, look)) = &last
            && read.elapsed() < limits::BRAND_AGE
        {
            return Ok(look.clone());
        }
        match invites.brand().await {
            Ok(brand) => {
                let look = Arc::new(Look::new(brand, self.https, self.zone.clone()));
                *self.last.lock().unwrap_or_else(PoisonError::into_inner) =
                    Some((Instant::now(), look.clone()));
                Ok(look)
            }
            Err(error) => {
                tracing::warn!(code = ?error.code, "the portal could not read the organisation's settings");
                Err(last.map_or_else(|| Arc::new(self.nameless()), |(_, look)| look))
            }
        }
    }

    /// The look before anything is known.
    pub(crate) fn nameless(&self) -> Look {
        let blank = Brand {
            organisation: String::new(),
            colour: String::new(),
            support_email: String::new(),
            support_phone: String::new(),
        };
        Look::new(blank, self.https, self.zone.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_name_their_zone() {
        let looks = Looks::new(true, Some(TimeZone::get("Europe/Berlin").unwrap()));
        let look = looks.nameless();
        assert_eq!(
            look.time(Moment(1_774_371_600_000)).0,
            "Tuesday 24 March, 18:00 CET"
        );
        let looks = Looks::new(true, Some(TimeZone::get("America/Sao_Paulo").unwrap()));
        assert_eq!(
            looks.nameless().time(Moment(1_774_371_600_000)).0,
            "Tuesday 24 March, 14:00 UTC-03"
        );
        assert_eq!(looks.nameless().time(Moment(i64::MAX)).0, "an unknown time");
    }
}
