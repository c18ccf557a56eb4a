//! What everybody does to their own account: another password, a second factor.

use muster_domain::{
    account::Right,
    problem::{Problem, ProblemCode},
    qr,
};
use muster_store::AccountRecord;
use secrecy::{ExposeSecret, SecretString};

use super::{
    password, second_factor,
    sign_in::{account_key, of, sealed_name},
};
use crate::{
    App, AppError, ErrorCode, Result, secrets,
    wire::{ConsoleSession, SecondFactorOffer},
};

impl App {
    /// Changes the own password. Other sessions of the account end; this one goes on.
    pub async fn change_own_password(&self, current: String, new: String) -> Result<ConsoleSession> {
        let person = self.may(Right::SignedIn).await?;
        let account = self.own_account().await?;
        let new = SecretString::from(new);
        self.prove(&account, current, "current").await?;
        let organisation = self.config().await?.organisation.name.clone();
        password::check("new", &new, &[&account.name, &account.email, &organisation])?;
        let entry =
            person
                .did("own_password_changed", self.clock.now())
                .to("account", &account.id, &account.name);
        let hash = password::hash(&new).await?;
        self.recording(entry)
            .set_account_password(&account.id, hash, Vec::new(), self.clock.now())
            .await?;
        self.stay().await
    }

    /// Offers a second factor. Nothing is kept before [`confirm_second_factor`](Self::confirm_second_factor).
    pub async fn offer_second_factor(&self) -> Result<SecondFactorOffer> {
        self.may(Right::SignedIn).await?;
        let account = self.own_account().await?;
        let secret = second_factor::new_secret()?;
        let organisation = self.config().await?.organisation.name.clone();
        let address = second_factor::address(&secret, &organisation, &account.email)?;
        let qr = qr::Qr::encode(&address).map_err(|error| {
            AppError::new(
                ErrorCode::Internal,
                format!("The QR code could not be made: {error}."),
            )
        })?;
        let offer = SecondFactorOffer {
            secret: secret.expose_secret().to_owned(),
            qr_path: qr.svg_path(),
            qr_side: u32::try_from(qr.side()).unwrap_or(0),
        };
        self.seat()?.change(|sitting| sitting.offered = Some(secret));
        Ok(offer)
    }

    /// Takes the offered second factor on, when `code` shows that the app has it.
    pub async fn confirm_second_factor(&self, password: String, code: String) -> Result<ConsoleSession> {
        let person = self.may(Right::SignedIn).await?;
        let account = self.own_account().await?;
        let offered = self.seat()?.get().and_then(|sitting| sitting.offered);
        let secret = offered.ok_or_else(|| {
            AppError::new(ErrorCode::Conflict, "No second factor is being set up.").hint("Begin again.")
        })?;
        self.prove(&account, password, "password").await?;
        let Some(step) = second_factor::step_of(&secret, &code, self.clock.now())? else {
            return Err(Problem::new(
                "code",
                ProblemCode::NotAllowed,
                "This is not the code that the app shows now. Check that this computer's clock is right.",
            )
            .into());
        };
        let sealed = secrets::seal(&self.key, &sealed_name(&account.id), secret.expose_secret())?;
        let entry =
            person
                .did("second_factor_added", self.clock.now())
                .to("account", &account.id, &account.name);
        self.recording(entry)
            .set_account_totp(&account.id, Some(sealed), step)
            .await?;
        self.stay().await
    }

    /// Gives the own second factor up.
    pub async fn drop_second_factor(&self, password: String) -> Result<ConsoleSession> {
        let person = self.may(Right::SignedIn).await?;
        let account = self.own_account().await?;
        self.prove(&account, password, "password").await?;
        let entry =
            person
                .did("second_factor_removed", self.clock.now())
                .to("account", &account.id, &account.name);
        self.recording(entry)
            .set_account_totp(&account.id, None, 0)
            .await?;
        self.stay().await
    }

    async fn own_account(&self) -> Result<AccountRecord> {
        let sitting = self.seat()?.get().ok_or_else(|| {
            AppError::new(ErrorCode::Conflict, "There are no accounts here.")
                .hint("Settings, Accounts: ask for a password first.")
        })?;
        self.account(&sitting.account).await
    }

    /// The password once more, before something that whoever finds the console open must not do. Counted like a sign-in.
    async fn prove(&self, account: &AccountRecord, password: String, field: &str) -> Result<()> {
        let key = account_key(&account.email);
        self.limit_sign_ins(&key, &account.email).await?;
        if password::is_right(&password.into(), Some(account.password.clone())).await? {
            return self.forgive_sign_in(&key).await;
        }
        let entry = of(account).did("own_password_refused", self.clock.now()).to(
            "account",
            &account.id,
            &account.name,
        );
        self.note_down(entry).await?;
        Err(Problem::new(field, ProblemCode::NotAllowed, "This is not your password.").into())
    }

    /// This sitting goes on with the account's new revision; others of the account are over.
    async fn stay(&self) -> Result<ConsoleSession> {
        let account = self.own_account().await?;
        self.seat()?.change(|sitting| {
            sitting.revision = account.revision;
            sitting.offered = None;
        });
        self.console_session().await
    }
}
