//! `muster`: the command line and headless server, over the same use cases as the console.

mod arguments;
mod commands;
mod exit;
mod output;

use std::{io::IsTerminal, process::ExitCode};

use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::{arguments::Arguments, exit::Failure};

/// A page of the portal or a mail is many small pieces of memory: the system's allocator takes a third of the time for them
/// (docs/decisions/0008).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, everything else is a mistake in the call.
            if !error.use_stderr() {
                let _ = error.print();
                return ExitCode::from(exit::OK);
            }
            if Arguments::asked_for_json(std::env::args_os()) {
                return Failure::usage(&error).tell(true);
            }
            let _ = error.print();
            return ExitCode::from(exit::USAGE);
        }
    };
    let usual = if arguments.serves() { "info" } else { "warn" };
    let filter = EnvFilter::try_from_env("MUSTER_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    // They read the mail's HTML when the program starts, and at `trace` note every character: 36 MB that say nothing of ours,
    // and a way into the log for whatever a mail may hold one day.
    let filter = ["html5ever=off", "selectors=off", "h2=off"]
        .into_iter()
        .filter_map(|quiet| quiet.parse().ok())
        .fold(filter, EnvFilter::add_directive);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    if arguments.serves() {
        log.json().init();
    } else {
        log.init();
    }
    let json = arguments.json();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::from(anyhow::Error::from(error)).tell(json),
    };
    match runtime.block_on(commands::run(arguments)) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => failure.tell(json),
    }
}
