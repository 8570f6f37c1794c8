using System.Text.RegularExpressions;

namespace LearningSessions.Storage.Blobs;

/// <summary>What the blobs of a recording's upload are called: <c>{folder}/{recording}.{unique}{extension}</c>. The name tells whose they would be, also
/// where the recording never came to be; each upload has names of its own, so that a repeated one replaces nothing.</summary>
public static partial class UploadName
{
    /// <summary>Where uploads lie: audio, and transcripts that came with it.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["audio", "accompanying"];

    /// <summary>A name that no blob has.</summary>
    /// <param name="folder">One of <see cref="Folders"/>.</param>
    /// <param name="recording">Whose upload.</param>
    /// <param name="extension">With its dot; lower case.</param>
    public static string New(string folder, Guid recording, string extension) => $"{folder}/{recording}.{Guid.NewGuid():n}{extension}";

    /// <summary>Whose upload a blob is; null when it is none.</summary>
    public static string? RecordingOf(string name) => Form().Match(name) is { Success: true } match ? match.Groups["recording"].Value : null;

    [GeneratedRegex(@"\A(audio|accompanying)/(?<recording>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-f]{32}(\.[a-z0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
