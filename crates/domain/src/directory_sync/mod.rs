//! What a directory's list means for the users who are known from it: who is new, changed, disabled, back or gone; and whether so much
//! may be done without asking.
//!
//! Pure: entries are shown one by one as they are read, and nothing is kept of one that is known as it is. Reading and writing stay out.

mod brake;
mod groups;
mod hands;
mod planner;

pub use brake::{Attribute, Brake, Had, Hold, LEAST_MEMBERSHIPS, OF_GROUPS};
pub use groups::{GroupsEnd, GroupsHad};
pub use hands::{Comes, LONGEST_CIRCLE, ROUNDS, Wish, settle};
pub use planner::{
    Counts, End, First, Holder, Placed, Plan, Planner, Seen, Step, digest, hash_text, read_hash,
};

/// What an entry says, in sixteen octets: equal ones say the same.
pub type Hash = [u8; 16];
