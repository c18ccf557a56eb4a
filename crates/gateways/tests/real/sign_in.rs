//! Signing in: every way, the right and the wrong password, and where a password must not go.

use muster_gateways::mail::{Connection, Failure, MailServer, Security, SignIn, Stage};
use secrecy::SecretString;

use crate::support::{Server, local, message_to};

const USER: &str = "it@acme.example";
const PASSWORD: &str = "pass word ü=,";

fn ways(password: &str) -> Vec<(&'static str, SignIn)> {
    let user = || USER.to_owned();
    let password = || SecretString::from(password);
    vec![
        (
            "PLAIN",
            SignIn::Plain {
                user: user(),
                password: password(),
            },
        ),
        (
            "LOGIN",
            SignIn::Login {
                user: user(),
                password: password(),
            },
        ),
        (
            "XOAUTH2",
            SignIn::XOAuth2 {
                user: user(),
                token: password(),
            },
        ),
        (
            "PLAIN",
            SignIn::Auto {
                user: user(),
                password: password(),
            },
        ),
        (
            "LOGIN",
            SignIn::Auto {
                user: user(),
                password: password(),
            },
        ),
    ]
}

fn asking(way: &str) -> Server {
    Server::good(&["--user", USER, "--password", PASSWORD, "--sign-in", way])
}

#[tokio::test]
async fn every_way_of_signing_in_works() {
    for (way, sign_in) in ways(PASSWORD) {
        let server = asking(way);
        let settings = MailServer {
            sign_in,
            ..local(server.port, Security::None)
        };
        let mut connection = Connection::open(&settings)
            .await
            .unwrap_or_else(|error| panic!("{way}: {error}"));
        connection.send(&message_to("ana@example.com")).await.unwrap();
        assert_eq!(server.next_message()["user"], true, "{way}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_an_admins_business_and_no_messages_fault() {
    for (way, sign_in) in ways("wrong") {
        let server = asking(way);
        let settings = MailServer {
            sign_in,
            ..local(server.port, Security::None)
        };
        let error = Connection::open(&settings).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.code()),
            (Stage::SignIn, Some(535)),
            "{way}: {error}"
        );
        assert!(error.needs_an_admin() && error.concerns_the_server(), "{way}");
        assert!(error.remedy().contains("app password"), "{way}");
        assert!(
            !format!("{error:?} {error}").contains("wrong"),
            "{way}: the password is in the error"
        );
    }
}

#[tokio::test]
async fn a_way_the_server_does_not_offer_is_named() {
    let server = asking("LOGIN");
    let sign_in = SignIn::Plain {
        user: USER.into(),
        password: PASSWORD.into(),
    };
    let error = Connection::open(&MailServer {
        sign_in,
        ..local(server.port, Security::None)
    })
    .await
    .unwrap_err();
    assert_eq!(error.failure(), &Failure::SignInNotOffered("LOGIN".into()));
}

#[tokio::test]
async fn a_server_that_wants_a_sign_in_first_says_so_when_the_sender_is_named() {
    let server = asking("PLAIN");
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
    assert_eq!((error.stage(), error.code()), (Stage::Sender, Some(530)));
    assert!(
        error.needs_an_admin() && error.concerns_the_server(),
        "no message is to blame: the sender is everybody's"
    );
}
