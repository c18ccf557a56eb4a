#!/usr/bin/env bash
# The dependency tree against deny.toml: bans, licences and sources always; known vulnerabilities when their list can be
# fetched. Says which of the two happened. `--install` brings cargo-deny first, when it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
version=0.20.2
tools=$PWD/target/tools
PATH=$tools/bin:$PATH:$HOME/.cargo/bin

if ! command -v cargo-deny >/dev/null; then
    if [ "${1:-}" != --install ]; then
        warn "NOT CHECKED: licences, bans and vulnerabilities of dependencies. cargo-deny is missing: scripts/deny.sh --install"
        exit 0
    fi
    say "building cargo-deny $version (once; some minutes)"
    # Unoptimised: building it costs more than running it ever will. Its own target folder is removed again.
    CARGO_PROFILE_DEV_DEBUG=0 cargo install cargo-deny --version "$version" --locked --debug --quiet \
        --root "$tools" --target-dir "$tools/build"
    rm -rf "$tools/build"
fi

cargo deny --log-level error check bans licenses sources

if timeout 30 git ls-remote --quiet https://github.com/RustSec/advisory-db HEAD >/dev/null 2>&1; then
    cargo deny --log-level error check advisories
    say "dependencies checked against the list of known vulnerabilities"
else
    warn "NOT CHECKED: known vulnerabilities of dependencies. Their list (github.com/RustSec/advisory-db) cannot be reached from here."
fi
