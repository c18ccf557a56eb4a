#!/usr/bin/env bash
# The only script that runs as administrator: installs the Debian packages given as arguments, and starts nothing.
set -euo pipefail
. "$(dirname "$0")/../words.sh"
[ $# -gt 0 ] || stop "say which packages to install"
export DEBIAN_FRONTEND=noninteractive

# Postfix brings the mail test tools. Without this answer it would set itself up as a mail server.
if [[ " $* " == *" postfix "* ]] && command -v debconf-set-selections >/dev/null; then
    echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
fi

# Without this answer slapd would set up a directory of its own.
if [[ " $* " == *" slapd "* ]] && command -v debconf-set-selections >/dev/null; then
    echo "slapd slapd/no_configuration boolean true" | debconf-set-selections
fi

# Servers that tests start by themselves must not come up with the machine. Those that were there already are left alone.
units=()
for unit in slapd smbd nmbd samba-ad-dc winbind; do
    [ -e "/lib/systemd/system/$unit.service" ] || units+=("$unit.service")
done

# While we install, no service may start. A policy that is there already is kept.
policy=/usr/sbin/policy-rc.d
ours=()
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    ours+=("$policy")
fi
log=$(mktemp)
trap 'rm -f "$log" ${ours[@]+"${ours[@]}"}' EXIT

say "fetching the package lists"
apt-get update -qq || warn "some package lists could not be fetched; trying with those at hand"
say "installing $*"
# --no-remove: a mail server or driver that is there already is never thrown out for ours.
if ! apt-get install -qq -y --no-install-recommends --no-remove "$@" >"$log" 2>&1; then
    cat "$log" >&2
    stop "the packages could not be installed; apt's own words stand above." \
        "If it speaks of removing packages: another mail server is installed, and was left alone." \
        "Then provide the commands smtp-sink and smtp-source yourself."
fi
if [ -d /run/systemd/system ]; then
    for unit in ${units[@]+"${units[@]}"}; do
        [ ! -e "/lib/systemd/system/$unit" ] || systemctl --quiet disable "$unit" || warn "$unit could not be disabled"
    done
fi
