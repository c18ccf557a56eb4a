//! Finding texts in what poppler reads.

/// pdftotext writes right-to-left text between marks, may take blanks for gaps, and joins what a hyphen parted.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Whether the text has each word. Poppler turns ligatures around where text runs from right to left, so of such words the
/// letters are compared, and not their order.
pub fn has(text: &str, wanted: &str) -> bool {
    let right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8FF}');
    if !wanted.chars().any(right_to_left) {
        return bare(text).contains(&bare(wanted));
    }
    let sorted = |letters: &[char]| {
        let mut sorted = letters.to_vec();
        sorted.sort_unstable();
        sorted
    };
    let text: Vec<char> = bare(text).chars().collect();
    wanted.split_whitespace().all(|word| {
        let word: Vec<char> = bare(word).chars().collect();
        word.is_empty() || text.windows(word.len()).any(|part| sorted(part) == sorted(&word))
    })
}
