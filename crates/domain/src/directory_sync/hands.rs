//! Addresses that change hands within one sync. Whoever comes with the address of a user who leaves the same directory becomes that
//! user, as if they had left the day before; and an address that somebody gives up can be taken at once.
//!
//! A preview foretells by this what a sync does when it tries its conflicts once more, after all else is written.

use std::collections::HashSet;

/// How often conflicts are tried once more while others still give addresses up.
pub const ROUNDS: usize = 5;

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
}

/// How somebody comes to the address after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comes {
    /// They become the user who had it and is gone.
    Adopts,
    /// Whoever had it has another one.
    Takes,
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
            let Some(holder) = wish.held_by.filter(|_| settled.is_none()) else {
                continue;
            };
            let comes = match gone.contains(holder) {
                // Two users who are known never become one by this.
                true if wish.known => continue,
                true => Comes::Adopts,
                false if gives_up(wish) || moved.contains(holder) => Comes::Takes,
                false => continue,
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
    settled
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
        }
    }

    #[test]
    fn the_address_of_who_is_gone_makes_a_newcomer_that_user_and_joins_no_two_who_are_known() {
        let gone = HashSet::from(["old"]);
        let wishes = [
            wish("known", true, "ana", "old"),
            wish("new", false, "ana", "old"),
            wish("second", false, "ana", "old"),
            wish("other", false, "bo", "stays"),
        ];
        assert_eq!(
            settle(&wishes, &gone, |_| false),
            [None, Some(Comes::Adopts), None, None]
        );
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
        // A ring has no beginning.
        let ring = [wish("a", true, "2", "b"), wish("b", true, "1", "a")];
        assert_eq!(settle(&ring, &nobody, |_| false), [None; 2]);
    }
}
