-- Test texts of no invite: they cost money too, and the day's limit counts them.
CREATE TABLE text_tests (
    row  INTEGER PRIMARY KEY,
    at   INTEGER NOT NULL,
    cost INTEGER NOT NULL -- as messages.cost
) STRICT;
CREATE INDEX text_tests_by_time ON text_tests (at, cost);
