using System.Text.RegularExpressions;

namespace LearningSessions.Grains.Privacy;

/// <summary>Phone numbers in a text: known ones however they are written, and all that look like one.</summary>
internal static partial class PhoneSpans
{
    private const int KnownDigits = 7;

    /// <summary>Where phone numbers stand, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The digits of known phone numbers.</param>
    public static IEnumerable<(int Start, int Length)> Of(string text, IReadOnlyCollection<string> known)
    {
        foreach (Match match in DigitRun().Matches(text))
        {
            if (LooksLikePhone(Date().Replace(match.Value, "")) || known.Any(phone => IsPhone(Digits(match.Value), phone)))
                yield return (match.Index, match.Length);
        }
    }

    private static bool LooksLikePhone(string written) =>
        Digits(written).Length is var digits && digits <= 15 && digits >= (written.StartsWith('+') ? 7 : 9);

    private static string Digits(string written) =>
        string.Concat(written.Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit))));

    // A national number leaves out the country and may have zeros before it; a longer run may hold the number among other digits.
    private static bool IsPhone(string digits, string phone)
    {
        var national = digits.TrimStart('0');
        return (national.Length >= KnownDigits && phone.EndsWith(national, StringComparison.Ordinal))
            || (phone.Length >= KnownDigits && digits.Contains(phone[^KnownDigits..], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\+?\(?\p{Nd}(?:[\s().\-\u00A0\u2010-\u2015/]{0,3}\p{Nd}){5,}")]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-[0-3][0-9]\b")]
    private static partial Regex Date();
}
