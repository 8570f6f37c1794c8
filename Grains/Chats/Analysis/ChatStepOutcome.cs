using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>How an attempt to analyse a conversation ended.</summary>
[GenerateSerializer, Immutable, Alias("ChatStepOutcome")]
[JsonDerivedType(typeof(Analysed), "analysed")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ChatStepOutcome
{
    private ChatStepOutcome()
    {
    }

    /// <summary>It is judged.</summary>
    /// <param name="Analysis">What was found, still without number and time.</param>
    [GenerateSerializer, Immutable, Alias("ChatStepOutcome.Analysed")]
    public sealed record Analysed([property: Id(0)] ChatAnalysis Analysis) : ChatStepOutcome;

    /// <summary>It could not be judged.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="Spent">What the attempt used all the same.</param>
    [GenerateSerializer, Immutable, Alias("ChatStepOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure, [property: Id(1)] ChatSpent Spent) : ChatStepOutcome;
}
