-- The first house: office, accounts, posts, incidents, contacts, checklist runs, and the journal.

CREATE TABLE office (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    city TEXT NOT NULL,
    forvaltning TEXT NOT NULL,
    namnd TEXT NOT NULL,
    unit TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    purpose TEXT NOT NULL,
    responsible TEXT NOT NULL,
    deputy TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    diarienummer TEXT,
    reported_on TEXT
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    slot TEXT,
    status TEXT NOT NULL CHECK (status IN ('draft', 'planned', 'published')),
    created TEXT NOT NULL,
    CHECK (status = 'draft' OR slot IS NOT NULL)
) STRICT;
CREATE INDEX post_by_slot ON post (slot);

-- The accounts a post is written for; link and moment once it stands there.
CREATE TABLE post_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    post INTEGER NOT NULL REFERENCES post (id),
    account INTEGER NOT NULL REFERENCES account (id),
    link TEXT,
    published_at TEXT,
    UNIQUE (post, account)
) STRICT;

CREATE TABLE incident (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    began TEXT NOT NULL,
    situation TEXT NOT NULL,
    closed TEXT
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('comment', 'message', 'mention', 'review', 'phone', 'email', 'open_forum', 'visit')
    ),
    account INTEGER REFERENCES account (id),
    received TEXT NOT NULL,
    summary TEXT NOT NULL,
    topic TEXT NOT NULL,
    worry INTEGER NOT NULL CHECK (worry BETWEEN 0 AND 3),
    place TEXT NOT NULL,
    link TEXT,
    incident INTEGER REFERENCES incident (id),
    answer TEXT,
    answered_at TEXT,
    registration TEXT CHECK (registration IN ('diariefors', 'ordnad', 'ringa_betydelse')),
    secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1)),
    diarienummer TEXT,
    reason TEXT NOT NULL DEFAULT '',
    assessed_at TEXT,
    logged TEXT NOT NULL,
    UNIQUE (year, number),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((registration IS NULL) = (assessed_at IS NULL)),
    CHECK (secret = 0 OR registration = 'diariefors')
) STRICT;
CREATE INDEX contact_by_received ON contact (received);

-- The last number given in the log of a year. Not watched by the journal: what is undone keeps its
-- number, and the next contact gets another.
CREATE TABLE journal_number (
    year INTEGER PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE checklist_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    checklist TEXT NOT NULL CHECK (json_valid(checklist)),
    post INTEGER REFERENCES post (id),
    started TEXT NOT NULL,
    signed_by TEXT,
    signed_at TEXT,
    CHECK ((signed_by IS NULL) = (signed_at IS NULL))
) STRICT;

CREATE TABLE checklist_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    run INTEGER NOT NULL REFERENCES checklist_run (id),
    item TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'not_applicable', 'unjudged')),
    note TEXT NOT NULL,
    UNIQUE (run, item)
) STRICT;

-- One line a write. While a line is open its hash is empty; no row outside the journal can
-- change without an open line.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    row INTEGER,
    act TEXT NOT NULL CHECK (act IN ('did', 'undid', 'redid')),
    target INTEGER REFERENCES journal (id),
    hash TEXT,
    CHECK ((act = 'did') = (target IS NULL))
) STRICT;

-- What a line changed: digests that stay, whatever is destroyed later.
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    line INTEGER NOT NULL REFERENCES journal (id),
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_change_by_line ON journal_change (line);
CREATE INDEX journal_change_by_row ON journal_change (tbl, row);

-- The rows themselves as they were and became; removed when what they show is destroyed.
CREATE TABLE journal_image (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    line INTEGER NOT NULL REFERENCES journal (id),
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_image_by_line ON journal_image (line);
