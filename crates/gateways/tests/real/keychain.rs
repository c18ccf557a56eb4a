//! The keychain against a real gnome-keyring-daemon in a D-Bus session of its own.
//!
//! The daemon serves whoever shares its session, so the test runs itself once more inside `dbus-run-session`.

use std::process::Command;
use std::time::{Duration, Instant};

use muster_gateways::keys::{Key, Keychain, KeychainError};
use secrecy::{ExposeSecret, SecretBox};

const INSIDE: &str = "MUSTER_TEST_KEYCHAIN_SESSION";

/// Runs one of the tests below inside a fresh session, after the shell commands.
fn in_session(test: &str, prepare: &str) {
    let home = tempfile::tempdir().unwrap();
    let own = std::env::current_exe().unwrap();
    let script = format!(
        "{prepare} exec '{}' --exact --nocapture --include-ignored 'keychain::{test}'",
        own.display()
    );
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", &script])
        .env(INSIDE, "1")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("DISPLAY")
        .env_remove("GNOME_KEYRING_CONTROL")
        .output()
        .unwrap_or_else(|error| {
            panic!("dbus-run-session: {error}. Install: sudo apt-get install dbus gnome-keyring")
        });
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}\nIf gnome-keyring-daemon is missing: sudo apt-get install gnome-keyring"
    );
}

const UNLOCKED: &str =
    "printf 'pass' | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1;";
const LOCKED: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null || exit 1;";

fn inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

fn key(byte: u8) -> Key {
    SecretBox::new(Box::new([byte; 32]))
}

#[test]
fn a_key_is_kept_replaced_and_removed() {
    if !inside() {
        return in_session("a_key_is_kept_replaced_and_removed", UNLOCKED);
    }
    let keychain = Keychain::new("muster-test").with_time_limit(Duration::from_secs(10));
    keychain.probe().unwrap();
    assert!(keychain.get("links").unwrap().is_none());
    keychain.set("links", &key(7)).unwrap();
    keychain.set("gateways", &key(9)).unwrap();
    assert_eq!(keychain.get("links").unwrap().unwrap().expose_secret(), &[7; 32]);
    keychain.set("links", &key(8)).unwrap();
    assert_eq!(keychain.get("links").unwrap().unwrap().expose_secret(), &[8; 32]);
    assert_eq!(
        keychain.get("gateways").unwrap().unwrap().expose_secret(),
        &[9; 32]
    );
    keychain.delete("links").unwrap();
    keychain.delete("links").unwrap();
    assert!(keychain.get("links").unwrap().is_none());
    let entry = keyring::Entry::new("muster-test", "odd").unwrap();
    entry.set_password("not a key").unwrap();
    assert_eq!(keychain.get("odd").unwrap_err(), KeychainError::NotAKey);
}

#[test]
fn a_locked_keychain_does_not_hold_the_program() {
    if !inside() {
        return in_session("a_locked_keychain_does_not_hold_the_program", LOCKED);
    }
    let keychain = Keychain::new("muster-test").with_time_limit(Duration::from_secs(2));
    let started = Instant::now();
    let error = keychain.set("links", &key(7)).unwrap_err();
    assert!(started.elapsed() < Duration::from_secs(4));
    assert!(
        matches!(error, KeychainError::Locked | KeychainError::Failed(_)),
        "{error:?}"
    );
}

#[test]
fn a_session_without_a_keychain_says_so() {
    if !inside() {
        return in_session(
            "a_session_without_a_keychain_says_so",
            "unset DBUS_SESSION_BUS_ADDRESS; export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent;",
        );
    }
    let error = Keychain::new("muster-test").probe().unwrap_err();
    assert!(matches!(error, KeychainError::Unavailable(_)), "{error:?}");
}
