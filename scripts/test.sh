#!/usr/bin/env bash
# Every test: the console's pages, Rust, and the stories on the real window. Programs are built once, for all of them.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
PATH=$PATH:$HOME/.cargo/bin

scripts/build-ui.sh
say "testing the console's pages"
npm --prefix ui run --silent test

# Bins and tests in one call: the stories start the very programs that users get.
say "building the programs and their tests"
cargo build --workspace --bins --tests

say "testing the engine, the portal, the command line, and the stories on the real window"
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --no-fail-fast
else
    say "cargo-nextest is not installed: using cargo test, which says less and takes longer"
    cargo test --workspace --no-fail-fast --lib --bins
    # Each story has a window, servers and browsers of its own; at the same time they would only wait for each other.
    cargo test --workspace --no-fail-fast --test '*' -- --test-threads 2
fi
# Its ports cannot be chosen, and only root may open them.
[ "$(id -u)" = 0 ] || warn "NOT RUN: the tests of Active Directory, on Samba as a domain controller; they need root, as in a container"
# nextest leaves out the examples in the documentation.
say "testing the examples in the documentation"
cargo test --workspace --doc --quiet
