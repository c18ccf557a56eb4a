//! A real directory that goes away: before, in the middle, and comes back.

use muster_gateways::directory::ldap::{Failure, LdapSettings, Stage, Which};
use muster_stories::slapd::{Slapd, people};

use crate::support::{open, read, settings};

#[tokio::test]
async fn one_that_is_down_is_an_error_that_passes() {
    let mut slapd = Slapd::holding(&people(3)).await.unwrap();
    let directory = open(settings(&slapd));
    assert!(read(&directory, Which::All).await.unwrap().end.complete);
    slapd.stop();
    let error = read(&directory, Which::All).await.unwrap_err();
    assert_eq!(
        (error.stage(), error.failure()),
        (Stage::Connect, &Failure::ConnectionRefused)
    );
    assert!(error.is_temporary());
    assert!(directory.groups().await.unwrap_err().is_temporary());
    slapd.start().await.unwrap();
    assert!(read(&directory, Which::All).await.unwrap().end.complete);
}

#[tokio::test]
async fn one_that_dies_half_way_gives_no_short_list() {
    let mut slapd = Slapd::holding(&people(500)).await.unwrap();
    let directory = open(LdapSettings {
        page_size: 50,
        ..settings(&slapd)
    });
    let mut list = directory.users(Which::All).await.unwrap();
    let first = list.next().await.unwrap().unwrap();
    assert_eq!(first.users.len(), 50);
    slapd.stop();
    let error = loop {
        match list.next().await {
            Ok(Some(_)) => {}
            Ok(None) => panic!("a list that broke off ended well"),
            Err(error) => break error,
        }
    };
    assert_eq!((error.stage(), error.failure()), (Stage::Users, &Failure::Closed));
    assert!(error.is_temporary() && list.end().is_none());
}
