using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated")]
    public static partial void ActivationFailed(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated")]
    public static partial void DeactivationFailed(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Call} of {Grain} failed; its caller did not wait")]
    public static partial void OneWayFailed(ILogger log, Exception failure, string call, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed; it goes on")]
    public static partial void TimerFailed(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of {Grain} failed; it comes again after its period")]
    public static partial void ReminderFailed(ILogger log, Exception failure, string reminder, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} activations had not ended when the time for stopping was over")]
    public static partial void LeftBehind(ILogger log, int count);
}
