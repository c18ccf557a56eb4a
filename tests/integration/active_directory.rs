//! Active Directory through the application, on a domain controller that Samba plays: who is disabled or expires leaves, their live
//! invites end as it is set, and who is in a group by way of others is in it.

use muster_app::wire::OnLeaving;
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::{LdapKind, LdapSettings};
use muster_stories::samba::{ADMINISTRATOR, DOMAIN, REALM, Samba, is_not_run};
use tempfile::TempDir;

use crate::directory_stage::{draft_of, groups, invite, open, user};

const PASSWORD: &str = "Pw-1234567";

fn fill(samba: &Samba) {
    for name in ["ana", "bea", "cleo", "dora"] {
        let mail = format!("--mail-address={name}@{REALM}");
        samba
            .administer(&["user", "create", name, PASSWORD, &mail])
            .unwrap();
    }
    for group in ["inner", "middle", "outer"] {
        samba.administer(&["group", "add", group]).unwrap();
    }
    for (group, member) in [("inner", "ana"), ("middle", "inner"), ("outer", "middle")] {
        samba.administer(&["group", "addmembers", group, member]).unwrap();
    }
}

fn settings(samba: &Samba) -> LdapSettings {
    LdapSettings {
        bind_as: ADMINISTRATOR.0.into(),
        ca_pem: Some(std::fs::read_to_string(samba.authority()).unwrap()),
        ..LdapSettings::preset(LdapKind::ActiveDirectory, samba.address().to_string(), DOMAIN)
    }
}

#[tokio::test]
async fn leavers_of_active_directory_lose_their_invites_and_nested_groups_count() {
    if is_not_run("Leavers and nested groups of Active Directory") {
        return;
    }
    let samba = Samba::start(3).await.unwrap();
    fill(&samba);
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let mut draft = draft_of(settings(&samba), ADMINISTRATOR.1);
    draft.sync.on_leaving = OnLeaving::RevokeInvites;
    let id = app.save_directory(draft).await.unwrap().row.id;
    let first = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(
        (first.outcome.as_str(), first.counts.new),
        ("done", 4),
        "{first:?}"
    );
    let in_group = async |name: &str| {
        let groups = groups(&app).await;
        groups.into_iter().find(|(_, found, _)| found == name).unwrap().2
    };
    assert_eq!(
        (
            in_group("inner").await,
            in_group("outer").await,
            in_group("Domain Users").await
        ),
        (1, 1, 4)
    );
    for name in ["ana", "bea", "cleo"] {
        invite(&app, &format!("{name}@{REALM}")).await;
    }

    samba.administer(&["user", "disable", "bea"]).unwrap();
    // 2024 is over.
    samba
        .change(&format!(
            "dn: CN=cleo,CN=Users,{DOMAIN}\nchangetype: modify\nreplace: accountExpires\n\
             accountExpires: 133500000000000000\n"
        ))
        .unwrap();
    let held = app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!((held.outcome.as_str(), held.full), ("held", false), "two of four");
    assert_eq!(user(&app, "bea@").await.live_invites, 1);
    let done = app.sync_now(id.clone(), true, held.held).await.unwrap();
    assert_eq!(
        (done.outcome.as_str(), done.counts.disabled, done.revoked),
        ("done", 2, 2)
    );
    for (name, reason) in [("bea", "disabled"), ("cleo", "expired")] {
        let user = user(&app, &format!("{name}@")).await;
        assert_eq!(user.live_invites, 0, "{name}");
        let source = user.source.unwrap();
        assert_eq!(source.state, DirectoryState::Disabled);
        assert!(source.reason.contains(reason), "{}", source.reason);
    }
    assert_eq!(user(&app, "ana@").await.live_invites, 1);

    // Somebody joins a group in the middle: the group changes and not the person, and the next sync knows.
    assert!(!app.sync_now(id.clone(), false, None).await.unwrap().full);
    samba
        .administer(&["group", "addmembers", "middle", "dora"])
        .unwrap();
    let joined = app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!(joined.counts.changed, 1, "{joined:?}");
    assert_eq!((in_group("inner").await, in_group("outer").await), (1, 2));

    samba.administer(&["user", "enable", "bea"]).unwrap();
    let back = app.sync_now(id, false, None).await.unwrap();
    assert_eq!((back.full, back.counts.back), (false, 1));
}
