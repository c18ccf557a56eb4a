//! Style sheet, script and font: in the program, named by their content, kept by browsers for a year.

use std::sync::LazyLock;

use axum::{
    body::{Body, Bytes},
    extract::{
        Path, Query,
        rejection::{PathRejection, QueryRejection},
    },
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

use muster_app::{BrandLogo, content_name};

use crate::colour::Colour;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    tag: String,
}

static ASSETS: LazyLock<[Asset; 4]> = LazyLock::new(|| {
    let asset = |name, kind, bytes: &'static [u8]| Asset {
        name,
        kind,
        bytes,
        tag: content_name(bytes),
    };
    [
        asset(
            "portal.css",
            "text/css; charset=utf-8",
            include_bytes!("../assets/portal.css"),
        ),
        asset(
            "portal.js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/portal.js"),
        ),
        asset(
            "inter.woff2",
            "font/woff2",
            include_bytes!("../assets/inter.woff2"),
        ),
        asset(
            "inter.OFL.txt",
            "text/plain; charset=utf-8",
            include_bytes!("../assets/inter.OFL.txt"),
        ),
    ]
});

/// Address of the style sheet, with its content's name.
pub(crate) static STYLE_SHEET: LazyLock<String> = LazyLock::new(|| address("portal.css"));
/// Address of the script, with its content's name.
pub(crate) static SCRIPT: LazyLock<String> = LazyLock::new(|| address("portal.js"));

const FOR_A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

fn address(name: &str) -> String {
    let tag = ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or("", |asset| &asset.tag);
    format!("/assets/{name}?v={tag}")
}

/// Address of the sheet that carries a colour, with its content's name: browsers that kept an earlier one ask anew.
pub(crate) fn brand_address(colour: Colour) -> String {
    let name = content_name(colour.style_sheet().as_bytes());
    format!("/assets/brand.css?v={name}&c={}", colour.hex())
}

/// Address of the organisation's logo; its name changes with the picture.
pub(crate) fn logo_address(logo: &BrandLogo) -> String {
    format!("/assets/logo.png?v={}", logo.name)
}

/// The answer to `/assets/logo.png`; `None` when there is none.
pub(crate) fn logo(logo: Option<&BrandLogo>, name: &str) -> Option<Response> {
    let logo = logo.filter(|_| name == "logo.png")?;
    let mut response = Response::new(Body::from(logo.png.clone()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(header::CACHE_CONTROL, FOR_A_YEAR);
    Some(response)
}

/// What the brand's sheet is asked with.
#[derive(Deserialize)]
pub(crate) struct Asked {
    c: Option<String>,
}

/// The answer to `/assets/{name}`; `None` when there is no such asset.
pub(crate) fn find(
    path: Result<Path<String>, PathRejection>,
    query: Result<Query<Asked>, QueryRejection>,
    headers: &HeaderMap,
) -> Option<Response> {
    let Path(name) = path.ok()?;
    if name == "brand.css" {
        let colour = Colour::read(query.ok()?.0.c.as_deref()?)?;
        let sheet = Bytes::from(colour.style_sheet());
        return Some(answer(
            "text/css; charset=utf-8",
            &content_name(&sheet),
            sheet,
            headers,
        ));
    }
    let asset = ASSETS.iter().find(|asset| asset.name == name)?;
    Some(answer(
        asset.kind,
        &asset.tag,
        Bytes::from_static(asset.bytes),
        headers,
    ))
}

fn answer(kind: &'static str, tag: &str, bytes: Bytes, headers: &HeaderMap) -> Response {
    let tag = format!("\"{tag}\"");
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| {
            tags.split(',')
                .any(|one| one.trim().trim_start_matches("W/") == tag)
        });
    let mut response = Response::new(if known { Body::empty() } else { Body::from(bytes) });
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CACHE_CONTROL, FOR_A_YEAR);
    if let Ok(tag) = HeaderValue::try_from(tag) {
        out.insert(header::ETAG, tag);
    }
    response
}
