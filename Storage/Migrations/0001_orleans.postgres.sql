-- What Orleans' AdoNet providers ask for: their queries by key. Parameters and result columns are theirs; the tables are ours.
CREATE TABLE OrleansQuery (
    QueryKey TEXT NOT NULL PRIMARY KEY,
    QueryText TEXT NOT NULL
);

-- Membership: who is in the cluster. The version counts every change, so that two silos never change it at once.
CREATE TABLE membership_version (
    deployment TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE membership (
    deployment TEXT NOT NULL REFERENCES membership_version (deployment),
    address TEXT NOT NULL,
    port INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    silo_name TEXT NOT NULL,
    host_name TEXT NOT NULL,
    status INTEGER NOT NULL,
    proxy_port INTEGER NULL,
    suspected TEXT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    alive_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
WITH added AS (
    INSERT INTO membership_version (deployment) VALUES (@DeploymentId) ON CONFLICT (deployment) DO NOTHING RETURNING 1
)
SELECT COUNT(*) FROM added'),

('InsertMembershipKey', '
WITH counted AS (
    UPDATE membership_version SET version = version + 1
    WHERE deployment = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT 1 FROM membership
        WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING 1
), added AS (
    INSERT INTO membership (deployment, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at)
    SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM counted
    RETURNING 1
)
SELECT COUNT(*) FROM added'),

('UpdateMembershipKey', '
WITH counted AS (
    UPDATE membership_version SET version = version + 1
    WHERE deployment = @DeploymentId AND version = @Version AND EXISTS (
        SELECT 1 FROM membership
        WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING 1
), changed AS (
    UPDATE membership SET status = @Status, suspected = @SuspectTimes, alive_at = @IAmAliveTime
    WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND EXISTS (SELECT 1 FROM counted)
    RETURNING 1
)
SELECT COUNT(*) FROM changed'),

('UpdateIAmAlivetimeKey', '
UPDATE membership SET alive_at = @IAmAliveTime
WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadRowKey', '
SELECT m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName", m.host_name AS "HostName",
    m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspected AS "SuspectTimes", m.started_at AS "StartTime", m.alive_at AS "IAmAliveTime",
    v.version AS "Version"
FROM membership_version v
LEFT JOIN membership m ON m.deployment = v.deployment AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.deployment = @DeploymentId'),

('MembershipReadAllKey', '
SELECT m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName", m.host_name AS "HostName",
    m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspected AS "SuspectTimes", m.started_at AS "StartTime", m.alive_at AS "IAmAliveTime",
    v.version AS "Version"
FROM membership_version v
LEFT JOIN membership m ON m.deployment = v.deployment
WHERE v.deployment = @DeploymentId'),

('GatewaysQueryKey', '
SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation"
FROM membership
WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0'),

('CleanupDefunctSiloEntriesKey', '
DELETE FROM membership WHERE deployment = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3'),

('DeleteMembershipTableEntriesKey', '
WITH members AS (DELETE FROM membership WHERE deployment = @DeploymentId)
DELETE FROM membership_version WHERE deployment = @DeploymentId');

-- Reminders. Hashes are signed here, as the providers hand them over: a range that goes over the top of the ring has its begin above its end.
CREATE TABLE reminder (
    service TEXT NOT NULL,
    grain TEXT NOT NULL,
    name TEXT NOT NULL,
    hash INTEGER NOT NULL,
    start_at TIMESTAMPTZ NOT NULL,
    period BIGINT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (service, grain, name)
);
CREATE INDEX reminder_hash ON reminder (service, hash);
-- A version is never given twice, also to a reminder that was removed and made again.
CREATE SEQUENCE reminder_version AS INTEGER CYCLE;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', '
INSERT INTO reminder (service, grain, name, hash, start_at, period, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, nextval(''reminder_version''))
ON CONFLICT (service, grain, name) DO UPDATE
    SET hash = excluded.hash, start_at = excluded.start_at, period = excluded.period, version = excluded.version
RETURNING version AS "Version"'),

('ReadReminderRowKey', '
SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),

('ReadReminderRowsKey', '
SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND grain = @GrainId'),

('ReadRangeRows1Key', '
SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash'),

('ReadRangeRows2Key', '
SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)'),

('DeleteReminderRowKey', '
WITH removed AS (
    DELETE FROM reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1
)
SELECT COUNT(*) FROM removed'),

('DeleteReminderRowsKey', '
DELETE FROM reminder WHERE service = @ServiceId');
