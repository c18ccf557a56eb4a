-- Users in full: where they come from, whether they are still there, how far they came, what happened to them. Device groups
-- get defaults and rules.
--
-- The table of users is made anew, since an address may now be missing: a directory knows people without one. They have no
-- email_key (NULL), so that it stays unique and nobody is found by a blank address. `row` stays: the search index and memberships go by it.
--
-- `roster` and `active_at` follow invites and devices by triggers: the list is narrowed and sorted by them, and no other
-- way of keeping them would see every statement. Handing mails over touches neither.

PRAGMA defer_foreign_keys = ON;

-- What directories are called; how they are reached is not kept here.
CREATE TABLE directories (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE users_before AS SELECT * FROM users;
DROP TABLE users;

CREATE TABLE users (
    row               INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    name_key          TEXT NOT NULL,
    user_name         TEXT,             -- the name to sign in with
    user_name_key     TEXT,
    email             TEXT NOT NULL,    -- blank: only of a directory's users
    email_key         TEXT UNIQUE,
    domain            TEXT,
    phone             TEXT,
    language          TEXT,
    time_zone         TEXT,
    search            TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL DEFAULT 0,
    active_at         INTEGER NOT NULL DEFAULT 0, -- last made, edited, invited, opened, verified, enrolled
    -- The sending that made it, so that undoing the sending can take it back.
    send_id           TEXT,
    status            TEXT NOT NULL DEFAULT 'active', -- 'active', 'archived', 'merged'
    archived_at       INTEGER,
    merged_into       TEXT REFERENCES users (id),
    roster            TEXT NOT NULL DEFAULT 'never_invited', -- 'never_invited', 'invited', 'enrolled'
    directory_id      TEXT REFERENCES directories (id),
    external_id       TEXT,             -- its stable id in the directory
    upn               TEXT,
    directory_state   TEXT,             -- 'present', 'disabled', 'gone'
    directory_since   INTEGER,          -- in that state since
    directory_reason  TEXT NOT NULL DEFAULT '',
    directory_seen_at INTEGER,          -- when the directory last brought something new of it
    directory_hash    TEXT,             -- of all that the directory brought, made by the program
    directory_fields  TEXT NOT NULL DEFAULT '' -- words of the fields that the directory keeps, between blanks
) STRICT;

INSERT INTO users (row, id, name, name_key, email, email_key, domain, phone, language, time_zone, search, created_at,
                   updated_at, active_at, send_id, roster)
SELECT u.row, u.id, u.name, u.name_key, u.email, u.email_key, u.domain, u.phone, u.language, u.time_zone, ' ' || u.search,
       u.created_at, u.created_at,
       max(u.created_at, coalesce((SELECT max(max(i.created_at, coalesce(i.opened_at, 0), coalesce(i.verified_at, 0),
           coalesce(i.enrolled_at, 0))) FROM invites i WHERE i.user_id = u.id), 0)),
       u.send_id,
       CASE WHEN EXISTS (SELECT 1 FROM devices d WHERE d.user_id = u.id AND d.state = 'managed') THEN 'enrolled'
            WHEN EXISTS (SELECT 1 FROM invites i WHERE i.user_id = u.id) THEN 'invited'
            ELSE 'never_invited' END
FROM users_before u;
DROP TABLE users_before;
-- Every word of a text follows on a mark now, the first one too.
INSERT INTO users_text (users_text) VALUES ('rebuild');

-- One index for each order of the list, and one for the counts beside its filters.
-- The orders carry what the list is narrowed by, so that a rare choice is found without reading the rows between.
CREATE INDEX users_by_name ON users (status, name_key, id, roster, directory_id, directory_state);
CREATE INDEX users_by_age ON users (status, created_at, id, roster, directory_id, directory_state);
CREATE INDEX users_by_activity ON users (status, active_at, id, roster, directory_id, directory_state);
CREATE INDEX users_by_family ON users (status, roster, directory_id, domain);
CREATE INDEX users_by_domain ON users (domain) WHERE domain IS NOT NULL;
CREATE INDEX users_by_send ON users (send_id) WHERE send_id IS NOT NULL;
CREATE UNIQUE INDEX users_by_directory ON users (directory_id, external_id) WHERE directory_id IS NOT NULL;
-- Not unique: while a sync goes on, one person may have a name already that another still has.
CREATE INDEX users_by_user_name ON users (user_name_key, directory_id) WHERE user_name_key IS NOT NULL;
-- Leavers.
CREATE INDEX users_left ON users (directory_id, directory_state, id)
    WHERE status = 'active' AND directory_state IN ('disabled', 'gone');
CREATE INDEX users_merged ON users (merged_into) WHERE merged_into IS NOT NULL;

-- The trigrams of the search index themselves: one letter is found by those in which a word begins with it.
CREATE VIRTUAL TABLE users_trigrams USING fts5vocab (users_text, row);

CREATE TRIGGER users_text_removed AFTER DELETE ON users BEGIN
    INSERT INTO users_text (users_text, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER users_text_changed AFTER UPDATE OF search ON users WHEN old.search <> new.search BEGIN
    INSERT INTO users_text (users_text, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO users_text (rowid, search) VALUES (new.row, new.search);
END;

-- How far users came.
CREATE TRIGGER users_invited AFTER INSERT ON invites BEGIN
    UPDATE users SET roster = CASE roster WHEN 'never_invited' THEN 'invited' ELSE roster END,
        active_at = max(active_at, new.created_at)
    WHERE id = new.user_id AND (roster = 'never_invited' OR active_at < new.created_at);
END;
CREATE TRIGGER users_uninvited AFTER DELETE ON invites BEGIN
    UPDATE users SET roster = 'never_invited' WHERE id = old.user_id AND roster = 'invited'
        AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.user_id = old.user_id);
END;
CREATE TRIGGER users_invite_moved AFTER UPDATE OF user_id ON invites WHEN old.user_id <> new.user_id BEGIN
    UPDATE users SET roster = 'never_invited' WHERE id = old.user_id AND roster = 'invited'
        AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.user_id = old.user_id);
    UPDATE users SET roster = 'invited' WHERE id = new.user_id AND roster = 'never_invited';
END;
CREATE TRIGGER users_acted AFTER UPDATE OF opened_at, verified_at, enrolled_at ON invites
WHEN (new.opened_at IS NOT NULL AND old.opened_at IS NULL) OR (new.verified_at IS NOT NULL AND old.verified_at IS NULL)
    OR (new.enrolled_at IS NOT NULL AND old.enrolled_at IS NULL)
BEGIN
    UPDATE users SET active_at = new.updated_at WHERE id = new.user_id AND active_at < new.updated_at;
END;
CREATE TRIGGER users_device_added AFTER INSERT ON devices WHEN new.state = 'managed' BEGIN
    UPDATE users SET roster = 'enrolled' WHERE id = new.user_id AND roster <> 'enrolled';
END;
CREATE TRIGGER users_device_changed AFTER UPDATE OF state, user_id ON devices
WHEN old.state <> new.state OR old.user_id <> new.user_id BEGIN
    UPDATE users SET roster = CASE
        WHEN EXISTS (SELECT 1 FROM devices d WHERE d.user_id = users.id AND d.state = 'managed') THEN 'enrolled'
        WHEN EXISTS (SELECT 1 FROM invites i WHERE i.user_id = users.id) THEN 'invited'
        ELSE 'never_invited' END
    WHERE id IN (old.user_id, new.user_id);
END;
CREATE TRIGGER users_device_removed AFTER DELETE ON devices WHEN old.state = 'managed' BEGIN
    UPDATE users SET roster = CASE
        WHEN EXISTS (SELECT 1 FROM devices d WHERE d.user_id = users.id AND d.state = 'managed') THEN 'enrolled'
        WHEN EXISTS (SELECT 1 FROM invites i WHERE i.user_id = users.id) THEN 'invited'
        ELSE 'never_invited' END
    WHERE id = old.user_id;
END;

-- What happened to users themselves; what happened to their invites and devices stands there.
CREATE TABLE user_events (
    row     INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    detail  TEXT NOT NULL,
    by      TEXT NOT NULL
) STRICT;
CREATE INDEX user_events_by_user ON user_events (user_id, row);

-- Groups of directories, and who is in them.
CREATE TABLE directory_groups (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    directory_id TEXT NOT NULL REFERENCES directories (id) ON DELETE CASCADE,
    external_id  TEXT NOT NULL,
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    UNIQUE (directory_id, external_id)
) STRICT;
CREATE INDEX directory_groups_by_name ON directory_groups (name_key, id);

CREATE TABLE user_groups (
    user_row  INTEGER NOT NULL REFERENCES users (row) ON DELETE CASCADE,
    group_row INTEGER NOT NULL REFERENCES directory_groups (row) ON DELETE CASCADE,
    PRIMARY KEY (user_row, group_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX user_groups_by_group ON user_groups (group_row);

-- Which group a device joins where its invite names none: the first rule that holds, else the default.
CREATE TABLE group_rules (
    position        INTEGER PRIMARY KEY, -- from 1
    id              TEXT NOT NULL UNIQUE,
    group_id        TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    domain          TEXT,
    directory_group TEXT REFERENCES directory_groups (id) ON DELETE CASCADE,
    email_domain    TEXT,
    owned_by        TEXT,
    platform        TEXT
) STRICT;
CREATE INDEX group_rules_by_group ON group_rules (group_id);
CREATE INDEX group_rules_by_directory_group ON group_rules (directory_group) WHERE directory_group IS NOT NULL;

CREATE TABLE group_defaults (
    owned_by TEXT NOT NULL,
    platform TEXT NOT NULL,
    group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    PRIMARY KEY (owned_by, platform)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_defaults_by_group ON group_defaults (group_id);
