//! Headers in every form that people use.

use muster_domain::import::{Field, Mapping, Reading, Refusal, read};
use proptest::prelude::*;

use crate::people::{HEADER, found};

fn mapped(header: &str) -> Vec<Option<Field>> {
    let columns = header.split(',').count();
    let row = vec!["x"; columns].join(",");
    let source = found(format!("{header}\n{row}\n").as_bytes());
    assert!(source.has_header, "{header}");
    let mapping = Mapping::found(&source);
    (0..columns).map(|column| mapping.field_of(column)).collect()
}

#[test]
fn headers_of_all_known_forms_map_themselves() {
    let cases: [(Field, &[&str]); 7] = [
        (
            Field::UserName,
            &[
                "USER NAME",
                "USER_NAME",
                "user name",
                "UserName",
                "Name",
                "FULL NAME",
                "Display-Name",
            ],
        ),
        (
            Field::Email,
            &[
                "EMAIL ADDRESS",
                "EMAIL_ADDRESS",
                "E-MAIL",
                "email",
                "Mail",
                "E-mail address:",
            ],
        ),
        (
            Field::Platform,
            &[
                "PLATFORM TYPE",
                "PLATFORM_TYPE",
                "Platform",
                "OS",
                "Operating system",
            ],
        ),
        (Field::OwnedBy, &["OWNED BY", "OWNED_BY", "Ownership", "owned-by"]),
        (
            Field::Group,
            &["GROUP NAME", "GROUP_NAME", "Group", "DEVICE GROUP"],
        ),
        (Field::Domain, &["DOMAIN", "DOMAIN NAME", "DOMAIN_NAME", "domain"]),
        (
            Field::Phone,
            &[
                "PHONE",
                "PHONE NUMBER",
                "PHONE_NUMBER",
                "Mobile",
                "mobile phone",
                " Tel. ",
            ],
        ),
    ];
    for (field, headers) in cases {
        for header in headers {
            assert_eq!(
                mapped(&format!("{header},Zodiac")),
                [Some(field), None],
                "{header}"
            );
        }
    }
}

#[test]
fn of_two_columns_for_one_field_the_usual_header_wins_and_then_the_first() {
    assert_eq!(mapped("UPN,EMAIL"), [None, Some(Field::Email)]);
    assert_eq!(mapped("NAME,USER NAME"), [None, Some(Field::UserName)]);
    assert_eq!(mapped("EMAIL,EMAIL"), [Some(Field::Email), None]);
    let source = found(b"EMAIL,Email,NAME\na@x.example,b@x.example,Ana\n");
    assert_eq!(source.table.oddities.repeated, ["Email"]);
}

#[test]
fn one_known_word_in_the_first_person_makes_no_header() {
    let source = found(b"Ada,ada@x.example,Corporate,Mobile,iOS\nBo,bo@x.example,Personal,Mobile,Android\n");
    assert!(!source.has_header);
    assert_eq!(source.table.rows(), 2);
}

#[test]
fn columns_to_tick_that_are_called_like_platforms_are_headers() {
    assert_eq!(
        mapped("NAME,EMAIL,iOS,Android,Windows,OS")[..2],
        [Some(Field::UserName), Some(Field::Email)]
    );
}

#[test]
fn a_missing_column_is_named_and_one_value_stands_for_all_rows() {
    let source = found(b"NAME,EMAIL\nAna,a@x.example\nBo,\n");
    let mut mapping = Mapping::found(&source);
    assert_eq!(mapping.missing(), [Field::Platform]);
    mapping.set_constant(Field::Platform, " iOS ");
    assert_eq!(mapping.missing(), []);
    assert_eq!(mapping.value(&source.table, 1, Field::Platform), "iOS");
}

#[test]
fn what_was_found_can_be_overridden() {
    let text = b"USER NAME;EMAIL ADDRESS;PLATFORM TYPE\nAna;a@x.example;iOS\n";
    let forced = |reading: Reading| -> Result<(usize, u32), Refusal> {
        read(text, &reading).map(|source| (source.table.header().len(), source.table.rows()))
    };
    assert_eq!(forced(Reading::default()), Ok((3, 1)));
    let commas = Reading {
        delimiter: Some(','),
        ..Reading::default()
    };
    assert_eq!(forced(commas), Ok((1, 1)));
    let data = Reading {
        has_header: Some(false),
        ..Reading::default()
    };
    assert_eq!(forced(data), Ok((3, 2)));
    let hashes = Reading {
        delimiter: Some('#'),
        ..Reading::default()
    };
    assert!(forced(hashes).unwrap_err().message.contains("delimiter"));
}

proptest! {
    /// Any case, any of the usual separators, in any order.
    #[test]
    fn any_spelling_of_the_seeds_headers_maps(
        order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
        separator in prop::sample::select(vec![" ", "_", "-", "", "  ", ". "]),
        upper in prop::collection::vec(any::<bool>(), 100),
    ) {
        let mut flips = upper.iter().cycle();
        let header: Vec<String> = order
            .iter()
            .map(|column| {
                HEADER[*column]
                    .replace(' ', separator)
                    .chars()
                    .map(|c| if *flips.next().unwrap() { c } else { c.to_ascii_lowercase() })
                    .collect()
            })
            .collect();
        let expected: Vec<_> = order
            .iter()
            .map(|column| Field::ALL.into_iter().find(|field| field.header() == HEADER[*column]))
            .collect();
        prop_assert_eq!(mapped(&header.join(",")), expected);
    }
}
