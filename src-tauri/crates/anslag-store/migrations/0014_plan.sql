-- Films in the posts with their captions, and what a post looked like where it went up.

CREATE TABLE film (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    post INTEGER NOT NULL REFERENCES post (id),
    name TEXT NOT NULL CHECK (name <> ''),
    captions TEXT NOT NULL,
    burned_in INTEGER NOT NULL CHECK (burned_in IN (0, 1)),
    urgent_reason TEXT CHECK (urgent_reason <> '')
) STRICT;
CREATE INDEX film_by_post ON film (post);

-- A screenshot beside "Publicerat": the file as it came, never altered.
CREATE TABLE publication_shot (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    post INTEGER NOT NULL REFERENCES post (id),
    account INTEGER NOT NULL REFERENCES account (id),
    file TEXT NOT NULL CHECK (length(file) = 64),
    ending TEXT NOT NULL CHECK (ending IN ('jpg', 'png', 'webp', 'gif')),
    kept TEXT NOT NULL,
    UNIQUE (post, account, file)
) STRICT;
