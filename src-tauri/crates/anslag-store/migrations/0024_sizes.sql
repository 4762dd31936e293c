-- What a log of many years is read by without opening every row: when answers were given, what
-- waits for a number, what is kept in order, and what has no answer.

CREATE INDEX contact_by_answered ON contact (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX contact_to_register ON contact (received, id)
    WHERE registration = 'diariefors' AND diarienummer IS NULL;
CREATE INDEX contact_in_order ON contact (received, id) WHERE registration = 'ordnad';
CREATE INDEX contact_unanswered ON contact (id) WHERE answer IS NULL;
