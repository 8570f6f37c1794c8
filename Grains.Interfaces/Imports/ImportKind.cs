namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>What a file holds.</summary>
[GenerateSerializer, Alias("ImportKind")]
public enum ImportKind
{
    /// <summary>Sunbird telemetry: a JSON array or a record a line; plain or gzip.</summary>
    Telemetry = 1,

    /// <summary>Lesson sessions: CSV; plain or gzip.</summary>
    Sessions = 2,

    /// <summary>Metrics of audio clips: CSV; plain or gzip.</summary>
    ClipMetrics = 3,

    /// <summary>Messages of conversations: JSON, a message or a whole conversation a record, or CSV, a message a row; plain or gzip.</summary>
    Chats = 4,
}
