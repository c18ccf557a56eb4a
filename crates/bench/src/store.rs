//! How long the list of invites takes for one page, at a million rows beside ten thousand.
//!
//! A filtered page (one state, one platform: about one row in twenty-three) in each of two orders: latest activity, as the
//! console opens, and by name. The first page and the one after its cursor are asked for in turn, of both folders in turn, so
//! that what else the machine does hits both. The rows are written by SQL into the store's own schema; its text index stays
//! empty, for nothing is searched.

use std::{path::Path, sync::Arc, time::Instant};

use anyhow::{Context, Result, ensure};
use muster_app::{
    App, Clock,
    wire::{InviteFilter, InviteSort},
};
use muster_domain::{invite::InviteState, platform::Platform};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{folder, median::median, results::Results};

const FEW: u32 = 10_000;
const MANY: u32 = 1_000_000;
const PAGE: u32 = 50;
const ROUNDS: usize = 200;
const WARM_UP: usize = 20;

/// `store.page_ratio_1m_to_10k` and what it rests on.
pub async fn measure(results: &mut Results) -> Result<()> {
    let (few, many) = (Folder::with(FEW).await?, Folder::with(MANY).await?);
    for (sort, name) in [
        (InviteSort::RecentActivity, "page"),
        (InviteSort::Name, "page_by_name"),
    ] {
        let (mut short, mut long) = (Vec::new(), Vec::new());
        for round in 0..WARM_UP + ROUNDS {
            let (at_few, at_many) = (few.pages(sort).await?, many.pages(sort).await?);
            if round >= WARM_UP {
                short.extend(at_few);
                long.extend(at_many);
            }
        }
        let (short, long) = (median(&short), median(&long));
        results.add(&format!("store.{name}_micros_10k"), short * 1e6, "µs");
        results.add(&format!("store.{name}_micros_1m"), long * 1e6, "µs");
        results.add(&format!("store.{name}_ratio_1m_to_10k"), long / short, "ratio");
    }
    Ok(())
}

struct Folder {
    app: Arc<App>,
    _data: TempDir,
}

impl Folder {
    /// A data folder with so many invites.
    async fn with(invites: u32) -> Result<Self> {
        eprintln!("store: writing {invites} invites");
        let data = TempDir::with_prefix("muster-bench-")?;
        let app = folder::open(data.path(), Clock::default(), None).await?;
        folder::set_up(&app, 25).await?;
        drop(app);
        fill(data.path(), invites)?;
        let app = folder::open(data.path(), Clock::default(), None).await?;
        Ok(Self { app, _data: data })
    }

    /// Seconds for the first page, and for the one after it.
    async fn pages(&self, sort: InviteSort) -> Result<[f64; 2]> {
        let filter = InviteFilter {
            search: String::new(),
            states: vec![InviteState::Sent],
            platforms: vec![Platform::Ios],
            owned_by: None,
            group_id: None,
            batch_id: None,
        };
        let begun = Instant::now();
        let first = self.app.list_invites(filter.clone(), sort, None, PAGE).await?;
        let at_first = begun.elapsed().as_secs_f64();
        let cursor = first.next.context("one page holds them all")?;
        let begun = Instant::now();
        let second = self.app.list_invites(filter, sort, Some(cursor), PAGE).await?;
        let at_second = begun.elapsed().as_secs_f64();
        ensure!(
            first.rows.len() == PAGE as usize && second.rows.len() == PAGE as usize,
            "the pages are not full"
        );
        Ok([at_first, at_second])
    }
}

/// States, platforms, groups and moments are mixed by a multiplication that repeats no pattern.
fn fill(folder: &Path, invites: u32) -> Result<()> {
    let c = Connection::open(folder.join("muster.db"))?;
    c.pragma_update(None, "synchronous", "OFF")?;
    c.pragma_update(None, "foreign_keys", "OFF")?;
    c.execute_batch(&format!(
        "BEGIN;
         INSERT INTO groups (id, name, name_key, search, created_at)
         WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 39)
         SELECT printf('0195f3a0-0002-7000-8000-%012d', n), 'Ward ' || n, 'ward ' || n, 'ward ' || n, 0 FROM n;
         INSERT INTO users (id, name, name_key, email, email_key, search, created_at)
         WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < {invites} - 1)
         SELECT printf('0195f3a0-0001-7000-8000-%012d', n), 'Person ' || n, 'person ' || n, n || '@northwind.example', n || '@northwind.example',
                '', 0 FROM n;
         INSERT INTO invites (id, generation, state, via, user_id, user_name, user_email, name_key, search, platform,
                              owned_by, group_id, created_by, created_at, updated_at, sent_at, expires_at, send_id)
         WITH RECURSIVE n (n, mix) AS (
             SELECT 0, 0 UNION ALL SELECT n + 1, ((n + 1) * 2654435761) % 4294967296 FROM n WHERE n < {invites} - 1)
         SELECT printf('0195f3a0-0000-7000-8000-%012d', n), 1,
                CASE mix % 9 WHEN 0 THEN 'sent' WHEN 1 THEN 'opened' WHEN 2 THEN 'verified' WHEN 3 THEN 'enrolled'
                    WHEN 4 THEN 'failed' WHEN 5 THEN 'bounced' WHEN 6 THEN 'expired' WHEN 7 THEN 'revoked' ELSE 'sent' END,
                'email', printf('0195f3a0-0001-7000-8000-%012d', n), 'Person ' || n, n || '@northwind.example', 'person ' || n, '',
                CASE mix / 16 % 5 WHEN 0 THEN 'ios' WHEN 1 THEN 'android' WHEN 2 THEN 'macos' WHEN 3 THEN 'windows'
                    ELSE 'neutral' END,
                CASE mix / 128 % 2 WHEN 0 THEN 'personal' ELSE 'corporate' END,
                printf('0195f3a0-0002-7000-8000-%012d', mix / 256 % 40), 'bench', 1700000000000 + mix, 1700000000000 + mix,
                1700000000000 + mix, 4000000000000, 'send'
         FROM n;
         COMMIT;
         ANALYZE;"
    ))?;
    Ok(())
}
