//! Groups, their rules and defaults, and what the review of an invite says of them.

use muster_app::{
    ErrorCode,
    wire::{AuditChange, AuditFilter, GroupRow, GroupSaved, RuleDraft, RuleWhen, TermsText},
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

#[tokio::test]
async fn the_log_says_which_rules_and_defaults_were_and_are() {
    let stage = stage().await;
    let (nurses, phones) = (group(&stage, "Nurses").await, group(&stage, "Phones").await);
    let save = async |rules: Vec<RuleDraft>| {
        let read = stage.app.group_rules().await.unwrap().revision;
        stage.app.save_group_rules(rules, read).await.unwrap()
    };
    let default_group = async |id: Option<&str>| {
        stage
            .app
            .set_default_group(OwnedBy::Corporate, Platform::Ios, id.map(str::to_owned))
            .await
            .unwrap();
    };
    let log = async |action: &str| {
        let filter = AuditFilter {
            actions: vec![action.to_owned()],
            ..AuditFilter::default()
        };
        stage.app.list_audit(filter, None, 200).await.unwrap().rows
    };
    let change = |name: &str, before: Option<&str>, after: Option<&str>| AuditChange {
        name: name.to_owned(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    let (com, org) = (of_domain("example.com"), of_domain("example.org"));
    save(vec![rule(&nurses, com.clone()), rule(&nurses, org.clone())]).await;
    let both = vec![rule(&nurses, com), rule(&phones, org)];
    save(both.clone()).await;
    save(both).await;
    let rows = log("group_rules_saved").await;
    assert_eq!(rows.len(), 2, "the same once more is no change");
    let one = |group: &str| format!(r#"{{"email_domain":"example.org","group":"{group}"}}"#);
    assert_eq!(
        rows[0].changes,
        [change("rule 2", Some(&one("Nurses")), Some(&one("Phones")))]
    );

    default_group(Some(&phones.id)).await;
    default_group(Some(&phones.id)).await;
    default_group(Some(&nurses.id)).await;
    default_group(None).await;
    default_group(None).await;
    let rows = log("default_group_set").await;
    let changes: Vec<_> = rows.iter().flat_map(|row| row.changes.clone()).collect();
    assert_eq!(
        changes,
        [
            change("group", Some("Nurses"), Some("null")),
            change("group", Some("Phones"), Some("Nurses")),
            change("group", Some("null"), Some("Phones")),
        ]
    );
}

#[tokio::test]
async fn the_log_says_in_which_languages_the_terms_are_others() {
    let stage = stage().await;
    let save = async |texts: &[(&str, &str)]| {
        let texts = texts
            .iter()
            .map(|(language, text)| TermsText {
                language: (*language).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        stage.app.save_terms_draft(texts).await.unwrap();
    };
    save(&[("en", "Be kind."), ("de", "Sei nett.")]).await;
    save(&[("en", "Be kind."), ("de", "Sei gut!!")]).await;
    save(&[("en", "Be kind."), ("de", "Sei gut!!")]).await;
    let filter = AuditFilter {
        actions: vec!["terms_draft_saved".to_owned()],
        ..AuditFilter::default()
    };
    let rows = stage.app.list_audit(filter, None, 200).await.unwrap().rows;
    assert_eq!(rows.len(), 2, "the same once more is no change");
    let [change] = &rows[0].changes[..] else {
        panic!("{rows:?}")
    };
    let (before, after) = (change.before.clone().unwrap(), change.after.clone().unwrap());
    assert_eq!(change.name, "de");
    assert!(before.starts_with("9 characters") && after.starts_with("9 characters"));
    assert_ne!(before, after);
    assert!(!after.contains("gut"), "no words of it");
}
