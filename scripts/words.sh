# shellcheck shell=bash
# How the scripts talk: one short line a step, reasons when something stops. Sourced, never run.

if [ -t 1 ]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; else bold='' red='' plain=''; fi

# A step begins.
say() { printf '%s\n' "${bold}muster:${plain} $*"; }

# Something the reader should know; the work goes on.
warn() { printf '%s\n' "${bold}muster:${plain} $*" >&2; }

# The work cannot go on: what is wrong, then (one argument a line) what to do.
stop() {
    printf '%s\n' "${red}muster:${plain} $1" >&2
    shift
    [ $# -eq 0 ] || printf '        %s\n' "$@" >&2
    exit 1
}

# A sum over the names and contents of files given on standard input, separated by NUL.
sum_of_files() { sort -z | xargs -0 cksum | cksum | tr -d ' '; }
