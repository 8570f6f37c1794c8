UPDATE learner SET part = rowid % 64;
INSERT INTO cohort_mark (part) SELECT DISTINCT part FROM learner;

-- A learner's phases change only with the learner's row. Writes come one after the other: a part that is marked and not claimed needs no second mark.
CREATE TRIGGER cohort_came AFTER INSERT ON learner BEGIN
    INSERT INTO cohort_mark (part) SELECT NEW.part WHERE NOT EXISTS (SELECT 1 FROM cohort_mark WHERE claim IS NULL AND part = NEW.part);
END;
CREATE TRIGGER cohort_changed AFTER UPDATE ON learner BEGIN
    INSERT INTO cohort_mark (part) SELECT NEW.part WHERE NOT EXISTS (SELECT 1 FROM cohort_mark WHERE claim IS NULL AND part = NEW.part);
END;
CREATE TRIGGER cohort_went AFTER DELETE ON learner BEGIN
    INSERT INTO cohort_mark (part) SELECT OLD.part WHERE NOT EXISTS (SELECT 1 FROM cohort_mark WHERE claim IS NULL AND part = OLD.part);
END;
