-- Two-factor: when the passcode of the present link was typed right. The invite is not verified by it. A resend starts over.
ALTER TABLE invites ADD COLUMN passcode_at INTEGER;

-- Self enrollment: the one invite of a user and platform that is taken up again.
CREATE INDEX invites_by_self_enrollment ON invites (user_id, platform) WHERE via = 'self_enrollment';
