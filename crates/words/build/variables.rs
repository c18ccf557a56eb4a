//! Which variables a message needs: its own, and those of the messages and terms that it refers to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// A file's messages by name. A term's name keeps its dash, as it is referred to.
pub type Patterns<'a> = BTreeMap<String, &'a Pattern<&'a str>>;

/// Every message and term of a file that has a value.
pub fn patterns<'a>(file: &'a Resource<&'a str>) -> Patterns<'a> {
    file.body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => message
                .value
                .as_ref()
                .map(|value| (message.id.name.to_owned(), value)),
            Entry::Term(term) => Some((format!("-{}", term.id.name), &term.value)),
            _ => None,
        })
        .collect()
}

/// What a pattern mentions.
#[derive(Default)]
pub struct Mentioned {
    /// Variables, of the pattern itself and of what it refers to.
    pub variables: BTreeSet<String>,
    /// Messages and terms, to any depth.
    pub messages: BTreeSet<String>,
}

/// What the message `name` mentions.
pub fn mentioned(all: &Patterns<'_>, name: &str) -> Mentioned {
    let mut found = Mentioned::default();
    if let Some(pattern) = all.get(name) {
        walk(all, pattern, &mut found);
    }
    found
}

fn walk(all: &Patterns<'_>, pattern: &Pattern<&str>, found: &mut Mentioned) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(all, expression, found);
        }
    }
}

fn expressed(all: &Patterns<'_>, expression: &Expression<&str>, found: &mut Mentioned) {
    match expression {
        Expression::Inline(inline) => inlined(all, inline, found),
        Expression::Select { selector, variants } => {
            inlined(all, selector, found);
            for variant in variants {
                walk(all, &variant.value, found);
            }
        }
    }
}

fn inlined(all: &Patterns<'_>, inline: &InlineExpression<&str>, found: &mut Mentioned) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => refer(all, id.name.to_owned(), found),
        InlineExpression::TermReference { id, .. } => refer(all, format!("-{}", id.name), found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inlined(all, argument, found);
            }
        }
        InlineExpression::Placeable { expression } => expressed(all, expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn refer(all: &Patterns<'_>, name: String, found: &mut Mentioned) {
    // A message that leads back to itself is walked once.
    if found.messages.insert(name.clone())
        && let Some(pattern) = all.get(&name)
    {
        walk(all, pattern, found);
    }
}
