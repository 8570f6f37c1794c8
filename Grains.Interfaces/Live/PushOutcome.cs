using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>What became of a frame.</summary>
[GenerateSerializer, Immutable, Alias("PushOutcome")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Gap), "gap")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(Over), "over")]
public abstract record PushOutcome
{
    private PushOutcome()
    {
    }

    /// <summary>It is heard, in memory; durable only when a final says so.</summary>
    /// <param name="Samples">All samples heard so far.</param>
    [GenerateSerializer, Immutable, Alias("PushOutcome.Received")]
    public sealed record Received([property: Id(0)] long Samples) : PushOutcome;

    /// <summary>Audio before it is missing: nothing of it was taken.</summary>
    /// <param name="ResumeFrom">The first sample that is wanted.</param>
    [GenerateSerializer, Immutable, Alias("PushOutcome.Gap")]
    public sealed record Gap([property: Id(0)] long ResumeFrom) : PushOutcome;

    /// <summary>So much was not yet recognized, or it comes so much faster than it was spoken, that the frame has to wait; nothing of it was
    /// taken.</summary>
    /// <param name="RetryAfter">When to push it again.</param>
    [GenerateSerializer, Immutable, Alias("PushOutcome.Wait")]
    public sealed record Wait([property: Id(0)] TimeSpan RetryAfter) : PushOutcome;

    /// <summary>A newer connection speaks.</summary>
    [GenerateSerializer, Immutable, Alias("PushOutcome.Replaced")]
    public sealed record Replaced : PushOutcome;

    /// <summary>The session takes no more audio.</summary>
    [GenerateSerializer, Immutable, Alias("PushOutcome.Over")]
    public sealed record Over : PushOutcome;
}
