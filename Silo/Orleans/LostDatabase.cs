using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo;

/// <summary>Tells the callers of a grain or of a service of this silo that the silo has lost its database. The exceptions of the database cannot be sent to other
/// processes; what becomes of a lost silo, every caller knows.</summary>
/// <param name="log">Keeps what the database said.</param>
internal sealed partial class LostDatabase(ILogger<LostDatabase> log) : IIncomingGrainCallFilter
{
    /// <inheritdoc />
    /// <exception cref="SiloUnavailableException">The database does not answer: what was asked may be done or not.</exception>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (DatabaseFaults.IsCausedByUnreachable(failure))
        {
            DatabaseLost(log, context.InterfaceName, context.MethodName, failure);
            throw new SiloUnavailableException($"This silo has lost its database for the moment: {failure.GetBaseException().Message}");
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Interface}.{Method}: the database does not answer")]
    private static partial void DatabaseLost(ILogger log, string @interface, string method, Exception failure);
}
