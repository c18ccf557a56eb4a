//! Values in the shapes that directories give them, as text or time.

use std::fmt::Write;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Seconds from 1601 to 1970, and ticks of a FILETIME in a second (MS-DTYP, 2.3.3).
const EPOCH_1601: i64 = 11_644_473_600;
const TICKS: i64 = 10_000_000;

/// A GUID as Microsoft writes it (MS-DTYP, 2.3.4): the first three fields came with their octets turned round.
pub(super) fn guid(octets: &[u8]) -> Option<String> {
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    let octets: &[u8; 16] = octets.try_into().ok()?;
    let mut text = String::with_capacity(36);
    for (place, from) in order.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        // Writing to a string cannot fail.
        let _ = write!(text, "{:02x}", octets[from]);
    }
    Some(text)
}

/// The octets of such a GUID.
pub(super) fn guid_octets(text: &str) -> Option<[u8; 16]> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    if digits.len() != 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut octets = [0u8; 16];
    for (place, octet) in octets.iter_mut().enumerate() {
        *octet = u8::from_str_radix(digits.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    octets[..4].reverse();
    octets[4..6].reverse();
    octets[6..8].reverse();
    Some(octets)
}

/// The last number of a SID (MS-DTYP, 2.4.2.2), which tells members of one domain apart.
pub(super) fn relative_id(sid: &[u8]) -> Option<u32> {
    let numbers = usize::from(*sid.get(1)?);
    if numbers == 0 || sid.len() != 8 + 4 * numbers {
        return None;
    }
    sid.last_chunk().map(|octets| u32::from_le_bytes(*octets))
}

/// The SID in the same domain with this last number.
pub(super) fn sibling(sid: &[u8], number: u32) -> Option<Vec<u8>> {
    relative_id(sid)?;
    let domain = sid.get(..sid.len() - 4)?;
    Some([domain, number.to_le_bytes().as_slice()].concat())
}

/// Octets as hexadecimal digits.
pub(super) fn hex(octets: &[u8]) -> String {
    octets
        .iter()
        .fold(String::with_capacity(octets.len() * 2), |mut text, octet| {
            let _ = write!(text, "{octet:02x}");
            text
        })
}

/// The moment of a FILETIME; `None` for *never*, which is 0 or the largest number (MS-ADA1, 2.2), and for what is none.
pub(super) fn filetime(text: &str) -> Option<Timestamp> {
    let ticks: i64 = text.parse().ok()?;
    if ticks <= 0 || ticks == i64::MAX {
        return None;
    }
    Timestamp::from_second(ticks / TICKS - EPOCH_1601).ok()
}

/// Seconds of an interval in Active Directory: ticks below zero (MS-ADTS, 3.1.1.3.2.9). `None` for *until an admin acts*.
pub(super) fn interval(text: &str) -> Option<u64> {
    let ticks: i64 = text.parse().ok()?;
    match ticks {
        i64::MIN | 0.. => None,
        ticks => Some(ticks.unsigned_abs() / TICKS.unsigned_abs()),
    }
}

/// The moment of a generalized time (RFC 4517, 3.3.13): `20261127113226Z`, with fractions and offsets.
pub(super) fn generalized(text: &str) -> Option<Timestamp> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (time, mut rest) = text.split_at(digits);
    let part = |from: usize, to: usize| time.get(from..to)?.parse::<i8>().ok();
    let (minute, second) = match digits {
        10 => (0, 0),
        12 => (part(10, 12)?, 0),
        14 => (part(10, 12)?, part(12, 14)?.min(59)),
        _ => return None,
    };
    let moment = DateTime::new(
        time.get(..4)?.parse().ok()?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        minute,
        second,
        0,
    )
    .ok()?;
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let offset: i64 = match rest.split_at_checked(1)? {
        ("Z", "") => 0,
        (sign @ ("+" | "-"), offset) if offset.bytes().all(|b| b.is_ascii_digit()) => {
            let hours: i64 = offset.get(..2)?.parse().ok()?;
            let minutes: i64 = offset
                .get(2..)
                .filter(|m| !m.is_empty())
                .map_or(Ok(0), str::parse)
                .ok()?;
            let seconds = hours * 3_600 + minutes * 60;
            if sign == "+" { seconds } else { -seconds }
        }
        _ => return None,
    };
    let utc = TimeZone::UTC.to_timestamp(moment).ok()?;
    Timestamp::from_second(utc.as_second().checked_sub(offset)?).ok()
}

/// A moment as generalized time, in whole seconds.
pub(super) fn generalized_text(moment: Timestamp) -> String {
    moment.strftime("%Y%m%d%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guid_reads_as_microsofts_tools_show_it() {
        let octets = [
            0x78, 0x56, 0x34, 0x12, 0xbc, 0x9a, 0xf0, 0xde, 1, 2, 3, 4, 5, 6, 7, 8,
        ];
        let text = "12345678-9abc-def0-0102-030405060708";
        assert_eq!(guid(&octets).as_deref(), Some(text));
        assert_eq!(guid_octets(text), Some(octets));
        assert_eq!(guid(&octets[..15]), None);
        assert_eq!(guid_octets("12345678"), None);
    }

    #[test]
    fn siblings_in_a_domain() {
        let mut sid = vec![1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0];
        sid.extend([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 0x51, 4, 0, 0]);
        assert_eq!(relative_id(&sid), Some(1_105));
        let users = sibling(&sid, 513).unwrap();
        assert_eq!((relative_id(&users), &users[..24]), (Some(513), &sid[..24]));
        for bad in [&sid[..27], &[], &[1, 0, 0, 0, 0, 0, 0, 5]] {
            assert_eq!((relative_id(bad), sibling(bad, 1)), (None, None));
        }
    }

    #[test]
    fn moments_of_microsoft() {
        assert_eq!(
            filetime("133500000000000000").unwrap().to_string(),
            "2024-01-17T21:20:00Z"
        );
        for never in ["0", "9223372036854775807", "-1", "soon", ""] {
            assert_eq!(filetime(never), None, "{never}");
        }
        assert_eq!(interval("-18000000000"), Some(1_800));
        assert_eq!(interval("-9223372036854775808"), None);
        assert_eq!(interval("0"), None);
    }

    #[test]
    fn generalized_times() {
        for (text, moment) in [
            ("20261127113226Z", "2026-11-27T11:32:26Z"),
            ("20261127113226.0Z", "2026-11-27T11:32:26Z"),
            ("20261127113226.123456Z", "2026-11-27T11:32:26Z"),
            ("20261127113226+0130", "2026-11-27T10:02:26Z"),
            ("2026112711-02", "2026-11-27T13:00:00Z"),
            ("202611271132Z", "2026-11-27T11:32:00Z"),
            ("20261231235960Z", "2026-12-31T23:59:59Z"),
        ] {
            assert_eq!(
                generalized(text).map(|t| t.to_string()).as_deref(),
                Some(moment),
                "{text}"
            );
        }
        for bad in [
            "",
            "Z",
            "20261127",
            "20261340000000Z",
            "20261127113226",
            "20261127113226X",
            "ü0261127113226Z",
        ] {
            assert_eq!(generalized(bad), None, "{bad}");
        }
        let moment = generalized("20261127113226Z").unwrap();
        assert_eq!(generalized_text(moment), "20261127113226Z");
    }
}
