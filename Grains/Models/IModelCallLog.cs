using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Models;

/// <summary>Keeps a record of each model call.</summary>
public interface IModelCallLog
{
    /// <summary>Adds a record; durable when it returns. A record of the same id again changes nothing.</summary>
    Task Append(ModelCallRecord record, CancellationToken cancel);
}
