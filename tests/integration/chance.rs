//! Moments at which a story pulls the plug.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Random moments that can be had again: splitmix64 from a seed that is printed.
pub struct Chance(u64);

impl Chance {
    /// From `MUSTER_STORY_SEED`, or from the clock; it is printed.
    pub fn new() -> Self {
        let seed = match std::env::var("MUSTER_STORY_SEED") {
            Ok(seed) => seed.parse().expect("MUSTER_STORY_SEED is a whole number"),
            Err(_) => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap()
                .as_millis()
                .try_into()
                .unwrap(),
        };
        println!("MUSTER_STORY_SEED={seed} repeats these moments");
        Self(seed)
    }

    /// A moment before `longest`.
    pub fn below(&mut self, longest: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        let micros = u64::try_from(longest.as_micros()).unwrap().max(1);
        Duration::from_micros(z % micros)
    }
}
