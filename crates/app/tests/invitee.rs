//! The invitee's side: links live and die, passcodes lock, one browser of many is verified, a new invite can be asked for.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod first_run;

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Clock, KeySource, OpenOptions,
    portal::{Asked, Dead, LinkView, Locator, PasscodeAnswer, SessionView, Visitor},
    wire::{
        AuditFilter, ByMyselfDraft, InviteAccess, InviteDraft, RecipientDraft, RequestApproval, Selection,
    },
};
use muster_domain::{
    device::OwnedBy,
    invite::InviteState,
    platform::Platform,
    time::{HOUR, MINUTE, Moment},
};
use tempfile::TempDir;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                      Version/18.3 Mobile/15E148 Safari/604.1";

struct Stage {
    app: Arc<App>,
    clock: Clock,
    _folder: TempDir,
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(Moment(1_800_000_000_000));
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    Stage {
        app,
        clock,
        _folder: folder,
    }
}

impl Stage {
    async fn invite(&self) -> (String, InviteAccess) {
        let draft = InviteDraft {
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            recipients: vec![RecipientDraft {
                phone: String::new(),
                name: "Dana Whitlock".into(),
                email: "dana@example.com".into(),
            }],
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 1,
        };
        let (_, ids) = self.app.invite(draft, 0).await.unwrap();
        let access = self.app.invite_access(ids[0].clone()).await.unwrap();
        (ids[0].clone(), access)
    }

    async fn look(&self, at: &Locator) -> LinkView {
        self.app.look_at_link(at, None, &person()).await.unwrap()
    }

    async fn state(&self, id: &str) -> InviteState {
        self.app.invite_detail(id.to_owned()).await.unwrap().invite.state
    }
}

fn person() -> Visitor {
    Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: IPHONE.into(),
        prefetch: false,
    }
}

fn locator(access: &InviteAccess) -> Locator {
    Locator::Token(access.link.rsplit('/').next().unwrap().to_owned())
}

fn only(id: &str) -> Selection {
    Selection::Ids {
        ids: vec![id.to_owned()],
    }
}

#[tokio::test]
async fn a_scanner_or_prefetch_is_no_evidence_that_the_link_was_opened() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    for visitor in [
        Visitor {
            prefetch: true,
            ..person()
        },
        Visitor {
            user_agent: "curl/8.5".into(),
            ..person()
        },
        Visitor {
            user_agent: String::new(),
            ..person()
        },
    ] {
        let seen = stage
            .app
            .look_at_link(&locator(&access), None, &visitor)
            .await
            .unwrap();
        assert!(matches!(seen, LinkView::Ask(_)));
        assert_eq!(stage.state(&id).await, InviteState::Queued);
    }
    stage.look(&locator(&access)).await;
    // The page does not wait until it is written down. Openings by the others would come before it.
    while stage.state(&id).await != InviteState::Opened {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let detail = stage.app.invite_detail(id).await.unwrap();
    let opened: Vec<_> = detail
        .timeline
        .iter()
        .filter(|event| event.kind == "opened")
        .map(|event| event.detail.as_str())
        .collect();
    assert_eq!(opened, ["iPhone · iOS 18.3 · Safari"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_browsers_with_the_right_passcode_exactly_one_is_verified() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    let mut browsers = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let (app, at, passcode) = (stage.app.clone(), locator(&access), access.passcode.clone());
        browsers.spawn(async move { app.enter_passcode(&at, &passcode, &person()).await.unwrap() });
    }
    let answers = browsers.join_all().await;
    let verified = answers
        .iter()
        .filter(|answer| matches!(answer, PasscodeAnswer::Verified { .. }))
        .count();
    let used = answers
        .iter()
        .filter(|answer| {
            matches!(
                answer,
                PasscodeAnswer::Link(LinkView::Dead {
                    why: Dead::Elsewhere,
                    ..
                })
            )
        })
        .count();
    assert_eq!((verified, used), (1, 49));
    assert_eq!(stage.state(&id).await, InviteState::Verified);
}

#[tokio::test]
async fn another_device_than_the_verified_one_stands_in_the_log_once_however_often_it_comes() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    let at = locator(&access);
    let tries = async || {
        stage
            .app
            .enter_passcode(&at, &access.passcode, &person())
            .await
            .unwrap()
    };
    let refused = async || {
        let filter = AuditFilter {
            actions: vec!["device_refused".into()],
            ..AuditFilter::default()
        };
        let page = stage.app.list_audit(filter, None, 200).await.unwrap();
        let why = |row: muster_app::wire::AuditRow| {
            assert_eq!(
                (row.origin.as_str(), row.subject.as_str()),
                ("portal", "Dana Whitlock")
            );
            let why = row.changes.into_iter().find(|change| change.name == "why");
            why.and_then(|why| why.after).unwrap()
        };
        page.rows.into_iter().map(why).collect::<Vec<String>>()
    };
    assert!(matches!(tries().await, PasscodeAnswer::Verified { .. }));
    assert_eq!(refused().await, [""; 0]);
    for _ in 0..50 {
        tries().await;
    }
    let elsewhere = "The invite was opened on another device or in another browser before";
    assert_eq!(refused().await, [elsewhere]);
    // For another reason it is told anew; and of one invite no more than so many in a day.
    stage.app.revoke_invites(only(&id)).await.unwrap();
    tries().await;
    assert_eq!(refused().await, ["The invite was taken back", elsewhere]);
    for _ in 0..23 {
        stage.clock.advance(HOUR / 2);
        tries().await;
        stage.clock.advance(HOUR / 2);
        tries().await;
    }
    assert_eq!(refused().await.len(), 20);
}

