-- Control goals of auditors: her answers to the shipped ones, and goals of her own.

CREATE TABLE audit_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT UNIQUE,
    goal TEXT NOT NULL CHECK (goal <> ''),
    proofs TEXT NOT NULL CHECK (json_valid(proofs)),
    checklists TEXT NOT NULL CHECK (json_valid(checklists)),
    answer TEXT NOT NULL DEFAULT ''
) STRICT;
