//! A domain of Active Directory's, played by Samba: the portal's words for what the domain says of an account, and its lockout.

use muster_app::wire::DirectoryConnection;
use muster_domain::invite::InviteState;
use muster_gateways::directory::ldap::{LdapDirectory, LdapKind, LdapSettings, SignIn, Who};
use muster_stories::samba::{ADMINISTRATOR, DOMAIN, REALM, SHORT, Samba, cannot_run};

use super::{Stage, is_ready, path, stage, types};

/// The domain locks an account after so many wrong passwords.
const TRIES: u32 = 5;
const PASSWORD: &str = "Pw-1234567";
const WRONG: &str = "That did not work";
const CLOSED: &str = "Your account cannot be used at the moment";
const OVER: &str = "Your password has expired or must be changed";

fn fill(samba: &Samba) {
    for name in [
        "ana",
        "bea",
        "disabled",
        "expired",
        "mustchange",
        "hours",
        "locked",
    ] {
        let mail = format!("--mail-address={name}@{REALM}");
        samba
            .administer(&["user", "create", name, PASSWORD, &mail])
            .unwrap();
    }
    samba.administer(&["user", "disable", "disabled"]).unwrap();
    // 2024 is over; zero means that the password must be changed; not one of the week's hours is open.
    samba
        .change(&format!(
            "dn: CN=expired,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: accountExpires\n\
             accountExpires: 133500000000000000\n\n\
             dn: CN=mustchange,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: pwdLastSet\npwdLastSet: 0\n\n\
             dn: CN=hours,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: logonHours\n\
             logonHours:: AAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
        ))
        .unwrap();
}

fn settings(samba: &Samba) -> LdapSettings {
    LdapSettings {
        bind_as: ADMINISTRATOR.0.into(),
        ca_pem: Some(std::fs::read_to_string(samba.authority()).unwrap()),
        ..LdapSettings::preset(LdapKind::ActiveDirectory, samba.address().to_string(), DOMAIN)
    }
}

/// On a new invite of somebody's: the page's status and text, and what became of the invite.
async fn try_as(
    stage: &Stage,
    id: &str,
    whose: &str,
    name: &str,
    password: &str,
) -> (u16, String, InviteState) {
    let (invite, access) = stage.invite(&format!("{whose}@{REALM}")).await;
    let page = types(&stage.browser(), &stage.url(path(&access)), id, name, password).await;
    let status = page.status().as_u16();
    (status, page.text().await.unwrap(), stage.state(&invite).await)
}

#[tokio::test]
async fn the_words_of_a_domain_and_its_lockout() {
    if let Some(why) = cannot_run() {
        println!("NOT TESTED: the portal with Active Directory. {why}.");
        eprintln!("NOT TESTED: the portal with Active Directory. {why}.");
        return;
    }
    let samba = Samba::start(TRIES).await.unwrap();
    fill(&samba);
    let stage = stage().await;
    let connection = DirectoryConnection::Ldap(settings(&samba));
    let id = stage
        .connect(None, "Example AD", connection, ADMINISTRATOR.1)
        .await;
    stage.set("self_enrollment.enabled", "true").await;
    is_ready(&stage).await;
    let directory = LdapDirectory::open(settings(&samba), ADMINISTRATOR.1.into()).unwrap();

    for name in ["bea", "BEA", &format!("bea@{REALM}"), &format!("{SHORT}\\bea")] {
        let (status, text, state) = try_as(&stage, &id, "bea", name, PASSWORD).await;
        assert_eq!((status, state), (303, InviteState::Verified), "{name}: {text}");
    }
    for name in ["OTHER\\bea", "bea@elsewhere.test", "b*"] {
        let (status, text, _) = try_as(&stage, &id, "bea", name, PASSWORD).await;
        assert!([422, 429].contains(&status), "{name}: {text}");
    }

    // What an account is, is told to whoever knows its password, and to nobody else.
    for (name, words) in [
        ("disabled", CLOSED),
        ("expired", CLOSED),
        ("mustchange", OVER),
        ("hours", CLOSED),
    ] {
        let (status, text, state) = try_as(&stage, &id, name, name, PASSWORD).await;
        assert_eq!(status, 422, "{name}");
        assert!(text.contains(words) && !text.contains(WRONG), "{name}: {text}");
        assert_ne!(state, InviteState::Verified, "{name}");
        let (status, text, _) = try_as(&stage, &id, name, name, "guess").await;
        assert_eq!(status, 422, "{name}");
        assert!(text.contains(WRONG) && !text.contains(words), "{name}: {text}");
    }

    // Of one that the domain has locked not even that.
    for _ in 0..TRIES {
        directory
            .authenticate(Who::Login("locked"), &"guess".into())
            .await
            .unwrap();
    }
    let (status, text, _) = try_as(&stage, &id, "locked", "locked", PASSWORD).await;
    assert_eq!(status, 422);
    assert!(text.contains(WRONG), "{text}");

    // Guesses from here never lock anybody, by whatever way and name they come.
    let ways = ["/self/sign-in", "/apple/account/sign-in/directory"];
    let names = ["ana".to_owned(), format!("ana@{REALM}"), format!("{SHORT}\\ana")];
    for name in &names {
        let (status, text, _) = try_as(&stage, &id, "ana", name, "guess").await;
        assert!([422, 429].contains(&status), "{name}: {text}");
        let all = ways.map(|way| {
            let form = [("directory", &*id), ("name", &**name), ("password", "guess")];
            stage.browser().post(stage.url(way)).form(&form).send()
        });
        for page in futures::future::join_all(all).await {
            let status = page.unwrap().status().as_u16();
            assert!([422, 429].contains(&status), "{name}: {status}");
        }
    }
    let general = directory.lockout_policy().await.unwrap();
    let now = muster_domain::time::Moment(jiff::Timestamp::now().as_millisecond());
    let standing = directory.standing(Who::Login("ana"), general, now).await.unwrap();
    assert_eq!(standing.failed, Some(TRIES - 2), "two are left to her");
    let own = directory
        .authenticate(Who::Login("ana"), &PASSWORD.into())
        .await
        .unwrap();
    assert!(matches!(own, SignIn::Accepted { .. }), "{own:?}");
}
