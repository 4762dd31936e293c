-- Reports she keeps: what she wrote, the figures as they were counted, and the order and formulas
-- she wants of the next one of each form.

CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form)),
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    made TEXT NOT NULL,
    counted TEXT NOT NULL,
    sent TEXT,
    -- What left the house, whole: neither an office that moves nor a new edition of the words changes it.
    sent_as TEXT CHECK (json_valid(sent_as)),
    CHECK ((sent IS NULL) = (sent_as IS NULL))
) STRICT;

CREATE TABLE report_layout (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL UNIQUE,
    layout TEXT NOT NULL CHECK (json_valid(layout))
) STRICT;
