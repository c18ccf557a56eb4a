#!/usr/bin/env bash
# Everything that reads the code without running it. Goes on after a finding, so that one run shows them all.
# `--install` brings what is only needed here (cargo-deny) instead of passing over it with a warning.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
. scripts/words.sh
PATH=$PATH:$HOME/.cargo/bin
failed=()

check() {
    local name=$1
    shift
    say "$name"
    "$@" || failed+=("$name")
}

check "Rust formatting" cargo fmt --all --check
check "Biome" npm --prefix ui run --silent lint
check "TypeScript" npm --prefix ui run --silent typecheck
check "clippy" cargo clippy --workspace --all-targets --quiet -- -D warnings
check "bindings" scripts/bindings.sh check
command -v typos >/dev/null && check "spelling" typos
check "supply chain" scripts/deny.sh "$@"

[ ${#failed[@]} -eq 0 ] || stop "not clean: $(printf '%s, ' "${failed[@]}" | sed 's/, $//')."
say "clean"
