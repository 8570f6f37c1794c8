using System.Data.Common;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>The list of model calls, the newest first.</summary>
internal static class ModelCallList
{
    private const string Select =
        "SELECT id, at, model, provider_model, prompt, prompt_version, kind, owner, input_tokens, cached_tokens, output_tokens, audio_tokens, "
        + "usage_estimated, price, cost, latency, result, reason, repair, audio_seconds FROM model_call";

    private static readonly ListOrders<ModelCallRecord> Orders = new(
        "model-calls",
        "-at",
        [new("id", "id", typeof(string), row => row.Id)],
        new("at", "at", typeof(long), row => UnixMicroseconds.From(row.At)),
        new("cost", "COALESCE(cost, -1)", typeof(long), row => row.Cost is { } cost ? Amounts.From(cost) : -1L),
        new("latency", "latency", typeof(double), row => row.Latency));

    public static Task<CataloguePage<ModelCallRecord>> Read(IDatabase database, ModelCallQuery query) => Orders.Page(Of(query), database, query, Row);

    private static Selection Of(ModelCallQuery query) => new Selection(Select)
        .Where("model = @model", "model", query.Model)
        .Where("prompt = @prompt", "prompt", query.Prompt?.Value)
        .Where("prompt_version = @version", "version", query.PromptVersion)
        .Where("kind = @kind", "kind", query.Kind)
        .Where("owner = @owner", "owner", query.Owner)
        .Where("result = @result", "result", (int?)query.Result)
        .Where("at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("at < @until", "until", UnixMicroseconds.From(query.Until));

    private static ModelCallRecord Row(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        At = reader.Time(1),
        Model = reader.GetString(2),
        ProviderModel = reader.GetString(3),
        Prompt = PromptName.From(reader.GetString(4)),
        PromptVersion = reader.GetInt32(5),
        Kind = reader.GetString(6),
        Owner = reader.GetString(7),
        Usage = reader.IsDBNull(8) ? null : new TokenUsage(reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11)),
        UsageEstimated = reader.Flag(12),
        Price = reader.TextOrNull(13) is { } price ? JsonSerializer.Deserialize<ModelPrice>(price, MessageJson.Options) : null,
        Cost = reader.AmountOrNull(14),
        Latency = reader.GetDouble(15),
        Result = (ModelCallResult)reader.GetInt32(16),
        Reason = reader.TextOrNull(17),
        Repair = reader.Flag(18),
        AudioSeconds = reader.IsDBNull(19) ? null : reader.GetDouble(19),
    };
}
