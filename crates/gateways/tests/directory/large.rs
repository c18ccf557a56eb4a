//! Twenty thousand people, and how long that takes beside OpenLDAP's own client.

use std::time::Instant;

use muster_gateways::directory::ldap::{LdapSettings, Which};
use muster_stories::slapd::{BASE, READER, Slapd, group, people};

use crate::support::{open, plain, read, settings};

const COUNT: usize = 20_000;

#[tokio::test]
async fn twenty_thousand_people_and_their_groups() {
    let members: Vec<String> = (1..=COUNT)
        .map(|number| format!("uid=user{number:05},ou=people"))
        .collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let ldif = people(COUNT) + &group("everybody", &members) + &group("above", &["cn=everybody,ou=groups"]);
    let begun = Instant::now();
    let slapd = Slapd::holding(&ldif).await.unwrap();
    println!("filled and started in {:?}", begun.elapsed());

    for (how, settings) in [("LDAPS", settings(&slapd)), ("plain", plain(&slapd))] {
        let directory = open(LdapSettings {
            page_size: 1_000,
            ..settings
        });
        let begun = Instant::now();
        let all = read(&directory, Which::All).await.unwrap();
        println!("{how}: {COUNT} users in {:?}", begun.elapsed());
        assert_eq!((all.users.len(), all.pages), (COUNT, 20));
        assert!(all.end.complete && all.unusable.is_empty());
        let begun = Instant::now();
        let tree = directory.groups().await.unwrap();
        let of_all: usize = all.users.iter().map(|user| tree.of(user).len()).sum();
        println!("{how}: the groups of all in {:?}", begun.elapsed());
        assert_eq!(of_all, 2 * COUNT);
    }

    let begun = Instant::now();
    let output = slapd
        .client("ldapsearch", READER)
        .unwrap()
        .args([
            "-E",
            "pr=1000/noprompt",
            "-LLL",
            "-b",
            BASE,
            "(objectClass=inetOrgPerson)",
        ])
        .args([
            "entryUUID",
            "uid",
            "cn",
            "mail",
            "modifyTimestamp",
            "mobile",
            "departmentNumber",
            "memberOf",
        ])
        .output()
        .unwrap();
    println!(
        "ldapsearch: {} bytes in {:?}",
        output.stdout.len(),
        begun.elapsed()
    );
    assert!(output.status.success());
}
