-- No list is read by phase alone, and what is put together by phase reads the sums below: this index only made imports write all over the file.
DROP INDEX phase_score_by_phase;

-- Learners fall into 64 parts, each into one for good. Whatever a cohort is asked for, no learner is in two parts: so counts of learners add up.
ALTER TABLE learner ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
CREATE INDEX learner_part ON learner (part, id);

-- The phases of all learners of a part put together: by phase (grouping 1), by milestone and phase (2), by week (3; counted from Monday 29 December 1969). What
-- a grouping does not tell apart is 0 or blank. Rows of a level are of the learners of that class, those of a blank one of all. struggling counts learners whose own mean accuracy is under 50 percent.
CREATE TABLE cohort_sum (
    grouping_kind INTEGER NOT NULL,
    level TEXT NOT NULL,
    part INTEGER NOT NULL,
    week BIGINT NOT NULL,
    milestone TEXT NOT NULL,
    phase TEXT NOT NULL,
    learners BIGINT NOT NULL,
    responses BIGINT NOT NULL,
    accuracy_sum DOUBLE PRECISION NULL,
    accuracy_n BIGINT NOT NULL,
    engagement_sum DOUBLE PRECISION NULL,
    engagement_n BIGINT NOT NULL,
    struggling BIGINT NOT NULL,
    PRIMARY KEY (grouping_kind, level, part, week, milestone, phase)
);

-- Parts of which a learner has changed since their sums were computed: triggers write them in the transaction of the change. Until they are computed again
-- their phases are read one by one. A run claims what it found before it reads any phase.
CREATE TABLE cohort_mark (
    part INTEGER NOT NULL,
    claim BIGINT NULL
);
CREATE INDEX cohort_mark_of ON cohort_mark (claim, part);

-- What the model calls of a day, in the deployment's zone, cost by model, prompt and purpose; amounts are whole 10^-12 US dollars. A day is computed with
-- daily_costs; while it has a mark its calls are read one by one.
CREATE TABLE daily_spend (
    day TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    kind TEXT NOT NULL,
    calls BIGINT NOT NULL,
    stopped BIGINT NOT NULL,
    input_tokens BIGINT NOT NULL,
    cached_tokens BIGINT NOT NULL,
    output_tokens BIGINT NOT NULL,
    audio_tokens BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    unpriced BIGINT NOT NULL,
    audio_seconds DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (day, model, prompt, kind)
);
INSERT INTO day_mark (input, hour) SELECT DISTINCT 0, at / 3600000000 FROM model_call;
