#!/usr/bin/env bash
# Builds the console and opens it. What follows on the command line goes to the console: scripts/run.sh --data-dir ./trial
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
PATH=$PATH:$HOME/.cargo/bin

no_display=
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    no_display=yes
    warn "this session has no display, so the console's window cannot open; building it all the same."
fi

scripts/build-ui.sh
say "building the console (the first time takes some minutes)"
# --workspace: the same features of the same dependencies as for the tests, so that nothing is built twice.
cargo build --quiet --workspace --bin muster-console

console=${CARGO_TARGET_DIR:-target}/debug/muster-console
[ -z "$no_display" ] || stop "the console is built: $console. It needs a display to open its window." \
    "At the machine itself: run this in a desktop session." \
    "Over SSH: ssh -X, then make run." \
    "On a server without a desktop: cargo run -p muster -- serve   (the same engine, without a window)"
say "opening the console"
exec "$console" "$@"
