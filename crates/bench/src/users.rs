//! How long the invite form takes to find somebody among a hundred thousand users, and how long they take to be imported.
//!
//! Each search is asked for as the form asks, through the whole engine; what is told is the slowest of them: one letter, two, a
//! word that everybody has, one that nobody has, several words. Archived users are found by none of them.

use std::time::Instant;

use anyhow::{Result, ensure};
use muster_app::{
    App, Clock,
    wire::{LiveInvites, UserFilter, UserSelection},
};
use tempfile::TempDir;

use crate::{folder, median::median, results::Results};

const USERS: usize = 100_000;
const ROUNDS: usize = 30;
/// As many as the form shows.
const HITS: u32 = 20;

const FIRST: [&str; 8] = [
    "Anna", "Ben", "Chloé", "Dmitri", "Elif", "Fatima", "Göran", "Hana",
];
const LAST: [&str; 7] = [
    "Müller",
    "Okafor",
    "Rossi",
    "Schmidt",
    "Tanaka",
    "Ångström",
    "Brown",
];

/// Each with whether anybody is found.
const SEARCHES: [(&str, bool); 14] = [
    ("", true),
    ("a", true),
    ("m", true),
    ("z", false),
    ("an", true),
    ("mu", true),
    ("zq", false),
    ("a o", true),
    ("northwind", true),
    ("example", true),
    ("anna okafor", true),
    ("person09999", true),
    ("ander müll", false),
    ("nobody at all", false),
];

/// `users.search_ms_100k` and what it rests on.
pub async fn measure(results: &mut Results) -> Result<()> {
    let data = TempDir::with_prefix("muster-bench-")?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    folder::set_up(&app, 25).await?;
    eprintln!("users: importing {USERS}");
    let mut file = String::from("USER NAME,EMAIL ADDRESS\r\n");
    for i in 0..USERS {
        let (first, last) = (FIRST[i % FIRST.len()], LAST[i % LAST.len()]);
        file.push_str(&format!("{first} {last},person{i:05}@northwind.example\r\n"));
    }
    let opened = app.paste_import(file).await?;
    let begun = Instant::now();
    let done = app.commit_user_import(opened.id).await?;
    ensure!(done.added as usize == USERS, "only {} were imported", done.added);
    results.add("users.import_seconds_100k", begun.elapsed().as_secs_f64(), "s");

    results.add("users.search_ms_100k", slowest(&app).await?, "ms");
    let annas = UserFilter {
        search: "anna".into(),
        ..UserFilter::default()
    };
    let archived = app
        .archive_users(
            UserSelection::Matching {
                filter: annas,
                except: Vec::new(),
            },
            LiveInvites::Refuse,
        )
        .await?;
    ensure!(archived.changed > 0, "nobody was archived");
    ensure!(
        app.search_users("anna".into(), HITS).await?.hits.is_empty(),
        "archived users are found"
    );
    Ok(())
}

/// Milliseconds of the slowest search, by the median of its rounds.
async fn slowest(app: &App) -> Result<f64> {
    let mut worst = 0.0f64;
    for (query, any) in SEARCHES {
        let mut times = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let found = app.search_users(query.to_owned(), HITS).await?;
            times.push(begun.elapsed().as_secs_f64() * 1e3);
            ensure!(
                found.hits.is_empty() != any,
                "{query:?} finds {} people",
                found.hits.len()
            );
        }
        let time = median(&times);
        eprintln!("users: {time:>8.3} ms  {query:?}");
        worst = worst.max(time);
    }
    Ok(worst)
}
