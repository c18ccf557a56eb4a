//! The worker that keeps the portal's certificate, with an authority in memory and a clock that stands.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::{path::Path, sync::Arc, time::Duration};

use muster_app::{
    App, Clock, KeySource, OpenOptions,
    wire::{
        AcmeAuthority, AcmeChange, AcmeSettings, AcmeState, AcmeView, PortalPageChange, PortalSettings,
        SecretChange,
    },
};
use muster_domain::time::{DAY, HOUR, MINUTE, Moment};
use muster_gateways::acme::{AcmeError, ChallengeKind, MemoryAcme, Window};
use tempfile::TempDir;

const NOW: Moment = Moment(1_795_000_000_000);
const PATIENCE: Duration = Duration::from_secs(30);

struct Stage {
    folder: TempDir,
    clock: Clock,
    acme: MemoryAcme,
    app: Arc<App>,
}

async fn open(folder: &Path, clock: &Clock, acme: &MemoryAcme) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        acme_for_tests: Some(Arc::new(acme.clone())),
        ..OpenOptions::default()
    };
    App::open(folder, options).await.unwrap()
}

fn change(address: &str, acme: AcmeSettings) -> PortalPageChange {
    PortalPageChange {
        portal: PortalSettings {
            public_address: address.into(),
            listen_host: "127.0.0.1".into(),
            listen_port: 7420,
            ..PortalSettings::default()
        },
        acme: AcmeChange {
            settings: acme,
            secret: SecretChange::Keep,
        },
    }
}

fn wanted() -> AcmeSettings {
    AcmeSettings {
        enabled: true,
        authority: AcmeAuthority::Other,
        directory_url: "https://ca.example/directory".into(),
        terms_agreed: true,
        http_listen: "0.0.0.0:80".into(),
        ..AcmeSettings::default()
    }
}

impl Stage {
    async fn new() -> Self {
        let (folder, clock) = (TempDir::new().unwrap(), Clock::at(NOW));
        let acme = MemoryAcme::new(NOW).unwrap();
        let app = open(folder.path(), &clock, &acme).await;
        app.save_portal_page(change("https://enroll.example.com", wanted()))
            .await
            .unwrap();
        Self {
            folder,
            clock,
            acme,
            app,
        }
    }

    async fn view(&self) -> AcmeView {
        self.app.certificates().await.unwrap().acme.unwrap()
    }

