//! Users: the list, a user's page, the form, and what is done to a selection of them.
//!
//! Which fields a directory keeps, and what may be typed, is `muster_domain::profile`'s to say.

mod act;
mod edit;
mod entries;
mod merge;
mod page;
mod pause;
mod view;

pub(crate) use view::{hit, row};

use muster_domain::{account::Right, roster::Roster};
use muster_store::{self as store};

use crate::{
    App, Result,
    invites::WINDOW,
    wire::{
        DomainCount, RosterCount, RosterCounts, SourceCount, UserCounts, UserFilter, UserPage, UserSelection,
        UserSort,
    },
};

/// Most domains beside the filter.
const MAX_DOMAINS: usize = 100;

impl App {
    /// A window of the list.
    pub async fn list_users(
        &self,
        filter: UserFilter,
        sort: UserSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<UserPage> {
        self.may(Right::Read).await?;
        let page = self
            .store
            .page_users(filter.into(), sort.into(), cursor, limit.clamp(1, WINDOW))
            .await?;
        Ok(UserPage {
            rows: page.rows.iter().map(row).collect(),
            next: page.next,
        })
    }

    /// Counts beside the filters.
    pub async fn count_users(&self, filter: UserFilter) -> Result<UserCounts> {
        self.may(Right::Read).await?;
        let counts = self.store.count_users_by(filter.into()).await?;
        let mut by_source = vec![SourceCount {
            directory_id: String::new(),
            name: String::new(),
            count: counts.by_directory.get("").copied().unwrap_or(0),
        }];
        for directory in self.store.directories().await? {
            by_source.push(SourceCount {
                count: counts.by_directory.get(&directory.id).copied().unwrap_or(0),
                directory_id: directory.id,
                name: directory.name,
            });
        }
        let mut by_domain: Vec<DomainCount> = counts
            .by_domain
            .into_iter()
            .map(|(domain, count)| DomainCount { domain, count })
            .collect();
        by_domain.sort_by_key(|one| std::cmp::Reverse(one.count));
        by_domain.truncate(MAX_DOMAINS);
        Ok(UserCounts {
            total: counts.total,
            all_roster: counts.by_roster.values().sum(),
            by_roster: Roster::ALL
                .map(|roster| RosterCount {
                    roster,
                    count: counts.by_roster.get(&roster).copied().unwrap_or(0),
                })
                .to_vec(),
            left: counts.left,
            left_with_live_invite: counts.left_with_live_invite,
            by_source,
            by_domain,
        })
    }

    /// The roster as a whole.
    pub async fn roster_counts(&self) -> Result<RosterCounts> {
        self.may(Right::Read).await?;
        let counts = self.store.count_users_by(store::UserFilter::default()).await?;
        let of = |roster| counts.by_roster.get(&roster).copied().unwrap_or(0);
        Ok(RosterCounts {
            users: counts.total,
            never_invited: of(Roster::NeverInvited),
            invited: of(Roster::Invited),
            enrolled: of(Roster::Enrolled),
            left_with_live_invite: counts.left_with_live_invite,
        })
    }
}

impl From<UserFilter> for store::UserFilter {
    fn from(filter: UserFilter) -> Self {
        Self {
            search: filter.search,
            roster: filter.roster,
            left: filter.left,
            left_with_live_invite: filter.left_with_live_invite,
            directory_id: filter.directory_id,
            domain: filter.domain,
            archived: filter.archived,
        }
    }
}

impl From<UserSort> for store::UserSort {
    fn from(sort: UserSort) -> Self {
        match sort {
            UserSort::Name => Self::Name,
            UserSort::Newest => Self::Newest,
            UserSort::RecentActivity => Self::RecentActivity,
        }
    }
}

impl From<UserSelection> for store::UserSelection {
    fn from(selection: UserSelection) -> Self {
        match selection {
            UserSelection::Ids { ids } => Self::Ids(ids),
            UserSelection::Matching { filter, except } => Self::Matching {
                filter: filter.into(),
                except,
            },
        }
    }
}
