using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Imports;

internal static partial class ImportLog
{
    [LoggerMessage(1, LogLevel.Information, "Import {Import} is {State}: {Read} read{Reason}")]
    public static partial void Ended(ILogger log, ImportId import, WorkState state, long read, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Import {Import}, attempt {Attempt}, failed")]
    public static partial void Threw(ILogger log, Exception failure, ImportId import, int attempt);

    [LoggerMessage(3, LogLevel.Debug, "Import {Import} has {Read} events durable")]
    public static partial void Reached(ILogger log, ImportId import, long read);
}
