//! `muster accounts`: for whoever holds the data folder, when nobody can sign in any more.

use muster_app::{App, AppError, ErrorCode, wire::AccountRow};

use crate::{
    exit::{Failure, OK},
    output,
};

/// Lists the accounts.
pub async fn list(app: &App, json: bool) -> Result<u8, Failure> {
    for account in app.list_accounts().await? {
        if json {
            output::object(&account)?;
            continue;
        }
        let marks = [
            account.second_factor.then_some("second factor"),
            account.disabled.then_some("disabled"),
        ];
        let marks: Vec<&str> = marks.into_iter().flatten().collect();
        output::line(
            format!(
                "{}\t{}\t{}\t{}",
                account.email,
                account.name,
                account.role.as_str(),
                marks.join(", ")
            )
            .trim_end(),
        )?;
    }
    Ok(OK)
}

/// Sets the password of the account with this address; the new one is read from standard input.
pub async fn set_password(app: &App, email: &str) -> Result<u8, Failure> {
    let account = find(app, email).await?;
    let password = output::secret_from_input()?;
    app.set_account_password(account.id, password).await?;
    output::line(format!("{} signs in with the new password", account.email))?;
    Ok(OK)
}

/// Takes the second factor of the account with this address away.
pub async fn remove_second_factor(app: &App, email: &str) -> Result<u8, Failure> {
    let account = find(app, email).await?;
    app.remove_second_factor(account.id).await?;
    output::line(format!("{} signs in with the password alone", account.email))?;
    Ok(OK)
}

async fn find(app: &App, email: &str) -> Result<AccountRow, AppError> {
    let email = email.trim().to_lowercase();
    let accounts = app.list_accounts().await?;
    accounts
        .into_iter()
        .find(|account| account.email.to_lowercase() == email)
        .ok_or_else(|| {
            AppError::new(
                ErrorCode::NotFound,
                format!("Nobody signs in with the address {email}."),
            )
            .hint("`muster accounts list` shows all.")
        })
}
