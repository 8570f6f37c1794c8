using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Models;

/// <summary>What came of sending a call to a model.</summary>
public abstract record ModelOutcome
{
    private ModelOutcome()
    {
    }

    /// <summary>Seconds from sending to the end of the answer.</summary>
    public double Latency { get; init; }

    /// <summary>The record that was kept of it; null before.</summary>
    public ModelCallRecord? Record { get; init; }

    /// <summary>It answered.</summary>
    /// <param name="Text">The answer as it came.</param>
    /// <param name="Ending">Whether that is all of it.</param>
    /// <param name="Usage">The tokens; null when the provider does not say.</param>
    /// <param name="ProviderModel">The provider's name of the model that answered.</param>
    public sealed record Answered(string Text, AnswerEnding Ending, TokenUsage? Usage, string ProviderModel) : ModelOutcome;

    /// <summary>It did not.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="IsFree">Whether it certainly cost nothing: the provider refused the request. A call that was cut off may be charged.</param>
    /// <param name="RefusesSchema">Whether the provider refused the schema beside the messages: without it the call may be answered.</param>
    public sealed record Failed(ProviderFailure Failure, bool IsFree, bool RefusesSchema = false) : ModelOutcome;
}
