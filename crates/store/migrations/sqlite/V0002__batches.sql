-- Batches: the import history, and the reviewed rows that are not invites yet.
--
-- A batch is committed as a whole, in one short transaction: its record and its rows in portions of JSON text. Portions
-- become invites one transaction each, after the undo window, so that a hundred thousand rows hold up nobody else's writes.

CREATE TABLE batches (
    id         TEXT PRIMARY KEY NOT NULL, -- also invites.send_id
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    file_name  TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    facts      TEXT NOT NULL, -- JSON of the program: dialect, mapping, counts
    invites    INTEGER NOT NULL,
    to_make    INTEGER NOT NULL, -- of these, still in portions
    undo_until INTEGER NOT NULL,
    send_at    INTEGER,
    expires_at INTEGER NOT NULL,
    anytime    INTEGER NOT NULL DEFAULT 0,
    ended      TEXT, -- 'undone', 'cancelled'
    ended_at   INTEGER
) STRICT;
CREATE INDEX batches_by_age ON batches (created_at, id);
CREATE INDEX batches_by_file ON batches (sha256, created_at);
CREATE INDEX batches_to_make ON batches (undo_until) WHERE to_make > 0;

CREATE TABLE batch_portions (
    row      INTEGER PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    invites  INTEGER NOT NULL,
    planned  TEXT NOT NULL
) STRICT;
CREATE INDEX batch_portions_by_batch ON batch_portions (batch_id);

ALTER TABLE users ADD COLUMN phone TEXT;

-- Waits in quiet hours: carried by the queue's index, so that these are passed over without reading them.
ALTER TABLE messages ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;
DROP INDEX messages_due;
CREATE INDEX messages_due ON messages (due_at, row, quiet) WHERE state = 'queued';

-- The list of one batch in the order of activity, as invites_by_activity is for all.
CREATE INDEX invites_by_send_activity ON invites (send_id, updated_at, id, state, platform, owned_by, group_id);
