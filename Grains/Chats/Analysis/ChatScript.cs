using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>A conversation as a model reads it: a JSON object a line, so that no text can pretend to be anything else.</summary>
/// <param name="Text">The lines.</param>
/// <param name="Read">How many messages stand in it.</param>
public sealed record ChatScript(string Text, int Read)
{
    private const double Beginning = 0.4;
    private const double LongestMessage = 0.1;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The script of a conversation. Where it has more tokens than the limit, long messages are cut, then the middle is left out.</summary>
    /// <param name="messages">In the order they were sent.</param>
    /// <param name="tokenLimit">The most tokens, by the estimate.</param>
    public static ChatScript Of(ImmutableArray<ChatMessage> messages, int tokenLimit)
    {
        if (messages.IsEmpty)
            return new ChatScript("", 0);
        var whole = Lines(messages, int.MaxValue);
        if (whole.Sum(Tokens) <= tokenLimit)
            return new ChatScript(string.Join('\n', whole), messages.Length);
        var lines = Lines(messages, Math.Max(40, (int)(tokenLimit * LongestMessage) * 4));
        var first = Fitting(lines, (int)(tokenLimit * Beginning));
        var last = Fitting(lines.Skip(first).Reverse(), tokenLimit - lines.Take(first).Sum(Tokens) - Tokens(LeftOut(messages.Length)));
        var left = messages.Length - first - last;
        string[] parts = left == 0 ? [.. lines] : [.. lines.Take(first), LeftOut(left), .. lines.TakeLast(last)];
        return new ChatScript(string.Join('\n', parts), first + last);
    }

    private static List<string> Lines(ImmutableArray<ChatMessage> messages, int longest) => [.. messages.Select((message, n) => JsonSerializer.Serialize(
        new
        {
            n = n + 1,
            minute = (long)(message.At - messages[0].At).TotalMinutes,
            who = message.Sender == ChatSender.Person ? "person" : "assistant",
            text = message.Text.Length <= longest ? message.Text : Cut(message.Text, longest),
        },
        Plain))];

    private static int Fitting(IEnumerable<string> lines, int tokens)
    {
        var count = 0;
        foreach (var line in lines)
        {
            tokens -= Tokens(line);
            if (tokens < 0)
                break;
            count++;
        }

        return count;
    }

    // Half of a surrogate pair is no text.
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";

    private static string LeftOut(int messages) => string.Create(CultureInfo.InvariantCulture, $"{{\"left_out\":{messages}}}");

    private static int Tokens(string line) => TokenRules.Estimate(line) + 1;
}
