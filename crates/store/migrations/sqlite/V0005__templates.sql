-- Templates: what mails and texts say. What Muster brings along is no row here: it comes with the program, under its
-- purpose's word as id, and as version 0 of each content.

CREATE TABLE templates (
    id         TEXT PRIMARY KEY NOT NULL,
    purpose    TEXT NOT NULL,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    -- Messages of the purpose are made from it; none of a purpose: from what Muster brings along.
    in_use     INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX templates_by_name ON templates (purpose, name_key);
CREATE UNIQUE INDEX templates_in_use ON templates (purpose) WHERE in_use = 1;

-- The latest number of a content is what is sent. A version without content is as Muster brings it along.
CREATE TABLE template_versions (
    template_id TEXT NOT NULL,
    channel     TEXT NOT NULL,
    language    TEXT NOT NULL,
    number      INTEGER NOT NULL,
    content     TEXT,
    how         TEXT NOT NULL,
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL,
    PRIMARY KEY (template_id, channel, language, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE template_drafts (
    template_id  TEXT NOT NULL,
    channel      TEXT NOT NULL,
    language     TEXT NOT NULL,
    content      TEXT NOT NULL,
    from_version INTEGER NOT NULL,
    saved_at     INTEGER NOT NULL,
    saved_by     TEXT NOT NULL,
    PRIMARY KEY (template_id, channel, language)
) STRICT, WITHOUT ROWID;
