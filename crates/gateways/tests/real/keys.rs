//! The key file on a real disk.

use std::os::unix::fs::PermissionsExt;

use muster_gateways::keys::{Key, KeyFile, KeyFileError};
use secrecy::{ExposeSecret, SecretBox};

fn key(byte: u8) -> Key {
    SecretBox::new(Box::new([byte; 32]))
}

#[test]
fn a_key_is_written_once_and_read_back() {
    let dir = tempfile::tempdir().unwrap();
    let file = KeyFile::new(dir.path().join("new/key"));
    assert!(!file.exists());
    assert!(matches!(file.read(), Err(KeyFileError::Missing(_))));
    file.create(&key(7)).unwrap();
    assert_eq!(file.read().unwrap().expose_secret(), &[7; 32]);
    assert_eq!(
        std::fs::metadata(file.path()).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert!(matches!(file.create(&key(8)), Err(KeyFileError::Exists(_))));
    assert_eq!(
        file.read().unwrap().expose_secret(),
        &[7; 32],
        "the first key stays"
    );
}

#[test]
fn a_key_that_others_can_read_is_refused_with_the_cure() {
    let dir = tempfile::tempdir().unwrap();
    let file = KeyFile::new(dir.path().join("key"));
    file.create(&key(7)).unwrap();
    for mode in [0o640, 0o604, 0o644, 0o602, 0o666] {
        std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(mode)).unwrap();
        let error = file.read().unwrap_err();
        assert!(matches!(error, KeyFileError::ReadableByOthers { .. }), "{mode:o}");
        assert!(error.to_string().contains("chmod 600"), "{error}");
    }
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o400)).unwrap();
    file.read().unwrap();
}

#[test]
fn a_key_of_the_wrong_length_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for length in [0, 31, 33, 64] {
        let path = dir.path().join(format!("key{length}"));
        std::fs::write(&path, vec![1; length]).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        assert!(
            matches!(KeyFile::new(path).read(), Err(KeyFileError::WrongLength(_))),
            "{length}"
        );
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(
        KeyFile::new(dir.path()).read(),
        Err(KeyFileError::NotAFile(_))
    ));
    assert!(matches!(
        KeyFile::new("/dev/zero").read(),
        Err(KeyFileError::NotAFile(_))
    ));
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(dir.path().join("nowhere"), &link).unwrap();
    assert!(
        matches!(KeyFile::new(link).create(&key(1)), Err(KeyFileError::Exists(_))),
        "links are not followed"
    );
}

#[test]
fn no_key_shows_in_debug() {
    assert!(!format!("{:?}", key(42)).contains("42"));
}
