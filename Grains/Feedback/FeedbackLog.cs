using LearningSessions.Grains.Interfaces.Feedback;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Feedback;

internal static partial class FeedbackLog
{
    /// <summary>Gives all that is logged in an attempt, also by adapters, the ids of the attempt.</summary>
    public static readonly Func<ILogger, FeedbackId, string, int, IDisposable?> Scope =
        LoggerMessage.DefineScope<FeedbackId, string, int>("Feedback {Feedback}, step {Step}, attempt {Attempt}");

    [LoggerMessage(11, LogLevel.Information, "Feedback {Feedback} is {Status}, version {Version}")]
    public static partial void Changed(ILogger log, FeedbackId feedback, FeedbackStatus status, int version);

    [LoggerMessage(12, LogLevel.Warning, "Feedback {Feedback}: step {Step}, attempt {Attempt} failed unexpectedly")]
    public static partial void StepThrew(ILogger log, Exception failure, FeedbackId feedback, string step, int attempt);
}
