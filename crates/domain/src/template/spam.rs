//! Words and habits that spam filters and people mistrust. English and German words; the habits hold in every language.

/// Phrases that filters count against a mail, lower case.
const PHRASES: &[&str] = &[
    "act now",
    "urgent",
    "click here",
    "click below",
    "free",
    "guarantee",
    "winner",
    "congratulations",
    "verify your account",
    "your account will be",
    "suspended",
    "limited time",
    "100%",
    "no risk",
    "password expired",
    "dear user",
    "dear customer",
    "hier klicken",
    "dringend",
    "kostenlos",
    "gratis",
    "cliquez ici",
    "haga clic aquí",
    "clicca qui",
    "klik hier",
];

/// What in a subject or body filters would mistrust, as it stands there.
#[must_use]
pub(super) fn mistrusted(subject: &str, body: &str) -> Vec<String> {
    let mut found: Vec<String> = PHRASES
        .iter()
        .filter(|phrase| holds(subject, phrase) || holds(body, phrase))
        .map(|phrase| format!("“{phrase}”"))
        .collect();
    let letters = subject.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = subject.chars().filter(|c| c.is_uppercase()).count();
    if letters > 8 && capitals * 10 > letters * 6 {
        found.push("a subject in capitals".to_owned());
    }
    if subject.contains('!') {
        found.push("an exclamation mark in the subject".to_owned());
    }
    if body.contains("!!") || body.contains("??") {
        found.push("repeated exclamation or question marks".to_owned());
    }
    if subject.contains(['$', '€', '£']) {
        found.push("money in the subject".to_owned());
    }
    found
}

/// Whole words only: `freedom` is not `free`.
fn holds(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
