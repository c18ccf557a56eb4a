#!/usr/bin/env bash
# Node.js, which builds the console's pages. Says what to do when it is missing or too old.
set -euo pipefail
. "$(dirname "$0")/../words.sh"
needed=20.19.0
how=("Install Node.js 20.19 or newer: https://nodejs.org/en/download"
    "Debian and Ubuntu: curl -fsSL https://deb.nodesource.com/setup_22.x | sudo bash - && sudo apt-get install nodejs"
    "macOS: brew install node      Fedora: sudo dnf install nodejs      Arch: sudo pacman -S nodejs npm")

command -v node >/dev/null || stop "Node.js is missing: it builds the console's pages." "${how[@]}"
found=$(node --version)
found=${found#v}
oldest=$(printf '%s\n%s\n' "$needed" "$found" | sort -V | head -1)
[ "$oldest" = "$needed" ] || stop "Node.js $found is too old: the console's pages need $needed or newer." "${how[@]}"
command -v npm >/dev/null || stop "npm is missing: it comes with Node.js." "${how[@]}"
