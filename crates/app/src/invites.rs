//! The list of invites, its counts, one invite's history, and the funnel.

use std::collections::HashSet;

use muster_domain::{
    account::Right,
    device::OwnedBy,
    invite::{InviteState, Via},
    message::{MessageKind, MessageState},
    platform::Platform,
    reminder::Reminded,
    template::Channel,
    time::DAY,
};
use muster_store::{self as store, InviteRecord, MessageRecord};

use crate::{
    App, Result,
    settings::Config,
    terms::acceptance,
    wire::{
        DayCount, FunnelView, InviteCounts, InviteDetail, InviteFilter, InvitePage, InviteRow, InviteSort,
        MessageRow, OwnedByCount, PlatformCount, StateCount, TimelineEntry,
    },
};

/// Rows of a window when the caller asks for more.
pub const WINDOW: u32 = 200;
const DAYS_OF_CHART: i64 = 14;

impl App {
    /// A window of the list.
    pub async fn list_invites(
        &self,
        filter: InviteFilter,
        sort: InviteSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<InvitePage> {
        self.may(Right::Read).await?;
        let page = self
            .store
            .page_invites(filter.into(), sort.into(), cursor, limit.clamp(1, WINDOW))
            .await?;
        Ok(InvitePage {
            rows: self
                .with_leavers(page.rows.iter().map(|record| self.row(record)).collect())
                .await?,
            next: page.next,
        })
    }

    /// Counts beside the filters.
    pub async fn count_invites(&self, filter: InviteFilter) -> Result<InviteCounts> {
        self.may(Right::Read).await?;
        let counts = self.store.count_invites(filter.into()).await?;
        let of = |count: Option<&u32>| count.copied().unwrap_or(0);
        Ok(InviteCounts {
            total: counts.total,
            all_states: counts.by_state.values().sum(),
            by_state: InviteState::ALL
                .map(|state| StateCount {
                    state,
                    count: of(counts.by_state.get(&state)),
                })
                .to_vec(),
            by_platform: Platform::ALL
                .map(|platform| PlatformCount {
                    platform,
                    count: of(counts.by_platform.get(&platform)),
                })
                .to_vec(),
            by_owned_by: OwnedBy::ALL
                .map(|owned_by| OwnedByCount {
                    owned_by,
                    count: of(counts.by_owned_by.get(&owned_by)),
                })
                .to_vec(),
        })
    }

    /// One invite with its history.
    pub async fn invite_detail(&self, id: String) -> Result<InviteDetail> {
        self.may(Right::Read).await?;
        let record = self.record(&id).await?;
        let row = self.with_leaver(self.row(&record)).await?;
        let messages = self.store.messages_of(record.id).await?;
        let config = self.config().await?;
        let accepted = self
            .store
            .acceptance_of_invite(record.id, record.generation)
            .await?;
        Ok(InviteDetail {
            reminders: reminders(&messages, record.generation),
            next_reminder_at: config
                .enrollment
                .reminders()
                .and_then(|schedule| schedule.next(&reminded(&record)))
                .map(Into::into),
            terms: accepted.map(acceptance),
            invite: row,
            timeline: self.timeline(&record).await?,
            messages: messages
                .into_iter()
                .map(|message| {
                    let current = message.generation == record.generation;
                    message_row(message, current, &config)
                })
                .collect(),
        })
    }

    /// These invites, in this order; those that are not there are left out.
    pub async fn invite_rows(&self, ids: &[String]) -> Result<Vec<InviteRow>> {
        self.may(Right::Read).await?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(record) = self.store.invite(id.parse()?).await? {
                rows.push(self.row(&record));
            }
        }
        self.with_leavers(rows).await
    }

    /// The same rows, the live ones of people who have left their directory marked.
    async fn with_leavers(&self, mut rows: Vec<InviteRow>) -> Result<Vec<InviteRow>> {
        let live = rows.iter().filter(|row| row.live);
        let ids: HashSet<String> = live.map(|row| row.user_id.clone()).collect();
        if ids.is_empty() {
            return Ok(rows);
        }
        let left = self.store.leavers_by_id(ids.into_iter().collect()).await?;
        for row in rows.iter_mut().filter(|row| row.live) {
            row.left = left.get(&row.user_id).map(|leaver| leaver.state);
        }
        Ok(rows)
    }

    async fn with_leaver(&self, row: InviteRow) -> Result<InviteRow> {
        let mut rows = self.with_leavers(vec![row.clone()]).await?;
        Ok(rows.pop().unwrap_or(row))
    }

