-- The goal of the council that the board's goal serves; indicators with a target for each tertial.
ALTER TABLE goal ADD COLUMN kf TEXT NOT NULL DEFAULT '';

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    goal INTEGER NOT NULL REFERENCES goal (id),
    title TEXT NOT NULL CHECK (title <> ''),
    unit TEXT NOT NULL,
    definition TEXT NOT NULL,
    lower_is_better INTEGER NOT NULL CHECK (lower_is_better IN (0, 1)),
    measure TEXT CHECK (measure IN (
        'published', 'planned_share', 'contacts', 'answered_share', 'median_hours'
    ))
) STRICT;

-- From the first of January to the end of the tertial; what is measured is not written down here.
CREATE TABLE indicator_period (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    year INTEGER NOT NULL,
    tertial INTEGER NOT NULL CHECK (tertial BETWEEN 1 AND 3),
    target REAL,
    outcome REAL,
    verdict TEXT CHECK (verdict IN ('met', 'partly', 'missed')),
    analysis TEXT NOT NULL,
    UNIQUE (indicator, year, tertial)
) STRICT;
