//! Keeps a secret out of what a server says back: some quote the very line that they refuse, and words are kept and logged.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

/// What stands in a secret's place.
const MASK: &str = "•••";
/// Shorter runs cannot carry a secret with a user's name beside it.
const LEAST_RUN: usize = 8;

/// `text` without `secret`, plain or inside something encoded as base64.
pub(crate) fn mask(text: &str, secret: &str) -> String {
    if secret.is_empty() {
        return text.to_owned();
    }
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(is_base64) {
        let (before, run) = rest.split_at(begin);
        let end = run.find(|c| !is_base64(c)).unwrap_or(run.len());
        let (run, after) = run.split_at(end);
        masked.push_str(before);
        masked.push_str(if hides(run, secret) { MASK } else { run });
        rest = after;
    }
    masked.push_str(rest);
    masked.replace(secret, MASK)
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')
}

/// Whether a run decodes to something with the secret in it. A server may have cut it off: a last odd letter is left out.
fn hides(run: &str, secret: &str) -> bool {
    let run = run.trim_end_matches('=');
    if run.len() < LEAST_RUN {
        return false;
    }
    let whole = run.len() - usize::from(run.len() % 4 == 1);
    (whole.saturating_sub(3)..=whole)
        .filter_map(|end| STANDARD_NO_PAD.decode(&run[..end]).ok())
        .any(|bytes| bytes.windows(secret.len()).any(|part| part == secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn a_secret_is_masked_plain_and_encoded_and_all_else_stays() {
        let secret = "S3cr3tPw!zz";
        assert_eq!(
            mask("535 5.7.8 bad AUTH PLAIN AGpvZQBTM2NyM3RQdyF6eg==", secret),
            "535 5.7.8 bad AUTH PLAIN •••"
        );
        assert_eq!(
            mask("no S3cr3tPw!zz, no UzNjcjN0UHcheno=", secret),
            "no •••, no •••"
        );
        let plain = "535 5.7.8 Error: AuthenticationFailed: bad username or password";
        assert_eq!(mask(plain, secret), plain);
        assert_eq!(mask(plain, ""), plain);
    }
}
