using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>The answer to <see cref="CorrectSpeakers"/>.</summary>
[GenerateSerializer, Immutable, Alias("SpeakersOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(NotNow), "notNow")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
[JsonDerivedType(typeof(BadSpeakers), "badSpeakers")]
public abstract record SpeakersOutcome
{
    private SpeakersOutcome()
    {
    }

    /// <summary>Corrected, measured anew, and on its way to the tutor's feedback; or it was so before.</summary>
    [GenerateSerializer, Immutable, Alias("SpeakersOutcome.Done")]
    public sealed record Done([property: Id(0)] Recording Recording) : SpeakersOutcome;

    /// <summary>There is no such recording.</summary>
    [GenerateSerializer, Immutable, Alias("SpeakersOutcome.Unknown")]
    public sealed record Unknown : SpeakersOutcome;

    /// <summary>It has no finished transcript, or an earlier correction is still being passed on.</summary>
    [GenerateSerializer, Immutable, Alias("SpeakersOutcome.NotNow")]
    public sealed record NotNow([property: Id(0)] WorkState State, [property: Id(1)] string Step) : SpeakersOutcome;

    /// <summary>Someone corrected it since the version that was named.</summary>
    [GenerateSerializer, Immutable, Alias("SpeakersOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : SpeakersOutcome;

    /// <summary>It names a turn that is not there, or a tutor who does not speak.</summary>
    [GenerateSerializer, Immutable, Alias("SpeakersOutcome.BadSpeakers")]
    public sealed record BadSpeakers([property: Id(0)] string Reason) : SpeakersOutcome;
}
