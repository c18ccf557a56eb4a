//! ASN.1 as far as certificates and CMS need it: a reader that borrows, a writer that gives DER.
//!
//! A signature covers the very bytes that came in, so the reader hands out slices of them and never encodes anything
//! again. It takes DER only; [`ber::to_der`](crate::ber::to_der) comes first where BER is allowed.

mod read;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod write;

pub(crate) use read::{Element, Reader};

/// The bytes are not the structure that was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the expected structure")]
pub(crate) struct Malformed;

/// Identifier octets, X.690 section 8.1.2.
pub(crate) mod tag {
    pub(crate) const BOOLEAN: u8 = 0x01;
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const NULL: u8 = 0x05;
    pub(crate) const OID: u8 = 0x06;
    pub(crate) const UTF8: u8 = 0x0c;
    pub(crate) const PRINTABLE: u8 = 0x13;
    pub(crate) const TELETEX: u8 = 0x14;
    pub(crate) const IA5: u8 = 0x16;
    pub(crate) const UTC_TIME: u8 = 0x17;
    pub(crate) const GENERALIZED_TIME: u8 = 0x18;
    pub(crate) const UNIVERSAL: u8 = 0x1c;
    pub(crate) const BMP: u8 = 0x1e;
    pub(crate) const SEQUENCE: u8 = 0x30;
    pub(crate) const SET: u8 = 0x31;

    /// Set in the identifier of whatever consists of elements.
    pub(crate) const CONSTRUCTED: u8 = 0x20;

    /// `[number]`, holding bytes.
    pub(crate) const fn context(number: u8) -> u8 {
        0x80 | number
    }

    /// `[number]`, holding elements.
    pub(crate) const fn context_constructed(number: u8) -> u8 {
        0xa0 | number
    }
}

/// Object identifiers that are read or written here.
pub(crate) mod oid {
    pub(crate) use const_oid::ObjectIdentifier as Oid;

    macro_rules! oids {
        ($($name:ident = $dotted:literal;)*) => {
            $(pub(crate) const $name: Oid = Oid::new_unwrap($dotted);)*
        };
    }

    // Keys and signatures: RFC 8017, RFC 5480, RFC 5758.
    oids! {
        RSA = "1.2.840.113549.1.1.1";
        SHA256_RSA = "1.2.840.113549.1.1.11";
        SHA384_RSA = "1.2.840.113549.1.1.12";
        SHA512_RSA = "1.2.840.113549.1.1.13";
        EC = "1.2.840.10045.2.1";
        P256 = "1.2.840.10045.3.1.7";
        P384 = "1.3.132.0.34";
        ECDSA_SHA256 = "1.2.840.10045.4.3.2";
        ECDSA_SHA384 = "1.2.840.10045.4.3.3";
    }

    // Digests and ciphers: RFC 5754, RFC 3565.
    oids! {
        SHA256 = "2.16.840.1.101.3.4.2.1";
        SHA384 = "2.16.840.1.101.3.4.2.2";
        SHA512 = "2.16.840.1.101.3.4.2.3";
        AES128_CBC = "2.16.840.1.101.3.4.1.2";
        AES192_CBC = "2.16.840.1.101.3.4.1.22";
        AES256_CBC = "2.16.840.1.101.3.4.1.42";
    }

    // CMS: RFC 5652; PKCS#9: RFC 2985.
    oids! {
        DATA = "1.2.840.113549.1.7.1";
        SIGNED_DATA = "1.2.840.113549.1.7.2";
        ENVELOPED_DATA = "1.2.840.113549.1.7.3";
        CONTENT_TYPE = "1.2.840.113549.1.9.3";
        MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
        SIGNING_TIME = "1.2.840.113549.1.9.5";
        CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";
    }

    // SCEP: RFC 8894 section 3.2.1.
    oids! {
        SCEP_MESSAGE_TYPE = "2.16.840.1.113733.1.9.2";
        SCEP_PKI_STATUS = "2.16.840.1.113733.1.9.3";
        SCEP_FAIL_INFO = "2.16.840.1.113733.1.9.4";
        SCEP_SENDER_NONCE = "2.16.840.1.113733.1.9.5";
        SCEP_RECIPIENT_NONCE = "2.16.840.1.113733.1.9.6";
        SCEP_TRANSACTION_ID = "2.16.840.1.113733.1.9.7";
    }

    // Certificates: RFC 5280 section 4.2, RFC 6402 (the registrar), RFC 4519 (names).
    oids! {
        SUBJECT_KEY_ID = "2.5.29.14";
        KEY_USAGE = "2.5.29.15";
        BASIC_CONSTRAINTS = "2.5.29.19";
        AUTHORITY_KEY_ID = "2.5.29.35";
        EXTENDED_KEY_USAGE = "2.5.29.37";
        CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
        REGISTRAR = "1.3.6.1.5.5.7.3.28";
        COMMON_NAME = "2.5.4.3";
        SERIAL_NUMBER = "2.5.4.5";
        COUNTRY = "2.5.4.6";
        LOCALITY = "2.5.4.7";
        STATE = "2.5.4.8";
        ORGANISATION = "2.5.4.10";
        UNIT = "2.5.4.11";
        EMAIL = "1.2.840.113549.1.9.1";
        USER_ID = "0.9.2342.19200300.100.1.1";
    }
}
