#!/usr/bin/env bash
# Builds the console's pages into ui/dist, when a source changed since the last time. Cargo embeds what it finds there.
set -euo pipefail
cd "$(dirname "$0")/../ui"
. ../scripts/words.sh
stamp=node_modules/.muster-built
sources() {
    find src index.html package.json package-lock.json tsconfig.json vite.config.ts \
        -type f ! -name '*.test.ts' ! -name '*.test.tsx' ! -path 'src/test/*' -print0
    [ ! -d public ] || find public -type f -print0
}
now=$(sources | sum_of_files)
[ ! -f dist/index.html ] || [ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || exit 0

say "building the console's pages"
npm run --silent build -- --logLevel warn
echo "$now" >"$stamp"