#[tokio::test]
async fn five_wrong_passcodes_lock_the_invite_even_against_the_right_one() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    let at = locator(&access);
    let unreadable = stage.app.enter_passcode(&at, "short", &person()).await.unwrap();
    assert!(
        matches!(unreadable, PasscodeAnswer::Unreadable(_)),
        "not counted as a try"
    );
    for left in (1..5).rev() {
        match stage
            .app
            .enter_passcode(&at, "0000-0000", &person())
            .await
            .unwrap()
        {
            PasscodeAnswer::Wrong { left: now, .. } => assert_eq!(now, left),
            _ => unreachable!("a wrong passcode with {left} tries left"),
        }
    }
    let locked = PasscodeAnswer::Link(LinkView::Dead {
        why: Dead::Locked,
        asked: false,
        declined: None,
        language: None,
    });
    assert!(
        stage
            .app
            .enter_passcode(&at, "0000-0000", &person())
            .await
            .unwrap()
            == locked
    );
    assert!(
        stage
            .app
            .enter_passcode(&at, &access.passcode, &person())
            .await
            .unwrap()
            == locked
    );
    assert!(stage.app.invite_detail(id.clone()).await.unwrap().invite.locked);

    stage.app.resend_invites(only(&id)).await.unwrap();
    let renewed = stage.app.invite_access(id).await.unwrap();
    assert_ne!(renewed.passcode, access.passcode);
    let answer = stage
        .app
        .enter_passcode(&locator(&renewed), &renewed.passcode, &person())
        .await
        .unwrap();
    assert!(
        matches!(answer, PasscodeAnswer::Verified { .. }),
        "a resend gives a fresh start"
    );
}

