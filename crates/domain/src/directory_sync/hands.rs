//! Addresses that change hands within one sync. Whoever comes with the address of a user who leaves the same directory, or has left
//! another one, and is evidently that user under a new id, becomes them; anybody else takes the address alone. An address that somebody
//! gives up can be taken at once, and those who have each other's exchange them.
//!
//! A preview foretells by this what a sync does when it tries its conflicts once more, after all else is written.

use std::collections::{HashMap, HashSet};

/// How often conflicts are tried once more while others still give addresses up.
pub const ROUNDS: usize = 5;
/// Most users who exchange addresses in one circle: they are written all or none.
pub const LONGEST_CIRCLE: usize = 1_000;

/// An entry whose address somebody else has.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// Stable id in the directory.
    pub external_id: &'a str,
    /// Whether the directory's user of this id is known.
    pub known: bool,
    /// What finds its address.
    pub email_key: &'a str,
    /// The stable id of whoever of this directory has the address; `None` when it is nobody of theirs.
    pub held_by: Option<&'a str>,
    /// Whether whoever has the address is of another directory and has left that: nobody gives it to them again.
    pub left_elsewhere: bool,
    /// Whether whoever has the address is evidently the same person.
    pub same_person: bool,
    /// Whether the address leads to its holder because two users were merged: it is given up by nobody.
    pub merged: bool,
}

/// How somebody comes to the address after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comes {
    /// They become the user who had it and is gone.
    Adopts,
    /// Whoever had it is gone and somebody else, or has another one.
    Takes,
    /// Everybody of a circle takes it from the next one, all at once: the place of the circle.
    Exchanges(usize),
}

