//! Table `accounts`.

use muster_domain::{account::Role, invite::InviteId, time::Moment};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    fold::fold,
    rows::{maybe_moment, moment, word},
};
use crate::{
    bounds::MAX_ACCOUNTS,
    error::StoreError,
    records::{AccountChange, AccountOutcome, AccountRecord, NewAccount},
};

const COLUMNS: &str = "id, name, email, role, password, totp, disabled, revision, created_at, signed_in_at";

fn read(row: &Row<'_>) -> Result<AccountRecord, StoreError> {
    Ok(AccountRecord {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        role: word(row, 3)?,
        password: row.get(4)?,
        totp: row.get(5)?,
        disabled: row.get(6)?,
        revision: row.get(7)?,
        created_at: moment(row, 8)?,
        signed_in_at: maybe_moment(row, 9)?,
    })
}

/// All, by name.
pub(crate) fn all(c: &Connection) -> Result<Vec<AccountRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM accounts ORDER BY name_key, id LIMIT {MAX_ACCOUNTS}"
    ))?;
    let mut found = statement.query([])?;
    let mut accounts = Vec::new();
    while let Some(row) = found.next()? {
        accounts.push(read(row)?);
    }
    Ok(accounts)
}

/// One, by the value of `column`.
pub(crate) fn one(c: &Connection, column: &str, value: &str) -> Result<Option<AccountRecord>, StoreError> {
    let mut statement = c.prepare_cached(&format!("SELECT {COLUMNS} FROM accounts WHERE {column} = ?1"))?;
    let mut found = statement.query([value])?;
    found.next()?.map(read).transpose()
}

/// How many there are.
pub(crate) fn count(c: &Connection) -> Result<u32, StoreError> {
    super::rows::single(c, "SELECT count(*) FROM accounts", [])
}

/// Makes all of these or none.
pub(crate) fn add(c: &Connection, new: &[NewAccount], at: Moment) -> Result<AccountOutcome, StoreError> {
    for account in new {
        if one(c, "email_key", &account.email.key())?.is_some() {
            return Ok(AccountOutcome::EmailTaken);
        }
    }
    if count(c)?.saturating_add(u32::try_from(new.len()).unwrap_or(u32::MAX)) > MAX_ACCOUNTS {
        return Err(StoreError::invalid(format!(
            "There can be {MAX_ACCOUNTS} accounts."
        )));
    }
    let mut insert = c.prepare_cached(
        "INSERT INTO accounts (id, name, name_key, email, email_key, role, password, created_at, signed_in_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for account in new {
        insert.execute(params![
            account.id,
            account.name,
            fold(&account.name),
            account.email.to_string(),
            account.email.key(),
            account.role.as_str(),
            account.password,
            at.0,
            account.signed_in.then_some(at.0)
        ])?;
    }
    Ok(AccountOutcome::Done)
}

/// Changes one.
pub(crate) fn change(c: &Connection, id: &str, change: &AccountChange) -> Result<AccountOutcome, StoreError> {
    let Some(known) = one(c, "id", id)? else {
        return Ok(AccountOutcome::NotFound);
    };
    if let Some(email) = &change.email
        && one(c, "email_key", &email.key())?.is_some_and(|other| other.id != id)
    {
        return Ok(AccountOutcome::EmailTaken);
    }
    let role = change.role.unwrap_or(known.role);
    let disabled = change.disabled.unwrap_or(known.disabled);
    let stays = role == Role::Administrator && !disabled;
    if !stays && is_last_administrator(c, &known)? {
        return Ok(AccountOutcome::LastAdministrator);
    }
    let name = change.name.as_ref().unwrap_or(&known.name);
    let ends = role != known.role || disabled != known.disabled;
    c.prepare_cached(
        "UPDATE accounts SET name = ?2, name_key = ?3, email = coalesce(?4, email), email_key = coalesce(?5, email_key), \
         role = ?6, disabled = ?7, revision = revision + ?8 WHERE id = ?1",
    )?
    .execute(params![
        id,
        name,
        fold(name),
        change.email.as_ref().map(ToString::to_string),
        change.email.as_ref().map(muster_domain::user::EmailAddress::key),
        role.as_str(),
        disabled,
        ends
    ])?;
    Ok(AccountOutcome::Done)
}

