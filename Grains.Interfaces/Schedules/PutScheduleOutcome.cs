using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>The answer to <see cref="IScheduleGrain.Put"/>.</summary>
[GenerateSerializer, Immutable, Alias("PutScheduleOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(TooMany), "tooMany")]
public abstract record PutScheduleOutcome
{
    private PutScheduleOutcome()
    {
    }

    /// <summary>Made or changed.</summary>
    [GenerateSerializer, Immutable, Alias("PutScheduleOutcome.Done")]
    public sealed record Done([property: Id(0)] Schedule Schedule, [property: Id(1)] bool IsNew) : PutScheduleOutcome;

    /// <summary>A member of the definition is not right.</summary>
    /// <param name="Member">Its name, as JSON writes it.</param>
    /// <param name="Reason">What is wrong with it.</param>
    [GenerateSerializer, Immutable, Alias("PutScheduleOutcome.Refused")]
    public sealed record Refused([property: Id(0)] string Member, [property: Id(1)] string Reason) : PutScheduleOutcome;

    /// <summary>There are as many schedules as there may be.</summary>
    [GenerateSerializer, Immutable, Alias("PutScheduleOutcome.TooMany")]
    public sealed record TooMany : PutScheduleOutcome;
}
