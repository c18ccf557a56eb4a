//! Accounts, signing in at the console, and Settings → Security.

use muster_domain::account::Role;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// Who sits at the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsoleSession {
    /// Whether the console may be used.
    pub state: SessionState,
    /// Organisation; blank before the first run.
    pub organisation: String,
    /// Minutes without a touch after which the console locks; 0 is never.
    pub lock_after_minutes: u32,
    /// The account; `null` while nobody is signed in, and when there are no accounts.
    pub account_id: Option<String>,
    /// The person's name; blank as above.
    pub name: String,
    /// The person's address; blank as above.
    pub email: String,
    /// What they may do; `null` as above (without accounts everything is allowed).
    pub role: Option<Role>,
    /// Whether the account has a second factor.
    pub second_factor: bool,
}

/// Whether the console may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// There are no accounts: whoever opens the console is its owner.
    NoAccounts,
    /// Somebody must sign in.
    SignedOut,
    /// The password was right; the code of the second factor is asked for.
    SecondFactor,
    /// Somebody is signed in.
    SignedIn,
    /// Somebody is signed in, and must enter the password again.
    Locked,
}

/// The sign-in form.
#[derive(Clone, Deserialize, Type)]
pub struct SignIn {
    /// Address.
    pub email: String,
    /// Password.
    pub password: String,
    /// Code of the second factor; blank until it is asked for.
    pub code: String,
}

/// An account in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AccountRow {
    /// Its id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The address that they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// May not sign in.
    pub disabled: bool,
    /// Has a second factor.
    pub second_factor: bool,
    /// When it was made.
    pub created_at: Millis,
    /// When somebody last signed in with it.
    pub signed_in_at: Option<Millis>,
    /// Whether it is the one that asks.
    pub is_you: bool,
}

/// A new account.
#[derive(Clone, Deserialize, Type)]
pub struct AccountDraft {
    /// The person's name.
    pub name: String,
    /// The address that they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// Their first password.
    pub password: String,
    /// The password for the owner's own account: needed with the first account, since from then on everybody signs in.
    pub own_password: String,
}

/// An account changed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AccountEdit {
    /// Which.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The address that they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// May not sign in.
    pub disabled: bool,
}

/// A second factor that waits for its first code.
#[derive(Clone, Serialize, Type)]
pub struct SecondFactorOffer {
    /// The secret in base32, for typing.
    pub secret: String,
    /// The QR code for an authenticator app: one SVG path of squares.
    pub qr_path: String,
    /// Side of the square that the path is drawn in, in modules, quiet zone included.
    pub qr_side: u32,
}

/// Settings → Security.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct SecuritySettings {
    /// Minutes without a touch after which the console locks; 0 is never. Acts once there are accounts.
    pub lock_after_minutes: u32,
    /// Sendings of more invites than this need a second account's approval; 0 is never. Acts once there are two administrators.
    pub approval_above: u32,
    /// Days that the audit log goes back; 0 is without end.
    pub audit_keep_days: u32,
}

/// A sending that waits for a second account's word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ApprovalRow {
    /// Its id.
    pub id: String,
    /// The batch that waits; `null` for people chosen in the form.
    pub batch_id: Option<String>,
    /// How it is called: a file, people.
    pub name: String,
    /// Invites.
    pub invites: u32,
    /// How many of the people have left their directory.
    pub left: u32,
    /// Who wants to send it.
    pub by: String,
    /// Since when it waits.
    pub at: Millis,
    /// Whether it is the asker who looks: they may take it back, and another must say the word.
    pub is_yours: bool,
}
