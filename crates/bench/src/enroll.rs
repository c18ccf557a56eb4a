//! How many Apple devices a second enroll completely, beside the bare signing rate of the authority's key; how many enrolled
//! ones check in a second, beside a bare handler; and what a device costs on the disk.
//!
//! The real portal over HTTP on the loopback, the real store, real keys and certificates. Devices and server share the
//! machine: the devices' own signatures and decryptions are paid for in the same seconds.

use std::{
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use axum::{Router, routing::put};
use hyper::{Method, body::Bytes};
use muster_app::{
    App, Clock,
    apple::paths,
    wire::{AppleChange, DeviceFilter, DeviceSort},
};
use muster_domain::time::Moment;
use muster_mdm::{
    authority::Authority,
    client::{Client, certificates, sign_once},
    key::SigningKey,
};
use muster_portal::PortalConfig;
use tokio::{net::TcpListener, task::JoinSet};

use crate::{
    device::{self, Enrolled, Line, random},
    folder,
    median::median,
    results::Results,
    sink::Sink,
};

/// Devices that enroll in a round.
const DEVICES: usize = 400;
const ROUNDS: usize = 3;
/// Devices at once.
const AT_ONCE: usize = 16;
/// Keys that the devices share: making one takes longer than enrolling.
const KEYS: usize = 8;
const CHECK_IN_ROUND: Duration = Duration::from_secs(3);
const CHECK_IN_ROUNDS: usize = 5;
const SIGNING: Duration = Duration::from_secs(2);

/// `enroll.*` and `checkin.*`.
pub async fn measure(results: &mut Results) -> Result<()> {
    eprintln!("enroll: {ROUNDS} rounds of {DEVICES} devices");
    let folder = tempfile::TempDir::with_prefix("muster-bench-")?;
    let sink = Sink::start().await?;
    let app = folder::open(folder.path(), Clock::default(), None).await?;
    folder::set_up(&app, sink.port()).await?;
    app.save_apple(AppleChange {
        lab_mode: true,
        ..AppleChange::default()
    })
    .await?;
    let config = PortalConfig {
        public_address: app.portal_address().await?,
        ..PortalConfig::plain(SocketAddr::from(([127, 0, 0, 1], 0)))
    };
    let portal = muster_portal::start(app.clone(), config).await?;
    let server = portal.local_addr();
    let registrar = registrar(server).await?;
    let clients = Arc::new(
        (0..KEYS)
            .map(|_| Client::make(Moment(Clock::default().now().0), &mut random()))
            .collect::<std::result::Result<Vec<_>, _>>()?,
    );

    let (mut rates, mut signatures, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let mut devices = Vec::new();
    let before = size_of(folder.path())?;
    for round in 0..ROUNDS {
        let signing = signing_rate()?;
        let links = links(&app, round * DEVICES).await?;
        let begun = Instant::now();
        devices.extend(enroll(server, &clients, &registrar, links, round * DEVICES).await?);
        let rate = DEVICES as f64 / begun.elapsed().as_secs_f64();
        rates.push(rate);
        signatures.push(signing);
        ratios.push(rate / signing);
    }
    ensure!(devices.len() == ROUNDS * DEVICES, "not all devices enrolled");
    let grown = size_of(folder.path())?.saturating_sub(before);
    results.add("enroll.apple_per_second", median(&rates), "devices/s");
    results.add(
        "enroll.ca_signatures_per_second",
        median(&signatures),
        "signatures/s",
    );
    results.add("enroll.ratio_to_signing", median(&ratios), "ratio");
    let per_10k = grown as f64 / devices.len() as f64 * 10_000.0 / 1_048_576.0;
    results.add("enroll.mib_per_10k_devices", per_10k, "MiB on disk");

    check_ins(&app, server, &clients, devices, results).await?;
    portal.stop().await?;
    Ok(())
}

/// Check-ins of enrolled devices, and of a bare handler.
///
/// A check-in is what a managed device does all the time: it proves who it is, asks what there is to do, and hears that there
/// is nothing. A token update, which is written to the disk before it is answered, is told apart.
async fn check_ins(
    app: &App,
    server: SocketAddr,
    clients: &Arc<Vec<Client>>,
    devices: Vec<Enrolled>,
    results: &mut Results,
) -> Result<()> {
    // Signed beforehand: what is measured is the server.
    let mut updates = Vec::with_capacity(devices.len());
    let mut polls = Vec::with_capacity(devices.len());
    for (number, device) in devices.iter().enumerate() {
        let client = &clients[number % KEYS];
        for (list, body) in [
            (
                &mut updates,
                device::token_update(&device.udid, "com.apple.mgmt.lab"),
            ),
            (&mut polls, device::idle(&device.udid)),
        ] {
            list.push((client.signs(&device.certificate, &body)?, body));
        }
    }
    let (updates, polls) = (Arc::new(updates), Arc::new(polls));
    let hello = hello().await?;
    // A device that has nothing to do is the usual one: what waits since the enrollment is taken back.
    take_back_commands(app).await?;
    repeat(server, paths::SERVER, &polls, CHECK_IN_ROUND).await?;
    let (mut asked, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let (mut written, mut written_ratios) = (Vec::new(), Vec::new());
    for _ in 0..CHECK_IN_ROUNDS {
        let polled = repeat(server, paths::SERVER, &polls, CHECK_IN_ROUND).await?;
        let greeting = repeat(hello, paths::CHECK_IN, &polls, CHECK_IN_ROUND).await?;
        let updated = repeat(server, paths::CHECK_IN, &updates, CHECK_IN_ROUND).await?;
        asked.push(polled);
        bare.push(greeting);
        written.push(updated);
        ratios.push(polled / greeting);
        written_ratios.push(updated / greeting);
    }
    results.add("checkin.per_second", median(&asked), "check-ins/s");
    results.add("checkin.hellos_per_second", median(&bare), "answers/s");
    results.add("checkin.ratio_to_hello", median(&ratios), "ratio");
    results.add(
        "checkin.token_updates_per_second",
        median(&written),
        "token updates/s",
    );
    results.add(
        "checkin.token_update_ratio_to_hello",
        median(&written_ratios),
        "ratio",
    );
    Ok(())
}

async fn take_back_commands(app: &App) -> Result<()> {
    let mut cursor = None;
    loop {
        let page = app
            .list_devices(DeviceFilter::default(), DeviceSort::Newest, cursor, 200)
            .await?;
        for device in page.rows {
            for command in app.device_detail(device.id.clone()).await?.commands {
                app.cancel_device_command(device.id.clone(), command.id).await?;
            }
        }
        cursor = page.next;
        if cursor.is_none() {
            return Ok(());
        }
    }
}

/// The registrar's certificate, as a device gets it.
async fn registrar(server: SocketAddr) -> Result<Vec<u8>> {
    let path = format!("{}?operation=GetCACert", paths::SCEP);
    let answer = Line::to(server)
        .await?
        .asks(Method::GET, &path, &[], Vec::new())
        .await?;
    certificates(&answer)
        .into_iter()
        .next() // the authority's own comes after it
        .context("no registrar was given")
}

/// Paths and passcodes of new invites.
async fn links(app: &App, from: usize) -> Result<Vec<(String, String)>> {
    let mut links = Vec::with_capacity(DEVICES);
    for id in folder::invite(app, from, DEVICES).await? {
        let access = app.invite_access(id).await?;
        let path = access.link.split_once("/e/").context("not an invite's link")?.1;
        links.push((format!("/e/{path}"), access.passcode.replace(' ', "")));
    }
    Ok(links)
}

async fn enroll(
    server: SocketAddr,
    clients: &Arc<Vec<Client>>,
    registrar: &[u8],
    links: Vec<(String, String)>,
    from: usize,
) -> Result<Vec<Enrolled>> {
    let (links, registrar) = (Arc::new(links), Arc::new(registrar.to_vec()));
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (links, registrar, next, clients) =
            (links.clone(), registrar.clone(), next.clone(), clients.clone());
        workers.spawn(async move {
            let mut line = Line::to(server).await?;
            let mut enrolled = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some((link, passcode)) = links.get(number) else {
                    return anyhow::Ok(enrolled);
                };
                let client = &clients[(from + number) % KEYS];
                let device =
                    device::enrolls(&mut line, client, &registrar, link, passcode, from + number).await?;
                enrolled.push((from + number, device));
            }
        });
    }
    let mut enrolled = Vec::with_capacity(DEVICES);
    while let Some(done) = workers.join_next().await {
        enrolled.extend(done??);
    }
    // Each with the key that it enrolled with.
    enrolled.sort_by_key(|(number, _)| *number);
    Ok(enrolled.into_iter().map(|(_, device)| device).collect())
}

/// How many signatures a second a key like the authority's makes, one after the other.
fn signing_rate() -> Result<f64> {
    static KEY: std::sync::OnceLock<SigningKey> = std::sync::OnceLock::new();
    let key = match KEY.get() {
        Some(key) => key,
        None => {
            let made = Authority::create("Northwind", Moment(Clock::default().now().0), &mut random())?;
            let key = SigningKey::read(&made.key)?;
            KEY.get_or_init(|| key)
        }
    };
    let begun = Instant::now();
    let mut count = 0u32;
    while begun.elapsed() < SIGNING {
        sign_once(key, &count.to_be_bytes())?;
        count += 1;
    }
    Ok(f64::from(count) / begun.elapsed().as_secs_f64())
}

type Messages = Arc<Vec<(String, Vec<u8>)>>;

/// Says signed messages over and over. Gives answers a second.
async fn repeat(server: SocketAddr, path: &'static str, messages: &Messages, time: Duration) -> Result<f64> {
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let mut workers = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (messages, next) = (messages.clone(), next.clone());
        let mut line = Line::to(server).await?;
        workers.spawn(async move {
            let mut answers = 0usize;
            while begun.elapsed() < time {
                let (signature, body) = &messages[next.fetch_add(1, Ordering::Relaxed) % messages.len()];
                line.asks(Method::PUT, path, &[("mdm-signature", signature)], body.clone())
                    .await?;
                answers += 1;
            }
            anyhow::Ok(answers)
        });
    }
    let mut answers = 0;
    while let Some(done) = workers.join_next().await {
        answers += done??;
    }
    Ok(answers as f64 / begun.elapsed().as_secs_f64())
}

/// A server that takes any body and answers nothing.
async fn hello() -> Result<SocketAddr> {
    let router = Router::new().route(paths::CHECK_IN, put(async |_: Bytes| ""));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
        if let Err(error) = stream.set_nodelay(true) {
            eprintln!("the bare server's connection stays slow: {error}");
        }
    });
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            eprintln!("the bare server ended: {error}");
        }
    });
    Ok(address)
}

/// Bytes of the database with its log.
fn size_of(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("muster.db") {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
}
