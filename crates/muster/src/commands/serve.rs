//! `muster serve`.

use std::sync::Arc;

use anyhow::anyhow;
use muster_app::{App, Dispatch};
use muster_portal::{host_once, host_while};
use tokio_util::sync::CancellationToken;

use super::stop;
use crate::{
    exit::{Failure, OK},
    output,
};

/// Serves the portal and hands over mails, until stopped. Fails at once when the portal cannot start.
pub async fn run(app: Arc<App>, send: bool) -> Result<u8, Failure> {
    let first = host_once(&app).await.map_err(|problem| anyhow!(problem))?;
    let status = app.portal_status().await?;
    output::line(format!(
        "portal {} listening on {}",
        status.address,
        first.local_addr()
    ))?;
    if status.trial_network {
        output::line("Plain HTTP: for a trial on a network you trust. Set a certificate for real use.")?;
    }
    let halt = CancellationToken::new();
    let hosting = tokio::spawn(host_while(app.clone(), first, halt.clone()));
    let dispatch = send.then(|| Dispatch::start(app.clone()));
    let asked = stop::asked().await;
    halt.cancel();
    if let Some(dispatch) = dispatch {
        dispatch.stop().await;
    }
    hosting
        .await
        .map_err(|error| anyhow!("the portal ended badly: {error}"))?;
    asked?;
    Ok(OK)
}
