//! Phone numbers in international form (E.164), by the numbering plans that libphonenumber knows.

use std::fmt;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType};

pub use rlibphonenumber::enums::Region;

/// What a written number is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// In international form as it stands, but for blanks and dashes.
    International(String),
    /// National; in the default country it is this.
    National(String),
    /// With an extension behind it, which this is without: E.164 has none, and neither texts nor records take one.
    Extended(String),
    /// No number of any plan.
    Invalid,
}

/// Longest text that is looked at, in bytes.
const MAX_NUMBER: usize = 60;

/// Reads a number. Without a country, a national number is `Invalid`.
pub fn read(text: &str, country: Option<Region>) -> Number {
    match parsed(text, country) {
        None => Number::Invalid,
        Some(number) => named(text, &number),
    }
}

/// The number that this is, valid in its plan.
fn parsed(text: &str, country: Option<Region>) -> Option<PhoneNumber> {
    let text = text.trim();
    if text.len() > MAX_NUMBER {
        return None;
    }
    let international = text.starts_with('+');
    let dialled = text
        .strip_prefix("00")
        .filter(|_| !international)
        .map(|rest| format!("+{rest}"));
    PHONE_NUMBER_UTIL
        .parse(dialled.as_deref().unwrap_or(text), country)
        .ok()
        .filter(PhoneNumber::is_valid)
}

fn named(text: &str, number: &PhoneNumber) -> Number {
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    if number.extension.is_some() {
        Number::Extended(e164)
    } else if text.trim().starts_with('+') {
        Number::International(e164)
    } else {
        Number::National(e164)
    }
}

/// A country by its two letters.
pub fn country(code: &str) -> Option<Region> {
    let code = code.trim().to_ascii_uppercase();
    let region = code.parse().ok()?;
    PHONE_NUMBER_UTIL
        .get_supported_regions()
        .any(|known| known == region)
        .then_some(region)
}

/// Digits at the end of a number that a log may show.
const SHOWN: usize = 2;

/// A number in international form: a plus and at most 15 digits (ITU-T E.164), valid in its country's plan when it was read.
///
/// A number is somebody's: `Debug` shows it masked, so that it gets into no log by accident.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct E164(String);

/// Why a text is no number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was written.
    #[error("The phone number is missing.")]
    Missing,
    /// No plan has such a number.
    #[error("This is not a phone number of any country. Write it with a plus and the country's code.")]
    Invalid,
    /// It is written in full, and nobody can have it.
    #[error(
        "Nobody can have this phone number: its country gives out none that begin so, or it has a digit too many or too few."
    )]
    Unassigned,
    /// A number that bills whoever calls it: fraud lives on texts to these.
    #[error("This is a premium-rate number. Texts go to none of these.")]
    Premium,
    /// There is an extension behind it.
    #[error("A number with an extension gets no texts and cannot be kept. Leave the extension out: {0}.")]
    Extension(E164),
    /// It may be a national number, but of which country is not known.
    #[error("The country of this phone number is not known. Write it with a plus and the country's code.")]
    NoCountry,
}

impl E164 {
    /// Reads a number as a person types it: with a plus, with 00, or the national way in the country given.
    ///
    /// # Errors
    /// When it is no number of any plan, or no country is known for it.
    pub fn typed(text: &str, country: Option<Region>) -> Result<Self, NumberError> {
        if text.trim().is_empty() {
            return Err(NumberError::Missing);
        }
        let parsed = parsed(text, country);
        let number = parsed
            .as_ref()
            .map_or(Number::Invalid, |number| named(text, number));
        match number {
            Number::International(number) | Number::National(number) => {
                match parsed.is_some_and(|number| is_premium(&number)) {
                    true => Err(NumberError::Premium),
                    false => Ok(Self(number)),
                }
            }
            Number::Extended(number) => Err(NumberError::Extension(Self(number))),
            Number::Invalid if is_international(text) => Err(NumberError::Unassigned),
            Number::Invalid => Err(match country.is_none() && !is_international(text) {
                true if text.bytes().any(|byte| byte.is_ascii_digit()) => NumberError::NoCountry,
                _ => NumberError::Invalid,
            }),
        }
    }

    /// The number, with its plus.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number without its plus, as some gateways want it.
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// The country by its two letters (ISO 3166-1); `None` for numbers of no country, such as satellite phones.
    pub fn country(&self) -> Option<String> {
        self.region().map(|region| region.to_string())
    }

    /// The country; `None` for numbers of no country.
    pub fn region(&self) -> Option<Region> {
        PHONE_NUMBER_UTIL
            .get_region_for_number(&self.parsed()?)
            .filter(|region| *region != Region::World)
    }

    /// A form for logs: the country's code and the last two digits.
    pub fn masked(&self) -> String {
        let code = self
            .parsed()
            .map(|number| number.country_code.to_string())
            .unwrap_or_default();
        let digits = self.digits();
        let shown = &digits[digits.len().saturating_sub(SHOWN).max(code.len())..];
        format!("+{code}•••{shown}")
    }

