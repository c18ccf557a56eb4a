-- Enrollments, the certificates that they gave, devices, commands to them, and what happened to them.
--
-- An enrollment is one profile that was handed out for one invite: its challenge buys one certificate, and the first device
-- that authenticates with it is the only one. Secrets are kept as keyed hashes (challenges) or sealed by the program
-- (tokens that unlock a device, a command's PIN).

CREATE TABLE enrollments (
    id              TEXT PRIMARY KEY NOT NULL, -- also the common name of its certificates
    invite_id       TEXT NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    generation      INTEGER NOT NULL,
    scope           TEXT NOT NULL,
    owned_by        TEXT NOT NULL, -- whose device it was to be: decides the rights, which never grow
    challenge       TEXT NOT NULL UNIQUE,
    challenge_until INTEGER NOT NULL,
    served_at       INTEGER NOT NULL,
    request         TEXT,    -- what redeemed the challenge: its transaction and key, so that a lost answer can be given again
    redeemed_at     INTEGER,
    hardware_id     TEXT,    -- the device that authenticated first
    voided_at       INTEGER, -- a later one took its place, or the device is managed no longer
    replaced        INTEGER NOT NULL DEFAULT 0 -- its device enrolled again, or another claims to be it
) STRICT;
CREATE INDEX enrollments_by_invite ON enrollments (invite_id, served_at);

CREATE TABLE devices (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    hardware_id     TEXT NOT NULL, -- UDID, or the id that an account-driven enrollment goes by: a claim, never a proof
    scope           TEXT NOT NULL,
    state           TEXT NOT NULL,
    reason          TEXT NOT NULL DEFAULT '',
    invite_id       TEXT NOT NULL UNIQUE REFERENCES invites (id),
    enrollment_id   TEXT NOT NULL REFERENCES enrollments (id),
    user_id         TEXT NOT NULL REFERENCES users (id),
    user_name       TEXT NOT NULL,
    user_email      TEXT NOT NULL,
    name_key        TEXT NOT NULL,
    search          TEXT NOT NULL,
    platform        TEXT NOT NULL,
    owned_by        TEXT NOT NULL,
    group_id        TEXT REFERENCES groups (id),
    name            TEXT NOT NULL DEFAULT '',
    model           TEXT NOT NULL DEFAULT '',
    product         TEXT NOT NULL DEFAULT '',
    os_version      TEXT NOT NULL DEFAULT '',
    build           TEXT NOT NULL DEFAULT '',
    serial          TEXT,
    facts           TEXT NOT NULL DEFAULT '{}', -- JSON of the program: what the device told, by subject
    profiles        TEXT,                       -- JSON of the program
    topic           TEXT NOT NULL DEFAULT '',
    push_token      TEXT,
    push_magic      TEXT,
    push_at         INTEGER,                    -- it is to be called then
    push_tries      INTEGER NOT NULL DEFAULT 0,
    push_problem    TEXT NOT NULL DEFAULT '',
    unlock_token    TEXT,                       -- sealed
    bootstrap_token TEXT,                       -- sealed
    created_at      INTEGER NOT NULL,
    enrolled_at     INTEGER,
    last_seen_at    INTEGER NOT NULL,
    ended_at        INTEGER,
    notice          INTEGER NOT NULL DEFAULT 0 -- it became unmanaged: 1 those who want to know wait for word, 2 they are being told
) STRICT;
CREATE INDEX devices_by_hardware ON devices (hardware_id);
CREATE INDEX devices_by_seen ON devices (last_seen_at, id, state, platform, owned_by, group_id);
CREATE INDEX devices_by_age ON devices (created_at, id);
CREATE INDEX devices_by_user_name ON devices (name_key, id);
CREATE INDEX devices_by_family ON devices (state, platform, owned_by, group_id);
CREATE INDEX devices_by_user ON devices (user_id);
CREATE INDEX devices_by_group ON devices (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX devices_by_enrollment ON devices (enrollment_id);
CREATE INDEX devices_to_tell ON devices (ended_at) WHERE notice > 0;
CREATE INDEX devices_to_push ON devices (push_at) WHERE push_at IS NOT NULL;

CREATE VIRTUAL TABLE devices_text USING fts5 (
    search, content = 'devices', content_rowid = 'row', columnsize = 0,
    tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER devices_text_added AFTER INSERT ON devices BEGIN
    INSERT INTO devices_text (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER devices_text_removed AFTER DELETE ON devices BEGIN
    INSERT INTO devices_text (devices_text, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER devices_text_changed AFTER UPDATE OF search ON devices WHEN old.search <> new.search BEGIN
    INSERT INTO devices_text (devices_text, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO devices_text (rowid, search) VALUES (new.row, new.search);
END;

CREATE TABLE certificates (
    fingerprint   TEXT PRIMARY KEY NOT NULL, -- SHA-256 of the certificate, hexadecimal
    enrollment_id TEXT NOT NULL REFERENCES enrollments (id) ON DELETE CASCADE,
    serial        TEXT NOT NULL UNIQUE,
    der           BLOB NOT NULL,
    request       TEXT NOT NULL,             -- as in enrollments: the request that it answers
    issued_at     INTEGER NOT NULL,
    until         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX certificates_by_enrollment ON certificates (enrollment_id, issued_at);

CREATE TABLE commands (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    device_id   TEXT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    parameters  TEXT,           -- sealed by the program; gone once the command is done
    state       TEXT NOT NULL,
    reason      TEXT NOT NULL DEFAULT '',
    by          TEXT NOT NULL,
    queued_at   INTEGER NOT NULL,
    sent_at     INTEGER,
    answered_at INTEGER,
    attempts    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX commands_by_device ON commands (device_id, row);
CREATE INDEX commands_open ON commands (device_id, row, state) WHERE state IN ('queued', 'sent', 'not_now');

CREATE TABLE device_events (
    row       INTEGER PRIMARY KEY,
    device_id TEXT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    detail    TEXT NOT NULL,
    by        TEXT NOT NULL
) STRICT;
CREATE INDEX device_events_by_device ON device_events (device_id, row);
