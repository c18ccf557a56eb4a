-- Directories in full: how each is reached, when it is synchronised, how far that came, and what each sync did.

ALTER TABLE directories ADD COLUMN kind TEXT NOT NULL DEFAULT 'ldap'; -- 'ldap', 'oidc'
ALTER TABLE directories ADD COLUMN settings TEXT NOT NULL DEFAULT ''; -- JSON; blank: it cannot be reached
ALTER TABLE directories ADD COLUMN secret TEXT; -- sealed
ALTER TABLE directories ADD COLUMN sync TEXT NOT NULL DEFAULT ''; -- JSON: schedule, brake, leavers
ALTER TABLE directories ADD COLUMN enabled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE directories ADD COLUMN sign_in INTEGER NOT NULL DEFAULT 0;
-- Rises when any of these changes.
ALTER TABLE directories ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
-- How far it was read, saved when a sync has come to its end; of the revision that it was read with.
ALTER TABLE directories ADD COLUMN marker TEXT;
ALTER TABLE directories ADD COLUMN had TEXT; -- how many entries had which attribute, in the last list of all; JSON
ALTER TABLE directories ADD COLUMN tried_at INTEGER;
ALTER TABLE directories ADD COLUMN synced_at INTEGER;
ALTER TABLE directories ADD COLUMN full_at INTEGER;
ALTER TABLE directories ADD COLUMN failures INTEGER NOT NULL DEFAULT 0; -- in a row
ALTER TABLE directories ADD COLUMN held TEXT; -- the plan that waits for a person's yes

CREATE TABLE directory_syncs (
    id           TEXT PRIMARY KEY NOT NULL,
    directory_id TEXT NOT NULL REFERENCES directories (id) ON DELETE CASCADE,
    started_at   INTEGER NOT NULL,
    ended_at     INTEGER, -- of one that a crash ended it stays blank until the next begins
    is_full      INTEGER NOT NULL,
    by           TEXT NOT NULL, -- blank: the clock
    outcome      TEXT NOT NULL, -- 'running', 'done', 'held', 'failed', 'cancelled', 'broken_off'
    words        TEXT NOT NULL DEFAULT '',
    remedy       TEXT NOT NULL DEFAULT '',
    counts       TEXT NOT NULL DEFAULT '' -- JSON
) STRICT;
CREATE INDEX directory_syncs_by_directory ON directory_syncs (directory_id, started_at, id);
