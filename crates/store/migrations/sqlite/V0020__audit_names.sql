-- Devices that were moved and groups of directories are found by their names, too: the program fills in whom these entries name when
-- it opens the folder.
UPDATE audit SET whom = NULL
WHERE instr(after, '"devices":') > 0 OR instr(after, '"groups_came":') > 0 OR instr(after, '"groups_renamed":') > 0
    OR instr(after, '"groups_went":') > 0;
