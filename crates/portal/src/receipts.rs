//! The engine as text gateways meet it. A trait for the reason that [`Invites`](crate::Invites) is one.

use std::future::Future;

use muster_app::{App, Callback, ReceiptAnswer, Result};

/// What text gateways bring. See [`App::take_receipt`].
pub trait Receipts: Send + Sync + 'static {
    /// A report about a text; `token` is the secret of the path it came to.
    fn text_receipt(
        &self,
        token: &str,
        callback: Callback,
    ) -> impl Future<Output = Result<ReceiptAnswer>> + Send;
}

impl Receipts for App {
    async fn text_receipt(&self, token: &str, callback: Callback) -> Result<ReceiptAnswer> {
        self.take_receipt(token, callback).await
    }
}
