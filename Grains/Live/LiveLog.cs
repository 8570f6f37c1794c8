using LearningSessions.Grains.Interfaces.Live;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Live;

internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Warning, "Live session {Session}: its questions could not be written; the bank's are asked")]
    public static partial void QuestionsFailed(ILogger log, Exception failure, string session);

    [LoggerMessage(2, LogLevel.Error, "The speech from sample {From} on could not be recognized")]
    public static partial void NotHeard(ILogger log, Exception failure, long from);

    [LoggerMessage(3, LogLevel.Debug, "Live session {Session}: saved up to sample {Samples}")]
    public static partial void Saved(ILogger log, LiveSessionId session, long samples);

    [LoggerMessage(4, LogLevel.Error, "Live session {Session}: the speech from sample {From} on was given up after {Attempts} attempts; it has no words")]
    public static partial void GivenUp(ILogger log, string session, long from, int attempts);

    [LoggerMessage(5, LogLevel.Warning, "Live session {Session}: the model {Model} had no questions within {Patience}; the bank's are asked")]
    public static partial void QuestionsLate(ILogger log, LiveSessionId session, string model, TimeSpan patience);

    [LoggerMessage(6, LogLevel.Warning, "Live session {Session}: the model {Model} wrote no questions; the bank's are asked ({Reason})")]
    public static partial void QuestionsRefused(ILogger log, LiveSessionId session, string model, string reason);
}
