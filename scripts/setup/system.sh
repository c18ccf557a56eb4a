#!/usr/bin/env bash
# System packages. Debian and Ubuntu: installs what is missing, asking for sudo only then. Elsewhere: says what to install.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/words.sh
kind=${1:?say what for: run or test}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    exec scripts/setup/other-system.sh "$kind"
fi

# Ubuntu brings Chromium as a snap, under names of its own.
names_here() { cat; }
if grep -qs '^ID=ubuntu' /etc/os-release; then
    names_here() { sed 's/| chromium-driver /| chromium-chromedriver /; s/| chromium /| chromium-browser /'; }
fi

wanted=() # package names, in the order of the list
declare -A why=()
while IFS='|' read -r for package reason; do
    for=${for// /} package=${package// /}
    case $for in '' | '#'*) continue ;; esac
    if [ "$for" = run ] || [ "$for" = "$kind" ]; then
        wanted+=("$package")
        why[$package]=${reason# }
    fi
done < <(names_here <scripts/setup/packages.txt)

# An unknown package makes dpkg-query fail and still list the others: the list alone counts.
installed=$(dpkg-query -W -f='${binary:Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)
missing=()
for package in "${wanted[@]}"; do
    grep -qE "^${package//./\\.}(:[a-z0-9]+)? installed$" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

say "these system packages are missing:"
for package in "${missing[@]}"; do printf '          %-24s %s\n' "$package" "${why[$package]}"; done

exec scripts/setup/ask-admin.sh "${missing[@]}"
