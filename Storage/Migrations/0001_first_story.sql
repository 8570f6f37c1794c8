CREATE TABLE page (
    grain TEXT NOT NULL,
    number INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (grain, number)
);

-- Counts the commits made to settle one that failed.
CREATE TABLE settled (commits BIGINT NOT NULL);
INSERT INTO settled (commits) VALUES (0);

-- The catalogue. Times are UTC microseconds since 1970; enums are the contracts' numbers; search columns are lower case.
CREATE TABLE tutor (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    phone TEXT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX tutor_by_name ON tutor (sort_name, id);

CREATE TABLE recording (
    id TEXT NOT NULL PRIMARY KEY,
    tutor TEXT NOT NULL,
    learner TEXT NOT NULL,
    learner_name TEXT NOT NULL,
    language TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    duration DOUBLE PRECISION NOT NULL,
    state INTEGER NOT NULL,
    step TEXT NOT NULL,
    reason TEXT NULL,
    engine TEXT NULL,
    tutor_talk_share DOUBLE PRECISION NULL,
    learner_talk_share DOUBLE PRECISION NULL,
    accepted_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX recording_newest ON recording (recorded_at, id);
CREATE INDEX recording_by_tutor ON recording (tutor, recorded_at, id);
CREATE INDEX recording_by_learner ON recording (learner, recorded_at, id);
CREATE INDEX recording_by_state ON recording (state, recorded_at, id);

CREATE TABLE feedback (
    id TEXT NOT NULL PRIMARY KEY,
    tutor TEXT NOT NULL,
    kind INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    status INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    version INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    reason TEXT NULL,
    requested_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX feedback_newest ON feedback (requested_at, id);
CREATE INDEX feedback_by_tutor ON feedback (tutor, requested_at, id);
CREATE INDEX feedback_by_status ON feedback (status, requested_at, id);

CREATE TABLE work (
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    state INTEGER NOT NULL,
    step TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    interruptions INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    reason TEXT NULL,
    tutor TEXT NULL,
    learner TEXT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (kind, key)
);
-- Waiting, running, retrying: what the sweep looks for.
CREATE INDEX work_due ON work (due_at) WHERE state <= 3;
CREATE INDEX work_newest ON work (accepted_at, kind, key);
CREATE INDEX work_by_state ON work (state, accepted_at, kind, key);
