-- Gallring: what is decided of each kind, what is held, and what was carried out.

CREATE TABLE gallring_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL UNIQUE CHECK (kind <> ''),
    keep INTEGER NOT NULL CHECK (keep IN (0, 1)),
    event TEXT NOT NULL CHECK (event IN ('received', 'answered', 'closed', 'own_day')),
    count INTEGER CHECK (count > 0),
    unit TEXT CHECK (unit IN ('days', 'months', 'years')),
    number TEXT NOT NULL,
    decided_on TEXT,
    authority TEXT NOT NULL,
    CHECK ((count IS NULL) = (unit IS NULL))
) STRICT;

-- A contact, or every contact of an incident, that is not to be destroyed until this is lifted.
CREATE TABLE gallring_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER REFERENCES contact (id),
    incident INTEGER REFERENCES incident (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    reconsider TEXT NOT NULL,
    placed TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    CHECK ((contact IS NULL) <> (incident IS NULL))
) STRICT;
CREATE INDEX gallring_hold_by_contact ON gallring_hold (contact);
CREATE INDEX gallring_hold_by_incident ON gallring_hold (incident);

-- What was carried out: numbers and counts, frozen; no names and no texts.
CREATE TABLE gallring_protocol (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- What is left to do after a gallring is committed: files and copies to overwrite and take away,
-- and the database to be written anew. Not watched by the journal; finished at the next start.
CREATE TABLE journal_pending (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'copy', 'vacuum')),
    name TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;
