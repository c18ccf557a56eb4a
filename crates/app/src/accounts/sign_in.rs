//! Signing in at the console, the lock, and signing out.

use muster_domain::{
    time::{MINUTE, SECOND},
    user::EmailAddress,
};
use muster_store::{AccountRecord, Allowance, Attempt};
use secrecy::SecretString;

use super::{
    caller::{Caller, Person, computer},
    password,
    seat::Sitting,
    second_factor,
};
use crate::{
    App, AppError, ErrorCode, Result, secrets,
    wire::{ConsoleSession, SessionState, SignIn},
};

/// Sign-ins to one account that fail, within a time; then it waits, the right password too.
const LIMIT: u32 = 10;
const WINDOW: i64 = 15 * MINUTE;

impl App {
    /// Who sits at the console. Everybody may ask.
    pub async fn console_session(&self) -> Result<ConsoleSession> {
        let config = self.config().await?;
        let organisation = config.organisation.name.clone();
        let lock_after_minutes = config.security.lock_after_minutes;
        let session = |state, person: Option<AccountRecord>| ConsoleSession {
            state,
            organisation: organisation.clone(),
            lock_after_minutes,
            account_id: person.as_ref().map(|person| person.id.clone()),
            name: person
                .as_ref()
                .map_or_else(String::new, |person| person.name.clone()),
            email: person
                .as_ref()
                .map_or_else(String::new, |person| person.email.clone()),
            second_factor: person.as_ref().is_some_and(|person| person.totp.is_some()),
            role: person.map(|person| person.role),
        };
        let Caller::Seat(seat) = &self.caller else {
            return Ok(session(SessionState::NoAccounts, None));
        };
        if self.store.count_accounts().await? == 0 {
            return Ok(session(SessionState::NoAccounts, None));
        }
        match self.seated(seat).await {
            Ok(_) => {}
            Err(error) if error.code == ErrorCode::SignedOut => {
                return Ok(session(SessionState::SignedOut, None));
            }
            Err(error) if error.code == ErrorCode::Locked => {}
            Err(error) => return Err(error),
        }
        let Some(sitting) = seat.get() else {
            return Ok(session(SessionState::SignedOut, None));
        };
        let state = if sitting.locked {
            SessionState::Locked
        } else {
            SessionState::SignedIn
        };
        Ok(session(state, self.store.account(sitting.account).await?))
    }

    /// Signs somebody in. With a second factor and no code yet, the answer's state asks for the code.
    ///
    /// # Errors
    /// [`SignInRefused`](ErrorCode::SignInRefused), the same words for an unknown address, a wrong password, a wrong code and
    /// a disabled account, and after as long a time; [`SignInLimited`](ErrorCode::SignInLimited) with a wait when too many failed.
    pub async fn sign_in(&self, form: SignIn) -> Result<ConsoleSession> {
        let seat = self.seat()?;
        let typed = form.email.trim().to_owned();
        let password = SecretString::from(form.password);
        let email = EmailAddress::parse("email", &typed).ok();
        let key = email
            .as_ref()
            .map_or_else(|| typed.to_lowercase(), EmailAddress::key);
        self.limit_sign_ins(&key, &typed).await?;
        let account = match email {
            Some(email) => self.store.account_of(email.key()).await?,
            None => None,
        };
        let kept = account.as_ref().map(|account| account.password.clone());
        let right = password::is_right(&password, kept).await?;
        let Some(account) = account.filter(|account| right && !account.disabled) else {
            return Err(self.refuse(&typed, "password").await?);
        };
        if let Some(sealed) = &account.totp {
            if form.code.trim().is_empty() {
                // No guess: the password was right.
                self.forgive_sign_in(&key).await?;
                let mut session = self.console_session().await?;
                session.state = SessionState::SecondFactor;
                return Ok(session);
            }
            if !self.take_code(&account, sealed, &form.code).await? {
                return Err(self.refuse(&typed, "second_factor").await?);
            }
        }
        self.forgive_sign_in(&key).await?;
        let now = self.clock.now();
        let person = of(&account);
        self.recording(
            person
                .did("signed_in", now)
                .to("account", &account.id, &account.name),
        )
        .record_signed_in(&account.id, now)
        .await?;
        seat.set(Some(Sitting::begun(account.id, account.revision, now)));
        self.console_session().await
    }

    /// Opens the lock for whoever sits there.
    pub async fn unlock_console(&self, password: String) -> Result<ConsoleSession> {
        let seat = self.seat()?;
        let sitting = seat.get().ok_or_else(|| {
            AppError::new(ErrorCode::SignedOut, "Nobody is signed in.").hint("Sign in to go on.")
        })?;
        let Some(account) = self.store.account(&sitting.account).await? else {
            seat.set(None);
            return self.console_session().await;
        };
        let key = account_key(&account.email);
        self.limit_sign_ins(&key, &account.email).await?;
        if !password::is_right(&password.into(), Some(account.password.clone())).await? {
            return Err(self.refuse(&account.email, "password").await?);
        }
        self.forgive_sign_in(&key).await?;
        let now = self.clock.now();
        self.note_down(of(&account).did("console_unlocked", now)).await?;
        seat.change(|sitting| {
            sitting.active_at = now;
            sitting.locked = false;
        });
        self.console_session().await
    }

