-- What an account looked like as a whole, for the archive: an overview picture and the day it was
-- taken.

CREATE TABLE account_picture (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL CHECK (name <> ''),
    file TEXT NOT NULL CHECK (length(file) = 64),
    ending TEXT NOT NULL CHECK (ending IN ('png', 'jpg', 'webp', 'pdf')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    taken TEXT NOT NULL,
    UNIQUE (account, file)
) STRICT;
