using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Reports of a message that nobody knows yet. Key: the delivery service's id of the message.</summary>
[Alias("IEarlyReportsGrain")]
public interface IEarlyReportsGrain : IGrainWithStringKey
{
    /// <summary>Keeps a report until the message is known or forgotten: minutes.</summary>
    [Alias("Keep")]
    Task Keep(DeliveryReport report);

    /// <summary>Gives the reports and forgets them.</summary>
    [Alias("Take")]
    Task<ImmutableArray<DeliveryReport>> Take();
}
