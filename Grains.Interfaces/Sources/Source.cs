namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A source: where its calls come from, how it is used, and how far it is.</summary>
[GenerateSerializer, Immutable, Alias("Source")]
public sealed record Source
{
    /// <summary>What the configuration calls it.</summary>
    [Id(0)] public required SourceId Id { get; init; }

    /// <summary>Where it comes from, in words; blank when it is no longer set up.</summary>
    [Id(1)] public string Origin { get; init; } = "";

    /// <summary>How it is used.</summary>
    [Id(2)] public SourceSettings Settings { get; init; } = new();

    /// <summary>Counts changes of the settings; a change names the one it was made on.</summary>
    [Id(3)] public int Version { get; init; }

    /// <summary>Submissions that were taken or left out so far.</summary>
    [Id(4)] public int Known { get; init; }

    /// <summary>What is completed at this time or later is looked at, UTC; null for all.</summary>
    [Id(5)] public DateTimeOffset? Cursor { get; init; }

    /// <summary>The update under way, or the last one.</summary>
    [Id(6)] public SourceUpdate? Update { get; init; }

    /// <summary>The newest log.</summary>
    [Id(7)] public SourceLog? LastLog { get; init; }
}
