-- From here on the ends of the audit log are always there, so that a log which was removed with its ends does not look like one that has
-- not begun. A blank seal: nothing was written yet, and the program seals it when it opens the folder.
INSERT INTO audit_ends (id, first, before, last, "end", seal)
SELECT 1, 1, zeroblob(32), 0, zeroblob(32), x''
WHERE NOT EXISTS (SELECT 1 FROM audit_ends) AND NOT EXISTS (SELECT 1 FROM audit);
