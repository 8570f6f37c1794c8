-- Learners that are watched; signs is JSON for display, the numbers are those of the signs that hold.
CREATE TABLE learner_watch (
    learner TEXT NOT NULL PRIMARY KEY,
    school TEXT NULL,
    level TEXT NULL,
    at_risk_since BIGINT NULL,
    engagement_fall DOUBLE PRECISION NULL,
    low_accuracy DOUBLE PRECISION NULL,
    gap_days DOUBLE PRECISION NULL,
    signs TEXT NOT NULL,
    last_alert_at BIGINT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX learner_watch_at_risk ON learner_watch (at_risk_since, learner) WHERE at_risk_since IS NOT NULL;

-- The newest pass over the clips of each learner.
CREATE TABLE clip_pass (
    learner TEXT NOT NULL PRIMARY KEY,
    state INTEGER NOT NULL,
    named INTEGER NOT NULL,
    known INTEGER NOT NULL,
    fetched INTEGER NOT NULL,
    held INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    analysed INTEGER NOT NULL,
    unusable INTEGER NOT NULL,
    reason TEXT NULL,
    accepted_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX clip_pass_newest ON clip_pass (accepted_at, learner);
