using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Sources;

/// <summary>How an attempt at an update ended.</summary>
[GenerateSerializer, Immutable, Alias("SourceStepOutcome")]
[JsonDerivedType(typeof(UpToDate), "upToDate")]
[JsonDerivedType(typeof(Logged), "logged")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record SourceStepOutcome
{
    private SourceStepOutcome()
    {
    }

    /// <summary>There is nothing new.</summary>
    [GenerateSerializer, Immutable, Alias("SourceStepOutcome.UpToDate")]
    public sealed record UpToDate([property: Id(0)] DateTimeOffset? Cursor) : SourceStepOutcome;

    /// <summary>All that is new is seen to, and the log is written.</summary>
    [GenerateSerializer, Immutable, Alias("SourceStepOutcome.Logged")]
    public sealed record Logged([property: Id(0)] SourceLog Log, [property: Id(1)] DateTimeOffset? Cursor) : SourceStepOutcome;

    /// <summary>It did not succeed.</summary>
    [GenerateSerializer, Immutable, Alias("SourceStepOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : SourceStepOutcome;
}
