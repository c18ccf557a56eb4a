-- Every apostrophe folds to the plain one, so that whoever types another finds the same. What is found and sorted by its folded text is
-- folded anew by the program's own function; the triggers of the search indexes follow. The audit log stays as it was written.
UPDATE users SET name_key = folded(name),
    search = ' ' || trim(folded(name)) || ' ' || trim(folded(email))
        || CASE WHEN user_name IS NULL OR lower(user_name) = lower(email) THEN '' ELSE ' ' || trim(folded(user_name)) END
WHERE search GLOB '*[’‘ʼ`]*' OR instr(name || email || coalesce(user_name, ''), '´') > 0;
UPDATE invites SET name_key = folded(user_name), search = trim(folded(user_name)) || ' ' || trim(folded(user_email))
WHERE search GLOB '*[’‘ʼ`]*' OR instr(user_name || user_email, '´') > 0;
UPDATE devices SET name_key = folded(user_name),
    search = trim(folded(name || ' ' || model || ' ' || product || ' ' || coalesce(serial, '')))
        || ' ' || trim(folded(user_name)) || ' ' || trim(folded(user_email))
WHERE search GLOB '*[’‘ʼ`]*'
    OR instr(name || model || product || coalesce(serial, '') || user_name || user_email, '´') > 0;
UPDATE groups SET search = folded(name) WHERE search <> folded(name);
UPDATE directory_groups SET name_key = folded(name) WHERE name_key <> folded(name);
UPDATE accounts SET name_key = folded(name) WHERE name_key <> folded(name);
-- Two whose names differ in an apostrophe alone both stay: the second keeps its key.
UPDATE OR IGNORE templates SET name_key = folded(name) WHERE name_key <> folded(name);
UPDATE OR IGNORE directories SET name_key = folded(name) WHERE name_key <> folded(name);
