//! Limits of attempts, kept in the store so that a restart forgives nobody.

use std::net::IpAddr;

use muster_domain::{
    key::{MasterKey, Purpose},
    time::{HOUR, MINUTE, SECOND},
    token,
};
use muster_store::{Allowance, Attempt};

use super::Visitor;
use crate::{App, Result};

/// Passcodes from one address, right ones too: an office on onboarding day is one address. An invite itself locks after
/// five wrong ones.
pub(super) const PASSCODES_BY_ADDRESS: (u32, i64) = (300, 10 * MINUTE);
/// Passcodes from everywhere.
pub(super) const PASSCODES_OVERALL: (u32, i64) = (3_000, 10 * MINUTE);
/// Short links looked up from one address: they are short enough to be guessed at.
pub(super) const SHORT_LINKS_BY_ADDRESS: (u32, i64) = (60, 10 * MINUTE);
/// Short links looked up from everywhere.
pub(super) const SHORT_LINKS_OVERALL: (u32, i64) = (2_000, 10 * MINUTE);
/// Requests for a new invite from one address.
pub(super) const REQUESTS_BY_ADDRESS: (u32, i64) = (10, HOUR);
/// Requests from everywhere.
pub(super) const REQUESTS_OVERALL: (u32, i64) = (1_000, HOUR);

impl App {
    /// Counts an attempt against an address and against all; seconds to wait when that is too many.
    pub(super) async fn limited(
        &self,
        scope: &str,
        visitor: &Visitor,
        (by_address, address_window): (u32, i64),
        (overall, overall_window): (u32, i64),
    ) -> Result<Option<u32>> {
        let attempts = vec![
            Attempt {
                scope: format!("{scope}/address"),
                key: self.pseudonym(visitor.address),
                window: address_window,
                limit: by_address,
            },
            Attempt {
                scope: format!("{scope}/all"),
                key: String::new(),
                window: overall_window,
                limit: overall,
            },
        ];
        Ok(
            match self.store.count_attempt(attempts, self.clock.now()).await? {
                Allowance::Allowed => None,
                Allowance::Limited { retry_after } => Some(
                    u32::try_from(retry_after / SECOND)
                        .unwrap_or(u32::MAX)
                        .saturating_add(1),
                ),
            },
        )
    }

    /// An address as the counters keep it: a keyed hash; of IPv6 the /64, since one person has all of it.
    fn pseudonym(&self, address: IpAddr) -> String {
        let text = match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("{:x}", u128::from(address) >> 64),
        };
        let key = MasterKey::new(self.key.derive(Purpose::Attempts));
        token::short_code_lookup(&key, &text)
    }
}
