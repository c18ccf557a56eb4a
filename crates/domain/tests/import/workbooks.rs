//! Excel workbooks, written by a library that is not the one that reads them.

use muster_domain::import::{Dialect, Mapping, Reading, read};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use crate::people::{HEADER, Person, found, people, plain, plan};

fn write(sheet: &mut Worksheet, people: &[Person]) {
    for (column, name) in (0..).zip(HEADER) {
        sheet.write_string(0, column, name).unwrap();
    }
    for (row, person) in (1..).zip(people) {
        for (column, cell) in (0..).zip(person) {
            sheet.write_string(row, column, cell.as_str()).unwrap();
        }
    }
}

fn saved(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_table_reads_back_the_same(people in people()) {
        let mut workbook = Workbook::new();
        write(workbook.add_worksheet(), &people);
        let bytes = saved(workbook);
        let source = found(&bytes);
        prop_assert_eq!(source.table.rows() as usize, people.len());
        for (row, person) in (0..).zip(&people) {
            prop_assert_eq!(source.table.line(row), row + 2);
            for (column, cell) in person.iter().enumerate() {
                prop_assert_eq!(source.table.cell(row, column), cell);
            }
        }
        prop_assert_eq!(plan(&bytes), plan(&plain(&people)));
    }
}

fn ana() -> Vec<Person> {
    vec![["Ana", "a@x.example", "iOS", "", "", "", ""].map(str::to_owned)]
}

#[test]
fn the_sheet_that_looks_like_a_list_is_read_and_another_can_be_chosen() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Empty").unwrap();
    let cover = workbook.add_worksheet().set_name("Read me").unwrap();
    cover
        .write_string(4, 2, "Fill in the sheet behind this one")
        .unwrap();
    write(workbook.add_worksheet().set_name("People").unwrap(), &ana());
    let bytes = saved(workbook);
    let source = found(&bytes);
    assert_eq!(
        source.dialect,
        Dialect::Workbook {
            sheets: ["Empty", "Read me", "People"].map(str::to_owned).to_vec(),
            sheet: 2,
            hidden: false
        }
    );
    assert!(Mapping::found(&source).missing().is_empty());
    let chosen = |sheet| {
        read(
            &bytes,
            &Reading {
                sheet: Some(sheet),
                ..Reading::default()
            },
        )
    };
    assert_eq!(chosen(0).unwrap_err().message, "The sheet is empty.");
    assert!(chosen(1).unwrap_err().message.contains("no rows"));
    assert_eq!(chosen(2).unwrap().table.rows(), 1);
    assert_eq!(chosen(3).unwrap_err().message, "The workbook has no sheet 4.");
}

#[test]
fn of_sheets_that_look_alike_the_first_is_read() {
    let mut workbook = Workbook::new();
    for name in ["March", "April"] {
        write(workbook.add_worksheet().set_name(name).unwrap(), &ana());
    }
    let Dialect::Workbook { sheet, .. } = found(&saved(workbook)).dialect else {
        panic!("a text")
    };
    assert_eq!(sheet, 0);
}

#[test]
fn numbers_dates_truths_and_formulas_are_read_as_a_person_reads_them() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    write(sheet, &ana());
    sheet.write_number(1, 6, 442_079_460_018_f64).unwrap();
    sheet
        .write_formula(1, 0, Formula::new("=A9&B9").set_result("Ana Lima"))
        .unwrap();
    sheet
        .write_formula(1, 3, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    sheet.write_boolean(1, 5, true).unwrap();
    let moment = ExcelDateTime::from_ymd(2026, 3, 1).unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_datetime_with_format(1, 4, &moment, &day).unwrap();
    let source = found(&saved(workbook));
    let cells: Vec<_> = (0..7).map(|column| source.table.cell(0, column)).collect();
    assert_eq!(
        cells,
        [
            "Ana Lima",
            "a@x.example",
            "iOS",
            "#DIV/0!",
            "46082",
            "true",
            "442079460018"
        ]
    );
}

#[test]
fn gaps_between_rows_cost_nothing_and_lines_are_those_of_excel() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    write(sheet, &ana());
    sheet.write_string(1_048_575, 0, "Last").unwrap();
    let source = found(&saved(workbook));
    assert_eq!(source.table.rows(), 2);
    assert_eq!(source.table.line(1), 1_048_576);
}
