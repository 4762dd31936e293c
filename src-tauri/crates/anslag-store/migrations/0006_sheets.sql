-- Columns of her own: what they are called, what they take, and their order. The values lie with the post.

CREATE TABLE own_column (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'day', 'choice')),
    choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
    place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0)
) STRICT;
