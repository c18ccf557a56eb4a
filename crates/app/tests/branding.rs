//! What the organisation's settings give to messages: a logo in every mail and on the portal, a colour that can be read, the
//! time zone of moments; and invites on paper.
#![allow(clippy::unwrap_used, missing_docs)]

mod first_run;

use std::sync::Arc;

use first_run::first_run;
use muster_app::{
    App, ErrorCode, KeySource, OpenOptions,
    wire::{
        CardLayout, CardOptions, CardPaper, ImportOptions, InviteDraft, OrganisationSettings, RecipientDraft,
        Selection,
    },
};
use muster_domain::{device::OwnedBy, invite::Via, platform::Platform, time::Moment};
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><rect width="240" height="60" rx="8" fill="#1c3f94"/><circle cx="40" cy="30" r="18" fill="#fff"/></svg>"##;

async fn app(mail: &MemoryMail) -> (Arc<App>, TempDir) {
    let folder = TempDir::new().unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    (app, folder)
}

async fn invite(app: &App, name: &str, language: &str) -> String {
    app.invite(draft(name, language, ""), 0)
        .await
        .unwrap()
        .1
        .remove(0)
}

fn draft(name: &str, language: &str, time_zone: &str) -> InviteDraft {
    InviteDraft {
        via: Via::Email,
        language: language.into(),
        time_zone: time_zone.into(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: vec![RecipientDraft {
            name: name.into(),
            email: format!("{}@example.com", language.to_lowercase()),
            phone: String::new(),
        }],
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 24,
    }
}

async fn sent(app: &Arc<App>, mail: &MemoryMail) -> String {
    let dispatch = muster_app::Dispatch::start(app.clone());
    app.wait_until_idle().await.unwrap();
    dispatch.stop().await;
    String::from_utf8(mail.sent().last().unwrap().bytes.clone()).unwrap()
}

#[tokio::test]
async fn a_logo_is_made_anew_and_goes_with_every_mail() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    let logo = app.save_logo(SVG.as_bytes().to_vec()).await.unwrap().unwrap();
    assert!(
        logo.data.starts_with("data:image/png;base64,"),
        "never the file that was chosen"
    );
    assert_eq!((logo.width, logo.height), (240, 60));
    invite(&app, "Dana", "de").await;
    let with = sent(&app, &mail).await;
    assert!(
        with.contains("logo.png") && with.contains("Content-ID: <logo-"),
        "{with}"
    );
    assert!(with.len() < 100 * 1024);
    let brand = app.brand().await.unwrap();
    assert_eq!(brand.logo.unwrap().width, 240);

    app.remove_logo().await.unwrap();
    invite(&app, "Dana", "fr").await;
    assert!(!sent(&app, &mail).await.contains("logo.png"));
    assert!(app.brand().await.unwrap().logo.is_none());
}

#[tokio::test]
async fn what_is_no_logo_changes_nothing() {
    let (app, folder) = app(&MemoryMail::new()).await;
    app.save_logo(SVG.as_bytes().to_vec()).await.unwrap();
    let hostile = SVG.replace(
        "<circle",
        "<script>alert(1)</script><image href=\"file:///etc/passwd\"/><circle",
    );
    for bytes in [b"GIF89a".to_vec(), Vec::new(), hostile.into_bytes()] {
        let error = app.save_logo(bytes).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidInput, "{error}");
    }
    let error = app
        .save_logo_from(&folder.path().join("nothing.png"))
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::File);
    assert_eq!(app.logo().await.unwrap().unwrap().width, 240);
}

#[tokio::test]
async fn a_colour_that_is_hard_to_read_is_told_with_what_is_used() {
    let (app, _folder) = app(&MemoryMail::new()).await;
    let good = app.check_colour("#1C3F94").unwrap();
    assert!(good.readable);
    assert_eq!(good.used, "#1C3F94");
    let pale = app.check_colour(" #FFD400 ").unwrap();
    assert!(!pale.readable);
    assert_ne!(pale.used, "#FFD400");
    assert!(app.check_colour(&pale.used).unwrap().readable, "{}", pale.used);
    assert!(app.check_colour("yellow").is_err());
}

