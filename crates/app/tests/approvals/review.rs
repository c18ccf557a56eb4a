//! What the second administrator reads before: the sending as it would be sent now, to those alone who may decide.

use muster_app::{
    App, ErrorCode,
    wire::{
        ApprovalReview, ByMyselfDraft, Correction, GroupSaved, InviteFilter, ListedInvites, ReinviteDraft,
        ReviewedSending, RuleDraft, RuleWhen, Selection,
    },
};
use muster_domain::{device::OwnedBy, invite::Via, platform::Platform, time::HOUR};
use muster_gateways::mail::Scripted;

use crate::stage::{ABOVE, NOON, form, import, stage};

async fn review(app: &App, id: &str) -> ApprovalReview {
    app.review_approval(id.to_owned()).await.unwrap()
}

fn list(review: ApprovalReview) -> ListedInvites {
    match review.what {
        ReviewedSending::Again(list) | ReviewedSending::File(list) => list,
        other => panic!("a list: {other:?}"),
    }
}

#[tokio::test]
async fn a_form_is_read_in_full_by_whoever_may_decide() {
    let stage = stage().await;
    let mut asked = form(0, 5);
    asked.group = "Nurses".into();
    let id = stage.priya.send_invites(asked).await.unwrap().send_id;
    stage.clock.advance(HOUR);
    let read = review(&stage.anton, &id).await;
    assert_eq!((read.row.by.as_str(), read.row.is_yours), ("Priya Raman", false));
    assert!(read.obstacles.is_empty(), "{:?}", read.obstacles);
    let ReviewedSending::Form { draft, plan, left } = read.what else {
        panic!("a form");
    };
    let emails: Vec<_> = plan.recipients.iter().map(|one| one.email.as_str()).collect();
    assert_eq!(
        emails,
        [
            "p0@example.com",
            "p1@example.com",
            "p2@example.com",
            "p3@example.com",
            "p4@example.com"
        ]
    );
    assert_eq!(
        (draft.platform, draft.owned_by, draft.via, draft.valid_hours),
        (Platform::Ios, OwnedBy::Corporate, Via::Email, 72)
    );
    assert_eq!(plan.new_group.as_deref(), Some("Nurses"));
    assert_eq!(plan.invites, 5);
    assert_eq!(left, [const { None::<String> }; 5]);
    // As of now: the hour that it waited costs the invitees nothing.
    assert_eq!(plan.expires_at, NOON.plus(HOUR + 72 * HOUR).into());
    // Their own is read by whoever asked, too; nobody else reads it.
    assert!(review(&stage.priya, &id).await.row.is_yours);
    for other in [&stage.tess, &stage.otto] {
        let refused = other.review_approval(id.clone()).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::NotAllowed);
    }
    assert!(stage.invites().await.is_empty(), "reading makes nothing");
    stage.approve(&stage.anton, &id).await.unwrap();
    assert_eq!(stage.sent().await, 5);
    let gone = stage.anton.review_approval(id).await.unwrap_err();
    assert_eq!(gone.code, ErrorCode::NotFound);
}

#[tokio::test]
async fn the_group_is_the_one_that_the_rules_give_now() {
    let stage = stage().await;
    let id = stage.priya.send_invites(form(0, 4)).await.unwrap().send_id;
    let ReviewedSending::Form { plan, .. } = review(&stage.anton, &id).await.what else {
        panic!("a form");
    };
    assert!(plan.recipients.iter().all(|one| one.group.is_none()));
    let (batch, _) = import(&stage.priya, 4).await;
    let rows = stage.priya.list_approvals().await.unwrap();
    let held = rows
        .iter()
        .find(|row| row.batch_id.as_deref() == Some(&batch))
        .unwrap();
    let GroupSaved::Saved { group } = stage.priya.create_group("Partners".into()).await.unwrap() else {
        panic!("a new group");
    };
    let rule = RuleDraft {
        id: String::new(),
        when: RuleWhen {
            email_domain: Some("example.com".into()),
            ..RuleWhen::default()
        },
        group_id: group.id,
    };
    let read = stage.priya.group_rules().await.unwrap().revision;
    stage.priya.save_group_rules(vec![rule], read).await.unwrap();
    let ReviewedSending::Form { plan, .. } = review(&stage.anton, &id).await.what else {
        panic!("a form");
    };
    for one in &plan.recipients {
        assert_eq!(
            (one.group.as_deref(), one.group_why.as_str()),
            (Some("Partners"), "by rule 1")
        );
    }
    for one in list(review(&stage.anton, &held.id).await).first {
        assert_eq!(
            (one.group.as_deref(), one.group_why.as_str()),
            (Some("Partners"), "by rule 1")
        );
    }
}

