//! Bytes that are meant to hurt: each is refused with its own reason, soon, and in words without the message's content.

use std::time::{Duration, Instant};

use muster_mdm::apple::{
    answer::Answer,
    checkin::CheckIn,
    fields::MessageError,
    machine_info::{MAX_MACHINE_INFO, MachineInfo},
    read::{MAX_ANSWER, MAX_CHECK_IN, MAX_DEPTH, MAX_NODES, ReadError, dictionary},
};
use proptest::prelude::*;

use crate::stage::xml;

const LIMIT: usize = MAX_ANSWER;
/// Far more than any refusal takes, far less than a blow-up would.
const SOON: Duration = Duration::from_secs(5);

fn refusal(bytes: &[u8]) -> ReadError {
    let begun = Instant::now();
    let error = dictionary(bytes, LIMIT).unwrap_err();
    assert!(begun.elapsed() < SOON, "{error}");
    error
}

fn valid() -> Vec<u8> {
    xml(
        "<key>MessageType</key><string>TokenUpdate</string><key>UDID</key><string>U-1</string>\
         <key>Topic</key><string>com.apple.mgmt.x</string><key>PushMagic</key><string>m&amp;</string>\
         <key>Token</key><data>\n\tAQID\n\tBA==\n\t</data><key>When</key><date>2025-01-02T03:04:05Z</date>\
         <key>Many</key><array><real>0.5</real><integer>-3</integer><true/><dict/></array>",
    )
}

#[test]
fn the_valid_message_is_read() {
    assert!(matches!(CheckIn::read(&valid()), Ok(CheckIn::TokenUpdate(_))));
}

#[test]
fn entities_are_never_declared_and_never_expanded() {
    let mut bomb = "<?xml version=\"1.0\"?><!DOCTYPE plist [<!ENTITY a \"lol\">".to_owned();
    for (this, before) in ('b'..='k').zip('a'..='j') {
        bomb += &format!("<!ENTITY {this} \"{}\">", format!("&{before};").repeat(10));
    }
    bomb += "]><plist version=\"1.0\"><dict><key>x</key><string>&k;</string></dict></plist>";
    assert_eq!(refusal(bomb.as_bytes()), ReadError::DocumentType);
    let long = format!(
        "<!DOCTYPE plist [<!ENTITY a \"{}\">]><plist><dict><key>x</key><string>{}</string></dict></plist>",
        "a".repeat(100_000),
        "&a;".repeat(100_000)
    );
    assert_eq!(refusal(long.as_bytes()), ReadError::DocumentType);
    for doctype in [
        "<!DOCTYPE plist SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE plist [%remote;]>",
        "<!DOCTYPE html>",
        "<!DOCTYPE plist SYSTEM \"https://evil.example/x.dtd\">",
        "<!DOCTYPE plist PUBLIC \"-//Evil//DTD PLIST 1.0//EN\" \"https://evil.example/x.dtd\">",
        "<!DOCTYPE plistPUBLIC>",
        "<!DOCTYPE plist><!DOCTYPE plist>",
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x\" [<!ENTITY x \"y\">]>",
    ] {
        let bytes = format!("{doctype}<plist><dict/></plist>");
        assert_eq!(refusal(bytes.as_bytes()), ReadError::DocumentType, "{doctype}");
    }
    assert_eq!(
        refusal(&xml("<key>x</key><string>&k;</string>")),
        ReadError::Entity
    );
}

#[test]
fn a_long_message_is_refused_unread() {
    let long = xml(&format!("<key>x</key><string>{}</string>", "a".repeat(10 << 20)));
    assert_eq!(refusal(&long), ReadError::TooLong { limit: MAX_ANSWER });
    let check_in = xml(&format!(
        "<key>x</key><string>{}</string>",
        "a".repeat(MAX_CHECK_IN)
    ));
    assert!(matches!(
        CheckIn::read(&check_in),
        Err(MessageError::Read(ReadError::TooLong { limit: MAX_CHECK_IN }))
    ));
    assert!(matches!(
        Answer::read(&long),
        Err(MessageError::Read(ReadError::TooLong { limit: MAX_ANSWER }))
    ));
    let info = vec![b' '; MAX_MACHINE_INFO + 1];
    assert!(matches!(
        MachineInfo::read(&info),
        Err(MessageError::Read(ReadError::TooLong { .. }))
    ));
}

#[test]
fn a_huge_string_within_the_limit_is_read() {
    let text = "a".repeat(3 << 20);
    let read = dictionary(&xml(&format!("<key>x</key><string>{text}</string>")), LIMIT).unwrap();
    assert_eq!(read["x"].as_string().map(str::len), Some(3 << 20));
}

