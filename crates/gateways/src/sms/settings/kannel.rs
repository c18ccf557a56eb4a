//! A Kannel of one's own.

use serde::{Deserialize, Serialize};

use super::Found;

/// Kannel's `sendsms` page (Kannel User's Guide, *Using the HTTP interface to send SMS messages*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "SmsKannel")]
pub struct Kannel {
    /// The whole address, e.g. `http://127.0.0.1:13013/cgi-bin/sendsms`.
    pub url: String,
    /// Name of the `sendsms-user`.
    pub user: String,
    /// `smsc-id` of the connection to use, when there are several.
    #[serde(default)]
    pub smsc: Option<String>,
}

impl Kannel {
    pub(super) fn check(&self, found: &mut Found) {
        found.address("url", &self.url);
        if self.url.contains('?') {
            found.wrong(
                "url",
                "Leave out the question mark and what follows: Muster puts it there.",
            );
        }
        found.line("user", "The user", &self.user);
        if let Some(smsc) = &self.smsc {
            found.line("smsc", "The connection", smsc);
        }
    }
}
