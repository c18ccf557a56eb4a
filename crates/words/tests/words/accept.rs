//! `Accept-Language`, as browsers write it and as nobody should.

use muster_words::{Language, from_accept_language};
use proptest::prelude::*;

fn tag(header: &str) -> Option<&'static str> {
    from_accept_language(header).map(Language::tag)
}

#[test]
fn the_best_quality_wins_and_order_decides_between_equals() {
    for (header, expected) in [
        ("de-AT,de;q=0.9,en;q=0.8", Some("de")),
        ("en;q=0.2, fr;q=0.9", Some("fr")),
        ("sv, nl;q=0.5, *;q=0.1", Some("nl")),
        ("pl;q=0, en;q=0.1", Some("en")),
        ("it ; q=0.7 , es ; q=0.7", Some("it")),
        ("zh-CN,zh;q=0.9,en;q=0.8", Some("zh-Hans")),
        ("zh-TW,zh;q=0.9,en;q=0.8", Some("en")),
        ("zh-Hant-HK", None),
        ("*", None),
        ("", None),
        ("en;q=2, de;q=0.1", Some("de")),
        ("en;q=0.1234, de;q=0.1", Some("de")),
        ("en;q=nan, de;q=-1", None),
        ("EN-gb;Q=1.000", Some("en")),
        ("de;level=1", Some("de")),
        ("de;q", None),
    ] {
        assert_eq!(tag(header), expected, "{header}");
    }
}

#[test]
fn endless_headers_are_read_to_a_bound() {
    let late = format!("{}de", "xx,".repeat(100));
    assert_eq!(tag(&late), None, "beyond the number of ranges");
    let long = format!("fr;q=0.1,{},de", "x".repeat(100_000));
    assert_eq!(tag(&long), Some("fr"), "beyond the number of bytes");
    assert_eq!(
        tag(&format!("pl,{}", "字".repeat(2_000))),
        Some("pl"),
        "cut within a letter"
    );
    let cut = format!("fr;q=0.1,{}zh-TW", " ".repeat(1024 - 11));
    assert_eq!(
        tag(&cut),
        Some("fr"),
        "what is cut through does not become another language"
    );
}

proptest! {
    #[test]
    fn nothing_in_a_header_is_too_strange(header in "\\PC*") {
        let _ = from_accept_language(&header);
    }

    #[test]
    fn nothing_like_a_header_is_either(header in "([a-zA-Z*-]{0,9}(;q=[0-9.]{0,6})?[, ;]{0,2}){0,40}") {
        let _ = from_accept_language(&header);
    }
}
