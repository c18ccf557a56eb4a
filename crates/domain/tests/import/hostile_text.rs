//! Texts that are not what they claim: each gets a clear answer, and nothing panics.

use muster_domain::import::{Reading, Refusal, RefusalCode, read};

use crate::people::{found, sheet};

const HEADER: &str = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n";

fn refused(bytes: &[u8]) -> Refusal {
    let refusal = read(bytes, &Reading::default())
        .map(|source| source.table.rows())
        .unwrap_err();
    assert!(
        refusal.message.ends_with('.') && refusal.hint.ends_with('.'),
        "{refusal:?}"
    );
    refusal
}

#[test]
fn files_that_are_no_lists_are_refused_in_words() {
    let wide = (0..10_000).map(|n| format!("C{n}")).collect::<Vec<_>>().join(",");
    let cases: Vec<(&str, Vec<u8>, RefusalCode, Option<u32>)> = vec![
        ("nothing", Vec::new(), RefusalCode::Empty, None),
        ("blank lines", b"\n \r\n\t\n".to_vec(), RefusalCode::NoRows, None),
        ("only a mark", b"\xEF\xBB\xBF".to_vec(), RefusalCode::NoRows, None),
        (
            "only delimiters",
            b",,,\n,,,\n".to_vec(),
            RefusalCode::NoRows,
            None,
        ),
        ("header only", HEADER.into(), RefusalCode::NoRows, None),
        (
            "header and delimiters",
            format!("{HEADER},,\n,,\n").into(),
            RefusalCode::NoRows,
            None,
        ),
        (
            "picture",
            b"\x89PNG\r\n\x1a\n".to_vec(),
            RefusalCode::Binary,
            None,
        ),
        ("PDF", b"%PDF-1.7\n".to_vec(), RefusalCode::Binary, None),
        (
            "noise",
            (0..4000u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
            RefusalCode::Binary,
            None,
        ),
        ("zeros", vec![0; 4000], RefusalCode::Binary, None),
        (
            "UTF-32",
            b"\xFF\xFE\0\0U\0\0\0".to_vec(),
            RefusalCode::Encoding,
            None,
        ),
        (
            "NUL",
            format!("{HEADER}Ada,a@x.example,iOS\nB\0,b@x.example,iOS\n").into(),
            RefusalCode::Nul,
            Some(3),
        ),
        (
            "NUL and CR",
            format!("{HEADER}Ada,a@x.example,iOS\rB\0,b@x.example,iOS\r").into(),
            RefusalCode::Nul,
            Some(3),
        ),
        (
            "open quote",
            format!("{HEADER}\nAda,a@x.example,iOS\n\"Bo,b@x.example,iOS\nCy\n").into(),
            RefusalCode::UnclosedQuote,
            Some(4),
        ),
        (
            "open quote in the last cell",
            format!("{HEADER}Ada,a@x.example,\"iOS").into(),
            RefusalCode::UnclosedQuote,
            Some(2),
        ),
        (
            "open quote as the last line",
            format!("{HEADER}Ada,a@x.example,iOS\n\"").into(),
            RefusalCode::UnclosedQuote,
            Some(3),
        ),
        (
            "open quote alone",
            b"\"".to_vec(),
            RefusalCode::UnclosedQuote,
            Some(1),
        ),
        (
            "long cell",
            [HEADER.as_bytes(), &[b'x'; 40_000]].concat(),
            RefusalCode::TooLarge,
            Some(2),
        ),
        (
            "long quoted cell",
            [HEADER.as_bytes(), b"\"", &[b'x'; 40_000], b"\",a,b"].concat(),
            RefusalCode::TooLarge,
            Some(2),
        ),
        (
            "columns",
            format!("{wide}\n1\n").into(),
            RefusalCode::TooLarge,
            Some(1),
        ),
        (
            "columns below",
            format!("{HEADER}{wide}\n").into(),
            RefusalCode::TooLarge,
            Some(2),
        ),
    ];
    for (name, bytes, code, line) in cases {
        let refusal = refused(&bytes);
        assert_eq!((refusal.code, refusal.line), (code, line), "{name}: {refusal:?}");
    }
}

#[test]
fn the_bounds_are_bounds_and_not_less() {
    let cell = "x".repeat(32_767);
    assert_eq!(
        found(format!("{HEADER}{cell},a@x.example,iOS\n").as_bytes())
            .table
            .cell(0, 0),
        cell
    );
    let columns = (0..256).map(|n| format!("C{n}")).collect::<Vec<_>>().join(",");
    assert_eq!(
        found(format!("{columns}\n1\n").as_bytes()).table.header().len(),
        256
    );
}

#[test]
fn more_than_a_million_rows_are_refused() {
    let mut text = HEADER.to_owned();
    text.push_str(&"a,b,c\n".repeat(1_000_001));
    assert!(refused(text.as_bytes()).message.contains("1,000,000 rows"));
}

#[test]
fn a_mark_in_the_middle_is_told_and_taken_off() {
    let text = format!("{HEADER}Ada,a@x.example,iOS\n\u{FEFF}{HEADER}Bo,b@x.example,iOS\n");
    let source = found(text.as_bytes());
    assert_eq!(source.table.oddities.bom_line, Some(3));
    assert_eq!(source.table.cell(1, 0), "USER NAME");
    let sheet = sheet(text.as_bytes());
    assert_eq!(
        (sheet.summary().ready, sheet.summary().errors),
        (2, 1),
        "the second header is no person"
    );
}

#[test]
fn a_quotation_mark_closed_by_another_one_swallows_no_row_in_silence() {
    let text = format!("{HEADER}\"Ada,a@x.example,iOS\nBo,b@x.example,iOS\n\"Cy\",c@x.example,iOS\n");
    let sheet = sheet(text.as_bytes());
    assert_eq!(sheet.summary().ready, 0);
    assert_eq!(sheet.summary().errors, 1);
    let words = sheet.words(sheet.problems(0)[0]);
    assert!(words.sentence.contains("line break"), "{words:?}");
    assert!(words.explanation.contains("quotation mark"), "{words:?}");
}

#[test]
fn formulas_and_hidden_characters_do_no_harm() {
    let text = format!(
        "{HEADER}\"=HYPERLINK(\"\"http://x\"\")\",a@x.example,iOS\nAda\u{202E}gpj,b@x.example,iOS\n\"Eve\nBcc: x@x.example\",c@x.example,iOS\n"
    );
    let sheet = sheet(text.as_bytes());
    assert_eq!(sheet.summary().ready, 1);
    assert_eq!(sheet.summary().errors, 2);
}

#[test]
fn odd_lengths_of_utf16_are_read_as_far_as_they_go() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(
        "NAME,EMAIL,OS\nAna,a@x.example,iOS"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    bytes.push(0x41);
    let source = found(&bytes);
    assert_eq!(source.table.cell(0, 1), "a@x.example");
    assert_eq!(source.table.oddities.unreadable, 1);
}
