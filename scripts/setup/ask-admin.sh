#!/usr/bin/env bash
# Has the Debian packages given as arguments installed: at once as root, else by sudo, which asks for a password only here.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/words.sh
install=scripts/setup/apt-install.sh

if [ "$(id -u)" -eq 0 ]; then
    exec "$install" "$@"
elif ! command -v sudo >/dev/null; then
    stop "installing them needs an administrator, and there is no sudo here." "Run as root: $install $*"
elif ! sudo -n true 2>/dev/null; then
    [ -t 0 ] || stop "installing them needs an administrator, and there is nobody here to ask for a password." \
        "Run as an administrator: $install $*"
    say "installing them needs an administrator: sudo asks for your password now, and for nothing else."
fi
exec sudo "$install" "$@"
