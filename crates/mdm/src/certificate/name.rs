//! Names, RFC 5280 section 4.1.2.4: attributes one after the other.

use crate::asn1::{
    Malformed, Reader,
    oid::{self, Oid},
    tag, text, write,
};

/// Most attributes that a name may have.
const MAX_ATTRIBUTES: usize = 64;

/// One attribute of a name: what it is, and its text.
type Attribute = (Oid, String);

/// Short labels of RFC 4514 section 3 and of common use.
const LABELS: &[(Oid, &str)] = &[
    (oid::COMMON_NAME, "CN"),
    (oid::ORGANISATION, "O"),
    (oid::UNIT, "OU"),
    (oid::COUNTRY, "C"),
    (oid::STATE, "ST"),
    (oid::LOCALITY, "L"),
    (oid::SERIAL_NUMBER, "serialNumber"),
    (oid::EMAIL, "emailAddress"),
    (oid::USER_ID, "UID"),
];

/// The attributes of a name in DER, in its order.
fn attributes(name: &[u8]) -> Result<Vec<Attribute>, Malformed> {
    let mut outer = Reader::new(name);
    let sets = outer.sequence()?.all(MAX_ATTRIBUTES)?;
    outer.end()?;
    let mut found = Vec::with_capacity(sets.len());
    for set in sets {
        if set.tag != tag::SET {
            return Err(Malformed);
        }
        for pair in Reader::new(set.content).all(MAX_ATTRIBUTES)? {
            let mut inner = Reader::new(pair.content);
            found.push((inner.oid()?, text::read(inner.any()?)?));
            inner.end()?;
        }
    }
    Ok(found)
}

/// The first attribute of this kind.
pub(crate) fn value_of(name: &[u8], kind: Oid) -> Option<String> {
    attributes(name)
        .ok()?
        .into_iter()
        .find(|(found, _)| *found == kind)
        .map(|(_, value)| value)
}

/// A name in DER. Countries and serial numbers are PrintableStrings, mail addresses IA5Strings, the rest UTF8Strings.
pub(crate) fn write_name(attributes: &[(Oid, &str)]) -> Vec<u8> {
    let sets: Vec<Vec<u8>> = attributes
        .iter()
        .map(|(kind, value)| {
            let value = match *kind {
                oid::COUNTRY | oid::SERIAL_NUMBER => text::printable(value),
                oid::EMAIL => text::ia5(value),
                _ => text::utf8(value),
            };
            write::set_of(tag::SET, vec![write::named(*kind, &value)])
        })
        .collect();
    let sets: Vec<&[u8]> = sets.iter().map(Vec::as_slice).collect();
    write::sequence(&sets)
}

/// A name for people: `CN=…, O=…`, in the certificate's order. Control characters are left out.
pub(super) fn in_words(name: &[u8]) -> String {
    let Ok(attributes) = attributes(name) else {
        return String::new();
    };
    let parts: Vec<String> = attributes
        .iter()
        .map(|(kind, value)| {
            let value: String = value
                .chars()
                .filter(|character| !character.is_control())
                .collect();
            match LABELS.iter().find(|(known, _)| known == kind) {
                Some((_, label)) => format!("{label}={value}"),
                None => format!("{kind}={value}"),
            }
        })
        .collect();
    parts.join(", ")
}
