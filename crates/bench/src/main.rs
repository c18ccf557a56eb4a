//! What `make bench` runs: Muster beside other programs that do the same work, in the same run on the same machine.
//!
//! Ratios are what counts; absolute figures only say how fast this machine is at this moment. Each line of the output is
//! `name value unit`; [`results`] says what is written to `target/bench/results.json`. Words on the way go to stderr.
//!
//! `muster-bench [import] [store] [users] [directory] [render] [dispatch] [portal] [enroll] [console] [scrolling]` runs only those parts. Everything is on the loopback, in temporary
//! folders, and stopped by its process id.
#![allow(clippy::print_stdout, clippy::print_stderr)] // a program whose output is its purpose

mod console;
mod device;
mod directory;
mod dispatch;
mod enroll;
mod folder;
mod import;
mod load;
mod median;
mod portal;
mod render;
mod results;
mod screen;
mod scrolling;
mod sink;
mod store;
mod users;
mod verify;

use anyhow::{Result, bail};

use crate::{folder::Stock, results::Results};

/// As in the programs that are measured; the handler they are measured against has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PARTS: [&str; 11] = [
    "import",
    "store",
    "users",
    "directory",
    "render",
    "dispatch",
    "portal",
    "verify",
    "enroll",
    "console",
    "scrolling",
];

#[tokio::main]
async fn main() -> Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        bail!(
            "there is no part called {unknown}; there are {}",
            PARTS.join(", ")
        );
    }
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);

    let mut results = Results::default();
    if wanted("import") {
        import::measure(&mut results).await?;
    }
    if wanted("store") {
        store::measure(&mut results).await?;
    }
    if wanted("users") {
        users::measure(&mut results).await?;
    }
    if wanted("directory") {
        directory::measure(&mut results).await?;
    }
    if wanted("render") {
        render::measure(&mut results)?;
    }
    if wanted("dispatch") {
        dispatch::measure(&mut results).await?;
    }
    if wanted("enroll") {
        enroll::measure(&mut results).await?;
    }
    if ["portal", "verify", "console"].into_iter().any(wanted) {
        eprintln!("storing {} invites", folder::STOCK);
        let stock = Stock::make().await?;
        if wanted("portal") {
            portal::measure(&stock, &mut results).await?;
        }
        if wanted("verify") {
            verify::measure(&stock, &mut results).await?;
        }
        if wanted("console") {
            console::measure(&stock, &mut results).await?;
        }
    }
    if wanted("scrolling") {
        scrolling::measure(&mut results).await?;
    }
    results.write()
}
