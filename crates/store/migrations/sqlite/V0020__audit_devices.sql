-- Devices that were moved are named, too: the program fills in whom these entries name when it opens the folder.
UPDATE audit SET whom = NULL WHERE instr(after, '"devices":') > 0;
