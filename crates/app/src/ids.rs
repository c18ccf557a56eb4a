//! New ids: UUID v7 from the program's clock and the system's randomness.

use muster_domain::time::Moment;
use uuid::Uuid;

use crate::{AppError, ErrorCode, Result};

/// A new id; ids of one millisecond differ by 74 random bits.
pub fn new_id(now: Moment) -> Result<Uuid> {
    let mut random = [0u8; 10];
    getrandom::fill(&mut random).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    let millis = u64::try_from(now.0).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// Several new ids, in ascending order.
pub fn new_ids(now: Moment, count: usize) -> Result<Vec<Uuid>> {
    let mut ids = (0..count).map(|_| new_id(now)).collect::<Result<Vec<_>>>()?;
    ids.sort_unstable();
    Ok(ids)
}
