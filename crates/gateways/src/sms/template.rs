//! Requests with fields in braces. What is put in cannot end the place it is put into.

use secrecy::{ExposeSecret, SecretString};

use super::{Text, escape};

/// What a template can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    To,
    ToDigits,
    From,
    Text,
    Reference,
    Callback,
    Secret,
}

const NAMES: [(&str, Field); 7] = [
    ("to", Field::To),
    ("to_digits", Field::ToDigits),
    ("from", Field::From),
    ("text", Field::Text),
    ("reference", Field::Reference),
    ("callback", Field::Callback),
    ("secret", Field::Secret),
];

/// Where a template stands, which says how its fields are escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Url,
    Form,
    Json,
    Xml,
    /// As it is: whoever uses it checks the outcome.
    Header,
}

/// Gives what fields stand for.
pub(super) trait Values {
    fn value(&self, field: Field) -> String;
}

/// A text and what else a request needs.
pub(super) struct Filled<'a> {
    pub text: &'a Text,
    pub secret: &'a SecretString,
    pub callback: Option<&'a SecretString>,
}

impl Values for Filled<'_> {
    fn value(&self, field: Field) -> String {
        match field {
            Field::To => self.text.to.as_str().to_owned(),
            Field::ToDigits => self.text.to.digits().to_owned(),
            Field::From => self.text.from.as_str().to_owned(),
            Field::Text => self.text.body.clone(),
            Field::Reference => self.text.reference.as_str().to_owned(),
            Field::Callback => self
                .callback
                .map(|url| url.expose_secret().to_owned())
                .unwrap_or_default(),
            Field::Secret => self.secret.expose_secret().to_owned(),
        }
    }
}

/// What a template is tried with before it is saved.
pub(super) enum Sample {
    Plain,
    Hostile,
}

impl Values for Sample {
    fn value(&self, field: Field) -> String {
        match (self, field) {
            (Self::Plain, Field::To) => "+4915123456789".into(),
            (Self::Plain, Field::ToDigits) => "4915123456789".into(),
            (Self::Hostile, Field::To) => "+12125550123".into(),
            (Self::Hostile, Field::ToDigits) => "12125550123".into(),
            (Self::Plain, _) => "sample".into(),
            (Self::Hostile, _) => "@evil.example:1/\"'<&\\\n}".into(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Literal(String),
    Field(Field),
}

/// A template that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Vec<Piece>);

impl Template {
    /// Reads one.
    ///
    /// # Errors
    /// In words, when it names a field that there is not.
    pub(super) fn new(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let (mut literal, mut rest) = (String::new(), text);
        while let Some(at) = rest.find('{') {
            literal.push_str(&rest[..at]);
            let inside = &rest[at + 1..];
            let word = inside
                .find(|c: char| !c.is_ascii_lowercase() && c != '_')
                .unwrap_or(inside.len());
            if word == 0 || !inside[word..].starts_with('}') {
                literal.push('{');
                rest = inside;
                continue;
            }
            let name = &inside[..word];
            let Some((_, field)) = NAMES.iter().find(|(known, _)| *known == name) else {
                let known: Vec<String> = NAMES.iter().map(|(name, _)| format!("{{{name}}}")).collect();
                return Err(format!(
                    "There is no field {{{name}}}. There are {}.",
                    known.join(", ")
                ));
            };
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            }
            pieces.push(Piece::Field(*field));
            rest = &inside[word + 1..];
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        Ok(Self(pieces))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.0.contains(&Piece::Field(field))
    }

    pub(super) fn literals(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Literal(text) => Some(text.as_str()),
            Piece::Field(_) => None,
        })
    }

    pub(super) fn render(&self, place: Place, values: &dyn Values) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Field(field) => {
                    let value = values.value(*field);
                    text.push_str(&match place {
                        Place::Url | Place::Form => escape::percent(&value),
                        Place::Json => escape::json(&value),
                        Place::Xml => escape::xml(&value),
                        Place::Header => value,
                    });
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn braces_of_json_are_left_alone_and_unknown_fields_are_named() {
        let json = r#"{"to":"{to}","a":{},"b":{"c":[{"d":"{text}"}]},"e":"{Name} { text }"}"#;
        let template = Template::new(json).unwrap();
        assert_eq!(
            template.render(Place::Json, &Sample::Plain),
            r#"{"to":"+4915123456789","a":{},"b":{"c":[{"d":"sample"}]},"e":"{Name} { text }"}"#
        );
        let words = Template::new("to={to}&name={name}").unwrap_err();
        assert!(
            words.contains("{name}") && words.contains("{to_digits}"),
            "{words}"
        );
    }

    proptest! {
        #[test]
        fn any_template_is_read_or_refused_and_keeps_its_letters(text in "[{}a-z_\"é ]{0,60}") {
            if let Ok(template) = Template::new(&text) {
                let kept: String = template.literals().collect();
                prop_assert!(kept.len() <= text.len());
                if template.0.iter().all(|piece| matches!(piece, Piece::Literal(_))) {
                    prop_assert_eq!(kept, text);
                }
            }
        }
    }
}
