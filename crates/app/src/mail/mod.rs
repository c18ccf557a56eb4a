//! The messages: templates compiled once, one mail or text rendered per message.
//!
//! A template's document becomes MJML, HTML (mrml) with its styles inlined (css-inline), and then text with places; per
//! mail only the places are filled in. There is no template language behind it: what an admin writes or imports cannot
//! loop, read files or grow. The plain-text part is written from the same document.
//!
//! Addresses, headers, MIME and sending are the gateway's. Links and passcodes come in ready made.

mod attributes;
mod clean;
mod colour;
mod error;
mod facts;
mod html;
mod inline;
mod look;
mod note;
mod pattern;
mod plain;
mod preview;
mod qr;
mod style;
mod template;
mod values;
mod wrap;
mod zone;

pub use colour::BrandColour;
pub use error::MailTemplateError;
pub use facts::{MAX_LINK, MessageFacts, RenderedMail};
pub use look::{Logo, Look};
pub(crate) use note::with_note;
pub use preview::preview_html;
pub use qr::{QR_FILE_NAME, qr_for};
pub use template::{MailTemplate, TextTemplate};
pub(crate) use values::support;
pub use zone::system_time_zone;
pub(crate) use zone::{meant_time_zone, time_zone_name, time_zone_named};