#[tokio::test]
async fn guesses_from_one_address_are_limited_and_right_passcodes_are_no_guesses() {
    let stage = stage().await;
    // At a link that is real, and locks after five: one that is none of ours has nothing to guess at, and is not counted.
    let (_, guessed) = stage.invite().await;
    let at = locator(&guessed);
    let nowhere = Locator::Token("x".repeat(48));
    let guess = async |visitor: &Visitor| {
        let unknown = stage.app.enter_passcode(&nowhere, "0000-0000", visitor).await;
        assert!(matches!(
            unknown.unwrap(),
            PasscodeAnswer::Link(LinkView::Unknown)
        ));
        let answer = stage.app.enter_passcode(&at, "0000-0000", visitor).await;
        match answer.unwrap() {
            PasscodeAnswer::Link(LinkView::Limited { retry_after }) => retry_after > 0,
            _ => false,
        }
    };
    for _ in 0..299 {
        assert!(!guess(&person()).await);
    }
    // An office on onboarding day: one address, many people who type what they were sent.
    for _ in 0..3 {
        let (_, access) = stage.invite().await;
        let answer = stage
            .app
            .enter_passcode(&locator(&access), &access.passcode, &person())
            .await;
        assert!(matches!(answer.unwrap(), PasscodeAnswer::Verified { .. }));
    }
    assert!(!guess(&person()).await, "the 300th guess");
    assert!(guess(&person()).await, "the 301st");
    let elsewhere = Visitor {
        address: Ipv4Addr::new(203, 0, 113, 9).into(),
        ..person()
    };
    assert!(!guess(&elsewhere).await, "others are not kept out");
}

#[tokio::test]
async fn every_dead_link_says_why_and_a_new_invite_can_be_asked_for_once() {
    let stage = stage().await;
    let (revoked, access) = stage.invite().await;
    stage.app.revoke_invites(only(&revoked)).await.unwrap();
    let at = locator(&access);
    assert_eq!(
        stage.look(&at).await,
        LinkView::Dead {
            why: Dead::Revoked,
            asked: false,
            declined: None,
            language: None,
        }
    );
    assert_eq!(
        stage.app.ask_for_new_invite(&at, false, &person()).await.unwrap(),
        Asked::Yes { language: None }
    );
    assert_eq!(
        stage.app.ask_for_new_invite(&at, false, &person()).await.unwrap(),
        Asked::Yes { language: None }
    );
    assert_eq!(
        stage.look(&at).await,
        LinkView::Dead {
            why: Dead::Revoked,
            asked: true,
            declined: None,
            language: None,
        }
    );
    let requests = stage.app.list_requests().await.unwrap();
    assert_eq!((requests.len(), requests[0].why.as_str()), (1, "revoked"));

    stage
        .app
        .approve_request(requests[0].id.clone(), RequestApproval::default())
        .await
        .unwrap();
    assert_eq!(
        stage.look(&at).await,
        LinkView::Dead {
            why: Dead::Superseded,
            asked: false,
            declined: None,
            language: None,
        }
    );
    let renewed = stage.app.invite_access(revoked).await.unwrap();
    assert!(matches!(stage.look(&locator(&renewed)).await, LinkView::Ask(_)));
    assert!(stage.app.list_requests().await.unwrap().is_empty());

    stage.clock.advance(8 * 24 * HOUR);
    assert_eq!(
        stage.look(&locator(&renewed)).await,
        LinkView::Dead {
            why: Dead::Expired,
            asked: false,
            declined: None,
            language: None,
        }
    );
    assert_eq!(
        stage.look(&Locator::Token("x".repeat(48))).await,
        LinkView::Unknown
    );
}

#[tokio::test]
async fn an_invite_expires_at_its_moment_before_any_job_has_run() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    stage.clock.advance(HOUR - 1);
    assert!(matches!(stage.look(&locator(&access)).await, LinkView::Ask(_)));
    stage.clock.advance(1);
    let answer = stage
        .app
        .enter_passcode(&locator(&access), &access.passcode, &person())
        .await
        .unwrap();
    assert!(matches!(
        answer,
        PasscodeAnswer::Link(LinkView::Dead {
            why: Dead::Expired,
            ..
        })
    ));
    assert_eq!(
        stage.state(&id).await,
        InviteState::Expired,
        "the list says so too"
    );
    assert!(
        stage.app.invite_access(id).await.is_err(),
        "nothing is shown that opens nothing"
    );
}

