//! What stories about text messages share.

use muster_domain::sms::E164;
use muster_gateways::sms::{Reference, SenderId, Text};

/// The phone of the stories.
pub const PHONE: &str = "+4915123456789";

/// A text for that phone.
pub fn text(body: &str, reference: &str) -> Text {
    Text {
        to: E164::typed(PHONE, None).unwrap(),
        from: SenderId::typed("Muster").unwrap(),
        body: body.into(),
        reference: Reference::new(reference).unwrap(),
    }
}
