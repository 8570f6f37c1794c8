-- Named lists of learners.
CREATE TABLE cohort (
    name TEXT NOT NULL PRIMARY KEY,
    learners INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);

CREATE TABLE cohort_learner (
    cohort TEXT NOT NULL,
    learner TEXT NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (cohort, learner)
);
