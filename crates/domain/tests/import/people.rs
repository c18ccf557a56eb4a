//! Tables of people to import: tidy ones, and what people really type.

use muster_domain::import::{Mapping, PlannedRow, Reading, Rules, Sheet, Source, read};
use proptest::{collection::vec, prelude::*, sample::select};

pub const HEADER: [&str; 7] = [
    "USER NAME",
    "EMAIL ADDRESS",
    "PLATFORM TYPE",
    "OWNED BY",
    "GROUP NAME",
    "DOMAIN NAME",
    "PHONE NUMBER",
];

/// One cell for each of [`HEADER`].
pub type Person = [String; 7];

pub fn rules() -> Rules {
    Rules {
        create_groups: true,
        country: muster_domain::import::country("GB"),
        groups: [("sales".to_owned(), "Sales".to_owned())].into(),
        ..Rules::default()
    }
}

pub fn found(bytes: &[u8]) -> Source {
    read(bytes, &Reading::default()).unwrap()
}

pub fn sheet(bytes: &[u8]) -> Sheet {
    let source = found(bytes);
    let mapping = Mapping::found(&source);
    Sheet::new(source.table, mapping, rules())
}

pub fn plan(bytes: &[u8]) -> Vec<PlannedRow> {
    sheet(bytes).plan().collect()
}

/// The simplest way to write a table: what every other way is held against.
pub fn plain(people: &[Person]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER).unwrap();
    for person in people {
        writer.write_record(person).unwrap();
    }
    writer.into_inner().unwrap()
}

/// A name that is never blank.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "ANDREW",
            "Whitlock, Dana",
            "Zoë Müller",
            "O'Neill; Ann",
            "a|b",
            "Ann \"Nan\" Lee",
            "=1+1",
            "'=quoted",
            "+Sum",
            "-",
            "@at",
            "Håkon\nØstergaard",
            "  Ada  ",
        ])
        .prop_map(str::to_owned),
        "[A-Za-z][A-Za-z ,;|'\"éüß\t-]{0,20}".prop_map(|text| format!("N{text}")),
    ]
}

fn email() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-d]{1,2}@(northwind|contoso)\\.example",
        1 => "[a-c]@gmial\\.com",
        1 => "[a-c]@northwimd\\.example",
        1 => select(vec!["", "c.mercer@northwind", "Ada <a@northwind.example>", "a@@x.example"]).prop_map(str::to_owned),
    ]
}

fn word(words: &[&'static str]) -> impl Strategy<Value = String> + use<> {
    select(words.to_vec()).prop_map(str::to_owned)
}

pub fn person() -> impl Strategy<Value = Person> {
    (
        name(),
        email(),
        word(&[
            "iOS", "android", "Windows", "Neutral", "macOS", "IPhone", "Symbian", "", "iOS", "Andriod",
        ]),
        word(&["", "Personal", "CORPORATE", "personel", "byod"]),
        word(&["", "Sales", "Slaes", "Ward 4", "WARD 4", "Warrd 4", "+Sum"]),
        word(&["", "northwind.example", "NORTHWIND", "not a domain"]),
        word(&[
            "",
            "+1-111",
            "+44 20 7946 0018",
            "020 7946 0018",
            "0049 30 1234567",
        ]),
    )
        .prop_map(|(name, email, platform, owned_by, group, domain, phone)| {
            [name, email, platform, owned_by, group, domain, phone]
        })
}

pub fn people() -> impl Strategy<Value = Vec<Person>> {
    vec(person(), 1..12)
}
