-- Amounts are whole 10^-12 US dollars, so that sums are exact.
CREATE TABLE model_call (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    model TEXT NOT NULL,
    provider_model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    prompt_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    input_tokens BIGINT NULL,
    cached_tokens BIGINT NULL,
    output_tokens BIGINT NULL,
    audio_tokens BIGINT NULL,
    usage_estimated INTEGER NOT NULL,
    price TEXT NULL,
    cost BIGINT NULL,
    latency DOUBLE PRECISION NOT NULL,
    result INTEGER NOT NULL,
    reason TEXT NULL,
    repair INTEGER NOT NULL
);
CREATE INDEX model_call_newest ON model_call (at, id);
CREATE INDEX model_call_by_model ON model_call (model, at, id);
CREATE INDEX model_call_by_prompt ON model_call (prompt, prompt_version, at, id);
CREATE INDEX model_call_by_kind ON model_call (kind, at, id);
CREATE INDEX model_call_by_owner ON model_call (owner, at, id);
CREATE INDEX model_call_by_result ON model_call (result, at, id);

CREATE TABLE prompt (
    name TEXT NOT NULL PRIMARY KEY,
    versions INTEGER NOT NULL,
    production INTEGER NULL,
    candidate INTEGER NULL,
    in_use TEXT NOT NULL,
    state_version BIGINT NOT NULL
);

CREATE TABLE budget (
    id TEXT NOT NULL PRIMARY KEY,
    period INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    limit_amount BIGINT NULL,
    spent BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    unpriced INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    refused_amount BIGINT NOT NULL,
    state_version BIGINT NOT NULL
);
CREATE INDEX budget_newest ON budget (from_day, id);
CREATE INDEX budget_by_period ON budget (period, from_day, id);