#[tokio::test]
async fn cards_are_made_of_invites_that_live() {
    let (app, folder) = app(&MemoryMail::new()).await;
    let mut ids = Vec::new();
    for (name, language) in [("Dana Whitlock", "en"), ("ليلى", "ar"), ("田中 花子", "ja")] {
        ids.push(invite(&app, name, language).await);
    }
    let gone = invite(&app, "Gone", "pl").await;
    app.revoke_invites(Selection::Ids {
        ids: vec![gone.clone()],
    })
    .await
    .unwrap();
    let path = folder.path().join("cards.pdf");
    let options = CardOptions {
        layout: CardLayout::TwentyOne,
        paper: CardPaper::A4,
    };
    let all = Selection::Ids {
        ids: [ids.clone(), vec![gone.clone()]].concat(),
    };
    let made = app.print_cards(all, options, path.clone()).await.unwrap();
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "cards open invites: nobody else reads them");
    }
    assert_eq!((made.cards, made.pages, made.skipped), (3, 1, 1));
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
    let matching = Selection::Matching {
        filter: muster_app::wire::InviteFilter::default(),
        except: vec![ids[0].clone()],
    };
    let options = CardOptions {
        layout: CardLayout::Two,
        ..options
    };
    let made = app.print_cards(matching, options, path.clone()).await.unwrap();
    assert_eq!((made.cards, made.skipped), (2, 1));
    let error = app
        .print_cards(
            Selection::Ids { ids: vec![gone] },
            options,
            folder.path().join("none.pdf"),
        )
        .await
        .unwrap_err();
    assert!(error.hint.unwrap().contains("Resend"));
    assert!(!folder.path().join("none.pdf").exists());
}

/// Whether the latest mail tells the end of this invite on the clock of `zone`.
async fn told_in(app: &Arc<App>, mail: &MemoryMail, id: &str, zone: &str) -> bool {
    let ends = app
        .invite_rows(&[id.to_owned()])
        .await
        .unwrap()
        .remove(0)
        .expires_at;
    let zone = jiff::tz::TimeZone::get(zone).unwrap();
    let words = muster_words::moment(muster_words::Language::ENGLISH, Moment(ends.get()), &zone);
    // Quoted-printable breaks lines where it likes.
    sent(app, mail).await.replace("=\r\n", "").contains(&words)
}

#[tokio::test]
async fn moments_are_told_in_the_invites_time_zone_else_the_persons_else_the_organisations() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    let settings = app.organisation_settings().await.unwrap();
    let saved = app
        .save_organisation(OrganisationSettings {
            time_zone: " asia/kolkata".into(),
            ..settings.clone()
        })
        .await
        .unwrap();
    assert_eq!(saved.time_zone, "Asia/Kolkata", "as it is spelled");
    let id = invite(&app, "Dana", "en").await;
    assert!(told_in(&app, &mail, &id, "Asia/Kolkata").await);
    let of_their_own = draft("Dana", "en", "pacific/auckland");
    let id = app.invite(of_their_own, 0).await.unwrap().1.remove(0);
    assert!(told_in(&app, &mail, &id, "Pacific/Auckland").await);
    assert_eq!(
        app.invite_rows(&[id]).await.unwrap()[0].time_zone.as_deref(),
        Some("Pacific/Auckland")
    );

    // A file says what is true of the person, and an invite after it knows.
    let rows = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE,TIME ZONE\nDana,en@example.com,macOS,America/Lima\n\
                Rob,rob@example.com,iOS,Middle Earth\n";
    let import = app.paste_import(rows.into()).await.unwrap().id;
    let options = ImportOptions {
        valid_hours: 24,
        send_at: None,
        obey_quiet_hours: false,
        create_groups: true,
        default_country: String::new(),
        allow_repeat: false,
        via: Via::Email,
        language: String::new(),
        time_zone: "Asia/Tokyo".into(),
    };
    let summary = app.review_import(import.clone(), options.clone()).await.unwrap();
    assert_eq!(
        summary.ready, 2,
        "one that is none is only a warning: {summary:?}"
    );
    app.commit_import_within(import, options, 0).await.unwrap();
    sent(&app, &mail).await;
    let all: Vec<String> = mail
        .sent()
        .iter()
        .map(|mail| {
            String::from_utf8(mail.bytes.clone())
                .unwrap()
                .replace("=\r\n", "")
        })
        .collect();
    let to = |who: &str| {
        all.iter()
            .rfind(|mail| mail.contains(&format!("<{who}@example.com>")))
            .unwrap()
    };
    assert!(to("en").contains(" GMT-5."), "{}", to("en"));
    assert!(
        to("rob").contains(" GMT+9."),
        "the file's, where a row has none that is one"
    );
    let id = invite(&app, "Dana", "en").await;
    assert!(told_in(&app, &mail, &id, "America/Lima").await);

    let none = draft("Dana", "en", "Middle Earth");
    let error = app.invite(none, 0).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("time_zone"));
    let none = OrganisationSettings {
        time_zone: "Mars/Phobos".into(),
        ..settings
    };
    let error = app.save_organisation(none).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("time_zone"));
}
