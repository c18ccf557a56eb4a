//! SVG logos: what is drawn, and what is refused before it takes time or memory.

use std::time::Instant;

use image::RgbaImage;
use muster_print::{Logo, LogoError, Tone};
use proptest::prelude::*;

fn svg(attributes: &str, inside: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>"#
    )
}

fn drawn(text: &str) -> (Logo, RgbaImage) {
    let logo = Logo::read(text.as_bytes()).unwrap();
    let picture = image::load_from_memory(&logo.png).unwrap().into_rgba8();
    (logo, picture)
}

/// What is refused, and soon: what is not refused takes minutes, which even a busy machine tells from seconds.
fn refused(text: &str) -> LogoError {
    let start = Instant::now();
    let read = Logo::read(text.as_bytes()).map(|_| text.chars().skip(90).take(200).collect::<String>());
    let error = read.unwrap_err();
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    error
}

const DOT: &str = r##"<circle cx="50" cy="20" r="15" fill="#0a2540"/>"##;

#[test]
fn a_drawing_is_shown_as_large_as_it_says() {
    for (attributes, shown) in [
        (r#"width="120" height="48" viewBox="0 0 100 40""#, (120, 48)),
        (r#"width="1200" height="480" viewBox="0 0 100 40""#, (200, 80)),
        (r#"width="10cm" height="4cm" viewBox="0 0 100 40""#, (200, 80)),
        // Without a size of its own, its shape fills the room.
        (r#"viewBox="0 0 100 40""#, (200, 80)),
        (r#"viewBox="0 0 1000 40""#, (300, 12)),
    ] {
        let (logo, picture) = drawn(&svg(attributes, DOT));
        assert_eq!((logo.width, logo.height), shown, "{attributes}");
        assert_eq!(picture.dimensions(), (2 * shown.0, 2 * shown.1));
        assert!(logo.transparent);
        assert_eq!(logo.tone, Tone::Dark);
    }
    let (_, picture) = drawn(&svg(r#"viewBox="0 0 100 40""#, DOT));
    assert_eq!(picture.get_pixel(200, 80).0, [0x0a, 0x25, 0x40, 255]);
    assert_eq!(picture.get_pixel(2, 2).0[3], 0);
}

#[test]
fn what_programs_write_is_drawn() {
    let illustrator = r##"<?xml version="1.0" encoding="utf-8"?><!-- Generator: Adobe Illustrator -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
            <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
        ]>
        <svg version="1.1" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" viewBox="0 0 100 40" xml:space="preserve">
        <style type="text/css">.st0{clip-path:url(#C_2_);fill:url(#G);} .st1{opacity:0.6;}</style>
        <defs><rect id="C_1_" width="100" height="40"/></defs>
        <clipPath id="C_2_"><use xlink:href="#C_1_" style="overflow:visible;"/></clipPath>
        <linearGradient id="G"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
        <g class="st1"><path class="st0" d="M0 0h100v40H0z"/></g></svg>"##;
    let (_, picture) = drawn(illustrator);
    assert!(picture.get_pixel(5, 80).0[0] > 200 && picture.get_pixel(395, 80).0[2] > 200);

    let figma = svg(
        r#"width="100" height="40" viewBox="0 0 100 40" fill="none""#,
        r##"<g filter="url(#f)"><rect x="10" y="5" width="80" height="26" rx="8" fill="#2563EB"/></g>
        <mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="40"><path fill="#fff" d="M0 0h100v40H0z"/></mask>
        <g mask="url(#m)"><circle cx="50" cy="18" r="9" fill="#fff"/></g>
        <defs><filter id="f" x="6" y="5" width="88" height="34" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
        <feFlood flood-opacity="0" result="b"/><feColorMatrix in="SourceAlpha" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="a"/>
        <feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="a" operator="out"/>
        <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/><feBlend in2="b" result="e"/><feBlend in="SourceGraphic" in2="e"/></filter></defs>"##,
    );
    let (logo, picture) = drawn(&figma);
    assert!(logo.transparent);
    assert_eq!(picture.get_pixel(30, 30).0, [0x25, 0x63, 0xeb, 255]);
    assert_eq!(picture.get_pixel(100, 36).0, [255, 255, 255, 255]);
    assert!(picture.get_pixel(100, 66).0[3] > 0, "the shadow is there");
}

/// What would come from elsewhere is refused in words. Scripts are not: nothing of them is in the picture.
#[test]
fn nothing_is_fetched() {
    let inside = |part: &str| svg(r#"viewBox="0 0 100 40""#, &format!("{DOT}{part}"));
    let secret = tempfile::NamedTempFile::with_suffix(".svg").unwrap();
    std::fs::write(secret.path(), svg(r#"viewBox="0 0 100 40""#, DOT)).unwrap();
    let path = secret.path().display().to_string();
    for part in [
        format!(r#"<image href="{path}" width="100" height="40"/>"#),
        format!(r#"<image xlink:href="file://{path}" width="100" height="40"/>"#),
        r#"<image href="https://example.com/logo.png" width="9" height="9"/>"#.to_owned(),
        r#"<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>"#.to_owned(),
        format!(r##"<use href="{path}#a"/>"##),
        r##"<use xlink:href="https://example.com/a.svg#a"/>"##.to_owned(),
        r#"<filter id="f"><feImage href="https://example.com/a.png"/></filter>"#.to_owned(),
        r#"<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>"#.to_owned(),
    ] {
        assert_eq!(refused(&inside(&part)), LogoError::SvgPicture, "{part}");
    }
    let plain = drawn(&inside("")).0;
    for part in [
        "<script>alert(1)</script>",
        r#"<style>@import url("https://example.com/a.css"); @font-face { src: url(file:///etc/passwd) }</style>"#,
        r##"<rect width="9" height="9" fill="none" stroke="url(https://example.com/a.svg#g)"/>"##,
        r#"<g onload="alert(1)"/>"#,
        "<text> </text>",
    ] {
        assert_eq!(drawn(&inside(part)).0, plain, "{part}");
    }
    let external = format!(
        r#"<!DOCTYPE svg [<!ENTITY e SYSTEM "file://{path}">]>{}"#,
        svg(r#"viewBox="0 0 100 40""#, "<title>&e;</title>")
    );
    assert_eq!(refused(&external), LogoError::Unreadable);
}

#[test]
fn text_would_look_different_everywhere() {
    let text = svg(
        r#"viewBox="0 0 100 40""#,
        r#"<g><text x="5" y="30"><tspan>Contoso</tspan></text></g>"#,
    );
    assert_eq!(refused(&text), LogoError::SvgText);
    assert!(
        LogoError::SvgText
            .to_string()
            .contains("Convert the text to paths")
    );
}

#[test]
fn laughs_are_not_told() {
    let mut entities = String::from(r#"<!DOCTYPE svg [<!ENTITY a0 "lol">"#);
    for level in 1..10 {
        let below = format!("&a{};", level - 1).repeat(10);
        entities.push_str(&format!(r#"<!ENTITY a{level} "{below}">"#));
    }
    let laughs = format!(
        "{entities}]>{}",
        svg(r#"viewBox="0 0 100 40""#, &format!("{DOT}<desc>&a9;</desc>"))
    );
    assert_eq!(refused(&laughs), LogoError::SvgTooMuch);

    // One long word, often.
    let long = format!(
        r#"<!DOCTYPE svg [<!ENTITY a "{}">]>{}"#,
        "x".repeat(500_000),
        svg(
            r#"viewBox="0 0 100 40""#,
            &format!("{DOT}<desc>{}</desc>", "&a;".repeat(300_000))
        )
    );
    assert_eq!(refused(&long), LogoError::SvgTooMuch);
    let often = format!(
        r#"<!DOCTYPE svg [<!ENTITY a "{}">]>{}"#,
        "x".repeat(250),
        svg(
            r#"viewBox="0 0 100 40""#,
            &format!("{DOT}<desc>{}</desc>", "&a;".repeat(300_000))
        )
    );
    assert_eq!(refused(&often), LogoError::SvgTooMuch);
}

/// Nine levels of ten references each, by everything that refers.
#[test]
fn references_are_followed_by_counting_only() {
    let levels = |of: &dyn Fn(usize) -> String| (0..9).map(of).collect::<String>();
    let uses = levels(&|n| {
        let below = if n == 0 {
            r#"<rect width="1" height="1"/>"#.to_owned()
        } else {
            format!(r##"<use href="#u{}"/>"##, n - 1)
        };
        format!(r#"<g id="u{n}">{}</g>"#, below.repeat(10))
    });
    let clips = |reference: &dyn Fn(usize) -> String| {
        levels(&|n| {
            let clip = if n == 0 { String::new() } else { reference(n - 1) };
            let rect = format!(r#"<rect width="90" height="40" {clip}/>"#).repeat(10);
            format!(r#"<clipPath id="c{n}" clipPathUnits="objectBoundingBox">{rect}</clipPath>"#)
        })
    };
    let masks = levels(&|n| {
        let mask = if n == 0 {
            String::new()
        } else {
            format!(r#"style="mask: url('#m{}')""#, n - 1)
        };
        format!(
            r#"<mask id="m{n}">{}</mask>"#,
            format!(r#"<rect width="90" height="40" {mask}/>"#).repeat(10)
        )
    });
    let sheet: String = (0..9)
        .map(|n| format!(".k{n} {{ clip-path: url(#c{n}) }}"))
        .collect();
    let tags = ".x, rect { clip-path: url(#c1) }";
    let path = format!(
        r#"<path id="p" stroke="red" d="M0 0{}"/>"#,
        "q9 9 9 0".repeat(50_000)
    );
    for inside in [
        format!("{path}{}", r##"<use href="#p"/>"##.repeat(1_000)),
        format!(r##"<defs>{uses}</defs><use href="#u8"/>"##),
        format!(
            r#"<defs>{}</defs><rect clip-path="url(#c8)" width="90" height="40"/>"#,
            clips(&|n| format!(r#"clip-path="url(#c{n})""#))
        ),
        format!(
            r#"<style>{sheet}</style><defs>{}</defs><rect class="k8" width="90" height="40"/>"#,
            clips(&|n| format!(r#"class="k{n}""#))
        ),
        format!(
            r#"<style>{tags}</style><defs>{}</defs><rect width="90" height="40"/>"#,
            clips(&|_| String::new())
        ),
        format!(r#"<defs>{masks}</defs><rect mask="url(#m8)" width="90" height="40"/>"#),
    ] {
        assert_eq!(
            refused(&svg(r#"viewBox="0 0 100 40""#, &format!("{DOT}{inside}"))),
            LogoError::SvgTooMuch
        );
    }
}

#[test]
fn circles_end() {
    for inside in [
        r##"<g id="a"><use href="#a"/></g>"##,
        r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##,
        r##"<clipPath id="a"><rect width="9" height="9" clip-path="url(#a)"/></clipPath>"##,
        r##"<linearGradient id="a" href="#a"/>"##,
    ] {
        assert_eq!(
            refused(&svg(r#"viewBox="0 0 100 40""#, inside)),
            LogoError::SvgTooMuch,
            "{inside}"
        );
    }
}

#[test]
fn depth_and_number_are_bounded() {
    let deep = svg(
        r#"viewBox="0 0 100 40""#,
        &format!("{}{DOT}{}", "<g>".repeat(100_000), "</g>".repeat(100_000)),
    );
    assert_eq!(refused(&deep), LogoError::SvgTooMuch);
    let many = svg(
        r#"viewBox="0 0 100 40""#,
        &r#"<rect width="1" height="1"/>"#.repeat(60_000),
    );
    assert_eq!(refused(&many), LogoError::SvgTooMuch);
    // A chain, each link of which is the only one.
    let chain: String = (1..4_000)
        .map(|n| format!(r##"<g id="g{n}"><use href="#g{}"/></g>"##, n - 1))
        .collect();
    assert_eq!(
        refused(&svg(
            r#"viewBox="0 0 100 40""#,
            &format!(r#"<g id="g0"/>{chain}"#)
        )),
        LogoError::SvgTooMuch
    );
    let layers = format!("{}{DOT}{}", r#"<g opacity="0.9">"#.repeat(40), "</g>".repeat(40));
    assert_eq!(
        refused(&svg(r#"viewBox="0 0 100 40""#, &layers)),
        LogoError::SvgTooMuch
    );
}

#[test]
fn drawing_takes_no_longer_than_it_may() {
    let whole = r#"<rect width="100" height="40" fill="url(#g)" stroke="red" opacity="0.5"/>"#;
    let filter = r#"<filter id="f" x="-1e6" y="-1e6" width="1e9" height="1e9" filterUnits="userSpaceOnUse"><feGaussianBlur stdDeviation="9999"/></filter>"#;
    let gradient = r##"<linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>"##;
    for inside in [
        format!("{gradient}{}", whole.repeat(9_000)),
        format!(
            "{filter}{}",
            r#"<rect width="100" height="40" filter="url(#f)"/>"#.repeat(500)
        ),
        format!(
            r#"<path d="M0 0{}" stroke="red" stroke-linejoin="round"/>"#,
            "q9 9 9 0-9-9-9 0".repeat(100_000)
        ),
        format!(r#"<path d="M0 0{}"/>"#, "l90 39-90-38".repeat(80_000)),
    ] {
        assert_eq!(
            refused(&svg(r#"viewBox="0 0 100 40""#, &inside)),
            LogoError::SvgTooMuch,
            "{:.60}",
            inside
        );
    }
    // What is just within the bounds ends soon.
    for inside in [
        format!("{gradient}{}", whole.repeat(300)),
        format!(
            "{filter}{}",
            r#"<rect width="100" height="40" filter="url(#f)"/>"#.repeat(100)
        ),
        format!(
            r#"<path d="M0 0{}" stroke="red" stroke-linejoin="round"/>"#,
            "q9 9 9 0-9-9-9 0".repeat(8_000)
        ),
        format!(r#"<path d="M0 0{}"/>"#, "l90 39-90-38".repeat(30_000)),
    ] {
        let start = Instant::now();
        let read = Logo::read(svg(r#"viewBox="0 0 100 40""#, &inside).as_bytes());
        assert!(start.elapsed().as_secs() < 60, "{:?} {read:?}", start.elapsed());
        assert_ne!(read, Err(LogoError::Unreadable));
    }
    for part in [
        "feTurbulence",
        "feMorphology",
        "feConvolveMatrix",
        "feDisplacementMap",
        "feDiffuseLighting",
    ] {
        let inside = format!(r#"<filter id="f"><{part} numOctaves="1000000" radius="99999"/></filter>"#);
        assert!(matches!(
            refused(&svg(r#"viewBox="0 0 9 9""#, &inside)),
            LogoError::SvgFeature(_)
        ));
    }
    for part in ["pattern", "marker"] {
        let inside = format!(r#"<{part} id="p" width="1e-9" height="1e-9"/>"#);
        assert!(matches!(
            refused(&svg(r#"viewBox="0 0 9 9""#, &inside)),
            LogoError::SvgFeature(_)
        ));
    }
}

/// A short line can have a million dashes.
#[test]
fn lines_have_no_dashes() {
    for inside in [
        r#"<path d="M0 0L1e30 1e30" stroke="red" stroke-dasharray="1e-6"/>"#,
        r#"<path d="M0 0L90 40" stroke="red" style="stroke-width:2; stroke&#45;dasharray : 0.00001"/>"#,
        r#"<style>.a { stroke-dasharray:<![CDATA[0.00001]]> }</style><path class="a" d="M0 0L90 40" stroke="red"/>"#,
    ] {
        let error = refused(&svg(r#"viewBox="0 0 100 40""#, inside));
        assert_eq!(error, LogoError::SvgFeature("dashed lines"), "{inside}");
    }
    let inkscape = r#"<path d="M0 0L90 40" stroke="red" style="stroke-dasharray:none;stroke-dashoffset:0"/>"#;
    drawn(&svg(r#"viewBox="0 0 100 40""#, inkscape));
}

#[test]
fn sizes_are_what_they_are_shown_in() {
    for attributes in [
        r#"width="1e9" height="1e9""#,
        r#"width="99999999px" height="40000000px" viewBox="0 0 1 1""#,
        r#"viewBox="0 0 1e30 1e-30""#,
        r#"viewBox="-1e30 -1e30 1e-30 1e30""#,
        r#"width="0" height="0""#,
        r#"width="-5" height="NaN""#,
        r#"viewBox="0 0 0 0""#,
        r#"width="1e-30" height="1e-30" viewBox="0 0 9 9""#,
    ] {
        if let Ok(logo) = Logo::read(svg(attributes, DOT).as_bytes()) {
            assert!(logo.width <= 300 && logo.height <= 80, "{attributes}");
        }
    }
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<f32>().prop_map(|n| n.to_string()),
        (-200..200_i32).prop_map(|n| n.to_string()),
        Just("1e38".to_owned()),
        Just("0".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_numbers_there_are_nothing_panics(n in proptest::collection::vec(number(), 16), opacity in any::<bool>()) {
        let inside = format!(
            r##"<filter id="f" x="{}" y="{}" width="{}" height="{}"><feOffset dx="{}" dy="{}"/><feGaussianBlur stdDeviation="{} {}"/></filter>
            <radialGradient id="g" cx="{}" r="{}"><stop stop-color="#f00"/><stop offset="1"/></radialGradient>
            <g transform="matrix({} {} {} {} 0 0)" {}><path filter="url(#f)" fill="url(#g)" stroke="red" stroke-width="{}" d="M0 0L{} 5"/></g>"##,
            n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13],
            if opacity { r#"opacity="0.5""# } else { "" }, n[14], n[15],
        );
        let _ = Logo::read(svg(r#"viewBox="0 0 100 40""#, &format!("{DOT}{inside}")).as_bytes());
    }
}
