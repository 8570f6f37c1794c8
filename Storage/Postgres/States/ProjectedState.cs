using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Storage.States;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>States of one name that have rows in the catalogue.</summary>
internal abstract class ProjectedState
{
    /// <summary>The rows that a stored state stands for.</summary>
    /// <param name="key">The grain's key.</param>
    /// <param name="payload">The state as it is stored; null when it was cleared.</param>
    /// <param name="now">Stamps the rows.</param>
    public abstract RowChange[] Rows(string key, byte[]? payload, DateTimeOffset now);
}

/// <summary>States of one type.</summary>
internal sealed class ProjectedState<TState> : ProjectedState
{
    /// <inheritdoc />
    public override RowChange[] Rows(string key, byte[]? payload, DateTimeOffset now) => payload is null
        ? StateRows.Cleared<TState>(key)
        : StateRows.Of(key, JsonSerializer.Deserialize<TState>(payload, MessageJson.Options)!, now);
}
