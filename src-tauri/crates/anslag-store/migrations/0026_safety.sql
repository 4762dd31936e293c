-- How the office is kept safe: where a second copy lies, and when it locks itself.

CREATE TABLE safety (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    second TEXT,
    lock_after INTEGER NOT NULL
) STRICT;

-- What a second place still holds of what was destroyed is a task too: it may be unplugged.
CREATE TABLE journal_pending_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'copy', 'vacuum', 'elsewhere')),
    name TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;
INSERT INTO journal_pending_anew SELECT id, kind, name FROM journal_pending;
DROP TABLE journal_pending;
ALTER TABLE journal_pending_anew RENAME TO journal_pending;
