//! Rejected rows: safe in a spreadsheet, and the same rows when they are imported again.

use muster_domain::import::{Field, LINE, Mapping, REASON, Sheet, Standing};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    people::{HEADER, Person, found, people, plain, rules},
    review::{Step, step},
};

fn rejected(sheet: &Sheet) -> String {
    let mut text = String::new();
    sheet
        .write_rejects(|piece| {
            text.push_str(piece);
            Ok::<_, ()>(())
        })
        .unwrap();
    text
}

/// As another program reads it.
fn records(text: &str) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn sheet_with(
    people: &[Person],
    header: &[String],
    extra: &[Vec<String>],
    mapping: impl Fn(&mut Mapping),
) -> Sheet {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(header).unwrap();
    for (person, more) in people.iter().zip(extra.iter().cycle()) {
        writer.write_record(person.iter().chain(more)).unwrap();
    }
    let source = found(&writer.into_inner().unwrap());
    let mut found = Mapping::found(&source);
    mapping(&mut found);
    Sheet::new(source.table, found, rules())
}

/// Imports the file of rejected rows: every field of every row is what it was.
fn comes_back(sheet: &Sheet) -> Result<Sheet, TestCaseError> {
    let text = rejected(sheet);
    prop_assert!(text.starts_with('\u{FEFF}'), "no mark");
    let records = records(&text);
    for cell in records.iter().flatten() {
        prop_assert!(!is_formula(cell), "{:?}", cell);
    }
    let source = found(text.as_bytes());
    prop_assert!(source.has_header);
    prop_assert_eq!(source.table.oddities.long, 0);
    let mapping = Mapping::found(&source);
    prop_assert!(mapping.missing().is_empty());
    let again = Sheet::new(source.table, mapping, rules());
    let rows: Vec<u32> = (0..sheet.table().rows())
        .filter(|row| sheet.standing(*row) != Standing::Ready)
        .collect();
    prop_assert_eq!(again.table().rows() as usize, rows.len());
    for (place, row) in (0..).zip(&rows) {
        for field in Field::ALL {
            prop_assert_eq!(again.value(place, field), sheet.value(*row, field), "{:?}", field);
        }
        let record = &records[place as usize + 1];
        prop_assert_eq!(&record[record.len() - 2], &sheet.table().line(*row).to_string());
        prop_assert!(!record[record.len() - 1].is_empty());
    }
    Ok(again)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn they_come_back_as_they_were(people in people(), steps in vec(step(), 0..6)) {
        let mut sheet = sheet_with(&people, &HEADER.map(str::to_owned), &[Vec::new()], |_| {});
        steps.iter().for_each(|step: &Step| step.take(&mut sheet));
        if sheet.summary().ready < sheet.summary().rows {
            let again = comes_back(&sheet)?;
            // And the file of a file.
            if again.summary().ready < again.summary().rows {
                let header = records(&rejected(&again))[0].clone();
                prop_assert_eq!(header.iter().filter(|name| *name == LINE || *name == REASON).count(), 2);
                comes_back(&again)?;
            }
        }
    }

    /// Whatever the columns are called, and however the admin mapped them.
    #[test]
    fn they_map_themselves_as_the_file_was_mapped(
        people in people(),
        names in vec(select(vec!["USER NAME", "EMAIL", "MAIL", "OS", "Zodiac", "", "LINE", "REASON", "=x", "PHONE", "iOS", "Column 1"]), 7),
        order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
        mapped in 3..8usize,
        constant in any::<bool>(),
        more in vec(select(vec!["", "shifted", "=2"]), 0..4),
    ) {
        let header: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        prop_assume!(header.iter().any(|name| !name.is_empty()));
        let extra = [more.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()];
        // Columns at the right without a name are no columns.
        let columns = header.iter().rposition(|name| !name.is_empty()).unwrap_or(0) + 1;
        let sheet = sheet_with(&people, &header, &extra, |mapping| {
            *mapping = Mapping::default();
            for (field, column) in Field::ALL.into_iter().zip(&order).take(mapped) {
                if *column < columns {
                    mapping.set_column(*column, Some(field));
                }
            }
            if constant {
                mapping.set_constant(Field::Group, "=Group");
                mapping.set_constant(Field::Platform, "Symbian");
            }
        });
        let summary = sheet.summary();
        prop_assume!(summary.ready < summary.rows);
        prop_assume!(sheet.mapping().missing().is_empty());
        comes_back(&sheet)?;
    }
}

#[test]
fn what_a_comma_has_shifted_is_given_back_and_can_be_mended() {
    let text = "NAME,EMAIL,OS\nWhitlock, Dana,dana@x.example,iOS\n";
    let sheet = crate::people::sheet(text.as_bytes());
    let text = rejected(&sheet);
    assert_eq!(
        records(&text)[0],
        ["NAME", "EMAIL", "OS", "Column 4", LINE, REASON]
    );
    assert_eq!(
        records(&text)[1][..4],
        ["Whitlock", " Dana", "dana@x.example", "iOS"]
    );
    let mended = text.replace(
        "Whitlock, Dana,dana@x.example,iOS",
        "\"Whitlock, Dana\",dana@x.example,iOS,",
    );
    let again = crate::people::sheet(mended.as_bytes());
    assert_eq!(again.summary().ready, 1);
}

#[test]
fn a_value_for_all_rows_is_written_as_a_column() {
    let source = found(b"NAME,EMAIL\nAna,a@\n");
    let mut mapping = Mapping::found(&source);
    mapping.set_constant(Field::Platform, "Android");
    let sheet = Sheet::new(source.table, mapping, rules());
    assert_eq!(
        records(&rejected(&sheet)),
        [
            ["NAME", "EMAIL", "PLATFORM TYPE", LINE, REASON],
            ["Ana", "a@", "Android", "2", "Email: “a@” is not an address."]
        ]
    );
}

#[test]
fn nothing_rejected_is_a_header_and_no_rows() {
    let sheet = crate::people::sheet(&plain(&[
        ["Ana", "a@x.example", "iOS", "", "", "", ""].map(str::to_owned)
    ]));
    assert_eq!(records(&rejected(&sheet)).len(), 1);
}
