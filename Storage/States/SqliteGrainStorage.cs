using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Storage.Sqlite;
using Orleans.Storage;

namespace LearningSessions.Storage.States;

/// <summary>Grain states as JSON, one row each, with their catalogue rows written in the same transaction. The ETag is the state's version as text: it
/// only grows, also over clear and re-create, since a cleared state keeps its row.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="time">Stamps the catalogue rows.</param>
public sealed class SqliteGrainStorage(SqliteDatabase database, TimeProvider time) : IGrainStorage
{
    private const string Where = "WHERE grain_type = ?1 AND grain_key = ?2 AND state_name = ?3";
    private const string Select = $"SELECT version, payload FROM grain_state {Where}";
    private const string SelectVersion = $"SELECT version FROM grain_state {Where}";
    private const string Insert = "INSERT INTO grain_state (grain_type, grain_key, state_name, version, payload) VALUES (?1, ?2, ?3, 1, ?4) ON CONFLICT DO NOTHING";
    private const string Update = $"UPDATE grain_state SET version = version + 1, payload = ?4 {Where} AND version = ?5";

    /// <inheritdoc />
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (type, key) = NameOf(grainId);
        var (version, state) = database.Read(statements => statements.QueryFirst(
            Select, row => (row.Long(0), row.IsNull(1) ? default : JsonSerializer.Deserialize<T>(row.Bytes(1), MessageJson.Options)), default, type, key, stateName));
        grainState.ETag = ETagOf(version);
        grainState.RecordExists = state is not null;
        grainState.State = state ?? Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    /// <summary>Stores a state under the condition of its ETag, with its catalogue rows; durable when it returns.</summary>
    /// <exception cref="InconsistentStateException">What is stored has another ETag.</exception>
    /// <exception cref="UnknownCommitException">The state may be stored or not: read it again.</exception>
    /// <exception cref="Blobs.DiskFullException">The disk is full; nothing was stored.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (type, key) = NameOf(grainId);
        var payload = new JsonText(JsonSerializer.SerializeToUtf8Bytes(StateRows.Settled(grainState.State), MessageJson.Options));
        var rows = StateRows.Of(key, grainState.State, time.GetUtcNow());
        var version = await Replace(new StateKey(type, key, stateName), grainState.ETag, payload, rows);
        grainState.ETag = ETagOf(version);
        grainState.RecordExists = true;
    }

    /// <summary>Removes a state and its catalogue rows under the condition of its ETag; its version lives on.</summary>
    /// <exception cref="InconsistentStateException">What is stored has another ETag.</exception>
    /// <exception cref="UnknownCommitException">The state may be cleared or not: read it again.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (type, key) = NameOf(grainId);
        var version = await Replace(new StateKey(type, key, stateName), grainState.ETag, null, StateRows.Cleared<T>(key));
        grainState.ETag = ETagOf(version);
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private Task<long> Replace(StateKey state, string? etag, JsonText? payload, RowChange[] rows)
    {
        var expected = VersionOf(etag);
        return database.Write(statements =>
        {
            if (!TryReplace(statements, state, expected, payload))
                throw Conflict(state, etag, VersionIn(statements, state));
            var version = expected == 0 && payload is null ? 0 : expected + 1;
            foreach (var row in rows)
                Write(statements, row, version);
            return version;
        });
    }

    private static void Write(Statements statements, RowChange row, long version)
    {
        var (sql, arguments) = row.Statement(version);
        if (row.Columns is null || !WriteShort(statements, row.Table, version, arguments))
            statements.Execute(sql, arguments);
    }

    private static bool WriteShort(Statements statements, Table table, long version, object?[] arguments)
    {
        if (version == 1)
            return statements.Execute(table.Insert, arguments) == 1;
        return (table.Same is { } same && statements.QueryFirst(same, _ => true, false, arguments))
            || (table.Refresh is { } refresh && statements.Execute(refresh, arguments) == 1)
            || (table.Change is { } change && statements.Execute(change, arguments) == 1);
    }

    private static bool TryReplace(Statements statements, StateKey state, long expected, JsonText? payload)
    {
        if (expected > 0)
            return statements.Execute(Update, state.Type, state.Key, state.Name, payload, expected) == 1;
        return payload is null
            ? VersionIn(statements, state) == 0
            : statements.Execute(Insert, state.Type, state.Key, state.Name, payload) == 1;
    }

    private static long VersionIn(Statements statements, StateKey state) =>
        statements.QueryFirst(SelectVersion, row => row.Long(0), 0L, state.Type, state.Key, state.Name);

    private static InconsistentStateException Conflict(StateKey state, string? etag, long stored) =>
        new($"State {state.Name} of {state.Type}/{state.Key} was changed by somebody else.", ETagOf(stored), etag);

    private static (string Type, string Key) NameOf(GrainId grain) => (grain.Type.ToString()!, grain.Key.ToString()!);

    private static string? ETagOf(long version) => version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);

    private static long VersionOf(string? etag) => string.IsNullOrEmpty(etag) ? 0 : long.Parse(etag, CultureInfo.InvariantCulture);

    private sealed record StateKey(string Type, string Key, string Name);
}
