#if ORLEANS
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using Orleans.Storage;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>States as JSON, the same as SQLite keeps.</summary>
public sealed class JsonStateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, MessageJson.Options));

    /// <inheritdoc />
    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, MessageJson.Options)!;
}
#endif
