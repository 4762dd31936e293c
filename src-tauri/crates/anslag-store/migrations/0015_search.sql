-- Search over everything: one index of three-letter pieces, so that a word is found inside another
-- and å, ä and ö are letters of their own. What is kept apart (who wrote, protected subjects, who
-- was removed) is not in it. A table that is made anew later must get its triggers again.

-- rowid = kind * 2^32 + the row's id, so that one kind is a stretch, the newest last.
CREATE VIRTUAL TABLE search_index USING fts5(text, tokenize = 'trigram');

-- What can be found of each row, as she wrote it. Kinds: 1 contact, 2 post, 3 incident, 4 account,
-- 5 checklist run, 6 picture, 7 goal, 8 template.
CREATE VIEW search_source AS
SELECT 1 AS kind, c.id AS id, printf('KON-%d-%04d', c.year, c.number) AS number, c.topic AS title,
    c.summary || char(10) || c.place || char(10) || coalesce(c.answer, '') || char(10) || c.action
        || char(10) || c.lesson || char(10) || c.reason || char(10) || coalesce(c.diarienummer, '')
        || char(10) || coalesce((SELECT text FROM public_subject WHERE contact = c.id), '') AS body,
    c.received AS at, c.place AS place, '' AS state
FROM contact AS c
UNION ALL
SELECT 2, p.id, '', p.title,
    p.text || char(10) || p.campaign || char(10) || p.note
        || coalesce((SELECT group_concat(char(10) || a.text, '') FROM post_account AS a
            WHERE a.post = p.id AND a.text IS NOT NULL), '')
        || coalesce((SELECT group_concat(char(10) || t.text, '') FROM post_translation AS t
            WHERE t.post = p.id), ''),
    coalesce(p.slot, p.target, p.created), '', p.status
FROM post AS p
UNION ALL
SELECT 3, i.id, '', i.title,
    i.place || char(10) || i.situation || char(10) || i.lesson
        || coalesce((SELECT group_concat(char(10) || l.what, '') FROM incident_line AS l
            WHERE l.incident = i.id), '')
        || coalesce((SELECT group_concat(char(10) || q.question || char(10) || q.answer, '')
            FROM incident_question AS q WHERE q.incident = i.id), ''),
    i.began, i.place, iif(i.closed IS NULL, 'ongoing', 'over')
FROM incident AS i
UNION ALL
SELECT 4, a.id, coalesce(a.diarienummer, ''), a.name,
    a.platform || char(10) || a.purpose || char(10) || a.address, NULL, '', ''
FROM account AS a
UNION ALL
SELECT 5, r.id, '', coalesce(json_extract(r.checklist, '$.title'), ''),
    coalesce((SELECT group_concat(n.note, char(10)) FROM checklist_answer AS n
        WHERE n.run = r.id AND n.note <> ''), ''),
    r.started, '', iif(r.signed_at IS NULL, 'begun', 'signed')
FROM checklist_run AS r
UNION ALL
SELECT 6, m.id, '', m.file_name,
    m.alt || char(10) || m.text_in_picture || char(10)
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(m.tags)), ''),
    m.imported, '', ''
FROM media AS m
UNION ALL
SELECT 7, g.id, coalesce(g.diarienummer, ''), g.title, g.note, NULL, '', g.kind
FROM goal AS g
UNION ALL
SELECT 8, t.id, '', t.name, t.text, NULL, '', t.kind
FROM template AS t;

-- The one way in: é is found by e, lines are spaces, every word has a space before it. A row that
-- reads as before is left alone.
CREATE VIEW search_entry AS SELECT 0 AS place, '' AS text WHERE false;
CREATE TRIGGER search_entry_put INSTEAD OF INSERT ON search_entry
BEGIN
    DELETE FROM search_index WHERE rowid = NEW.place AND text <> NEW.text;
    INSERT INTO search_index (rowid, text) SELECT NEW.place, NEW.text
        WHERE NOT EXISTS (SELECT 1 FROM search_index WHERE rowid = NEW.place);
END;

CREATE VIEW search_text AS
SELECT kind, id, kind * 4294967296 + id AS place,
    ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
        number || ' ' || title || ' ' || body,
        char(10), ' ')
        , 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e'), 'ê', 'e'), 'Ê', 'e'), 'ë', 'e'), 'Ë', 'e')
        , 'á', 'a'), 'Á', 'a'), 'à', 'a'), 'À', 'a'), 'ü', 'u'), 'Ü', 'u'), 'ó', 'o'), 'Ó', 'o')
        , 'ç', 'c'), 'Ç', 'c') AS text
FROM search_source;

INSERT INTO search_entry SELECT place, text FROM search_text;

