//! Whatever the bytes are: an answer, within bounds, and never a panic.

use muster_domain::import::{Encoding, Field, Mapping, Reading, Sheet, Standing, read};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::people::{people, plain, rules};

/// Reads, maps, reviews, mends and plans; everything that a review shows is asked for.
pub fn whole_way(bytes: &[u8], reading: &Reading) {
    let Ok(source) = read(bytes, reading) else { return };
    let table = &source.table;
    assert!(table.rows() > 0);
    let text: usize = (0..table.rows())
        .map(|row| {
            (0..table.width(row))
                .map(|column| table.cell(row, column).len())
                .sum::<usize>()
        })
        .sum();
    // A byte of Windows-1252 has up to three in UTF-8; a workbook may repeat itself.
    if !bytes.starts_with(b"PK") {
        assert!(text <= bytes.len() * 3, "{text} bytes of {}", bytes.len());
        let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 2;
        assert!((1..table.rows()).all(|row| table.line(row) > table.line(row - 1)));
        assert!(table.line(table.rows() - 1) as usize <= lines + 1);
    }
    let mut mapping = Mapping::found(&source);
    for field in mapping.missing() {
        mapping.set_constant(field, "iOS");
    }
    let mut sheet = Sheet::new(source.table, mapping, rules());
    for _ in 0..2 {
        let summary = sheet.summary();
        assert_eq!(
            summary.rows,
            summary.ready + summary.errors + summary.duplicates + summary.left_out
        );
        assert_eq!(sheet.plan().count(), summary.ready as usize);
        for row in 0..summary.rows.min(50) {
            for mark in sheet.problems(row).to_vec() {
                let words = sheet.words(mark);
                assert!(!words.sentence.is_empty() && words.sentence.len() < 600);
                let _ = sheet.suggestion(mark);
                let _ = sheet.alike(mark);
            }
            assert_eq!(
                sheet.reason(row).is_none(),
                sheet.standing(row) == Standing::Ready
            );
        }
        let mut rejected = String::new();
        let count = sheet
            .write_rejects(|text| {
                rejected.push_str(text);
                Ok::<_, ()>(())
            })
            .unwrap();
        assert_eq!(count, summary.rows - summary.ready);
        sheet.edit(0, Field::UserName, "Ana");
        sheet.fix_all();
    }
}

fn reading() -> impl Strategy<Value = Reading> {
    (
        prop::option::of(select(Encoding::ALL.to_vec())),
        prop::option::of(select(vec![',', ';', '\t', '|', '#', '\u{FEFF}'])),
        prop::option::of(any::<bool>()),
        prop::option::of(0..3usize),
    )
        .prop_map(|(encoding, delimiter, has_header, sheet)| Reading {
            encoding,
            delimiter,
            has_header,
            sheet,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..400), reading in reading()) {
        whole_way(&bytes, &reading);
    }

    /// What CSV is made of, in any order.
    #[test]
    fn any_pieces(pieces in vec(select(vec![
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\u{FEFF}", "sep=;", "sep=", "NAME", "EMAIL", "OS", "a@x.example",
        "iOS", "a@gmial.com", "IPhone", "\u{FFFD}", "=", "'", "\u{202E}", " ", "\0", "é", "名",
    ]), 0..60), reading in reading()) {
        whole_way(pieces.concat().as_bytes(), &reading);
    }

    /// A tidy file with a few bytes changed, gone or come.
    #[test]
    fn any_damage(people in people(), places in vec((any::<prop::sample::Index>(), 0..3u8, any::<u8>()), 1..6), reading in reading()) {
        let mut bytes = plain(&people);
        for (place, how, byte) in places {
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                _ => bytes.insert(at, byte),
            }
            if bytes.is_empty() { break; }
        }
        whole_way(&bytes, &reading);
    }
}
