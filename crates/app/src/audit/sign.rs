//! What the log keeps of a long text.

use sha2::{Digest, Sha256};

/// Tells a text from others without its words.
pub(crate) fn sign(text: &str) -> String {
    let digest = Sha256::digest(text);
    let start: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{} characters, {start}…", text.chars().count())
}
