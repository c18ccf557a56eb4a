//! Templates from the first letter to the mail: written, checked, published, taken back, exported and read again.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::sync::Arc;

use muster_app::{
    App, ErrorCode, KeySource, OpenOptions,
    wire::{
        AuditFilter, DiffKind, TemplateAddress, TemplateCompare, TemplateDraftSave, TemplatePreviewRequest,
        TemplateView,
    },
};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Block, Channel, Content, Field, Inline, Level, MailContent, Purpose},
};
use tempfile::TempDir;

async fn open(folder: &TempDir) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        ..OpenOptions::default()
    };
    App::open(folder.path(), options).await.unwrap()
}

fn address(language: &str) -> TemplateAddress {
    TemplateAddress {
        template_id: "invite".to_owned(),
        channel: Channel::Email,
        language: language.to_owned(),
    }
}

fn mail(content: &Content) -> MailContent {
    match content {
        Content::Email(mail) => mail.clone(),
        Content::Sms(_) => panic!("it is a mail"),
    }
}

/// What the invite says, with other words in the subject.
fn reworded(view: &TemplateView, subject: &str) -> Content {
    Content::Email(MailContent {
        subject: vec![Inline::text(subject)],
        ..mail(&view.built_in)
    })
}

async fn published(app: &App, language: &str, subject: &str) -> TemplateView {
    let view = app.template(address(language)).await.unwrap();
    let draft = app
        .save_template_draft(TemplateDraftSave {
            address: address(language),
            content: reworded(&view, subject),
            follows: None,
        })
        .await
        .unwrap();
    app.publish_template(address(language), draft.saved_at)
        .await
        .unwrap()
}

fn preview(content: &Content) -> TemplatePreviewRequest {
    TemplatePreviewRequest {
        address: address("en"),
        content: content.clone(),
        user_id: None,
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        pictures: true,
    }
}

#[tokio::test]
async fn what_is_published_is_sent_and_can_be_taken_back() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let view = published(&app, "de", "Los geht es").await;
    assert_eq!((view.version, view.draft.is_none()), (1, true));
    assert_eq!(mail(&view.published).subject, [Inline::text("Los geht es")]);
    let view = published(&app, "de", "Noch einmal").await;
    assert_eq!(view.version, 2);

    let compared = app
        .compare_template(TemplateCompare {
            address: address("de"),
            from: 1,
            to: Some(2),
        })
        .await
        .unwrap();
    let changed: Vec<_> = compared
        .iter()
        .filter(|line| line.kind != DiffKind::Same)
        .map(|line| (line.kind, line.text.as_str()))
        .collect();
    assert_eq!(
        changed,
        [
            (DiffKind::Removed, "Subject: Los geht es"),
            (DiffKind::Added, "Subject: Noch einmal")
        ]
    );

    let back = app.revert_template(address("de"), 1).await.unwrap();
    assert_eq!(
        (back.version, mail(&back.published).subject),
        (3, vec![Inline::text("Los geht es")])
    );
    let own = app.revert_template(address("de"), 0).await.unwrap();
    assert_eq!((own.version, own.published == own.built_in), (4, true));
    let how: Vec<_> = app
        .template_versions(address("de"))
        .await
        .unwrap()
        .into_iter()
        .map(|version| (version.number, version.how, version.current))
        .collect();
    assert_eq!(
        how,
        [
            (4, "As Muster brings it along".to_owned(), true),
            (3, "As version 1".to_owned(), false),
            (2, "Edited".to_owned(), false),
            (1, "Edited".to_owned(), false),
            (0, "As Muster brings it along".to_owned(), false),
        ]
    );
    let missing = app.revert_template(address("de"), 9).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
}

#[tokio::test]
async fn what_must_be_so_is_enforced_and_not_only_shown() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let view = app.template(address("en")).await.unwrap();
    let whole = mail(&view.built_in);
    let without = |unwanted: Field| {
        let body = whole
            .body
            .iter()
            .filter(|block| {
                let text = format!("{block:?}");
                !(text.contains(&format!("name: {unwanted:?}"))
                    || (unwanted == Field::Link && matches!(block, Block::Button { .. })))
            })
            .cloned()
            .collect();
        MailContent {
            body,
            ..whole.clone()
        }
    };
    let mut secret = whole.clone();
    secret.subject.push(Inline::field(Field::Passcode));
    let mut typed = whole.clone();
    typed.subject.push(Inline::text("{{first_name}}"));
    for (content, code) in [
        (without(Field::Link), "required"),
        (without(Field::Passcode), "required"),
        (secret, "secret_in_subject"),
        (typed, "unknown_field"),
        (
            MailContent {
                subject: Vec::new(),
                ..whole.clone()
            },
            "subject",
        ),
    ] {
        let content = Content::Email(content);
        let shown = app.preview_template(preview(&content)).await.unwrap();
        assert!(!shown.may_publish, "{code}");
        let must: Vec<_> = shown
            .findings
            .iter()
            .filter(|finding| finding.level == Level::Must)
            .map(|finding| finding.code.as_str())
            .collect();
        assert_eq!(must, [code]);
        let draft = app
            .save_template_draft(TemplateDraftSave {
                address: address("en"),
                content,
                follows: None,
            })
            .await
            .unwrap();
        let refused = app
            .publish_template(address("en"), draft.saved_at)
            .await
            .unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput, "{code}");
        app.discard_template_draft(address("en")).await.unwrap();
    }
    assert_eq!(
        app.template(address("en")).await.unwrap().version,
        0,
        "nothing was published"
    );
}

