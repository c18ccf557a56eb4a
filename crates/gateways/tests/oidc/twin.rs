//! The in-memory twin answers as a real provider would.

use muster_domain::time::Moment;
use muster_gateways::directory::oidc::{Callback, Identity, MemoryOidc, OidcDirectory, OidcError};
use secrecy::ExposeSecret;

use crate::support::ask;

const NOW: Moment = Moment(1_790_000_000_000);

fn ana() -> Identity {
    Identity {
        subject: "user-1".into(),
        ..Identity::default()
    }
}

#[tokio::test]
async fn it_vouches_once_for_each_code() {
    let memory = MemoryOidc::new("https://login.example");
    let directory = OidcDirectory::Memory(memory.clone());
    let begun = directory.begin(&ask(), NOW).await.unwrap();
    assert!(
        begun
            .address
            .expose_secret()
            .starts_with("https://login.example/authorize?")
    );
    let callback = Callback::read(&memory.signs_in(&begun, ana())).unwrap();
    let who = directory
        .finish(begun.pending.clone(), &callback, NOW)
        .await
        .unwrap();
    assert_eq!(
        (who.issuer.as_str(), who.subject.as_str()),
        ("https://login.example", "user-1")
    );
    let again = directory.finish(begun.pending, &callback, NOW).await;
    assert!(matches!(again, Err(OidcError::CodeRefused(_))), "{again:?}");
    assert_eq!(memory.hints(), [None]);
}

#[tokio::test]
async fn it_refuses_what_a_provider_refuses() {
    let memory = MemoryOidc::new("https://login.example");
    let directory = OidcDirectory::Memory(memory.clone());
    let mine = directory.begin(&ask(), NOW).await.unwrap();
    let theirs = directory.begin(&ask(), NOW).await.unwrap();
    let callback = Callback::read(&memory.signs_in(&theirs, ana())).unwrap();
    let outcome = directory.finish(mine.pending.clone(), &callback, NOW).await;
    assert_eq!(outcome.unwrap_err(), OidcError::StateMismatch);
    let late = theirs.pending.expires();
    let outcome = directory.finish(theirs.pending, &callback, late).await;
    assert_eq!(outcome.unwrap_err(), OidcError::TooLate);

    let declined = Callback::read(&memory.declines(&mine)).unwrap();
    let outcome = directory.finish(mine.pending.clone(), &declined, NOW).await;
    assert!(matches!(outcome, Err(OidcError::Denied(_))));

    let other = OidcDirectory::Memory(MemoryOidc::new("https://other.example"));
    let callback = Callback::read(&memory.signs_in(&mine, ana())).unwrap();
    let outcome = other.finish(mine.pending.clone(), &callback, NOW).await;
    assert!(matches!(outcome, Err(OidcError::WrongIssuer { .. })));

    memory.fails(Some(OidcError::Unreachable("no route".into())));
    assert!(directory.begin(&ask(), NOW).await.unwrap_err().is_temporary());
    assert!(
        directory
            .finish(mine.pending.clone(), &callback, NOW)
            .await
            .is_err()
    );
    memory.fails(None);
    assert!(directory.finish(mine.pending, &callback, NOW).await.is_ok());
}
