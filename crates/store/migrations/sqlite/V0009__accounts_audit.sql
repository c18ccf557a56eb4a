-- Who signs in to the console, and what everybody did.

CREATE TABLE accounts (
    id           TEXT PRIMARY KEY NOT NULL,
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL, -- folded, as users.name_key
    email        TEXT NOT NULL,
    email_key    TEXT NOT NULL UNIQUE,
    role         TEXT NOT NULL,
    password     TEXT NOT NULL, -- Argon2id, in the PHC form
    totp         TEXT,          -- sealed
    totp_step    INTEGER NOT NULL DEFAULT 0, -- the last step whose code was taken: a code is good once
    disabled     INTEGER NOT NULL DEFAULT 0,
    -- Rises when sessions must end: another password, role or second factor.
    revision     INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    signed_in_at INTEGER
) STRICT;
CREATE INDEX accounts_by_name ON accounts (name_key, id);

-- Whose own the invites of By myself are: a technician sees the devices that came so, and no others.
CREATE TABLE account_invites (
    invite_id TEXT PRIMARY KEY NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    account   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_invites_by_account ON account_invites (account);

-- Entries are added and, past the retention, removed from the beginning; none is ever changed.
CREATE TABLE audit (
    number     INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    who        TEXT NOT NULL,
    account    TEXT NOT NULL,
    origin     TEXT NOT NULL,
    place      TEXT NOT NULL,
    action     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    subject    TEXT NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL,
    search     TEXT NOT NULL, -- folded: who, subject, place
    tag        BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_action ON audit (action, number);
CREATE INDEX audit_by_who ON audit (who, number);
CREATE INDEX audit_by_subject ON audit (kind, subject_id, number);

-- Both ends of the log, sealed.
CREATE TABLE audit_ends (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    first  INTEGER NOT NULL,
    before BLOB NOT NULL,
    last   INTEGER NOT NULL,
    "end"  BLOB NOT NULL,
    seal   BLOB NOT NULL
) STRICT;

-- Sendings that are so large that a second account must agree. A batch is kept as it is and waits; of a form it is the form
-- that is kept, and nothing is made before.
CREATE TABLE approvals (
    id            TEXT PRIMARY KEY NOT NULL,
    kind          TEXT NOT NULL, -- 'batch', 'form'
    batch_id      TEXT REFERENCES batches (id) ON DELETE CASCADE,
    form          TEXT NOT NULL, -- JSON; blank of a batch
    name          TEXT NOT NULL,
    invites       INTEGER NOT NULL,
    asked_by      TEXT NOT NULL,
    asked_account TEXT NOT NULL,
    at            INTEGER NOT NULL,
    closed_at     INTEGER,
    answer        TEXT,          -- 'approved', 'declined', 'withdrawn'
    closed_by     TEXT
) STRICT;
CREATE INDEX approvals_open ON approvals (at, id) WHERE closed_at IS NULL;
CREATE INDEX approvals_by_batch ON approvals (batch_id) WHERE batch_id IS NOT NULL;
