-- Requests for public records: what is wanted, the bundle with its masks, and what became of it.

CREATE TABLE disclosure (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    received TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('visit', 'phone', 'email', 'letter', 'message')),
    wanted TEXT NOT NULL CHECK (wanted <> ''),
    diarienummer TEXT,
    status TEXT NOT NULL CHECK (status IN (
        'new', 'gathering', 'reviewed', 'handed_out', 'partly_refused', 'refused', 'withdrawn'
    )),
    decision TEXT NOT NULL DEFAULT '',
    closed TEXT,
    CHECK ((status IN ('handed_out', 'partly_refused', 'refused', 'withdrawn')) = (closed IS NOT NULL))
) STRICT;

-- How to reach the one who asked, only where that is needed. Not watched by the journal: what is
-- cleared is gone at once.
CREATE TABLE journal_reach (
    disclosure INTEGER PRIMARY KEY NOT NULL REFERENCES disclosure (id) ON DELETE CASCADE,
    reach TEXT NOT NULL CHECK (reach <> '')
) STRICT;

CREATE TABLE disclosure_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    disclosure INTEGER NOT NULL REFERENCES disclosure (id),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    status TEXT NOT NULL,
    way TEXT CHECK (way IN ('read', 'copy', 'email', 'letter')),
    note TEXT NOT NULL,
    items INTEGER NOT NULL,
    masks INTEGER NOT NULL,
    grounds TEXT NOT NULL CHECK (json_valid(grounds))
) STRICT;
CREATE INDEX disclosure_act_by_disclosure ON disclosure_act (disclosure);

-- A record as it read when it was taken in, whole, and what is masked in it. Evidence and removals
-- belong to a contact; `record` is the row of whatever kind it is.
CREATE TABLE bundle_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    disclosure INTEGER NOT NULL REFERENCES disclosure (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'contact', 'post', 'incident', 'picture', 'consent', 'evidence', 'removal'
    )),
    record INTEGER NOT NULL,
    contact INTEGER REFERENCES contact (id),
    post INTEGER REFERENCES post (id),
    incident INTEGER REFERENCES incident (id),
    media INTEGER REFERENCES media (id),
    consent INTEGER REFERENCES consent (id),
    heading TEXT NOT NULL CHECK (heading <> ''),
    at TEXT,
    parts TEXT NOT NULL CHECK (json_valid(parts)),
    masks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(masks)),
    boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(boxes)),
    file TEXT CHECK (length(file) = 64),
    ending TEXT,
    width INTEGER,
    height INTEGER,
    UNIQUE (disclosure, kind, record),
    CHECK ((file IS NULL) = (ending IS NULL)),
    CHECK ((file IS NULL) = (width IS NULL)),
    CHECK ((file IS NULL) = (height IS NULL))
) STRICT;
CREATE INDEX bundle_item_by_contact ON bundle_item (contact);

CREATE TABLE disclosure_setting (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;

-- That an extract was made, and nothing of whom.
CREATE TABLE extract (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    items INTEGER NOT NULL,
    masks INTEGER NOT NULL
) STRICT;
