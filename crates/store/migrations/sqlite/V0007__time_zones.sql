-- The time zone that moments are told in, by its IANA name: of a person, of an invite as it was made, of an import.

ALTER TABLE users ADD COLUMN time_zone TEXT;
ALTER TABLE invites ADD COLUMN time_zone TEXT;
ALTER TABLE batches ADD COLUMN time_zone TEXT;
