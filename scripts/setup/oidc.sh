#!/usr/bin/env bash
# The tests' OpenID Connect provider: npm packages exactly as its package-lock.json names them; fetched again only when it changes.
set -euo pipefail
cd "$(dirname "$0")/../../tests/fixtures/oidc"
. ../../../scripts/words.sh
stamp=node_modules/.muster-lock
now=$(printf '%s\0' package.json package-lock.json | sum_of_files)
[ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || exit 0

say "fetching the OpenID Connect provider of the tests"
npm ci --no-audit --no-fund --loglevel=error ||
    stop "npm could not fetch the packages; its own words stand above."
echo "$now" >"$stamp"
