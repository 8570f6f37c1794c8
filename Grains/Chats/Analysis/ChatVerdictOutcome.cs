using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What came of judging a conversation.</summary>
public abstract record ChatVerdictOutcome
{
    private ChatVerdictOutcome()
    {
    }

    /// <summary>It is judged.</summary>
    public sealed record Judged(ChatVerdict Verdict) : ChatVerdictOutcome;

    /// <summary>The analyst could not.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="Spent">What it used all the same.</param>
    public sealed record Failed(ProviderFailure Failure, ChatSpent Spent) : ChatVerdictOutcome;
}
