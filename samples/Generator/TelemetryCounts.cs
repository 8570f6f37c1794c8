namespace LearningSessions.Generator;

/// <summary>What was made: how many events belong in the buckets that an event's own content decides.</summary>
public sealed record TelemetryCounts
{
    /// <summary>Events in records that parse.</summary>
    public long Read { get; set; }

    /// <summary>Records that do not parse or are no objects.</summary>
    public long Malformed { get; set; }

    /// <summary>Events that are no RESPONSE.</summary>
    public long OtherEid { get; set; }

    /// <summary>Responses in other languages than English.</summary>
    public long OtherLanguage { get; set; }

    /// <summary>Responses without user or readable time.</summary>
    public long Incomplete { get; set; }

    /// <summary>Responses that came before.</summary>
    public long Duplicate { get; set; }

    /// <summary>Responses to be matched with sessions.</summary>
    public long Responses { get; set; }

    /// <summary>Rows of sessions.</summary>
    public long Sessions { get; set; }

    /// <summary>Clips that were written.</summary>
    public int Clips { get; set; }

    /// <summary>Bytes of the events as they were before compression.</summary>
    public long Bytes { get; set; }
}
