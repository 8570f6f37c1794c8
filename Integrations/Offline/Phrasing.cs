using System.Globalization;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>Puts names, quotations, citations and numbers into the words of one language, on one line.</summary>
/// <param name="texts">The language's texts.</param>
/// <param name="zone">Where days begin.</param>
/// <param name="nameLearners">Whether a citation says whose call it was.</param>
internal sealed partial class Phrasing(FeedbackTexts texts, TimeZoneInfo zone, bool nameLearners)
{
    private const int LongestQuote = 60;
    private const int LongestName = 30;

    /// <summary>The text of a key, with its places filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values) => texts.Say(key, values);

    /// <summary>The first name, or blank when there is none.</summary>
    public static string FirstName(string name) =>
        Shortened(OneLine(name).Split(' ')[0], LongestName);

    /// <summary>What was said, in quotation marks, at most 60 characters of it.</summary>
    public string Quote(string text) =>
        texts.Say("quoted", ("text", Shortened(OneLine(QuotationMarks().Replace(text, " ")).TrimEnd('.', ',', ' '), LongestQuote)));

    /// <summary>Whose call, which day and when in it: <c>(Ana, 12 Mar, 1:24)</c>; the turn's number where the time is unknown.</summary>
    public string At(Call call, SpokenUtterance utterance)
    {
        var name = FirstName(call.LearnerName);
        return texts.Say(
            nameLearners && name.Length > 0 ? "at.named" : "at.plain",
            ("name", name),
            ("date", Date(call.RecordedAt)),
            ("when", utterance.Start is { } seconds ? Clock(seconds) : texts.Say("turn", ("number", Whole(utterance.Number)))));
    }

    /// <summary>Names in a row: "Ana, Luis and Eva".</summary>
    public string Row(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : texts.Say("and", ("some", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));

    /// <summary>A number without decimals.</summary>
    public static string Whole(double number) => Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal.</summary>
    public string Tenths(double number) =>
        number.ToString("0.0", CultureInfo.InvariantCulture).Replace(".", texts.Say("decimal"), StringComparison.Ordinal);

    private string Date(DateTimeOffset time)
    {
        var day = TimeZoneInfo.ConvertTime(time, zone);
        return $"{Whole(day.Day)} {texts.Say("months").Split(' ')[day.Month - 1]}";
    }

    private static string Clock(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Floor(seconds));
        return time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOf(' ', longest - 1);
        if (end <= 0)
            end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }

    [GeneratedRegex(@"[\s\p{C}-[\p{Cs}]]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[\"“”«»„]")]
    private static partial Regex QuotationMarks();
}
