using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>Takes telemetry that an app or a middleware sends as it happens. Key: any.</summary>
[Alias("ITelemetryIntakeGrain")]
public interface ITelemetryIntakeGrain : IGrainWithStringKey
{
    /// <summary>Gives the learners the responses in a batch: a wrapper, a bare event, an array or a line each. All are durable when it returns; sending
    /// again changes nothing.</summary>
    /// <param name="body">JSON in UTF-8.</param>
    /// <returns>What became of the events; the counts from <see cref="ImportCounts.Duplicate"/> on are not known.</returns>
    [Alias("Take")]
    Task<ImportCounts> Take(ImmutableArray<byte> body);
}
