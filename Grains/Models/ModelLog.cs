using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Models;

internal static partial class ModelLog
{
    [LoggerMessage(31, LogLevel.Information,
        "Model call {Call}: {Model}, prompt {Prompt} version {Version}, {Result} after {Latency} s, cost {Cost} USD")]
    public static partial void Called(
        ILogger log, string call, string model, PromptName prompt, int version, ModelCallResult result, double latency, decimal? cost);
}
