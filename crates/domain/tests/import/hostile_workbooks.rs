//! Workbooks that lie: about their size, their kind, their strings. Each is refused in words, before it costs memory.

use std::io::{Cursor, Write as _};

use muster_domain::import::{Reading, Refusal, RefusalCode, Source, read};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>USER NAME</t></is></c><c r="B1" t="inlineStr"><is><t>EMAIL ADDRESS</t></is></c><c r="C1" t="inlineStr"><is><t>PLATFORM TYPE</t></is></c></row>"#;

fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn workbook(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    container(&parts)
}

/// A workbook with a picture that is packed once and stands in it many times.
fn many_times(content: &[u8], times: usize) -> Vec<u8> {
    let once = container(&[("xl/media/image.png", content)]);
    let mut from = zip::ZipArchive::new(Cursor::new(once)).unwrap();
    let mut zip = ZipWriter::new_append(Cursor::new(workbook(&sheet(HEADER), &[]))).unwrap();
    for n in 0..times {
        let part = from.by_index_raw(0).unwrap();
        zip.raw_copy_file_rename(part, format!("xl/media/image{n}.png"))
            .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn tried(bytes: &[u8]) -> Result<Source, Refusal> {
    read(bytes, &Reading::default())
}

fn refused(bytes: &[u8]) -> Refusal {
    tried(bytes).map(|source| source.table.rows()).unwrap_err()
}

fn row(n: u32, cells: &str) -> String {
    format!(r#"<row r="{n}">{cells}</row>"#)
}

#[test]
fn an_honest_one_of_this_kind_is_read() {
    let rows = format!(
        "{HEADER}{}",
        row(
            2,
            r#"<c r="A2" t="inlineStr"><is><t>Ana</t></is></c><c r="C2" t="inlineStr"><is><t>iOS</t></is></c>"#
        )
    );
    let source = tried(&workbook(&sheet(&rows), &[])).unwrap();
    assert_eq!((source.table.cell(0, 0), source.table.cell(0, 2)), ("Ana", "iOS"));
}

#[test]
fn other_containers_are_told_by_their_names() {
    let cases: [(&[&str], &str); 6] = [
        (&["word/document.xml", "_rels/.rels"], "Word"),
        (&["ppt/presentation.xml", "_rels/.rels"], "PowerPoint"),
        (&["mimetype", "content.xml"], "OpenDocument"),
        (&["xl/workbook.bin", "_rels/.rels"], ".xlsb"),
        (&["people.csv"], "ZIP archive"),
        (&["META-INF/MANIFEST.MF", "a.class"], "ZIP archive"),
    ];
    for (names, words) in cases {
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, b"x".as_slice())).collect();
        let refusal = refused(&container(&parts));
        assert_eq!(refusal.code, RefusalCode::Binary);
        assert!(refusal.message.contains(words), "{names:?}: {refusal:?}");
    }
    let old = refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest");
    assert!(
        old.message.contains(".xls") && old.message.contains("password"),
        "{old:?}"
    );
}

#[test]
fn a_promise_of_strings_keeps_no_memory() {
    for count in ["4000000000", "18446744073709551615", "99999999999999999999999"] {
        let strings = format!(
            r#"<?xml version="1.0"?><sst xmlns="x" count="1" uniqueCount="{count}"><si><t>a</t></si></sst>"#
        );
        let bytes = workbook(&sheet(HEADER), &[("xl/sharedStrings.xml", strings.as_bytes())]);
        assert_eq!(refused(&bytes).code, RefusalCode::Workbook, "{count}");
    }
}

#[test]
fn a_promise_in_utf16_is_seen_too() {
    let strings =
        r#"<?xml version="1.0" encoding="UTF-16"?><sst uniqueCount="4000000000"><si><t>a</t></si></sst>"#;
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(strings.encode_utf16().flat_map(u16::to_le_bytes));
    let bytes = workbook(&sheet(HEADER), &[("xl/SharedStrings.XML", &wide)]);
    assert!(tried(&bytes).is_err());
}

#[test]
fn bombs_are_refused_before_they_unpack() {
    let bytes = many_times(&vec![0u8; 50 << 20], 11);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refused(&bytes).code, RefusalCode::TooLarge);
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf/>".repeat(600_000)
    );
    let bytes = workbook(&sheet(HEADER), &[("xl/styles.xml", styles.as_bytes())]);
    assert_eq!(refused(&bytes).code, RefusalCode::TooLarge);
    let many: Vec<(String, &[u8])> = (0..10_001)
        .map(|n| (format!("xl/p{n}.xml"), b"<x/>".as_slice()))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, content)| (name.as_str(), *content))
        .collect();
    assert_eq!(refused(&container(&many)).code, RefusalCode::TooLarge);
}

