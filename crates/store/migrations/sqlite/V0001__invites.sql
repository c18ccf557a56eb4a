-- Users, groups, invites, their messages and events, requests, settings, limits.
--
-- Ids are UUIDs as text, moments UTC milliseconds, states and kinds the words of muster-domain. `row` is this
-- backend's own: it ties a record to its search text and breaks no tie that anyone sees.
-- Search texts and name keys are folded (lower case, no accents) by the program.

CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    row        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    email      TEXT NOT NULL,
    email_key  TEXT NOT NULL UNIQUE,
    domain     TEXT,
    search     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- The sending that made it, so that undoing the sending can take it back.
    send_id    TEXT
) STRICT;
CREATE INDEX users_by_name ON users (name_key, id);
CREATE INDEX users_by_domain ON users (domain) WHERE domain IS NOT NULL;
CREATE INDEX users_by_send ON users (send_id) WHERE send_id IS NOT NULL;

-- New rows are added by the program, many in one statement: a trigger would make the index write itself to disk for each.
CREATE VIRTUAL TABLE users_text USING fts5 (
    search, content = 'users', content_rowid = 'row', columnsize = 0,
    tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER users_text_removed AFTER DELETE ON users BEGIN
    INSERT INTO users_text (users_text, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER users_text_changed AFTER UPDATE OF search ON users WHEN old.search <> new.search BEGIN
    INSERT INTO users_text (users_text, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO users_text (rowid, search) VALUES (new.row, new.search);
END;

CREATE TABLE groups (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL UNIQUE,
    search     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    send_id    TEXT
) STRICT;
CREATE INDEX groups_by_send ON groups (send_id) WHERE send_id IS NOT NULL;

CREATE TABLE invites (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    generation   INTEGER NOT NULL,
    state        TEXT NOT NULL,
    reason       TEXT NOT NULL DEFAULT '',
    via          TEXT NOT NULL,
    user_id      TEXT NOT NULL REFERENCES users (id),
    user_name    TEXT NOT NULL,
    user_email   TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    search       TEXT NOT NULL,
    platform     TEXT NOT NULL,
    owned_by     TEXT NOT NULL,
    group_id     TEXT REFERENCES groups (id),
    domain       TEXT,
    created_by   TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    sent_at      INTEGER,
    opened_at    INTEGER,
    verified_at  INTEGER,
    enrolled_at  INTEGER,
    -- How far earlier links of this invite came: a resend starts the evidence above over, the funnel forgets nothing.
    earlier_sent_at INTEGER,
    earlier_stage   INTEGER NOT NULL DEFAULT 0, -- 0 none, 1 opened, 2 verified
    expires_at   INTEGER NOT NULL,
    wrong_tries  INTEGER NOT NULL DEFAULT 0,
    locked       INTEGER NOT NULL DEFAULT 0,
    send_id      TEXT NOT NULL,
    short_lookup TEXT
) STRICT;
-- One index for each order of the list. The default order also carries what the list is narrowed by, so that a rare
-- state is found without reading the rows between; the others do not, since every change of state would pay for it.
CREATE INDEX invites_by_activity ON invites (updated_at, id, state, platform, owned_by, group_id);
CREATE INDEX invites_by_name ON invites (name_key, id);
CREATE INDEX invites_by_age ON invites (created_at, id);
CREATE INDEX invites_by_expiry ON invites (expires_at, id);
-- The counts beside the filters are one pass over this.
CREATE INDEX invites_by_family ON invites (state, platform, owned_by, group_id);
CREATE INDEX invites_by_user ON invites (user_id, created_at);
CREATE INDEX invites_by_group ON invites (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX invites_by_send ON invites (send_id, state);
CREATE INDEX invites_by_short_lookup ON invites (short_lookup, created_at) WHERE short_lookup IS NOT NULL;
CREATE INDEX invites_by_sending ON invites
    (coalesce(earlier_sent_at, sent_at), earlier_stage, opened_at, verified_at, enrolled_at)
    WHERE coalesce(earlier_sent_at, sent_at) IS NOT NULL;
CREATE INDEX invites_by_enrollment ON invites (enrolled_at) WHERE enrolled_at IS NOT NULL;
CREATE INDEX invites_by_myself ON invites (created_at, verified_at, enrolled_at) WHERE via = 'by_myself';
-- States whose link can still lead to an enrollment (muster-domain, InviteState::is_live).
CREATE INDEX invites_live ON invites (expires_at)
    WHERE state IN ('queued', 'sent', 'opened', 'verified', 'failed', 'bounced', 'unknown');

CREATE VIRTUAL TABLE invites_text USING fts5 (
    search, content = 'invites', content_rowid = 'row', columnsize = 0,
    tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER invites_text_removed AFTER DELETE ON invites BEGIN
    INSERT INTO invites_text (invites_text, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER invites_text_changed AFTER UPDATE OF search ON invites WHEN old.search <> new.search BEGIN
    INSERT INTO invites_text (invites_text, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO invites_text (rowid, search) VALUES (new.row, new.search);
END;

CREATE TABLE messages (
    row        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    invite_id  TEXT NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    generation INTEGER NOT NULL,
    state      TEXT NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    reply      TEXT NOT NULL DEFAULT '',
    queued_at  INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_by_invite ON messages (invite_id);
CREATE INDEX messages_due ON messages (due_at) WHERE state = 'queued';
CREATE INDEX messages_by_state ON messages (state, updated_at);

CREATE TABLE events (
    row        INTEGER PRIMARY KEY,
    invite_id  TEXT NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    generation INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    detail     TEXT NOT NULL,
    by         TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_invite ON events (invite_id);

CREATE TABLE requests (
    id        TEXT PRIMARY KEY NOT NULL,
    invite_id TEXT NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    why       TEXT NOT NULL,
    at        INTEGER NOT NULL,
    closed_at INTEGER,
    answer    TEXT,
    closed_by TEXT
) STRICT;
CREATE UNIQUE INDEX requests_open_by_invite ON requests (invite_id) WHERE closed_at IS NULL;
CREATE INDEX requests_by_invite ON requests (invite_id);
CREATE INDEX requests_open ON requests (at, id) WHERE closed_at IS NULL;

CREATE TABLE attempts (
    scope   TEXT NOT NULL,
    key     TEXT NOT NULL,
    count   INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    UNIQUE (scope, key)
) STRICT;
CREATE INDEX attempts_by_end ON attempts (ends_at);