#[tokio::test]
async fn a_preview_opens_nothing_and_is_small() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let view = app.template(address("en")).await.unwrap();
    let shown = app.preview_template(preview(&view.built_in)).await.unwrap();
    assert!(shown.may_publish);
    let mail = shown.mail.unwrap();
    assert!(mail.html.contains("data:image/png;base64,") && mail.html.contains("K7M4 9QXP"));
    assert!(mail.subject.starts_with("Set up your iPhone or iPad"));
    assert!(mail.preheader.starts_with("Works once"));
    assert!(mail.bytes < 100 * 1024, "{}", mail.bytes);
    let held_back = TemplatePreviewRequest {
        pictures: false,
        ..preview(&view.built_in)
    };
    let html = app.preview_template(held_back).await.unwrap().mail.unwrap().html;
    assert!(!html.contains("src=\"") && html.contains("alt=\"QR code"));
}

#[tokio::test]
async fn a_template_goes_into_a_file_and_comes_back_as_drafts() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    published(&app, "ar", "موضوع <b> & `x` *").await;
    let copy = app
        .duplicate_template("invite".to_owned(), "Contractors".to_owned())
        .await
        .unwrap();
    let path = folder.path().join("contractors.toml");
    app.export_template(copy.clone(), path.clone()).await.unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("`user_name`") && text.contains("[Set up my device](button)"),
        "{text}"
    );

    let imported = app.import_template(path.clone()).await.unwrap();
    assert_eq!(imported.name, "Contractors (2)");
    let kept = [(
        imported.contents[0].channel,
        imported.contents[0].language.as_str(),
    )];
    assert_eq!(
        kept,
        [(Channel::Email, "ar")],
        "only what differs becomes a draft"
    );
    assert_eq!(
        (
            imported.contents.len(),
            imported.as_shipped,
            imported.left_out.len()
        ),
        (1, 23, 0)
    );
    for channel in [Channel::Email, Channel::Sms] {
        for language in ["ar", "de", "zh-Hans"] {
            let of = |template_id: &str| TemplateAddress {
                template_id: template_id.to_owned(),
                channel,
                language: language.to_owned(),
            };
            let before = app.template(of(&copy)).await.unwrap();
            let after = app.template(of(&imported.template_id)).await.unwrap();
            assert_eq!(after.version, 0, "nothing is published by a file");
            let says = after.draft.map_or(after.published, |draft| draft.content);
            assert_eq!(says, before.published, "{language}");
        }
    }

    app.export_template("invite".to_owned(), path.clone())
        .await
        .unwrap();
    let again = app.import_template(path.clone()).await.unwrap();
    assert_eq!(again.name, "Enrollment invite (2)", "Muster's own name is taken");
    for taken in ["enrollment INVITE", "Contractors"] {
        let refused = app
            .rename_template(again.template_id.clone(), taken.to_owned())
            .await
            .unwrap_err();
        assert_eq!(
            (refused.code, refused.field.as_deref()),
            (ErrorCode::Conflict, Some("name"))
        );
    }

    for (file, words) in [
        ("x = 1", "no template"),
        ("muster_template = 9\npurpose = \"dreams\"", "format 9"),
        (
            "muster_template = 1\npurpose = \"dreams\"\nname = \"x\"",
            "dreams",
        ),
        (
            "muster_template = 1\npurpose = \"invite\"\nname = \"x\"",
            "no words",
        ),
        (
            "muster_template = 1\npurpose = \"invite\"\nname = \"x\"\n[email.en]\nsubject = \"s\"\nbody = \"[x](javascript:alert)\"",
            "javascript",
        ),
    ] {
        std::fs::write(&path, file).unwrap();
        let refused = app.import_template(path.clone()).await.unwrap_err();
        assert!(refused.message.contains(words), "{file}: {}", refused.message);
    }
    assert_eq!(app.list_templates().await.unwrap().templates.len(), 7 + 3);
}

