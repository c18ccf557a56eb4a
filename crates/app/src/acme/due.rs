//! When the authority is to be asked.

use std::time::Duration;

use muster_domain::time::{HOUR, MINUTE, Moment};

use crate::{
    Result,
    certificates::facts,
    settings::{Config, certificate_name, directory_url},
};

/// Waits after one failure, two, and so on; the last one stays. Authorities allow few failures an hour.
const BACK_OFF: [i64; 6] = [
    2 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    6 * HOUR,
    12 * HOUR,
];

/// When the authority is to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// Never: no certificate is wanted from it.
    Off,
    /// At this moment, or now when it is past.
    At(Moment),
}

/// When it is to be asked next, as things stand at `now`.
pub(super) fn due(config: &Config, now: Moment) -> Result<Due> {
    let Some(name) = certificate_name(&config.portal.public_address).filter(|_| config.acme.enabled) else {
        return Ok(Due::Off);
    };
    let progress = &config.acme_progress;
    if config
        .acme_asked
        .is_some_and(|asked| progress.began_at.is_none_or(|began| asked > began))
    {
        return Ok(Due::At(now));
    }
    let wanted = match &config.acme_certificate {
        Some(held) if held.name == name && held.directory == directory_url(&config.acme) => {
            renewal(&held.leaf()?, held.renew_at)?
        }
        _ => now,
    };
    let not_before = progress.next_at.map_or(wanted, Moment);
    Ok(Due::At(wanted.max(not_before)))
}

/// When a certificate is renewed: by the authority's advice where it gave any, else when a third of its life is left. Advice is
/// followed no further than to the last tenth, which is needed for failures.
fn renewal(leaf: &[u8], advice: Option<i64>) -> Result<Moment> {
    let facts = facts(leaf)?;
    let life = facts.not_after.since(facts.not_before).max(0);
    let third = facts.not_after.plus(-life / 3);
    Ok(match advice {
        Some(advice) => Moment(advice).min(facts.not_after.plus(-life / 10)),
        None => third,
    })
}

/// How long to wait after the nth failure in a row.
pub(super) fn back_off(failures: u32, retry_after: Option<Duration>) -> i64 {
    let nth = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    let own = BACK_OFF.get(nth).or(BACK_OFF.last()).copied().unwrap_or(HOUR);
    let asked = retry_after.map_or(0, |wait| i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
    own.max(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_minutes_to_hours_and_the_authority_may_ask_for_more() {
        assert_eq!(back_off(1, None), 2 * MINUTE);
        assert_eq!(back_off(4, None), 2 * HOUR);
        assert_eq!(back_off(6, None), 12 * HOUR);
        assert_eq!(back_off(u32::MAX, None), 12 * HOUR);
        assert_eq!(back_off(1, Some(Duration::from_secs(3600))), HOUR);
        assert_eq!(back_off(4, Some(Duration::from_secs(1))), 2 * HOUR);
    }
}
