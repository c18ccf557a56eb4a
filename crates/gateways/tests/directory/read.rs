//! Reading users from a real directory: all, and what changed.

use muster_gateways::directory::ldap::{DisabledReason, Failure, LdapSettings, Marker, Stage, Which};
use muster_stories::slapd::{BASE, READER, Slapd, people, person};

use crate::support::{open, read, settings};

#[tokio::test]
async fn everybody_comes_in_pages_and_nobody_vanishes() {
    let mut ldif = people(35);
    ldif.push_str(&person("lockedout", "pwdAccountLockedTime: 000001010000Z\n"));
    ldif.push_str(&format!(
        "dn: uid=nomail,ou=people,{BASE}\nobjectClass: inetOrgPerson\nuid: nomail\ncn: No Mail\nsn: Mail\n\n"
    ));
    let slapd = Slapd::holding(&ldif).await.unwrap();
    let small = LdapSettings {
        page_size: 10,
        ..settings(&slapd)
    };
    let all = read(&open(small), Which::All).await.unwrap();
    assert_eq!((all.users.len(), all.unusable.len()), (36, 1));
    assert!(all.pages >= 4, "{}", all.pages);

    let user = all
        .users
        .iter()
        .find(|user| user.user_name == "user00001")
        .unwrap();
    assert_eq!(user.email, "user00001@example.org");
    assert_eq!(user.name, "user00001 of Example");
    assert_eq!(user.phone.as_deref(), Some("+351 91 000 0000"));
    assert_eq!(user.department.as_deref(), Some("Sales"));
    assert_eq!(user.stable_id.len(), 36);
    assert_eq!(user.disabled, None);
    let locked = all
        .users
        .iter()
        .find(|user| user.user_name == "lockedout")
        .unwrap();
    assert_eq!(locked.disabled, Some(DisabledReason::Disabled));

    let unusable = &all.unusable[0];
    assert_eq!(unusable.attribute, "mail");
    assert!(unusable.stable_id.is_some() && unusable.why.contains("no mail address"));
    assert!(all.end.full && all.end.complete);
    assert_eq!(all.end.counts.entries, 37);
    // Nobody has a group yet.
    let missing: Vec<_> = all
        .end
        .counts
        .missing()
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(missing, ["member_of"]);
}

#[tokio::test]
async fn changes_come_by_their_stamp_and_never_tell_who_has_gone() {
    let slapd = Slapd::holding(&people(3)).await.unwrap();
    // Everybody was changed long ago, so that the overlap does not bring them again.
    let old: String = people(3).replace("userPassword", "modifyTimestamp: 20200101000000Z\nuserPassword");
    drop(slapd);
    let slapd = Slapd::holding(&old).await.unwrap();
    let directory = open(settings(&slapd));
    let all = read(&directory, Which::All).await.unwrap();
    assert_eq!(all.users.len(), 3);
    let marker = all.end.marker.unwrap();
    let Marker::Stamp { at } = &marker else {
        panic!("{marker:?}")
    };
    assert!(at.as_str() > "20191231" && at.as_str() < "20200102", "{at}");

    slapd
        .change(&format!(
            "dn: uid=user00002,ou=people,{BASE}\nchangetype: modify\nreplace: cn\ncn: Renamed\n\n\
             dn: uid=user00003,ou=people,{BASE}\nchangetype: delete\n\n\
             dn: uid=user00001,ou=people,{BASE}\nchangetype: modrdn\nnewrdn: uid=moved\ndeleteoldrdn: 1\n"
        ))
        .unwrap();
    // From a minute later, so that those who were not touched are outside the overlap.
    let marker = Marker::Stamp {
        at: "20200101010000Z".into(),
    };
    let changes = read(&directory, Which::ChangedSince(marker)).await.unwrap();
    assert_eq!(changes.names(), ["moved", "user00002"]);
    assert!(!changes.end.full && !changes.end.complete);
    let moved = changes
        .users
        .iter()
        .find(|user| user.user_name == "moved")
        .unwrap();
    let before = all
        .users
        .iter()
        .find(|user| user.user_name == "user00001")
        .unwrap();
    assert_eq!(moved.stable_id, before.stable_id);
    assert_ne!(moved.dn, before.dn);

    let whole = read(&directory, Which::All).await.unwrap();
    assert_eq!(whole.names(), ["moved", "user00002"]);
    assert!(whole.end.complete);
}

#[tokio::test]
async fn a_mark_that_does_not_fit_makes_it_a_whole_list() {
    let slapd = Slapd::holding(&people(2)).await.unwrap();
    let marker = Marker::Usn {
        server: "another".into(),
        usn: 7,
    };
    let all = read(&open(settings(&slapd)), Which::ChangedSince(marker))
        .await
        .unwrap();
    assert!(all.end.full && all.end.complete && all.users.len() == 2);
    assert!(
        all.end
            .notes
            .iter()
            .any(|note| note.contains("all users are read")),
        "{:?}",
        all.end.notes
    );
}

#[tokio::test]
async fn an_attribute_that_was_renamed_is_noticed_and_nobody_has_gone() {
    let slapd = Slapd::holding(&people(3)).await.unwrap();
    let mut other = settings(&slapd);
    other.attributes.id = "employeeNumber".into();
    let all = read(&open(other), Which::All).await.unwrap();
    assert_eq!((all.users.len(), all.unusable.len()), (0, 3));
    assert!(all.end.full && !all.end.complete);
    assert!(all.end.counts.missing().contains(&("id", "employeenumber")));

    let mut nobody = settings(&slapd);
    nobody.user_filter = "(objectClass=account)".into();
    let all = read(&open(nobody), Which::All).await.unwrap();
    assert!(all.end.full && !all.end.complete, "{:?}", all.end);
}

#[tokio::test]
async fn a_list_that_the_directory_cuts_short_is_an_error() {
    let limit = format!("limits dn.exact=\"{}\" size=20 size.prtotal=20", READER.0);
    let slapd = Slapd::set_up(&people(60), &limit).await.unwrap();
    let small = LdapSettings {
        page_size: 10,
        ..settings(&slapd)
    };
    for settings in [settings(&slapd), small] {
        let error = read(&open(settings), Which::All).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.failure()),
            (Stage::Users, &Failure::CutShort)
        );
        assert!(
            error.words().contains("not used") && error.remedy().contains("size limit"),
            "{error}"
        );
        assert!(error.needs_an_admin());
    }
}

#[tokio::test]
async fn without_pages_a_list_comes_whole_or_not_at_all() {
    let no_pages = format!("limits dn.exact=\"{}\" size=500 size.prtotal=disabled", READER.0);
    let slapd = Slapd::set_up(&people(30), &no_pages).await.unwrap();
    // The directory says that it has pages, and then gives none to this reader.
    let error = read(&open(settings(&slapd)), Which::All).await.unwrap_err();
    assert!(error.reply().is_some(), "{error:?}");
    assert_eq!(error.stage(), Stage::Users);
}

#[tokio::test]
async fn a_base_that_is_not_there_is_an_error_and_no_empty_list() {
    let slapd = Slapd::holding(&people(1)).await.unwrap();
    let elsewhere = LdapSettings {
        base_dn: format!("ou=nowhere,{BASE}"),
        ..settings(&slapd)
    };
    let error = read(&open(elsewhere), Which::All).await.unwrap_err();
    assert_eq!(error.failure(), &Failure::NotFound);
    assert_eq!(error.reply().unwrap().code, 32);
}
