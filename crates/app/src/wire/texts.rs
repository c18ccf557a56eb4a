//! Settings → Text messages: the gateway, whom texts may go to, and what they may cost. Secrets go in and never come out.

use muster_gateways::sms::Gateway;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::SecretChange;

/// Settings → Text messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TextSettings {
    /// Whether invites may go by text. What is set up below stays while it is off.
    pub enabled: bool,
    /// The gateway.
    pub gateway: Gateway,
    /// Texts and password may cross the network unencrypted. Loopback and private addresses never need it.
    pub allow_unencrypted: bool,
    /// PEM of an own certificate authority; blank is none.
    pub ca_pem: String,
    /// Whom texts seem to come from: a name of at most 11 characters, or a number; blank is what the gateway puts there.
    pub sender: String,
    /// Country of numbers that name none: two letters, or blank.
    pub country: String,
    /// Countries that texts may go to, two letters each; empty is every country.
    pub allowed_countries: Vec<String>,
    /// Price of one part of a text, such as `0.075`; blank is not known.
    pub price: String,
    /// Currency of the price, such as `EUR`; only shown.
    pub currency: String,
    /// Most that may be spent in a day; blank is no limit.
    pub daily_cap: String,
    /// Whether the gateway is asked for receipts. They come to the portal's public address.
    pub receipts: bool,
    /// Whether the password, token or key is stored. Never the secret itself.
    pub has_secret: bool,
    /// Whether what receipts are signed with is stored, where that is another secret.
    pub has_signing: bool,
}

/// What the form saves or tests.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TextChange {
    /// All but the secrets.
    pub settings: TextSettings,
    /// What signs in.
    pub secret: SecretChange,
    /// What receipts are signed with.
    pub signing: SecretChange,
}

/// How texts stand, beside the form and where the way of an invite is chosen.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TextStanding {
    /// Whether invites can go by text now.
    pub ready: bool,
    /// Why not; blank when they can.
    pub words: String,
    /// What was spent today.
    pub spent_today: String,
    /// What may still be spent today; `null` without a limit.
    pub left_today: Option<String>,
    /// Where receipts come to, without the secret in its path; `null` when none are asked for.
    pub receipts_at: Option<String>,
}

/// A text for *Send test text* in the settings.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TextTest {
    /// The form, saved or not.
    pub change: TextChange,
    /// The number.
    pub to: String,
}

/// What the gateway said of a test.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TextTested {
    /// Its own words.
    pub reply: String,
    /// Parts of the text.
    pub segments: u32,
}

/// The text of an invite as it would be, with a link and passcode that open nothing.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TextPreview {
    /// Whom it seems to come from; blank is what the gateway puts there.
    pub from: String,
    /// The number it goes to; blank while none is known.
    pub to: String,
    /// What it says.
    pub text: String,
    /// Parts that are billed.
    pub segments: u32,
    /// Whether letters force the short alphabet's wide form: then a part holds 70 characters in place of 160.
    pub wide: bool,
    /// What it costs with its currency; blank while no price is set.
    pub cost: String,
}
