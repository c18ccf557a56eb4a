//! Text with places, and how they are filled in. One pass, no expressions: a value never becomes structure.

use muster_domain::template::Field;

/// Marks in the text that a pattern is read from. Private-use characters: content may not hold them
/// (`muster_domain::template::Content::cleaned`), and HTML and style tools let them pass as the text that they are.
const FIELD: char = '\u{E000}';
const BEGIN: char = '\u{E001}';
const END: char = '\u{E002}';
const QR: char = '\u{E003}';
/// The character of field number 0, after [`FIELD`].
const FIRST: u32 = 0xE100;

/// The mark of a field.
pub(super) fn mark(field: Field) -> String {
    let number = FIRST + u32::try_from(field.index()).unwrap_or_default();
    [FIELD, char::from_u32(number).unwrap_or(FIELD)].iter().collect()
}

/// The mark of the QR picture's content id.
pub(super) const QR_CID: &str = "\u{E003}";

/// The same, left out when one of its fields has no value.
pub(super) fn optional(text: &str) -> String {
    if text.contains(FIELD) {
        format!("{BEGIN}{text}{END}")
    } else {
        text.to_owned()
    }
}

/// Text with places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    steps: Vec<Step>,
    /// Bytes of the text between the places.
    literal: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Text(Box<str>),
    Field(Field),
    QrCid,
    /// So many of the steps that follow are left out when one of these fields has no value.
    Unless {
        fields: Box<[Field]>,
        skip: usize,
    },
}

impl Pattern {
    /// Reads text with marks.
    pub fn read(text: &str) -> Self {
        let mut steps = Vec::new();
        let mut open = None;
        let mut rest = text;
        while let Some(at) = rest.find([FIELD, BEGIN, END, QR]) {
            push(&mut steps, &rest[..at]);
            let mut chars = rest[at..].chars();
            match chars.next() {
                Some(FIELD) => {
                    let number = chars.next().map_or(0, u32::from).wrapping_sub(FIRST);
                    if let Some(field) = Field::ALL.get(number as usize) {
                        steps.push(Step::Field(*field));
                    }
                }
                Some(QR) => steps.push(Step::QrCid),
                Some(BEGIN) => {
                    open = Some(steps.len());
                    steps.push(Step::Unless {
                        fields: Box::default(),
                        skip: 0,
                    });
                }
                _ => close(&mut steps, open.take()),
            }
            rest = chars.as_str();
        }
        push(&mut steps, rest);
        let literal = steps
            .iter()
            .map(|step| match step {
                Step::Text(text) => text.len(),
                _ => 0,
            })
            .sum();
        Self { steps, literal }
    }

    /// Fills it in.
    pub fn fill(&self, values: &[String], qr_cid: &str) -> String {
        let mut text = String::with_capacity(self.literal + 1024);
        let mut at = 0;
        while let Some(step) = self.steps.get(at) {
            at += 1;
            match step {
                Step::Text(words) => text.push_str(words),
                Step::Field(field) => text.push_str(value(values, *field)),
                Step::QrCid => text.push_str(qr_cid),
                Step::Unless { fields, skip } => {
                    if fields.iter().any(|field| value(values, *field).is_empty()) {
                        at += skip;
                    }
                }
            }
        }
        text
    }
}

fn push(steps: &mut Vec<Step>, text: &str) {
    if !text.is_empty() {
        steps.push(Step::Text(text.into()));
    }
}

/// Now it is known what stands between.
fn close(steps: &mut [Step], open: Option<usize>) {
    let Some((before, inside)) = open.and_then(|at| steps.split_at_mut_checked(at + 1)) else {
        return;
    };
    let found: Box<[Field]> = inside
        .iter()
        .filter_map(|step| match step {
            Step::Field(field) => Some(*field),
            _ => None,
        })
        .collect();
    if let Some(Step::Unless { fields, skip }) = before.last_mut() {
        (*fields, *skip) = (found, inside.len());
    }
}

fn value(values: &[String], field: Field) -> &str {
    values.get(field.index()).map_or("", String::as_str)
}
