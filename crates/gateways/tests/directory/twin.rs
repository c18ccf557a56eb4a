//! The twin in memory behaves as a directory does.

use muster_domain::time::Moment;
use muster_gateways::directory::ldap::{
    DirectoryEntry, DirectoryGroup, DisabledReason, Failure, LdapDirectory, Lockout, Member, MemoryDirectory,
    SignIn, Which, Who,
};

use crate::support::read;

fn user(name: &str) -> DirectoryEntry {
    DirectoryEntry {
        stable_id: format!("id-{name}"),
        dn: format!("uid={name},dc=example,dc=org"),
        user_name: name.into(),
        name: name.into(),
        email: format!("{name}@example.org"),
        phone: None,
        upn: None,
        department: None,
        disabled: None,
        member_of: Vec::new(),
        primary_group: None,
        changed: None,
    }
}

fn filled(count: usize) -> (MemoryDirectory, LdapDirectory) {
    let memory = MemoryDirectory::new();
    for number in 0..count {
        memory.put(user(&format!("u{number}")), "pw");
    }
    (memory.clone(), LdapDirectory::Memory(memory))
}

#[tokio::test]
async fn lists_whole_changed_and_broken() {
    let (memory, directory) = filled(250);
    let all = read(&directory, Which::All).await.unwrap();
    assert_eq!((all.users.len(), all.pages, all.end.complete), (250, 3, true));
    memory.put(user("u7"), "pw").remove("id-u8");
    let changes = read(&directory, Which::ChangedSince(all.end.marker.unwrap()))
        .await
        .unwrap();
    assert_eq!(changes.names(), ["u7"]);
    assert!(!changes.end.complete);

    memory.set_breaks_after(Some(120));
    assert_eq!(
        read(&directory, Which::All).await.unwrap_err().failure(),
        &Failure::Closed
    );
    memory.set_breaks_after(None).set_incomplete(true);
    assert!(!read(&directory, Which::All).await.unwrap().end.complete);
    memory.set_down(true);
    assert!(read(&directory, Which::All).await.unwrap_err().is_temporary());
    assert!(
        directory
            .authenticate(Who::Login("u1"), &"pw".into())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn sign_ins_and_groups() {
    let (memory, directory) = filled(3);
    memory.set_locks_after(Some(2)).set_groups(vec![DirectoryGroup {
        stable_id: "g".into(),
        dn: "cn=g,dc=example,dc=org".into(),
        name: "g".into(),
        members: vec![Member::UserName("u1".into())],
    }]);
    let sign_in = async |who: &str, password: &str| {
        directory
            .authenticate(Who::Login(who), &password.into())
            .await
            .unwrap()
    };
    let SignIn::Accepted { user: found, .. } = sign_in("u1@example.org", "pw").await else {
        panic!("not accepted")
    };
    assert_eq!(
        directory
            .groups_of(&found, &["CN=g,dc=example,dc=org".into()])
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(sign_in("u1", "").await, SignIn::NoPassword);
    assert_eq!(sign_in("nobody", "pw").await, SignIn::NoSuchUser);
    for _ in 0..2 {
        assert_eq!(sign_in("u2", "no").await, SignIn::WrongPassword);
    }
    assert_eq!(sign_in("u2", "pw").await, SignIn::LockedOut);
    let standing = directory
        .standing(Who::Login("u2"), Lockout::NotTold, Moment(0))
        .await
        .unwrap();
    assert_eq!((standing.failed, standing.own), (Some(2), None));
    memory.put(
        DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..user("u0")
        },
        "pw",
    );
    assert_eq!(sign_in("u0", "pw").await, SignIn::Disabled);
    assert_eq!(sign_in("u0", "guess").await, SignIn::WrongPassword);
}
