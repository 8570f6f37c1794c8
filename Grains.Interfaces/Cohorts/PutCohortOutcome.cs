using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Cohorts;

/// <summary>The answer to <see cref="ICohortGrain.Put"/>.</summary>
[GenerateSerializer, Immutable, Alias("PutCohortOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
public abstract record PutCohortOutcome
{
    private PutCohortOutcome()
    {
    }

    /// <summary>The cohort as it now is.</summary>
    [GenerateSerializer, Immutable, Alias("PutCohortOutcome.Done")]
    public sealed record Done([property: Id(0)] Cohort Cohort) : PutCohortOutcome;

    /// <summary>Somebody changed it since.</summary>
    [GenerateSerializer, Immutable, Alias("PutCohortOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : PutCohortOutcome;
}
