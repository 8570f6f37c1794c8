using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>The answer to <see cref="ISourceGrain.Put"/>.</summary>
[GenerateSerializer, Immutable, Alias("PutSourceOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record PutSourceOutcome
{
    private PutSourceOutcome()
    {
    }

    /// <summary>Changed, or as it was.</summary>
    [GenerateSerializer, Immutable, Alias("PutSourceOutcome.Done")]
    public sealed record Done([property: Id(0)] Source Source) : PutSourceOutcome;

    /// <summary>A member of the settings is not right.</summary>
    /// <param name="Member">Its name, as JSON writes it.</param>
    /// <param name="Reason">What is wrong with it.</param>
    [GenerateSerializer, Immutable, Alias("PutSourceOutcome.Refused")]
    public sealed record Refused([property: Id(0)] string Member, [property: Id(1)] string Reason) : PutSourceOutcome;

    /// <summary>Someone changed it since the version that was named.</summary>
    [GenerateSerializer, Immutable, Alias("PutSourceOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : PutSourceOutcome;

    /// <summary>No source of this name is set up.</summary>
    [GenerateSerializer, Immutable, Alias("PutSourceOutcome.Unknown")]
    public sealed record Unknown : PutSourceOutcome;
}
