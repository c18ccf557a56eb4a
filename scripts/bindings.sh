#!/usr/bin/env bash
# The TypeScript side of the wire, generated from Rust. `write` renews it; `check` fails when the committed file differs.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
PATH=$PATH:$HOME/.cargo/bin
committed=ui/src/bindings/index.ts

# --workspace: the same features of the same dependencies as everywhere else, so that nothing is built twice.
generate() {
    local words
    cargo build --quiet --workspace --bin muster-bindings
    words=$("${CARGO_TARGET_DIR:-target}/debug/muster-bindings" "$1" 2>&1) || stop "the bindings could not be written: $words"
}

case ${1:?say what to do: write or check} in
write) generate "$committed" ;;
check)
    fresh=$(mktemp --suffix=.ts)
    trap 'rm -f "$fresh"' EXIT
    generate "$fresh"
    diff -u "$committed" "$fresh" ||
        stop "the bindings differ from the Rust code." "Run make gen, and commit $committed."
    ;;
*) stop "say what to do: write or check" ;;
esac
