//! How fast and when mails may leave: limits over windows of time, quiet hours, a server that asks to go slower, and the
//! forecast that follows from them. The same rules pace the outbox job and the estimate before a batch is sent.

mod forecast;
mod ledger;
mod pacer;
mod presets;
mod quiet;
mod throttle;

pub use forecast::{Forecast, forecast};
pub use ledger::{Ledger, Limits};
pub use pacer::{Hold, Pacer};
pub use presets::{PRESETS, Preset};
pub use quiet::QuietHours;
pub use throttle::Throttle;
