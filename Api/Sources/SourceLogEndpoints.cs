using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Sources;

/// <summary>The dated logs of sources.</summary>
public static class SourceLogEndpoints
{
    /// <summary>The logs of a source, the newest first.</summary>
    /// <param name="id">The source's id.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<SourceLog>>, ProblemHttpResult>> List(string id, int? cursor, IGrainFactory grains)
    {
        if (cursor < 1)
            return ProblemTypes.InvalidCursor.Because("Take nextCursor as it came, or begin without one.");
        var grain = grains.GetGrain<ISourceGrain>(id);
        if (await grain.Get() is null)
            return SourceEndpoints.Unknown();
        var logs = await grain.GetLogs(cursor);
        return TypedResults.Ok(new Page<SourceLog>(logs.Logs, logs.Before?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>One log as CSV: key, submission_date, tutor, learner, learner_name, language, state, reason, recording, late, new.</summary>
    /// <param name="id">The source's id.</param>
    /// <param name="number">The log's number.</param>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Get(string id, int number, IGrainFactory grains, BlobStore blobs, CancellationToken cancel)
    {
        if (await grains.GetGrain<ISourceGrain>(id).GetLog(number) is not { } log)
            return ProblemTypes.UnknownSourceLog.Because($"GET {Addresses.Of(SourceId.From(id))}/logs lists those there are.");
        return TypedResults.Stream(await blobs.OpenRead(log.Blob, cancel), "text/csv; charset=utf-8", FormattableString.Invariant($"log_{log.Day:yyyy-MM-dd}.csv"));
    }
}
