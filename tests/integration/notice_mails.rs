//! Mails to those who want to know, through a real mail server that takes nothing for some of them.

use std::net::Ipv4Addr;

use muster_app::{
    App, Clock,
    portal::{Locator, Visitor},
    wire::{InviteFilter, InviteSort},
};
use muster_domain::time::{MINUTE, Moment};
use muster_stories::{MailServer, mail_server::Manner};
use tempfile::TempDir;

use crate::directory_stage::{invite, open_at};

const REFUSED: &str = "gone@northwind.example";
const NOW: Moment = Moment(1_800_000_000_000);
const PUT_OFF: &str = "later@northwind.example";

async fn goes_to(app: &App, port: u16, list: &str) {
    let port = port.to_string();
    let settings = [
        ("mail.route", "smtp"),
        ("mail.host", "127.0.0.1"),
        ("mail.port", &port),
        ("mail.security", "none"),
        ("enrollment.notify_requests", list),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    app.change_settings(&settings).await.unwrap();
}

/// Somebody's invite is asked for anew at the portal.
async fn is_asked_for_anew(app: &App, email: &str) {
    invite(app, email).await;
    let filter = InviteFilter {
        search: email.into(),
        ..InviteFilter::default()
    };
    let id = app
        .list_invites(filter, InviteSort::Newest, None, 1)
        .await
        .unwrap()
        .rows
        .remove(0)
        .id;
    let access = app.invite_access(id).await.unwrap();
    let token = access.link.rsplit('/').next().unwrap().to_owned();
    let visitor = Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: String::new(),
        prefetch: false,
    };
    app.ask_for_new_invite(&Locator::Token(token), true, &visitor)
        .await
        .unwrap();
}

fn told(server: &MailServer) -> Vec<String> {
    let mails = server.mails().unwrap();
    mails.into_iter().flat_map(|mail| mail.envelope_to).collect()
}

async fn said(app: &App) -> Option<String> {
    let notices = app.overview().await.unwrap().notices;
    let found = notices
        .into_iter()
        .find(|notice| notice.code == "notices_not_sent");
    found.map(|notice| notice.message)
}

#[tokio::test]
async fn whom_the_server_refuses_costs_nobody_else_their_mail() {
    let server = MailServer::with(&Manner {
        refuse: &[REFUSED],
        later: &[PUT_OFF],
        ..Manner::default()
    })
    .unwrap();
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(NOW);
    let app = open_at(&folder, &clock).await;
    let list = format!("{REFUSED}, first@northwind.example, {PUT_OFF}, last@northwind.example");
    goes_to(&app, server.port(), &list).await;

    is_asked_for_anew(&app, "ada@example.org").await;
    assert_eq!(app.tell_all().await.unwrap(), 1);
    assert_eq!(app.tell_all().await.unwrap(), 0, "nobody is told twice");
    assert_eq!(
        told(&server),
        ["first@northwind.example", "last@northwind.example"]
    );
    let words = said(&app).await.unwrap();
    assert!(
        words.contains(&format!("{REFUSED} and {PUT_OFF}: ")) && words.contains("No such mailbox here"),
        "{words}"
    );

    // Who was put off is told later, alone, and the console names who is left.
    clock.advance(5 * MINUTE);
    assert_eq!(app.tell_all().await.unwrap(), 0);
    let mut expected = vec!["first@northwind.example", "last@northwind.example", PUT_OFF];
    assert_eq!(told(&server), expected);
    let words = said(&app).await.unwrap();
    assert!(words.contains(&format!("{REFUSED}: ")), "{words}");
    clock.advance(5 * MINUTE);
    assert_eq!(app.tell_all().await.unwrap(), 0);
    assert_eq!(told(&server), expected, "and once");

    is_asked_for_anew(&app, "bob@example.org").await;
    assert_eq!(app.tell_all().await.unwrap(), 1);
    expected.extend(["first@northwind.example", PUT_OFF, "last@northwind.example"]);
    assert_eq!(told(&server), expected);
}

#[tokio::test]
async fn what_a_server_that_is_gone_took_from_nobody_is_told_by_the_next() {
    let mut server = MailServer::start().unwrap();
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(NOW);
    let app = open_at(&folder, &clock).await;
    let list = "first@northwind.example, last@northwind.example";
    goes_to(&app, server.port(), list).await;
    is_asked_for_anew(&app, "ada@example.org").await;
    server.fails().unwrap();
    app.tell_all().await.unwrap_err();
    let words = said(&app).await.unwrap();
    assert!(
        words.contains("first@northwind.example and last@northwind.example: "),
        "{words}"
    );

    let next = MailServer::start().unwrap();
    goes_to(&app, next.port(), list).await;
    clock.advance(MINUTE);
    assert_eq!(app.tell_all().await.unwrap(), 1);
    assert_eq!(told(&next), ["first@northwind.example", "last@northwind.example"]);
    assert_eq!(said(&app).await, None);
}
