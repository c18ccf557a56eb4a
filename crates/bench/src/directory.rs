//! How fast users of a real OpenLDAP become users here, and how fast it is seen that nothing is new.
//!
//! `directory.sync_per_second`: entries of a first sync, from the question to the last user on disk. `directory.unchanged_per_second`:
//! the same of a second sync of all, which reads everything and writes nobody. The ratios are those speeds beside the one at which
//! `ldapsearch` reads the same entries and attributes, in the same pages over the same kind of connection, into a file.
//!
//! `MUSTER_BENCH_PEOPLE` takes another number of entries, to try the measure itself.

use std::{process::Stdio, time::Instant};

use anyhow::{Context, Result, ensure};
use muster_app::{
    Clock,
    wire::{DirectoryConnection, DirectoryDraft, DirectorySyncSettings, SecretChange},
};
use muster_gateways::directory::ldap::{LdapKind, LdapSecurity, LdapSettings};
use muster_stories::slapd::{BASE, READER, Slapd, people};
use tempfile::TempDir;

use crate::{folder, median::median, results::Results};

/// Entries of the directory.
const PEOPLE: usize = 20_000;
const ROUNDS: usize = 3;
const PAGE: u16 = 1_000;
/// What a sync asks for of each.
const ATTRIBUTES: [&str; 8] = [
    "entryUUID",
    "uid",
    "cn",
    "mail",
    "mobile",
    "departmentNumber",
    "memberOf",
    "modifyTimestamp",
];

/// All figures of directories.
pub async fn measure(results: &mut Results) -> Result<()> {
    let count = match std::env::var("MUSTER_BENCH_PEOPLE") {
        Ok(number) => number.parse().context("MUSTER_BENCH_PEOPLE is no number")?,
        Err(_) => PEOPLE,
    };
    eprintln!("directory: filling an OpenLDAP with {count} people");
    let slapd = Slapd::holding(&people(count)).await?;
    let (mut first, mut again, mut floors) = (Vec::new(), Vec::new(), Vec::new());
    let (mut first_ratios, mut again_ratios) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let before = ldapsearch(&slapd, count)?;
        let (one, two) = syncs(&slapd, count).await?;
        let floor = f64::midpoint(before, ldapsearch(&slapd, count)?);
        eprintln!(
            "directory: round {round} of {ROUNDS}: first {one:.2} s, unchanged {two:.2} s, ldapsearch {floor:.2} s"
        );
        first.push(one);
        again.push(two);
        floors.push(floor);
        first_ratios.push(floor / one);
        again_ratios.push(floor / two);
    }
    #[allow(clippy::cast_precision_loss)] // a count of people
    let per_second = |seconds: &[f64]| count as f64 / median(seconds);
    results.add("directory.sync_per_second", per_second(&first), "entries/s");
    results.add("directory.unchanged_per_second", per_second(&again), "entries/s");
    results.add(
        "directory.ldapsearch_per_second",
        per_second(&floors),
        "entries/s",
    );
    results.add("directory.ratio_to_ldapsearch", median(&first_ratios), "ratio");
    results.add(
        "directory.unchanged_ratio_to_ldapsearch",
        median(&again_ratios),
        "ratio",
    );
    Ok(())
}

/// Seconds of a first sync and of a second one, into a folder of its own.
async fn syncs(slapd: &Slapd, count: usize) -> Result<(f64, f64)> {
    let data = TempDir::with_prefix("muster-bench-")?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    folder::set_up(&app, 25).await?;
    let draft = DirectoryDraft {
        id: None,
        new_id: None,
        name: "Head office".into(),
        enabled: true,
        sign_in: false,
        connection: DirectoryConnection::Ldap(LdapSettings {
            port: slapd.ldap(),
            // As the other program reads: both without encryption, on the loopback.
            security: LdapSecurity::Plain,
            bind_as: READER.0.into(),
            page_size: PAGE,
            ..LdapSettings::preset(LdapKind::OpenLdap, "127.0.0.1", BASE)
        }),
        secret: SecretChange::Set {
            value: READER.1.into(),
        },
        sync: DirectorySyncSettings {
            every_minutes: 0,
            ..DirectorySyncSettings::default()
        },
    };
    let id = app.save_directory(draft).await?.row.id;
    let begun = Instant::now();
    let report = app.sync_now(id.clone(), true, None).await?;
    let first = begun.elapsed().as_secs_f64();
    ensure!(
        report.counts.new as usize == count,
        "not all were new: {report:?}"
    );
    let begun = Instant::now();
    let report = app.sync_now(id, true, None).await?;
    let again = begun.elapsed().as_secs_f64();
    ensure!(
        report.counts.unchanged as usize == count,
        "not all were unchanged: {report:?}"
    );
    Ok((first, again))
}

/// Seconds that OpenLDAP's own client takes to read them into a file.
fn ldapsearch(slapd: &Slapd, count: usize) -> Result<f64> {
    let file = tempfile::NamedTempFile::new()?;
    let begun = Instant::now();
    let status = slapd
        .client("ldapsearch", READER)?
        .args(["-LLL", "-o", "ldif-wrap=no", "-b", BASE])
        .args([
            "-E",
            &format!("pr={PAGE}/noprompt"),
            "(objectClass=inetOrgPerson)",
        ])
        .args(ATTRIBUTES)
        .stdout(file.reopen()?)
        .stderr(Stdio::inherit())
        .status()?;
    let took = begun.elapsed().as_secs_f64();
    ensure!(status.success(), "ldapsearch ended with {status}");
    let found = std::fs::read(file.path())?
        .split(|byte| *byte == b'\n')
        .filter(|line| line.starts_with(b"dn: "))
        .count();
    ensure!(found == count, "ldapsearch found {found}");
    Ok(took)
}
