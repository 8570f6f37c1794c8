using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>The answer to <see cref="ISourceGrain.Preview"/>.</summary>
[GenerateSerializer, Immutable, Alias("PreviewOutcome")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Unavailable), "unavailable")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record PreviewOutcome
{
    private PreviewOutcome()
    {
    }

    /// <summary>The form answered.</summary>
    [GenerateSerializer, Immutable, Alias("PreviewOutcome.Seen")]
    public sealed record Seen([property: Id(0)] SourcePreview Preview) : PreviewOutcome;

    /// <summary>The form could not be asked.</summary>
    /// <param name="Reason">In words a programme officer understands.</param>
    /// <param name="MayPass">Whether another try may succeed without anybody doing something.</param>
    [GenerateSerializer, Immutable, Alias("PreviewOutcome.Unavailable")]
    public sealed record Unavailable([property: Id(0)] string Reason, [property: Id(1)] bool MayPass) : PreviewOutcome;

    /// <summary>No source of this name is set up.</summary>
    [GenerateSerializer, Immutable, Alias("PreviewOutcome.Unknown")]
    public sealed record Unknown : PreviewOutcome;
}
