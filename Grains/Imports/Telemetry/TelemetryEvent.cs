using Place = LearningSessions.Grains.Imports.Telemetry.EventTexts.Place;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>The fields of an event that are of account, as they are found.</summary>
internal struct TelemetryEvent
{
    /// <summary>Whether it says what it is.</summary>
    public bool HasEid;

    /// <summary>Whether it is a RESPONSE.</summary>
    public bool IsResponse;

    /// <summary>When; milliseconds since 1970.</summary>
    public long? At;

    /// <summary>Its message id.</summary>
    public Place Mid;

    /// <summary>Who, by preference: cdata User, Buddy User, virtualId, then the actor.</summary>
    public Place User, Buddy, VirtualId, Actor;

    /// <summary>The language of cdata.</summary>
    public Place Language;

    /// <summary>Groups of cdata.</summary>
    public Place School, SchoolCode, Level;

    /// <summary>The key of the audio clip.</summary>
    public Place Target;

    /// <summary>What was to be said, and what was heard.</summary>
    public Place Original, Response;

    /// <summary>0 to 100.</summary>
    public decimal? Accuracy;

    /// <summary>Seconds.</summary>
    public decimal? Duration;

    /// <summary>Where in the record the values stand.</summary>
    public int ValuesStart, ValuesLength;

    /// <summary>The first of those who could be the learner.</summary>
    public readonly Place Learner => !User.IsEmpty ? User : !Buddy.IsEmpty ? Buddy : !VirtualId.IsEmpty ? VirtualId : Actor;
}
