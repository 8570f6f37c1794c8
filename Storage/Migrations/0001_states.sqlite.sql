-- Heads: one row a state. A cleared state keeps its row and version, without payload.
CREATE TABLE grain_state (
    grain_type TEXT NOT NULL,
    grain_key TEXT NOT NULL,
    state_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    payload TEXT NULL,
    PRIMARY KEY (grain_type, grain_key, state_name)
);

-- Times of reminders are UTC ticks (100 ns), as Orleans has them.
CREATE TABLE reminder (
    grain_type TEXT NOT NULL,
    grain_key TEXT NOT NULL,
    name TEXT NOT NULL,
    hash BIGINT NOT NULL,
    start_at BIGINT NOT NULL,
    period BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name)
);
CREATE INDEX reminder_hash ON reminder (hash);
CREATE TABLE reminder_version (last BIGINT NOT NULL);
INSERT INTO reminder_version (last) VALUES (0);
