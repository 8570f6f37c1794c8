-- What calls say of themselves: how much was said, and which terms of mathematics.
ALTER TABLE recording ADD COLUMN words INTEGER NULL;

CREATE TABLE recording_term (
    recording TEXT NOT NULL,
    term TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (recording, term)
);

CREATE INDEX recording_term_of ON recording_term (term, recording);

CREATE INDEX phase_score_by_start ON phase_score (start_at, learner, session);

-- Sessions by day of the deployment's zone. Kinds are those of SessionKind. Rows of scope 0 are of all sessions of a kind on a day, those of scope 1 of the ones of
-- a group, subject and level; what a kind does not know of its sessions is blank text, or counts nothing. timed, worded and rated say of how many sessions the
-- sums are; users is null for a kind that does not know people.
CREATE TABLE daily_sessions (
    scope INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind INTEGER NOT NULL,
    session_group TEXT NOT NULL,
    subject TEXT NOT NULL,
    level TEXT NOT NULL,
    sessions BIGINT NOT NULL,
    users BIGINT NULL,
    timed BIGINT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    worded BIGINT NOT NULL,
    words BIGINT NOT NULL,
    rated BIGINT NOT NULL,
    satisfaction DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (scope, day, kind, session_group, subject, level)
);
CREATE INDEX daily_sessions_of ON daily_sessions (session_group, day) WHERE scope = 1;

-- Who took part, so that people are counted once over any days.
CREATE TABLE daily_people (
    scope INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind INTEGER NOT NULL,
    person TEXT NOT NULL,
    session_group TEXT NOT NULL,
    subject TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (scope, day, kind, person, session_group, subject, level)
);
CREATE INDEX daily_people_of ON daily_people (session_group, day) WHERE scope = 1;

CREATE TABLE daily_topics (
    scope INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind INTEGER NOT NULL,
    topic TEXT NOT NULL,
    session_group TEXT NOT NULL,
    subject TEXT NOT NULL,
    level TEXT NOT NULL,
    sessions BIGINT NOT NULL,
    mentions BIGINT NOT NULL,
    PRIMARY KEY (scope, day, kind, topic, session_group, subject, level)
);
CREATE INDEX daily_topics_of ON daily_topics (session_group, day) WHERE scope = 1;

-- hour is what the clock of the zone shows, 0 to 23.
CREATE TABLE daily_hours (
    scope INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    session_group TEXT NOT NULL,
    subject TEXT NOT NULL,
    level TEXT NOT NULL,
    sessions BIGINT NOT NULL,
    PRIMARY KEY (scope, day, kind, hour, session_group, subject, level)
);
CREATE INDEX daily_hours_of ON daily_hours (session_group, day) WHERE scope = 1;

-- What model calls cost, by their purpose; amounts are whole 10^-12 US dollars.
CREATE TABLE daily_costs (
    day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    calls BIGINT NOT NULL,
    unpriced BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    PRIMARY KEY (day, purpose)
);

-- Hours (of UTC, since 1970) whose sessions have changed since their days were computed: triggers write them in the transaction of the change. input is a
-- kind of session, or 0 for model calls. A run claims what it found before it reads any session.
CREATE TABLE day_mark (
    input INTEGER NOT NULL,
    hour BIGINT NOT NULL,
    claim BIGINT NULL
);
CREATE INDEX day_mark_of ON day_mark (claim, input, hour);

-- What the statistics were computed by: another zone or another edition of the rules computes all days again.
CREATE TABLE statistics_basis (
    only_row INTEGER NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL,
    edition INTEGER NOT NULL,
    computed_at BIGINT NULL
);
INSERT INTO statistics_basis (only_row, zone, edition, computed_at) VALUES (1, '', 0, NULL);

CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    delivery INTEGER NOT NULL,
    language TEXT NOT NULL,
    state INTEGER NOT NULL,
    reason TEXT NULL,
    is_written INTEGER NOT NULL,
    requested_by TEXT NOT NULL,
    accepted_at BIGINT NOT NULL,
    delivered_at BIGINT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX report_newest ON report (accepted_at, id);
