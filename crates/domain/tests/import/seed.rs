//! The seed's own file and sample row, and the sample that is offered.

use muster_domain::{
    device::OwnedBy,
    import::{CellCode, Field, SAMPLE, Severity, Standing},
    platform::Platform,
};

use crate::people::{plan, sheet};

const ROW: &str = "ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111";

#[test]
fn the_seeds_row_becomes_an_invite_and_its_phone_number_is_a_doubt() {
    let text = format!("USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER\n{ROW}\n");
    let sheet = sheet(text.as_bytes());
    assert_eq!(sheet.standing(0), Standing::Ready);
    let problems: Vec<_> = sheet
        .problems(0)
        .iter()
        .map(|mark| (mark.field, mark.code))
        .collect();
    assert_eq!(problems, [(Field::Phone, CellCode::InvalidPhone)]);
    assert_eq!(CellCode::InvalidPhone.severity(), Severity::Warning);
    let planned: Vec<_> = sheet.plan().collect();
    assert_eq!(planned[0].name, "ANDREW");
    assert_eq!(planned[0].email.to_string(), "andrew@mobiledevicemanagerplus.com");
    assert_eq!(planned[0].platform, Platform::Ios);
    assert_eq!(planned[0].owned_by, OwnedBy::Personal);
    assert_eq!(planned[0].group.as_deref(), Some("IOS_Group"));
    assert_eq!((&planned[0].domain, &planned[0].phone), (&None, &None));
}

#[test]
fn the_row_is_also_read_without_a_header() {
    let sheet = sheet(ROW.as_bytes());
    assert_eq!(sheet.table().rows(), 1);
    assert_eq!(sheet.mapping().missing(), []);
    assert_eq!(sheet.value(0, Field::UserName), "ANDREW");
    assert_eq!(sheet.value(0, Field::Phone), "+1-111");
}

#[test]
fn every_row_of_the_sample_becomes_an_invite() {
    let planned = plan(SAMPLE.as_bytes());
    assert_eq!(planned.len(), 3);
    assert_eq!(planned[1].name, "Whitlock, Dana");
    assert_eq!(planned[1].phone.as_deref(), Some("+442079460018"));
    assert_eq!(planned[1].domain.as_deref(), Some("northwind.example"));
    assert_eq!(planned[2].owned_by, OwnedBy::Corporate, "the default");
    assert_eq!(
        (planned[2].platform, planned[2].group.as_ref()),
        (Platform::Neutral, None)
    );
}

#[test]
fn the_guidelines_hold_in_any_order_of_columns() {
    let text = "DOMAIN NAME,PLATFORM TYPE,EMAIL ADDRESS,GROUP NAME,USER NAME,OWNED BY\n\
                ,Windows,ana@x.example,,\"Lima, Ana\",\n";
    let planned = plan(text.as_bytes());
    assert_eq!(planned[0].name, "Lima, Ana");
    assert_eq!(planned[0].owned_by, OwnedBy::Corporate);
    assert_eq!((&planned[0].group, &planned[0].domain), (&None, &None));
}

#[test]
fn the_same_user_for_several_devices_is_no_error() {
    let text = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE\nAna,a@x.example,iOS\nAna,a@x.example,Android\nAna,A@X.example,Android\nAna,a@x.example,iOS\n";
    let sheet = sheet(text.as_bytes());
    let standings: Vec<_> = (0..4).map(|row| sheet.standing(row)).collect();
    // The third differs in the letter case of its address alone: it is the same user, who would get the same mail twice.
    assert_eq!(
        standings,
        [
            Standing::Ready,
            Standing::Ready,
            Standing::Duplicate,
            Standing::Duplicate
        ]
    );
    assert_eq!(sheet.summary().users, 1);
    assert!(sheet.duplicate_words(3).unwrap().contains("line 2"));
}
