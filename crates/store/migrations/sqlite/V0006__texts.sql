-- Texts: messages have a channel, and what gateways say of a text is kept on it. Invites and users have a language.

ALTER TABLE users ADD COLUMN language TEXT;

-- The number that texts of the invite go to, and the language of its messages; both as they were when it was made.
ALTER TABLE invites ADD COLUMN phone TEXT;
ALTER TABLE invites ADD COLUMN language TEXT;

ALTER TABLE batches ADD COLUMN via TEXT NOT NULL DEFAULT 'email';
ALTER TABLE batches ADD COLUMN language TEXT;

ALTER TABLE messages ADD COLUMN channel TEXT NOT NULL DEFAULT 'email';
ALTER TABLE messages ADD COLUMN provider_id TEXT;  -- the gateway's name for it
ALTER TABLE messages ADD COLUMN segments INTEGER;  -- parts that are billed
ALTER TABLE messages ADD COLUMN cost INTEGER;      -- millionths of the currency's unit, by the price of that day
ALTER TABLE messages ADD COLUMN charged_at INTEGER;
ALTER TABLE messages ADD COLUMN delivered_at INTEGER;
ALTER TABLE messages ADD COLUMN returned_at INTEGER; -- a report says that it never arrives

-- Each dispatcher walks its own channel's part of the queue; counts and limits tell channels apart within the index.
DROP INDEX messages_due;
CREATE INDEX messages_due ON messages (channel, due_at, row, quiet) WHERE state = 'queued';
DROP INDEX messages_by_state;
CREATE INDEX messages_by_state ON messages (state, updated_at, channel);
CREATE INDEX messages_by_provider ON messages (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX messages_charged ON messages (charged_at, cost) WHERE charged_at IS NOT NULL;
