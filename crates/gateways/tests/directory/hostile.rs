//! Servers that misbehave: whatever they do, the answer comes in time and within bounds, and a list that is not whole is an error.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use muster_gateways::directory::ldap::{
    Failure, LdapError, LdapSecurity, LdapSettings, SignIn, Stage, Which, Who,
};
use muster_stories::slapd::BASE;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{All, anonymous, read, scripted};

const SEARCH: u8 = 0x63;
const BIND: u8 = 0x60;

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut octets = vec![tag];
    match u8::try_from(content.len()) {
        Ok(short) if short < 128 => octets.push(short),
        _ => {
            octets.push(0x84);
            octets.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        }
    }
    octets.extend(content);
    octets
}

fn message(id: u8, operation: &[u8], controls: &[u8]) -> Vec<u8> {
    tlv(0x30, &[tlv(2, &[id]).as_slice(), operation, controls].concat())
}

fn result(tag: u8, code: u8, text: &str, more: &[u8]) -> Vec<u8> {
    tlv(
        tag,
        &[&[0x0a, 1, code, 4, 0], tlv(4, text.as_bytes()).as_slice(), more].concat(),
    )
}

fn done(id: u8) -> Vec<u8> {
    message(id, &result(0x65, 0, "", &[]), &[])
}

fn entry(id: u8, dn: &str, attributes: &[(&str, &[u8])]) -> Vec<u8> {
    let list: Vec<u8> = attributes
        .iter()
        .flat_map(|(name, value)| {
            let set = tlv(0x31, &tlv(4, value));
            tlv(0x30, &[tlv(4, name.as_bytes()), set].concat())
        })
        .collect();
    message(
        id,
        &tlv(0x64, &[tlv(4, dn.as_bytes()), tlv(0x30, &list)].concat()),
        &[],
    )
}

fn user(id: u8, name: &str) -> Vec<u8> {
    let (mail, uuid) = (format!("{name}@example.org"), format!("id-{name}"));
    let attributes: [(&str, &[u8]); 3] = [
        ("entryUUID", uuid.as_bytes()),
        ("uid", name.as_bytes()),
        ("mail", mail.as_bytes()),
    ];
    entry(id, &format!("uid={name},{BASE}"), &attributes)
}

/// The control at the end of a page.
fn page_end(id: u8, cookie: &[u8]) -> Vec<u8> {
    let value = tlv(0x30, &[&[2, 1, 0], tlv(4, cookie).as_slice()].concat());
    let control = tlv(
        0x30,
        &[tlv(4, b"1.2.840.113556.1.4.319"), tlv(4, &value)].concat(),
    );
    message(id, &result(0x65, 0, "", &[]), &tlv(0xa0, &control))
}

/// A root DSE with pages, and its end.
fn paging_root(id: u8) -> Vec<u8> {
    let root = entry(id, "", &[("supportedControl", b"1.2.840.113556.1.4.319")]);
    [root, done(id)].concat()
}

/// What came: its number and what is asked.
struct Asked {
    id: u8,
    tag: u8,
    /// The root DSE is asked for.
    root: bool,
    all: Vec<u8>,
}

/// Reads one request. Requests of tests are short, and come one at a time.
async fn asked(stream: &mut TcpStream) -> Option<Asked> {
    let mut all = vec![0; 4];
    stream.read_exact(&mut all[..2]).await.ok()?;
    let length = match all[1] {
        short @ 0..=127 => usize::from(short),
        long => {
            let mut octets = vec![0; usize::from(long & 0x7f)];
            stream.read_exact(&mut octets).await.ok()?;
            octets
                .iter()
                .fold(0, |sum, octet| (sum << 8) | usize::from(*octet))
        }
    };
    let mut content = vec![0; length];
    stream.read_exact(&mut content).await.ok()?;
    all = content;
    let tag = all[3];
    // A search for the empty name of scope 0.
    let root = tag == SEARCH && all.windows(5).take(8).any(|part| part == [4, 0, 0x0a, 1, 0]);
    Some(Asked {
        id: all[2],
        tag,
        root,
        all,
    })
}

