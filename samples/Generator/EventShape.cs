namespace LearningSessions.Generator;

/// <summary>The uncommon shapes of an event, each seen in the field.</summary>
internal enum EventShape
{
    /// <summary>As the app writes it mostly.</summary>
    Common = 0,

    /// <summary>cdata User is blank, Buddy User holds the id.</summary>
    BuddyUser = 1,

    /// <summary>cdata User is null, virtualId holds the id.</summary>
    VirtualUser = 2,

    /// <summary>Only the actor holds the id.</summary>
    ActorOnly = 3,

    /// <summary>Time as ISO 8601 in UTC.</summary>
    TimeIso = 4,

    /// <summary>Time as ISO 8601 without a zone: UTC.</summary>
    TimeWithoutZone = 5,

    /// <summary>Time as ISO 8601 at +05:30.</summary>
    TimeWithOffset = 6,

    /// <summary>Time as {"$date": ISO 8601}.</summary>
    TimeDate = 7,

    /// <summary>Time as {"$date": {"$numberLong": "…"}}.</summary>
    TimeNumberLong = 8,

    /// <summary>The target is an object, as strict telemetry v3 wants it.</summary>
    TargetObject = 9,

    /// <summary>No audio was kept.</summary>
    TargetBlank = 10,

    /// <summary>The accuracy is a string.</summary>
    AccuracyText = 11,

    /// <summary>The path of profanity: no answer, no accuracy.</summary>
    Profanity = 12,

    /// <summary>No mid.</summary>
    WithoutMid = 13,

    /// <summary>No user anywhere.</summary>
    WithoutUser = 14,

    /// <summary>No time that can be read.</summary>
    WithoutTime = 15,

    /// <summary>More than five minutes from any session.</summary>
    FarAway = 16,

    /// <summary>Language written as en-IN.</summary>
    Region = 17,

    /// <summary>Language null.</summary>
    WithoutLanguage = 18,

    /// <summary>Before its session.</summary>
    Early = 19,

    /// <summary>Members of cdata that are no objects, lack ids or repeat.</summary>
    OddContext = 20,
}
