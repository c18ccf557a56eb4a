//! The invite mail: one template compiled once, one mail rendered per message.
//!
//! MJML → HTML (mrml) → styles inlined (css-inline) → a compiled minijinja template, all of it when the program starts;
//! per mail only the last template runs. The plain-text part and the subject are templates of their own, because text
//! scraped from HTML reads badly.
//!
//! Addresses, headers, MIME and sending are the gateway's. Links and passcodes come in ready made.

mod clean;
mod colour;
mod compile;
mod data;
mod dates;
mod error;
mod fields;
mod preview;
mod qr;
mod render;
mod words;
mod wrap;

pub use colour::BrandColour;
pub use compile::{InviteMailTemplate, TemplateSource};
pub use data::{InviteMailData, RenderedMail};
pub use dates::{expires_words, system_time_zone};
pub use error::MailTemplateError;
pub use preview::preview_html;
pub use qr::{QR_FILE_NAME, qr_for};