/// Answers the root DSE with `root`, every bind with yes, and every search with what the script gives.
async fn server<F>(
    root: fn(u8) -> Vec<u8>,
    script: impl Fn(Asked, TcpStream) -> F + Clone + Send + Sync + 'static,
) -> LdapSettings
where
    F: Future<Output = Option<TcpStream>> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let script = script.clone();
            tokio::spawn(async move {
                while let Some(asked) = asked(&mut stream).await {
                    let answer = match asked.tag {
                        BIND => message(asked.id, &result(0x61, 0, "", &[]), &[]),
                        SEARCH if asked.root => root(asked.id),
                        SEARCH => match script(asked, stream).await {
                            Some(back) => {
                                stream = back;
                                continue;
                            }
                            None => return,
                        },
                        _ => return,
                    };
                    if stream.write_all(&answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    scripted(port)
}

async fn all(settings: LdapSettings) -> Result<All, LdapError> {
    let begun = Instant::now();
    let outcome = read(&anonymous(settings), Which::All).await;
    assert!(begun.elapsed() < Duration::from_secs(10));
    outcome
}

/// What comes of a list that is answered so.
async fn answered(
    root: fn(u8) -> Vec<u8>,
    answer: impl Fn(u8) -> Vec<u8> + Clone + Send + Sync + 'static,
) -> Result<All, LdapError> {
    let settings = server(root, move |asked: Asked, mut stream: TcpStream| {
        let answer = answer(asked.id);
        async move { stream.write_all(&answer).await.is_ok().then_some(stream) }
    })
    .await;
    all(settings).await
}

fn bare_root(id: u8) -> Vec<u8> {
    done(id)
}

#[tokio::test]
async fn a_server_of_this_kind_that_behaves_is_read() {
    let whole = answered(paging_root, |id| {
        [user(id, "ana"), user(id, "bo"), page_end(id, b"")].concat()
    })
    .await
    .unwrap();
    assert_eq!(whole.names(), ["ana", "bo"]);
    assert!(whole.end.complete);
    let without_pages = answered(bare_root, |id| [user(id, "ana"), done(id)].concat())
        .await
        .unwrap();
    assert!(without_pages.end.complete);
    assert!(
        without_pages
            .end
            .notes
            .iter()
            .any(|note| note.contains("no pages"))
    );
}

#[tokio::test]
async fn half_an_answer_is_none() {
    let half = |id| {
        let mut answer = user(id, "ana");
        answer.extend(&user(id, "bo")[..20]);
        answer
    };
    let silent = answered(paging_root, half).await.unwrap_err();
    assert_eq!(
        (silent.stage(), silent.failure()),
        (Stage::Users, &Failure::TimedOut)
    );
    let settings = server(
        paging_root,
        move |asked: Asked, mut stream: TcpStream| async move {
            let _ = stream.write_all(&half(asked.id)).await;
            None
        },
    )
    .await;
    let closed = all(settings).await.unwrap_err();
    assert_eq!(
        (closed.stage(), closed.failure()),
        (Stage::Users, &Failure::Closed)
    );
}

#[tokio::test]
async fn a_page_that_does_not_say_how_it_goes_on_is_no_end() {
    // The second page ends without the control that every page ends with.
    let pages = Arc::new(AtomicU32::new(0));
    let error = answered(paging_root, move |id| {
        match pages.fetch_add(1, Ordering::SeqCst) {
            0 => [user(id, "ana"), page_end(id, b"more")].concat(),
            _ => [user(id, "bo"), done(id)].concat(),
        }
    })
    .await
    .unwrap_err();
    assert!(
        matches!(error.failure(), Failure::Rubbish(what) if what.contains("whether it is the last")),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_limit_of_the_servers_is_said_and_no_end() {
    let limit = |id| {
        [
            user(id, "ana"),
            message(id, &result(0x65, 4, "size limit", &[]), &[]),
        ]
        .concat()
    };
    for root in [paging_root as fn(u8) -> Vec<u8>, bare_root] {
        let error = answered(root, limit).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.failure()),
            (Stage::Users, &Failure::CutShort)
        );
        assert!(error.words().contains("sizeLimitExceeded"), "{error}");
    }
}

#[tokio::test]
async fn lists_without_an_end_have_one() {
    let empty = answered(paging_root, |id| page_end(id, b"again"))
        .await
        .unwrap_err();
    assert!(matches!(empty.failure(), Failure::TooMuch(_)), "{empty:?}");

    let settings = server(bare_root, |asked: Asked, mut stream: TcpStream| async move {
        let one = user(asked.id, "ana");
        while stream.write_all(&one).await.is_ok() {}
        None
    })
    .await;
    let endless = all(settings).await.unwrap_err();
    assert!(
        matches!(endless.failure(), Failure::TimedOut | Failure::TooMuch(_)),
        "{endless:?}"
    );

    let too_full = answered(paging_root, |id| {
        let mut answer: Vec<u8> = (0..1_100)
            .flat_map(|number| user(id, &format!("u{number}")))
            .collect();
        answer.extend(page_end(id, b""));
        answer
    })
    .await
    .unwrap_err();
    assert!(matches!(too_full.failure(), Failure::Rubbish(_)), "{too_full:?}");
}

#[tokio::test]
async fn one_that_drips_is_given_up() {
    let settings = server(paging_root, |asked: Asked, mut stream: TcpStream| async move {
        for octet in user(asked.id, "ana").into_iter().cycle() {
            if stream.write_all(&[octet]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        None
    })
    .await;
    let error = all(settings).await.unwrap_err();
    assert_eq!(
        (error.stage(), error.failure()),
        (Stage::Users, &Failure::TimedOut)
    );
}

#[tokio::test]
async fn rubbish_is_refused_whatever_it_is() {
    let nested = {
        let mut octets: Vec<u8> = Vec::new();
        for _ in 0..100_000 {
            // Lengths do not matter: the first one is too long, or the reader never goes in.
            octets.extend([0x30, 0x84, 0, 0x0f, 0x42, 0x40]);
        }
        octets
    };
    let deep = {
        let mut inner = vec![4, 0];
        for _ in 0..20_000 {
            inner = tlv(0x30, &inner);
        }
        inner
    };
    let huge = vec![0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 2, 1, 2];
    let rubbish: Vec<Vec<u8>> = vec![
        b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec(),
        vec![0x30, 0x80, 0, 0],
        vec![0x30, 0],
        vec![0x30, 3, 2, 1, 2],
        vec![0x30, 2, 4, 0],
        vec![0xff; 64],
        huge,
        nested,
        tlv(0x30, &deep),
        message(2, &tlv(0x64, &deep), &[]),
        message(2, &tlv(0x65, &[]), &[]),
        message(2, &tlv(0x65, &[0x0a, 1]), &[]),
        message(2, &tlv(0x64, &tlv(4, b"uid=\xff\xfe")), &[]),
        message(2, &result(0x65, 0, "", &[]), &tlv(0xa0, &[1, 2, 3])),
        message(99, &result(0x65, 0, "", &[]), &[]),
        message(2, &result(0x61, 0, "", &[]), &[]),
        message(
            2,
            &result(0x65, 0, "", &[]),
            &tlv(
                0xa0,
                &tlv(
                    0x30,
                    &[tlv(4, b"1.2.840.113556.1.4.319"), tlv(4, b"\x30\x01")].concat(),
                ),
            ),
        ),
    ];
    for (place, octets) in rubbish.into_iter().enumerate() {
        let error = answered(paging_root, move |_| octets.clone()).await.unwrap_err();
        assert!(
            matches!(
                error.failure(),
                Failure::Rubbish(_) | Failure::TooMuch(_) | Failure::TimedOut | Failure::Closed
            ),
            "{place}: {error:?}"
        );
        assert!(error.words().len() < 1_000);
    }
}

#[tokio::test]
async fn a_huge_attribute_makes_one_entry_unusable_and_a_huge_message_is_refused() {
    let long = vec![b'x'; 300_000];
    let list = answered(paging_root, move |id| {
        let bad: [(&str, &[u8]); 3] = [
            ("entryUUID", b"id-bad"),
            ("uid", &long),
            ("mail", b"bad@example.org"),
        ];
        [
            entry(id, &format!("uid=bad,{BASE}"), &bad),
            user(id, "ana"),
            page_end(id, b""),
        ]
        .concat()
    })
    .await
    .unwrap();
    assert_eq!(list.names(), ["ana"]);
    assert_eq!(list.unusable[0].stable_id.as_deref(), Some("id-bad"));
    assert!(list.end.complete);

    let error = answered(paging_root, |id| {
        let value = vec![b'x'; 17 * 1024 * 1024];
        entry(id, &format!("uid=bad,{BASE}"), &[("uid", &value)])
    })
    .await
    .unwrap_err();
    assert!(matches!(error.failure(), Failure::TooMuch(_)), "{error:?}");
}

/// A server that nobody should come to, and how many came.
async fn bait() -> (u16, Arc<AtomicU32>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let came = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&came);
    tokio::spawn(async move {
        while listener.accept().await.is_ok() {
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    (port, came)
}

#[tokio::test]
async fn referrals_are_told_and_never_followed() {
    let (port, came) = bait().await;
    let to = format!("ldap://127.0.0.1:{port}/{BASE}");

    let address = to.clone();
    let part = answered(paging_root, move |id| {
        let reference = message(id, &tlv(0x73, &tlv(4, address.as_bytes())), &[]);
        [user(id, "ana"), reference, page_end(id, b"")].concat()
    })
    .await
    .unwrap();
    // Somebody may have moved to where we do not look.
    assert!(part.end.full && part.end.elsewhere);
    assert_eq!(part.end.referrals, 1);
    assert!(
        part.end.notes.iter().any(|note| note.contains(&to)),
        "{:?}",
        part.end.notes
    );

    let address = to.clone();
    let whole = answered(paging_root, move |id| {
        let referral = tlv(0xa3, &tlv(4, address.as_bytes()));
        message(id, &result(0x65, 10, "elsewhere", &referral), &[])
    })
    .await
    .unwrap_err();
    assert_eq!(whole.failure(), &Failure::Referred(to));
    assert!(whole.words().contains("does not follow"), "{whole}");
    assert_eq!(came.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_bind_that_is_referred_elsewhere_is_not_made_there() {
    let (port, came) = bait().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let settings = scripted(listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            while let Some(asked) = asked(&mut stream).await {
                let referral = tlv(0xa3, &tlv(4, format!("ldap://127.0.0.1:{port}").as_bytes()));
                let answer = match asked.tag {
                    BIND => message(asked.id, &result(0x61, 10, "", &referral), &[]),
                    SEARCH if asked.root => paging_root(asked.id),
                    SEARCH => [user(asked.id, "ana"), page_end(asked.id, b"")].concat(),
                    _ => break,
                };
                let _ = stream.write_all(&answer).await;
            }
        }
    });
    let error = anonymous(settings)
        .authenticate(Who::Login("ana"), &"pw".into())
        .await
        .unwrap_err();
    assert_eq!(error.stage(), Stage::Password);
    assert!(matches!(error.failure(), Failure::Referred(_)));
    assert_eq!(came.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn starttls_that_is_refused_or_tampered_with_ends_everything() {
    let yes = result(0x78, 0, "", &[]);
    let smuggled = [message(1, &yes, &[]), message(2, &result(0x61, 0, "", &[]), &[])].concat();
    let cases = [
        (
            message(1, &result(0x78, 2, "no TLS here", &[]), &[]),
            Failure::NoStartTls,
        ),
        (message(1, &result(0x78, 53, "", &[]), &[]), Failure::NoStartTls),
        (smuggled, Failure::StartTlsInjection),
    ];
    for (answer, expected) in cases {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let settings = LdapSettings {
            security: LdapSecurity::StartTls,
            ..scripted(listener.local_addr().unwrap().port())
        };
        let task = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            asked(&mut stream).await.unwrap();
            stream.write_all(&answer).await.unwrap();
            // Whatever comes now came unencrypted.
            asked(&mut stream).await.is_some()
        });
        let error = all(settings).await.unwrap_err();
        assert_eq!((error.stage(), error.failure()), (Stage::Tls, &expected));
        assert!(!task.await.unwrap(), "something was sent in plain text");
    }
}

#[tokio::test]
async fn a_server_that_says_yes_to_everybody_still_needs_an_entry() {
    let settings = server(paging_root, |asked: Asked, mut stream: TcpStream| async move {
        stream
            .write_all(&page_end(asked.id, b""))
            .await
            .is_ok()
            .then_some(stream)
    })
    .await;
    let no = anonymous(settings)
        .authenticate(Who::Login("ana"), &"pw".into())
        .await
        .unwrap();
    assert_eq!(no, SignIn::NoSuchUser);
}

#[tokio::test]
async fn who_is_not_there_costs_a_bind_as_well() {
    let binds: Arc<std::sync::Mutex<Vec<Vec<u8>>>> = Arc::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let settings = scripted(listener.local_addr().unwrap().port());
    let seen = Arc::clone(&binds);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            while let Some(asked) = asked(&mut stream).await {
                let answer = match asked.tag {
                    BIND => {
                        seen.lock().unwrap().push(asked.all.clone());
                        message(asked.id, &result(0x61, 49, "", &[]), &[])
                    }
                    SEARCH if asked.root => paging_root(asked.id),
                    SEARCH => page_end(asked.id, b""),
                    _ => break,
                };
                let _ = stream.write_all(&answer).await;
            }
        }
    });
    let directory = anonymous(settings);
    for _ in 0..2 {
        let no = directory
            .authenticate(Who::Login("nobody"), &"sesame-open".into())
            .await
            .unwrap();
        assert_eq!(no, SignIn::NoSuchUser);
    }
    let binds = binds.lock().unwrap().clone();
    assert_eq!(binds.len(), 2);
    for bind in &binds {
        let has = |text: &str| bind.windows(text.len()).any(|part| part == text.as_bytes());
        // For a name below the base that nobody has, and not with the password that was typed.
        assert!(has(BASE) && !has("sesame-open") && !has("nobody"));
    }
    assert_ne!(binds[0], binds[1]);
}

/// Attributes of an entry: a name and one value each.
type Attributes = Vec<(&'static str, &'static [u8])>;

/// A group whose members come in portions, as Active Directory gives more than 1500; `next` names the portion after the first.
async fn portions(next: fn(&[u8]) -> Attributes) -> Result<Vec<usize>, LdapError> {
    let settings = server(paging_root, move |asked: Asked, mut stream: TcpStream| {
        let name = format!("cn=big,{BASE}");
        let is_rest = asked.all.windows(13).any(|part| part == b"member;range=");
        let answer = match is_rest {
            false => {
                let first: [(&str, &[u8]); 2] =
                    [("cn", b"big"), ("member;range=0-0", b"uid=a,dc=example,dc=org")];
                [entry(asked.id, &name, &first), page_end(asked.id, b"")].concat()
            }
            true => [entry(asked.id, &name, &next(&asked.all)), done(asked.id)].concat(),
        };
        async move { stream.write_all(&answer).await.is_ok().then_some(stream) }
    })
    .await;
    let tree = anonymous(settings).groups().await?;
    Ok(tree.groups().iter().map(|group| group.members.len()).collect())
}

#[tokio::test]
async fn members_in_portions_are_read_to_the_last_and_not_without_an_end() {
    let three = portions(|asked| {
        let second = asked.windows(9).any(|part| part == b"range=1-*");
        match second {
            true => vec![("member;range=1-1", b"uid=b,dc=example,dc=org")],
            false => vec![("member;range=2-*", b"uid=c,dc=example,dc=org")],
        }
    })
    .await
    .unwrap();
    assert_eq!(three, [3]);
    // One that says again and again that there is more.
    let circle = portions(|_| vec![("member;range=0-0", b"uid=b,dc=example,dc=org")])
        .await
        .unwrap_err();
    assert!(matches!(circle.failure(), Failure::TooMuch(_)), "{circle:?}");
    assert_eq!(circle.stage(), Stage::Groups);
}
