//! Reviews: every way through edits, suggestions, undo and redo ends where a fresh look at the same cells would.

use std::collections::HashMap;

use muster_domain::{
    import::{
        Field, HasLeft, KnownPeople, LeftPeople, Mapping, Mark, PlannedRow, Rules, Sheet, Standing, Summary,
    },
    phone::{AllowList, country},
    platform::Platform,
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

use crate::people::{Person, found, people, plain, rules};

#[derive(Debug, Clone)]
pub enum Step {
    Edit(Index, Field, String),
    Fix(Index, Field),
    FixAlike(Index, Field),
    EditAlike(Index, Field, String),
    FixAll,
    LeaveOut(Vec<Index>),
    LeaveOutAlike(Index, Field),
    TakeIn(Vec<Index>),
    Keep(Vec<Index>),
    Drop(Vec<Index>),
    Undo,
    Redo,
}

fn field() -> impl Strategy<Value = Field> {
    select(Field::ALL.to_vec())
}

fn typed() -> impl Strategy<Value = String> {
    select(vec![
        "",
        " ",
        "Ana",
        "a@northwind.example",
        "a@northwimd.example",
        "b@gmial.com",
        "iOS",
        "IPhone",
        "Ward 4",
        "WARD 4",
        "Warrd 4",
        "Sales",
        "Slaes",
        "+44 20 7946 0018",
        "=1",
        "'=1",
        "x\ny",
        "Personal",
    ])
    .prop_map(str::to_owned)
}

pub fn step() -> impl Strategy<Value = Step> {
    let rows = || vec(any::<Index>(), 0..3);
    prop_oneof![
        4 => (any::<Index>(), field(), typed()).prop_map(|(row, field, value)| Step::Edit(row, field, value)),
        1 => (any::<Index>(), field()).prop_map(|(row, field)| Step::Fix(row, field)),
        1 => (any::<Index>(), field()).prop_map(|(row, field)| Step::FixAlike(row, field)),
        1 => (any::<Index>(), field(), typed()).prop_map(|(row, field, value)| Step::EditAlike(row, field, value)),
        1 => Just(Step::FixAll),
        2 => rows().prop_map(Step::LeaveOut),
        1 => (any::<Index>(), field()).prop_map(|(row, field)| Step::LeaveOutAlike(row, field)),
        1 => rows().prop_map(Step::TakeIn),
        1 => rows().prop_map(Step::Keep),
        1 => rows().prop_map(Step::Drop),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

impl Step {
    pub fn take(&self, sheet: &mut Sheet) {
        let count = sheet.table().rows() as usize;
        let at = |index: &Index| u32::try_from(index.index(count)).unwrap();
        let all = |indexes: &[Index]| indexes.iter().map(at).collect::<Vec<_>>();
        match self {
            Self::Edit(row, field, value) => sheet.edit(at(row), *field, value),
            Self::Fix(row, field) => sheet.fix(at(row), *field),
            Self::FixAlike(row, field) => sheet.fix_alike(at(row), *field),
            Self::EditAlike(row, field, value) => sheet.edit_alike(at(row), *field, value),
            Self::FixAll => sheet.fix_all(),
            Self::LeaveOut(rows) => sheet.leave_out(&all(rows)),
            Self::LeaveOutAlike(row, field) => sheet.leave_out_alike(at(row), *field),
            Self::TakeIn(rows) => sheet.take_in(&all(rows)),
            Self::Keep(rows) => sheet.keep_duplicates(&all(rows)),
            Self::Drop(rows) => sheet.drop_duplicates(&all(rows)),
            Self::Undo => drop(sheet.undo()),
            Self::Redo => drop(sheet.redo()),
        }
    }
}

/// Everything that a review shows.
#[derive(Debug, PartialEq)]
struct Seen {
    summary: Summary,
    marks: Vec<(Mark, Option<String>)>,
    rows: Vec<(Standing, Option<String>)>,
    plan: Vec<PlannedRow>,
}

fn seen(sheet: &Sheet) -> Seen {
    let rows = 0..sheet.table().rows();
    Seen {
        summary: sheet.summary(),
        marks: rows
            .clone()
            .flat_map(|row| sheet.problems(row).to_vec())
            .map(|mark| (mark, sheet.suggestion(mark)))
            .collect(),
        rows: rows
            .map(|row| (sheet.standing(row), sheet.duplicate_words(row)))
            .collect(),
        plan: sheet.plan().collect(),
    }
}

/// The same cells, all checked again.
fn look_afresh(sheet: &mut Sheet) {
    let (rules, mapping) = (sheet.rules().clone(), sheet.mapping().clone());
    sheet.check_by(
        Rules {
            create_groups: !rules.create_groups,
            ..rules.clone()
        },
        mapping.clone(),
    );
    sheet.check_by(rules, mapping);
}

/// All that an admin can choose for a review: groups, the country of numbers, and whether rows go by text, where to.
fn choices() -> impl Strategy<Value = Rules> {
    let texts = select(vec![
        None,
        Some(AllowList::default()),
        Some(AllowList::new(["DE"]).unwrap()),
        Some(AllowList::nowhere()),
    ]);
    (any::<bool>(), select(vec!["", "GB", "DE"]), texts).prop_map(|(create_groups, of, texts)| Rules {
        create_groups,
        country: country(of),
        texts,
        ..rules()
    })
}

/// Sixty tidy rows give the file a usual domain and a usual group; the untidy ones come behind.
fn sheet_of(people: &[Person], tidy: bool) -> Sheet {
    let usual = (0..if tidy { 60 } else { 0 }).map(|n| {
        [
            &format!("Person {n}"),
            &format!("p{n}@northwind.example"),
            "iOS",
            "",
            "Ward 4",
            "",
            "",
        ]
        .map(str::to_owned)
    });
    let all: Vec<Person> = usual.chain(people.iter().cloned()).collect();
    let source = found(&plain(&all));
    let mapping = Mapping::found(&source);
    let mut sheet = Sheet::new(source.table, mapping, rules());
    let known: KnownPeople = HashMap::from([
        ("a@northwind.example".to_owned(), vec![Platform::Ios]),
        ("b@contoso.example".to_owned(), Vec::new()),
    ]);
    let left = LeftPeople::from([(
        "b@contoso.example".to_owned(),
        HasLeft {
            directory: "Head office".to_owned(),
            loses_invites: true,
        },
    )]);
    sheet.learn(known, left);
    sheet
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn steps_end_where_a_fresh_look_ends_and_lead_back(
        people in people(),
        tidy in prop::bool::weighted(0.3),
        steps in vec(step(), 0..12),
    ) {
        let mut sheet = sheet_of(&people, tidy);
        let begin = seen(&sheet);
        for step in &steps {
            step.take(&mut sheet);
            let summary = sheet.summary();
            prop_assert_eq!(summary.rows, summary.ready + summary.errors + summary.duplicates + summary.left_out);
            let stepwise = seen(&sheet);
            prop_assert_eq!(stepwise.plan.len(), summary.ready as usize);
            look_afresh(&mut sheet);
            prop_assert_eq!(&stepwise, &seen(&sheet), "{:?}", step);
        }
        while sheet.redo() {}
        let end = seen(&sheet);
        while sheet.undo() {}
        prop_assert_eq!(&begin, &seen(&sheet));
        while sheet.redo() {}
        prop_assert_eq!(&end, &seen(&sheet));
    }

    /// The choices of the review decide by themselves, whatever they were before.
    #[test]
    fn other_choices_decide_anew(people in people(), wanted in choices(), before in choices()) {
        let mut sheet = sheet_of(&people, false);
        let mapping = sheet.mapping().clone();
        sheet.check_by(wanted.clone(), mapping.clone());
        look_afresh(&mut sheet);
        let afresh = seen(&sheet);
        let mut changed = sheet_of(&people, false);
        changed.check_by(before, mapping.clone());
        changed.check_by(wanted, mapping);
        prop_assert_eq!(afresh, seen(&changed));
    }

    /// What is taken as a suggestion is no longer what it was.
    #[test]
    fn a_suggestion_that_is_taken_is_gone(people in people()) {
        let mut sheet = sheet_of(&people, false);
        let before = sheet.summary();
        sheet.fix_all();
        let after = sheet.summary();
        prop_assert!(after.errors <= before.errors);
        prop_assert!(after.fixable <= before.fixable);
    }
}

#[test]
fn suggestions_are_those_that_were_promised() {
    let text = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE,OWNED BY,PHONE NUMBER\n\
                Ana,ana@gmial.com,IPhone,personel,020 7946 0018\n";
    let mut sheet = crate::people::sheet(text.as_bytes());
    let suggested: Vec<_> = sheet
        .problems(0)
        .iter()
        .map(|mark| (mark.field, sheet.suggestion(*mark).unwrap()))
        .collect();
    let expected = [
        (Field::Email, "ana@gmail.com"),
        (Field::Platform, "iOS / iPadOS"),
        (Field::OwnedBy, "Personal"),
        (Field::Phone, "+442079460018"),
    ];
    assert_eq!(suggested.len(), 4);
    for (field, meant) in expected {
        assert!(suggested.contains(&(field, meant.to_owned())), "{suggested:?}");
    }
    sheet.fix_all();
    assert_eq!(sheet.summary().ready, 1);
    assert_eq!(sheet.summary().warnings, 0);
    assert!(sheet.undo());
    assert_eq!(sheet.summary().errors, 1);
}

#[test]
fn a_new_group_is_spelled_as_its_first_row_spells_it_now() {
    let mut sheet =
        crate::people::sheet(b"NAME,EMAIL,OS,GROUP\nAna,a@x.example,iOS,WARD 4\nBo,b@x.example,iOS,ward 4\n");
    let named = |sheet: &Sheet| sheet.summary().new_groups;
    assert_eq!(named(&sheet), [("WARD 4".to_owned(), 2)]);
    sheet.edit(0, Field::Group, "Ward 4");
    assert_eq!(named(&sheet), [("Ward 4".to_owned(), 2)]);
    sheet.edit(0, Field::Group, "");
    assert_eq!(named(&sheet), [("ward 4".to_owned(), 1)]);
    sheet.undo();
    sheet.undo();
    assert_eq!(named(&sheet), [("WARD 4".to_owned(), 2)]);
}

#[test]
fn a_slip_in_the_files_own_domain_is_seen_also_among_many_domains() {
    let mut text = String::from("NAME,EMAIL,OS\n");
    for n in 0..200 {
        text.push_str(&format!("P{n},p{n}@northwind.example,iOS\n"));
    }
    for n in 0..100 {
        text.push_str(&format!("Q{n},q{n}@d{n}.example,iOS\n"));
    }
    text.push_str("Z,z@northwimd.example,iOS\n");
    let sheet = crate::people::sheet(text.as_bytes());
    let suggestion = sheet
        .problems(300)
        .first()
        .and_then(|mark| sheet.suggestion(*mark));
    assert_eq!(suggestion.as_deref(), Some("z@northwind.example"));
}