/// What becomes of each wish; `None`: the address stays with whoever has it. `gives_up` says whether somebody who stays is written
/// with another address than the wish's; `gone` are those who are not in the list any more.
pub fn settle(
    wishes: &[Wish<'_>],
    gone: &HashSet<&str>,
    gives_up: impl Fn(&Wish<'_>) -> bool,
) -> Vec<Option<Comes>> {
    let mut settled = vec![None; wishes.len()];
    let mut taken = HashSet::new();
    let mut moved = HashSet::new();
    for _ in 0..ROUNDS {
        let mut news = false;
        for (wish, settled) in wishes.iter().zip(&mut settled) {
            if settled.is_some() {
                continue;
            }
            let comes = match wish.held_by {
                // Two users who are known never become one by this.
                Some(holder) if gone.contains(holder) && wish.same_person && !wish.known => Comes::Adopts,
                _ if wish.merged => continue,
                Some(holder) if gone.contains(holder) => Comes::Takes,
                Some(holder) if gives_up(wish) || moved.contains(holder) => Comes::Takes,
                None if wish.left_elsewhere => Comes::Takes,
                _ => continue,
            };
            if !taken.insert(wish.email_key) {
                continue;
            }
            if wish.known {
                moved.insert(wish.external_id);
            }
            (*settled, news) = (Some(comes), true);
        }
        if !news {
            break;
        }
    }
    exchange(wishes, &taken, &mut settled);
    settled
}

/// Finds the circles among those who are left: each knows one who has what it wants, so every way ends or comes round.
fn exchange(wishes: &[Wish<'_>], taken: &HashSet<&str>, settled: &mut [Option<Comes>]) {
    let left: HashMap<&str, usize> = wishes
        .iter()
        .enumerate()
        .filter(|(place, wish)| {
            settled[*place].is_none() && wish.known && !wish.merged && !taken.contains(wish.email_key)
        })
        .map(|(place, wish)| (wish.external_id, place))
        .collect();
    let next = |place: usize| {
        let holder = wishes.get(place)?.held_by?;
        left.get(holder).copied()
    };
    // On which way somebody was passed, from one.
    let mut passed = vec![0usize; wishes.len()];
    let mut circles = 0;
    for (way, start) in (1..).zip(0..wishes.len()) {
        if left.get(wishes[start].external_id) != Some(&start) {
            continue;
        }
        let mut at = Some(start);
        while let Some(place) = at.filter(|place| passed[*place] == 0) {
            passed[place] = way;
            at = next(place);
        }
        let Some(first) = at.filter(|place| passed[*place] == way) else {
            continue;
        };
        let mut circle = vec![first];
        circle.extend(
            std::iter::successors(next(first), |place| next(*place)).take_while(|place| *place != first),
        );
        if (2..=LONGEST_CIRCLE).contains(&circle.len()) {
            for place in circle {
                settled[place] = Some(Comes::Exchanges(circles));
            }
            circles += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish<'a>(external_id: &'a str, known: bool, email_key: &'a str, held_by: &'a str) -> Wish<'a> {
        Wish {
            external_id,
            known,
            email_key,
            held_by: Some(held_by),
            left_elsewhere: false,
            same_person: true,
            merged: false,
        }
    }

    #[test]
    fn who_is_evidently_gone_under_another_id_is_adopted_and_from_anybody_else_the_address_is_taken() {
        let gone = HashSet::from(["old", "away"]);
        let other = Wish {
            same_person: false,
            ..wish("hire", false, "cy", "away")
        };
        let wishes = [
            wish("new", false, "ana", "old"),
            wish("known", true, "ana", "old"),
            wish("second", false, "ana", "old"),
            wish("other", false, "bo", "stays"),
            other,
        ];
        assert_eq!(
            settle(&wishes, &gone, |_| false),
            [Some(Comes::Adopts), None, None, None, Some(Comes::Takes)]
        );
        // Two who are known stay two.
        let known = wish("known", true, "ana", "old");
        assert_eq!(settle(&[known], &gone, |_| false), [Some(Comes::Takes)]);
        // The address of somebody who was merged into whoever left is nobody's to take.
        let merged = Wish {
            merged: true,
            ..other
        };
        assert_eq!(settle(&[merged], &gone, |_| true), [None]);
        // Whoever has left another directory stands in no list of this one.
        for (left_elsewhere, merged, comes) in [
            (true, false, Some(Comes::Takes)),
            (true, true, None),
            (false, false, None),
        ] {
            let elsewhere = Wish {
                held_by: None,
                left_elsewhere,
                merged,
                ..other
            };
            assert_eq!(settle(&[elsewhere], &gone, |_| true), [comes]);
        }
    }

    #[test]
    fn an_address_is_taken_when_it_is_given_up_also_along_a_row() {
        // The last gives one up, so whoever waits for it gives theirs up, and so on to the first.
        let wishes = [
            wish("a", true, "2", "b"),
            wish("b", true, "3", "c"),
            wish("c", true, "4", "d"),
        ];
        let all = [Some(Comes::Takes); 3];
        let nobody = HashSet::new();
        assert_eq!(settle(&wishes, &nobody, |wish| wish.email_key == "4"), all);
        assert_eq!(settle(&wishes, &nobody, |_| false), [None; 3]);
    }

    #[test]
    fn those_in_a_circle_exchange_and_who_leads_into_one_waits() {
        let wishes = [
            wish("before", true, "1", "a"),
            wish("a", true, "2", "b"),
            wish("new", false, "2", "b"),
            wish("x", true, "8", "y"),
            wish("b", true, "3", "c"),
            wish("y", true, "7", "x"),
            wish("c", true, "1", "a"),
        ];
        let nobody = HashSet::new();
        let (first, second) = (Some(Comes::Exchanges(0)), Some(Comes::Exchanges(1)));
        assert_eq!(
            settle(&wishes, &nobody, |_| false),
            [None, first, None, second, first, second, first]
        );
        // One of them has the address by a merge, or is not known: there is no circle.
        for broken in [
            Wish {
                merged: true,
                ..wishes[4]
            },
            Wish {
                known: false,
                ..wishes[4]
            },
        ] {
            let mut wishes = wishes;
            wishes[4] = broken;
            assert_eq!(
                settle(&wishes, &nobody, |_| false),
                [
                    None,
                    None,
                    None,
                    Some(Comes::Exchanges(0)),
                    None,
                    Some(Comes::Exchanges(0)),
                    None
                ]
            );
        }
    }
}
