#!/usr/bin/env bash
# Rust, in the version that rust-toolchain.toml pins. With rustup it is fetched once; another Rust that is new enough will do.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/words.sh
pinned=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
by_hand="Or install Rust $pinned or newer by hand: https://rustup.rs"

PATH=$PATH:$HOME/.cargo/bin
if ! command -v cargo >/dev/null; then
    say "Rust is missing: installing it for you alone, in ~/.cargo and ~/.rustup"
    command -v curl >/dev/null || stop "curl is missing, so Rust cannot be fetched." "$by_hand"
    curl --proto '=https' --tlsv1.2 -fsS https://sh.rustup.rs |
        sh -s -- -y --no-modify-path --profile minimal --default-toolchain none ||
        stop "Rust could not be fetched: is the network there?" "$by_hand"
fi

if command -v rustup >/dev/null; then
    # Looking into the folder is much faster than asking rustup, and happens on every run.
    if ! ls -d "${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$pinned"-* >/dev/null 2>&1; then
        say "fetching Rust $pinned"
        rustup toolchain install "$pinned" --profile minimal --component rustfmt,clippy ||
            stop "Rust $pinned could not be fetched: is the network there?" "$by_hand"
    fi
    exit 0
fi

found=$(rustc --version | cut -d' ' -f2)
oldest=$(printf '%s\n%s\n' "$pinned" "$found" | sort -V | head -1)
[ "$oldest" = "$pinned" ] || stop "Rust $found is too old: Muster needs $pinned or newer." "$by_hand"
