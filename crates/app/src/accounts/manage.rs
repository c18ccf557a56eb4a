//! Accounts as an administrator keeps them.

use muster_domain::{
    account::{Right, Role},
    audit::Entry,
    problem::{Problem, ProblemCode},
    time::Moment,
    user::{self, EmailAddress},
};
use muster_store::{AccountChange, AccountOutcome, AccountRecord, NewAccount};
use secrecy::SecretString;
use serde_json::{Map, Value, json};

use super::{
    caller::{Caller, Person},
    password,
    seat::Sitting,
    sign_in::account_key,
};
use crate::{
    App, AppError, ErrorCode, Result, audit, ids,
    wire::{AccountDraft, AccountEdit, AccountRow},
};

impl App {
    /// All accounts, by name.
    pub async fn list_accounts(&self) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Read).await?;
        let accounts = self.store.accounts().await?;
        Ok(accounts
            .into_iter()
            .map(|account| row(account, &person))
            .collect())
    }

    /// Makes an account. The first one comes together with the owner's own: from then on everybody signs in, and the owner
    /// has done so by this.
    pub async fn add_account(&self, draft: AccountDraft) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        let first = self.store.count_accounts().await? == 0;
        let config = self.config().await?;
        if first && !config.is_set_up() {
            return Err(
                AppError::new(ErrorCode::NotSetUp, "Who you are is not known yet.")
                    .hint("Complete the first run."),
            );
        }
        let organisation = &config.organisation.name;
        let own = SecretString::from(draft.own_password);
        let new = SecretString::from(draft.password);
        let mut problems = Vec::new();
        let name = user::name("name", &draft.name).map_err(|problem| problems.push(problem));
        let email = EmailAddress::parse("email", &draft.email).map_err(|problem| problems.push(problem));
        let known = [draft.name.as_str(), &draft.email, organisation];
        problems.extend(password::check("password", &new, &known).err());
        if first {
            let known = [person.name.as_str(), &person.email, organisation];
            problems.extend(password::check("own_password", &own, &known).err());
        }
        let (Ok(name), Ok(email), true) = (name, email, problems.is_empty()) else {
            return Err(AppError::invalid(problems));
        };
        let now = self.clock.now();
        let account = NewAccount {
            id: ids::new_id(now)?.to_string(),
            name,
            email: email.clone(),
            role: draft.role,
            password: password::hash(&new).await?,
            signed_in: false,
        };
        let mut accounts = vec![account];
        let mut owner = None;
        if first {
            let address = EmailAddress::parse("own_email", &person.email)?;
            if address.key() == email.key() {
                return Err(taken("email"));
            }
            let account = self.account_of_owner(&person, address, &own, now).await?;
            owner = Some(account.id.clone());
            accounts.insert(0, account);
        }
        let entries = accounts
            .iter()
            .map(|account| added(&person, account, now))
            .collect();
        let outcome = self
            .store
            .recording_all(self.chain_key(), entries)
            .add_accounts(accounts, now)
            .await?;
        done(outcome, "email")?;
        if let (Some(account), Caller::Seat(seat)) = (owner, &self.caller) {
            seat.set(Some(Sitting::begun(account, 1, now)));
        }
        self.list_accounts().await
    }

    /// Asks for a password from now on, although there is one person alone.
    pub async fn protect_console(&self, own_password: String) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        if self.store.count_accounts().await? > 0 {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "The console asks for a password already.",
            ));
        }
        let config = self.config().await?;
        let own = SecretString::from(own_password);
        let known = [person.name.as_str(), &person.email, &config.organisation.name];
        password::check("own_password", &own, &known)?;
        let now = self.clock.now();
        let address = EmailAddress::parse("own_email", &person.email)?;
        let account = self.account_of_owner(&person, address, &own, now).await?;
        let id = account.id.clone();
        let entry = added(&person, &account, now);
        done(
            self.recording(entry).add_accounts(vec![account], now).await?,
            "own_email",
        )?;
        if let Caller::Seat(seat) = &self.caller {
            seat.set(Some(Sitting::begun(id, 1, now)));
        }
        self.list_accounts().await
    }

    /// Changes name, address, role, and whether somebody may sign in. Another role ends their sessions.
    pub async fn change_account(&self, edit: AccountEdit) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        let known = self.account(&edit.id).await?;
        let mut problems = Vec::new();
        let name = user::name("name", &edit.name).map_err(|problem| problems.push(problem));
        let email = EmailAddress::parse("email", &edit.email).map_err(|problem| problems.push(problem));
        if person.account == known.id && (edit.disabled || edit.role != known.role) {
            problems.push(Problem::new(
                if edit.disabled { "disabled" } else { "role" },
                ProblemCode::NotAllowed,
                "Another administrator must change your own role, so that nobody locks themselves out.",
            ));
        }
        let (Ok(name), Ok(email), true) = (name, email, problems.is_empty()) else {
            return Err(AppError::invalid(problems));
        };
        let fields = |name: &str, email: &str, role: Role, disabled: bool| -> Map<String, Value> {
            [
                ("name".to_owned(), name.into()),
                ("email".to_owned(), email.into()),
                ("role".to_owned(), json!(role)),
                ("disabled".to_owned(), disabled.into()),
            ]
            .into_iter()
            .collect()
        };
        let before = fields(&known.name, &known.email, known.role, known.disabled);
        let after = fields(&name, &email.to_string(), edit.role, edit.disabled);
        if before == after {
            return self.list_accounts().await;
        }
        let entry = person
            .did("account_changed", self.clock.now())
            .to("account", &known.id, &known.name);
        let entry = audit::differing(entry, &before, &after);
        let change = AccountChange {
            name: Some(name),
            email: Some(email),
            role: Some(edit.role),
            disabled: Some(edit.disabled),
        };
        done(
            self.recording(entry).change_account(&known.id, change).await?,
            "email",
        )?;
        self.list_accounts().await
    }

    /// Sets somebody's password and ends their sessions. It is good at once, also after too many wrong ones.
    pub async fn set_account_password(&self, id: String, password: String) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        let known = self.account(&id).await?;
        let new = SecretString::from(password);
        let organisation = self.config().await?.organisation.name.clone();
        password::check("password", &new, &[&known.name, &known.email, &organisation])?;
        let entry =
            person
                .did("account_password_set", self.clock.now())
                .to("account", &known.id, &known.name);
        let hash = password::hash(&new).await?;
        let tries = self.sign_in_attempt(&account_key(&known.email));
        self.recording(entry)
            .set_account_password(&known.id, hash, tries, self.clock.now())
            .await?;
        self.list_accounts().await
    }

    /// Takes somebody's second factor away, for one who lost the telephone, and ends their sessions. Of one who has none, nothing.
    pub async fn remove_second_factor(&self, id: String) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        let known = self.account(&id).await?;
        let entry =
            person
                .did("second_factor_removed", self.clock.now())
                .to("account", &known.id, &known.name);
        self.recording(entry).set_account_totp(&known.id, None, 0).await?;
        self.list_accounts().await
    }

    /// Removes an account. What it did stays in the log under its name.
    pub async fn remove_account(&self, id: String) -> Result<Vec<AccountRow>> {
        let person = self.may(Right::Manage).await?;
        let known = self.account(&id).await?;
        if person.account == known.id {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "Another administrator must remove your own account.",
            ));
        }
        let entry = person
            .did("account_removed", self.clock.now())
            .to("account", &known.id, &known.name)
            .changed(json!({"email": known.email, "role": known.role}).to_string(), "");
        done(self.recording(entry).remove_account(&known.id).await?, "id")?;
        self.list_accounts().await
    }

    /// The account of whoever was here alone. At the console they are signed in by making it.
    async fn account_of_owner(
        &self,
        person: &Person,
        email: EmailAddress,
        password: &SecretString,
        now: Moment,
    ) -> Result<NewAccount> {
        Ok(NewAccount {
            id: ids::new_id(now)?.to_string(),
            name: person.name.clone(),
            email,
            role: Role::Administrator,
            password: password::hash(password).await?,
            signed_in: matches!(self.caller, Caller::Seat(_)),
        })
    }

    pub(super) async fn account(&self, id: &str) -> Result<AccountRecord> {
        self.store
            .account(id)
            .await?
            .ok_or_else(|| AppError::not_found("This account"))
    }
}

