using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>How a source is used. Where its form lies, with its columns and credentials, stands in the configuration.</summary>
[GenerateSerializer, Immutable, Alias("SourceSettings")]
public sealed record SourceSettings
{
    /// <summary>When it is updated by itself: minute hour day-of-month month day-of-week; null for never.</summary>
    [Id(0)] public string? Cron { get; init; }

    /// <summary>IANA name of the zone whose clock <see cref="Cron"/> means.</summary>
    [Id(1)] public string TimeZone { get; init; } = "UTC";

    /// <summary>What becomes of calls of unknown tutors.</summary>
    [Id(2)] public UnknownTutors UnknownTutors { get; init; } = UnknownTutors.Hold;

    /// <summary>Languages whose calls are not taken, for nothing here recognizes them: BCP 47, or the form's own word. Guaraní at first.</summary>
    [Id(3)] public ImmutableArray<string> SkippedLanguages { get; init; } = ["gn"];
}
