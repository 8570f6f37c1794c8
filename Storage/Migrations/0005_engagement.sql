-- Imports, and what the learners hold of each: written with the learner's head.
CREATE TABLE import (
    id TEXT NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    submitted_by TEXT NOT NULL,
    state INTEGER NOT NULL,
    reason TEXT NULL,
    bytes BIGINT NOT NULL,
    length BIGINT NULL,
    read_count BIGINT NOT NULL,
    malformed BIGINT NOT NULL,
    incomplete BIGINT NOT NULL,
    grouped BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    dead_letters BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX import_newest ON import (accepted_at, id);

CREATE TABLE learner (
    id TEXT NOT NULL PRIMARY KEY,
    school TEXT NULL,
    school_code TEXT NULL,
    level TEXT NULL,
    responses BIGINT NOT NULL,
    unmatched BIGINT NOT NULL,
    no_phase BIGINT NOT NULL,
    sessions INTEGER NOT NULL,
    first_at BIGINT NULL,
    last_at BIGINT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);

CREATE TABLE learner_import (
    import TEXT NOT NULL,
    learner TEXT NOT NULL,
    duplicate BIGINT NOT NULL,
    unmatched BIGINT NOT NULL,
    no_phase BIGINT NOT NULL,
    grouped BIGINT NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (import, learner)
);
CREATE INDEX learner_import_of ON learner_import (learner);

-- A learner's score in one phase of one session. Means are exact decimals, divided last, as the nearest double. The gap to the next phase is not stored:
-- it follows from the order.
CREATE TABLE phase_score (
    learner TEXT NOT NULL,
    session TEXT NOT NULL,
    milestone TEXT NOT NULL,
    phase TEXT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    responses INTEGER NOT NULL,
    accuracy DOUBLE PRECISION NULL,
    eq DOUBLE PRECISION NULL,
    engagement DOUBLE PRECISION NULL,
    emotion TEXT NULL,
    engagement_state TEXT NULL,
    pronunciation TEXT NULL,
    audio_quality TEXT NULL,
    score DOUBLE PRECISION NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (learner, session, milestone, phase)
);
CREATE INDEX phase_score_in_order ON phase_score (learner, start_at, session, milestone, phase);
CREATE INDEX phase_score_by_phase ON phase_score (phase, milestone, start_at);

-- Scores are decimals as text, so that they stay exact.
CREATE TABLE clip_metric (
    link TEXT NOT NULL PRIMARY KEY,
    eq_score TEXT NULL,
    engagement_score TEXT NULL,
    dominant_emotion TEXT NULL,
    engagement_state TEXT NULL,
    pronunciation_accuracy TEXT NULL,
    audio_quality TEXT NULL,
    analysed_by TEXT NOT NULL,
    analysed_at BIGINT NOT NULL
);
