//! What texts cost: whole millionths of a currency unit, because gateways price a part at fractions of a cent and sums of
//! floating numbers drift.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Millionths that make one unit.
const UNIT: u64 = 1_000_000;
/// Decimals that are kept.
const DECIMALS: usize = 6;

/// An amount of money in millionths of a currency unit. Which currency is not known here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(pub u64);

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not digits with at most one decimal point.
    #[error("Write an amount with digits and a point, for example 0.075.")]
    NoNumber,
    /// More decimals than are kept.
    #[error("An amount has at most six digits after the point.")]
    TooFine,
    /// More than can be counted.
    #[error("This amount is too large.")]
    TooLarge,
}

impl Amount {
    /// Both together; stays at the end of what can be counted.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The rest, never below nothing.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// What a text of so many parts costs at a price per part.
pub fn estimate(segments: u32, per_segment: Amount) -> Amount {
    Amount(per_segment.0.saturating_mul(u64::from(segments)))
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let text = text.trim();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || whole.len() + part.len() == 0 {
            return Err(AmountError::NoNumber);
        }
        let part = part.trim_end_matches('0');
        if part.len() > DECIMALS {
            return Err(AmountError::TooFine);
        }
        let number = |digits: &str| match digits.is_empty() {
            true => Ok(0),
            false => digits.parse::<u64>().map_err(|_| AmountError::TooLarge),
        };
        // At most six digits: neither the power nor the product leaves its bounds.
        let millionths = number(part)? * 10_u64.pow((DECIMALS - part.len()) as u32);
        number(whole)?
            .checked_mul(UNIT)
            .and_then(|whole| whole.checked_add(millionths))
            .map(Self)
            .ok_or(AmountError::TooLarge)
    }
}

impl fmt::Display for Amount {
    /// Two decimals, more where there are more: `3.20`, `0.0075`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = format!("{:06}", self.0 % UNIT);
        let shown = part.trim_end_matches('0').len().max(2);
        write!(f, "{}.{}", self.0 / UNIT, &part[..shown])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_typed() {
        for (text, millionths) in [
            ("0.0075", 7_500),
            (" 12 ", 12_000_000),
            (".5", 500_000),
            ("3.", 3_000_000),
            ("1.2000000000", 1_200_000),
        ] {
            assert_eq!(text.parse(), Ok(Amount(millionths)), "{text}");
        }
        for (text, why) in [
            ("", AmountError::NoNumber),
            (".", AmountError::NoNumber),
            ("-1", AmountError::NoNumber),
            ("1,5", AmountError::NoNumber),
            ("1e3", AmountError::NoNumber),
            ("0.0000001", AmountError::TooFine),
            ("99999999999999999999", AmountError::TooLarge),
            ("18446744073710", AmountError::TooLarge),
        ] {
            assert_eq!(text.parse::<Amount>(), Err(why), "{text}");
        }
    }

    #[test]
    fn parts_times_price() {
        assert_eq!(estimate(3, Amount(7_500)).to_string(), "0.0225");
        assert_eq!(estimate(0, Amount(7_500)).to_string(), "0.00");
        assert_eq!(estimate(u32::MAX, Amount(u64::MAX)), Amount(u64::MAX));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(millionths in any::<u64>()) {
            prop_assert_eq!(Amount(millionths).to_string().parse(), Ok(Amount(millionths)));
        }
    }
}
