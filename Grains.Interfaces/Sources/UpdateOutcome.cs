using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>The answer to a request for an update.</summary>
[GenerateSerializer, Immutable, Alias("SourceUpdateOutcome")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(UnderWay), "underWay")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record UpdateOutcome
{
    private UpdateOutcome()
    {
    }

    /// <summary>It is under way.</summary>
    [GenerateSerializer, Immutable, Alias("SourceUpdateOutcome.Begun")]
    public sealed record Begun([property: Id(0)] Source Source) : UpdateOutcome;

    /// <summary>An update asked for before is under way: there is never a second beside it.</summary>
    [GenerateSerializer, Immutable, Alias("SourceUpdateOutcome.UnderWay")]
    public sealed record UnderWay([property: Id(0)] Source Source) : UpdateOutcome;

    /// <summary>No source of this name is set up.</summary>
    [GenerateSerializer, Immutable, Alias("SourceUpdateOutcome.Unknown")]
    public sealed record Unknown : UpdateOutcome;
}
