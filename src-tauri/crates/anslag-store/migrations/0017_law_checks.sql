-- The day she last read a section of law against what the app says, and what she saw.
CREATE TABLE law_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    sfs TEXT NOT NULL CHECK (sfs <> ''),
    place TEXT NOT NULL,
    checked TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (sfs, place)
) STRICT;
