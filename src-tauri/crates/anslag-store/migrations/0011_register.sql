-- The registrator's own: what goes to the diarium and comes back, what is protected, what was
-- taken away from an account and why, and how the accounts were watched.

-- The subject as the public register shows it; without a row it is topic and place.
CREATE TABLE public_subject (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL UNIQUE REFERENCES contact (id),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- What is kept apart so that the register can be public. Nothing but its own verb reads it.
CREATE TABLE protected_subject (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL UNIQUE REFERENCES contact (id),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TABLE secrecy_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    provision TEXT NOT NULL,
    other TEXT NOT NULL,
    marked_on TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (authority <> ''),
    note TEXT NOT NULL,
    CHECK (provision <> '' OR other <> '')
) STRICT;
CREATE INDEX secrecy_mark_by_contact ON secrecy_mark (contact);

CREATE TABLE registration_package (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    saved TEXT NOT NULL
) STRICT;
CREATE INDEX registration_package_by_contact ON registration_package (contact);

-- Why a contact that is to be registered has no number yet.
CREATE TABLE waiting_reason (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL UNIQUE REFERENCES contact (id),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- The yearly matter that holds what was kept in order.
CREATE TABLE yearly_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    contacts INTEGER NOT NULL,
    made TEXT NOT NULL,
    diarienummer TEXT
) STRICT;

CREATE TABLE removal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER REFERENCES account (id),
    contact INTEGER REFERENCES contact (id),
    link TEXT,
    no_evidence TEXT NOT NULL,
    posted TEXT,
    known TEXT NOT NULL,
    done TEXT,
    measure TEXT NOT NULL CHECK (measure IN ('hide', 'remove', 'mute', 'block')),
    until TEXT,
    ground TEXT CHECK (ground IN ('bbs', 'personal_data', 'secrecy', 'own_rules')),
    point TEXT CHECK (
        point IN ('threat', 'privacy', 'incitement', 'hate', 'child_abuse', 'violence',
            'terrorism', 'copyright')
    ),
    rule_number INTEGER,
    motive TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    warned TEXT NOT NULL,
    other_way TEXT NOT NULL,
    informed TEXT,
    informed_text TEXT NOT NULL,
    police_at TEXT,
    police TEXT NOT NULL,
    registration TEXT CHECK (registration IN ('diariefors', 'ordnad')),
    diarienummer TEXT,
    gallring_basis TEXT NOT NULL,
    CHECK (measure <> 'block'
        OR (until IS NOT NULL AND warned <> '' AND decided_by <> '' AND other_way <> '')),
    CHECK (measure <> 'mute' OR until IS NOT NULL)
) STRICT;
CREATE INDEX removal_by_contact ON removal (contact);
CREATE INDEX removal_by_known ON removal (known);

-- What it looked like before: the file lies by its digest, as it came.
CREATE TABLE removal_evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    removal INTEGER NOT NULL REFERENCES removal (id),
    file_name TEXT NOT NULL,
    file TEXT NOT NULL CHECK (length(file) = 64),
    ending TEXT NOT NULL CHECK (ending IN ('png', 'jpg', 'pdf')),
    bytes INTEGER NOT NULL,
    kept TEXT NOT NULL
) STRICT;
CREATE INDEX removal_evidence_by_removal ON removal_evidence (removal);

-- The profile's name as it was shown, apart from the rest.
CREATE TABLE removal_profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    removal INTEGER NOT NULL UNIQUE REFERENCES removal (id),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- How often an account is to be watched, from a day until the next promise for it.
CREATE TABLE watch_promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    first TEXT NOT NULL,
    working INTEGER NOT NULL CHECK (working BETWEEN 0 AND 12),
    free INTEGER NOT NULL CHECK (free BETWEEN 0 AND 12),
    opens INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 23),
    closes INTEGER NOT NULL CHECK (closes BETWEEN 1 AND 24),
    UNIQUE (account, first),
    CHECK (opens < closes)
) STRICT;

CREATE TABLE watch_look (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    seen_by TEXT NOT NULL
) STRICT;
CREATE INDEX watch_look_by_account ON watch_look (account, at);

CREATE TABLE watch_leave (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    deputy TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (last >= first)
) STRICT;
