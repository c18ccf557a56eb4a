//! How large a document becomes when everything that refers to something else has a copy of it.
//!
//! A `use` of a group with ten `use`s of a group, and so on, is a short file and a picture without end; masks and clip paths
//! can be nested just so. Counting follows every reference, those of style sheets too, and draws nothing.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use super::source;
use crate::LogoError;

/// Elements of the document, with what they refer to in their place.
const MAX_ELEMENTS: u64 = 50_000;

/// Bytes of attributes that count as another element: a path can be all of a file.
const BYTES: usize = 64;

/// Elements and references within each other.
const MAX_DEPTH: usize = 128;

/// Refuses what becomes too large, or refers to itself.
pub(super) fn within_bounds(document: &Document) -> Result<(), LogoError> {
    let count = Count {
        by_id: document
            .descendants()
            .filter_map(|node| Some((node.attribute("id")?, node)))
            .collect(),
        styles: Styles::of(document),
    };
    let mut known = HashMap::new();
    let all = count.elements(document.root_element(), 0, &mut known)?;
    // What is only referred to is counted where it stands as well.
    if all > MAX_ELEMENTS {
        return Err(LogoError::SvgTooMuch);
    }
    Ok(())
}

struct Count<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    styles: Styles,
}

impl<'a, 'input> Count<'a, 'input> {
    /// Elements that `node` becomes. `known` has `None` for those that are being counted: who meets one goes in circles.
    fn elements(
        &self,
        node: Node<'a, 'input>,
        depth: usize,
        known: &mut HashMap<NodeId, Option<u64>>,
    ) -> Result<u64, LogoError> {
        match known.get(&node.id()) {
            Some(Some(count)) => return Ok(*count),
            Some(None) => return Err(LogoError::SvgTooMuch),
            None if depth > MAX_DEPTH => return Err(LogoError::SvgTooMuch),
            None => known.insert(node.id(), None),
        };
        let long: usize = node.attributes().map(|attribute| attribute.value().len()).sum();
        let mut sum = 1 + u64::try_from(long / BYTES).unwrap_or(u64::MAX);
        for child in node.children().filter(Node::is_element) {
            sum = sum.saturating_add(self.elements(child, depth + 1, known)?);
        }
        let mut names = Vec::new();
        for attribute in node.attributes() {
            collect(attribute.value(), &mut names);
        }
        if let Some(name) = source::href(node).and_then(|href| href.strip_prefix('#')) {
            names.push(name.to_owned());
        }
        for class in node.attribute("class").unwrap_or_default().split_whitespace() {
            names.extend(self.styles.classes.get(class).into_iter().flatten().cloned());
        }
        names.extend(self.styles.everywhere.iter().cloned());
        for name in names {
            if let Some(target) = self.by_id.get(name.as_str()) {
                sum = sum.saturating_add(self.elements(*target, depth + 1, known)?);
            }
        }
        known.insert(node.id(), Some(sum));
        Ok(sum)
    }
}

/// What style sheets refer to.
#[derive(Default)]
struct Styles {
    /// By class, from rules that have nothing but classes before them.
    classes: HashMap<String, Vec<String>>,
    /// From all others: whom they meet is not worked out.
    everywhere: Vec<String>,
}

impl Styles {
    fn of(document: &Document) -> Self {
        let mut styles = Self::default();
        for element in document.descendants().filter(|node| node.has_tag_name("style")) {
            // Several pieces, when comments or sections of characters lie between.
            let sheet: String = element.children().filter_map(|node| node.text()).collect();
            for rule in without_comments(&sheet).split('}') {
                styles.add(rule);
            }
        }
        styles
    }

    fn add(&mut self, rule: &str) {
        let mut names = Vec::new();
        collect(rule, &mut names);
        if names.is_empty() {
            return;
        }
        let selectors = rule.split('{').next().unwrap_or_default();
        for selector in selectors.split(',').map(str::trim) {
            match selector.strip_prefix('.') {
                Some(class)
                    if class
                        .chars()
                        .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) =>
                {
                    self.classes
                        .entry(class.to_owned())
                        .or_default()
                        .extend_from_slice(&names);
                }
                _ => self.everywhere.extend_from_slice(&names),
            }
        }
    }
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// The names within `url(#…)`.
fn collect(text: &str, names: &mut Vec<String>) {
    for part in text.split("url(").skip(1) {
        let inside = part.split(')').next().unwrap_or_default();
        let inside = inside.trim().trim_matches(['"', '\'']).trim();
        if let Some(name) = inside.strip_prefix('#') {
            names.push(name.to_owned());
        }
    }
}
