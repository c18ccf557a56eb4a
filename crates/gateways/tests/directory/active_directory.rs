//! Active Directory's own ways, on a domain controller that Samba plays: names, accounts in every state, nested groups, changes by
//! number. One domain for all of it, because making one takes a while.

use std::time::Duration;

use muster_gateways::directory::ldap::{
    DisabledReason, Failure, LdapDirectory, LdapError, LdapKind, LdapSecurity, LdapSettings, Lockout,
    LockoutPolicy, Marker, SignIn, Stage, Which, Who, probe_ldap,
};
use muster_stories::samba::{ADMINISTRATOR, DOMAIN, REALM, SHORT, Samba, is_not_run};

use crate::support::{limits, read, standing, standing_after};

const TRIES: u32 = 3;
const PASSWORD: &str = "Pw-1234567";

fn settings(samba: &Samba) -> LdapSettings {
    LdapSettings {
        bind_as: ADMINISTRATOR.0.into(),
        ca_pem: Some(std::fs::read_to_string(samba.authority()).unwrap()),
        limits: limits(),
        ..LdapSettings::preset(LdapKind::ActiveDirectory, samba.address().to_string(), DOMAIN)
    }
}

fn open(settings: LdapSettings) -> LdapDirectory {
    LdapDirectory::open(settings, ADMINISTRATOR.1.into()).unwrap()
}

async fn sign_in(directory: &LdapDirectory, typed: &str, password: &str) -> Result<SignIn, LdapError> {
    directory.authenticate(Who::Login(typed), &password.into()).await
}

fn fill(samba: &Samba) {
    for name in ["ana", "disabled", "expired", "mustchange", "locked"] {
        let mail = format!("--mail-address={name}@{REALM}");
        samba
            .administer(&["user", "create", name, PASSWORD, &mail])
            .unwrap();
    }
    samba.administer(&["user", "create", "nomail", PASSWORD]).unwrap();
    samba.administer(&["user", "disable", "disabled"]).unwrap();
    for group in ["inner", "middle", "outer", "others"] {
        samba.administer(&["group", "add", group]).unwrap();
    }
    for (group, member) in [
        ("inner", "ana"),
        ("middle", "inner"),
        ("outer", "middle"),
        ("others", "locked"),
    ] {
        samba.administer(&["group", "addmembers", group, member]).unwrap();
    }
    // A circle.
    samba
        .administer(&["group", "addmembers", "inner", "outer"])
        .unwrap();
    // 2024 is over; zero means that the password must be changed.
    samba
        .change(&format!(
            "dn: CN=expired,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: accountExpires\n\
             accountExpires: 133500000000000000\n\n\
             dn: CN=mustchange,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: pwdLastSet\npwdLastSet: 0\n"
        ))
        .unwrap();
}

#[tokio::test]
async fn a_domain_of_active_directory() {
    if is_not_run("Active Directory's own ways") {
        return;
    }
    let samba = Samba::start(TRIES).await.unwrap();
    fill(&samba);
    let directory = open(settings(&samba));

    names(&directory).await;
    states(&directory).await;
    groups(&directory).await;
    changes(&samba, &directory).await;
    own_policies(&samba, &directory).await;
    encryption(&samba).await;
    steps(&samba).await;
}

/// What people type, and that the same name elsewhere is somebody else.
async fn names(directory: &LdapDirectory) {
    let upn = format!("ana@{REALM}");
    for typed in [
        "ana",
        "ANA",
        &upn,
        &format!("{SHORT}\\ana"),
        &format!("{}\\ana", SHORT.to_lowercase()),
    ] {
        let SignIn::Accepted { user, .. } = sign_in(directory, typed, PASSWORD).await.unwrap() else {
            panic!("{typed}")
        };
        assert_eq!(user.user_name, "ana");
        assert_eq!(user.upn.as_deref(), Some(upn.as_str()));
        let by_id = directory
            .find(Who::StableId(&user.stable_id))
            .await
            .unwrap()
            .unwrap();
        // Signing in counts as a change of the entry.
        assert_eq!((by_id.dn, by_id.stable_id), (user.dn, user.stable_id));
    }
    for typed in [
        "OTHER\\ana",
        "\\ana",
        "MUSTER\\",
        "ana@elsewhere.test",
        "a*",
        "ana)(objectClass=*",
    ] {
        assert_eq!(
            sign_in(directory, typed, PASSWORD).await.unwrap(),
            SignIn::NoSuchUser,
            "{typed}"
        );
    }
    assert_eq!(sign_in(directory, "ana", "").await.unwrap(), SignIn::NoPassword);
    assert_eq!(
        sign_in(directory, "ana", "wrong").await.unwrap(),
        SignIn::WrongPassword
    );
    assert!(matches!(
        sign_in(directory, "ana", PASSWORD).await.unwrap(),
        SignIn::Accepted { .. }
    ));
}

