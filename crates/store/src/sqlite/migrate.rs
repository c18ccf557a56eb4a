//! Bringing a database to this program's version, or leaving it exactly as it was.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use refinery::{Migration, Runner};
use rusqlite::{Connection, OptionalExtension, functions::FunctionFlags};

use super::{backup, fold::fold, health};
use crate::error::StoreError;

mod sql {
    refinery::embed_migrations!("migrations/sqlite");
}

/// Refinery's own table.
const HISTORY: &str = "refinery_schema_history";

/// The migrations of this program.
pub(crate) fn embedded() -> Vec<Migration> {
    sql::migrations::runner().get_migrations().clone()
}

/// The version of a database; 0 when it is new.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    let known = connection
        .query_row(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1",
            [HISTORY],
            |_| Ok(()),
        )
        .optional()?;
    if known.is_none() {
        return Ok(0);
    }
    let version: Option<u32> =
        connection.query_row(&format!("SELECT max(version) FROM {HISTORY}"), [], |row| {
            row.get(0)
        })?;
    Ok(version.unwrap_or(0))
}

/// Refuses a file that another program or a newer version of this one wrote. Reads only.
pub(crate) fn refuse_foreign(connection: &Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    refuse_newer(found, &embedded())?;
    let strangers: u32 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name <> ?1",
        [HISTORY],
        |row| row.get(0),
    )?;
    if found == 0 && strangers > 0 {
        return Err(StoreError::damaged("it belongs to another program"));
    }
    Ok(())
}

fn newest(migrations: &[Migration]) -> u32 {
    migrations
        .iter()
        .filter_map(|migration| u32::try_from(migration.version()).ok())
        .max()
        .unwrap_or(0)
}

fn refuse_newer(found: u32, migrations: &[Migration]) -> Result<(), StoreError> {
    let known = newest(migrations);
    if found > known {
        Err(StoreError::Newer { found, known })
    } else {
        Ok(())
    }
}

/// Applies what is missing in one transaction. Before that, a database that holds something is read for damage and copied to
/// `<path>.before-V000N`, N being the first version that is applied.
pub(crate) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<(), StoreError> {
    let found = version(connection)?;
    refuse_newer(found, migrations)?;
    if found == newest(migrations) {
        return Ok(());
    }
    if found > 0 {
        health::refuse_damaged(connection)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        backup::copy(
            connection,
            &path.with_file_name(format!("{name}.before-V{:04}", found + 1)),
        )?;
    }
    connection.create_scalar_function(
        "folded",
        1,
        // Nothing that stands in the file calls it.
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY,
        |values| Ok(fold(values.get_raw(0).as_str()?)),
    )?;
    let runner = Runner::new(migrations).set_grouped(true);
    // The runner panics on a history that it did not write itself.
    let applied = catch_unwind(AssertUnwindSafe(|| runner.run(connection)))
        .map_err(|_| StoreError::damaged("its history of versions cannot be read"))?;
    match applied {
        Ok(report) => {
            tracing::info!(
                from = found,
                to = newest(migrations),
                steps = report.applied_migrations().len(),
                "database brought up to date"
            );
            Ok(())
        }
        Err(error) => Err(explain(&error)),
    }
}

