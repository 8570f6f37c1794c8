using System.Globalization;

namespace LearningSessions.Integrations.Forms;

/// <summary>Reads dates as forms write them, whatever the culture of the machine.</summary>
internal static class FormDates
{
    private static readonly string[] Forms =
    [
        "MMM d, yyyy h:mm:ss tt",
        "MMM d, yyyy H:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd",
    ];

    /// <summary>The time, UTC; a text without a zone is UTC.</summary>
    public static bool TryRead(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Trim(),
        Forms,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite,
        out at);
}
