-- Calls that turn audio into words are counted in seconds.
ALTER TABLE model_call ADD COLUMN audio_seconds DOUBLE PRECISION NULL;
