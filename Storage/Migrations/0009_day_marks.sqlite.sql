-- Writes come one after the other: an hour that is marked and not claimed needs no second mark.
CREATE TRIGGER recording_came AFTER INSERT ON recording BEGIN
    INSERT INTO day_mark (input, hour) SELECT 1, NEW.recorded_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 1 AND hour = NEW.recorded_at / 3600000000);
END;
CREATE TRIGGER recording_changed AFTER UPDATE ON recording
WHEN OLD.duration IS NOT NEW.duration OR OLD.words IS NOT NEW.words OR OLD.recorded_at <> NEW.recorded_at OR OLD.learner <> NEW.learner BEGIN
    INSERT INTO day_mark (input, hour) SELECT 1, NEW.recorded_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 1 AND hour = NEW.recorded_at / 3600000000);
    INSERT INTO day_mark (input, hour) SELECT 1, OLD.recorded_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 1 AND hour = OLD.recorded_at / 3600000000);
END;
CREATE TRIGGER recording_went AFTER DELETE ON recording BEGIN
    INSERT INTO day_mark (input, hour) SELECT 1, OLD.recorded_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 1 AND hour = OLD.recorded_at / 3600000000);
END;

-- A lesson session belongs to the day on which its first phase began: a phase of another day may move it here, or away.
CREATE TRIGGER phase_came AFTER INSERT ON phase_score BEGIN
    INSERT INTO day_mark (input, hour)
    SELECT DISTINCT 2, hour FROM (
        SELECT start_at / 3600000000 AS hour FROM phase_score WHERE learner = NEW.learner AND session = NEW.session) hours
    WHERE NOT EXISTS (SELECT 1 FROM day_mark known WHERE known.claim IS NULL AND known.input = 2 AND known.hour = hours.hour);
END;
CREATE TRIGGER phase_changed AFTER UPDATE ON phase_score
WHEN OLD.start_at <> NEW.start_at OR OLD.end_at <> NEW.end_at OR OLD.responses <> NEW.responses BEGIN
    INSERT INTO day_mark (input, hour)
    SELECT DISTINCT 2, hour FROM (
        SELECT OLD.start_at / 3600000000 AS hour UNION
        SELECT start_at / 3600000000 FROM phase_score WHERE learner = NEW.learner AND session = NEW.session) hours
    WHERE NOT EXISTS (SELECT 1 FROM day_mark known WHERE known.claim IS NULL AND known.input = 2 AND known.hour = hours.hour);
END;
CREATE TRIGGER phase_went AFTER DELETE ON phase_score BEGIN
    INSERT INTO day_mark (input, hour)
    SELECT DISTINCT 2, hour FROM (
        SELECT OLD.start_at / 3600000000 AS hour UNION
        SELECT start_at / 3600000000 FROM phase_score WHERE learner = OLD.learner AND session = OLD.session) hours
    WHERE NOT EXISTS (SELECT 1 FROM day_mark known WHERE known.claim IS NULL AND known.input = 2 AND known.hour = hours.hour);
END;

-- Whose school or class changes, all of whose sessions move to another group.
CREATE TRIGGER learner_came AFTER INSERT ON learner WHEN NEW.school IS NOT NULL OR NEW.level IS NOT NULL BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 1, recorded_at / 3600000000 FROM recording WHERE learner = NEW.id;
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 2, start_at / 3600000000 FROM phase_score WHERE learner = NEW.id;
END;
CREATE TRIGGER learner_moved AFTER UPDATE ON learner WHEN OLD.school IS NOT NEW.school OR OLD.level IS NOT NEW.level BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 1, recorded_at / 3600000000 FROM recording WHERE learner = NEW.id;
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 2, start_at / 3600000000 FROM phase_score WHERE learner = NEW.id;
END;
CREATE TRIGGER learner_went AFTER DELETE ON learner WHEN OLD.school IS NOT NULL OR OLD.level IS NOT NULL BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 1, recorded_at / 3600000000 FROM recording WHERE learner = OLD.id;
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 2, start_at / 3600000000 FROM phase_score WHERE learner = OLD.id;
END;

CREATE TRIGGER model_called AFTER INSERT ON model_call BEGIN
    INSERT INTO day_mark (input, hour) SELECT 0, NEW.at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 0 AND hour = NEW.at / 3600000000);
END;
CREATE TRIGGER model_call_went AFTER DELETE ON model_call BEGIN
    INSERT INTO day_mark (input, hour) VALUES (0, OLD.at / 3600000000);
END;

CREATE TRIGGER chat_came AFTER INSERT ON chat BEGIN
    INSERT INTO day_mark (input, hour) SELECT 4, NEW.started_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 4 AND hour = NEW.started_at / 3600000000);
END;
CREATE TRIGGER chat_changed AFTER UPDATE ON chat
WHEN OLD.started_at <> NEW.started_at OR OLD.last_at <> NEW.last_at OR OLD.satisfaction IS NOT NEW.satisfaction OR OLD.chat_group IS NOT NEW.chat_group
    OR OLD.topics <> NEW.topics BEGIN
    INSERT INTO day_mark (input, hour)
    SELECT DISTINCT 4, hour FROM (SELECT OLD.started_at / 3600000000 AS hour UNION SELECT NEW.started_at / 3600000000) hours
    WHERE NOT EXISTS (SELECT 1 FROM day_mark known WHERE known.claim IS NULL AND known.input = 4 AND known.hour = hours.hour);
END;
CREATE TRIGGER chat_went AFTER DELETE ON chat BEGIN
    INSERT INTO day_mark (input, hour) VALUES (4, OLD.started_at / 3600000000);
END;
CREATE TRIGGER chat_group_came AFTER INSERT ON chat_group WHEN NEW.subject IS NOT NULL BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 4, started_at / 3600000000 FROM chat WHERE chat_group = NEW.id;
END;
CREATE TRIGGER chat_group_changed AFTER UPDATE ON chat_group WHEN OLD.subject IS NOT NEW.subject BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 4, started_at / 3600000000 FROM chat WHERE chat_group = NEW.id;
END;

CREATE TRIGGER live_came AFTER INSERT ON live_session BEGIN
    INSERT INTO day_mark (input, hour) SELECT 3, NEW.created_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 3 AND hour = NEW.created_at / 3600000000);
END;
CREATE TRIGGER live_changed AFTER UPDATE ON live_session
WHEN OLD.ended_at IS NOT NEW.ended_at OR (NEW.ended_at IS NOT NULL AND OLD.words <> NEW.words) OR OLD.topic IS NOT NEW.topic OR OLD.class IS NOT NEW.class BEGIN
    INSERT INTO day_mark (input, hour) SELECT 3, NEW.created_at / 3600000000
    WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE claim IS NULL AND input = 3 AND hour = NEW.created_at / 3600000000);
END;
CREATE TRIGGER live_went AFTER DELETE ON live_session BEGIN
    INSERT INTO day_mark (input, hour) VALUES (3, OLD.created_at / 3600000000);
END;
