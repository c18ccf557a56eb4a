//! People who leave their directory while a sending to them waits.

use muster_app::{
    DirectoryForTests, ErrorCode,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, InviteFilter, InviteSort, OnLeaving,
        ReviewedSending, SecretChange, Selection,
    },
};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::{
    DirectoryEntry, LdapDirectory, LdapKind, LdapSettings, MemoryDirectory,
};

use crate::stage::{Stage, form, import, stage_with};

const NAME: &str = "Head office";

fn person(email: &str) -> DirectoryEntry {
    let name = email.split('@').next().unwrap();
    DirectoryEntry {
        stable_id: format!("id-{name}"),
        dn: format!("uid={name},ou=people,dc=example,dc=com"),
        user_name: name.into(),
        name: format!("Dir {name}"),
        email: email.into(),
        phone: None,
        upn: None,
        department: None,
        disabled: None,
        member_of: Vec::new(),
        primary_group: None,
        changed: None,
    }
}

/// Ten people of a directory, and what becomes of the invites of those who leave.
async fn with_directory(on_leaving: OnLeaving) -> (Stage, MemoryDirectory, String) {
    let memory = MemoryDirectory::new();
    let twin = DirectoryForTests::Ldap(LdapDirectory::Memory(memory.clone()));
    let stage = stage_with(vec![(NAME.into(), twin)]).await;
    for n in 0..5 {
        memory.put(person(&format!("p{n}@example.com")), "pw");
        memory.put(person(&format!("g{n}@example.com")), "pw");
    }
    let draft = DirectoryDraft {
        id: None,
        new_id: None,
        name: NAME.into(),
        enabled: true,
        sign_in: true,
        connection: DirectoryConnection::Ldap(LdapSettings {
            bind_as: "cn=reader,dc=example,dc=com".into(),
            ..LdapSettings::preset(LdapKind::OpenLdap, "ldap.example.com", "dc=example,dc=com")
        }),
        secret: SecretChange::Set {
            value: "sesame-of-the-reader".into(),
        },
        sync: DirectorySyncSettings {
            every_minutes: 0,
            on_leaving,
            most_leaving_percent: 100,
            ..DirectorySyncSettings::default()
        },
    };
    let id = stage.priya.save_directory(draft).await.unwrap().row.id;
    sync(&stage, &id).await;
    (stage, memory, id)
}

async fn sync(stage: &Stage, id: &str) {
    stage.clock.advance(1_000);
    let report = stage.priya.sync_now(id.to_owned(), true, None).await.unwrap();
    assert_eq!(report.outcome, "done");
}

#[tokio::test]
async fn a_form_to_people_who_have_left_tells_it_and_is_refused_where_their_invites_end() {
    for on_leaving in [OnLeaving::Show, OnLeaving::RevokeInvites] {
        let (stage, memory, id) = with_directory(on_leaving).await;
        stage.priya.send_invites(form(0, 5)).await.unwrap();
        assert_eq!(stage.waiting().await.left, 0);
        memory.remove("id-p0").remove("id-p1").remove("id-g0");
        sync(&stage, &id).await;
        let waiting = stage.waiting().await;
        assert_eq!(waiting.left, 2, "of this sending");
        let answer = stage.anton.answer_approval(waiting.id.clone(), true).await;
        if on_leaving == OnLeaving::Show {
            answer.unwrap();
            assert_eq!(stage.sent().await, 5);
            // Their invites live, and are marked in the list and each by itself.
            let all = InviteFilter::default();
            let page = stage
                .priya
                .list_invites(all, InviteSort::Name, None, 10)
                .await
                .unwrap();
            let left: Vec<_> = page.rows.iter().map(|row| row.left).collect();
            let gone = Some(DirectoryState::Gone);
            assert_eq!(left, [gone, gone, None, None, None]);
            let one = stage.priya.invite_detail(page.rows[0].id.clone()).await.unwrap();
            assert_eq!(one.invite.left, gone);
            continue;
        }
        let refused = answer.unwrap_err();
        assert_eq!(refused.code, ErrorCode::Conflict);
        assert_eq!(
            refused.message,
            "Dir p0 and Dir p1 have left Head office: their invites would end with the next sync."
        );
        assert!(refused.hint.unwrap().contains("Decline it"));
        assert_eq!(stage.sent().await, 0, "nothing leaves");
        assert!(stage.log(&["approval_given"]).await.is_empty());
        // More than are named.
        memory.remove("id-p2").remove("id-p3");
        sync(&stage, &id).await;
        let refused = stage.anton.answer_approval(waiting.id.clone(), true).await;
        let words = refused.unwrap_err().message;
        assert!(
            words.starts_with("Dir p0, Dir p1, Dir p2 and 1 more have left"),
            "{words}"
        );
        // Whoever is back is no leaver.
        for n in 0..4 {
            memory.put(person(&format!("p{n}@example.com")), "pw");
        }
        sync(&stage, &id).await;
        assert_eq!(stage.waiting().await.left, 0);
        stage.approve(&stage.anton, &waiting.id).await.unwrap();
        assert_eq!(stage.sent().await, 5);
    }
}