CREATE TRIGGER search_contact_insert AFTER INSERT ON contact
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 1 AND id = NEW.id;
END;
CREATE TRIGGER search_contact_update AFTER UPDATE ON contact
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 1 AND id = NEW.id;
END;
CREATE TRIGGER search_contact_delete AFTER DELETE ON contact
BEGIN
    DELETE FROM search_index WHERE rowid = 1 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_post_insert AFTER INSERT ON post
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.id;
END;
CREATE TRIGGER search_post_update AFTER UPDATE ON post
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.id;
END;
CREATE TRIGGER search_post_delete AFTER DELETE ON post
BEGIN
    DELETE FROM search_index WHERE rowid = 2 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_incident_insert AFTER INSERT ON incident
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.id;
END;
CREATE TRIGGER search_incident_update AFTER UPDATE ON incident
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.id;
END;
CREATE TRIGGER search_incident_delete AFTER DELETE ON incident
BEGIN
    DELETE FROM search_index WHERE rowid = 3 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_account_insert AFTER INSERT ON account
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 4 AND id = NEW.id;
END;
CREATE TRIGGER search_account_update AFTER UPDATE ON account
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 4 AND id = NEW.id;
END;
CREATE TRIGGER search_account_delete AFTER DELETE ON account
BEGIN
    DELETE FROM search_index WHERE rowid = 4 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_checklist_run_insert AFTER INSERT ON checklist_run
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 5 AND id = NEW.id;
END;
CREATE TRIGGER search_checklist_run_update AFTER UPDATE ON checklist_run
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 5 AND id = NEW.id;
END;
CREATE TRIGGER search_checklist_run_delete AFTER DELETE ON checklist_run
BEGIN
    DELETE FROM search_index WHERE rowid = 5 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_media_insert AFTER INSERT ON media
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 6 AND id = NEW.id;
END;
CREATE TRIGGER search_media_update AFTER UPDATE ON media
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 6 AND id = NEW.id;
END;
CREATE TRIGGER search_media_delete AFTER DELETE ON media
BEGIN
    DELETE FROM search_index WHERE rowid = 6 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_goal_insert AFTER INSERT ON goal
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 7 AND id = NEW.id;
END;
CREATE TRIGGER search_goal_update AFTER UPDATE ON goal
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 7 AND id = NEW.id;
END;
CREATE TRIGGER search_goal_delete AFTER DELETE ON goal
BEGIN
    DELETE FROM search_index WHERE rowid = 7 * 4294967296 + OLD.id;
END;
CREATE TRIGGER search_template_insert AFTER INSERT ON template
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 8 AND id = NEW.id;
END;
CREATE TRIGGER search_template_update AFTER UPDATE ON template
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 8 AND id = NEW.id;
END;
CREATE TRIGGER search_template_delete AFTER DELETE ON template
BEGIN
    DELETE FROM search_index WHERE rowid = 8 * 4294967296 + OLD.id;
END;

-- What is said of a row in another table.
CREATE TRIGGER search_public_subject_insert AFTER INSERT ON public_subject
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 1 AND id = NEW.contact;
END;
CREATE TRIGGER search_public_subject_update AFTER UPDATE ON public_subject
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 1 AND id = NEW.contact;
END;
CREATE TRIGGER search_public_subject_delete AFTER DELETE ON public_subject
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 1 AND id = OLD.contact;
END;
CREATE TRIGGER search_post_account_insert AFTER INSERT ON post_account
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.post;
END;
CREATE TRIGGER search_post_account_update AFTER UPDATE ON post_account
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.post;
END;
CREATE TRIGGER search_post_account_delete AFTER DELETE ON post_account
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = OLD.post;
END;
CREATE TRIGGER search_post_translation_insert AFTER INSERT ON post_translation
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.post;
END;
CREATE TRIGGER search_post_translation_update AFTER UPDATE ON post_translation
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = NEW.post;
END;
CREATE TRIGGER search_post_translation_delete AFTER DELETE ON post_translation
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 2 AND id = OLD.post;
END;
CREATE TRIGGER search_incident_line_insert AFTER INSERT ON incident_line
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.incident;
END;
CREATE TRIGGER search_incident_line_update AFTER UPDATE ON incident_line
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.incident;
END;
CREATE TRIGGER search_incident_line_delete AFTER DELETE ON incident_line
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = OLD.incident;
END;
CREATE TRIGGER search_incident_question_insert AFTER INSERT ON incident_question
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.incident;
END;
CREATE TRIGGER search_incident_question_update AFTER UPDATE ON incident_question
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = NEW.incident;
END;
CREATE TRIGGER search_incident_question_delete AFTER DELETE ON incident_question
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 3 AND id = OLD.incident;
END;
CREATE TRIGGER search_checklist_answer_insert AFTER INSERT ON checklist_answer
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 5 AND id = NEW.run;
END;
CREATE TRIGGER search_checklist_answer_update AFTER UPDATE ON checklist_answer
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 5 AND id = NEW.run;
END;
CREATE TRIGGER search_checklist_answer_delete AFTER DELETE ON checklist_answer
BEGIN
    INSERT INTO search_entry SELECT place, text FROM search_text
        WHERE kind = 5 AND id = OLD.run;
END;

-- A contact that belongs with another: related, the same matter logged twice, or taken out of it.
CREATE TABLE contact_tie (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    other INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind IN ('related', 'duplicate_of', 'split_from')),
    made TEXT NOT NULL,
    UNIQUE (contact, other),
    CHECK (contact <> other)
) STRICT;
CREATE INDEX contact_tie_by_other ON contact_tie (other);
-- A contact is the double of one other at most.
CREATE UNIQUE INDEX contact_tie_double ON contact_tie (contact) WHERE kind = 'duplicate_of';

-- What lists and filters of a large log go by.
CREATE INDEX contact_waiting ON contact (worry DESC, received, id)
    WHERE registration IS NULL OR (answer IS NULL AND registration <> 'ringa_betydelse');
CREATE INDEX contact_by_diarienummer ON contact (diarienummer COLLATE NOCASE);
CREATE INDEX contact_by_place ON contact (place);
CREATE INDEX contact_by_topic ON contact (topic, received);
CREATE INDEX contact_by_account ON contact (account, received);
CREATE INDEX contact_by_incident ON contact (incident);
CREATE INDEX post_by_target ON post (target) WHERE slot IS NULL;
