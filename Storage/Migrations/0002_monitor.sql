-- Kinds of work that were ever paused.
CREATE TABLE work_kind (
    kind INTEGER NOT NULL PRIMARY KEY,
    paused INTEGER NOT NULL,
    changed_by TEXT NULL,
    changed_at BIGINT NULL,
    state_version BIGINT NOT NULL
);
