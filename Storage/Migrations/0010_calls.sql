-- Calls that turn audio into words are counted in seconds.
ALTER TABLE model_call ADD COLUMN audio_seconds DOUBLE PRECISION NULL;

-- What a bulk retry did; what became of the work since is read from the work itself.
CREATE TABLE bulk_retry (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    retried_by TEXT NOT NULL,
    kind INTEGER NULL,
    state INTEGER NOT NULL,
    tutor TEXT NULL,
    learner TEXT NULL,
    search TEXT NULL,
    matched INTEGER NOT NULL,
    retried INTEGER NULL,
    not_retriable INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX bulk_retry_newest ON bulk_retry (at, id);
ALTER TABLE work ADD COLUMN bulk_retry TEXT NULL;
CREATE INDEX work_by_bulk_retry ON work (bulk_retry, state) WHERE bulk_retry IS NOT NULL;

-- How much was due and for how long, minute by minute: what charts of the lag are drawn from. A kind of which nothing is unfinished has no row.
CREATE TABLE work_sample (
    kind INTEGER NOT NULL,
    at BIGINT NOT NULL,
    due INTEGER NOT NULL,
    unfinished INTEGER NOT NULL,
    lag DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (kind, at)
);
CREATE INDEX work_sample_oldest ON work_sample (at);
-- What ended, failed or was given up, by time: charts of the throughput.
CREATE INDEX work_history_ends ON work_history (at, kind, state) WHERE state >= 3;
