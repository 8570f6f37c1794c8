using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Statistics.Inputs;

namespace LearningSessions.Storage.Statistics;

/// <summary>All kinds of sessions that are counted.</summary>
internal static class SessionInputs
{
    /// <summary>Each kind once.</summary>
    public static IReadOnlyList<SessionInput> All { get; } = [Calls.Input, Lessons.Input, LiveSpeech.Input, Chats.Input];

    /// <summary>The kind that model calls of a purpose are made for; null where there is none.</summary>
    public static SessionKind? KindOf(string purpose) => All.FirstOrDefault(input => input.Purposes.Contains(purpose))?.Kind;
}
