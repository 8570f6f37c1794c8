using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>The answer to <see cref="AskAnalysis"/>.</summary>
[GenerateSerializer, Immutable, Alias("AskAnalysisOutcome")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(UnderWay), "underWay")]
[JsonDerivedType(typeof(UpToDate), "upToDate")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record AskAnalysisOutcome
{
    private AskAnalysisOutcome()
    {
    }

    /// <summary>It is durable, and begun or due.</summary>
    [GenerateSerializer, Immutable, Alias("AskAnalysisOutcome.Begun")]
    public sealed record Begun([property: Id(0)] ChatSession Chat) : AskAnalysisOutcome;

    /// <summary>One is under way already.</summary>
    [GenerateSerializer, Immutable, Alias("AskAnalysisOutcome.UnderWay")]
    public sealed record UnderWay([property: Id(0)] ChatSession Chat) : AskAnalysisOutcome;

    /// <summary>The newest analysis has read all messages, and nobody in person asked for another.</summary>
    [GenerateSerializer, Immutable, Alias("AskAnalysisOutcome.UpToDate")]
    public sealed record UpToDate([property: Id(0)] ChatSession Chat) : AskAnalysisOutcome;

    /// <summary>The conversation has no message.</summary>
    [GenerateSerializer, Immutable, Alias("AskAnalysisOutcome.Unknown")]
    public sealed record Unknown : AskAnalysisOutcome;
}
