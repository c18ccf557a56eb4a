//! Reports that are nothing but text: qmail's, and those with `X-Failed-Recipients` (Exim, and Gmail of old). Only what
//! names itself as one is taken for one; a text that merely talks of failure is somebody's answer.

use super::{Action, MAX_RECIPIENTS, ReportedRecipient, mime, mime::Head};

/// Longest words of a server, in characters. More than anybody keeps: what must be masked in them is masked before they are
/// cut, since half a secret is no longer recognised.
const MAX_WORDS: usize = 2_000;
/// Lines that are looked at.
const MAX_LINES: usize = 5_000;

/// What such a text tells.
pub(super) struct Told {
    pub recipients: Vec<ReportedRecipient>,
    /// Of the message that is quoted at the end.
    pub ids: Vec<String>,
}

/// Reads the text of a mail; `None` when it is no report.
pub(super) fn read(head: &Head<'_>, text: &str) -> Option<Told> {
    let lines: Vec<&str> = text.lines().take(MAX_LINES).collect();
    let copy = lines
        .iter()
        .position(|line| begins_the_copy(line))
        .unwrap_or(lines.len());
    let (told, copy) = lines.split_at(copy);
    let recipients = match head.value("X-Failed-Recipients") {
        Some(failed) => exim(&failed, told, head),
        None if is_qmail(told) => qmail(told),
        None => return None,
    };
    (!recipients.is_empty()).then(|| Told {
        recipients,
        ids: quoted_id(copy).into_iter().collect(),
    })
}

fn begins_the_copy(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("---")
        && [
            "copy of the message",
            "copy of your message",
            "below this line",
            "original message",
        ]
        .iter()
        .any(|words| line.to_ascii_lowercase().contains(words))
}

fn is_qmail(lines: &[&str]) -> bool {
    lines
        .iter()
        .take(5)
        .any(|line| line.starts_with("Hi. This is the ") && line.contains(" program at "))
}

/// `<ana@example.com>:` and the words below it, up to a blank line.
fn qmail(lines: &[&str]) -> Vec<ReportedRecipient> {
    let address = |line: &str| {
        line.strip_prefix('<')
            .and_then(|rest| rest.trim_end().strip_suffix(">:"))
            .filter(|address| address.contains('@') && address.len() <= 320)
            .map(str::to_owned)
    };
    let mut recipients = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if let Some(address) = address(line)
            && recipients.len() < MAX_RECIPIENTS
        {
            recipients.push(ReportedRecipient {
                addresses: vec![address],
                action: Action::Failed,
                words: paragraph(&lines[i + 1..]),
            });
        }
    }
    recipients
}

/// The addresses stand in the header, the words below each address in the text.
fn exim(failed: &str, lines: &[&str], head: &Head<'_>) -> Vec<ReportedRecipient> {
    let subject = head.value("Subject").unwrap_or_default().to_ascii_lowercase();
    let delayed = subject.contains("delayed")
        || lines
            .iter()
            .any(|line| line.contains("has not yet been delivered"));
    failed
        .split(',')
        .map(str::trim)
        .filter(|address| address.contains('@') && address.len() <= 320)
        .take(MAX_RECIPIENTS)
        .map(|address| {
            let at = lines
                .iter()
                .position(|line| line.trim().trim_end_matches(':').eq_ignore_ascii_case(address));
            let words = at.map(|at| paragraph(&lines[at + 1..])).unwrap_or_default();
            ReportedRecipient {
                addresses: vec![address.to_owned()],
                action: if delayed { Action::Delayed } else { Action::Failed },
                words: if words.is_empty() {
                    "The report gives no reason.".to_owned()
                } else {
                    words
                },
            }
        })
        .collect()
}

fn paragraph(lines: &[&str]) -> String {
    let words: Vec<&str> = lines
        .iter()
        .take(20)
        .map(|line| line.trim())
        .take_while(|line| !line.is_empty())
        .collect();
    one_line(&words.join(" "))
}

/// The first Message-ID of the quoted headers, also when it is folded.
fn quoted_id(lines: &[&str]) -> Option<String> {
    let at = lines.iter().position(|line| {
        line.get(..11)
            .is_some_and(|name| name.eq_ignore_ascii_case("message-id:"))
    })?;
    let value = lines[at][11..].trim();
    let value = match value.is_empty() {
        true => lines.get(at + 1)?.trim(),
        false => value,
    };
    mime::id(value.split_whitespace().next()?)
}

/// On one line, without control characters and what turns the direction of text, bounded.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
        })
        .take(MAX_WORDS * 4)
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MAX_WORDS) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}
