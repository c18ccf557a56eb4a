//! What opens an invite: link, short link, passcode, QR code. Computed when asked for, kept nowhere.

use muster_domain::{
    account::Right,
    invite::{InviteId, Via},
    key::MasterKey,
    passcode::Passcode,
    qr::Qr,
    token::{self, LinkClaim},
};
use muster_store::{ClaimedMessage, InviteRecord};
use secrecy::ExposeSecret;

use crate::{App, AppError, ErrorCode, Result, echo::Secrets, wire::InviteAccess};

/// Characters of a token that are taken for a piece of it.
const PIECE: usize = 10;

impl App {
    /// Link, QR code and passcode of a live invite.
    pub async fn invite_access(&self, id: String) -> Result<InviteAccess> {
        self.may(Right::Manage).await?;
        let record = self.record(&id).await?;
        if !self.is_live(&record) {
            return Err(AppError::new(
                ErrorCode::Conflict,
                format!(
                    "This invite is {}; its link no longer works.",
                    record.state.as_str()
                ),
            )
            .hint("Resend it: that makes a new link and passcode."));
        }
        self.access(&record).await
    }

    pub(crate) async fn access(&self, record: &InviteRecord) -> Result<InviteAccess> {
        let base = self.portal_address().await?;
        let claim = claim(record);
        let passcode = self.passcode(claim);
        let link = link(&base, &token::issue(&self.key, claim));
        let qr = encode(&with_passcode(&link, &passcode))?;
        Ok(InviteAccess {
            invite_id: record.id.to_string(),
            short_link: (record.via == Via::ByMyself).then(|| short_link(&base, &self.key, claim)),
            passcode: passcode.grouped(),
            qr_path: qr.svg_path(),
            qr_side: u32::try_from(qr.side()).unwrap_or(0),
            expires_at: record.expires_at.into(),
            trial_network: !base.starts_with("https://"),
            link,
        })
    }

    pub(crate) fn passcode(&self, claim: LinkClaim) -> Passcode {
        Passcode::derive(&self.key, claim.invite, claim.generation)
    }

    /// What a mail server said about an invite's mail, without what opens the invite: some quote a link that they do not
    /// like, and words are kept.
    pub(crate) fn without_secrets(&self, message: &ClaimedMessage, words: String) -> String {
        self.masked(&message.invite, words)
    }

    /// The same for a report, which may quote the whole mail, with its lines broken anywhere: a piece of the link's token
    /// takes the word around it along.
    pub(crate) fn without_secrets_of(&self, invite: &InviteRecord, words: &str) -> String {
        let token = token::issue(&self.key, claim(invite));
        let pieces: Vec<&str> = (0..=token.len().saturating_sub(PIECE))
            .filter_map(|at| token.get(at..at + PIECE))
            .collect();
        let masked = self.masked(invite, words.to_owned());
        let kept = masked.split(' ').map(|word| {
            let shows = word.len() >= PIECE && pieces.iter().any(|piece| word.contains(piece));
            if shows { "•••" } else { word }
        });
        kept.collect::<Vec<_>>().join(" ")
    }

    fn masked(&self, invite: &InviteRecord, words: String) -> String {
        let claim = claim(invite);
        let (token, passcode) = (token::issue(&self.key, claim), self.passcode(claim));
        let (grouped, receipts) = (passcode.grouped(), self.receipts_token());
        let receipts = receipts.expose_secret();
        let words = [
            &*token,
            &*passcode.plain(),
            &*grouped,
            &*grouped.replace(' ', "-"),
            receipts,
        ]
        .iter()
        .fold(words, |words, secret| {
            if words.contains(secret) {
                words.replace(secret, "•••")
            } else {
                words
            }
        });
        let halves = grouped.split_once(' ').unwrap_or((&grouped, &grouped));
        if Secrets::new(&[&token, receipts], halves.into()).stand_in(&words) {
            without_words(&words)
        } else {
            words
        }
    }

    /// An invite by its id as text.
    pub(crate) async fn record(&self, id: &str) -> Result<InviteRecord> {
        let id: InviteId = id.parse()?;
        self.store
            .invite(id)
            .await?
            .ok_or_else(|| AppError::not_found("This invite"))
    }

    /// Whether its link can still lead to an enrollment at this moment.
    pub(crate) fn is_live(&self, record: &InviteRecord) -> bool {
        record.state.is_live() && self.clock.now() < record.expires_at
    }
}

/// What is kept of words that repeat a secret in some spelling: the code that they begin with.
fn without_words(words: &str) -> String {
    let code: String = words.chars().take_while(char::is_ascii_digit).take(4).collect();
    let told = "The answer repeats the message, so its words are not kept.";
    format!("{code} {told}").trim_start().to_owned()
}

pub(crate) fn claim(record: &InviteRecord) -> LinkClaim {
    LinkClaim {
        invite: record.id,
        generation: record.generation,
    }
}

pub(crate) fn link(base: &str, token: &str) -> String {
    format!("{base}/e/{token}")
}

/// The link of By myself, short enough to be typed.
pub(crate) fn short_link(base: &str, key: &MasterKey, claim: LinkClaim) -> String {
    format!("{base}/m/{}", token::short_code(key, claim))
}

/// The link of a QR code: the passcode travels in the fragment, which no server or proxy sees.
pub(crate) fn with_passcode(link: &str, passcode: &Passcode) -> String {
    format!("{link}#{}", passcode.plain())
}

pub(crate) fn encode(link: &str) -> Result<Qr> {
    Qr::encode(link).map_err(|error| {
        AppError::new(
            ErrorCode::InvalidInput,
            format!("No QR code can be made: {error}."),
        )
        .hint("Shorten the public address in Settings, Portal.")
    })
}
