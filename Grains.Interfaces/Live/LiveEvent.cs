using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>What those who listen to a session are told.</summary>
[GenerateSerializer, Immutable, Alias("LiveEvent")]
[JsonDerivedType(typeof(Partial), "partial")]
[JsonDerivedType(typeof(Final), "final")]
[JsonDerivedType(typeof(Saved), "saved")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Replaced), "replaced")]
public abstract record LiveEvent
{
    private LiveEvent()
    {
    }

    /// <summary>What is heard of the stretch of speech under way; it may still change.</summary>
    /// <param name="Text">All its words.</param>
    /// <param name="Stable">How many characters of them two successive passes agreed on.</param>
    /// <param name="From">The first sample of the stretch.</param>
    /// <param name="Lag">How far the recognizer is behind the audio.</param>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Partial")]
    public sealed record Partial([property: Id(0)] string Text, [property: Id(1)] int Stable, [property: Id(2)] long From, [property: Id(3)] TimeSpan Lag) : LiveEvent;

    /// <summary>Words are final, and saved.</summary>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Final")]
    public sealed record Final([property: Id(0)] LiveSegment Segment) : LiveEvent;

    /// <summary>Audio before this sample need not be kept.</summary>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Saved")]
    public sealed record Saved([property: Id(0)] long Samples) : LiveEvent;

    /// <summary>The report is there.</summary>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Reported")]
    public sealed record Reported([property: Id(0)] LiveReport Report) : LiveEvent;

    /// <summary>Nothing more follows.</summary>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Ended")]
    public sealed record Ended([property: Id(0)] LiveEnding Ending, [property: Id(1)] string? Fault) : LiveEvent;

    /// <summary>A newer connection speaks.</summary>
    [GenerateSerializer, Immutable, Alias("LiveEvent.Replaced")]
    public sealed record Replaced : LiveEvent;
}
