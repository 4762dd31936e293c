-- The picture bank: pictures, what people in them have agreed to, and where they are used.

CREATE TABLE media (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    thumb TEXT NOT NULL CHECK (length(thumb) = 64),
    original TEXT CHECK (length(original) = 64),
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    bytes INTEGER NOT NULL,
    alt TEXT NOT NULL,
    text_in_picture TEXT NOT NULL,
    decorative INTEGER NOT NULL CHECK (decorative IN (0, 1)),
    photographer TEXT NOT NULL,
    licence TEXT NOT NULL,
    source TEXT NOT NULL,
    channels TEXT NOT NULL CHECK (json_valid(channels)),
    last_day TEXT,
    tags TEXT NOT NULL CHECK (json_valid(tags)),
    note TEXT NOT NULL,
    cropped_from INTEGER REFERENCES media (id),
    crop TEXT CHECK (json_valid(crop)),
    imported TEXT NOT NULL,
    CHECK ((cropped_from IS NULL) = (crop IS NULL))
) STRICT;
CREATE INDEX media_by_whole ON media (cropped_from);

CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    person TEXT NOT NULL CHECK (person <> ''),
    child INTEGER NOT NULL CHECK (child IN (0, 1)),
    guardians TEXT NOT NULL CHECK (json_valid(guardians)),
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    given TEXT NOT NULL,
    valid_to TEXT,
    note TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawn_note TEXT NOT NULL DEFAULT '',
    CHECK (valid_to >= given),
    CHECK (withdrawn_on >= given)
) STRICT;

-- The picture does not know the person; only this does.
CREATE TABLE media_consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    media INTEGER NOT NULL REFERENCES media (id),
    consent INTEGER NOT NULL REFERENCES consent (id),
    UNIQUE (media, consent)
) STRICT;
CREATE INDEX media_consent_by_consent ON media_consent (consent);

CREATE TABLE post_media (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    post INTEGER NOT NULL REFERENCES post (id),
    media INTEGER NOT NULL REFERENCES media (id),
    position INTEGER NOT NULL,
    alt TEXT,
    text_in_picture TEXT,
    urgent_reason TEXT CHECK (urgent_reason <> ''),
    UNIQUE (post, media)
) STRICT;
CREATE INDEX post_media_by_media ON post_media (media);
