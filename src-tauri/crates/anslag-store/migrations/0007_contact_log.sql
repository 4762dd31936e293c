-- The contact log made whole: how a contact is sorted and what is done about it, the writers by
-- pseudonym, the evidence, what is begun and not done, and what she has set for it all.

CREATE TABLE writer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    UNIQUE (year, number)
) STRICT;

-- Who a writer is. Kept apart: no list, report or search reads it, and it goes on a day of its own.
CREATE TABLE writer_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    writer INTEGER NOT NULL UNIQUE REFERENCES writer (id),
    profile TEXT NOT NULL CHECK (profile <> ''),
    recognised_by TEXT NOT NULL UNIQUE CHECK (recognised_by <> ''),
    noted TEXT NOT NULL,
    until TEXT NOT NULL
) STRICT;

-- The last number given to a writer in a year. Not watched by the journal: no number is given twice.
CREATE TABLE journal_writer_number (
    year INTEGER PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
) STRICT;

ALTER TABLE contact ADD COLUMN direction TEXT NOT NULL DEFAULT 'incoming'
    CHECK (direction IN ('incoming', 'outgoing'));
ALTER TABLE contact ADD COLUMN known TEXT;
ALTER TABLE contact ADD COLUMN class TEXT CHECK (
    class IN ('threat', 'hate', 'abuse', 'worry', 'records_request', 'fault_report', 'proposal',
        'question', 'complaint', 'sharp_lawful', 'praise', 'spam', 'trivial')
);
ALTER TABLE contact ADD COLUMN urgency TEXT CHECK (urgency IN ('acute', 'high', 'normal', 'low'));
ALTER TABLE contact ADD COLUMN flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags));
ALTER TABLE contact ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN action TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN lesson TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN escalated INTEGER NOT NULL DEFAULT 0 CHECK (escalated IN (0, 1));
ALTER TABLE contact ADD COLUMN writer INTEGER REFERENCES writer (id);
ALTER TABLE contact ADD COLUMN step INTEGER CHECK (step BETWEEN 1 AND 10);
CREATE INDEX contact_by_writer ON contact (writer);

-- What was seen: the file as it was taken, never altered; its name is its SHA-256.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    file TEXT NOT NULL CHECK (length(file) = 64),
    ending TEXT NOT NULL CHECK (ending IN ('png', 'jpg', 'webp', 'pdf')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    taken TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    secured INTEGER NOT NULL DEFAULT 0 CHECK (secured IN (0, 1)),
    UNIQUE (contact, file)
) STRICT;

-- What she has begun and not done. Not watched by the journal, so that what she takes away before
-- it is logged leaves no image; it is overwritten as she types and wiped when it is done.
CREATE TABLE journal_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('capture', 'written', 'answer', 'assessment')),
    contact INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (json_valid(text)),
    at TEXT NOT NULL,
    CHECK ((kind = 'capture') = (contact IS NULL))
) STRICT;
CREATE UNIQUE INDEX journal_draft_of ON journal_draft (kind, ifnull(contact, 0));

CREATE TABLE contact_setting (
    id INTEGER PRIMARY KEY CHECK (id = 1) NOT NULL,
    link_days INTEGER NOT NULL CHECK (link_days BETWEEN 1 AND 3660),
    reception TEXT NOT NULL DEFAULT '',
    after_hours TEXT NOT NULL DEFAULT '',
    security TEXT NOT NULL DEFAULT ''
) STRICT;
