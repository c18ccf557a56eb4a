#!/usr/bin/env bash
# The console's npm packages, exactly as package-lock.json names them; fetched again only when it changes.
set -euo pipefail
cd "$(dirname "$0")/../../ui"
. ../scripts/words.sh
stamp=node_modules/.muster-lock
now=$(printf '%s\0' package.json package-lock.json | sum_of_files)
[ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || exit 0

say "fetching the console's npm packages"
npm ci --no-audit --no-fund --loglevel=error ||
    stop "npm could not fetch the packages; its own words stand above."
echo "$now" >"$stamp"
