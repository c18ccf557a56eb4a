//! Terms of use: numbered when published, accepted once by a link, asked for before a profile.

use muster_domain::{
    invite::InviteState,
    time::{DAY, HOUR},
};
use muster_store::{
    Accepted, Begun, FIRST_GENERATION as FIRST, NewAcceptance, NewEnrollment, TermsPublished, TermsText,
};

use crate::{enrolling::*, support::*};

fn text(language: &str, words: &str) -> TermsText {
    TermsText {
        language: language.to_owned(),
        text: words.to_owned(),
    }
}

fn acceptance(invite: muster_domain::invite::InviteId, version: u32) -> NewAcceptance {
    NewAcceptance {
        invite,
        generation: FIRST,
        version,
        language: "de".into(),
    }
}

#[tokio::test]
async fn a_draft_becomes_the_next_version_and_the_history_keeps_all() {
    let store = fresh().await;
    assert_eq!(store.terms_version().await.unwrap(), 0);
    assert_eq!(
        store.publish_terms(0, "Luis", NOW).await.unwrap(),
        TermsPublished::NoDraft
    );
    store
        .save_terms_draft(vec![text("en", "One"), text("de", "Eins")], "Luis", NOW)
        .await
        .unwrap();
    assert_eq!(
        store.terms_draft().await.unwrap().unwrap().texts[0],
        text("de", "Eins")
    );
    assert_eq!(
        store.publish_terms(0, "Luis", NOW).await.unwrap(),
        TermsPublished::Version(1)
    );
    assert!(store.terms_draft().await.unwrap().is_none());
    store
        .save_terms_draft(vec![text("en", "Two")], "Priya", later(HOUR))
        .await
        .unwrap();
    assert_eq!(
        store.publish_terms(0, "Priya", later(HOUR)).await.unwrap(),
        TermsPublished::Moved(1)
    );
    assert_eq!(
        store.publish_terms(1, "Priya", later(HOUR)).await.unwrap(),
        TermsPublished::Version(2)
    );
    let now = store.published_terms().await.unwrap().unwrap();
    assert_eq!(
        (now.number, now.by.as_str(), now.texts),
        (2, "Priya", vec![text("en", "Two")])
    );
    let history = store.terms_history(10).await.unwrap();
    assert_eq!(history.iter().map(|head| head.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(history[1].languages, ["de", "en"]);
}

#[tokio::test]
async fn an_acceptance_is_kept_with_version_language_time_and_names() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    assert_eq!(
        store.accept_terms(acceptance(invite, 1), NOW).await.unwrap(),
        Accepted::Moved
    );
    store
        .save_terms_draft(vec![text("de", "Eins")], "Luis", NOW)
        .await
        .unwrap();
    store.publish_terms(0, "Luis", NOW).await.unwrap();
    let other = NewAcceptance {
        language: "fr".into(),
        ..acceptance(invite, 1)
    };
    assert_eq!(
        store.accept_terms(other, NOW).await.unwrap(),
        Accepted::Moved,
        "not written in it"
    );
    let older = NewAcceptance {
        generation: 9,
        ..acceptance(invite, 1)
    };
    assert_eq!(store.accept_terms(older, NOW).await.unwrap(), Accepted::NotLive);
    for outcome in [Accepted::Yes, Accepted::Before] {
        let accept = store.accept_terms(acceptance(invite, 1), later(HOUR));
        assert_eq!(accept.await.unwrap(), outcome);
    }
    let kept = store.acceptance_of_invite(invite, FIRST).await.unwrap().unwrap();
    assert_eq!(
        (kept.version, kept.language.as_str(), kept.at),
        (1, "de", later(HOUR))
    );
    let record = store.invite(invite).await.unwrap().unwrap();
    assert_eq!(
        (kept.user_name, kept.user_email),
        (record.user_name, record.user_email)
    );
    assert_eq!(
        store.acceptances_of_user(record.user_id, 10).await.unwrap().len(),
        1,
        "twice is once"
    );
    let told = store.timeline(invite).await.unwrap();
    assert_eq!(
        told.iter().filter(|event| event.kind == "terms_accepted").count(),
        1
    );
    assert_eq!(store.published_terms().await.unwrap().unwrap().accepted, 1);
    let late = store
        .accept_terms(acceptance(invite, 1), later(60 * DAY))
        .await
        .unwrap();
    assert_eq!(late, Accepted::NotLive);
}

#[tokio::test]
async fn no_profile_leaves_before_the_version_of_now_was_accepted() {
    let store = fresh().await;
    let invite = verified(&store, to("Anna")).await;
    store
        .save_terms_draft(vec![text("de", "Eins")], "Luis", NOW)
        .await
        .unwrap();
    store.publish_terms(0, "Luis", NOW).await.unwrap();
    let asked = |terms| NewEnrollment {
        terms,
        ..profile(invite, "e", true)
    };
    assert_eq!(
        store.begin_enrollment(asked(Some(1)), NOW).await.unwrap(),
        Begun::TermsNotAccepted
    );
    store.accept_terms(acceptance(invite, 1), NOW).await.unwrap();
    assert_eq!(
        store.begin_enrollment(asked(Some(2)), NOW).await.unwrap(),
        Begun::TermsNotAccepted,
        "an older version is not enough"
    );
    assert_eq!(
        store.begin_enrollment(asked(Some(1)), NOW).await.unwrap(),
        Begun::Served
    );
    assert_eq!(
        store.invite(invite).await.unwrap().unwrap().state,
        InviteState::Verified
    );
}
