#!/usr/bin/env bash
# Node.js, which builds the console's pages. Installed where the system has it new enough; else says how to get it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/words.sh
needed=20.19.0
how=("Install Node.js 20.19 or newer: https://nodejs.org/en/download"
    "Debian and Ubuntu: curl -fsSL https://deb.nodesource.com/setup_22.x | sudo bash - && sudo apt-get install nodejs"
    "macOS: brew install node      Fedora: sudo dnf install nodejs      Arch: sudo pacman -S nodejs npm")

is_enough() { [ "$(printf '%s\n%s\n' "$needed" "$1" | sort -V | head -1)" = "$needed" ]; }
version() { node --version 2>/dev/null | sed 's/^v//'; }

found=$(version || true)
if { [ -z "$found" ] || ! is_enough "$found"; } && command -v apt-cache >/dev/null; then
    offered=$(apt-cache policy nodejs | sed -n 's/^ *Candidate: //p')
    if is_enough "${offered#*:}"; then
        say "Node.js $needed or newer is missing: it builds the console's pages."
        packages=(nodejs)
        # NodeSource's package brings npm along; Debian's does not.
        [[ $offered == *nodesource* ]] || packages+=(npm)
        scripts/setup/ask-admin.sh "${packages[@]}"
        hash -r
        found=$(version || true)
    fi
fi

[ -n "$found" ] || stop "Node.js is missing: it builds the console's pages." "${how[@]}"
is_enough "$found" || stop "Node.js $found is too old: the console's pages need $needed or newer." "${how[@]}"
command -v npm >/dev/null || stop "npm is missing: it comes with Node.js." "${how[@]}"
