//! Times in certificates: UTCTime to 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5).

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use muster_domain::time::Moment;

use super::{Element, Malformed, tag, write};

/// The first and last year that a UTCTime can tell.
const UTC_TIME_YEARS: std::ops::RangeInclusive<i16> = 1950..=2049;

/// Reads a Time. Both forms must have seconds and end in `Z`.
pub(crate) fn read(element: Element<'_>) -> Result<Moment, Malformed> {
    let (century, digits) = match (element.tag, element.content) {
        (tag::UTC_TIME, [digits @ .., b'Z']) if digits.len() == 12 => {
            let century: &[u8] = if number(digits, 0, 2)? >= 50 { b"19" } else { b"20" };
            (century, digits)
        }
        (tag::GENERALIZED_TIME, [digits @ .., b'Z']) if digits.len() == 14 => (&b""[..], digits),
        _ => return Err(Malformed),
    };
    let digits = [century, digits].concat();
    let two = |at| number(&digits, at, 2).map(|value| value as i8);
    let time = DateTime::new(
        number(&digits, 0, 4)?,
        two(4)?,
        two(6)?,
        two(8)?,
        two(10)?,
        two(12)?,
        0,
    );
    let time = time.map_err(|_| Malformed)?;
    // The last day of the year 9999 means "never" (RFC 5280 section 4.1.2.5) and is later than jiff can count.
    let time = Offset::UTC.to_timestamp(time).unwrap_or(Timestamp::MAX);
    Ok(Moment(time.as_millisecond()))
}

fn number(digits: &[u8], at: usize, count: usize) -> Result<i16, Malformed> {
    let digits = digits.get(at..at + count).ok_or(Malformed)?;
    digits.iter().try_fold(0_i16, |sum, digit| match digit {
        b'0'..=b'9' => Ok(sum * 10 + i16::from(digit - b'0')),
        _ => Err(Malformed),
    })
}

/// Writes a Time, to the second. A moment outside the years 0 to 9999 cannot be told.
pub(crate) fn write(moment: Moment) -> Result<Vec<u8>, Malformed> {
    let time = Timestamp::from_millisecond(moment.0).map_err(|_| Malformed)?;
    let time = Offset::UTC.to_datetime(time);
    if time.year() < 0 {
        return Err(Malformed);
    }
    let digits = time.strftime("%Y%m%d%H%M%SZ").to_string();
    Ok(if UTC_TIME_YEARS.contains(&time.year()) {
        write::element(tag::UTC_TIME, &[digits.as_bytes().get(2..).ok_or(Malformed)?])
    } else {
        write::element(tag::GENERALIZED_TIME, &[digits.as_bytes()])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(tag: u8, text: &str) -> Result<Moment, Malformed> {
        read(Element {
            tag,
            content: text.as_bytes(),
            whole: &[],
        })
    }

    #[test]
    fn both_forms_are_read_and_never_is_late() {
        assert_eq!(told(tag::UTC_TIME, "700101000001Z"), Ok(Moment(1000)));
        assert_eq!(told(tag::GENERALIZED_TIME, "19700101000001Z"), Ok(Moment(1000)));
        assert_eq!(
            told(tag::UTC_TIME, "491231235959Z"),
            Ok(Moment(2_524_607_999_000))
        );
        assert_eq!(told(tag::UTC_TIME, "500101000000Z"), Ok(Moment(-631_152_000_000)));
        let never = told(tag::GENERALIZED_TIME, "99991231235959Z").unwrap();
        assert!(never > told(tag::GENERALIZED_TIME, "99990101000000Z").unwrap());
        for wrong in [
            "7001010000Z",
            "700101000001",
            "701301000000Z",
            "70010100000aZ",
            "700101000001+0100",
        ] {
            assert_eq!(told(tag::UTC_TIME, wrong), Err(Malformed), "{wrong}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for moment in [
            0,
            1_700_000_000_000,
            2_524_607_999_000,
            2_524_608_000_000,
            -631_152_001_000,
        ] {
            let written = write(Moment(moment)).unwrap();
            assert_eq!(
                told(written[0], std::str::from_utf8(&written[2..]).unwrap()),
                Ok(Moment(moment))
            );
        }
        assert_eq!(write(Moment(i64::MAX)), Err(Malformed));
    }
}
