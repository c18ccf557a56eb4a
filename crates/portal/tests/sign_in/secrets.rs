//! Passwords, codes and what a browser keeps stand in no log, on no page, and nowhere in the database.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use crate::stage::{PASSWORD, With, entry, identity, path, stage};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The browser that plays the visitor logs what it asks for; the portal's process has none.
fn is_browsers(line: &str) -> bool {
    ["reqwest", "hyper_util::client", "hyper_util::pool"]
        .iter()
        .any(|name| line.contains(name))
}

fn of<'a>(query: &'a str, name: &str) -> &'a str {
    let prefix = format!("{name}=");
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(&*prefix))
        .unwrap()
}

#[tokio::test]
async fn a_story_of_every_sign_in_leaves_no_secret_behind() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let stage = stage("directory", With::Both).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let wrong = "zebra-stripes-77";
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let mut browser = stage.browser();
    let refused = browser.sign_in(&path(&access), &stage.ad_id, "dana", wrong).await;
    let taken = browser
        .sign_in(&path(&access), &stage.ad_id, "dana", PASSWORD)
        .await;
    assert_eq!((refused.status, taken.status), (422, 303));

    let (other, theirs) = stage.invite("Kim", "kim@northwind.example").await;
    let mut kim = stage.browser();
    let address = kim.begin(&stage.oidc_id, &path(&theirs)).await;
    let kept = kim.jar["__Host-muster-sign-in"].clone();
    let query = stage.at_provider(&address, identity("s-kim", "kim@northwind.example"));
    let mut thief = kim.clone();
    let come = kim.back(&stage.oidc_id, &query).await;
    let again = thief.back(&stage.oidc_id, &query).await;
    let mixed = stage
        .browser()
        .get(&format!(
            "/auth/{}/callback?code=stolen-code-9&state=stolen-state-9",
            stage.ad_id
        ))
        .await;
    assert_eq!((come.status, again.status, mixed.status), (303, 422, 422));
    drop(guard);

    let nonce = address
        .split("nonce=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    let session = kim.jar["__Host-muster"].clone();
    let secrets = [
        wrong,
        PASSWORD,
        of(&query, "state"),
        &format!("{}&", of(&query, "code")),
        &nonce,
        &kept,
        &session,
        &browser.jar["__Host-muster"],
        "stolen-code-9",
        "stolen-state-9",
        // The password of the account that reads.
        "reads all",
    ];
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<&str> = text.lines().filter(|line| !is_browsers(line)).collect();
    assert!(
        ours.iter().any(|line| line.contains("a sign-in was refused")),
        "the log is read"
    );
    assert!(
        ours.iter()
            .any(|line| line.contains("/auth/{directory}/callback"))
    );
    for line in ours {
        for secret in secrets {
            assert!(!line.contains(secret), "{secret}: {line}");
        }
    }
    for page in [&refused, &taken, &come, &again, &mixed] {
        for secret in secrets {
            assert!(!page.text.contains(secret), "{secret}: {}", page.text);
        }
    }
    let mut told = stage.audited("directory_sign_in_refused").await;
    told.extend(stage.audited("invite_verified").await);
    for invite in [id, other] {
        told.push(format!("{:?}", stage.app.invite_detail(invite).await.unwrap()));
    }
    assert!(told.len() >= 6, "{told:?}");
    for told in told {
        for secret in secrets {
            assert!(!told.contains(secret), "{secret}: {told}");
        }
    }
    for file in std::fs::read_dir(stage.folder()).unwrap() {
        let file = file.unwrap().path();
        let Ok(bytes) = std::fs::read(&file) else { continue };
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} stands in {}", file.display());
        }
    }
}
