//! Signing in to a real OpenLDAP: passwords right and wrong, what somebody may type, its policy.

use std::time::Duration;

use muster_gateways::directory::ldap::{
    Failure, LdapDirectory, LdapLimits, LdapSecurity, LdapSettings, Lockout, LockoutPolicy, SignIn, Stage,
    Who,
};
use muster_stories::slapd::{BASE, Slapd, TRIES, person};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::Instant,
};

use crate::support::{open, plain, settings, standing, standing_after};

async fn people() -> Slapd {
    let ldif = person("ana", "")
        + &person("bo", "")
        + &person("twin", "mail: shared@example.org\n")
        + &person("twin2", "mail: shared@example.org\n");
    Slapd::holding(&ldif).await.unwrap()
}

#[tokio::test]
async fn the_right_password_is_a_yes_and_every_other_a_no() {
    let slapd = people().await;
    let directory = open(settings(&slapd));
    let dn = format!("uid=ana,ou=people,{BASE}");
    let user = directory.find(Who::Login("ana")).await.unwrap().unwrap();
    for who in [
        Who::Login("ana"),
        Who::Login(" ANA "),
        Who::Login("ana@example.org"),
        Who::Dn(&dn),
        Who::StableId(&user.stable_id),
    ] {
        let SignIn::Accepted { user: mut found, .. } =
            directory.authenticate(who, &"pw-ana".into()).await.unwrap()
        else {
            panic!("{who:?}")
        };
        // Each try is a change of the entry there.
        found.changed.clone_from(&user.changed);
        assert_eq!(*found, user);
        let no = directory.authenticate(who, &"pw-bo".into()).await.unwrap();
        assert_eq!(no, SignIn::WrongPassword, "{who:?}");
        // So that the account is not locked.
        assert!(matches!(
            directory.authenticate(who, &"pw-ana".into()).await.unwrap(),
            SignIn::Accepted { .. }
        ));
    }
    let shared = directory
        .authenticate(Who::Login("shared@example.org"), &"pw-twin".into())
        .await
        .unwrap();
    assert_eq!(shared, SignIn::Ambiguous);
    // Who reads is no user.
    let reader = format!("cn=reader,{BASE}");
    let as_reader = directory
        .authenticate(Who::Dn(&reader), &crate::support::reader())
        .await
        .unwrap();
    assert_eq!(as_reader, SignIn::NoSuchUser);
}

#[tokio::test]
async fn no_password_is_no_password_however_willing_the_directory() {
    // This one says yes to a name without a password, as Active Directory does.
    let slapd = Slapd::holding(&person("ana", "")).await.unwrap();
    let dn = format!("uid=ana,ou=people,{BASE}");
    let willing = slapd.client("ldapwhoami", (&dn, "")).unwrap().output().unwrap();
    assert!(
        willing.status.success(),
        "{}",
        String::from_utf8_lossy(&willing.stderr)
    );
    let directory = open(settings(&slapd));
    for empty in ["", "\0", "pw-ana\0", &"x".repeat(2_000)] {
        let no = directory
            .authenticate(Who::Login("ana"), &empty.into())
            .await
            .unwrap();
        assert_eq!(no, SignIn::NoPassword);
    }
    // Not even the directory was asked: it is down, and the answer is the same.
    drop(slapd);
    let no = directory
        .authenticate(Who::Login("ana"), &"".into())
        .await
        .unwrap();
    assert_eq!(no, SignIn::NoPassword);
    assert!(
        directory
            .authenticate(Who::Login("ana"), &"pw-ana".into())
            .await
            .unwrap_err()
            .is_temporary()
    );
}

