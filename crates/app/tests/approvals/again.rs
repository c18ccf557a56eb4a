//! Sending again is sending: it is no way around the second administrator.

use muster_app::{
    ErrorCode,
    wire::{AuditFilter, InviteFilter, ReinviteDraft, Selection},
};
use muster_domain::invite::InviteState;
use muster_gateways::mail::Scripted;

use crate::stage::{ABOVE, Stage, after, form, import, stage};

fn everything() -> Selection {
    Selection::Matching {
        filter: InviteFilter::default(),
        except: Vec::new(),
    }
}

/// Two sendings of three each, which needed nobody's word.
async fn six() -> Stage {
    let stage = stage().await;
    stage.priya.send_invites(form(0, ABOVE)).await.unwrap();
    stage.priya.send_invites(form(10, ABOVE)).await.unwrap();
    assert_eq!(stage.sent().await, 6);
    stage
}

#[tokio::test]
async fn a_resend_of_so_many_goes_and_one_more_waits() {
    let stage = six().await;
    let ids: Vec<String> = stage.invites().await.into_iter().map(|row| row.id).collect();
    let few = Selection::Ids {
        ids: ids[..3].to_vec(),
    };
    assert!(!stage.priya.resend_invites(few).await.unwrap().awaits_approval);
    assert_eq!(stage.sent().await, 9);

    let four = Selection::Ids {
        ids: ids[..4].to_vec(),
    };
    let receipt = stage.priya.resend_invites(four).await.unwrap();
    assert!(receipt.awaits_approval);
    assert_eq!(receipt.invites, 4);
    assert_eq!(stage.sent().await, 9, "nothing leaves");
    let waits = stage.waiting().await;
    assert_eq!((waits.invites, waits.by.as_str()), (4, "Priya Raman"));
    assert_eq!(
        stage.approve(&stage.priya, &waits.id).await,
        Err(ErrorCode::Conflict)
    );
    stage.approve(&stage.anton, &waits.id).await.unwrap();
    assert_eq!(stage.sent().await, 13);
    let log = stage
        .log(&["approval_asked", "approval_given", "invites_resent"])
        .await;
    let told: Vec<_> = log
        .iter()
        .map(|(who, action, _)| (who.as_str(), action.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Priya Raman", "invites_resent"),
            ("Priya Raman", "approval_asked"),
            ("Anton", "approval_given"),
            ("Priya Raman", "invites_resent"),
        ]
    );
    // How many were sent again says the entry about that, and not the one about the word.
    let rows = stage.entries(&["approval_given", "invites_resent"]).await;
    let [_, given, resent] = &rows[..] else {
        panic!("{rows:?}")
    };
    assert_eq!(
        (after(given, "invites").as_str(), after(given, "changed").as_str()),
        ("4", "")
    );
    assert_eq!(
        (
            after(resent, "changed").as_str(),
            after(resent, "approved_by").as_str()
        ),
        ("4", "Anton")
    );
}

/// A filter shows other invites by the time that somebody looks: what is approved is not more than what was asked for.
#[tokio::test]
async fn a_filter_that_has_grown_is_asked_for_again() {
    let stage = six().await;
    stage.priya.resend_invites(everything()).await.unwrap();
    let id = stage.waiting().await.id;
    stage.anton.send_invites(form(20, 1)).await.unwrap();
    assert_eq!(stage.sent().await, 7);
    assert_eq!(stage.approve(&stage.anton, &id).await, Err(ErrorCode::Conflict));
    assert_eq!(stage.sent().await, 7, "nothing leaves");
    assert_eq!(stage.waiting().await.id, id, "and it goes on waiting");
    assert!(stage.log(&["approval_given"]).await.is_empty());
    stage.decline(&stage.anton, &id).await.unwrap();
    assert_eq!(stage.sent().await, 7);
}

#[tokio::test]
async fn everybody_of_an_approved_resend_is_named_beside_it_and_the_word_is_said_once() {
    let stage = stage().await;
    for from in (0..60).step_by(3) {
        stage.priya.send_invites(form(from, ABOVE)).await.unwrap();
    }
    assert_eq!(stage.sent().await, 60);
    stage.priya.resend_invites(everything()).await.unwrap();
    stage
        .approve(&stage.anton, &stage.waiting().await.id)
        .await
        .unwrap();
    assert_eq!(stage.entries(&["approval_given"]).await.len(), 1);
    let resent = stage.entries(&["invites_resent"]).await;
    let named: usize = resent
        .iter()
        .map(|row| after(row, "invitees").matches('@').count())
        .sum();
    assert_eq!(
        (resent.len(), named),
        (3, 60),
        "two with names, and the whole: {resent:?}"
    );
    for row in resent {
        assert_eq!((row.who.as_str(), row.origin.as_str()), ("Priya Raman", "job"));
    }
}