#[test]
fn depth_ends_at_its_bound() {
    // The outermost dictionary is the first level.
    let nested = |depth: usize| {
        xml(&format!(
            "<key>x</key>{}{}",
            "<array>".repeat(depth),
            "</array>".repeat(depth)
        ))
    };
    assert!(dictionary(&nested(MAX_DEPTH - 1), LIMIT).is_ok());
    assert_eq!(refusal(&nested(MAX_DEPTH)), ReadError::TooDeep);
    assert_eq!(refusal(&nested(100_000)), ReadError::TooDeep);
    let unclosed = format!("<plist>{}", "<array>".repeat(500_000));
    assert_eq!(refusal(unclosed.as_bytes()), ReadError::TooDeep);
}

#[test]
fn the_number_of_values_ends_at_its_bound() {
    // The dictionary, the key and the array count too.
    let many = |count: usize| xml(&format!("<key>x</key><array>{}</array>", "<true/>".repeat(count)));
    assert!(dictionary(&many(MAX_NODES - 3), LIMIT).is_ok());
    assert_eq!(refusal(&many(MAX_NODES - 2)), ReadError::TooManyValues);
}

#[test]
fn much_of_anything_takes_time_in_proportion() {
    let a_million = 1 << 20;
    for body in [
        "&amp;".repeat(a_million / 2),
        "<!---->".repeat(a_million / 2),
        "<![CDATA[]]>".repeat(a_million / 4),
        "&#97;".repeat(a_million / 2),
    ] {
        let bytes = xml(&format!("<key>x</key><string>{body}</string>"));
        let begun = Instant::now();
        assert!(dictionary(&bytes, LIMIT).is_ok());
        assert!(begun.elapsed() < SOON);
    }
    let keys: String = (0..MAX_NODES / 2 - 1)
        .map(|i| format!("<key>k{i}</key><true/>"))
        .collect();
    let begun = Instant::now();
    assert!(dictionary(&xml(&keys), LIMIT).is_ok());
    assert!(begun.elapsed() < SOON);
    let attributes: String = (0..300_000).map(|i| format!(" a{i}=''")).collect();
    let bytes = format!("<plist><dict{attributes}/></plist>");
    assert_eq!(refusal(bytes.as_bytes()), ReadError::NotAPlist);
    let attributes = " version='1.0'".repeat(200_000);
    let bytes = format!("<plist{attributes}><dict/></plist>");
    assert_eq!(refusal(bytes.as_bytes()), ReadError::Malformed);
}

#[test]
fn the_same_key_twice_is_refused() {
    assert_eq!(
        refusal(&xml("<key>x</key><true/><key>x</key><false/>")),
        ReadError::DuplicateKey
    );
    assert_eq!(
        refusal(&xml(
            "<key>UDID</key><string>a</string><key>UD&#73;D</key><string>b</string>"
        )),
        ReadError::DuplicateKey
    );
}

#[test]
fn another_encoding_is_refused() {
    let text = String::from_utf8(valid()).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        refusal(&[b"\xFF\xFE".as_slice(), &wide].concat()),
        ReadError::NotUtf8
    );
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(
        refusal(&[b"\xFE\xFF".as_slice(), &wide].concat()),
        ReadError::NotUtf8
    );
    assert_eq!(
        refusal(text.replace("UTF-8", "UTF-7").as_bytes()),
        ReadError::NotUtf8
    );
    let mut broken = valid();
    broken[120] = 0xC0;
    assert_eq!(refusal(&broken), ReadError::NotUtf8);
}

