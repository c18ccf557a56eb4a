//! Every dialect that people save in gives the very same table and plan, with the right lines.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use muster_domain::import::{Dialect, Encoding, LineEnds};
use proptest::{prelude::*, sample::select};

use crate::people::{HEADER, Person, found, people, plain, plan};

#[derive(Debug, Clone, Copy)]
struct Way {
    encoding: Encoding,
    bom: bool,
    delimiter: char,
    ends: LineEnds,
    quotes: QuoteStyle,
    named: bool,
}

fn way() -> impl Strategy<Value = Way> {
    (
        select(Encoding::ALL.to_vec()),
        any::<bool>(),
        select(vec![',', ';', '\t', '|']),
        select(vec![LineEnds::CrLf, LineEnds::Lf, LineEnds::Cr]),
        select(vec![QuoteStyle::Necessary, QuoteStyle::Always]),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(encoding, bom, delimiter, ends, quotes, named)| Way {
            encoding,
            bom: bom && encoding != Encoding::Windows1252,
            delimiter,
            ends,
            quotes,
            named,
        })
}

impl Way {
    /// The bytes, and the line on which each row begins as a text editor counts.
    fn write(self, people: &[Person]) -> (Vec<u8>, Vec<u32>) {
        let end = match self.ends {
            LineEnds::CrLf | LineEnds::Mixed => "\r\n",
            LineEnds::Lf => "\n",
            LineEnds::Cr => "\r",
        };
        let mut text = String::new();
        if self.named {
            text = format!("sep={}{end}", self.delimiter);
        }
        let mut lines = Vec::new();
        let header = HEADER.map(str::to_owned);
        for (row, person) in std::iter::once(&header).chain(people).enumerate() {
            if row > 0 {
                lines.push(lines_of(&text) + 1);
            }
            let mut writer = WriterBuilder::new()
                .delimiter(u8::try_from(self.delimiter).unwrap())
                .terminator(match self.ends {
                    LineEnds::Cr => Terminator::Any(b'\r'),
                    LineEnds::Lf => Terminator::Any(b'\n'),
                    _ => Terminator::CRLF,
                })
                .quote_style(self.quotes)
                .from_writer(Vec::new());
            writer.write_record(person).unwrap();
            text.push_str(&String::from_utf8(writer.into_inner().unwrap()).unwrap());
        }
        (self.encode(&text), lines)
    }

    fn encode(self, text: &str) -> Vec<u8> {
        let marked = if self.bom {
            format!("\u{FEFF}{text}")
        } else {
            text.to_owned()
        };
        match self.encoding {
            Encoding::Utf8 => marked.into_bytes(),
            Encoding::Utf16Le => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            // Latin letters have their own number in it.
            Encoding::Windows1252 => marked
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap())
                .collect(),
        }
    }
}

fn lines_of(text: &str) -> u32 {
    let ends = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .matches('\n')
        .count();
    u32::try_from(ends).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_table_reads_back_the_same_in_every_dialect(people in people(), way in way()) {
        let (bytes, lines) = way.write(&people);
        let source = found(&bytes);
        let Dialect::Text { encoding, bom, delimiter, .. } = source.dialect else {
            panic!("a workbook");
        };
        prop_assert_eq!(delimiter, way.delimiter);
        prop_assert_eq!(bom, way.bom);
        let ascii = people.iter().flatten().all(|cell| cell.is_ascii());
        if !(ascii && way.encoding == Encoding::Windows1252) {
            prop_assert_eq!(encoding, way.encoding);
        }
        prop_assert_eq!(source.table.header(), HEADER);
        prop_assert_eq!(source.table.rows() as usize, people.len());
        for (row, person) in (0..).zip(&people) {
            prop_assert_eq!(source.table.line(row), lines[row as usize]);
            for (column, cell) in person.iter().enumerate() {
                prop_assert_eq!(source.table.cell(row, column), cell);
            }
        }
        prop_assert_eq!(plan(&bytes), plan(&plain(&people)));
    }
}

#[test]
fn line_ends_of_several_kinds_are_counted_one_by_one() {
    let source = found(b"NAME,EMAIL,OS\rAna,a@x.example,iOS\n\r\nBo,b@x.example,iOS\r\rCy,c@x.example,iOS\r\nDi,d@x.example,iOS");
    let lines: Vec<_> = (0..4).map(|row| source.table.line(row)).collect();
    assert_eq!(lines, [2, 4, 6, 7]);
    let Dialect::Text { line_ends, .. } = source.dialect else {
        panic!("a workbook")
    };
    assert_eq!(line_ends, LineEnds::Mixed);
}

#[test]
fn a_line_that_names_the_delimiter_is_no_row() {
    for first in ["sep=;", "SEP=;", "Sep=;", "\"sep=;\"", "sep=;;;"] {
        let source = found(format!("{first}\r\nNAME;EMAIL;OS\r\nAna, A.;a@x.example;iOS\r\n").as_bytes());
        assert_eq!(source.table.header(), ["NAME", "EMAIL", "OS"], "{first}");
        assert_eq!((source.table.cell(0, 0), source.table.line(0)), ("Ana, A.", 3));
    }
}

#[test]
fn rows_may_be_shorter_or_longer_than_the_header() {
    let source = found(b"NAME,EMAIL,OS\nAna\nBo,b@x.example,iOS,,\nCy,c@x.example,iOS,what,is,this\n");
    let odd = &source.table.oddities;
    assert_eq!((odd.short, odd.long), (1, 1));
    assert_eq!(source.table.cell(0, 2), "");
    assert_eq!(source.table.cell(2, 4), "is");
}

#[test]
fn accents_of_windows_are_read_and_one_line_of_utf8_among_them_is_told() {
    let mut bytes = b"NAME,EMAIL,OS\nJ\xFCrgen,j@x.example,iOS\n".to_vec();
    assert_eq!(found(&bytes).table.cell(0, 0), "Jürgen");
    assert_eq!(found(&bytes).table.oddities.mixed_line, None);
    bytes.extend("Åse,a@x.example,iOS\nZoë,z@x.example,iOS\n".bytes());
    // More is valid UTF-8 than not: it is that, and the one place that is not is marked.
    let source = found(&bytes);
    assert_eq!(source.table.oddities.unreadable, 1);
    assert_eq!(source.table.cell(0, 0), "J\u{FFFD}rgen");
    bytes.extend(b"J\xF6rg,k@x.example,iOS\nCl\xE9a,l@x.example,iOS\nBj\xF8rn,m@x.example,iOS\n");
    // And the other way round.
    let source = found(&bytes);
    assert_eq!(source.table.cell(3, 0), "Jörg");
    assert_eq!(source.table.oddities.mixed_line, Some(3));
}
