-- Folded: whom an entry names beside its subject, so that the second of a sending is found, too. NULL where the program has still to
-- fill it in, which it does when it opens the folder.
ALTER TABLE audit ADD COLUMN whom TEXT DEFAULT '';
UPDATE audit SET whom = NULL
WHERE instr(after, '"to":') > 0 OR instr(after, '"invitees":') > 0 OR instr(after, '"users":') > 0;
CREATE INDEX audit_whom_open ON audit (number) WHERE whom IS NULL;
