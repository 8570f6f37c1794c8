using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Live;

namespace LearningSessions.Storage.States;

/// <summary>The row of a session of live speech, and that of its report's work.</summary>
internal static class LiveRows
{
    private static readonly Table Sessions = new("live_session", ["id"],
        ["learner", "language", "class", "topic", "level", "status", "words", "seconds", "edits", "created_at", "ended_at"],
        constant: ["learner", "language", "class", "topic", "level", "created_at"]);

    public static Projection<LiveSessionState>[] All { get; } =
    [
        new(Sessions, key => [key], (_, state, _) => state.Session is { } session ? Row(session) : null),
        WorkRows.Of<LiveSessionState>(WorkKind.LiveReport, (key, state, now) => state.Session is { Work: { } work } session
            ? WorkRows.Columns(key, work, null, session.Request.Learner.Value, null, now)
            : null),
    ];

    private static object?[] Row(LiveSession session) =>
    [
        session.Request.Learner.Value, session.Request.Language, session.Request.Group, session.Request.Topic, (int)session.Request.Level, (int)session.Status,
        session.Spoken.Words, session.Spoken.Seconds, session.Report?.Edits.Length, UnixMicroseconds.From(session.CreatedAt), UnixMicroseconds.From(session.EndedAt),
    ];
}