/// The driver's own reason when there is one (a full disk, damage); otherwise which step failed.
fn explain(error: &refinery::Error) -> StoreError {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(inner) = inner.downcast_ref::<rusqlite::Error>() {
            let code = inner.sqlite_error_code();
            if code.is_some_and(|code| code != rusqlite::ErrorCode::Unknown) {
                let reason = StoreError::from(rusqlite::Error::SqliteFailure(
                    inner
                        .sqlite_error()
                        .copied()
                        .unwrap_or_else(|| rusqlite::ffi::Error::new(1)),
                    Some(inner.to_string()),
                ));
                if !matches!(reason, StoreError::Internal { .. }) {
                    return reason;
                }
            }
            return StoreError::Migration {
                detail: format!("{error}: {inner}"),
            };
        }
        source = inner.source();
    }
    StoreError::Migration {
        detail: error.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sqlite::fold::{person, user_text};

    fn database() -> (tempfile::TempDir, std::path::PathBuf, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("muster.db");
        let connection = Connection::open(&path).unwrap();
        (folder, path, connection)
    }

    fn and(name: &str, sql: &str) -> Vec<Migration> {
        let mut migrations = embedded();
        migrations.push(Migration::unapplied(name, sql).unwrap());
        migrations
    }

    fn columns(c: &Connection) -> u32 {
        c.query_row("SELECT count(*) FROM pragma_table_info('settings')", [], |row| {
            row.get(0)
        })
        .unwrap()
    }

    #[test]
    fn a_database_is_copied_before_it_is_migrated() {
        let (_folder, path, mut c) = database();
        migrate(&mut c, &path, &embedded()).unwrap();
        let now = newest(&embedded());
        let copy = path.with_file_name(format!("muster.db.before-V{:04}", now + 1));
        assert!(!copy.exists() && !path.with_file_name("muster.db.before-V0001").exists());
        c.execute("INSERT INTO settings VALUES ('a', '1')", []).unwrap();
        let newer = and(
            "V901__more",
            "ALTER TABLE settings ADD COLUMN more TEXT; UPDATE settings SET value = '2'",
        );
        migrate(&mut c, &path, &newer).unwrap();
        assert_eq!((version(&c).unwrap(), columns(&c)), (901, 3));
        let copy = Connection::open(copy).unwrap();
        let value: String = copy
            .query_row("SELECT value FROM settings", [], |row| row.get(0))
            .unwrap();
        assert_eq!(
            (version(&copy).unwrap(), columns(&copy), value.as_str()),
            (now, 2, "1")
        );
        // The program of before refuses it now.
        let error = migrate(&mut c, &path, &embedded()).unwrap_err();
        assert!(matches!(error, StoreError::Newer { found: 901, known } if known == now));
    }

    #[test]
    fn a_migration_that_fails_half_way_leaves_the_database_as_it_was() {
        let (_folder, path, mut c) = database();
        migrate(&mut c, &path, &embedded()).unwrap();
        let bad = and(
            "V901__bad",
            "ALTER TABLE settings ADD COLUMN more TEXT; INSERT INTO nowhere VALUES (1)",
        );
        let error = migrate(&mut c, &path, &bad).unwrap_err();
        assert!(
            matches!(&error, StoreError::Migration { detail } if detail.contains("nowhere")),
            "{error:?}"
        );
        assert_eq!((version(&c).unwrap(), columns(&c)), (newest(&embedded()), 2));
        migrate(
            &mut c,
            &path,
            &and("V901__good", "ALTER TABLE settings ADD COLUMN more TEXT"),
        )
        .unwrap();
        assert_eq!(columns(&c), 3);
    }

    #[test]
    fn a_migration_that_was_changed_after_the_fact_is_refused() {
        let (_folder, path, mut c) = database();
        migrate(&mut c, &path, &and("V901__more", "CREATE TABLE more (a TEXT)")).unwrap();
        let mut changed = and("V901__more", "CREATE TABLE more (a TEXT, b TEXT)");
        changed.push(Migration::unapplied("V902__yet_more", "CREATE TABLE yet_more (a TEXT)").unwrap());
        let error = migrate(&mut c, &path, &changed).unwrap_err();
        assert!(matches!(error, StoreError::Migration { .. }), "{error:?}");
        assert_eq!(version(&c).unwrap(), 901);
    }

    /// The table of users is made anew under invites, devices and the search index that refer to it.
    #[test]
    fn users_of_an_older_database_keep_all_that_refers_to_them() {
        let (_folder, path, mut c) = database();
        let older: Vec<Migration> = embedded()
            .into_iter()
            .filter(|migration| migration.version() < 10)
            .collect();
        migrate(&mut c, &path, &older).unwrap();
        let foreign_keys: bool = c.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).unwrap();
        assert!(foreign_keys, "otherwise this shows nothing");
        c.execute_batch(
            "INSERT INTO users (row, id, name, name_key, email, email_key, search, created_at, send_id, phone) VALUES
                 (7, 'u1', 'Anna', 'anna', 'Anna@x.example', 'anna@x.example', 'anna anna@x.example', 5, 's', '+491'),
                 (9, 'u2', 'Ben', 'ben', 'ben@x.example', 'ben@x.example', 'ben ben@x.example', 6, NULL, NULL),
                 (12, 'u3', 'Cem', 'cem', 'cem@x.example', 'cem@x.example', 'cem cem@x.example', 7, NULL, NULL);
             INSERT INTO users_text (rowid, search) SELECT row, search FROM users;
             INSERT INTO invites (id, generation, state, via, user_id, user_name, user_email, name_key, search, platform,
                                  owned_by, created_by, created_at, updated_at, opened_at, expires_at, send_id)
             VALUES ('i1', 1, 'opened', 'email', 'u1', 'Anna', 'a', 'anna', 'anna', 'ios', 'personal', 'x', 10, 30, 30, 99, 's'),
                    ('i2', 1, 'enrolled', 'email', 'u2', 'Ben', 'b', 'ben', 'ben', 'ios', 'personal', 'x', 20, 20, NULL, 99, 's');
             INSERT INTO enrollments (id, invite_id, generation, scope, owned_by, challenge, challenge_until, served_at)
             VALUES ('e1', 'i2', 1, 'device', 'personal', 'c', 0, 0);
             INSERT INTO devices (id, hardware_id, scope, state, invite_id, enrollment_id, user_id, user_name, user_email,
                                  name_key, search, platform, owned_by, created_at, last_seen_at)
             VALUES ('d1', 'h', 'device', 'managed', 'i2', 'e1', 'u2', 'Ben', 'b', 'ben', 'ben', 'ios', 'personal', 0, 0);",
        )
        .unwrap();
        migrate(&mut c, &path, &embedded()).unwrap();
        let users: Vec<(i64, String, String, i64, String)> = c
            .prepare("SELECT row, id, roster, active_at, status FROM users ORDER BY row")
            .unwrap()
            .query_map([], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let user = |row, id: &str, roster: &str, active_at| {
            (
                row,
                id.to_owned(),
                roster.to_owned(),
                active_at,
                "active".to_owned(),
            )
        };
        assert_eq!(
            users,
            [
                user(7, "u1", "invited", 30),
                user(9, "u2", "enrolled", 20),
                user(12, "u3", "never_invited", 7)
            ]
        );
        health::refuse_damaged(&c).unwrap();
        let strays: u32 = c
            .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(strays, 0);
        let found: i64 = c
            .query_row(
                "SELECT rowid FROM users_text WHERE users_text MATCH '\" an\"'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, 7);
        c.execute("UPDATE users SET search = ' other' WHERE id = 'u1'", [])
            .unwrap();
        c.execute(
            "INSERT INTO users_text (users_text, rank) VALUES ('integrity-check', 1)",
            [],
        )
        .unwrap();
        assert!(
            c.execute("DELETE FROM users WHERE id = 'u1'", []).is_err(),
            "an invite still names it"
        );
        c.execute(
            "INSERT INTO users (id, name, name_key, email, search, created_at) VALUES \
             ('u4', 'Dee', 'dee', '', ' dee', 8), ('u5', 'Eve', 'eve', '', ' eve', 9)",
            [],
        )
        .unwrap();
    }

    /// What the program before V0021 kept: apostrophes as they were written, and a blank for the acute accent.
    fn with_old_apostrophes(c: &mut Connection, path: &Path) {
        let older: Vec<Migration> = embedded()
            .into_iter()
            .filter(|migration| migration.version() < 21)
            .collect();
        migrate(c, path, &older).unwrap();
        c.execute_batch(
            "INSERT INTO users (row, id, name, name_key, user_name, email, email_key, search, created_at) VALUES
                 (1, 'u1', 'Seán O’Brien', 'sean o’brien', 'sean', 'so@x.example', 'so@x.example', ' sean o’brien so@x.example sean', 1),
                 (2, 'u2', 'Sean O´Brien', 'sean o brien', 'P`Q@x.example', 'p`q@x.example', 'p`q@x.example', ' sean o brien p`q@x.example', 2),
                 (3, 'u3', 'Sean O''Brien', 'sean o''brien', NULL, '', NULL, ' sean o''brien ', 3),
                 (4, 'u4', 'ŉ `Ann`', 'ʼn `ann`', NULL, '', NULL, ' ʼn `ann` ', 4);
             INSERT INTO users_text (rowid, search) SELECT row, search FROM users;
             INSERT INTO invites (row, id, generation, state, via, user_id, user_name, user_email, name_key, search, platform,
                                  owned_by, created_by, created_at, updated_at, expires_at, send_id)
             VALUES (1, 'i1', 1, 'enrolled', 'email', 'u1', 'Seán O‘Brien', 'so@x.example', 'sean o‘brien', 'sean o‘brien so@x.example',
                     'ios', 'personal', 'x', 10, 10, 99, 's'),
                    (2, 'i2', 1, 'enrolled', 'email', 'u2', 'Sean O´Brien', 'p`q@x.example', 'sean o brien', 'sean o brien p`q@x.example',
                     'ios', 'personal', 'x', 20, 20, 99, 's');
             INSERT INTO invites_text (rowid, search) SELECT row, search FROM invites;
             INSERT INTO enrollments (id, invite_id, generation, scope, owned_by, challenge, challenge_until, served_at)
             VALUES ('e1', 'i1', 1, 'device', 'personal', 'c', 0, 0);
             INSERT INTO devices (id, hardware_id, scope, state, invite_id, enrollment_id, user_id, user_name, user_email, name,
                                  model, serial, name_key, search, platform, owned_by, created_at, last_seen_at)
             VALUES ('d1', 'h', 'device', 'managed', 'i1', 'e1', 'u1', 'Seán O’Brien', 'so@x.example', 'Seán’s iPhone', 'X', 'S1',
                     'sean o’brien', 'sean’s iphone x s1 sean o’brien so@x.example', 'ios', 'personal', 0, 0);
             INSERT INTO groups (id, name, name_key, search, created_at) VALUES ('g1', 'Seán´s', 'seán´s', 'sean s', 0);
             INSERT INTO directories (id, name, name_key, created_at) VALUES ('y1', 'A''s', 'a''s', 0), ('y2', 'A’s', 'a’s', 0),
                                                                             ('y3', 'B’s', 'b’s', 0);",
        )
        .unwrap();
    }

    fn texts(c: &Connection, sql: &str) -> Vec<String> {
        let mut statement = c.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn apostrophes_of_an_older_database_are_found_by_any_other() {
        let (_folder, path, mut c) = database();
        with_old_apostrophes(&mut c, &path);
        migrate(&mut c, &path, &embedded()).unwrap();
        let folded = |table: &str| {
            texts(
                &c,
                &format!("SELECT name_key || '|' || search FROM {table} ORDER BY row"),
            )
        };
        let user = |name, email, user_name| format!("{}|{}", fold(name), user_text(name, email, user_name));
        assert_eq!(
            folded("users"),
            [
                user("Seán O’Brien", "so@x.example", Some("sean")),
                user("Sean O´Brien", "p`q@x.example", Some("P`Q@x.example")),
                user("Sean O'Brien", "", None),
                user("ŉ `Ann`", "", None),
            ]
        );
        let invite = |name, email| format!("{}|{}", fold(name), person(name, email));
        assert_eq!(
            folded("invites"),
            [
                invite("Seán O‘Brien", "so@x.example"),
                invite("Sean O´Brien", "p`q@x.example")
            ]
        );
        assert_eq!(
            folded("devices"),
            ["sean o'brien|sean's iphone x s1 sean o'brien so@x.example"]
        );
        assert_eq!(texts(&c, "SELECT search FROM groups"), ["sean's"]);
        assert_eq!(
            texts(&c, "SELECT name_key FROM directories ORDER BY id"),
            ["a's", "a’s", "b's"]
        );
        for (table, how_many) in [("users", 3), ("invites", 2), ("devices", 1)] {
            let index = format!("{table}_text");
            let found = texts(
                &c,
                &format!("SELECT search FROM {index} WHERE {index} MATCH '\"o''brien\"'"),
            );
            assert_eq!(found.len(), how_many, "{table}: {found:?}");
            c.execute(
                &format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"),
                [],
            )
            .unwrap();
        }
    }
}