    /// Locks the console: the password is asked for again.
    pub async fn lock_console(&self) -> Result<ConsoleSession> {
        self.seat()?.change(|sitting| sitting.locked = true);
        self.console_session().await
    }

    /// Somebody did something at the console; only this puts the lock off. A console that is locked stays so.
    pub async fn console_active(&self) -> Result<ConsoleSession> {
        let seat = self.seat()?;
        if self.seated(seat).await.is_ok() {
            let now = self.clock.now();
            seat.change(|sitting| sitting.active_at = now);
        }
        self.console_session().await
    }

    /// Signs whoever sits there out.
    pub async fn sign_out(&self) -> Result<ConsoleSession> {
        let seat = self.seat()?;
        if let Some(sitting) = seat.get()
            && let Some(account) = self.store.account(sitting.account).await?
        {
            self.note_down(of(&account).did("signed_out", self.clock.now()))
                .await?;
        }
        seat.set(None);
        self.console_session().await
    }

    /// Whether a code is the second factor of this moment, and was not used before.
    pub(super) async fn take_code(&self, account: &AccountRecord, sealed: &str, code: &str) -> Result<bool> {
        let secret = secrets::open(&self.key, &sealed_name(&account.id), sealed)?;
        match second_factor::step_of(&secret, code, self.clock.now())? {
            Some(step) => Ok(self.store.take_totp_step(&account.id, step).await?),
            None => Ok(false),
        }
    }

    /// Counts a sign-in, before it is known whether it is right.
    pub(super) async fn limit_sign_ins(&self, key: &str, typed: &str) -> Result<()> {
        let allowance = self
            .store
            .count_attempt(self.sign_in_attempt(key), self.clock.now())
            .await?;
        let Allowance::Limited { retry_after } = allowance else {
            return Ok(());
        };
        let minutes = (retry_after / MINUTE).max(0) + i64::from(retry_after % MINUTE > SECOND);
        self.note_down(
            nobody(typed)
                .did("sign_in_refused", self.clock.now())
                .changed("", r#"{"why":"too_many"}"#),
        )
        .await?;
        Err(AppError::new(
            ErrorCode::SignInLimited,
            format!(
                "Too many sign-ins failed. The account opens again in {} min.",
                minutes.max(1)
            ),
        )
        .hint("Wait, or ask an administrator for a new password afterwards."))
    }

    pub(super) async fn forgive_sign_in(&self, key: &str) -> Result<()> {
        Ok(self
            .store
            .forgive_attempt(self.sign_in_attempt(key), self.clock.now())
            .await?)
    }

    pub(super) fn sign_in_attempt(&self, key: &str) -> Vec<Attempt> {
        vec![Attempt {
            scope: "console/account".into(),
            key: self.keyed(key),
            window: WINDOW,
            limit: LIMIT,
        }]
    }

    /// Writes a refused sign-in down, and gives the words of the refusal: the same whatever was wrong.
    pub(super) async fn refuse(&self, typed: &str, why: &str) -> Result<AppError> {
        let entry = nobody(typed).did("sign_in_refused", self.clock.now());
        self.note_down(entry.changed("", format!(r#"{{"why":"{why}"}}"#)))
            .await?;
        Ok(AppError::new(
            ErrorCode::SignInRefused,
            "This did not match an account that may sign in.",
        )
        .hint("Check what you entered, and the keyboard's layout. An administrator can set a new password."))
    }
}

/// The name that an account's second factor is sealed under.
pub(super) fn sealed_name(account: &str) -> String {
    format!("account.totp.{account}")
}

/// The person of an account at the console.
pub(super) fn of(account: &AccountRecord) -> Person {
    Person {
        name: account.name.clone(),
        email: account.email.clone(),
        account: account.id.clone(),
        origin: "console",
        place: computer(),
        own_devices_only: account.role.own_devices_only(),
    }
}

/// What stands in the log for an address that is none: a password is easily typed into the wrong field, and the log is for good.
const NO_ADDRESS: &str = "(no address)";

/// Under what an account's wrong passwords are counted: its address as it is compared.
pub(super) fn account_key(email: &str) -> String {
    EmailAddress::parse("email", email).map_or_else(|_| email.to_owned(), |email| email.key())
}

/// Somebody who says that they are this.
fn nobody(typed: &str) -> Person {
    Person {
        name: EmailAddress::parse("email", typed)
            .map_or_else(|_| NO_ADDRESS.into(), |email| email.to_string()),
        email: String::new(),
        account: String::new(),
        origin: "console",
        place: computer(),
        own_devices_only: false,
    }
}
