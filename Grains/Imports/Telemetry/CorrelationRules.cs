namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>What an entry of cdata tells.</summary>
internal static class CorrelationRules
{
    /// <summary>Notes it; of several of one type, the first that is not blank counts.</summary>
    /// <param name="type">The entry's type.</param>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="found">The event.</param>
    public static void Note(ReadOnlySpan<byte> type, EventTexts.Place id, ref TelemetryEvent found)
    {
        if (type.SequenceEqual("User"u8))
            First(ref found.User, id);
        else if (type.SequenceEqual("language"u8))
            First(ref found.Language, id);
        else if (type.SequenceEqual("Buddy User"u8))
            First(ref found.Buddy, id);
        else if (type.SequenceEqual("virtualId"u8))
            First(ref found.VirtualId, id);
        else if (type.SequenceEqual("school_name"u8))
            First(ref found.School, id);
        else if (type.SequenceEqual("udise_code"u8))
            First(ref found.SchoolCode, id);
        else if (type.SequenceEqual("class_studying_id"u8))
            First(ref found.Level, id);
    }

    private static void First(ref EventTexts.Place place, EventTexts.Place id)
    {
        if (place.IsEmpty)
            place = id;
    }
}
