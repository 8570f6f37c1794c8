using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Clips;

internal static partial class ClipsLog
{
    [LoggerMessage(1, LogLevel.Information, "Clips of {Learner}, pass {Pass}: {State}, {Analysed} analysed, {Missing} missing, {Unusable} unusable: {Reason}")]
    public static partial void Ended(
        ILogger log, LearnerId learner, int pass, WorkState state, int analysed, int missing, int unusable, string? reason);
}