#[test]
fn what_is_no_property_list_is_refused() {
    for bytes in ["", " ", "text", "<html/>", "<plist></plist>", "<dict/>", "{}"] {
        assert!(
            matches!(
                refusal(bytes.as_bytes()),
                ReadError::NotAPlist | ReadError::Malformed
            ),
            "{bytes}"
        );
    }
    for root in ["<array/>", "<string>x</string>", "<true/>", "<data/>"] {
        let bytes = format!("<plist version=\"1.0\">{root}</plist>");
        assert_eq!(refusal(bytes.as_bytes()), ReadError::NotADictionary, "{root}");
    }
    for (elements, why) in [
        ("<key>x</key>", ReadError::NotAPlist),
        ("<true/>", ReadError::NotAPlist),
        ("<key>x</key><key>y</key>", ReadError::NotAPlist),
        ("<key>x</key><array><key>y</key></array>", ReadError::NotAPlist),
        ("<key>x</key><string><string/></string>", ReadError::NotAPlist),
        ("<key>x</key><true>yes</true>", ReadError::NotAPlist),
        ("<key>x</key>text", ReadError::NotAPlist),
        ("<key>x</key><uid>1</uid>", ReadError::NotAPlist),
        ("<key a='b'>x</key><true/>", ReadError::NotAPlist),
        ("<?php x ?>", ReadError::NotAPlist),
        ("<key>x</key><plist/>", ReadError::NotAPlist),
        (
            "<key>x</key><integer>1.5</integer>",
            ReadError::Unreadable("number"),
        ),
        (
            "<key>x</key><integer>99999999999999999999</integer>",
            ReadError::Unreadable("number"),
        ),
        ("<key>x</key><real>nan</real>", ReadError::Unreadable("number")),
        ("<key>x</key><real>1e999</real>", ReadError::Unreadable("number")),
        (
            "<key>x</key><date>yesterday</date>",
            ReadError::Unreadable("date"),
        ),
        ("<key>x</key><data>*</data>", ReadError::Unreadable("data")),
        ("<key>x</key><string>\u{1}</string>", ReadError::Malformed),
        ("<key>x</key><string>&#1;</string>", ReadError::Malformed),
        ("<key>x</key><string>&#xD800;</string>", ReadError::Malformed),
        ("<key>x</key><string></key>", ReadError::Malformed),
        ("</dict>", ReadError::Malformed),
        ("</array>", ReadError::Malformed),
    ] {
        assert_eq!(refusal(&xml(elements)), why, "{elements}");
    }
    let twice = "<plist><dict/></plist><plist><dict/></plist>";
    assert_eq!(refusal(twice.as_bytes()), ReadError::NotAPlist);
    let twice = "<plist><dict/><dict/></plist>";
    assert_eq!(refusal(twice.as_bytes()), ReadError::NotAPlist);
    let twice = "<plist><dict/></plist><plist/>";
    assert_eq!(refusal(twice.as_bytes()), ReadError::NotAPlist);
    let tail = "<plist><dict/></plist>tail";
    assert_eq!(refusal(tail.as_bytes()), ReadError::NotAPlist);
}

#[test]
fn a_message_cut_anywhere_is_refused() {
    let whole = valid();
    let end = whole.windows(8).rposition(|w| w == b"</plist>").unwrap() + 8;
    for length in 0..end {
        assert!(dictionary(&whole[..length], LIMIT).is_err(), "{length}");
        assert!(CheckIn::read(&whole[..length]).is_err(), "{length}");
    }
    assert!(dictionary(&whole[..end], LIMIT).is_ok());
}

#[test]
fn refusals_are_one_short_line() {
    for error in [
        ReadError::TooLong { limit: MAX_ANSWER },
        ReadError::TooManyValues,
        ReadError::TooDeep,
        ReadError::Binary,
        ReadError::NotUtf8,
        ReadError::DocumentType,
        ReadError::Entity,
        ReadError::Malformed,
        ReadError::NotAPlist,
        ReadError::DuplicateKey,
        ReadError::Unreadable("date"),
        ReadError::NotADictionary,
    ] {
        let words = MessageError::from(error).to_string();
        assert!(words.starts_with("The message") && words.len() < 90, "{words}");
        assert!(!words.contains('\n'));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Any bits may flip: the answer is a message or a refusal, never a panic.
    #[test]
    fn flipped_bits_do_no_harm(flips in prop::collection::vec((0..valid().len(), 0..8u8), 1..6)) {
        let mut bytes = valid();
        for (at, bit) in flips {
            bytes[at] ^= 1 << bit;
        }
        let _ = CheckIn::read(&bytes);
        let _ = Answer::read(&bytes);
        let _ = MachineInfo::read(&bytes);
    }

    /// Fragments of property lists in any order do no harm, and what is read could have been written.
    #[test]
    fn shuffled_fragments_do_no_harm(parts in prop::collection::vec(0..FRAGMENTS.len(), 0..40)) {
        let body: String = parts.into_iter().map(|i| FRAGMENTS[i]).collect();
        let _ = dictionary(body.as_bytes(), LIMIT);
        let bytes = xml(&body);
        if dictionary(&bytes, LIMIT).is_ok() {
            prop_assert!(plist::Value::from_reader_xml(&bytes[..]).is_ok());
        }
    }
}

const FRAGMENTS: [&str; 22] = [
    "<plist>",
    "</plist>",
    "<dict>",
    "</dict>",
    "<array>",
    "</array>",
    "<key>",
    "</key>",
    "<key>a</key>",
    "<string>",
    "</string>",
    "<true/>",
    "<data>AA==</data>",
    "<integer>1</integer>",
    "&amp;",
    "&x;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE plist>",
    "text",
];
