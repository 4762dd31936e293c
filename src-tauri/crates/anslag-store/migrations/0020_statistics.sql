-- What the platforms tell: a file taken in, the posts as they know them, the accounts' days.

CREATE TABLE statistics_import (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    form TEXT NOT NULL,
    at TEXT NOT NULL,
    rows INTEGER NOT NULL
) STRICT;

CREATE TABLE platform_post (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    import INTEGER NOT NULL REFERENCES statistics_import (id),
    key TEXT NOT NULL CHECK (key <> ''),
    link TEXT,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT,
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    -- Persons, never to be added up.
    reach INTEGER,
    post INTEGER REFERENCES post (id),
    UNIQUE (account, key)
) STRICT;
CREATE INDEX platform_post_by_post ON platform_post (post);

CREATE TABLE platform_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    import INTEGER NOT NULL REFERENCES statistics_import (id),
    day TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    UNIQUE (account, day)
) STRICT;
