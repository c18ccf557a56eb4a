//! Groups of a real directory: of names, of unique names, of POSIX; nested, in circles, and who is in them.

use muster_gateways::directory::ldap::{LdapDirectory, LdapSettings, Which, Who};
use muster_stories::slapd::{BASE, Slapd, group, people, person};

use crate::support::{open, read, settings};

fn some() -> String {
    let mut ldif = person("ana", "")
        + &person("bo", "")
        + &person("sue,anne", "").replace("uid=sue,anne", "uid=sue\\,anne");
    ldif.push_str(&group("direct", &["uid=ana,ou=people"]));
    ldif.push_str(&group("middle", &["cn=direct,ou=groups", "cn=outer,ou=groups"]));
    ldif.push_str(&group("outer", &["CN=Middle,OU=Groups"]));
    ldif.push_str(&group(
        "others",
        &["uid=bo,ou=people", "uid=sue\\,anne,ou=people"],
    ));
    ldif.push_str(&format!(
        "dn: cn=unique,ou=groups,{BASE}\nobjectClass: groupOfUniqueNames\ncn: unique\n\
         uniqueMember: uid=ana,ou=people,{BASE}#'0101'B\n\n\
         dn: cn=posix,ou=groups,{BASE}\nobjectClass: posixGroup\ncn: posix\ngidNumber: 7\nmemberUid: ana\n\n"
    ));
    ldif
}

fn dns(names: &[&str]) -> Vec<String> {
    names
        .iter()
        .map(|name| format!("CN={name},ou=Groups,{BASE}"))
        .collect()
}

async fn in_groups(directory: &LdapDirectory, who: &str) -> Vec<String> {
    let user = directory.find(Who::Login(who)).await.unwrap().unwrap();
    let allowed = dns(&[
        "direct", "middle", "outer", "others", "unique", "posix", "no such",
    ]);
    directory.groups_of(&user, &allowed).await.unwrap()
}

#[tokio::test]
async fn one_users_groups_and_everybodys_agree() {
    let slapd = Slapd::holding(&some()).await.unwrap();
    let directory = open(LdapSettings {
        page_size: 10,
        ..settings(&slapd)
    });
    let tree = directory.groups().await.unwrap();
    assert!(tree.is_complete() && tree.groups().len() == 6);
    let users = read(&directory, Which::All).await.unwrap();
    let names = |who: &str| -> Vec<&str> {
        let user = users.users.iter().find(|user| user.user_name == who).unwrap();
        tree.of(user)
            .into_iter()
            .map(|group| group.name.as_str())
            .collect()
    };
    assert_eq!(names("ana"), ["direct", "middle", "outer", "unique", "posix"]);
    assert_eq!(names("bo"), ["others"]);
    // The same when one user's are asked after by what stays the same of each; but for `unique`, see below.
    let mut ids: Vec<String> = tree
        .groups()
        .iter()
        .map(|group| group.stable_id.clone())
        .collect();
    ids.push("00000000-0000-0000-0000-000000000000".into());
    ids.push("*".into());
    for user in &users.users {
        let expected: Vec<&str> = tree
            .of(user)
            .iter()
            .filter(|group| group.name != "unique")
            .map(|group| group.stable_id.as_str())
            .collect();
        let found = directory.in_groups(user, &ids).await.unwrap();
        assert_eq!(found, expected, "{}", user.user_name);
    }
    assert_eq!(names("sue,anne"), ["others"]);

    // uniqueMember's bits are part of what the server compares, so only the walk of all groups finds that one.
    assert_eq!(
        in_groups(&directory, "ana").await,
        dns(&["direct", "middle", "outer", "posix"])
    );
    assert_eq!(in_groups(&directory, "bo").await, dns(&["others"]));
    assert_eq!(in_groups(&directory, "sue,anne").await, dns(&["others"]));
}

#[tokio::test]
async fn what_the_entry_itself_names_counts_too() {
    let slapd = Slapd::holding(&some()).await.unwrap();
    // Added while it runs, so that the overlay writes it down at the user's.
    slapd
        .change(&format!(
            "dn: cn=late,ou=groups,{BASE}\nchangetype: add\nobjectClass: groupOfNames\ncn: late\n\
             member: uid=bo,ou=people,{BASE}\n"
        ))
        .unwrap();
    let directory = open(settings(&slapd));
    let bo = directory.find(Who::Login("bo")).await.unwrap().unwrap();
    assert_eq!(bo.member_of, [format!("cn=late,ou=groups,{BASE}")]);
    assert_eq!(
        directory.groups_of(&bo, &dns(&["late"])).await.unwrap(),
        dns(&["late"])
    );
    assert!(directory.groups_of(&bo, &[]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_group_of_two_thousand() {
    let members: Vec<String> = (1..=2_000)
        .map(|number| format!("uid=user{number:05},ou=people"))
        .collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let slapd = Slapd::holding(&(people(2_000) + &group("everybody", &members)))
        .await
        .unwrap();
    let directory = open(settings(&slapd));
    let tree = directory.groups().await.unwrap();
    assert_eq!(tree.groups()[0].members.len(), 2_000);
    let users = read(&directory, Which::All).await.unwrap();
    assert!(users.users.iter().all(|user| tree.of(user).len() == 1));
}
