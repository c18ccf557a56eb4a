#!/usr/bin/env bash
# Makes a machine ready: `setup.sh run` for building and opening the console, `setup.sh test` for every test as well.
# Each part looks first and installs only what is missing, so a second run costs a fraction of a second.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:?say what for: run or test}

scripts/setup/system.sh "$kind"
scripts/setup/rust.sh
scripts/setup/node.sh
scripts/setup/ui.sh
if [ "$kind" = test ]; then
    scripts/setup/smpp.sh
    scripts/setup/oidc.sh
fi