#[tokio::test]
async fn inviting_a_batch_again_waits_and_corrects_nothing_before() {
    let stage = stage().await;
    let (batch, _) = import(&stage.priya, 4).await;
    for n in 0..4 {
        let words = "5.1.1 No such user here".into();
        let address = format!("g{n}@example.com");
        stage.mail.for_recipient(&address, Scripted::Refuse(550, words));
    }
    stage
        .approve(&stage.anton, &stage.waiting().await.id)
        .await
        .unwrap();
    // The sending itself has entries: as theirs who asked, with who said yes, and with everybody's name.
    let filter = AuditFilter {
        actions: vec!["batch_sent".into()],
        ..AuditFilter::default()
    };
    stage.sent().await;
    let log = stage.priya.list_audit(filter, None, 9).await.unwrap().rows;
    let said = |row: &muster_app::wire::AuditRow, name: &str| {
        let change = row.changes.iter().find(|change| change.name == name);
        change.and_then(|change| change.after.clone()).unwrap_or_default()
    };
    let [made, sent] = &log[..] else { panic!("{log:?}") };
    assert_eq!(
        (made.who.as_str(), sent.who.as_str()),
        ("Priya Raman", "Priya Raman")
    );
    assert!(said(sent, "approved_by").starts_with("Anton"), "{sent:?}");
    assert_eq!(said(sent, "invites"), "4");
    for n in 0..4 {
        assert!(
            said(made, "invitees").contains(&format!("<g{n}@example.com>")),
            "{made:?}"
        );
    }
    let failed = stage.invites().await;
    assert!(
        failed.iter().all(|row| row.state == InviteState::Failed),
        "{failed:?}"
    );
    let draft = ReinviteDraft {
        batch_id: batch,
        failed: true,
        bounced: false,
        expired: false,
        except: Vec::new(),
        corrections: failed
            .iter()
            .enumerate()
            .map(|(n, row)| muster_app::wire::Correction {
                invite_id: row.id.clone(),
                email: format!("elsewhere{n}@example.com"),
            })
            .collect(),
    };
    let done = stage.priya.reinvite(draft.clone()).await.unwrap();
    assert!(done.awaits_approval);
    let before = stage.sent().await;
    let rows = stage.invites().await;
    assert!(rows.iter().all(|row| row.user_email.starts_with('g')), "{rows:?}");
    stage
        .approve(&stage.anton, &stage.waiting().await.id)
        .await
        .unwrap();
    assert_eq!(stage.sent().await, before + 4);
    let rows = stage.invites().await;
    assert!(rows.iter().all(|row| row.user_email.starts_with("elsewhere")));
    // Each address, of invite and user, stands in the log with the one that it was.
    for action in ["address_corrected", "user_edited"] {
        let filter = AuditFilter {
            actions: vec![action.into()],
            ..AuditFilter::default()
        };
        let corrected = stage.priya.list_audit(filter, None, 9).await.unwrap().rows;
        assert_eq!(corrected.len(), 4, "{action}: {corrected:?}");
        for row in corrected {
            let email = row.changes.iter().find(|change| change.name == "email").unwrap();
            let (before, after) = (email.before.clone().unwrap(), email.after.clone().unwrap());
            assert!(
                before.starts_with('g') && after.starts_with("elsewhere"),
                "{email:?}"
            );
            // It is theirs who asked, and Muster did it.
            assert_eq!((row.who.as_str(), row.origin.as_str()), ("Priya Raman", "job"));
        }
    }
    let log = stage.entries(&["invited_again"]).await;
    let [again] = &log[..] else { panic!("{log:?}") };
    for (name, told) in [
        ("changed", "4"),
        ("skipped", "0"),
        ("corrected", "4"),
        ("approved_by", "Anton"),
    ] {
        assert_eq!(after(again, name), told, "{name}");
    }

    // Three are few enough.
    let few = ReinviteDraft {
        except: vec![failed[0].id.clone()],
        ..draft
    };
    assert!(!stage.priya.reinvite(few).await.unwrap().awaits_approval);
}

#[tokio::test]
async fn what_is_done_to_several_is_told_with_their_names() {
    let stage = six().await;
    let rows = stage.invites().await;
    let ids = |from: usize, to: usize| Selection::Ids {
        ids: rows[from..to].iter().map(|row| row.id.clone()).collect(),
    };
    stage.priya.revoke_invites(ids(0, 3)).await.unwrap();
    stage.priya.change_group(ids(3, 5), "Field".into()).await.unwrap();
    stage.priya.revoke_invites(ids(5, 6)).await.unwrap();
    let page = stage
        .priya
        .list_audit(AuditFilter::default(), None, 4)
        .await
        .unwrap();
    let [one, group, made, three] = &page.rows[..] else {
        panic!("{page:?}")
    };
    assert_eq!(
        (made.action.as_str(), made.subject.as_str()),
        ("group_created", "Field")
    );
    assert_eq!(
        (one.subject.as_str(), &one.subject_id),
        (rows[5].user_name.as_str(), &rows[5].id)
    );
    assert_eq!(after(three, "changed"), "3");
    for row in &rows[0..3] {
        assert!(after(three, "invitees").contains(&row.user_email), "{three:?}");
    }
    assert_eq!(
        (after(group, "group").as_str(), after(group, "changed").as_str()),
        ("Field", "2")
    );
    assert!(
        after(group, "invitees").contains(&rows[3].user_email),
        "{group:?}"
    );
    assert!(!after(group, "invitees").contains(&rows[0].user_email));
}
