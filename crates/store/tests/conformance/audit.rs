//! The audit log.

use muster_domain::device::OwnedBy;
use muster_domain::{
    audit::{ChainKey, Entry},
    key::MasterKey,
    time::{DAY, HOUR},
};
use muster_store::{AuditFilter, AuditSaid, Chain, DeviceChange, GroupKept, Selection};

use crate::{
    enrolling::{enrolled, verified},
    support::*,
};

fn key() -> ChainKey {
    ChainKey::of(&MasterKey::new([5; 32]))
}

fn entry(at: i64, who: &str, action: &str) -> Entry {
    Entry {
        who: who.into(),
        ..Entry::new(later(at), action)
    }
}

async fn actions(store: &Fresh, filter: AuditFilter) -> Vec<String> {
    let page = store.page_audit(filter, None, 100).await.unwrap();
    page.rows.into_iter().map(|row| row.entry.action).collect()
}

#[tokio::test]
async fn an_empty_log_is_whole() {
    let store = fresh().await;
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 0, last: 0 }
    );
}

/// However many steps it takes, and of what came to nothing there is none.
#[tokio::test]
async fn a_run_of_several_steps_has_one_entry_with_all_that_it_came_to() {
    let store = fresh().await;
    for from in [0, 1] {
        let people = (0..2_501).map(|n| (format!("P{from}{n}"), format!("p{from}-{n}@example.com")));
        let sending = Sending {
            people: people.collect(),
            ..to("x")
        };
        assert_eq!(sending.make(&store).await.len(), 2_501);
    }
    let recording = store.recording(key(), entry(1, "", "invites_expired"));
    let at = later(8 * DAY);
    assert_eq!(recording.expire_invites(at, false).await.unwrap(), 5_002);
    assert_eq!(recording.expire_invites(at, false).await.unwrap(), 0);
    let page = store.page_audit(AuditFilter::default(), None, 200).await.unwrap();
    let told: Vec<_> = page.rows.iter().map(|row| row.entry.after.as_str()).collect();
    let whole: Vec<_> = told.iter().filter(|after| after.contains("count")).collect();
    assert!(
        matches!(whole[..], [one] if one.ends_with(r#""count":5002}"#)),
        "{whole:?}"
    );
    // And everybody is named once, in as many entries as it takes.
    assert_eq!(told.len(), 102);
    let named: usize = told
        .iter()
        .map(|after| after.matches("@example.com").count())
        .sum();
    assert_eq!(named, 5_002);
}

#[tokio::test]
async fn what_a_device_had_before_stands_beside_what_it_has_and_each_is_found() {
    let store = fresh().await;
    let mut devices = Vec::new();
    for (name, hardware) in [("Anna", "UDID-1"), ("Bruno", "UDID-2")] {
        let invite = verified(&store, to(name)).await;
        devices.push(enrolled(&store, invite, name, hardware).await);
    }
    let change = |group: &str| DeviceChange {
        user: Some(("Zoë".into(), "zoe@example.com".parse().unwrap())),
        owned_by: Some(OwnedBy::Personal),
        group: Some(group.into()),
    };
    let recording = |action: &str| store.recording(key(), entry(1, "Dana", action));
    for group in ["Field", "Ward"] {
        recording("device_changed")
            .change_device(devices[0], change(group), "Dana", later(2))
            .await
            .unwrap();
    }
    let GroupKept::Saved(to) = store
        .create_group(new_id().to_string(), "Sales".into(), NOW)
        .await
        .unwrap()
    else {
        unreachable!("the name is free")
    };
    let moved = recording("devices_moved")
        .move_devices(devices.clone(), Some(to.id), "Dana", later(3))
        .await
        .unwrap();
    assert_eq!(moved, 2);
    let page = store.page_audit(AuditFilter::default(), None, 10).await.unwrap();
    let told: Vec<(&str, &str)> = page
        .rows
        .iter()
        .rev()
        .filter(|row| row.entry.action != "group_created")
        .map(|row| (row.entry.before.as_str(), row.entry.after.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                r#"{"group":"","owned_by":"corporate","user":"Anna <anna@example.com>"}"#,
                ""
            ),
            (r#"{"group":"Field","user":"Zoë <zoe@example.com>"}"#, ""),
            (
                r#"{"group":"none (1), Ward (1)"}"#,
                r#"{"devices":"iPhone16,1 (Zoë), iPhone16,1 (Bruno)","count":2}"#
            ),
        ]
    );
    let bruno = AuditFilter {
        search: "bruno".into(),
        ..AuditFilter::default()
    };
    let page = store.page_audit(bruno, None, 10).await.unwrap();
    let found: Vec<&str> = page.rows.iter().map(|row| row.entry.action.as_str()).collect();
    assert_eq!(found, ["devices_moved"]);
}

#[tokio::test]
async fn a_change_and_its_entry_are_one() {
    let store = fresh().await;
    let ids = to("Anna").make(&store).await;
    let recording = store.recording(key(), entry(1, "Dana", "invites_revoked"));
    recording
        .revoke_invites(Selection::Ids(ids.clone()), "Dana", later(1))
        .await
        .unwrap();
    let page = store.page_audit(AuditFilter::default(), None, 10).await.unwrap();
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.rows[0].number, 1);
    assert_eq!(page.rows[0].entry.after, r#"{"changed":1,"skipped":0}"#);

    // What comes to nothing leaves none, and neither does what fails.
    recording
        .revoke_invites(Selection::Ids(ids), "Dana", later(2))
        .await
        .unwrap();
    let nobody = muster_domain::invite::InviteId::new(new_id());
    recording.record_enrolled(nobody, "", later(2)).await.unwrap_err();
    assert_eq!(actions(&store, AuditFilter::default()).await.len(), 1);
}

#[tokio::test]
async fn the_log_is_read_backwards_in_windows_and_filtered() {
    let store = fresh().await;
    for i in 0..25 {
        let who = if i % 2 == 0 { "Dana" } else { "Zoë Ångström" };
        let action = if i % 5 == 0 { "signed_in" } else { "invites_sent" };
        let entry = entry(i * HOUR, who, action).to("invite", format!("i{}", i % 3), format!("Invite {i}"));
        store.record(key(), entry).await.unwrap();
    }
    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = store
            .page_audit(AuditFilter::default(), cursor, 10)
            .await
            .unwrap();
        seen.extend(page.rows.iter().map(|row| row.number));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, (1..=25).rev().collect::<Vec<i64>>());

    let of = |filter| actions(&store, filter);
    let filter = AuditFilter::default;
    assert_eq!(
        of(AuditFilter {
            actions: vec!["signed_in".into()],
            ..filter()
        })
        .await
        .len(),
        5
    );
    assert_eq!(
        of(AuditFilter {
            who: "Dana".into(),
            ..filter()
        })
        .await
        .len(),
        13
    );
    assert_eq!(
        of(AuditFilter {
            search: "ANGSTROM invite".into(),
            ..filter()
        })
        .await
        .len(),
        12
    );
    let said = |word: &str, actions: &[&str], kinds: &[&str]| AuditSaid {
        word: word.into(),
        actions: actions.iter().map(|one| (*one).to_owned()).collect(),
        kinds: kinds.iter().map(|one| (*one).to_owned()).collect(),
    };
    // "Signed" stands in no entry; the reader's words for actions and kinds do.
    let by_words = |search: &str, said: Vec<AuditSaid>| AuditFilter {
        search: search.into(),
        said,
        ..filter()
    };
    assert_eq!(of(by_words("signed", Vec::new())).await.len(), 0);
    let signed = said("Signed", &["signed_in"], &[]);
    assert_eq!(of(by_words("signed", vec![signed.clone()])).await.len(), 5);
    let with_a_name = by_words("ANGSTROM signed", vec![signed]);
    assert_eq!(of(with_a_name).await.len(), 2, "every word must be found");
    let of_kind = |kind: &str| by_words("things", vec![said("things", &[], &[kind])]);
    assert_eq!(of(of_kind("invite")).await.len(), 25);
    assert_eq!(of(of_kind("device")).await.len(), 0);
    assert_eq!(
        of(AuditFilter {
            subject: Some(("invite".into(), "i1".into())),
            ..filter()
        })
        .await
        .len(),
        8
    );
    assert_eq!(
        of(AuditFilter {
            since: Some(later(5 * HOUR)),
            until: Some(later(7 * HOUR)),
            ..filter()
        })
        .await,
        ["invites_sent", "signed_in"]
    );
    assert_eq!(
        store.audit_choices().await.unwrap(),
        (
            vec!["invites_sent".to_owned(), "signed_in".to_owned()],
            vec!["Dana".to_owned(), "Zoë Ångström".to_owned()]
        )
    );
    store
        .page_audit(filter(), Some("rubbish".into()), 10)
        .await
        .unwrap_err();
}

#[tokio::test]
async fn the_oldest_go_and_the_rest_still_verifies() {
    let store = fresh().await;
    for i in 0..10 {
        store.record(key(), entry(i * HOUR, "Dana", "x")).await.unwrap();
    }
    assert_eq!(store.prune_audit(key(), later(4 * HOUR)).await.unwrap(), 4);
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 5, last: 10 }
    );
    // The last one stays, whatever its age: the chain goes on from it.
    assert_eq!(store.prune_audit(key(), later(99 * HOUR)).await.unwrap(), 5);
    store.record(key(), entry(11 * HOUR, "Dana", "x")).await.unwrap();
    assert_eq!(
        store.verify_audit(key()).await.unwrap(),
        Chain::Whole { first: 10, last: 11 }
    );
    assert_eq!(store.prune_audit(key(), NOW).await.unwrap(), 0);
}

#[tokio::test]
async fn another_key_does_not_verify_and_removes_nothing() {
    let store = fresh().await;
    store.record(key(), entry(0, "Dana", "x")).await.unwrap();
    store.record(key(), entry(1, "Dana", "x")).await.unwrap();
    let other = ChainKey::of(&MasterKey::new([6; 32]));
    assert!(matches!(
        store.verify_audit(other.clone()).await.unwrap(),
        Chain::Broken { number: 1, .. }
    ));
    assert_eq!(store.prune_audit(other, later(HOUR)).await.unwrap(), 0);
}
