use muster_app::mail::{BrandColour, Look, MailTemplate, MailTemplateError};
use muster_domain::{platform::Platform, template::Purpose};
use muster_words::Language;
use proptest::prelude::*;

use crate::data::{invite, look, words};

fn in_colour(text: &str) -> Result<MailTemplate, MailTemplateError> {
    let look = Look {
        brand_colour: text.to_owned(),
        ..look()
    };
    MailTemplate::compile(&words(Purpose::Invite, Language::ENGLISH), &look, Language::ENGLISH)
}

fn colour(text: &str) -> BrandColour {
    BrandColour::read(text).unwrap()
}

#[test]
fn a_dark_colour_stays_as_it_is() {
    assert_eq!(colour("#1c3f94").under_white().to_string(), "#1C3F94");
}

#[test]
fn a_light_colour_is_darkened_for_white_text() {
    let html = in_colour("#FFD400").unwrap().render(&invite(Platform::Ios)).unwrap().html;
    let darkened = colour("#FFD400").under_white();
    assert!(darkened.contrast(colour("#FFFFFF")) >= 4.5);
    assert!(html.contains(&format!("bgcolor=\"{darkened}\"")));
    assert!(!html.contains("bgcolor=\"#FFD400\""));
}

#[test]
fn contrast_is_the_one_of_wcag() {
    assert!((colour("#000000").contrast(colour("#FFFFFF")) - 21.0).abs() < 0.001);
    assert!((colour("#777777").contrast(colour("#FFFFFF")) - 4.478).abs() < 0.001);
}

#[test]
fn what_is_no_colour_is_refused() {
    for text in [
        "",
        "red",
        "#12345",
        "#1234567",
        "#GG0000",
        "#+1+2+3",
        "1C3F94",
        "#1C3F9é",
        "#1C3F94;x",
    ] {
        assert!(BrandColour::read(text).is_err(), "{text}");
        assert!(in_colour(text).is_err());
    }
}

proptest! {
    #[test]
    fn every_colour_becomes_readable(channels: [u8; 3]) {
        let [r, g, b] = channels;
        let brand = colour(&format!("#{r:02x}{g:02x}{b:02x}"));
        prop_assert!(brand.under_white().contrast(colour("#FFFFFF")) >= 4.5);
        // The sheet of the mail in dark mode.
        prop_assert!(brand.on_dark().contrast(colour("#1C2125")) >= 4.5);
    }
}
