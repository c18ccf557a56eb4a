//! Words.
use super::error::MailError;
impl MailError {
    /// What happened, as one plain sentence, with the server's own words where it gave any.
    pub fn words(&self) -> String {
        todo!()
    }
    /// What an admin can do about it; empty when only waiting helps.
    pub fn remedy(&self) -> String {
        todo!()
    }
}
