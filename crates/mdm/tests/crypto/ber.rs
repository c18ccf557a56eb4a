//! DER out of BER.

use muster_mdm::ber::{BerError, MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, to_der};

use crate::support::Folder;

#[test]
fn indefinite_lengths_and_strings_in_pieces_become_der() {
    let nested = [
        0x30, 0x80, 0x24, 0x80, 0x04, 0x01, b'a', 0x24, 0x03, 0x04, 0x01, b'b', 0, 0, 0, 0,
    ];
    assert_eq!(to_der(&nested).unwrap(), [0x30, 0x04, 0x04, 0x02, b'a', b'b']);
}

#[test]
fn lengths_become_minimal() {
    assert_eq!(
        to_der(&[0x30, 0x82, 0x00, 0x03, 0x02, 0x81, 0x00]),
        Ok(vec![0x30, 0x02, 0x02, 0x00])
    );
    assert_eq!(to_der(&[0x04, 0x84, 0, 0, 0, 1, 7]).unwrap(), [0x04, 0x01, 7]);
}

#[test]
fn a_long_string_in_pieces_gets_a_long_length() {
    let mut bytes = vec![0x24, 0x80];
    for _ in 0..300 {
        bytes.extend([0x04, 0x01, 0x55]);
    }
    bytes.extend([0, 0]);
    let der = to_der(&bytes).unwrap();
    assert_eq!(der[..4], [0x04, 0x82, 0x01, 0x2c]);
    assert_eq!(der.len(), 304);
}

#[test]
fn sets_keep_their_order() {
    let set = [0x31, 0x06, 0x02, 0x01, 0x02, 0x02, 0x01, 0x01];
    assert_eq!(to_der(&set).unwrap(), set);
}

#[test]
fn what_is_not_one_element_is_refused() {
    assert_eq!(to_der(&[]), Err(BerError::Truncated));
    assert_eq!(to_der(&[0x30, 0x00, 0x00]), Err(BerError::Trailing));
    assert_eq!(to_der(&[0x30, 0x80, 0x02, 0x01, 0x01]), Err(BerError::Truncated));
    assert_eq!(
        to_der(&[0x04, 0x80, 0x00, 0x00]),
        Err(BerError::Invalid),
        "a primitive one of unknown length"
    );
    assert_eq!(
        to_der(&[0x00, 0x00]),
        Err(BerError::Invalid),
        "an end mark that ends nothing"
    );
    assert_eq!(
        to_der(&[0x30, 0x02, 0x00, 0x00]),
        Err(BerError::Invalid),
        "an end mark inside a known length"
    );
    assert_eq!(
        to_der(&[0x3f, 0x81, 0x01, 0x00]),
        Err(BerError::Invalid),
        "a tag number above 30"
    );
    assert_eq!(
        to_der(&[0x10, 0x00]),
        Err(BerError::Invalid),
        "a sequence of bytes"
    );
    assert_eq!(
        to_der(&[0x24, 0x03, 0x02, 0x01, 0x01]),
        Err(BerError::Invalid),
        "a number in a string"
    );
    assert_eq!(
        to_der(&[0x04, 0x88, 255, 255, 255, 255, 255, 255, 255, 255]),
        Err(BerError::Truncated)
    );
    assert_eq!(to_der(&[0x30, 0xff]), Err(BerError::Invalid));
}

#[test]
fn bounds_hold() {
    assert_eq!(to_der(&vec![0x30; MAX_BYTES + 1]), Err(BerError::TooLong));
    let deep = |depth: usize| [[0x30, 0x80].repeat(depth), [0, 0].repeat(depth)].concat();
    assert!(to_der(&deep(MAX_DEPTH)).is_ok());
    assert_eq!(to_der(&deep(MAX_DEPTH + 1)), Err(BerError::TooDeep));
    let wide = |count: usize| [vec![0x30, 0x80], [0x05, 0x00].repeat(count), vec![0, 0]].concat();
    assert!(to_der(&wide(MAX_ELEMENTS - 1)).is_ok());
    assert_eq!(to_der(&wide(MAX_ELEMENTS)), Err(BerError::TooMany));
}

#[test]
fn streamed_and_plain_messages_of_openssl_are_the_same() {
    let folder = Folder::new();
    folder.identity("signer", "rsa:2048");
    folder.write("body", &b"content\n".repeat(5000));
    // Without attributes there is no signing time, so that both are the same signature.
    let sign =
        "cms -sign -binary -nodetach -noattr -in body -signer signer.pem -inkey signer.key -outform DER";
    folder.openssl(&format!("{sign} -stream -out streamed"));
    folder.openssl(&format!("{sign} -out plain"));
    let (streamed, plain) = (folder.read("streamed"), folder.read("plain"));
    assert_ne!(streamed, plain);
    assert_eq!(
        streamed[1], 0x80,
        "openssl does not stream with unknown lengths any more"
    );
    assert_eq!(to_der(&streamed).unwrap(), plain);
    assert_eq!(to_der(&plain).unwrap(), plain);
}
