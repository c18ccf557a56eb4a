-- A certificate that was renewed opens nothing once the newer one has been used: a key that was rotated out stays out.
ALTER TABLE certificates ADD COLUMN replaced_at INTEGER;
