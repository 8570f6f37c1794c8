using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>Makes or changes a schedule.</summary>
[GenerateSerializer, Immutable, Alias("PutSchedule")]
public sealed record PutSchedule
{
    /// <summary>Five fields: minute, hour, day of the month, month, day of the week.</summary>
    [Id(0)] public required string Cron { get; init; }

    /// <summary>IANA name of the zone whose clock the fields mean.</summary>
    [Id(1)] public string TimeZone { get; init; } = "UTC";

    /// <summary>The name of what it runs.</summary>
    [Id(2)] public required string Action { get; init; }

    /// <summary>What the action is told: a JSON object; at most 16,384 characters.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    [Id(3)] public string Parameters { get; init; } = "{}";

    /// <summary>Whether it runs by itself.</summary>
    [Id(4)] public bool Enabled { get; init; } = true;

    /// <summary>How late a missed run is still made up for, once for all that were missed; 0 to 7 days.</summary>
    [Id(5)] public TimeSpan CatchUpWithin { get; init; } = TimeSpan.FromHours(1);
}