/// Accounts that may not sign in, each for its own reason.
async fn states(directory: &LdapDirectory) {
    assert_eq!(
        sign_in(directory, "disabled", PASSWORD).await.unwrap(),
        SignIn::Disabled
    );
    assert_eq!(
        sign_in(directory, "expired", PASSWORD).await.unwrap(),
        SignIn::Expired
    );
    assert_eq!(
        sign_in(directory, "mustchange", PASSWORD).await.unwrap(),
        SignIn::MustChangePassword
    );

    let Lockout::Known(policy) = directory.lockout_policy().await.unwrap() else {
        panic!("the domain tells its policy")
    };
    assert_eq!(policy.tries, Some(TRIES));
    assert_eq!(policy.lasts, Some(Duration::from_secs(30 * 60)));
    for tried in 1..=TRIES {
        let no = sign_in(directory, "locked", "wrong").await.unwrap();
        assert!(matches!(no, SignIn::WrongPassword | SignIn::LockedOut), "{no:?}");
        assert_eq!(
            standing(directory, Who::Login("locked")).await.failed,
            Some(tried)
        );
    }
    // The domain leaves the number as it was, and counts for half an hour; the clocks may differ by five minutes.
    let after = |minutes: u64| {
        let time = Duration::from_secs(minutes * 60);
        standing_after(directory, Who::Login("locked"), time)
    };
    assert_eq!(after(34).await.failed, Some(TRIES));
    assert_eq!(after(36).await.failed, Some(0));
    assert_eq!(
        sign_in(directory, "locked", PASSWORD).await.unwrap(),
        SignIn::LockedOut
    );

    let all = read(directory, Which::All).await.unwrap();
    let disabled = |name: &str| {
        all.users
            .iter()
            .find(|user| user.user_name == name)
            .unwrap()
            .disabled
    };
    assert_eq!(disabled("ana"), None);
    assert_eq!(disabled("disabled"), Some(DisabledReason::Disabled));
    assert_eq!(disabled("expired"), Some(DisabledReason::Expired));
    // Partitions of the directory's own are elsewhere, and no user is in them.
    assert!(all.end.complete && all.end.referrals > 0, "{:?}", all.end);
    assert!(
        all.unusable
            .iter()
            .any(|unusable| unusable.dn.starts_with("CN=nomail,"))
    );
}

