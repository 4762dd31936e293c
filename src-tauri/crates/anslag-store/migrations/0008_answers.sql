-- Answers with every version, the clocks' pauses, promises, the choice of response, the directory.
-- Foreign keys are off while migrations run, so that a table can be made anew.

-- Every version of what was answered; the one that stands is also in the contact's own row.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind IN ('full', 'holding', 'referral')),
    text TEXT NOT NULL CHECK (text <> ''),
    referred_to TEXT NOT NULL,
    at TEXT NOT NULL,
    written TEXT NOT NULL,
    CHECK (kind <> 'referral' OR referred_to <> '')
) STRICT;
CREATE INDEX answer_by_contact ON answer (contact);
INSERT INTO answer (contact, kind, text, referred_to, at, written)
    SELECT id, 'full', answer, '', answered_at, answered_at FROM contact WHERE answer <> '';

CREATE TABLE pause (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    unit TEXT NOT NULL CHECK (unit <> ''),
    started TEXT NOT NULL,
    ended TEXT,
    CHECK (ended >= started)
) STRICT;
CREATE INDEX pause_by_contact ON pause (contact);
CREATE UNIQUE INDEX pause_that_stands ON pause (contact) WHERE ended IS NULL;

CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    text TEXT NOT NULL CHECK (text <> ''),
    due TEXT NOT NULL,
    made TEXT NOT NULL,
    kept TEXT
) STRICT;
CREATE INDEX promise_by_contact ON promise (contact);
CREATE INDEX promise_by_due ON promise (due) WHERE kept IS NULL;

-- Which step of the svarstrappa she took, and why.
CREATE TABLE response_choice (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL UNIQUE REFERENCES contact (id),
    choice TEXT NOT NULL CHECK (choice IN ('answer', 'refer', 'matter', 'silence', 'remove')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (choice NOT IN ('silence', 'remove') OR reason <> '')
) STRICT;

-- Hers; the shipped ones lie on the shelf. One of hers hides the shipped one of its name.
CREATE TABLE directory_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    does TEXT NOT NULL,
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    way TEXT NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE response_norm (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    worried_hours INTEGER NOT NULL,
    first_days INTEGER NOT NULL,
    full_days INTEGER NOT NULL,
    passed_days INTEGER NOT NULL,
    CHECK (opens < closes)
) STRICT;

-- A kind more: whole answers to residents.
CREATE TABLE template_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('post', 'crisis', 'holding', 'reply', 'signature', 'hashtags')
    ),
    name TEXT NOT NULL CHECK (name <> ''),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
INSERT INTO template_anew SELECT id, kind, name, text FROM template;
-- A number once given is never given again, so that what is undone can be done again.
DELETE FROM sqlite_sequence WHERE name = 'template_anew';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'template_anew', seq FROM sqlite_sequence WHERE name = 'template';
DROP TABLE template;
ALTER TABLE template_anew RENAME TO template;
