using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Sources;

internal static partial class SourceLogging
{
    /// <summary>Gives all that is logged in an attempt, also by adapters, the ids of the attempt.</summary>
    public static readonly Func<ILogger, SourceId, string, int, IDisposable?> Scope =
        LoggerMessage.DefineScope<SourceId, string, int>("Source {Source}, step {Step}, attempt {Attempt}");

    [LoggerMessage(1, LogLevel.Information, "Source {Source}: update {Number} began for {By}")]
    public static partial void Began(ILogger log, SourceId source, int number, string by);

    [LoggerMessage(2, LogLevel.Information, "Source {Source}: update {Number} is {State}: {Taken} taken, {Skipped} left out, {Held} wait for a person. {Reason}")]
    public static partial void Ended(ILogger log, SourceId source, int number, WorkState state, int taken, int skipped, int held, string? reason);

    [LoggerMessage(3, LogLevel.Warning, "Source {Source}: attempt {Attempt} failed unexpectedly")]
    public static partial void StepThrew(ILogger log, Exception failure, SourceId source, int attempt);
}