async fn groups(directory: &LdapDirectory) {
    let dn = |name: &str| format!("CN={name},CN=Users,{DOMAIN}");
    // Domain Users is nobody's by any list of members, and itself in another: Users.
    let builtin = format!("CN=Users,CN=Builtin,{DOMAIN}");
    let mut allowed: Vec<String> = ["inner", "middle", "outer", "Domain Users"].map(dn).to_vec();
    allowed.extend([builtin, dn("others"), dn("Domain Admins")]);
    let ana = directory.find(Who::Login("ana")).await.unwrap().unwrap();
    assert_eq!(directory.groups_of(&ana, &allowed).await.unwrap(), allowed[..5]);
    let tree = directory.groups().await.unwrap();
    let ids: Vec<String> = tree
        .groups()
        .iter()
        .map(|group| group.stable_id.clone())
        .collect();
    let mut expected: Vec<&str> = tree
        .of(&ana)
        .iter()
        .map(|group| group.stable_id.as_str())
        .collect();
    let mut found = directory.in_groups(&ana, &ids).await.unwrap();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    let mut names: Vec<&str> = tree
        .of(&ana)
        .into_iter()
        .map(|group| group.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Domain Users", "Users", "inner", "middle", "outer"]);
    assert!(
        tree.groups()
            .iter()
            .any(|group| group.name == "Domain Admins" && !group.members.is_empty())
    );
}

/// A policy that holds for one person alone, for an account that may read it and for one that may not.
async fn own_policies(samba: &Samba, directory: &LdapDirectory) {
    samba.administer(&["user", "create", "strict", PASSWORD]).unwrap();
    let policy = [
        "domain",
        "passwordsettings",
        "pso",
        "create",
        "strict-ones",
        "10",
        "--account-lockout-threshold=2",
        "--account-lockout-duration=20",
        "--reset-account-lockout-after=10",
    ];
    samba.administer(&policy).unwrap();
    samba
        .administer(&[
            "domain",
            "passwordsettings",
            "pso",
            "apply",
            "strict-ones",
            "strict",
        ])
        .unwrap();
    let expected = LockoutPolicy {
        tries: Some(2),
        lasts: Some(Duration::from_secs(20 * 60)),
        counts_for: Some(Duration::from_secs(10 * 60)),
    };
    let strict = standing(directory, Who::Login("strict")).await;
    assert_eq!(strict.own, Some(Lockout::Known(expected)));
    assert_eq!(standing(directory, Who::Login("ana")).await.own, None);
    let told = async |settings: &LdapSettings, password: &str| {
        let probe = probe_ldap(settings, &password.into(), |_| {}).await;
        let step = probe.steps.into_iter().find(|step| step.stage == Stage::Lockout);
        format!("{:?}", step.unwrap().outcome)
    };
    let words = told(&settings(samba), ADMINISTRATOR.1).await;
    assert!(words.contains("fine-grained password policies: 1"), "{words}");

    let narrow = LdapSettings {
        bind_as: format!("ana@{REALM}"),
        ..settings(samba)
    };
    let reader = LdapDirectory::open(narrow.clone(), PASSWORD.into()).unwrap();
    let strict = standing(&reader, Who::Login("strict")).await;
    assert_ne!(strict.own, Some(Lockout::Known(expected)), "it may not be read");
    let words = told(&narrow, PASSWORD).await;
    assert!(
        words.contains("cannot be read") || words.contains("sees no fine-grained"),
        "{words}"
    );
}

/// By the controller's own numbers.
async fn changes(samba: &Samba, directory: &LdapDirectory) {
    let all = read(directory, Which::All).await.unwrap();
    let marker = all.end.marker.unwrap();
    assert!(
        matches!(&marker, Marker::Usn { server, .. } if server.contains("NTDS Settings")),
        "{marker:?}"
    );
    let nothing = read(directory, Which::ChangedSince(marker.clone()))
        .await
        .unwrap();
    assert!(nothing.users.is_empty() && !nothing.end.full && !nothing.end.complete);

    samba
        .change(&format!(
            "dn: CN=ana,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: displayName\ndisplayName: Ana Alves\n\n\
             dn: CN=expired,CN=Users,{DOMAIN}\nchangetype: delete\n"
        ))
        .unwrap();
    let changed = read(directory, Which::ChangedSince(marker.clone()))
        .await
        .unwrap();
    assert_eq!(changed.names(), ["ana"]);
    assert_eq!(changed.users[0].name, "Ana Alves");
    assert!(!changed.end.complete);

    let Marker::Usn { usn, .. } = marker else {
        panic!("no number")
    };
    let of_another = Marker::Usn {
        server: "CN=NTDS Settings,CN=DC2".into(),
        usn,
    };
    let whole = read(directory, Which::ChangedSince(of_another)).await.unwrap();
    assert!(whole.end.full && whole.end.complete);
    assert!(
        whole
            .end
            .notes
            .iter()
            .any(|note| note.contains("Another domain controller"))
    );
    assert!(!whole.names().contains(&"expired"));
}

async fn encryption(samba: &Samba) {
    let start_tls = LdapSettings {
        port: 389,
        security: LdapSecurity::StartTls,
        ..settings(samba)
    };
    assert!(read(&open(start_tls), Which::All).await.unwrap().end.complete);
    let plain = LdapSettings {
        port: 389,
        security: LdapSecurity::Plain,
        ..settings(samba)
    };
    let error = read(&open(plain), Which::All).await.unwrap_err();
    assert_eq!(
        (error.stage(), error.failure()),
        (Stage::SignIn, &Failure::Refused)
    );
    assert!(error.remedy().contains("StartTLS"), "{error}");
}

async fn steps(samba: &Samba) {
    let probe = probe_ldap(&settings(samba), &ADMINISTRATOR.1.into(), |_| {}).await;
    let words = format!("{:?}", probe.steps);
    assert!(!words.contains("Failed {"), "{words}");
    assert!(!probe.users.is_empty() && probe.groups.len() == 5);
    assert!(!words.contains(ADMINISTRATOR.1));
}
