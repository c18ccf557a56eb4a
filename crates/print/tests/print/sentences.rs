//! Cards with Muster's own sentences in each of its languages, and with the long names that organisations and people have.

use muster_print::cards::{Card, Direction, Labelled};

use crate::stage::labelled;

pub const PHONE: &str = "+49 30 901820 1234";
pub const MAIL: &str = "it-service-desk@stadtwerke-musterhausen.example";

/// Muster's languages, and a moment as each writes it.
pub const LANGUAGES: [(&str, &str); 12] = [
    ("en", "Wednesday 30 September 2026, 18:00 CEST"),
    ("de", "Mittwoch, 30. September 2026, 18:00 Uhr MESZ"),
    ("fr", "mercredi 30 septembre 2026 à 18:00 (UTC+2)"),
    ("es", "miércoles, 30 de septiembre de 2026, 18:00 (CEST)"),
    ("pt", "quarta-feira, 30 de setembro de 2026, 18:00 (+2 GMT)"),
    ("it", "mercoledì 30 settembre 2026, ore 18:00 (CEST)"),
    ("nl", "woensdag 30 september 2026, 18:00 uur (CEST)"),
    ("pl", "środa, 30 września 2026, godz. 18:00 (CEST)"),
    ("ar", "الأربعاء، 30 سبتمبر 2026، الساعة 6:00 م (غرينتش‎+2)"),
    ("hi", "बुधवार, 30 सितंबर, 2026, 6:00 pm (GMT+2)"),
    ("ja", "2026年9月30日水曜日 18:00（GMT+2）"),
    ("zh-Hans", "2026年9月30日星期三 18:00（GMT+2）"),
];

/// The sentence of a language, with values in their places.
fn sentence(language: &str, key: &str, values: &[(&str, &str)]) -> String {
    let path = format!("{}/../words/languages/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let words = std::fs::read_to_string(path).unwrap();
    let line = words
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{key} = ")));
    let mut said = line.unwrap().to_owned();
    for (name, value) in values {
        said = said.replace(&format!("{{ ${name} }}"), value);
    }
    assert!(!said.contains('{'), "{said}");
    said
}

/// A card as Muster makes it for an invite: two steps, no short code.
pub fn invite((language, until): (&str, &str), number: usize) -> Card {
    let say = |key| sentence(language, key, &[]);
    let contact = sentence(
        language,
        "field-support-both",
        &[("phone", PHONE), ("email", MAIL)],
    );
    let link = format!("https://enroll.stadtwerke-musterhausen.example/e/AZNvk2c7fQK-h2W0vN{number:04}");
    Card {
        title: "Stadtwerke Musterhausen GmbH & Co. KG".to_owned(),
        name: "Maximiliane Freifrau von Hohenlohe-Waldenburg".to_owned(),
        heading: say("mail-by-myself-heading"),
        steps: vec![say("mail-by-myself-open"), say("mail-invite-passcode")],
        qr: format!("{link}#K7M49QXP"),
        link,
        passcode: labelled(&say("passcode-label"), "K7M4 9QXP"),
        code: None,
        valid_until: sentence(language, "mail-invite-expires", &[("expires_on", until)]),
        support: sentence(language, "mail-stuck", &[("support_contact", &contact)]),
        language: language.to_owned(),
        direction: match language {
            "ar" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        },
    }
}

/// A card with everything that a card can have: three steps and a short code too.
pub fn full(language: (&str, &str), number: usize) -> Card {
    let card = invite(language, number);
    let mut steps = card.steps.clone();
    steps.push(sentence(language.0, "mail-by-myself-open", &[]));
    Card {
        code: Some(Labelled {
            label: card.passcode.as_ref().unwrap().label.clone(),
            value: "483-920".to_owned(),
        }),
        steps,
        ..card
    }
}
