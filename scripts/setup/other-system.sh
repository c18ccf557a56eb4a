#!/usr/bin/env bash
# Systems without apt: says what to install and how it is called there. Installs nothing itself.
set -euo pipefail
. "$(dirname "$0")/../words.sh"
kind=${1:?say what for: run or test}

case $(uname -s) in
Darwin)
    xcode-select -p >/dev/null 2>&1 ||
        stop "the compiler is missing." "Install Apple's command line tools: xcode-select --install"
    if [ "$kind" = test ]; then
        stop "the tests on the real window need Linux: Apple's web view has no WebDriver." \
            "Everything else: cargo test --workspace --exclude muster-stories, and npm test in ui/" \
            "(Rust and Node.js: brew install rustup node)"
    fi
    exit 0
    ;;
MINGW* | MSYS* | CYGWIN*)
    stop "this set-up does not know Windows yet." \
        "Install Visual Studio Build Tools (C++ desktop), WebView2, Rust (rustup.rs) and Node.js 20 or newer;" \
        "then: npm ci && npm run build   in ui/" \
        "and:  cargo run --bin muster-console"
    ;;
Linux) ;;
*) stop "this set-up does not know $(uname -s)." "See docs/CONTRIBUTING.md for what Muster needs." ;;
esac

missing=()
command -v cc >/dev/null || missing+=("a C compiler")
command -v pkg-config >/dev/null || missing+=(pkg-config)
if command -v pkg-config >/dev/null; then
    pkg-config --exists webkit2gtk-4.1 || missing+=("WebKitGTK 4.1")
    pkg-config --exists dbus-1 || missing+=("D-Bus headers")
fi
if [ "$kind" = test ]; then
    PATH=$PATH:/usr/sbin:/usr/local/sbin
    for tool in Xvfb WebKitWebDriver dbus-daemon gnome-keyring-daemon chromium chromedriver \
        smtp-sink smtp-source bearerbox smsbox zbarimg pdftotext pdftoppm openssl sqlite3; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    python3 -c 'import aiosmtpd' 2>/dev/null || missing+=("aiosmtpd for python3")
fi
[ ${#missing[@]} -gt 0 ] || exit 0

family=unknown
[ ! -r /etc/os-release ] || family=$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}")
hint="Install them with your system's package tool."
case $family in
*fedora* | *rhel*)
    hint="sudo dnf install gcc pkgconf webkit2gtk4.1-devel dbus-devel curl"
    [ "$kind" = run ] || hint+=" xorg-x11-server-Xvfb webkit2gtk-driver dbus-daemon gnome-keyring chromium chromedriver postfix python3-aiosmtpd zbar poppler-utils google-noto-sans-fonts google-noto-sans-cjk-fonts openssl sqlite"
    ;;
*arch*)
    hint="sudo pacman -S --needed base-devel webkit2gtk-4.1 dbus curl"
    [ "$kind" = run ] || hint+=" xorg-server-xvfb gnome-keyring chromium postfix python-aiosmtpd zbar poppler noto-fonts noto-fonts-cjk openssl sqlite"
    ;;
*suse*)
    hint="sudo zypper install gcc pkg-config webkit2gtk3-devel dbus-1-devel curl"
    ;;
esac
list=$(printf '%s, ' "${missing[@]}")
stop "missing on this system: ${list%, }." "$hint" "Package names differ between releases; the tools named first are what counts."
