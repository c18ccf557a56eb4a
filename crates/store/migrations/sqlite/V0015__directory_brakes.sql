-- What keeps a directory's slip from doing harm: groups that are not there any more keep their row, and who left is counted over a day.

-- A group that comes back is the same one: settings and rules name it by its id.
ALTER TABLE directory_groups ADD COLUMN gone_at INTEGER; -- blank: it is there

-- When somebody who was there left; blank again when they are back. Not 'directory_since': who is disabled and then gone left once.
ALTER TABLE users ADD COLUMN directory_left_at INTEGER;
CREATE INDEX users_left_directory ON users (directory_id, directory_left_at) WHERE directory_left_at IS NOT NULL;

-- When a person said yes to a held plan: who left until then is not counted against later ones.
ALTER TABLE directories ADD COLUMN confirmed_at INTEGER;
