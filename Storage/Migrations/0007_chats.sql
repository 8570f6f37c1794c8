-- Conversations. The columns from language to topics are what a person corrected where one did, else what the newest analysis says; judged is what the
-- analysis says itself. Amounts are whole 10^-12 US dollars; queues are the bits 2^reason. Topics and flags are separated by line ends.
CREATE TABLE chat (
    id TEXT NOT NULL PRIMARY KEY,
    chat_group TEXT NULL,
    started_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    closed_at BIGINT NULL,
    messages INTEGER NOT NULL,
    person_messages INTEGER NOT NULL,
    assistant_messages INTEGER NOT NULL,
    analyses INTEGER NOT NULL,
    analysed_messages INTEGER NOT NULL,
    analysed_at BIGINT NULL,
    analyst TEXT NULL,
    language TEXT NULL,
    satisfaction INTEGER NULL,
    judged INTEGER NULL,
    is_corrected INTEGER NOT NULL,
    resolved INTEGER NULL,
    topics TEXT NOT NULL,
    confidence DOUBLE PRECISION NULL,
    flags TEXT NOT NULL,
    duration DOUBLE PRECISION NULL,
    mean_response DOUBLE PRECISION NULL,
    topic_coverage DOUBLE PRECISION NULL,
    cost BIGINT NULL,
    input_tokens BIGINT NOT NULL,
    output_tokens BIGINT NOT NULL,
    queues INTEGER NOT NULL,
    claimed_by TEXT NULL,
    claimed_until BIGINT NULL,
    left_to_schedule INTEGER NOT NULL,
    work_state INTEGER NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX chat_newest ON chat (started_at, id);
CREATE INDEX chat_by_group ON chat (chat_group, started_at, id);
CREATE INDEX chat_left ON chat (last_at, id) WHERE left_to_schedule = 1;
CREATE INDEX chat_queued ON chat (analysed_at, id) WHERE queues > 0;

-- What each conversation is about, as in chat.topics: at most five.
CREATE TABLE chat_topic (
    chat TEXT NOT NULL,
    place INTEGER NOT NULL,
    topic TEXT NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (chat, place)
);
CREATE INDEX chat_topic_by_topic ON chat_topic (topic);

-- Every analysis there ever was.
CREATE TABLE chat_analysis (
    chat TEXT NOT NULL,
    number INTEGER NOT NULL,
    at BIGINT NOT NULL,
    chat_group TEXT NULL,
    analyst TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NULL,
    prompt_version INTEGER NULL,
    messages INTEGER NOT NULL,
    judged INTEGER NULL,
    by_rules INTEGER NULL,
    confidence DOUBLE PRECISION NOT NULL,
    cost BIGINT NULL,
    input_tokens BIGINT NOT NULL,
    output_tokens BIGINT NOT NULL,
    latency DOUBLE PRECISION NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (chat, number)
);
CREATE INDEX chat_analysis_by_prompt ON chat_analysis (prompt, prompt_version);

-- What people found of analyses; satisfaction is null where they say unknown, and judged where the analysis does.
CREATE TABLE chat_audit (
    chat TEXT NOT NULL,
    number INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    at BIGINT NOT NULL,
    prompt TEXT NULL,
    prompt_version INTEGER NULL,
    analyst TEXT NOT NULL,
    judged INTEGER NULL,
    has_satisfaction INTEGER NOT NULL,
    satisfaction INTEGER NULL,
    score INTEGER NULL,
    flags TEXT NOT NULL,
    wrong_fields TEXT NOT NULL,
    right_fields TEXT NOT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (chat, number, reviewer)
);
CREATE INDEX chat_audit_by_prompt ON chat_audit (prompt, prompt_version);

CREATE TABLE chat_group (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    goal TEXT NOT NULL,
    prompt TEXT NULL,
    subject TEXT NULL,
    version INTEGER NOT NULL,
    search TEXT NOT NULL,
    state_version BIGINT NOT NULL
);
