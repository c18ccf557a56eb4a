//! Requests, laid out with the library's tags (RFC 4511, 4.2 to 4.14).

use ldap3::Scope;
use ldap3::asn1::{Boolean, Enumerated, Integer, Null, OctetString, Sequence, Tag, TagClass};

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

/// A simple bind. Whoever calls has seen to it that there is a password.
pub(super) fn bind(name: &str, password: &str) -> Tag {
    let password = OctetString {
        id: 0,
        class: TagClass::Context,
        inner: password.as_bytes().to_vec(),
    };
    application(
        0,
        vec![
            integer(3),
            Tag::OctetString(octets(name)),
            Tag::OctetString(password),
        ],
    )
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
