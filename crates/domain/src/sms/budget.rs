//! What may be spent on texts in a day. The day is the caller's: the ledger reads no clock and knows no zone.

use jiff::civil::Date;

use super::Amount;

/// What was spent today, against the most that may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    cap: Option<Amount>,
    day: Date,
    used: Amount,
}

/// A text would cost more than is left today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("This text costs {wanted}; of today's {cap}, {used} is spent.")]
pub struct OverBudget {
    /// The most for a day.
    pub cap: Amount,
    /// Spent today.
    pub used: Amount,
    /// What the text costs.
    pub wanted: Amount,
}

impl OverBudget {
    /// True when no day is long enough: the text alone costs more than the most for a day.
    pub fn never_fits(&self) -> bool {
        self.wanted > self.cap
    }
}

impl Budget {
    /// A ledger on which `used` was spent on `day`. Without a cap everything is let through and still counted.
    pub fn new(cap: Option<Amount>, day: Date, used: Amount) -> Self {
        Self { cap, day, used }
    }

    /// Spent on `today`.
    pub fn used(&self, today: Date) -> Amount {
        // A clock that was set back does not give the money back.
        if today > self.day {
            Amount::default()
        } else {
            self.used
        }
    }

    /// What may still be spent `today`; `None` without a cap.
    pub fn left(&self, today: Date) -> Option<Amount> {
        Some(self.cap?.minus(self.used(today)))
    }

    /// Spends `cost` if that stays within the cap.
    ///
    /// # Errors
    /// When it does not; nothing is spent then.
    pub fn spend(&mut self, cost: Amount, today: Date) -> Result<(), OverBudget> {
        let used = self.used(today);
        let after = used.0.checked_add(cost.0).map(Amount);
        if let Some(cap) = self.cap
            && after.is_none_or(|after| after > cap)
        {
            return Err(OverBudget {
                cap,
                used,
                wanted: cost,
            });
        }
        self.day = self.day.max(today);
        self.used = used.plus(cost);
        Ok(())
    }

    /// Takes back what was spent on `day` for a text that certainly did not leave. Of another day nothing comes back.
    pub fn give_back(&mut self, cost: Amount, day: Date) {
        if day == self.day {
            self.used = self.used.minus(cost);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const MONDAY: Date = date(2026, 11, 23);
    const TUESDAY: Date = date(2026, 11, 24);

    #[test]
    fn a_day_is_spent_to_the_last_bit_and_the_next_begins_anew() {
        let mut budget = Budget::new(Some(Amount(100)), MONDAY, Amount(40));
        assert_eq!(budget.left(MONDAY), Some(Amount(60)));
        budget.spend(Amount(60), MONDAY).unwrap();
        let over = budget.spend(Amount(1), MONDAY).unwrap_err();
        assert_eq!((over.used, over.never_fits()), (Amount(100), false));
        budget.spend(Amount(100), TUESDAY).unwrap();
        assert!(budget.spend(Amount(101), TUESDAY).unwrap_err().never_fits());
    }

    #[test]
    fn a_clock_that_is_set_back_gives_no_money_back() {
        let mut budget = Budget::new(Some(Amount(100)), TUESDAY, Amount(100));
        budget.spend(Amount(1), MONDAY).unwrap_err();
        assert_eq!(budget.left(MONDAY), Some(Amount(0)));
    }

    #[test]
    fn what_did_not_leave_is_given_back_on_its_own_day() {
        let mut budget = Budget::new(Some(Amount(100)), MONDAY, Amount(0));
        budget.spend(Amount(80), MONDAY).unwrap();
        budget.give_back(Amount(80), TUESDAY);
        assert_eq!(budget.used(MONDAY), Amount(80));
        budget.give_back(Amount(80), MONDAY);
        budget.spend(Amount(100), MONDAY).unwrap();
    }

    #[test]
    fn without_a_cap_it_only_counts() {
        let mut budget = Budget::new(None, MONDAY, Amount(0));
        budget.spend(Amount(u64::MAX), MONDAY).unwrap();
        budget.spend(Amount(u64::MAX), MONDAY).unwrap();
        assert_eq!(budget.left(MONDAY), None);
    }

    proptest! {
        #[test]
        fn no_day_ever_costs_more_than_the_cap(
            cap in 0u64..1_000,
            texts in prop::collection::vec((0u64..400, 0i64..2), 0..60),
        ) {
            let mut budget = Budget::new(Some(Amount(cap)), MONDAY, Amount(0));
            let (mut day, mut spent) = (MONDAY, 0);
            for (cost, next) in texts {
                let today = day.saturating_add(jiff::Span::new().days(next));
                if today != day {
                    (day, spent) = (today, 0);
                }
                match budget.spend(Amount(cost), day) {
                    Ok(()) => spent += cost,
                    Err(_) => prop_assert!(spent + cost > cap),
                }
                prop_assert!(spent <= cap);
            }
        }
    }
}
