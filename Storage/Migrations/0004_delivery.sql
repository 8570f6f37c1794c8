-- Messages to tutors, one row for each draft that a delivery service took: whose a message is, and how far it came.
CREATE TABLE feedback_message (
    feedback TEXT NOT NULL,
    draft INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    tutor TEXT NOT NULL,
    kind INTEGER NOT NULL,
    service TEXT NOT NULL,
    template TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    status INTEGER NOT NULL,
    status_at BIGINT NULL,
    reason TEXT NULL,
    state_version BIGINT NOT NULL,
    PRIMARY KEY (feedback, draft)
);
CREATE INDEX feedback_message_by_id ON feedback_message (message_id);
CREATE INDEX feedback_message_newest ON feedback_message (sent_at, feedback, draft);
CREATE INDEX feedback_message_by_tutor ON feedback_message (tutor, sent_at, feedback, draft);
