-- What became of each piece of work: a row for each change of state, step, attempt or error, written by the triggers below and so in the
-- transaction of the state it shows. Rows are never changed; old ones of ended work are deleted.
CREATE TABLE work_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    state INTEGER NOT NULL,
    step TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    error TEXT NULL
);
CREATE INDEX work_history_of ON work_history (kind, key, id);
CREATE INDEX work_history_oldest ON work_history (at);

INSERT INTO work_history (kind, key, at, state, step, attempt, error)
SELECT kind, key, updated_at, state, step, attempt, CASE WHEN state = 2 THEN NULL ELSE reason END FROM work ORDER BY updated_at;

-- A running attempt has no error yet: its row shows that of the attempt before.
CREATE TRIGGER work_accepted AFTER INSERT ON work BEGIN
    INSERT INTO work_history (kind, key, at, state, step, attempt, error)
    VALUES (NEW.kind, NEW.key, NEW.updated_at, NEW.state, NEW.step, NEW.attempt, CASE WHEN NEW.state = 2 THEN NULL ELSE NEW.reason END);
END;
CREATE TRIGGER work_changed AFTER UPDATE ON work
WHEN OLD.state <> NEW.state OR OLD.step <> NEW.step OR OLD.attempt <> NEW.attempt OR OLD.reason IS NOT NEW.reason BEGIN
    INSERT INTO work_history (kind, key, at, state, step, attempt, error)
    VALUES (NEW.kind, NEW.key, NEW.updated_at, NEW.state, NEW.step, NEW.attempt, CASE WHEN NEW.state = 2 THEN NULL ELSE NEW.reason END);
END;
CREATE TRIGGER work_erased AFTER DELETE ON work BEGIN
    DELETE FROM work_history WHERE kind = OLD.kind AND key = OLD.key;
END;

-- Errors are searched too.
UPDATE work SET search = search || char(10) || lower(reason) WHERE reason IS NOT NULL;
