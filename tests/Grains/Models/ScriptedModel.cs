using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Tests.Models;

/// <summary>A model that answers what a test wrote down, and fails on a call nobody planned.</summary>
internal sealed class ScriptedModel(params ModelOutcome[] outcomes) : ILanguageModel
{
    private readonly Queue<ModelOutcome> rest = new(outcomes);

    public List<ModelCall> Calls { get; } = [];

    public ModelCard Card { get; init; } = new()
    {
        Name = "fast",
        ProviderModel = "gpt-4o-mini",
        ContextTokens = 10_000,
        MaxOutputTokens = 1_000,
        TakesSchema = true,
        Prices = [new ModelPrice { From = new DateOnly(2026, 1, 1), Input = 1, Cached = 0.5m, Output = 4 }],
    };

    public static ModelOutcome Says(string text, TokenUsage? usage = null, AnswerEnding ending = AnswerEnding.Complete) =>
        new ModelOutcome.Answered(text, ending, usage ?? new TokenUsage(100, 50, 20, 0), "gpt-4o-mini-2024-07-18") { Latency = 1.5 };

    public Task<ModelOutcome> Complete(ModelCall call, CancellationToken cancel)
    {
        Calls.Add(call);
        return Task.FromResult(rest.Count > 0 ? rest.Dequeue() : throw new InvalidOperationException("Nobody planned this call."));
    }
}
