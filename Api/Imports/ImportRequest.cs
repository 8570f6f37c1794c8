namespace LearningSessions.Api.Imports;

/// <summary>A file that lies where the server can read it.</summary>
/// <param name="Kind">telemetry, sessions, clipMetrics or chats.</param>
/// <param name="Path">A path inside the data folder; or</param>
/// <param name="ObjectKey">the key of an object in the object store.</param>
/// <param name="Learners">Only of these learners; at most 1,000, for telemetry and sessions.</param>
/// <param name="Cohort">Only of learners of this named cohort, for telemetry and sessions.</param>
/// <param name="School">Only of learners of this school, its name or its code, as the telemetry tells it.</param>
/// <param name="Level">Only of learners of this class.</param>
public sealed record ImportRequest(
    string? Kind, string? Path, string? ObjectKey, IReadOnlyList<string>? Learners = null, string? Cohort = null, string? School = null, string? Level = null);