#[tokio::test]
async fn what_is_typed_is_a_value_and_never_a_filter_or_a_name() {
    let slapd = people().await;
    let directory = open(settings(&slapd));
    for typed in [
        "*",
        "an*",
        "ana)(objectClass=*",
        "*)(uid=ana",
        "ana)(|(uid=*",
        "\\61na",
        "ana\0",
        "",
        " ",
        "uid=ana,ou=people,dc=example,dc=org",
        "ana,ou=people",
    ] {
        let no = directory
            .authenticate(Who::Login(typed), &"pw-ana".into())
            .await
            .unwrap();
        assert_eq!(no, SignIn::NoSuchUser, "{typed:?}");
        assert_eq!(
            directory.find(Who::Login(typed)).await.unwrap(),
            None,
            "{typed:?}"
        );
    }
    let outside = format!("uid=ana,ou=people,{BASE}");
    let narrow = LdapSettings {
        base_dn: format!("ou=groups,{BASE}"),
        ..settings(&slapd)
    };
    for name in [
        "",
        "cn=config",
        "ana",
        &outside,
        "uid=ana,ou=people,dc=example,dc=org+ou=groups,dc=example,dc=org",
    ] {
        let no = open(narrow.clone())
            .authenticate(Who::Dn(name), &"pw-ana".into())
            .await
            .unwrap();
        assert_eq!(no, SignIn::NoSuchUser, "{name}");
    }
    for id in ["*", "x)(uid=ana", ""] {
        let no = directory
            .authenticate(Who::StableId(id), &"pw-ana".into())
            .await
            .unwrap();
        assert_eq!(no, SignIn::NoSuchUser, "{id}");
    }
}

#[tokio::test]
async fn the_directorys_own_lockout_is_told_and_respected() {
    let slapd = people().await;
    let directory = open(settings(&slapd));
    let policy = directory.lockout_policy().await.unwrap();
    let expected = LockoutPolicy {
        tries: Some(TRIES),
        lasts: Some(Duration::from_secs(900)),
        counts_for: Some(Duration::from_secs(600)),
    };
    assert_eq!(policy, Lockout::Known(expected));

    let bo = Who::Login("bo");
    for tried in 1..=TRIES {
        let no = directory.authenticate(bo, &"wrong".into()).await.unwrap();
        assert!(matches!(no, SignIn::WrongPassword | SignIn::LockedOut), "{no:?}");
        assert_eq!(standing(&directory, bo).await.failed, Some(tried));
    }
    // It counts for ten minutes, and the clocks may differ by five.
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let after = |time| standing_after(&directory, bo, time);
    assert_eq!(after(minutes(14)).await.failed, Some(TRIES));
    assert_eq!(after(minutes(16)).await.failed, Some(0));
    // Also with the right one.
    let locked = directory.authenticate(bo, &"pw-bo".into()).await.unwrap();
    assert_eq!(locked, SignIn::LockedOut);
    assert!(locked.words().contains("locked"));
    // Nobody else is.
    let ana = directory
        .authenticate(Who::Login("ana"), &"pw-ana".into())
        .await
        .unwrap();
    assert!(matches!(ana, SignIn::Accepted { .. }));
}

#[tokio::test]
async fn a_password_that_an_admin_reset_must_be_changed_and_one_locked_for_good_is_not_accepted() {
    let slapd = people().await;
    let directory = open(settings(&slapd));
    slapd
        .change(&format!(
            "dn: uid=ana,ou=people,{BASE}\nchangetype: modify\nreplace: pwdReset\npwdReset: TRUE\n\n\
             dn: uid=bo,ou=people,{BASE}\nchangetype: modify\nreplace: pwdAccountLockedTime\n\
             pwdAccountLockedTime: 000001010000Z\n"
        ))
        .unwrap();
    let ana = directory
        .authenticate(Who::Login("ana"), &"pw-ana".into())
        .await
        .unwrap();
    assert_eq!(ana, SignIn::MustChangePassword);
    let bo = directory
        .authenticate(Who::Login("bo"), &"pw-bo".into())
        .await
        .unwrap();
    assert_eq!(bo, SignIn::LockedOut);
    // Nothing of that for whoever does not know the password.
    let stranger = directory
        .authenticate(Who::Login("ana"), &"guess".into())
        .await
        .unwrap();
    assert_eq!(stranger, SignIn::WrongPassword);
}

