//! Requests, laid out with the library's tags (RFC 4511, 4.2 to 4.14).

use ldap3::Scope;
use ldap3::asn1::{Boolean, Enumerated, Integer, Null, OctetString, Sequence, Tag, TagClass};
use ldap3::controls::RawControl;
use zeroize::Zeroizing;

use super::ber;
use super::error::LdapError;
use super::wire;

/// StartTLS (RFC 4511, 4.14.1).
pub(super) const START_TLS: &str = "1.3.6.1.4.1.1466.20037";

/// What is looked for.
#[derive(Debug, Clone)]
pub(super) struct Search {
    pub base: String,
    pub scope: Scope,
    pub filter: Tag,
    pub attributes: Vec<String>,
    /// Entries at most, by the server's count; 0 is no limit.
    pub most: u32,
}

fn octets(value: impl Into<Vec<u8>>) -> OctetString {
    OctetString {
        inner: value.into(),
        ..Default::default()
    }
}

fn application(id: u64, inner: Vec<Tag>) -> Tag {
    Tag::Sequence(Sequence {
        id,
        class: TagClass::Application,
        inner,
    })
}

fn integer(inner: i64) -> Tag {
    Tag::Integer(Integer {
        inner,
        ..Default::default()
    })
}

fn enumerated(inner: i64) -> Tag {
    Tag::Enumerated(Enumerated {
        inner,
        ..Default::default()
    })
}

/// A simple bind (RFC 4511, 4.2), ready to be sent. Not by the library, which leaves copies of the password behind. Whoever calls has
/// seen to it that there is a password.
pub(super) fn bind(
    id: u32,
    name: &str,
    password: &str,
    controls: Vec<RawControl>,
) -> Result<Zeroizing<Vec<u8>>, LdapError> {
    let password = ber::element(0x80, &[password.as_bytes()]);
    let name = ber::element(ber::OCTETS, &[name.as_bytes()]);
    let operation = ber::element(0x60, &[&[ber::INTEGER, 1, 3], &name, &password]);
    let id = ber::element(
        ber::INTEGER,
        &[shortest(&[&[0], id.to_be_bytes().as_slice()].concat())],
    );
    let controls = wire::controls(controls)?;
    Ok(ber::element(ber::SEQUENCE, &[&id, &operation, &controls]))
}

/// A number that is not below zero in as few octets as there may be (X.690, 8.3.2).
fn shortest(octets: &[u8]) -> &[u8] {
    match octets {
        [0, rest @ ..] if rest.first().is_some_and(|next| *next < 0x80) => shortest(rest),
        octets => octets,
    }
}

/// A search. Aliases are not followed.
pub(super) fn search(search: &Search) -> Tag {
    let attributes = search
        .attributes
        .iter()
        .map(|name| Tag::OctetString(octets(name.as_str())))
        .collect();
    application(
        3,
        vec![
            Tag::OctetString(octets(search.base.as_str())),
            enumerated(search.scope as i64),
            enumerated(0),
            integer(i64::from(search.most)),
            integer(0),
            Tag::Boolean(Boolean {
                inner: false,
                ..Default::default()
            }),
            search.filter.clone(),
            Tag::Sequence(Sequence {
                inner: attributes,
                ..Default::default()
            }),
        ],
    )
}

pub(super) fn start_tls() -> Tag {
    let name = OctetString {
        id: 0,
        class: TagClass::Context,
        inner: START_TLS.as_bytes().to_vec(),
    };
    application(23, vec![Tag::OctetString(name)])
}

pub(super) fn unbind() -> Tag {
    Tag::Null(Null {
        id: 2,
        class: TagClass::Application,
        inner: (),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bind_as_the_standard_lays_it_out() {
        let control = RawControl {
            ctype: "1.2".into(),
            crit: false,
            val: None,
        };
        let written = bind(0x80, "cn=a", "pw", vec![control]).unwrap();
        let expected = [
            &[0x30, 28, 2, 2, 0, 0x80, 0x60, 13, 2, 1, 3, 4, 4][..],
            b"cn=a",
            &[0x80, 2],
            b"pw",
            &[0xa0, 7, 0x30, 5, 4, 3],
            b"1.2",
        ]
        .concat();
        assert_eq!(*written, expected);
        assert_eq!(shortest(&[0, 0, 0, 0, 1]), [1]);
        assert_eq!(shortest(&[0, 0]), [0]);
    }
}
