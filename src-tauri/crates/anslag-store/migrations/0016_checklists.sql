-- Checklists made whole: what a run is about, what was measured when it was signed, the files that
-- prove it, and her own editions of the pages.

ALTER TABLE checklist_run ADD COLUMN contact INTEGER REFERENCES contact (id);
ALTER TABLE checklist_run ADD COLUMN account INTEGER REFERENCES account (id);
ALTER TABLE checklist_run ADD COLUMN incident INTEGER REFERENCES incident (id);
ALTER TABLE checklist_run ADD COLUMN previous INTEGER REFERENCES checklist_run (id);
CREATE INDEX checklist_run_by_post ON checklist_run (post);
CREATE INDEX checklist_run_by_contact ON checklist_run (contact);
CREATE INDEX checklist_run_by_account ON checklist_run (account);
CREATE INDEX checklist_run_by_incident ON checklist_run (incident);

-- What was measured when the run was signed, as JSON; nothing for what she judged herself.
ALTER TABLE checklist_answer ADD COLUMN measured TEXT CHECK (json_valid(measured));

-- A file beside an item: as it came, never altered; its name is its SHA-256.
CREATE TABLE run_evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    run INTEGER NOT NULL REFERENCES checklist_run (id),
    item TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    file TEXT NOT NULL CHECK (length(file) = 64),
    ending TEXT NOT NULL CHECK (ending IN ('png', 'jpg', 'webp', 'pdf')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    kept TEXT NOT NULL,
    UNIQUE (run, item, file)
) STRICT;

-- What she has set for a page: her wording, the shipped wording she began from, off, required.
CREATE TABLE checklist_edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    page TEXT NOT NULL UNIQUE CHECK (page <> ''),
    hers TEXT CHECK (json_valid(hers)),
    basis TEXT CHECK (json_valid(basis)),
    off INTEGER NOT NULL DEFAULT 0 CHECK (off IN (0, 1)),
    required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1))
) STRICT;
