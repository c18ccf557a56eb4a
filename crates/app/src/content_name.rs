//! Names made from what they stand for, so that a changed picture or sheet is another address.

/// FNV-1a in hexadecimal: tells contents apart, proves nothing.
pub fn content_name(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
