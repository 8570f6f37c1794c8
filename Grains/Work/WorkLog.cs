using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Work;

internal static partial class WorkLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Owner}: what attempt {Attempt} came to could not be saved; the sweep takes it up again")]
    public static partial void OutcomeLost(ILogger log, Exception failure, string owner, int attempt);

    [LoggerMessage(2, LogLevel.Debug, "{Owner}: attempt {Attempt} begins {Step}")]
    public static partial void AttemptBegins(ILogger log, string owner, int attempt, string step);
}
