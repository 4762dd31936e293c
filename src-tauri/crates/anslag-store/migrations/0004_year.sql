-- The year as hers: days of her own, changes in the shipped ones, the nämnd's meetings and what the
-- plan is measured by.

CREATE TABLE year_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('eve', 'mourning', 'school_break', 'flag', 'theme', 'own')
    ),
    title TEXT NOT NULL CHECK (title <> ''),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    relevance TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (first_day <= last_day)
) STRICT;

-- What she has changed in a shipped day, by its key. Year 0 is every year that has no change of its
-- own; a day is only moved in one year at a time.
CREATE TABLE year_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    key TEXT NOT NULL CHECK (key <> ''),
    year INTEGER NOT NULL CHECK (year = 0 OR year BETWEEN 2000 AND 2100),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    first_day TEXT,
    last_day TEXT,
    relevance TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (key, year),
    CHECK ((first_day IS NULL) = (last_day IS NULL)),
    CHECK (first_day IS NULL OR (year <> 0 AND first_day <= last_day))
) STRICT;

CREATE TABLE namnd_meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    day TEXT NOT NULL UNIQUE,
    note TEXT NOT NULL
) STRICT;

-- How far from the meeting a step lies, where she has said so; without days it is not shown.
CREATE TABLE namnd_offset (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    step TEXT NOT NULL UNIQUE CHECK (
        step IN ('manuscript', 'review', 'dispatch', 'minutes', 'notice')
    ),
    days INTEGER,
    unit TEXT NOT NULL CHECK (unit IN ('days', 'working_days'))
) STRICT;

-- What the plan is measured by; no row is as shipped.
CREATE TABLE plan_limits (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    per_day INTEGER NOT NULL CHECK (per_day BETWEEN 1 AND 50),
    gap_days INTEGER NOT NULL CHECK (gap_days BETWEEN 1 AND 366),
    share_from INTEGER NOT NULL CHECK (share_from BETWEEN 0 AND 100),
    share_to INTEGER NOT NULL CHECK (share_to BETWEEN 1 AND 100),
    CHECK (share_from <= share_to)
) STRICT;

-- The kinds of mark the calendar leaves out, a row each.
CREATE TABLE mark_hidden (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL UNIQUE CHECK (
        kind IN (
            'holiday', 'eve', 'bridge', 'mourning', 'namnd', 'school_break', 'flag', 'theme',
            'clock', 'own'
        )
    )
) STRICT;

-- An account's posts, whether there are any.
CREATE INDEX post_account_by_account ON post_account (account);