#[tokio::test]
async fn a_session_shows_what_comes_next_and_dies_with_the_invite() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    let answer = stage
        .app
        .enter_passcode(&locator(&access), &access.passcode.to_lowercase(), &person())
        .await
        .unwrap();
    let PasscodeAnswer::Verified { session, .. } = answer else {
        unreachable!("the passcode is right")
    };
    match stage.app.look_at_session(&session).await.unwrap() {
        SessionView::Verified(verified) => {
            assert_eq!(verified.welcome.invitee, "Dana Whitlock");
            assert!(
                verified.not_ready.contains(&verified.welcome.platform),
                "the page must say that it is not ready"
            );
        }
        other => unreachable!("{other:?}"),
    }
    // What is missing is told to whoever can mend it.
    let waits = async || {
        let notices = stage.app.overview().await.unwrap().notices;
        notices
            .into_iter()
            .find(|notice| notice.code.starts_with("invitees_wait"))
    };
    let notice = waits().await.unwrap();
    assert_eq!(
        notice.message,
        "1 verified invite waits: no device can enroll with it yet."
    );
    assert!(notice.hint.contains("Settings, "), "{notice:?}");
    // One person may have several: invites are what is counted.
    let (other, access) = stage.invite().await;
    stage
        .app
        .enter_passcode(&locator(&access), &access.passcode, &person())
        .await
        .unwrap();
    assert_eq!(
        waits().await.unwrap().message,
        "2 verified invites wait: no device can enroll with them yet."
    );
    for id in [&id, &other] {
        stage.app.revoke_invites(only(id)).await.unwrap();
    }
    assert!(waits().await.is_none());
    let after = stage.app.look_at_session(&session).await.unwrap();
    assert_eq!(
        after,
        SessionView::Dead {
            why: Dead::Revoked,
            self_enrolled: false,
            asked: false,
            language: None,
        }
    );
    assert_eq!(
        stage.app.look_at_session("rubbish").await.unwrap(),
        SessionView::None
    );
}

#[tokio::test]
async fn a_code_of_by_myself_lives_a_quarter_of_an_hour_and_its_short_link_names_nobody() {
    let stage = stage().await;
    let draft = ByMyselfDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        group: String::new(),
    };
    let code = stage.app.start_by_myself(draft).await.unwrap();
    let access = code.access.unwrap();
    let short = |access: &InviteAccess| {
        let link = access.short_link.clone().unwrap();
        Locator::Short(link.rsplit('/').next().unwrap().to_lowercase())
    };
    match stage.look(&short(&access)).await {
        LinkView::Ask(welcome) => assert_eq!(welcome.invitee, ""),
        other => unreachable!("{other:?}"),
    }
    let renewed = stage
        .app
        .renew_by_myself(code.invite.id.clone())
        .await
        .unwrap()
        .access
        .unwrap();
    assert_eq!(
        stage.look(&short(&access)).await,
        LinkView::Unknown,
        "the old short link is gone"
    );
    stage.clock.advance(15 * MINUTE);
    assert!(matches!(
        stage.look(&short(&renewed)).await,
        LinkView::Dead {
            why: Dead::Expired,
            ..
        }
    ));
}

#[tokio::test]
async fn guessing_short_links_is_stopped() {
    let stage = stage().await;
    let mut seen = Vec::new();
    for guess in 0..80 {
        seen.push(stage.look(&Locator::Short(format!("AAAA{guess:04}"))).await);
    }
    assert!(matches!(seen[0], LinkView::Unknown));
    assert!(matches!(seen[79], LinkView::Limited { .. }));
    stage.clock.advance(11 * MINUTE);
    assert_eq!(
        stage.look(&Locator::Short("AAAA0000".into())).await,
        LinkView::Unknown
    );
}
