//! Groups, their rules and defaults, and what the review of an invite says of them.

use muster_app::{
    ErrorCode,
    wire::{GroupRow, GroupSaved, RuleDraft, RuleWhen},
};
use muster_domain::{device::OwnedBy, platform::Platform};

use crate::{Stage, invite, stage};

async fn group(stage: &Stage, name: &str) -> GroupRow {
    match stage.app.create_group(name.to_owned()).await.unwrap() {
        GroupSaved::Saved { group } => group,
        GroupSaved::Exists { group } => panic!("{group:?}"),
    }
}

fn rule(group: &GroupRow, when: RuleWhen) -> RuleDraft {
    RuleDraft {
        id: String::new(),
        when,
        group_id: group.id.clone(),
    }
}

fn of_domain(domain: &str) -> RuleWhen {
    RuleWhen {
        email_domain: Some(domain.to_owned()),
        ..RuleWhen::default()
    }
}

#[tokio::test]
async fn the_review_says_by_which_rule_and_the_invite_gets_that_group() {
    let stage = stage().await;
    let (nurses, phones) = (group(&stage, "Nurses").await, group(&stage, "Phones").await);
    let read = stage.app.group_rules().await.unwrap();
    assert_eq!(
        read.defaults.len(),
        8,
        "each ownership with each platform of devices"
    );
    let saved = stage
        .app
        .save_group_rules(
            vec![rule(&nurses, of_domain("example.com"))],
            read.revision.clone(),
        )
        .await
        .unwrap();
    assert_eq!(
        (saved.rules[0].number, saved.rules[0].group.as_str()),
        (1, "Nurses")
    );
    let plan = stage.app.plan_invites(invite(&["Anna"])).await.unwrap();
    assert_eq!(
        (
            plan.recipients[0].group.as_deref(),
            plan.recipients[0].group_why.as_str()
        ),
        (Some("Nurses"), "by rule 1")
    );
    let mut named = invite(&["Anna"]);
    named.group = "Field".into();
    let plan = stage.app.plan_invites(named).await.unwrap();
    assert_eq!(
        (
            plan.recipients[0].group.as_deref(),
            plan.recipients[0].group_why.as_str()
        ),
        (None, "")
    );
    let (_, ids) = stage.app.invite(invite(&["Anna"]), 0).await.unwrap();
    let rows = stage.app.invite_rows(&ids).await.unwrap();
    assert_eq!(rows[0].group.as_deref(), Some("Nurses"));

    let late = stage
        .app
        .save_group_rules(Vec::new(), read.revision)
        .await
        .unwrap_err();
    assert_eq!(late.code, ErrorCode::Conflict, "somebody saved meanwhile");
    stage
        .app
        .set_default_group(OwnedBy::Corporate, Platform::Ios, Some(phones.id.clone()))
        .await
        .unwrap();
    let read = stage.app.group_rules().await.unwrap();
    stage
        .app
        .save_group_rules(Vec::new(), read.revision)
        .await
        .unwrap();
    let anna = rows[0].user_id.clone();
    let tried = stage
        .app
        .try_group(anna.clone(), OwnedBy::Corporate, Platform::Ios)
        .await
        .unwrap();
    assert_eq!(
        (tried.group.as_deref(), tried.why.as_str()),
        (Some("Phones"), "by default")
    );
    let tried = stage
        .app
        .try_group(anna, OwnedBy::Personal, Platform::Ios)
        .await
        .unwrap();
    assert_eq!((tried.group, tried.rule), (None, None));
}

#[tokio::test]
async fn what_is_wrong_with_rules_stands_at_each_of_them() {
    let stage = stage().await;
    let nurses = group(&stage, "Nurses").await;
    let revision = stage.app.group_rules().await.unwrap().revision;
    let neutral = RuleWhen {
        platform: Some(Platform::Neutral),
        ..RuleWhen::default()
    };
    let mut nowhere = rule(&nurses, of_domain("no domain"));
    nowhere.group_id = String::new();
    let rules = vec![
        rule(&nurses, RuleWhen::default()),
        nowhere,
        rule(&nurses, neutral),
    ];
    let error = stage.app.save_group_rules(rules, revision).await.unwrap_err();
    let fields: Vec<&str> = error
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(
        fields,
        [
            "rules.0.when",
            "rules.1.group_id",
            "rules.1.when.email_domain",
            "rules.2.when.platform"
        ]
    );
    assert!(stage.app.group_rules().await.unwrap().rules.is_empty());
}

#[tokio::test]
async fn a_group_says_what_hangs_on_it_before_it_goes() {
    let stage = stage().await;
    let nurses = group(&stage, "Nurses").await;
    let again = stage.app.create_group("NURSES".into()).await.unwrap();
    assert!(matches!(again, GroupSaved::Exists { group } if group.id == nurses.id));
    let mut draft = invite(&["Anna"]);
    draft.group = "Nurses".into();
    stage.app.invite(draft, 0).await.unwrap();
    let uses = stage.app.group(nurses.id.clone()).await.unwrap();
    assert_eq!((uses.invites, uses.devices), (1, 0));
    let page = stage.app.page_groups("nur".into(), None, 200).await.unwrap();
    assert_eq!((page.rows.len(), page.groups), (1, 1));
    stage.app.remove_group(nurses.id.clone()).await.unwrap();
    let error = stage.app.group(nurses.id).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
}