/// The directory takes so much longer for a password of Ana's.
async fn slow_for_ana(slapd: &Slapd, longer: Duration) -> (u16, tokio::task::JoinHandle<()>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, to) = (listener.local_addr().unwrap().port(), slapd.ldap());
    let task = tokio::spawn(async move {
        while let Ok((from, _)) = listener.accept().await {
            tokio::spawn(async move {
                let to = tokio::net::TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                let (mut asks, mut hears) = from.into_split();
                let (mut answers, mut asked) = to.into_split();
                tokio::spawn(async move {
                    let _ = tokio::io::copy(&mut answers, &mut hears).await;
                });
                let mut buffer = [0; 4_096];
                while let Ok(read @ 1..) = asks.read(&mut buffer).await {
                    let said = &buffer[..read];
                    // A bind (RFC 4511, 4.2) with her name in it.
                    let binds = said.get(5) == Some(&0x60) || said.get(7) == Some(&0x60);
                    if binds && said.windows(8).any(|part| part == b"uid=ana,") {
                        tokio::time::sleep(longer).await;
                    }
                    if asked.write_all(said).await.is_err() {
                        break;
                    }
                }
            });
        }
    });
    (port, task)
}

#[tokio::test]
async fn how_long_a_no_takes_does_not_tell_why() {
    let slapd = people().await;
    let (floor, longer) = (Duration::from_millis(1_200), Duration::from_millis(700));
    let (port, task) = slow_for_ana(&slapd, longer).await;
    let at = |refusal| LdapSettings {
        limits: LdapLimits {
            refusal,
            ..settings(&slapd).limits
        },
        port,
        ..plain(&slapd)
    };
    let time = async |directory: &LdapDirectory, typed: &str| {
        let begun = Instant::now();
        let no = directory
            .authenticate(Who::Login(typed), &"guess".into())
            .await
            .unwrap();
        assert!(matches!(no, SignIn::WrongPassword | SignIn::NoSuchUser), "{no:?}");
        begun.elapsed()
    };
    // Without the floor it tells.
    let bare = open(at(Duration::ZERO));
    assert!(time(&bare, "ana").await >= longer);
    assert!(time(&bare, "nobody").await < longer);
    let directory = open(at(floor));
    let times = [time(&directory, "ana").await, time(&directory, "nobody").await];
    let spread = times[0].abs_diff(times[1]);
    assert!(times.iter().all(|time| *time >= floor), "{times:?}");
    assert!(spread < longer / 2, "{times:?}");
    task.abort();
}

#[tokio::test]
async fn a_password_never_crosses_another_machine_unencrypted() {
    let slapd = people().await;
    // An address of this machine that is none of the loopback's.
    let Some(address) = own_address() else {
        println!("this machine has no address but the loopback's: not tested");
        return;
    };
    let relay = tokio::net::TcpListener::bind((address, 0)).await.unwrap();
    let (port, to) = (relay.local_addr().unwrap().port(), slapd.ldap());
    let task = tokio::spawn(async move {
        while let Ok((mut from, _)) = relay.accept().await {
            let mut to = tokio::net::TcpStream::connect(("127.0.0.1", to)).await.unwrap();
            let _ = tokio::io::copy_bidirectional(&mut from, &mut to).await;
        }
    });
    let away = LdapSettings {
        host: address.to_string(),
        port,
        ..plain(&slapd)
    };
    let error = open(away.clone())
        .authenticate(Who::Login("ana"), &"pw-ana".into())
        .await
        .unwrap_err();
    assert_eq!(
        (error.stage(), error.failure()),
        (Stage::SignIn, &Failure::InsecureSignIn)
    );
    let allowed = LdapSettings {
        allow_plain_password: true,
        ..away
    };
    assert_eq!(allowed.security, LdapSecurity::Plain);
    let yes = open(allowed)
        .authenticate(Who::Login("ana"), &"pw-ana".into())
        .await
        .unwrap();
    assert!(matches!(yes, SignIn::Accepted { .. }));
    task.abort();
}

/// The address that packets to the outside would have; none are sent.
fn own_address() -> Option<std::net::IpAddr> {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_loopback())
}