#[test]
fn one_long_string_in_many_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let cells: String = (2..20_000).map(|n| row(n, r#"<c t="s"><v>0</v></c>"#)).collect();
    let bytes = workbook(
        &sheet(&format!("{HEADER}{cells}")),
        &[("xl/sharedStrings.xml", strings.as_bytes())],
    );
    let refusal = refused(&bytes);
    assert!(refusal.message.contains("512 MB of text"), "{refusal:?}");
}

#[test]
fn a_cell_of_megabytes_is_refused() {
    let long = "x".repeat(2 << 20);
    let cell = row(
        2,
        &format!(r#"<c r="A2" t="inlineStr"><is><t>{long}</t></is></c>"#),
    );
    assert!(
        refused(&workbook(&sheet(&format!("{HEADER}{cell}")), &[]))
            .message
            .contains("32,767")
    );
    // Also in pieces.
    let runs = format!("<r><t>{}</t></r>", "x".repeat(30_000)).repeat(40);
    let cell = row(2, &format!(r#"<c r="A2" t="inlineStr"><is>{runs}</is></c>"#));
    assert!(
        refused(&workbook(&sheet(&format!("{HEADER}{cell}")), &[]))
            .message
            .contains("32,767")
    );
}

#[test]
fn cells_far_to_the_right_and_rows_that_come_back_are_bounded() {
    let far = row(2, r#"<c r="XFD2"><v>1</v></c>"#);
    assert!(
        refused(&workbook(&sheet(&format!("{HEADER}{far}")), &[]))
            .message
            .contains("columns")
    );
    let again = r#"<row r="2"><c r="A2"><v>1</v></c></row>"#.repeat(100_000);
    assert_eq!(
        tried(&workbook(&sheet(&format!("{HEADER}{again}")), &[]))
            .unwrap()
            .table
            .rows(),
        1
    );
    let empty: String = (2..100_000).map(|n| format!(r#"<row r="{n}"/>"#)).collect();
    assert_eq!(
        refused(&workbook(&sheet(&format!("{HEADER}{empty}")), &[])).code,
        RefusalCode::NoRows
    );
}

#[test]
fn numbers_that_make_the_reader_trip_are_damage_and_no_panic() {
    for rows in [
        r#"<row r="4294967295"><c r="A4294967295"><v>1</v></c></row><row><c><v>1</v></c></row>"#,
        r#"<row r="0"><c r="A0"><v>1</v></c></row>"#,
        r#"<row r="2"><c r="ZZZZZZZZZZ2"><v>1</v></c></row>"#,
        r#"<row r="2"><c r="A99999999999999999999"><v>1</v></c></row>"#,
        r#"<row r="2"><c r="A2" t="s"><v>77</v></c></row>"#,
        r#"<row r="2"><c r="A2" t="s"><v>-1</v></c></row>"#,
        r#"<row r="2"><c r="" s="99999999999"><v>1e999</v></c></row>"#,
    ] {
        let _ = tried(&workbook(&sheet(&format!("{HEADER}{rows}")), &[]));
    }
    for dimension in ["B9:A1", "A1:", ":", "", "XFD99999999999:A1", "A1:B2:C3"] {
        let text = sheet(HEADER).replace("A1:XFD1048576", dimension);
        let _ = tried(&workbook(&text, &[]));
    }
}

#[test]
fn a_size_that_lies_and_parts_that_overlap_are_damage() {
    let rows = format!("{HEADER}{}", row(2, r#"<c r="A2"><v>1</v></c>"#).repeat(500));
    let honest = workbook(&sheet(&rows), &[]);
    // Each field of the directory at the end in turn says something else.
    let directory = honest.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for at in (directory..honest.len()).step_by(3) {
        let mut lie = honest.clone();
        lie[at] ^= 0xFF;
        let _ = tried(&lie);
    }
    // The unpacked size of every part, in both places.
    let mut lie = honest.clone();
    let places: Vec<usize> = honest
        .windows(4)
        .enumerate()
        .filter(|(_, four)| *four == b"PK\x01\x02")
        .map(|(at, _)| at + 24)
        .collect();
    for at in &places {
        lie[*at..at + 4].copy_from_slice(&1u32.to_le_bytes());
    }
    let _ = tried(&lie);
    for at in &places {
        lie[*at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes()[..4]);
    }
    assert!(tried(&lie).is_err());
    // All parts at the place of the first.
    let mut overlap = honest;
    for at in places {
        overlap[at + 18..at + 22].copy_from_slice(&0u32.to_le_bytes());
    }
    assert!(tried(&overlap).is_err());
}

#[test]
fn a_stored_part_with_a_password_is_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.write_all(WORKBOOK.as_bytes()).unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    // The flag that says encrypted, in both headers.
    bytes[6] |= 1;
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes[directory + 8] |= 1;
    assert!(refused(&bytes).message.contains("password"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Sheets of any pieces.
    #[test]
    fn any_sheet(pieces in vec(select(vec![
        "<row>", "</row>", "<row r=\"3\">", "<row r=\"-1\">", "<c>", "</c>", "<c r=\"A2\">", "<c r=\"B2\" t=\"s\">", "<c t=\"inlineStr\">",
        "<c t=\"e\">", "<c t=\"b\">", "<c t=\"str\">", "<c t=\"d\">", "<c s=\"9\">", "<v>", "</v>", "<v>1</v>", "<v>999999999999</v>", "<is>", "</is>",
        "<t>", "</t>", "a@x.example", "&amp;", "&#0;", "&#x110000;", "&bogus;", "<![CDATA[x]]>", "<!--", "-->", "<f>A1</f>", "</sheetData>", "<",
        "<si>", "_x0000_", "_xD800_", "<r>", "<rPh>", "<?xml?>", "\u{0}", "é",
    ]), 0..40)) {
        let bytes = workbook(&sheet(&format!("{HEADER}{}", pieces.concat())), &[
            ("xl/sharedStrings.xml", b"<sst><si><t>a</t></si></sst>"),
        ]);
        crate::bytes::whole_way(&bytes, &Reading::default());
    }

    /// Other parts of any pieces.
    #[test]
    fn any_part(part in select(vec!["xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml", "xl/tables/table1.xml"]), pieces in vec(select(vec![
        "<sst>", "<si>", "</si>", "<t>", "x", "</t>", "<styleSheet>", "<numFmts>", "<numFmt numFmtId=\"14\" formatCode=\"yyyy\"/>", "<cellXfs>", "<xf numFmtId=\"9999999999\"/>",
        "<xf/>", "<fonts>", "<font>", "<color rgb=\"zz\"/>", "<color theme=\"99\" tint=\"x\"/>", "<fills>", "<fill>", "<borders>", "</fonts>", "</cellXfs>", "</sst>",
        "<a:clrScheme>", "<a:dk1><a:srgbClr val=\"1\"/></a:dk1>",
    ]), 0..30)) {
        let bytes = workbook(&sheet(HEADER), &[(part, pieces.concat().as_bytes())]);
        crate::bytes::whole_way(&bytes, &Reading::default());
    }

    /// A workbook with bytes changed.
    #[test]
    fn any_damage(places in vec((any::<Index>(), any::<u8>()), 1..5), cut in prop::option::of(any::<Index>())) {
        let mut bytes = workbook(&sheet(HEADER), &[]);
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        crate::bytes::whole_way(&bytes, &Reading::default());
    }
}
