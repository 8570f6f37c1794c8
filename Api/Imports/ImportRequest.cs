namespace LearningSessions.Api.Imports;

/// <summary>A file that lies where the server can read it.</summary>
/// <param name="Kind">telemetry, sessions, clipMetrics or chats.</param>
/// <param name="Path">A path inside the data folder; or</param>
/// <param name="ObjectKey">the key of an object in the object store.</param>
public sealed record ImportRequest(string? Kind, string? Path, string? ObjectKey);
