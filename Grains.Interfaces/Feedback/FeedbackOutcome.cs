using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The answer to a command on a feedback.</summary>
[GenerateSerializer, Immutable, Alias("FeedbackOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(UnknownTutor), "unknownTutor")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
[JsonDerivedType(typeof(NotNow), "notNow")]
[JsonDerivedType(typeof(BadText), "badText")]
public abstract record FeedbackOutcome
{
    private FeedbackOutcome()
    {
    }

    /// <summary>Done, or done before; the feedback as it now is.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.Done")]
    public sealed record Done([property: Id(0)] TutorFeedback Feedback) : FeedbackOutcome;

    /// <summary>Nobody has asked for this feedback, or it has no such draft.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.Unknown")]
    public sealed record Unknown : FeedbackOutcome;

    /// <summary>No tutor has the id it names.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.UnknownTutor")]
    public sealed record UnknownTutor : FeedbackOutcome;

    /// <summary>Someone changed it since the version that was named.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : FeedbackOutcome;

    /// <summary>It does not allow this where it stands.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.NotNow")]
    public sealed record NotNow([property: Id(0)] FeedbackStatus Status, [property: Id(1)] string Reason) : FeedbackOutcome;

    /// <summary>The text is empty or too long.</summary>
    [GenerateSerializer, Immutable, Alias("FeedbackOutcome.BadText")]
    public sealed record BadText([property: Id(0)] string Reason) : FeedbackOutcome;
}
