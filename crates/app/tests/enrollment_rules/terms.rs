//! Terms of use: when they are asked for, and which are refused.

use muster_app::{
    App, ErrorCode, KeySource, OpenOptions,
    apple::{AcceptedTerms, ProfileAnswer, SignInAnswer},
    portal::{SessionView, TermsAnswer},
    wire::{AuditFilter, TermsText},
};
use muster_domain::{browser::Seen, invite::InviteState, problem::ProblemCode, time::HOUR};

use super::stage::*;

#[tokio::test]
async fn terms_are_accepted_once_before_a_profile_and_again_when_they_change() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    let refused = stage.try_set(&["enrollment.ask_terms=true"]).await.unwrap_err();
    assert_eq!(refused.problems[0].field, "enrollment.ask_terms");
    stage
        .publish(&[("en", "# Rules\n\nBe kind."), ("de", "Nett sein.")])
        .await;
    stage.set(&["enrollment.ask_terms=true"]).await;
    let (id, access) = stage.invite().await;
    let session = stage.verify(&access).await;
    let look = async || stage.app.look_at_session(&session).await.unwrap();
    let SessionView::Terms(open) = look().await else {
        panic!("the terms come first")
    };
    assert_eq!((open.terms.version, open.terms.texts.len()), (1, 2));
    let profile = async || {
        stage
            .app
            .enrollment_profile(&session, Seen::Ios, false)
            .await
            .unwrap()
    };
    assert_eq!(
        profile().await,
        ProfileAnswer::TermsNotAccepted,
        "there is no way around"
    );
    let accept = async |version, language: &str| {
        let accepted = AcceptedTerms {
            version,
            language: language.to_owned(),
        };
        stage
            .app
            .accept_terms(&session, &accepted, &person())
            .await
            .unwrap()
    };
    assert_eq!(accept(2, "de").await, TermsAnswer::ReadAgain);
    assert_eq!(accept(1, "fr").await, TermsAnswer::ReadAgain);
    // Pressed twice, it is told once.
    assert_eq!(accept(1, "de").await, TermsAnswer::Accepted);
    assert_eq!(accept(1, "de").await, TermsAnswer::Accepted);
    let filter = AuditFilter {
        actions: vec!["terms_accepted".to_owned()],
        ..AuditFilter::default()
    };
    let log = stage.app.list_audit(filter, None, 10).await.unwrap().rows;
    let [told] = &log[..] else { panic!("{log:?}") };
    assert_eq!(
        (told.who.as_str(), told.origin.as_str(), told.place.as_str()),
        ("Dana Whitlock", "portal", "127.0.0.1")
    );
    assert_eq!(
        (told.kind.as_str(), told.subject_id.as_str()),
        ("invite", id.as_str())
    );
    let said: Vec<_> = told
        .changes
        .iter()
        .filter_map(|change| change.after.as_deref())
        .collect();
    assert_eq!(said, ["de", "1"]);
    assert!(matches!(look().await, SessionView::Verified(_)));
    let detail = stage.detail(&id).await;
    let kept = detail.terms.unwrap();
    assert_eq!(
        (kept.version, kept.language.as_str(), kept.user_name.as_str()),
        (1, "de", "Dana Whitlock")
    );
    let of_user = stage
        .app
        .terms_of_user(detail.invite.user_id.clone())
        .await
        .unwrap();
    assert_eq!(of_user.len(), 1);
    stage.publish(&[("en", "Be kinder.")]).await;
    assert!(
        matches!(look().await, SessionView::Terms(_)),
        "others now, and no profile was handed out"
    );
    assert_eq!(profile().await, ProfileAnswer::TermsNotAccepted);
    assert_eq!(accept(2, "en").await, TermsAnswer::Accepted);
    assert!(matches!(profile().await, ProfileAnswer::Profile(_)));
    stage.set(&["enrollment.ask_terms=false"]).await;
    let versions = stage.app.terms_versions().await.unwrap();
    assert_eq!(
        versions
            .iter()
            .map(|version| (version.number, version.accepted))
            .collect::<Vec<_>>(),
        [(2, 1), (1, 1)]
    );
}

#[tokio::test]
async fn terms_that_another_process_asks_for_hold_at_once_where_something_is_handed_out() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    stage.publish(&[("en", "Be kind.")]).await;
    // The first profile makes the authority that signs it, which has the settings read anew.
    let (_, first) = stage.invite().await;
    let first = stage.verify(&first).await;
    let profile = stage.app.enrollment_profile(&first, Seen::Ios, false).await;
    assert!(matches!(profile.unwrap(), ProfileAnswer::Profile(_)));
    let (_, access) = stage.invite().await;
    let session = stage.verify(&access).await;
    let (id, _) = stage.invite().await;
    let of_account = stage.app.invite_access(id).await.unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        clock: stage.clock.clone(),
        ..OpenOptions::default()
    };
    let other = App::open(stage.folder.path(), options).await.unwrap();
    let look = async || stage.app.look_at_session(&session).await.unwrap();
    assert!(matches!(look().await, SessionView::Verified(_)));
    let ask = [("enrollment.ask_terms".to_owned(), "true".to_owned())];
    other.change_settings(&ask).await.unwrap();
    assert!(
        matches!(look().await, SessionView::Verified(_)),
        "the settings that this process remembers are those of before"
    );
    let profile = stage.app.enrollment_profile(&session, Seen::Ios, false).await;
    assert_eq!(profile.unwrap(), ProfileAnswer::TermsNotAccepted);
    let signed_in = stage
        .app
        .account_sign_in("dana@example.com", &of_account.passcode, None, &person())
        .await
        .unwrap();
    assert!(matches!(signed_in, SignInAnswer::Terms(_)), "nor a token");
    // A moment later the page asks for them too.
    stage.clock.advance(HOUR);
    assert!(matches!(look().await, SessionView::Terms(_)));
}

