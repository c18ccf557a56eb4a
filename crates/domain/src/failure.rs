//! The words of mail servers, grouped: what concerns one message alone is taken out, so that a thousand refusals for one
//! reason are one line.

/// Longest family name, in characters.
const MAX_WORDS: usize = 300;

/// The words of a refusal without the address, ids and numbers of the single message. Reply codes (`550`, `5.1.1`) stay.
pub fn family(words: &str, email: &str) -> String {
    let without_address = if email.is_empty() {
        words.to_owned()
    } else {
        replace_any_case(words, email, "…")
    };
    let mut family = String::new();
    for (i, word) in without_address.split_whitespace().enumerate() {
        if i > 0 {
            family.push(' ');
        }
        family.push_str(if is_of_one_message(word) { "…" } else { word });
    }
    family.chars().take(MAX_WORDS).collect()
}

/// An address, or a long mix of letters and digits as queue ids are.
fn is_of_one_message(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    word.contains('@')
        || (bare.len() >= 8
            && digits >= 2
            && bare
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            && !is_host(bare))
        || (digits >= 6 && digits == bare.len())
}

/// `mx1.example.com` is the same for all.
fn is_host(word: &str) -> bool {
    word.contains('.')
        && word
            .rsplit('.')
            .next()
            .is_some_and(|top| top.len() >= 2 && top.chars().all(|c| c.is_ascii_alphabetic()))
}

fn replace_any_case(text: &str, part: &str, with: &str) -> String {
    let (folded, part) = (text.to_ascii_lowercase(), part.to_ascii_lowercase());
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(at) = folded[from..].find(&part) {
        out.push_str(&text[from..from + at]);
        out.push_str(with);
        from += at + part.len();
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::family;

    #[test]
    fn refusals_for_one_reason_are_one_family() {
        let one = family(
            "550 5.1.1 <Ana@x.example>: Recipient unknown 4Wf2xK9zZq",
            "ana@x.example",
        );
        let two = family(
            "550 5.1.1 <bo@x.example>: Recipient unknown 7Qa8bb2LmN",
            "bo@x.example",
        );
        assert_eq!(one, two);
        assert_eq!(one, "550 5.1.1 <…>: Recipient unknown …");
    }

    #[test]
    fn codes_and_hosts_stay() {
        assert_eq!(
            family("554 5.7.1 mx1.mail.example.com refuses", ""),
            "554 5.7.1 mx1.mail.example.com refuses"
        );
    }
}
