-- A mark for each change, also of hours that are marked: looking whether there is one would miss one that a run claims before this change is committed.
CREATE FUNCTION mark_recording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO day_mark (input, hour) VALUES (1, NEW.recorded_at / 3600000000);
    END IF;
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.recorded_at <> NEW.recorded_at) THEN
        INSERT INTO day_mark (input, hour) VALUES (1, OLD.recorded_at / 3600000000);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER recording_came AFTER INSERT OR DELETE ON recording FOR EACH ROW EXECUTE FUNCTION mark_recording();
CREATE TRIGGER recording_changed AFTER UPDATE ON recording FOR EACH ROW
    WHEN (OLD.duration IS DISTINCT FROM NEW.duration OR OLD.words IS DISTINCT FROM NEW.words OR OLD.recorded_at <> NEW.recorded_at OR OLD.learner <> NEW.learner)
    EXECUTE FUNCTION mark_recording();

-- A lesson session belongs to the day on which its first phase began: a phase of another day may move it here, or away.
CREATE FUNCTION mark_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO day_mark (input, hour)
        SELECT DISTINCT 2, start_at / 3600000000 FROM phase_score WHERE learner = NEW.learner AND session = NEW.session;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO day_mark (input, hour)
        SELECT 2, hour FROM (
            SELECT OLD.start_at / 3600000000 AS hour UNION
            SELECT start_at / 3600000000 FROM phase_score WHERE learner = OLD.learner AND session = OLD.session) hours;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER phase_came AFTER INSERT OR DELETE ON phase_score FOR EACH ROW EXECUTE FUNCTION mark_phase();
CREATE TRIGGER phase_changed AFTER UPDATE ON phase_score FOR EACH ROW
    WHEN (OLD.start_at <> NEW.start_at OR OLD.end_at <> NEW.end_at OR OLD.responses <> NEW.responses)
    EXECUTE FUNCTION mark_phase();

-- Whose school or class changes, all of whose sessions move to another group.
CREATE FUNCTION mark_learner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    learner_id TEXT;
BEGIN
    IF TG_OP = 'DELETE' THEN
        learner_id := OLD.id;
    ELSE
        learner_id := NEW.id;
    END IF;
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 1, recorded_at / 3600000000 FROM recording WHERE learner = learner_id;
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 2, start_at / 3600000000 FROM phase_score WHERE learner = learner_id;
    RETURN NULL;
END $$;
CREATE TRIGGER learner_came AFTER INSERT ON learner FOR EACH ROW
    WHEN (NEW.school IS NOT NULL OR NEW.level IS NOT NULL) EXECUTE FUNCTION mark_learner();
CREATE TRIGGER learner_moved AFTER UPDATE ON learner FOR EACH ROW
    WHEN (OLD.school IS DISTINCT FROM NEW.school OR OLD.level IS DISTINCT FROM NEW.level) EXECUTE FUNCTION mark_learner();
CREATE TRIGGER learner_went AFTER DELETE ON learner FOR EACH ROW
    WHEN (OLD.school IS NOT NULL OR OLD.level IS NOT NULL) EXECUTE FUNCTION mark_learner();

CREATE FUNCTION mark_model_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO day_mark (input, hour) VALUES (0, OLD.at / 3600000000);
    ELSE
        INSERT INTO day_mark (input, hour) VALUES (0, NEW.at / 3600000000);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER model_called AFTER INSERT OR DELETE ON model_call FOR EACH ROW EXECUTE FUNCTION mark_model_call();

CREATE FUNCTION mark_chat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO day_mark (input, hour) VALUES (4, NEW.started_at / 3600000000);
    END IF;
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.started_at <> NEW.started_at) THEN
        INSERT INTO day_mark (input, hour) VALUES (4, OLD.started_at / 3600000000);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER chat_came AFTER INSERT OR DELETE ON chat FOR EACH ROW EXECUTE FUNCTION mark_chat();
CREATE TRIGGER chat_changed AFTER UPDATE ON chat FOR EACH ROW
    WHEN (OLD.started_at <> NEW.started_at OR OLD.last_at <> NEW.last_at OR OLD.satisfaction IS DISTINCT FROM NEW.satisfaction
        OR OLD.chat_group IS DISTINCT FROM NEW.chat_group OR OLD.topics <> NEW.topics)
    EXECUTE FUNCTION mark_chat();
CREATE FUNCTION mark_chat_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO day_mark (input, hour) SELECT DISTINCT 4, started_at / 3600000000 FROM chat WHERE chat_group = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER chat_group_came AFTER INSERT ON chat_group FOR EACH ROW WHEN (NEW.subject IS NOT NULL) EXECUTE FUNCTION mark_chat_group();
CREATE TRIGGER chat_group_changed AFTER UPDATE ON chat_group FOR EACH ROW
    WHEN (OLD.subject IS DISTINCT FROM NEW.subject) EXECUTE FUNCTION mark_chat_group();

CREATE FUNCTION mark_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO day_mark (input, hour) VALUES (3, OLD.created_at / 3600000000);
    ELSE
        INSERT INTO day_mark (input, hour) VALUES (3, NEW.created_at / 3600000000);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER live_came AFTER INSERT OR DELETE ON live_session FOR EACH ROW EXECUTE FUNCTION mark_live();
CREATE TRIGGER live_changed AFTER UPDATE ON live_session FOR EACH ROW
    WHEN (OLD.ended_at IS DISTINCT FROM NEW.ended_at OR (NEW.ended_at IS NOT NULL AND OLD.words <> NEW.words) OR OLD.topic IS DISTINCT FROM NEW.topic
        OR OLD.class IS DISTINCT FROM NEW.class)
    EXECUTE FUNCTION mark_live();
