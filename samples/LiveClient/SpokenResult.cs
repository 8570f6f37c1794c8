using System.Text.Json;

namespace LearningSessions.LiveClient;

/// <summary>What came of speaking.</summary>
/// <param name="Finals">The text of each segment that is final, by its number.</param>
/// <param name="Report">The report; null when there is none.</param>
/// <param name="Ending">Why the session ended; null when it did not.</param>
/// <param name="Connections">How often the client connected.</param>
public sealed record SpokenResult(IReadOnlyDictionary<int, string> Finals, JsonElement? Report, string? Ending, int Connections)
{
    /// <summary>All that is final.</summary>
    public string Text => string.Join(' ', Finals.OrderBy(final => final.Key).Select(final => final.Value));
}
