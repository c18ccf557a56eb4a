//! Text messages: handing one to a gateway, and knowing what became of it.
//!
//! The dispatcher needs four answers about every text: taken, refused for now, refused for good, or fate unknown.
//! [`SmsError`] gives them, and tells whether the number or the gateway is to blame. What stays out: what a text says and what it may
//! cost (`muster_domain::sms`), when it is sent again, who may receive one.

pub(crate) mod address;
mod error;
pub(crate) mod escape;
mod http;
mod memory;
mod probe;
mod receipt;
mod settings;
mod smpp;
mod template;
mod text;
mod transport;
mod words;

pub use error::{Failure, Refusal, Reply, SmsError, Stage};
pub use http::HttpGateway;
pub use memory::{MemorySms, ScriptedText};
pub use probe::{SmsOutcome, SmsStep, probe_sms};
pub use receipt::{Callback, Receipt, ReceiptError, ReceiptState, callback_address, token_matches};
pub use settings::{
    Body, BodyKind, CallbackSignature, Gateway, GenericHttp, Header, IdRule, JsonEquals, Kannel, Limits,
    LongTexts, Method, ReceiptRule, Secrets, Smpp, SmsSettings, SuccessRule, Twilio, Vonage,
};
pub use smpp::SmppGateway;
pub use text::{Accepted, Reference, SenderId, Text};
pub use transport::SmsTransport;
