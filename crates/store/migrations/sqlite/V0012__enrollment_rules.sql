-- Enrollment rules: how an invitee proves who they are, reminders, terms of use, notes about enrollments and requests.

ALTER TABLE invites ADD COLUMN authentication TEXT NOT NULL DEFAULT 'passcode';
ALTER TABLE batches ADD COLUMN authentication TEXT NOT NULL DEFAULT 'passcode';

-- Reminders of the present link: how many were decided, and when the latest was. A resend starts over.
ALTER TABLE invites ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invites ADD COLUMN reminded_at INTEGER;
-- Those that a reminder may be for (muster-domain, reminder::waits_for_invitee), by what the next one counts from.
CREATE INDEX invites_to_remind ON invites (reminded, coalesce(reminded_at, sent_at), row)
    WHERE state IN ('sent', 'opened') AND locked = 0 AND via <> 'by_myself';

ALTER TABLE messages ADD COLUMN kind TEXT NOT NULL DEFAULT 'invite';

-- Rules that stood in the settings of Apple devices are those of all devices now.
INSERT INTO settings (key, value)
    SELECT 'settings.enrollment', json_object(
        'least_ios', coalesce(value ->> '$.least_ios', ''),
        'least_macos', coalesce(value ->> '$.least_macos', ''),
        'notify_unmanaged', coalesce(value ->> '$.notify', ''))
    FROM settings WHERE key = 'settings.apple';

CREATE TABLE terms (
    number   INTEGER NOT NULL,
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    PRIMARY KEY (number, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms_drafts (
    language TEXT PRIMARY KEY NOT NULL,
    text     TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody accepted is a record of its day: it keeps their name and address as they were.
CREATE TABLE terms_acceptances (
    row        INTEGER PRIMARY KEY,
    invite_id  TEXT NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
    generation INTEGER NOT NULL,
    user_id    TEXT NOT NULL,
    user_name  TEXT NOT NULL,
    user_email TEXT NOT NULL,
    version    INTEGER NOT NULL,
    language   TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX terms_acceptances_by_invite ON terms_acceptances (invite_id, generation, version);
CREATE INDEX terms_acceptances_by_user ON terms_acceptances (user_id, at);
CREATE INDEX terms_acceptances_by_version ON terms_acceptances (version);

-- Somebody wants to know: 1 they wait for word, 2 they are being told.
ALTER TABLE devices ADD COLUMN enrolled_notice INTEGER NOT NULL DEFAULT 0;
CREATE INDEX devices_enrolled_to_tell ON devices (enrolled_at) WHERE enrolled_notice > 0;
ALTER TABLE requests ADD COLUMN notice INTEGER NOT NULL DEFAULT 0;
CREATE INDEX requests_to_tell ON requests (at) WHERE notice > 0;
-- What the admin says to an invitee whose request was declined; blank is nothing.
ALTER TABLE requests ADD COLUMN words TEXT NOT NULL DEFAULT '';
