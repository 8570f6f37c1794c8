UPDATE learner SET part = abs(hashtext(id)::bigint) % 64;
INSERT INTO cohort_mark (part) SELECT DISTINCT part FROM learner;

-- A learner's phases change only with the learner's row. A mark for each change, also of parts that are marked: looking whether there is one would miss one
-- that a run claims before this change is committed.
CREATE FUNCTION mark_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO cohort_mark (part) VALUES (OLD.part);
    ELSE
        INSERT INTO cohort_mark (part) VALUES (NEW.part);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cohort_touched AFTER INSERT OR UPDATE OR DELETE ON learner FOR EACH ROW EXECUTE FUNCTION mark_cohort();