#[tokio::test]
async fn a_file_shows_its_first_rows_and_how_many_there_are() {
    let stage = stage().await;
    let (batch, waits) = import(&stage.priya, 60).await;
    assert!(waits);
    stage.clock.advance(2 * HOUR);
    let row = stage.waiting().await;
    assert_eq!(row.batch_id.as_deref(), Some(batch.as_str()));
    let read = review(&stage.anton, &row.id).await;
    assert!(read.obstacles.is_empty());
    let list = list(read);
    assert_eq!((list.first.len(), list.count), (50, 60));
    assert_eq!(list.send_at, None);
    let first = &list.first[0];
    assert_eq!(
        (first.name.as_str(), first.email.as_str()),
        ("Guest 0", "g0@example.com")
    );
    assert_eq!((first.platform, first.via), (Platform::Ios, Via::Email));
    // What is promised is what is made.
    stage.approve(&stage.anton, &row.id).await.unwrap();
    assert_eq!(stage.sent().await, 60);
    assert_eq!(stage.invites().await[0].expires_at, list.expires_at);
}

#[tokio::test]
async fn sending_again_names_those_that_it_would_reach_now() {
    let stage = stage().await;
    stage.priya.send_invites(form(0, ABOVE)).await.unwrap();
    stage.priya.send_invites(form(10, ABOVE)).await.unwrap();
    assert_eq!(stage.sent().await, 6);
    let out = stage.invites().await.remove(0);
    let all_but_one = Selection::Matching {
        filter: InviteFilter::default(),
        except: vec![out.id.clone()],
    };
    stage.priya.resend_invites(all_but_one).await.unwrap();
    // A code on a screen is nothing that is sent again.
    let code = ByMyselfDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        group: String::new(),
    };
    stage.anton.start_by_myself(code).await.unwrap();
    let id = stage.waiting().await.id;
    let read = review(&stage.anton, &id).await;
    assert!(read.obstacles.is_empty());
    let again = list(read);
    assert_eq!((again.first.len(), again.count), (5, 5));
    assert!(again.first.iter().all(|one| one.email != out.user_email));
    let ends = stage.invites().await[1].expires_at;
    assert_ne!(again.expires_at, ends, "the validity begins anew");
    stage.anton.send_invites(form(20, 2)).await.unwrap();
    assert_eq!(stage.sent().await, 8);
    let read = review(&stage.anton, &id).await;
    assert_eq!(
        read.obstacles,
        ["By now these are 7 invites, and 5 were asked for. Decline it, and let it be asked for again."]
    );
    assert_eq!(stage.approve(&stage.anton, &id).await, Err(ErrorCode::Conflict));
}

#[tokio::test]
async fn inviting_a_batch_again_shows_the_corrected_address() {
    let stage = stage().await;
    for n in 0..4 {
        let to = format!("g{n}@example.com");
        stage
            .mail
            .for_recipient(&to, Scripted::Refuse(550, "5.1.1 No such user".into()));
    }
    let (batch, _) = import(&stage.priya, 4).await;
    stage
        .approve(&stage.anton, &stage.waiting().await.id)
        .await
        .unwrap();
    stage.sent().await;
    let failed = stage.invites().await;
    let wrong = failed
        .iter()
        .find(|row| row.user_email == "g2@example.com")
        .unwrap();
    let draft = ReinviteDraft {
        batch_id: batch,
        failed: true,
        bounced: false,
        expired: false,
        except: Vec::new(),
        corrections: vec![Correction {
            invite_id: wrong.id.clone(),
            email: "gina@example.com".into(),
        }],
    };
    assert!(stage.priya.reinvite(draft).await.unwrap().awaits_approval);
    let again = list(review(&stage.anton, &stage.waiting().await.id).await);
    assert_eq!(again.count, 4);
    let told: Vec<_> = again
        .first
        .iter()
        .map(|one| (one.email.as_str(), one.email_before.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("g0@example.com", None),
            ("g1@example.com", None),
            ("gina@example.com", Some("g2@example.com")),
            ("g3@example.com", None),
        ]
    );
}

/// What would refuse the approval is said before, and the people are named all the same.
#[tokio::test]
async fn what_stands_in_the_way_by_now_is_told() {
    let stage = stage().await;
    let mut two_each = form(0, 2);
    two_each.devices_each = 2;
    let id = stage.priya.send_invites(two_each).await.unwrap().send_id;
    assert!(review(&stage.anton, &id).await.obstacles.is_empty());
    let change = [("enrollment.device_limit".to_owned(), "1".to_owned())];
    stage.priya.change_settings(&change).await.unwrap();
    let refusal = stage.anton.answer_approval(id.clone(), true).await.unwrap_err();
    let told: Vec<_> = refusal.problems.into_iter().map(|one| one.message).collect();
    assert_eq!(told.len(), 2);
    let read = review(&stage.anton, &id).await;
    assert_eq!(read.obstacles, told);
    let ReviewedSending::Form { draft, plan, .. } = read.what else {
        panic!("a form");
    };
    assert_eq!((draft.recipients.len(), plan.problems.len()), (2, 2));
}
