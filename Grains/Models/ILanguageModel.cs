namespace LearningSessions.Grains.Models;

/// <summary>One named model of the configuration. Callers do not use it themselves but through <see cref="ModelCalls"/>, which counts the
/// cost.</summary>
public interface ILanguageModel
{
    /// <summary>What is known of it.</summary>
    ModelCard Card { get; }

    /// <summary>Sends a call once, without retries of its own. Runs outside grain turns and bounds its own concurrency.</summary>
    Task<ModelOutcome> Complete(ModelCall call, CancellationToken cancel);
}