#[tokio::test]
async fn a_work_account_accepts_terms_before_its_passcode_is_spent() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    stage.publish(&[("en", "Be kind.")]).await;
    stage.set(&["enrollment.ask_terms=true"]).await;
    let (id, access) = stage.invite().await;
    let sign_in = async |accepted: Option<AcceptedTerms>| {
        let answer = stage
            .app
            .account_sign_in("dana@example.com", &access.passcode, accepted.as_ref(), &person())
            .await;
        answer.unwrap()
    };
    for _ in 0..2 {
        assert!(matches!(sign_in(None).await, SignInAnswer::Terms(terms) if terms.version == 1));
    }
    assert_ne!(stage.detail(&id).await.invite.state, InviteState::Verified);
    let accepted = AcceptedTerms {
        version: 1,
        language: "en".into(),
    };
    assert!(matches!(sign_in(Some(accepted)).await, SignInAnswer::Done(_)));
    let detail = stage.detail(&id).await;
    assert_eq!(detail.invite.state, InviteState::Verified);
    assert_eq!(detail.terms.unwrap().version, 1);
}

#[tokio::test]
async fn terms_are_refused_that_say_nothing_or_lack_the_organisations_language() {
    let stage = stage().await;
    let text = |language: &str, text: &str| TermsText {
        language: language.into(),
        text: text.into(),
    };
    for (texts, field, code) in [
        (vec![], "texts", ProblemCode::Required),
        (
            vec![text("xx", "Hello")],
            "texts.0.language",
            ProblemCode::UnknownWord,
        ),
        (vec![text("en", "  ")], "texts.0.text", ProblemCode::Required),
        (
            vec![text("en", "a"), text("en", "b")],
            "texts.1.language",
            ProblemCode::Repeated,
        ),
        (
            vec![text("en", &"a".repeat(64 * 1024 + 1))],
            "texts.0.text",
            ProblemCode::TooLong,
        ),
        (
            vec![text("en", "a\u{0}b")],
            "texts.0.text",
            ProblemCode::ControlCharacters,
        ),
    ] {
        let refused = stage.app.save_terms_draft(texts).await.unwrap_err();
        assert_eq!(
            (refused.problems[0].field.as_str(), refused.problems[0].code),
            (field, code)
        );
    }
    stage
        .app
        .save_terms_draft(vec![text("de", "Nett sein.")])
        .await
        .unwrap();
    let refused = stage.app.publish_terms(0).await.unwrap_err();
    assert_eq!(refused.problems[0].field, "texts");
    let view = stage.app.discard_terms_draft().await.unwrap();
    assert!(view.draft.is_none() && view.published.is_none());
    stage
        .app
        .save_terms_draft(vec![text("en", "Be kind.")])
        .await
        .unwrap();
    assert_eq!(
        stage.app.publish_terms(7).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    let shown = stage
        .app
        .preview_terms(
            "# Rules\n\n<script>x</script>\n\n[evil](javascript:x) `passcode` ![p](https://x.example/p.png)",
        )
        .await
        .unwrap();
    let words = serde_json::to_string(&shown.blocks).unwrap();
    assert!(
        !words.contains("javascript") && !words.contains("script>") && !words.contains("field"),
        "{words}"
    );
    assert!(
        shown.left_out.contains(&"a picture".to_owned()),
        "{:?}",
        shown.left_out
    );
}

#[tokio::test]
async fn a_draft_that_is_not_there_is_not_discarded() {
    let stage = stage().await;
    let told = async || {
        let filter = AuditFilter {
            actions: vec!["terms_draft_discarded".to_owned()],
            ..AuditFilter::default()
        };
        stage.app.list_audit(filter, None, 10).await.unwrap().rows.len()
    };
    stage.app.discard_terms_draft().await.unwrap();
    assert_eq!(told().await, 0);
    let text = TermsText {
        language: "en".into(),
        text: "Be kind.".into(),
    };
    stage.app.save_terms_draft(vec![text]).await.unwrap();
    for _ in 0..2 {
        let view = stage.app.discard_terms_draft().await.unwrap();
        assert!(view.draft.is_none());
        assert_eq!(told().await, 1);
    }
}
