-- What happens in the district: the incident with its log, questions and posts; krisläge; and the
-- figures of worry that outlive the contacts they were counted from.

ALTER TABLE incident ADD COLUMN kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN (
    'shooting', 'explosion', 'violence', 'fire', 'accident', 'power_cut', 'water', 'weather',
    'closed_preschool', 'closed_service', 'rumour', 'other'
));
-- The moment residents have been promised news by.
ALTER TABLE incident ADD COLUMN next_update TEXT;
ALTER TABLE incident ADD COLUMN lesson TEXT NOT NULL DEFAULT '';

-- The log by the minute. No verb rewrites a line: a mended one is a new line that replaces it.
CREATE TABLE incident_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    source TEXT NOT NULL CHECK (
        source IN ('police', 'rescue', 'own', 'city', 'press', 'resident', 'other')
    ),
    said_by TEXT NOT NULL DEFAULT '',
    replaces INTEGER UNIQUE REFERENCES incident_line (id),
    written TEXT NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE INDEX incident_line_by_incident ON incident_line (incident);

CREATE TABLE incident_post (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (id),
    post INTEGER NOT NULL REFERENCES post (id),
    UNIQUE (incident, post)
) STRICT;
CREATE INDEX incident_post_by_post ON incident_post (post);

CREATE TABLE incident_question (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (id),
    question TEXT NOT NULL CHECK (question <> ''),
    answer TEXT NOT NULL,
    changed TEXT NOT NULL
) STRICT;
CREATE INDEX incident_question_by_incident ON incident_question (incident);

-- Whom to point to, where she differs from what is shipped; by name.
CREATE TABLE incident_authority (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    reach TEXT NOT NULL,
    concerns TEXT NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

-- Krisläge: one at a time. Without accounts it is the whole office.
CREATE TABLE crisis (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (id),
    accounts TEXT NOT NULL CHECK (json_valid(accounts)),
    began TEXT NOT NULL,
    ended TEXT,
    CHECK (began <= ended)
) STRICT;
CREATE UNIQUE INDEX crisis_going_on ON crisis ((1)) WHERE ended IS NULL;

-- The posts a krisläge holds. The post itself is untouched, so that nothing is lost; the row stays
-- when the krisläge ends, and tells which posts had their slot pass meanwhile.
CREATE TABLE crisis_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    crisis INTEGER NOT NULL REFERENCES crisis (id),
    post INTEGER NOT NULL REFERENCES post (id),
    UNIQUE (crisis, post)
) STRICT;
CREATE INDEX crisis_hold_by_post ON crisis_hold (post);

-- Contacts counted before they are destroyed: the week's Monday, no link to anyone. An area that
-- fewer than five contacts name is not kept.
CREATE TABLE worry_count (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    week TEXT NOT NULL,
    topic TEXT NOT NULL,
    area TEXT NOT NULL,
    strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 3),
    count INTEGER NOT NULL CHECK (count > 0),
    UNIQUE (week, topic, area, strength)
) STRICT;

-- When the barometer calls; no row is as shipped.
CREATE TABLE worry_alarm (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    least INTEGER NOT NULL CHECK (least BETWEEN 2 AND 100),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 31)
) STRICT;