/// Removes one. What it did stays in the log under its name.
pub(crate) fn remove(c: &Connection, id: &str) -> Result<AccountOutcome, StoreError> {
    let Some(known) = one(c, "id", id)? else {
        return Ok(AccountOutcome::NotFound);
    };
    if is_last_administrator(c, &known)? {
        return Ok(AccountOutcome::LastAdministrator);
    }
    c.prepare_cached("DELETE FROM accounts WHERE id = ?1")?
        .execute([id])?;
    Ok(AccountOutcome::Done)
}

fn is_last_administrator(c: &Connection, account: &AccountRecord) -> Result<bool, StoreError> {
    if account.role != Role::Administrator || account.disabled {
        return Ok(false);
    }
    let others: u32 = super::rows::single(
        c,
        "SELECT count(*) FROM accounts WHERE role = 'administrator' AND disabled = 0 AND id <> ?1",
        [&account.id],
    )?;
    Ok(others == 0)
}

/// Another password; ends the account's sessions.
pub(crate) fn set_password(c: &Connection, id: &str, hash: &str) -> Result<bool, StoreError> {
    let changed = c
        .prepare_cached("UPDATE accounts SET password = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, hash])?;
    Ok(changed > 0)
}

/// Another second factor, or none; ends the account's sessions. `step` is the one whose code proved the new one. What is not there
/// cannot be taken away.
pub(crate) fn set_totp(
    c: &Connection,
    id: &str,
    sealed: Option<&str>,
    step: i64,
) -> Result<bool, StoreError> {
    let changed = c
        .prepare_cached(
            "UPDATE accounts SET totp = ?2, totp_step = max(totp_step, ?3), revision = revision + 1 \
             WHERE id = ?1 AND coalesce(?2, totp) IS NOT NULL",
        )?
        .execute(params![id, sealed, step])?;
    Ok(changed > 0)
}

/// Takes a code's step, once: `false` when it, or a later one, was taken before.
pub(crate) fn take_step(c: &Connection, id: &str, step: i64) -> Result<bool, StoreError> {
    let changed = c
        .prepare_cached("UPDATE accounts SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2")?
        .execute(params![id, step])?;
    Ok(changed > 0)
}

/// Somebody signed in.
pub(crate) fn signed_in(c: &Connection, id: &str, at: Moment) -> Result<bool, StoreError> {
    let changed = c
        .prepare_cached("UPDATE accounts SET signed_in_at = ?2 WHERE id = ?1")?
        .execute(params![id, at.0])?;
    Ok(changed > 0)
}

/// Whether an invite of By myself is this account's own.
pub(crate) fn is_own_invite(c: &Connection, account: &str, invite: InviteId) -> Result<bool, StoreError> {
    super::rows::single(
        c,
        "SELECT EXISTS (SELECT 1 FROM account_invites WHERE invite_id = ?1 AND account = ?2)",
        [invite.to_string(), account.to_owned()],
    )
}

/// Which revision an account has, what it may do and how it is called, while it may sign in.
pub(crate) fn standing(c: &Connection, id: &str) -> Result<Option<(u32, Role, String)>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT revision, role, name FROM accounts WHERE id = ?1 AND disabled = 0")?;
    let found: Option<Result<_, StoreError>> = statement
        .query_row([id], |row| {
            let (revision, name) = (row.get(0)?, row.get(2)?);
            Ok(word(row, 1).map(|role| (revision, role, name)))
        })
        .optional()?;
    found.transpose()
}
