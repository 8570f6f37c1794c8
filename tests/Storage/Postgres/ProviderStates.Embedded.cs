#if !ORLEANS
using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using Npgsql;
using NpgsqlTypes;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>What Orleans' AdoNet storage does with the queries of the schema, for builds that have no Orleans: the same keys, parameters and columns.
/// Builds with Orleans test the provider itself.</summary>
internal sealed class ProviderStates : IGrainStorage
{
    private readonly NpgsqlDataSource source;
    private readonly Dictionary<string, string> queries = [];

    private ProviderStates(string connectionString)
    {
        source = NpgsqlDataSource.Create(connectionString);
        using var command = source.CreateCommand("SELECT QueryKey, QueryText FROM OrleansQuery");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            queries.Add(reader.GetString(0), reader.GetString(1));
    }

    public static IGrainStorage Open(string connectionString) => new ProviderStates(connectionString);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await using var command = Command("ReadFromStorageKey", stateName, grainId);
        await using var reader = await command.ExecuteReaderAsync();
        var (payload, version) = await reader.ReadAsync() ? (reader["PayloadBinary"] as byte[], (int?)reader["Version"]) : (null, null);
        grainState.State = payload is null ? Activator.CreateInstance<T>() : JsonSerializer.Deserialize<T>(payload, MessageJson.Options)!;
        grainState.ETag = version?.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await using var command = Command("WriteToStorageKey", stateName, grainId);
        command.Parameters.AddWithValue("PayloadBinary", JsonSerializer.SerializeToUtf8Bytes(grainState.State, MessageJson.Options));
        grainState.ETag = await Version(command, grainState.ETag);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState is { RecordExists: false, ETag: null })
            return;
        await using var command = Command("ClearStorageKey", stateName, grainId);
        grainState.ETag = await Version(command, grainState.ETag);
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private NpgsqlCommand Command(string query, string stateName, GrainId grainId)
    {
        var command = source.CreateCommand(queries[query]);
        command.Parameters.AddWithValue("GrainTypeString", stateName);
        command.Parameters.AddWithValue("GrainIdExtensionString", grainId.Key.ToString()!);
        command.Parameters.AddWithValue("ServiceId", "test");
        return command;
    }

    private static async Task<string> Version(NpgsqlCommand command, string? etag)
    {
        object expected = etag is null ? DBNull.Value : int.Parse(etag, CultureInfo.InvariantCulture);
        command.Parameters.Add(new NpgsqlParameter("GrainStateVersion", NpgsqlDbType.Integer) { Value = expected });
        return await command.ExecuteScalarAsync() is int version
            ? version.ToString(CultureInfo.InvariantCulture)
            : throw new InconsistentStateException("It was changed by somebody else.", null, etag);
    }
}
#endif
