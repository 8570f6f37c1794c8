using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>The answer to <see cref="AnalyseClips"/>.</summary>
[GenerateSerializer, Immutable, Alias("AnalyseClipsOutcome")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(UnderWay), "underWay")]
[JsonDerivedType(typeof(UnknownLearner), "unknownLearner")]
public abstract record AnalyseClipsOutcome
{
    private AnalyseClipsOutcome()
    {
    }

    /// <summary>It is durable and has begun.</summary>
    [GenerateSerializer, Immutable, Alias("AnalyseClipsOutcome.Begun")]
    public sealed record Begun([property: Id(0)] ClipAnalysis Analysis) : AnalyseClipsOutcome;

    /// <summary>One is under way already.</summary>
    [GenerateSerializer, Immutable, Alias("AnalyseClipsOutcome.UnderWay")]
    public sealed record UnderWay([property: Id(0)] ClipAnalysis Analysis) : AnalyseClipsOutcome;

    /// <summary>Nothing is known of this learner.</summary>
    [GenerateSerializer, Immutable, Alias("AnalyseClipsOutcome.UnknownLearner")]
    public sealed record UnknownLearner : AnalyseClipsOutcome;
}
