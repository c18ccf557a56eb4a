//! What went wrong, in plain words, and what to do about it. Words are for admins; what the person in front of the browser reads is
//! the portal's.

use super::OidcError;

impl OidcError {
    /// What happened, in a sentence or two, with the provider's own words where it gave any. Never tells a secret.
    pub fn words(&self) -> String {
        let said = match self.said() {
            Some(said) => format!(" It says: {said}."),
            None => String::new(),
        };
        match self {
            Self::Setting(what) => what.clone(),
            Self::Unreachable(why) => format!("The provider cannot be reached: {why}."),
            Self::NotTrusted(why) => format!("What answers for the provider cannot be trusted: {why}."),
            Self::Unavailable { .. } => format!("The provider cannot do it just now.{said}"),
            Self::NotAProvider(why) => format!("What answers is no OpenID Connect provider: {why}."),
            Self::OtherIssuer { expected, found } => {
                format!(
                    "The discovery document is that of “{found}”; it must be that of “{expected}”, to the letter."
                )
            }
            Self::Endpoint { name, why } => {
                format!("The discovery document gives an address ({name}) that is not used: {why}.")
            }
            Self::Lacks(what) => format!("The provider does not offer {what}."),
            Self::Keys(why) => format!("The provider's keys cannot be used: {why}."),
            Self::Callback(why) => format!("The browser came back with something that is no answer: {why}."),
            Self::StateMismatch => {
                "The browser came back with the answer to another question than it was sent with.".into()
            }
            Self::TooLate => "The sign-in was begun too long ago.".into(),
            Self::WrongIssuer { expected, found } if found.is_empty() => {
                format!("The answer does not say that it comes from “{expected}”.")
            }
            Self::WrongIssuer { expected, found } => {
                format!("The answer comes from “{found}”, and “{expected}” was asked.")
            }
            Self::Denied(_) => format!("The sign-in was declined.{said}"),
            Self::Provider { code, .. } => format!("The provider refused ({code}).{said}"),
            Self::CodeRefused(_) => {
                format!("The provider does not take the code: it was used before, or is too old.{said}")
            }
            Self::ClientRefused { code, .. } => {
                format!("The provider does not accept Muster as its client ({code}).{said}")
            }
            Self::BadToken(why) => format!("The provider's token cannot be read: {why}."),
            Self::BadSignature(why) => format!("The token is not signed as it must be: {why}."),
            Self::WrongAudience => "The token was made for another client.".into(),
            Self::Expired => "The token has expired.".into(),
            Self::ClockSkew { seconds } => {
                format!("The token is from the future, by {seconds} seconds: a clock is wrong.")
            }
            Self::NonceMismatch => "The token answers another question than was asked.".into(),
            Self::WrongAccessToken => "The token does not belong to the access token beside it.".into(),
            Self::WrongSubject => "Userinfo is about somebody else than the token.".into(),
            Self::Outsider(why) => format!("Whoever signed in is not of this organisation: {why}."),
        }
    }

    /// What to do next; blank when there is nothing but to begin again.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => {
                "Check the address, this computer's way to the internet, and that no firewall stands in between."
            }
            Self::NotTrusted(_) => {
                "If the provider has a certificate of your own authority, add that authority (PEM) to its settings. Check this \
                 computer's clock too."
            }
            Self::Unavailable { .. } => "Try again in a while.",
            Self::NotAProvider(_) => {
                "Check the address: with /.well-known/openid-configuration behind it, a browser must show a page of JSON."
            }
            Self::OtherIssuer { .. } => {
                "Enter the issuer exactly as the document has it, if it is the provider you mean. A slash at the end counts."
            }
            Self::Endpoint { .. } => {
                "Set the provider up with the public https:// address that browsers reach it by, and that address here."
            }
            Self::Lacks(_) => "Switch it on at the provider, or use another one.",
            Self::Keys(_) => {
                "The provider must have an RSA key of 2048 bits or more, or one on the curve P-256."
            }
            Self::ClientRefused { .. } => {
                "Check client ID and client secret. A secret may have run out: make a new one at the provider."
            }
            Self::ClockSkew { .. } => "Set this computer's clock by the network.",
            Self::WrongAudience => "Check the client ID.",
            Self::Provider { .. } => {
                "Check the client's registration at the provider: redirect address and scopes."
            }
            Self::Outsider(_) => {
                "Sign in with an account of the organisation, or add its domain to the settings."
            }
            _ => "",
        }
    }
}
