//! Signing in (RFC 4954): choosing a way both sides know, and the exchange itself. The encodings are lettre's.

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::commands::Auth;
use secrecy::{ExposeSecret, SecretString};

use super::connection::Connection;
use crate::mail::{Failure, MailError, Reply, SignIn, Stage};

/// An empty line: how a client asks for the verdict after an XOAUTH2 server explained its refusal in a challenge.
const GO_ON: &str = "\r\n";

/// Signs in as the settings ask; gives a line for display, or none when the settings ask for no sign-in.
pub(super) async fn sign_in(
    connection: &mut Connection,
    sign_in: &SignIn,
    allow_insecure: bool,
) -> Result<Option<String>, MailError> {
    let (user, secret, wanted): (&str, &SecretString, &[Mechanism]) = match sign_in {
        SignIn::None => return Ok(None),
        SignIn::Auto { user, password } => (user, password, &[Mechanism::Plain, Mechanism::Login]),
        SignIn::Plain { user, password } => (user, password, &[Mechanism::Plain]),
        SignIn::Login { user, password } => (user, password, &[Mechanism::Login]),
        SignIn::XOAuth2 { user, token } => (user, token, &[Mechanism::Xoauth2]),
    };
    if !connection.is_private() && !allow_insecure {
        return Err(connection.error(Stage::SignIn, Failure::InsecureSignIn));
    }
    let offered = &connection.features().sign_ins;
    let Some(&mechanism) = wanted
        .iter()
        .find(|one| connection.features().offers(&one.to_string()))
    else {
        let failure = Failure::SignInNotOffered(offered.join(", "));
        return Err(connection.error(Stage::SignIn, failure));
    };
    let credentials = Credentials::new(user.to_owned(), secret.expose_secret().to_owned());
    let reply = exchange(connection, mechanism, credentials)
        .await
        // Some servers quote the line that they refuse.
        .map_err(|error| error.without(secret.expose_secret()))?;
    match reply.code {
        200..=299 => Ok(Some(format!("{user}, by {mechanism}"))),
        _ => Err(connection
            .out_of_order(Stage::SignIn, &reply)
            .without(secret.expose_secret())),
    }
}

async fn exchange(
    connection: &mut Connection,
    mechanism: Mechanism,
    credentials: Credentials,
) -> Result<Reply, MailError> {
    let unusable = |connection: &Connection| {
        connection.error(
            Stage::SignIn,
            Failure::BadSetting("The user name or password cannot be sent.".into()),
        )
    };
    let first = Auth::new(mechanism, credentials.clone(), None).map_err(|_| unusable(connection))?;
    let mut response = connection.ask(Stage::SignIn, first).await?;
    // LOGIN asks twice, for the name and for the password; nothing asks more often.
    for _ in 0..3 {
        if !response.has_code(334) {
            break;
        }
        response = match mechanism {
            Mechanism::Login => match Auth::new_from_response(mechanism, credentials.clone(), &response) {
                Ok(answer) => connection.ask(Stage::SignIn, answer).await?,
                Err(_) => break,
            },
            _ => connection.ask(Stage::SignIn, GO_ON).await?,
        };
    }
    Ok(super::connection::reply_of(&response))
}
