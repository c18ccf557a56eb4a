//! Whether words that come back from outside repeat what opens an invite, in whatever spelling: as it is, in other case, with
//! signs between, percent-encoded (more than once), within base64, or as hexadecimal digits. Gateways and proxies quote requests in all of them.

use std::borrow::Cow;

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use percent_encoding::percent_decode_str;

/// Rounds of decoding: an address in an address in an address.
const ROUNDS: usize = 3;
/// The shortest run of base64 that could carry a passcode.
const LEAST_RUN: usize = 8;

static ENGINES: [GeneralPurpose; 2] = [
    GeneralPurpose::new(&STANDARD, LENIENT),
    GeneralPurpose::new(&URL_SAFE, LENIENT),
];
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// What must not be found, as letters and digits alone.
pub(crate) struct Secrets {
    /// Any one of these gives the secret away.
    pieces: Vec<String>,
    /// Both together do: the halves of a passcode, which are too short to mean anything alone.
    halves: [String; 2],
}

impl Secrets {
    pub fn new(pieces: &[&str], halves: [&str; 2]) -> Self {
        Self {
            pieces: pieces.iter().map(|piece| letters(piece)).collect(),
            halves: halves.map(letters),
        }
    }

    /// Whether the words repeat one of them.
    pub fn stand_in(&self, words: &str) -> bool {
        let mut spelled = Cow::Borrowed(words);
        for _ in 0..ROUNDS {
            if self.stand_plainly(&spelled) || encoded(&spelled).any(|inside| self.stand_plainly(&inside)) {
                return true;
            }
            let decoded = percent_decode_str(&spelled).decode_utf8_lossy().into_owned();
            if decoded == spelled {
                break;
            }
            spelled = Cow::Owned(decoded);
        }
        false
    }

    fn stand_plainly(&self, words: &str) -> bool {
        let words = letters(words);
        let has = |part: &String| words.contains(part);
        self.pieces.iter().any(has) || self.halves.iter().all(has)
    }
}

/// Letters and digits alone, all small: so signs and lines between change nothing.
fn letters(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn encoded(text: &str) -> impl Iterator<Item = String> {
    runs(text).chain(hexadecimal(text))
}

/// What stands in runs of hexadecimal digits, from each of the two places where a byte may begin. Signs that are written between
/// bytes part no run: `4e 6f`, `4e:6f`, `\x4e\x6f`, `\u004e`. Of two bytes a letter, the empty ones are passed over by
/// [`letters`].
fn hexadecimal(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits: Vec<u8> = Vec::new();
    for c in text.chars().chain(['\n']) {
        if let Some(digit) = c.to_digit(16) {
            digits.push(u8::try_from(digit).unwrap_or(0));
        } else if !matches!(
            c,
            ' ' | ':' | '-' | ',' | '\\' | 'x' | 'X' | 'u' | 'U' | '{' | '}' | '%' | '<' | '>'
        ) {
            if digits.len() >= 2 * LEAST_RUN {
                found.extend((0..2).map(|skipped| {
                    let bytes: Vec<u8> = digits[skipped..]
                        .chunks_exact(2)
                        .map(|pair| pair[0] << 4 | pair[1])
                        .collect();
                    String::from_utf8_lossy(&bytes).into_owned()
                }));
            }
            digits.clear();
        }
    }
    found
}

/// What stands in each run that could be base64, from each of the four places where a group may begin.
fn runs(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')))
        .filter(|run| run.len() >= LEAST_RUN)
        .flat_map(|run| {
            ENGINES.iter().flat_map(move |engine| {
                (0..4).filter_map(move |skipped| {
                    let part = run.get(skipped..)?;
                    let whole = part.len() - usize::from(part.len() % 4 == 1);
                    let bytes = engine.decode(&part[..whole]).ok()?;
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

    fn secrets() -> Secrets {
        Secrets::new(&["AZNvk2c7fQ", "W0vNn5wQ"], ["V6V4", "85C3"])
    }

    fn hex(bytes: impl Iterator<Item = u8>) -> String {
        bytes.map(|byte| format!("{byte:02x}")).collect()
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
            ("hexadecimal", format!("rejected hex {}", hex(text.bytes()))),
            (
                "two bytes a letter",
                hex(text.encode_utf16().flat_map(u16::to_be_bytes)),
            ),
            (
                "bytes apart",
                only_code.bytes().map(|byte| format!("{byte:02x} ")).collect(),
            ),
            (
                "escapes",
                only_code
                    .encode_utf16()
                    .map(|unit| format!("\\u{unit:04X}"))
                    .collect(),
            ),
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
