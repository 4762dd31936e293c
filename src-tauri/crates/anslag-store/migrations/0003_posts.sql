-- Posts with the whole way from idea to followed up, variants, goals, series and templates.
-- Foreign keys are off while migrations run, so that a table can be made anew.

CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('goal', 'activity')),
    title TEXT NOT NULL CHECK (title <> ''),
    parent INTEGER REFERENCES goal (id),
    diarienummer TEXT,
    note TEXT NOT NULL,
    CHECK (kind = 'activity' OR parent IS NULL)
) STRICT;

CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    recurrence TEXT NOT NULL CHECK (json_valid(recurrence))
) STRICT;

CREATE TABLE post_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    slot TEXT,
    status TEXT NOT NULL CHECK (status IN (
        'idea', 'draft', 'reviewed', 'approved', 'planned', 'published', 'followed_up', 'cancelled'
    )),
    created TEXT NOT NULL,
    target TEXT,
    campaign TEXT NOT NULL DEFAULT '',
    activity INTEGER REFERENCES goal (id),
    own TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(own)),
    reviewed_by TEXT CHECK (reviewed_by <> ''),
    reviewed_at TEXT,
    approved_by TEXT CHECK (approved_by <> ''),
    approved_at TEXT,
    unreviewed TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    follow_up TEXT,
    series INTEGER REFERENCES series (id),
    CHECK (status NOT IN ('planned', 'published', 'followed_up') OR slot IS NOT NULL),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL))
) STRICT;
INSERT INTO post_new (id, title, text, slot, status, created)
    SELECT id, title, text, slot, status, created FROM post;
DROP TABLE post;
ALTER TABLE post_new RENAME TO post;
CREATE INDEX post_by_slot ON post (slot);
CREATE INDEX post_by_series ON post (series);
CREATE INDEX post_by_activity ON post (activity);

-- The account's own text, where it differs from the post's.
ALTER TABLE post_account ADD COLUMN text TEXT;

-- The first text in another language, and the text it was translated from.
CREATE TABLE post_translation (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    post INTEGER NOT NULL REFERENCES post (id),
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL,
    original TEXT NOT NULL,
    UNIQUE (post, language)
) STRICT;

CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'crisis', 'holding', 'signature', 'hashtags')),
    name TEXT NOT NULL CHECK (name <> ''),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TABLE plan_setting (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    approval_required INTEGER NOT NULL CHECK (approval_required IN (0, 1)),
    follow_up_days INTEGER NOT NULL CHECK (follow_up_days BETWEEN 0 AND 60)
) STRICT;
