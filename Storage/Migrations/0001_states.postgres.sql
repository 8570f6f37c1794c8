-- Heads: one row a state. A cleared state keeps its row and version, without payload (JSON as UTF-8).
CREATE TABLE grain_state (
    state TEXT NOT NULL,
    grain_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload BYTEA NULL,
    PRIMARY KEY (state, grain_key)
);
-- A head that is written often stays on its page: its row is never indexed anew.
ALTER TABLE grain_state SET (fillfactor = 70);

-- Which states have rows in the catalogue: the program says so at start.
CREATE TABLE projected_state (state TEXT NOT NULL PRIMARY KEY);

-- States whose rows in the catalogue are behind: marked by the write of the state, cleared with the write of the rows.
CREATE TABLE state_mark (
    state TEXT NOT NULL,
    grain_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    marked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (state, grain_key)
);
CREATE INDEX state_mark_oldest ON state_mark (marked_at);

-- The state's name comes as @GrainTypeString, the grain's key behind a slash as @GrainIdExtensionString (the provider would
-- take a key such as 0012 or AB for a number, and 12 or ab for the same). What is not found at the version that is expected gives no
-- row, which the provider takes for a conflict.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
SELECT payload AS "PayloadBinary", version AS "Version" FROM grain_state WHERE state = @GrainTypeString AND grain_key = substr(@GrainIdExtensionString, 2)'),

('WriteToStorageKey', '
WITH added AS (
    INSERT INTO grain_state (state, grain_key, version, payload)
    SELECT @GrainTypeString, substr(@GrainIdExtensionString, 2), 1, @PayloadBinary WHERE CAST(@GrainStateVersion AS INTEGER) IS NULL
    ON CONFLICT (state, grain_key) DO NOTHING
    RETURNING state, grain_key, version
), changed AS (
    UPDATE grain_state SET version = version + 1, payload = @PayloadBinary
    WHERE state = @GrainTypeString AND grain_key = substr(@GrainIdExtensionString, 2) AND version = @GrainStateVersion
    RETURNING state, grain_key, version
), written AS (
    SELECT state, grain_key, version FROM added UNION ALL SELECT state, grain_key, version FROM changed
), marked AS (
    INSERT INTO state_mark (state, grain_key, version, marked_at)
    SELECT written.state, written.grain_key, written.version, now() FROM written JOIN projected_state ON projected_state.state = written.state
    ON CONFLICT (state, grain_key) DO UPDATE SET version = excluded.version, marked_at = excluded.marked_at
)
SELECT version AS "NewGrainStateVersion" FROM written'),

('ClearStorageKey', '
WITH cleared AS (
    UPDATE grain_state SET version = version + 1, payload = NULL
    WHERE state = @GrainTypeString AND grain_key = substr(@GrainIdExtensionString, 2) AND version = @GrainStateVersion
    RETURNING state, grain_key, version
), marked AS (
    INSERT INTO state_mark (state, grain_key, version, marked_at)
    SELECT cleared.state, cleared.grain_key, cleared.version, now() FROM cleared JOIN projected_state ON projected_state.state = cleared.state
    ON CONFLICT (state, grain_key) DO UPDATE SET version = excluded.version, marked_at = excluded.marked_at
)
SELECT version AS "NewGrainStateVersion" FROM cleared');
