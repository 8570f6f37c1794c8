using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Recordings;

internal static partial class RecordingLog
{
    /// <summary>Gives all that is logged in an attempt, also by adapters, the ids of the attempt.</summary>
    public static readonly Func<ILogger, RecordingId, string, int, IDisposable?> Scope =
        LoggerMessage.DefineScope<RecordingId, string, int>("Recording {Recording}, step {Step}, attempt {Attempt}");

    [LoggerMessage(1, LogLevel.Information, "Recording {Recording} accepted")]
    public static partial void Accepted(ILogger log, RecordingId recording);

    [LoggerMessage(2, LogLevel.Information, "Recording {Recording} is {State} after step {Step}, attempt {Attempt}: {Reason}")]
    public static partial void Ended(ILogger log, RecordingId recording, WorkState state, string step, int attempt, string? reason);

    [LoggerMessage(5, LogLevel.Information, "Recording {Recording} waits for job {Job} of {Engine}")]
    public static partial void Waits(ILogger log, RecordingId recording, string job, string engine);

    [LoggerMessage(4, LogLevel.Information, "Recording {Recording}: its speakers were corrected, version {Version}")]
    public static partial void Corrected(ILogger log, RecordingId recording, int version);

    [LoggerMessage(3, LogLevel.Warning, "Recording {Recording}: step {Step}, attempt {Attempt} failed unexpectedly")]
    public static partial void StepThrew(ILogger log, Exception failure, RecordingId recording, string step, int attempt);
}
