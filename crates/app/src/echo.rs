//! Whether words that come back from outside repeat what opens an invite, in whatever spelling: as it is, in other case, with
//! signs between, percent-encoded (more than once), or within base64. Gateways and proxies quote requests in all of them.

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// Rounds of decoding: an address in an address in an address.
const ROUNDS: usize = 3;
/// The shortest run of base64 that could carry a passcode.
const LEAST_RUN: usize = 8;

const ENGINES: [GeneralPurpose; 2] = [
    GeneralPurpose::new(&STANDARD, LENIENT),
    GeneralPurpose::new(&URL_SAFE, LENIENT),
];
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// What must not be found: each part for itself, or all parts of a group.
pub(crate) struct Secrets<'a> {
    /// Any one of these gives the secret away.
    pub pieces: Vec<&'a str>,
    /// All of these together do: the halves of a passcode, which are too short to mean anything alone.
    pub halves: [&'a str; 2],
}

impl Secrets<'_> {
    /// Whether the words repeat one of them.
    pub fn stand_in(&self, words: &str) -> bool {
        let mut spelled = words.to_owned();
        for _ in 0..ROUNDS {
            if self.stand_plainly(&spelled) || runs(&spelled).any(|inside| self.stand_plainly(&inside)) {
                return true;
            }
            let decoded = percent_decoded(&spelled);
            if decoded == spelled {
                break;
            }
            spelled = decoded;
        }
        false
    }

    fn stand_plainly(&self, words: &str) -> bool {
        let words = letters(words);
        let has = |part: &&str| words.contains(&letters(part));
        self.pieces.iter().any(&has) || self.halves.iter().all(has)
    }
}

/// Letters and digits alone, all small: so signs and lines between change nothing.
fn letters(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn percent_decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let byte = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        match byte {
            Some(byte) => {
                out.push(byte);
                rest = &after[2..];
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// What stands in each run that could be base64, from each of the four places where a group may begin.
fn runs(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')))
        .filter(|run| run.len() >= LEAST_RUN)
        .flat_map(|run| {
            ENGINES.into_iter().flat_map(move |engine| {
                (0..4).filter_map(move |skipped| {
                    let part = run.get(skipped..)?;
                    let whole = part.len() - usize::from(part.len() % 4 == 1);
                    let bytes = engine.clone().decode(&part[..whole]).ok()?;
                    Some(String::from_utf8_lossy(&bytes).into_owned())
                })
            })
        })
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    use super::*;

    const TOKEN: &str = "AZNvk2c7fQK-h2W0vNn5wQ";

    fn secrets() -> Secrets<'static> {
        Secrets {
            pieces: vec!["AZNvk2c7fQ", "W0vNn5wQ"],
            halves: ["V6V4", "85C3"],
        }
    }

    #[test]
    fn every_spelling_is_known() {
        let text = format!("Set up: https://x.example/e/{TOKEN}\nPasscode: V6V4 85C3");
        let only_code = "Passcode: V6V4 85C3";
        for (name, words) in [
            ("plain", text.clone()),
            ("small", text.to_lowercase()),
            ("plus", only_code.replace(' ', "+")),
            ("percent", only_code.replace(' ', "%20")),
            ("twice", only_code.replace(' ', "%2520")),
            ("letters too", "%56%36%56%34%20%38%35%43%33".to_owned()),
            ("dashes", "V6V4-85C3".to_owned()),
            ("json", "V6V4\\u002085C3".to_owned()),
            ("base64", STANDARD.encode(&text)),
            ("base64 in words", format!("bad:x{}", STANDARD.encode(only_code))),
            ("url base64", URL_SAFE_NO_PAD.encode(only_code)),
            (
                "percent in base64",
                STANDARD.encode("a").replace('=', "%3D") + " V6V4%2085C3",
            ),
        ] {
            assert!(secrets().stand_in(&words), "{name}: {words}");
        }
    }

    #[test]
    fn other_words_are_let_through() {
        for words in [
            "",
            "550 5.1.1 no such user",
            "HTTP 500: queue full, try again in 30 seconds",
            "V6V4 is a road",
            "the id is 85C3",
            "100 %",
            "%zz %",
        ] {
            assert!(!secrets().stand_in(words), "{words}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_too_strange(words in ".{0,80}") {
            secrets().stand_in(&words);
        }
    }
}
