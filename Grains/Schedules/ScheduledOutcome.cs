using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Schedules;

/// <summary>What an action says of its run.</summary>
[GenerateSerializer, Immutable, Alias("ScheduledOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ScheduledOutcome
{
    private ScheduledOutcome()
    {
    }

    /// <summary>It did its part.</summary>
    /// <param name="Detail">What was done, in words.</param>
    [GenerateSerializer, Immutable, Alias("ScheduledOutcome.Done")]
    public sealed record Done([property: Id(0)] string Detail) : ScheduledOutcome;

    /// <summary>It did not; it is tried again when the schedule comes again.</summary>
    /// <param name="Reason">Why, in words.</param>
    [GenerateSerializer, Immutable, Alias("ScheduledOutcome.Failed")]
    public sealed record Failed([property: Id(0)] string Reason) : ScheduledOutcome;
}
