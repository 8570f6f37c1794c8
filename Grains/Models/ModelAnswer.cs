using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Models;

/// <summary>What a caller gets.</summary>
public abstract record ModelAnswer
{
    private ModelAnswer()
    {
    }

    /// <summary>The records of the calls that were made for it, also of those that failed.</summary>
    public ImmutableArray<ModelCallRecord> Calls { get; init; } = [];

    /// <summary>An answer that fits the schema, with names and phone numbers put back.</summary>
    /// <param name="Json">The answer; undefined for plain text.</param>
    /// <param name="Text">The answer as text.</param>
    /// <param name="ProviderModel">The provider's name of the model.</param>
    /// <param name="PromptVersion">The prompt's version.</param>
    /// <param name="Faults">What the caller's own check still finds after the repair.</param>
    public sealed record Answered(JsonElement Json, string Text, string ProviderModel, int PromptVersion, ImmutableArray<string> Faults) : ModelAnswer;

    /// <summary>There is none. A budget that is used up is a transient failure until its period ends.</summary>
    public sealed record Failed(ProviderFailure Failure) : ModelAnswer;
}
