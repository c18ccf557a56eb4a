//! The first gate: what the XML may contain.

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

use super::references;
use crate::LogoError;

/// Elements, texts and comments of the largest document.
const MAX_NODES: u32 = 20_000;

/// Elements within elements.
const MAX_DEPTH: usize = 64;

/// Bytes of style sheets; each rule is tried on each element.
const MAX_STYLES: usize = 64 * 1024;

/// Bytes of an entity. Illustrator declares namespaces so.
const MAX_ENTITY: usize = 256;

/// References to characters and entities in a document that declares entities.
const MAX_ENTITIES_USED: usize = 10_000;

/// Parts of filters that take the same time for each pixel, whatever their numbers are.
const FILTER_PARTS: [&str; 15] = [
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "feTile",
];

/// Parses an SVG and refuses what is not drawn, or might never end.
pub(super) fn parse(text: &str) -> Result<Document<'_>, LogoError> {
    entities_within_bounds(text)?;
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| refusal(&error))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
        return Err(LogoError::UnknownKind);
    }
    depth_within_bounds(root)?;
    for element in root.descendants().filter(Node::is_element) {
        acceptable(element)?;
    }
    references::within_bounds(&document)?;
    Ok(document)
}

fn refusal(error: &resvg::usvg::roxmltree::Error) -> LogoError {
    use resvg::usvg::roxmltree::Error;
    match error {
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::EntityReferenceLoop(_) => {
            LogoError::SvgTooMuch
        }
        _ => LogoError::Unreadable,
    }
}

/// Entities are put in by the parser, as often as they are named: they may be short, and not be made of each other.
fn entities_within_bounds(text: &str) -> Result<(), LogoError> {
    let mut declared = false;
    for (at, _) in text.match_indices("<!ENTITY") {
        declared = true;
        let rest = &text[at..];
        let value = rest.find(['"', '\'']).and_then(|open| {
            let quote = rest[open..].chars().next()?;
            rest[open + 1..].split(quote).next()
        });
        let short = value.is_some_and(|value| value.len() <= MAX_ENTITY && !value.contains(['&', '%', '<']));
        if !short {
            return Err(LogoError::SvgTooMuch);
        }
    }
    if declared && text.matches('&').count() > MAX_ENTITIES_USED {
        return Err(LogoError::SvgTooMuch);
    }
    Ok(())
}

/// Walks without a stack of its own, since depth is what is in doubt.
fn depth_within_bounds(root: Node) -> Result<(), LogoError> {
    let mut depth = 0;
    let mut node = root;
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            if depth > MAX_DEPTH {
                return Err(LogoError::SvgTooMuch);
            }
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) if parent != root && node != root => {
                    node = parent;
                    depth -= 1;
                }
                _ => return Ok(()),
            }
        }
    }
}

fn acceptable(element: Node) -> Result<(), LogoError> {
    if is_dashed(element) {
        return Err(LogoError::SvgFeature("dashed lines"));
    }
    match element.tag_name().name() {
        // An empty text is what some programs leave behind.
        "text" if has_words(element) => Err(LogoError::SvgText),
        "image" | "feImage" | "foreignObject" => Err(LogoError::SvgPicture),
        "pattern" => Err(LogoError::SvgFeature("patterns")),
        "marker" => Err(LogoError::SvgFeature("markers on lines")),
        "use" if href(element).is_some_and(|href| !href.starts_with('#')) => Err(LogoError::SvgPicture),
        "style" if element.text().is_some_and(|text| text.len() > MAX_STYLES) => Err(LogoError::SvgTooMuch),
        name if name.starts_with("fe") && !FILTER_PARTS.contains(&name) => {
            Err(LogoError::SvgFeature("unusual filters"))
        }
        _ => Ok(()),
    }
}

/// Whether an element or its style sheet asks for dashes. A line can have a million of them, and usvg makes each before it can
/// say how long the line is.
fn is_dashed(element: Node) -> bool {
    const NAME: &str = "stroke-dasharray";
    let none = |value: &str| {
        value
            .trim_start_matches([':', ' ', '\t', '\n', '\r'])
            .starts_with("none")
    };
    let asks = |css: &str| css.split(NAME).skip(1).any(|value| !none(value));
    element.attribute(NAME).is_some_and(|value| !none(value))
        || element.attribute("style").is_some_and(asks)
        || (element.has_tag_name("style")
            && asks(
                &element
                    .children()
                    .filter_map(|node| node.text())
                    .collect::<String>(),
            ))
}

fn has_words(element: Node) -> bool {
    element
        .descendants()
        .filter(Node::is_text)
        .any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
}

/// What an element refers to as a whole.
pub(super) fn href<'a>(element: Node<'a, '_>) -> Option<&'a str> {
    element
        .attribute("href")
        .or_else(|| element.attribute(("http://www.w3.org/1999/xlink", "href")))
        .map(str::trim)
}
