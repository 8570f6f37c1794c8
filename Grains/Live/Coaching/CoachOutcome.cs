using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>What came of an attempt to write a report.</summary>
[GenerateSerializer, Immutable, Alias("CoachOutcome")]
[JsonDerivedType(typeof(Coached), "coached")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record CoachOutcome
{
    private CoachOutcome()
    {
    }

    /// <summary>It is written.</summary>
    /// <param name="Report">Without counts and time, which the session adds.</param>
    [GenerateSerializer, Immutable, Alias("CoachOutcome.Coached")]
    public sealed record Coached([property: Id(0)] LiveReport Report) : CoachOutcome;

    /// <summary>It is not.</summary>
    [GenerateSerializer, Immutable, Alias("CoachOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : CoachOutcome;
}
