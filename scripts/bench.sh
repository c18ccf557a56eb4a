#!/usr/bin/env bash
# The benchmarks, on a release build. Prints `name value unit` lines and writes target/bench/results.json.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
PATH=$PATH:$HOME/.cargo/bin:/usr/sbin:/usr/local/sbin

for tool in smtp-sink smtp-source Xvfb; do
    command -v "$tool" >/dev/null || stop "$tool is missing: the benchmarks compare with it." "Run make test once: it installs it."
done
scripts/build-ui.sh
say "building for speed (the first time takes long)" >&2
cargo build --quiet --release --workspace --bin muster-console --bin muster --bin muster-bench --bin muster-bare-window
mkdir -p target/bench
exec "${CARGO_TARGET_DIR:-target}/release/muster-bench" "$@"
