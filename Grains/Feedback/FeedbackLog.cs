using LearningSessions.Grains.Interfaces.Feedback;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Feedback;

internal static partial class FeedbackLog
{
    [LoggerMessage(11, LogLevel.Information, "Feedback {Feedback} is {Status}, version {Version}")]
    public static partial void Changed(ILogger log, FeedbackId feedback, FeedbackStatus status, int version);

    [LoggerMessage(12, LogLevel.Warning, "Feedback {Feedback}: step {Step}, attempt {Attempt} failed unexpectedly")]
    public static partial void StepThrew(ILogger log, Exception failure, FeedbackId feedback, string step, int attempt);
}
