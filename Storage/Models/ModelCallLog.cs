using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Models;

/// <summary>Model calls as rows of the catalogue, one each, never changed.</summary>
/// <param name="database">Where they lie.</param>
public sealed class ModelCallLog(IDatabase database) : IModelCallLog
{
    private const string Insert =
        "INSERT INTO model_call (id, at, model, provider_model, prompt, prompt_version, kind, owner, input_tokens, cached_tokens, output_tokens, audio_tokens, "
        + "usage_estimated, price, cost, latency, result, reason, repair, audio_seconds) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) ON CONFLICT (id) DO NOTHING";

    /// <inheritdoc />
    /// <exception cref="UnknownCommitException">The record may be kept or not: append it again.</exception>
    /// <exception cref="Blobs.DiskFullException">The disk is full; nothing was kept.</exception>
    public Task Append(ModelCallRecord record, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return database.Execute(Insert, Row(record));
    }

    private static object?[] Row(ModelCallRecord call) =>
    [
        call.Id, UnixMicroseconds.From(call.At), call.Model, call.ProviderModel, call.Prompt.Value, call.PromptVersion, call.Kind, call.Owner,
        call.Usage?.Input, call.Usage?.Cached, call.Usage?.Output, call.Usage?.Audio, call.UsageEstimated ? 1 : 0,
        call.Price is { } price ? new JsonText(JsonSerializer.SerializeToUtf8Bytes(price, MessageJson.Options)) : null,
        Amounts.From(call.Cost), call.Latency, (int)call.Result, call.Reason, call.Repair ? 1 : 0, call.AudioSeconds,
    ];
}
