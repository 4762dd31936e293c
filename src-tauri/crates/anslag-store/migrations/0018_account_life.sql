-- An account's life: the steps it has taken, its aims, its six points and profile, who does what, and
-- the local routines.

CREATE TABLE account_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    step TEXT NOT NULL CHECK (step IN (
        'requested', 'opened', 'reviewed', 'archived', 'closed', 'closing_reported', 'access_removed'
    )),
    day TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    diarienummer TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX account_step_by_account ON account_step (account);

CREATE TABLE account_aim (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL UNIQUE REFERENCES account (id),
    audience TEXT NOT NULL,
    metric TEXT NOT NULL,
    goal INTEGER REFERENCES goal (id),
    follow_up TEXT,
    archive_level TEXT NOT NULL CHECK (archive_level IN ('overview', 'unique', 'complete'))
) STRICT;

-- A point of the basinformation or of the graphic profile, and when it was last checked.
CREATE TABLE account_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    point TEXT NOT NULL CHECK (point IN (
        'operation', 'content', 'terms', 'contact', 'website', 'personal_data',
        'shield', 'colour', 'cover', 'no_logo', 'no_fixed_text', 'city_named'
    )),
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    checked TEXT NOT NULL,
    UNIQUE (account, point)
) STRICT;

-- Who does one of the five duties; without a row it is the responsible and the deputy.
CREATE TABLE account_duty (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    duty TEXT NOT NULL CHECK (
        duty IN ('planning', 'publishing', 'follow_up', 'watching', 'moderating')
    ),
    person TEXT NOT NULL CHECK (person <> ''),
    deputy TEXT NOT NULL,
    UNIQUE (account, duty)
) STRICT;

CREATE TABLE routine (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    next_review TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