    /// Whether its plan gives it to landlines or services only, or to a service that calls on to another number. Some of these
    /// take texts all the same, so it is a doubt and no refusal. A plan that gives out mobile numbers and landlines alike (North America) tells nothing.
    pub fn is_no_mobile(&self) -> bool {
        matches!(
            self.kind(),
            Some(
                PhoneNumberType::FixedLine
                    | PhoneNumberType::TollFree
                    | PhoneNumberType::SharedCost
                    | PhoneNumberType::UAN
                    | PhoneNumberType::VoiceMail
                    | PhoneNumberType::PersonalNumber
                    | PhoneNumberType::Pager
            )
        )
    }

    fn kind(&self) -> Option<PhoneNumberType> {
        self.parsed().map(|number| number.get_type())
    }

    fn parsed(&self) -> Option<PhoneNumber> {
        PHONE_NUMBER_UTIL.parse(&self.0, None).ok()
    }
}

fn is_premium(number: &PhoneNumber) -> bool {
    number.get_type() == PhoneNumberType::PremiumRate
}

fn is_international(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('+') || text.starts_with("00")
}

impl fmt::Display for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

/// Countries that texts may go to. Gateways bill some countries at fifty times the price of others, and fraud lives on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowList(Vec<Region>);

impl AllowList {
    /// By two letters each. An empty list allows every country.
    ///
    /// # Errors
    /// The first word that is no country.
    pub fn new<'a>(codes: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        codes
            .into_iter()
            .map(|code| country(code).ok_or_else(|| code.trim().to_owned()))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Allows no country at all: what stands for a list that cannot be read.
    pub fn nowhere() -> Self {
        Self(vec![Region::World])
    }

    /// Whether a text may go to this number. A number of no country is allowed only where every country is.
    pub fn allows(&self, number: &E164) -> bool {
        self.0.is_empty() || number.region().is_some_and(|region| self.0.contains(&region))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> E164 {
        E164::typed(text, None).unwrap()
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let germany = country("de");
        for text in [
            "+49 1512 3456789",
            "0049 1512 3456789",
            "01512/3456789",
            "01512-345 67 89",
        ] {
            assert_eq!(
                E164::typed(text, germany).map(|number| number.to_string()),
                Ok("+4915123456789".into()),
                "{text}"
            );
        }
        assert_eq!(E164::typed("01512 3456789", None), Err(NumberError::NoCountry));
        assert_eq!(E164::typed("+49 1", germany), Err(NumberError::Unassigned));
        for premium in ["+1 900 456 0123", "+49 900 1234567"] {
            assert_eq!(E164::typed(premium, None), Err(NumberError::Premium), "{premium}");
        }
        for extended in ["+49 30 901820 ext. 12", "+49 30 901820;ext=12"] {
            assert_eq!(
                E164::typed(extended, None),
                Err(NumberError::Extension(number("+4930901820"))),
                "{extended}"
            );
        }
        assert_eq!(E164::typed("call me", None), Err(NumberError::Invalid));
        assert_eq!(E164::typed(" ", germany), Err(NumberError::Missing));
        assert_eq!(E164::typed(&"1".repeat(500), germany), Err(NumberError::Invalid));
    }

    #[test]
    fn what_is_no_mobile_number_is_known() {
        for landline in [
            "+4930901820",
            "+442079460018",
            "+498001234567",
            "+33142685300",
            "+447012345678",
        ] {
            assert!(number(landline).is_no_mobile(), "{landline}");
        }
        // In North America a number does not tell.
        for other in ["+4915123456789", "+447400123456", "+12125550123", "+881612345678"] {
            assert!(!number(other).is_no_mobile(), "{other}");
        }
    }

    #[test]
    fn a_country_is_told_even_where_several_share_a_code() {
        for (text, code) in [
            ("+4915123456789", Some("DE")),
            ("+12125550123", Some("US")),
            ("+14165550123", Some("CA")),
            ("+447400123456", Some("GB")),
            ("+447781123456", Some("GG")),
            // Iridium: a satellite is in no country.
            ("+881612345678", None),
        ] {
            assert_eq!(number(text).country().as_deref(), code, "{text}");
        }
    }

    #[test]
    fn a_list_of_countries_lets_only_these_through() {
        let list = AllowList::new(["de", " AT "]).unwrap();
        assert!(list.allows(&number("+4915123456789")));
        assert!(!list.allows(&number("+12125550123")));
        assert!(!list.allows(&number("+881612345678")));
        assert!(AllowList::default().allows(&number("+881612345678")));
        assert_eq!(AllowList::new(["de", "Austria"]), Err("Austria".into()));
    }

    #[test]
    fn a_log_sees_the_country_and_two_digits() {
        let number = number("+4915123456789");
        assert_eq!(number.masked(), "+49•••89");
        assert_eq!(format!("{number:?}"), "+49•••89");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_number_or_an_error(text in "[+0-9() /x\\p{Nd}-]{0,40}|\\PC{0,40}") {
            if let Ok(number) = E164::typed(&text, country("FR")) {
                prop_assert!(number.digits().len() <= 15 && number.as_str().starts_with('+'));
                prop_assert!(number.digits().bytes().all(|byte| byte.is_ascii_digit()));
                let again = E164::typed(number.as_str(), None);
                prop_assert_eq!(again.as_ref(), Ok(&number));
                prop_assert!(!number.masked().contains(number.digits()));
            }
        }
    }
}
