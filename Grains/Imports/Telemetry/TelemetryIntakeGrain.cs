using System.Collections.Immutable;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Learners;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Takes telemetry that is sent as it happens.</summary>
/// <param name="learners">Who gets it.</param>
/// <param name="options">What is kept.</param>
[GrainType("telemetry-intake"), StatelessWorker]
public sealed class TelemetryIntakeGrain(LearnerWriting learners, IOptions<ImportOptions> options) : Grain, ITelemetryIntakeGrain
{
    private readonly KeptLanguages languages = new(options.Value.Languages.Count == 0 ? ImportOptions.UsualLanguages : options.Value.Languages);

    /// <inheritdoc />
    public async Task<ImportCounts> Take(ImmutableArray<byte> body)
    {
        using var parser = new TelemetryParser(languages, new SelectedLearners());
        using var parsed = parser.Parse(body.AsSpan(), Records(body.AsSpan()));
        parsed.NumberResponses(before: null);
        await using var sort = learners.Sort();
        await sort.Add(parsed, CancellationToken.None);
        await learners.GiveResponses(LearnerRules.Live, sort, CancellationToken.None);
        return parsed.Counts;
    }

    private static List<(int Start, int Length)>? Records(ReadOnlySpan<byte> body)
    {
        if (FramingRules.Of(body) == Framing.Lines)
            return null;
        var (found, inArray) = (new List<(int, int)>(), false);
        FramingRules.FindValues(body, atEnd: true, ref inArray, found);
        return found;
    }
}
