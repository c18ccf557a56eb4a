-- Users are found by their numbers, which are read in this index alone: few have one, and a directory's sync writes no text for it.
CREATE INDEX users_by_phone ON users (phone) WHERE phone > '';
