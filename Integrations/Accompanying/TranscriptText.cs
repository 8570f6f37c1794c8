using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Accompanying;

/// <summary>Reads a text transcript: a line an utterance, <c>Speaker A: …</c> or <c>A: …</c>, with or without its time before it
/// (<c>[00:01:05]</c>, <c>01:05</c>).</summary>
internal static partial class TranscriptText
{
    private const int Quoted = 40;

    /// <summary>Whether the text begins with a time in brackets rather than with JSON.</summary>
    public static bool BeginsWithTime(string text) => Time().IsMatch(text);

    /// <summary>Reads all lines.</summary>
    public static TranscriptReading Read(string text)
    {
        var utterances = ImmutableArray.CreateBuilder<Utterance>();
        var number = 0;
        double latest = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            var match = Line().Match(line.ToString());
            if (!match.Success)
                return Unreadable(number, $"does not begin with who speaks, as in \"Speaker A: Hello\": \"{Start(line)}\"");
            var start = match.Groups["minutes"].Success ? Seconds(match) : (double?)null;
            if (start < latest)
                return Unreadable(number, "has an earlier time than a line before it");
            latest = start ?? latest;
            utterances.Add(new Utterance { Speaker = match.Groups["speaker"].Value, Start = start, Text = match.Groups["text"].Value });
        }

        return new TranscriptReading.Read(utterances.ToImmutable());
    }

    private static TranscriptReading.Unreadable Unreadable(int line, string why) => new($"Line {line} of the transcript {why}.");

    private static string Start(ReadOnlySpan<char> line) => line.Trim() is { Length: > Quoted } l ? $"{l[..Quoted]}…" : line.Trim().ToString();

    private static double Seconds(Match match) =>
        (3600 * Part(match, "hours")) + (60 * Part(match, "minutes")) + Part(match, "seconds");

    private static double Part(Match match, string part) =>
        match.Groups[part].Success ? double.Parse(match.Groups[part].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*\[?(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d(?:[.,]\d+)?)\]?[\s-]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^\s*(?:\[?(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d(?:[.,]\d+)?)\]?[\s-]*)?"
        + @"(?:(?:Speaker|Hablante)\s+)?(?<speaker>\p{L}[\p{L}\p{N} .'_-]{0,39}?|\d{1,2})\s*:\s*(?<text>\S.*?)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
