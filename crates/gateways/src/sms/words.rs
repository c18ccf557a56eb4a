//! What became of a text, in plain words, and what an admin can do about it.

use super::error::{Failure, Refusal, SmsError, Stage};

impl SmsError {
    /// What happened, as one or two plain sentences, with the gateway's own words where it gave any. Never tells a secret.
    pub fn words(&self) -> String {
        let said = self.said();
        let gateway = match self.gateway.is_empty() {
            true => "The gateway",
            false => &self.gateway,
        };
        match &self.failure {
            Failure::BadSetting(what) | Failure::BadText(what) => what.clone(),
            Failure::Unreachable(why) => format!("{gateway} cannot be reached: {why}."),
            Failure::NotTrusted(why) => format!("What answers at {gateway} cannot be trusted: {why}."),
            Failure::Unknown(why) => {
                format!("The text may or may not have been sent: {why}.{said}")
            }
            Failure::Refused(refusal) => match (refusal, self.stage) {
                (Refusal::Number, _) => format!("{gateway} does not send to this number.{said}"),
                (Refusal::NumberForNow, _) => format!("{gateway} cannot send to this number just now.{said}"),
                (Refusal::Text, _) => format!("{gateway} does not take this text.{said}"),
                (Refusal::Busy, _) => format!("{gateway} asks to wait.{said}"),
                (Refusal::Account, Stage::SignIn) => format!("{gateway} does not let Muster sign in.{said}"),
                (Refusal::Account, _) => {
                    format!("{gateway} takes no texts from this account as it is set up.{said}")
                }
                (Refusal::Unclear, _) => format!("{gateway} did not take the text.{said}"),
            },
        }
    }

    /// What an admin can do about it; empty when there is nothing but to wait.
    pub fn remedy(&self) -> &'static str {
        match (&self.failure, self.stage) {
            (Failure::Unreachable(_), Stage::LookUp) => {
                "Check the address for typing mistakes, and that this computer is online."
            }
            (Failure::Unreachable(_), _) => "Check address and port, and that no firewall stands in between.",
            (Failure::NotTrusted(_), _) => {
                "If the gateway has a certificate of your own authority, add that authority (PEM) to its settings. Check \
                 this computer's clock too."
            }
            (Failure::Unknown(_), _) => "Look into the gateway's own log before you send it again.",
            (Failure::Refused(Refusal::Account), Stage::SignIn) => {
                "Check the name and the password or key of the account."
            }
            (Failure::Refused(Refusal::Account), _) => {
                "Check the settings, the sender and the account's balance with the gateway."
            }
            (Failure::Refused(Refusal::Number), _) => {
                "Check the number. The account may also have to be allowed to send to this country."
            }
            (Failure::Refused(Refusal::Text), _) => "Make the text shorter or plainer.",
            _ => "",
        }
    }

    fn said(&self) -> String {
        match &self.reply {
            Some(reply) if !reply.to_string().is_empty() => format!(" It says: {reply}"),
            _ => String::new(),
        }
    }
}