#[tokio::test]
async fn a_file_with_people_who_have_left_is_refused_and_can_be_declined() {
    let (stage, memory, id) = with_directory(OnLeaving::RevokeInvites).await;
    import(&stage.priya, 4).await;
    memory.remove("id-g3").remove("id-p4");
    sync(&stage, &id).await;
    let waiting = stage.waiting().await;
    assert_eq!(waiting.left, 1);
    let refused = stage
        .anton
        .answer_approval(waiting.id.clone(), true)
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    assert_eq!(
        refused.message,
        "Dir g3 has left Head office: their invite would end with the next sync."
    );
    assert_eq!(stage.sent().await, 0);
    stage.decline(&stage.anton, &waiting.id).await.unwrap();
    assert!(stage.invites().await.is_empty());
}

#[tokio::test]
async fn sending_again_to_somebody_who_has_left_is_refused() {
    let (stage, memory, id) = with_directory(OnLeaving::RevokeInvites).await;
    stage.priya.send_invites(form(0, 3)).await.unwrap();
    stage.priya.send_invites(form(3, 2)).await.unwrap();
    assert_eq!(stage.sent().await, 5);
    let rows = stage.invites().await;
    let ids: Vec<String> = rows
        .iter()
        .filter(|row| row.user_email != "p4@example.com")
        .map(|row| row.id.clone())
        .collect();
    assert_eq!(ids.len(), 4);
    stage.priya.resend_invites(Selection::Ids { ids }).await.unwrap();
    memory.remove("id-p4");
    sync(&stage, &id).await;
    let waiting = stage.waiting().await;
    assert_eq!(waiting.left, 0, "not of these");
    memory.remove("id-p1");
    sync(&stage, &id).await;
    assert_eq!(stage.waiting().await.left, 1);
    assert_eq!(
        stage.approve(&stage.anton, &waiting.id).await,
        Err(ErrorCode::Conflict)
    );
    assert_eq!(stage.sent().await, 5);
}

/// Who has left is marked where the sending is read, with what would refuse it in the same words; the others are named all the same.
#[tokio::test]
async fn the_review_marks_who_has_left_as_of_now() {
    for on_leaving in [OnLeaving::Show, OnLeaving::RevokeInvites] {
        let (stage, memory, id) = with_directory(on_leaving).await;
        let asked = stage.priya.send_invites(form(0, 5)).await.unwrap().send_id;
        let (batch, _) = import(&stage.priya, 4).await;
        memory.remove("id-p1").remove("id-g2");
        sync(&stage, &id).await;
        let read = stage.anton.review_approval(asked.clone()).await.unwrap();
        let ReviewedSending::Form { draft, plan, left } = read.what else {
            panic!("a form");
        };
        assert_eq!(draft.recipients.len(), 5);
        assert_eq!(plan.recipients.len(), 5);
        let marked: Vec<_> = left.iter().map(Option::as_deref).collect();
        assert_eq!(marked, [None, Some(NAME), None, None, None]);
        assert_eq!(read.row.left, 1);
        let refusal = stage.anton.answer_approval(asked, true).await.err();
        match on_leaving {
            OnLeaving::RevokeInvites => {
                let refusal = refusal.unwrap();
                let words = format!("{} {}", refusal.message, refusal.hint.unwrap());
                assert_eq!(read.obstacles, [words]);
            }
            OnLeaving::Show => assert!(read.obstacles.is_empty() && refusal.is_none()),
        }
        let rows = stage.priya.list_approvals().await.unwrap();
        let held = rows
            .iter()
            .find(|row| row.batch_id.as_deref() == Some(&batch))
            .unwrap();
        let read = stage.anton.review_approval(held.id.clone()).await.unwrap();
        let ReviewedSending::File(list) = read.what else {
            panic!("a file");
        };
        let marked: Vec<_> = list.first.iter().map(|one| one.left.as_deref()).collect();
        assert_eq!(marked, [None, None, Some(NAME), None]);
        assert_eq!(read.obstacles.is_empty(), on_leaving == OnLeaving::Show);
    }
}
