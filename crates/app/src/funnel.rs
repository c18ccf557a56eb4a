//! The funnel, split by platform, batch, group or day.

use muster_domain::{account::Right, platform::Platform, time::DAY};
use muster_store as store;

use crate::{
    App, Result,
    wire::{FunnelBy, FunnelFilter, FunnelPart, FunnelReport},
};

/// Most parts of a report.
const MAX_PARTS: usize = 100;
const MAX_DAYS: u32 = 3_650;
/// Most days of a report by day: more is no chart any more.
const MAX_CHART_DAYS: u32 = 366;

impl App {
    /// How far the invites got that were sent in the last days, whole and split.
    pub async fn funnel_report(&self, filter: FunnelFilter, by: FunnelBy) -> Result<FunnelReport> {
        self.may(Right::Read).await?;
        let now = self.clock.now();
        let most = if by == FunnelBy::Day {
            MAX_CHART_DAYS
        } else {
            MAX_DAYS
        };
        let days = filter.days.clamp(1, most);
        let since = now.plus(-i64::from(days) * DAY);
        let zone = jiff::tz::TimeZone::system();
        let today = jiff::Timestamp::from_millisecond(now.0)
            .unwrap_or_default()
            .to_zoned(zone);
        let offset = today.offset().seconds() / 60;
        let narrowed = store::FunnelFilter {
            platform: filter.platform,
            batch_id: filter.batch_id,
            group_id: filter.group_id,
        };
        let whole = self
            .store
            .funnel_parts(narrowed.clone(), store::FunnelBy::Whole, since, offset)
            .await?
            .pop()
            .map(part)
            .unwrap_or_else(|| none(String::new()));
        let found = self
            .store
            .funnel_parts(narrowed, split(by), since, offset)
            .await?;
        let mut parts: Vec<FunnelPart> = found.into_iter().map(part).collect();
        for part in &mut parts {
            part.name = name(by, part);
        }
        if by == FunnelBy::Day {
            let date = today.date();
            parts = (0..=i64::from(days))
                .rev()
                .filter_map(|back| date.checked_sub(jiff::Span::new().days(back)).ok())
                .map(|day| day.to_string())
                .map(|day| {
                    parts
                        .iter()
                        .find(|part| part.key == day)
                        .cloned()
                        .unwrap_or_else(|| none(day))
                })
                .collect();
            return Ok(FunnelReport {
                whole,
                parts,
                left_out: 0,
            });
        }
        let left_out = parts.len().saturating_sub(MAX_PARTS);
        parts.truncate(MAX_PARTS);
        Ok(FunnelReport {
            whole,
            parts,
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
        })
    }
}

fn split(by: FunnelBy) -> store::FunnelBy {
    match by {
        FunnelBy::Platform => store::FunnelBy::Platform,
        FunnelBy::Batch => store::FunnelBy::Batch,
        FunnelBy::Group => store::FunnelBy::Group,
        FunnelBy::Day => store::FunnelBy::Day,
    }
}

fn part(part: store::FunnelPart) -> FunnelPart {
    FunnelPart {
        key: part.key,
        name: part.name,
        sent: part.sent,
        opened: part.opened,
        verified: part.verified,
        enrolled: part.enrolled,
    }
}

fn none(day: String) -> FunnelPart {
    FunnelPart {
        name: day.clone(),
        key: day,
        sent: 0,
        opened: 0,
        verified: 0,
        enrolled: 0,
    }
}

fn name(by: FunnelBy, part: &FunnelPart) -> String {
    match by {
        FunnelBy::Platform => part
            .key
            .parse::<Platform>()
            .map_or_else(|_| part.key.clone(), |platform| platform.label().to_owned()),
        FunnelBy::Batch if part.key.is_empty() => "No import".into(),
        FunnelBy::Group if part.key.is_empty() => "Un-assigned".into(),
        FunnelBy::Batch | FunnelBy::Group => part.name.clone(),
        FunnelBy::Day => part.key.clone(),
    }
}