fn added(person: &Person, account: &NewAccount, now: Moment) -> Entry {
    person
        .did("account_added", now)
        .to("account", &account.id, &account.name)
        .changed(
            "",
            json!({"email": account.email.to_string(), "role": account.role}).to_string(),
        )
}

fn taken(field: &str) -> AppError {
    AppError::from(Problem::new(
        field,
        ProblemCode::Repeated,
        "Somebody signs in with this address already.",
    ))
}

fn done(outcome: AccountOutcome, field: &str) -> Result<()> {
    match outcome {
        AccountOutcome::Done => Ok(()),
        AccountOutcome::EmailTaken => Err(taken(field)),
        AccountOutcome::NotFound => Err(AppError::not_found("This account")),
        AccountOutcome::LastAdministrator => Err(AppError::new(
            ErrorCode::Conflict,
            "This is the last administrator who may sign in: without one nobody could change anything.",
        )
        .hint("Make another account an administrator first.")),
    }
}

fn row(account: AccountRecord, person: &Person) -> AccountRow {
    AccountRow {
        is_you: account.id == person.account,
        second_factor: account.totp.is_some(),
        created_at: account.created_at.into(),
        signed_in_at: account.signed_in_at.map(Into::into),
        id: account.id,
        name: account.name,
        email: account.email,
        role: account.role,
        disabled: account.disabled,
    }
}