#[tokio::test]
async fn the_one_in_use_is_chosen_and_cannot_be_removed() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let copy = app
        .duplicate_template("invite".to_owned(), "Contractors".to_owned())
        .await
        .unwrap();
    let taken = app
        .duplicate_template("invite".to_owned(), "contractors".to_owned())
        .await
        .unwrap_err();
    assert_eq!(
        (taken.code, taken.field.as_deref()),
        (ErrorCode::Conflict, Some("name"))
    );
    app.use_template(Purpose::Invite, copy.clone()).await.unwrap();
    let list = app.list_templates().await.unwrap();
    assert_eq!(list.templates[0].id, copy, "the one in use stands first");
    assert!(list.templates[0].in_use && !list.templates[1].in_use);
    assert_eq!(
        app.remove_template(copy.clone()).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    assert!(app.remove_template("invite".to_owned()).await.is_err());
    assert!(app.use_template(Purpose::Reminder, copy.clone()).await.is_err());
    app.use_template(Purpose::Invite, "invite".to_owned())
        .await
        .unwrap();
    app.remove_template(copy).await.unwrap();
}

/// Entries of this action, the latest first: about what, and each value before and after.
async fn told(app: &App, action: &str) -> Vec<(String, Vec<[String; 3]>)> {
    let filter = AuditFilter {
        actions: vec![action.to_owned()],
        ..AuditFilter::default()
    };
    let rows = app.list_audit(filter, None, 50).await.unwrap().rows;
    let value = |value: Option<String>| value.unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            let changes = row.changes.into_iter();
            let changes = changes.map(|change| [change.name, value(change.before), value(change.after)]);
            (row.subject, changes.collect())
        })
        .collect()
}

fn change(name: &str, before: &str, after: &str) -> [String; 3] {
    [name.into(), before.into(), after.into()]
}

#[tokio::test]
async fn the_log_says_what_another_name_another_template_and_a_new_version_changed() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let id = app
        .duplicate_template("invite".into(), "Winter".into())
        .await
        .unwrap();
    for _ in 0..2 {
        app.rename_template(id.clone(), "Spring".into()).await.unwrap();
        app.use_template(Purpose::Invite, id.clone()).await.unwrap();
    }
    assert_eq!(
        told(&app, "template_renamed").await,
        [("Spring".to_owned(), vec![change("name", "Winter", "Spring")])]
    );
    let used = vec![
        change("purpose", "", Purpose::Invite.label()),
        change("template", "Muster", "Spring"),
    ];
    assert_eq!(told(&app, "template_used").await, [("Spring".to_owned(), used)]);
    app.use_template(Purpose::Invite, "invite".into()).await.unwrap();
    let back = &told(&app, "template_used").await[0];
    assert!(
        back.1.contains(&change("template", "Spring", "Muster")),
        "{back:?}"
    );
    app.remove_template(id).await.unwrap();
    assert_eq!(told(&app, "template_removed").await[0].0, "Spring");

    published(&app, "de", "Los geht es").await;
    published(&app, "de", "Noch einmal").await;
    let versions = told(&app, "template_published").await;
    let second = (
        "invite email de".to_owned(),
        vec![
            change("subject", "Los geht es", "Noch einmal"),
            change("version", "1", "2"),
        ],
    );
    assert_eq!((versions.len(), &versions[0]), (2, &second));

    // Of another text it is told that it is another, and none of its words.
    let view = app.template(address("de")).await.unwrap();
    let mut other = mail(&view.published);
    other.body.retain(|block| !matches!(block, Block::Heading { .. }));
    let before = other.body.len();
    other.body.push(other.body[before - 1].clone());
    let draft = app
        .save_template_draft(TemplateDraftSave {
            address: address("de"),
            content: Content::Email(other),
            follows: None,
        })
        .await
        .unwrap();
    app.publish_template(address("de"), draft.saved_at).await.unwrap();
    let third = &told(&app, "template_published").await[0].1;
    let [text, version] = &third[..] else {
        panic!("{third:?}")
    };
    assert_eq!(*version, change("version", "2", "3"));
    assert!(text[0] == "text" && text[1] != text[2], "{text:?}");
    for said in &text[1..] {
        assert!(said.contains(" characters, ") && said.len() < 40, "{said}");
    }

    // There is no draft any more.
    app.discard_template_draft(address("de")).await.unwrap();
    app.publish_template(address("de"), draft.saved_at)
        .await
        .unwrap_err();
    assert!(told(&app, "template_draft_discarded").await.is_empty());
    assert_eq!(told(&app, "template_published").await.len(), 3);
    app.revert_template(address("de"), 1).await.unwrap();
    let back = &told(&app, "template_reverted").await[0].1;
    for change in [
        change("to_version", "", "1"),
        change("version", "3", "4"),
        change("subject", "Noch einmal", "Los geht es"),
    ] {
        assert!(back.contains(&change), "{change:?}: {back:?}");
    }
}
