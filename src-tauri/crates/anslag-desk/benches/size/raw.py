"""The same texts in an FTS5 table of plain SQLite, nothing encrypted and nothing else asked for: the floor
that our search is measured against. One JSON list of texts a line on stdin, then one of searches."""

import json
import re
import sqlite3
import sys
import time

texts, searches = (json.loads(line) for line in sys.stdin)
db = sqlite3.connect(sys.argv[1])
db.execute("CREATE VIRTUAL TABLE said USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')")
db.executemany("INSERT INTO said (text) VALUES (?)", [(text,) for text in texts])
db.commit()
for search in searches:
    words = re.findall(r"\w+", search)
    wanted = " ".join(f'"{word}"*' for word in words)
    began = time.perf_counter()
    db.execute("SELECT rowid FROM said WHERE said MATCH ? ORDER BY rank LIMIT 5", (wanted,)).fetchall()
    print(time.perf_counter() - began)
