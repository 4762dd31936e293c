-- The review becomes hers: what she lets stand, and what she changes in the rules.

CREATE TABLE waiver (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('post', 'contact', 'incident', 'report', 'template', 'media')
    ),
    subject INTEGER NOT NULL,
    rule TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    waived_by TEXT NOT NULL CHECK (waived_by <> ''),
    second TEXT CHECK (second <> '' AND second <> waived_by),
    waived_at TEXT NOT NULL,
    UNIQUE (kind, subject, rule, excerpt)
) STRICT;

-- What she has changed in a rule; an empty column is as shipped.
CREATE TABLE rule_setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    rule TEXT NOT NULL UNIQUE,
    off INTEGER CHECK (off IN (0, 1)),
    bite TEXT CHECK (bite IN ('stopp', 'regel', 'råd')),
    params TEXT NOT NULL CHECK (json_valid(params)),
    exceptions TEXT NOT NULL CHECK (json_valid(exceptions))
) STRICT;

-- Words the spelling accepts.
CREATE TABLE own_word (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    word TEXT NOT NULL UNIQUE CHECK (word <> '')
) STRICT;

-- Rule pages of her own, as TOML.
CREATE TABLE own_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    file TEXT NOT NULL UNIQUE CHECK (file <> ''),
    text TEXT NOT NULL
) STRICT;

-- Whose texts are reviewed; no row is as shipped.
CREATE TABLE review_profile (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    kommun TEXT NOT NULL,
    value_words TEXT NOT NULL CHECK (json_valid(value_words)),
    numbers TEXT NOT NULL CHECK (json_valid(numbers)),
    domains TEXT NOT NULL CHECK (json_valid(domains)),
    election_on INTEGER NOT NULL CHECK (election_on IN (0, 1)),
    election_from TEXT,
    election_to TEXT,
    CHECK (election_from <= election_to)
) STRICT;