    /// Cumulative evidence of the last `days` days, and devices enrolled per day.
    pub async fn funnel(&self, days: u32) -> Result<FunnelView> {
        self.may(Right::Read).await?;
        let now = self.clock.now();
        let days = days.clamp(1, 3_650);
        let funnel = self.store.funnel(now.plus(-i64::from(days) * DAY)).await?;
        let zone = jiff::tz::TimeZone::system();
        let today = jiff::Timestamp::from_millisecond(now.0)
            .unwrap_or_default()
            .to_zoned(zone);
        let offset = today.offset().seconds() / 60;
        let known = self
            .store
            .enrolled_per_day(now.plus(-DAYS_OF_CHART * DAY), offset)
            .await?;
        let enrolled_per_day = (0..DAYS_OF_CHART)
            .rev()
            .filter_map(|back| today.date().checked_sub(jiff::Span::new().days(back)).ok())
            .map(|date| {
                let day = date.to_string();
                let count = known
                    .iter()
                    .find(|(known, _)| *known == day)
                    .map_or(0, |(_, count)| *count);
                DayCount { day, count }
            })
            .collect();
        Ok(FunnelView {
            days,
            sent: funnel.sent,
            opened: funnel.opened,
            verified: funnel.verified,
            enrolled: funnel.enrolled,
            enrolled_per_day,
        })
    }

    pub(crate) async fn timeline(&self, record: &InviteRecord) -> Result<Vec<TimelineEntry>> {
        let events = self.store.timeline(record.id).await?;
        Ok(events
            .into_iter()
            .map(|event| TimelineEntry {
                at: event.at.into(),
                kind: event.kind,
                detail: event.detail,
                by: event.by,
            })
            .collect())
    }

    /// A record as the list shows it. An invite whose time is over shows as Expired at once, before the job writes it.
    pub(crate) fn row(&self, record: &InviteRecord) -> InviteRow {
        let live = self.is_live(record);
        let state = if record.state.is_live() && !live {
            InviteState::Expired
        } else {
            record.state
        };
        let reason = match (record.reason.as_str(), record.via, state) {
            ("", Via::ByMyself, InviteState::Queued) => "Code on screen".to_owned(),
            (reason, _, _) => reason.to_owned(),
        };
        InviteRow {
            id: record.id.to_string(),
            state,
            reason,
            via: record.via,
            authentication: record.authentication,
            user_id: record.user_id.clone(),
            user_name: record.user_name.clone(),
            user_email: record.user_email.clone(),
            phone: record.phone.clone(),
            language: record.language.clone(),
            time_zone: record.time_zone.clone(),
            platform: record.platform,
            owned_by: record.owned_by,
            group: record.group.as_ref().map(|(_, name)| name.clone()),
            domain: record.domain.clone(),
            created_by: record.created_by.clone(),
            created_at: record.created_at.into(),
            updated_at: record.updated_at.into(),
            sent_at: record.sent_at.map(Into::into),
            opened_at: record.opened_at.map(Into::into),
            verified_at: record.verified_at.map(Into::into),
            enrolled_at: record.enrolled_at.map(Into::into),
            expires_at: record.expires_at.into(),
            locked: record.locked,
            live,
            left: None,
        }
    }
}

/// What decides about the next reminder of an invite.
fn reminded(record: &InviteRecord) -> Reminded {
    Reminded {
        state: record.state,
        via: record.via,
        locked: record.locked,
        sent_at: record.sent_at,
        count: record.reminded,
        last_at: record.reminded_at,
        expires_at: record.expires_at,
    }
}

/// How often the present link was brought to mind again: by mail and text at once counts once.
fn reminders(messages: &[MessageRecord], generation: u32) -> u32 {
    let by = |channel| {
        messages
            .iter()
            .filter(|message| {
                message.generation == generation
                    && message.kind == MessageKind::Reminder
                    && message.state == MessageState::Sent
                    && message.channel == channel
            })
            .count()
    };
    let most = Channel::ALL.into_iter().map(by).max().unwrap_or(0);
    u32::try_from(most).unwrap_or(u32::MAX)
}

/// A message as it is shown; `current` when it carries the invite's current link.
pub(crate) fn message_row(message: MessageRecord, current: bool, config: &Config) -> MessageRow {
    MessageRow {
        current,
        id: message.id,
        kind: message.kind,
        channel: message.channel,
        state: message.state,
        segments: message.segments,
        cost: message.cost.map(|cost| config.texts.money(cost)),
        delivered_at: message.delivered_at.map(Into::into),
        returned_at: message.returned_at.map(Into::into),
        attempts: message.attempts,
        reply: message.reply,
        queued_at: message.queued_at.into(),
        due_at: message.due_at.into(),
        updated_at: message.updated_at.into(),
    }
}

impl From<InviteFilter> for store::InviteFilter {
    fn from(filter: InviteFilter) -> Self {
        Self {
            search: filter.search,
            states: filter.states,
            platforms: filter.platforms,
            owned_by: filter.owned_by,
            group_id: filter.group_id,
            send_id: filter.batch_id,
        }
    }
}

impl From<InviteSort> for store::InviteSort {
    fn from(sort: InviteSort) -> Self {
        match sort {
            InviteSort::RecentActivity => Self::RecentActivity,
            InviteSort::Name => Self::Name,
            InviteSort::Newest => Self::Newest,
            InviteSort::ExpiresSoon => Self::ExpiresSoon,
        }
    }
}
