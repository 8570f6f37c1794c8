-- A database of the size that pages are measured at: 100,000 recordings, 1,000,000 responses of 50,000 learners, over the year that ends at ?1 (microseconds).
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499)
INSERT INTO tutor (id, name, sort_name, phone, language, created_at, search, state_version)
SELECT 'tutor-' || i, 'Tutor ' || i, 'tutor ' || i, '+59598100' || (1000 + i), 'es', ?1, 'tutor-' || i, 1 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)
INSERT INTO learner (id, school, level, responses, unmatched, no_phase, sessions, search, part, state_version)
SELECT 'learner-' || i, 'School ' || (i % 200), CAST(i % 6 AS TEXT), 20, 2, 1, 4, 'learner-' || i || ' school ' || (i % 200), i % 64, 1 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)
INSERT INTO phase_score (learner, session, milestone, phase, start_at, end_at, responses, accuracy, engagement, state_version)
SELECT 'learner-' || (i % 50000), 's' || (i / 50000), 'm' || (i % 9), 'P' || (1 + i % 8), ?1 - (i * 7919 % 31536000) * 1000000 - 900000000,
    ?1 - (i * 7919 % 31536000) * 1000000, 5, 30 + i * 31 % 70, 20 + i * 17 % 80, 1 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
INSERT INTO recording (id, tutor, learner, learner_name, language, recorded_at, duration, state, step, reason, engine, tutor_talk_share, learner_talk_share, words,
    accepted_at, ended_at, search, state_version)
SELECT 'call-' || i, 'tutor-' || (i % 500), 'learner-' || (i * 13 % 50000), 'Learner ' || (i * 13 % 50000), 'es', ?1 - (i * 104729 % 31536000) * 1000000, 600 + i % 900,
    CASE WHEN i % 500 = 0 THEN 6 WHEN i % 200 = 0 THEN 4 ELSE 5 END, 'Measure', CASE WHEN i % 500 = 0 THEN 'The service answered 500.' END, 'whisper',
    0.3 + (i % 50) / 100.0, 0.2 + (i % 50) / 100.0, 800 + i % 700, ?1 - (i * 104729 % 31536000) * 1000000, ?1, 'call-' || i || ' tutor-' || (i % 500), 3 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 399999)
INSERT INTO recording_term (recording, term, mentions, state_version) SELECT 'call-' || (i / 4), 'term ' || (i * 31 % 120), 1 + i % 9, 3 FROM n WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO work (kind, key, state, step, attempt, failures, interruptions, due_at, accepted_at, updated_at, ended_at, reason, tutor, learner, search, state_version)
SELECT 1, id, state, step, 3, 0, 0, accepted_at, accepted_at, ?1, ended_at, reason, tutor, learner, search, 3 FROM recording;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 25999)
INSERT INTO feedback (id, tutor, kind, from_day, to_day, status, revision, version, drafts, requested_at, updated_at, state_version)
SELECT 'tutor-' || (i % 500) || ':general:' || (2000 + i / 500) || '-01-01..' || (2000 + i / 500) || '-01-07', 'tutor-' || (i % 500), 1, '2026-01-01', '2026-01-07',
    CASE WHEN i % 40 = 0 THEN 2 WHEN i % 90 = 0 THEN 3 ELSE 5 END, 1, 3, 1, ?1 - i * 1200000000, ?1, 3 FROM n;

INSERT INTO feedback_message (feedback, draft, message_id, tutor, kind, service, template, sent_at, status, state_version)
SELECT id, 1, 'm-' || id, tutor, kind, 'whatsapp', 'feedback_es', requested_at, 1 + (rowid * 7 % 5), 3 FROM feedback;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
INSERT INTO model_call (id, at, model, provider_model, prompt, prompt_version, kind, owner, input_tokens, cached_tokens, output_tokens, audio_tokens, usage_estimated,
    cost, latency, result, repair)
SELECT 'c-' || i, ?1 - (i * 7907 % 31536000) * 1000000, CASE WHEN i % 3 = 0 THEN 'large' ELSE 'small' END, 'model-1', 'feedback-general.es', 1 + i % 3,
    CASE WHEN i % 4 = 0 THEN 'chat' ELSE 'feedback' END, 'feedback/' || i, 900, 0, 300, 0, 0, 400000000 + i, 2.5, 1, 0 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
INSERT INTO learner_watch (learner, school, level, at_risk_since, low_accuracy, signs, search, state_version)
SELECT 'learner-' || i, 'School ' || (i % 200), CAST(i % 6 AS TEXT), CASE WHEN i % 8 = 0 THEN ?1 - i * 60000000 END, CASE WHEN i % 8 = 0 THEN 41.5 END, '[]', 'learner-' || i, 1 FROM n;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)
INSERT INTO chat (id, chat_group, started_at, last_at, messages, person_messages, assistant_messages, analyses, analysed_messages, analysed_at, analyst, language,
    satisfaction, judged, is_corrected, resolved, topics, confidence, flags, input_tokens, output_tokens, queues, left_to_schedule, search, state_version)
SELECT 'chat-' || i, 'branch-' || (i % 12), ?1 - (i * 7901 % 31536000) * 1000000 - 600000000, ?1 - (i * 7901 % 31536000) * 1000000, 8, 4, 4, 1, 8, ?1, 'offline', 'es', i % 11, i % 11,
    0, i % 2, 'topic ' || (i % 60), 0.8, '', 900, 300, CASE WHEN i % 100 = 0 THEN 1 ELSE 0 END, 0, 'chat-' || i, 2 FROM n;

INSERT INTO chat_topic (chat, place, topic, state_version) SELECT id, 0, topics, 2 FROM chat;

WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
INSERT INTO live_session (id, learner, language, class, topic, level, status, words, seconds, created_at, ended_at, state_version)
SELECT 'live-' || i, 'learner-' || (i % 50000), 'en', 'class-' || (i % 40), 'topic ' || (i % 30), i % 3, 2, 100 + i % 400, 200, ?1 - (i * 7883 % 31536000) * 1000000,
    ?1 - (i * 7883 % 31536000) * 1000000 + 300000000, 2 FROM n;
