-- Sessions of live speech. Words count once: a session has one row, and ended_at says whether it counts.
CREATE TABLE live_session (
    id TEXT NOT NULL PRIMARY KEY,
    learner TEXT NOT NULL,
    language TEXT NOT NULL,
    class TEXT NULL,
    topic TEXT NULL,
    level INTEGER NOT NULL,
    status INTEGER NOT NULL,
    words INTEGER NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    edits INTEGER NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX live_session_newest ON live_session (created_at, id);
CREATE INDEX live_session_learner ON live_session (learner, created_at);
CREATE INDEX live_session_ended ON live_session (ended_at) WHERE ended_at IS NOT NULL;