    /// Lets the worker go on until it stands so.
    async fn until(&self, what: &str, fits: impl Fn(&AcmeView, &MemoryAcme) -> bool) -> AcmeView {
        let looks = async {
            loop {
                // A view is older than what the authority is asked after it: only a second look, at a view that is younger
                // than the order it was found with, says how that order ended.
                if fits(&self.view().await, &self.acme) {
                    let view = self.view().await;
                    if fits(&view, &self.acme) {
                        return view;
                    }
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::select! {
            () = self.app.keep_certificate() => panic!("it never ends"),
            seen = tokio::time::timeout(PATIENCE, looks) => match seen {
                Ok(view) => view,
                Err(_) => panic!("never {what}: {:?}, {:?}", self.view().await, self.acme.orders()),
            },
        }
    }

    fn passes(&self, span: i64) {
        self.clock.advance(span);
        self.acme.at(self.clock.now());
    }
}

fn good(view: &AcmeView, _: &MemoryAcme) -> bool {
    view.state == AcmeState::Good
}

fn at(moment: Option<muster_app::wire::Millis>) -> i64 {
    moment.unwrap().get()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_got_kept_and_renewed_when_a_third_is_left() {
    let stage = Stage::new().await;
    let view = stage.until("good", good).await;
    assert_eq!(at(view.next_at), NOW.0 + 60 * DAY);
    let first = stage.app.acme_board().certificate().borrow().clone().unwrap();
    assert_eq!(first.chain.len(), 2);

    stage.passes(59 * DAY);
    // Long enough for a look.
    let _ = tokio::time::timeout(Duration::from_secs(4), stage.app.keep_certificate()).await;
    assert_eq!(stage.acme.orders().len(), 1);

    stage.passes(2 * DAY);
    stage
        .until("renewed", |view, acme| {
            acme.orders().len() == 2 && good(view, acme)
        })
        .await;
    assert!(stage.acme.orders()[1].1, "it says which one it renews");
    let second = stage.app.acme_board().certificate().borrow().clone().unwrap();
    assert_ne!(first.chain, second.chain);
    assert_ne!(first.key, second.key);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_keeps_the_certificate_and_orders_nothing() {
    let stage = Stage::new().await;
    stage.until("good", good).await;
    let served = stage.app.acme_board().certificate().borrow().clone().unwrap();
    let again = open(stage.folder.path(), &stage.clock, &stage.acme).await;
    let _ = tokio::time::timeout(Duration::from_secs(2), again.keep_certificate()).await;
    assert_eq!(again.acme_board().certificate().borrow().clone().unwrap(), served);
    assert_eq!((stage.acme.orders().len(), stage.acme.accounts().len()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_a_crash_interrupted_is_carried_on() {
    let stage = Stage::new().await;
    stage.acme.stalls(true);
    stage
        .until("under way", |view, acme| {
            view.state == AcmeState::Working && acme.orders().len() == 1
        })
        .await;
    stage.acme.stalls(false);
    // The other process died with its order under way: what it wrote down counts for ten minutes as being worked on.
    let stage = Stage {
        app: open(stage.folder.path(), &stage.clock, &stage.acme).await,
        ..stage
    };
    stage.until("good", good).await;
    assert_eq!(stage.acme.orders().len(), 1, "no second order");
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_wait_longer_each_time_and_a_change_of_the_settings_tries_at_once() {
    let stage = Stage::new().await;
    let refused = || AcmeError::Challenge {
        kind: ChallengeKind::TlsAlpn01,
        unreachable: true,
        dns: false,
        detail: "connection refused".into(),
    };
    stage.acme.then(refused()).then(refused());
    let view = stage
        .until("failed", |view, _| view.state == AcmeState::Failed)
        .await;
    assert_eq!(at(view.next_at), NOW.0 + 2 * MINUTE);
    assert!(view.words.contains("connection refused") && view.remedy.contains("Port 443"));
    assert!(!view.has_certificate);
    let status = stage.app.portal_status().await.unwrap();
    assert!(
        status
            .problem
            .unwrap()
            .starts_with("The portal has no certificate yet")
    );
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(
        notices
            .iter()
            .any(|notice| notice.code == "acme" && notice.severity == "error")
    );

    stage.passes(2 * MINUTE);
    // Not on the second call alone: the worker stops with the wait, and must have written down how it ended.
    let again = stage
        .until("failed again", |view, acme| {
            acme.calls() == 2 && view.state == AcmeState::Failed && at(view.next_at) > stage.clock.now().0
        })
        .await;
    assert_eq!(at(again.next_at), stage.clock.now().0 + 10 * MINUTE);

    let contact = AcmeSettings {
        contact: "ada@example.com".into(),
        ..wanted()
    };
    stage
        .app
        .save_portal_page(change("https://enroll.example.com", contact))
        .await
        .unwrap();
    stage.until("good", good).await;
    assert_eq!(stage.acme.accounts().last().unwrap().0, "ada@example.com");
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(notices.iter().all(|notice| notice.code != "acme"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_authority_may_ask_for_more_patience_and_a_person_for_less() {
    let stage = Stage::new().await;
    stage.acme.then(AcmeError::RateLimited {
        detail: "too many certificates".into(),
        retry_after: Some(Duration::from_secs(30 * 3600)),
    });
    let view = stage
        .until("failed", |view, _| view.state == AcmeState::Failed)
        .await;
    assert_eq!(at(view.next_at), NOW.0 + 30 * HOUR);
    stage.passes(1);
    stage.app.get_certificate_now().await.unwrap();
    stage.until("good", good).await;
    assert_eq!(stage.acme.orders().len(), 1, "the order was good all the time");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_name_or_another_authority_needs_another_certificate() {
    let stage = Stage::new().await;
    stage.until("good", good).await;
    stage
        .app
        .save_portal_page(change("https://other.example.com", wanted()))
        .await
        .unwrap();
    stage
        .until("the other name", |view, acme| {
            acme.orders().len() == 2 && good(view, acme)
        })
        .await;
    let elsewhere = AcmeSettings {
        directory_url: "https://ca2.example/directory".into(),
        ..wanted()
    };
    stage
        .app
        .save_portal_page(change("https://other.example.com", elsewhere))
        .await
        .unwrap();
    stage
        .until("the other authority", |view, acme| {
            acme.accounts().len() == 2 && acme.orders().len() == 3 && good(view, acme)
        })
        .await;
    let names: Vec<_> = stage.acme.orders();
    assert_eq!(names[1], ("other.example.com".to_owned(), false));
    assert!(!names[2].1, "another authority knows nothing of the one before");
}

#[tokio::test(flavor = "multi_thread")]
async fn advice_of_the_authority_is_followed_and_no_further_than_is_safe() {
    let stage = Stage::new().await;
    let from = NOW.plus(10 * DAY);
    stage.acme.advises(Some(Window {
        start: from,
        end: from.plus(DAY),
    }));
    let view = stage
        .until("advised", |view, acme| {
            good(view, acme) && at(view.next_at) < NOW.0 + 59 * DAY
        })
        .await;
    assert!((from.0..=from.plus(DAY).0).contains(&at(view.next_at)));
    stage.acme.advises(Some(Window {
        start: NOW.plus(89 * DAY),
        end: NOW.plus(90 * DAY),
    }));
    stage.passes(13 * HOUR);
    stage
        .until("capped", |view, _| at(view.next_at) == NOW.0 + 81 * DAY)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_gone_is_made_anew() {
    let stage = Stage::new().await;
    stage.until("good", good).await;
    stage.acme.forget_accounts();
    stage.passes(61 * DAY);
    stage
        .until("renewed", |view, acme| {
            acme.orders().len() == 2 && good(view, acme)
        })
        .await;
    assert_eq!(stage.acme.accounts().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_processes_one_asks_and_both_serve() {
    let stage = Stage::new().await;
    let other = open(stage.folder.path(), &stage.clock, &stage.acme).await;
    tokio::select! {
        () = other.keep_certificate() => panic!("it never ends"),
        _ = stage.until("good", good) => {}
    }
    let _ = tokio::time::timeout(Duration::from_secs(4), other.keep_certificate()).await;
    assert_eq!(stage.acme.orders().len(), 1);
    let (one, two) = (stage.app.acme_board(), other.acme_board());
    assert_eq!(
        one.certificate().borrow().clone().unwrap(),
        two.certificate().borrow().clone().unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_is_old_when_it_comes_brings_on_no_storm() {
    let stage = Stage::new().await;
    // Its clock is far behind ours.
    stage.acme.at(NOW.plus(-80 * DAY));
    stage
        .until("got one", |view, acme| acme.calls() == 1 && view.has_certificate)
        .await;
    let _ = tokio::time::timeout(Duration::from_secs(2), stage.app.keep_certificate()).await;
    assert_eq!(stage.acme.calls(), 1);
}
